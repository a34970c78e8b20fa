// Kinds of acts, by their types: what may be told without a doer, across which border, of whom.
#pragma once

#include <string_view>

#include "bede/reading.h"

namespace bede::events {

bool is_hostile(std::string_view plover);
bool is_peaceful(std::string_view plover);
// "Three soldiers were killed" is an act though nobody says by whom; "the support for Ukraine" is not.
bool tells_without_doer(std::string_view plover);
// Charged or freed in a clause of its own, and nobody says by whom: "two Chadians were charged with fraud", "will be
// released"; not "was accused", "is expected to be released".
bool is_suffered(const Reading& reading, TokenId verb, std::string_view cameo);
// Accused, freed, given refuge: acts of a state that one person by name can suffer.
bool touches_persons(const Event& event);
// "I would like to thank": saying so does it.
bool performs(const Reading& reading, TokenId predicate);
// "were always eager to help"
bool is_always(const Reading& reading, TokenId predicate);
// "work together", "trade": what goes on from day to day; not "begin", "sign".
bool goes_on_daily(std::string_view verb);
// "offered to hand over two men": not "offers a chance".
bool offers_deed(const Reading& reading, TokenId verb);
// "died as a bomb exploded": an attack, whoever made it; "died as a car left the road" is none.
bool is_armed(const Reading& reading, const Event& event);

// A rocket of which nobody says whose it is: of no state that is hit by it.
bool is_weapon(const Reading& reading, MentionId mention);

// "An attempt to kill the envoy was foiled": it was made.
bool is_foiled(const Reading& reading, const Event& event);
// "failed in its attempt to take the town": tried, and not done.
bool is_tried_in_vain(const Reading& reading, TokenId predicate);
// "captured Kyiv": land is taken, and nobody arrested.
bool takes_land(const Reading& reading, const Event& event);
// "denied accusations that": they were made.
bool is_charge_denied(const Reading& reading, const Event& event);

// "suspected of blowing up a plane": nobody says that they did.
bool is_suspected(const Reading& reading, TokenId predicate);

// "hosted a forum to discuss the war": the verb that tells whether they did; none where the act is no such purpose.
TokenId occasion_of(const Reading& reading, const Event& event);

}  // namespace bede::events
