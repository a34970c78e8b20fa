// What is violent in its words and no affair of states: games, quarrels within a family, forecasts of those who watch.
#pragma once

#include "bede/reading.h"

namespace bede::events {

// "Kenya routed Uganda 4-0", "the striker fired her side into the final": a contest of sport.
bool is_game(const Reading& reading, const Event& event);

// "a farmer shot dead his brother": what kin do to each other; not what rebels or police do to a minister's kin.
bool is_family_quarrel(const Reading& reading, const Event& event);

// "analysts expect Peru to impose tariffs": nobody has announced it.
bool is_forecast(const Reading& reading, const Event& event);

}  // namespace bede::events
