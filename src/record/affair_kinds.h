// Kinds of events, by what a government does at home and abroad.
#pragma once

#include "record/draft.h"

namespace bede::record {

// Acts that a state does with its own people every day.
bool is_soft(const RecordEvent& event);

bool is_peaceful(const RecordEvent& event);

// Talk of talks and of help that may or may not be.
bool is_vague(const RecordEvent& event);

// Told also where nobody is said to have done it.
bool is_violent(const RecordEvent& event);

// Yielding to the opposition, political reform: what CAMEO's codes for a state's own affairs tell.
bool is_politics(const RecordEvent& event);

// "Chad rejected the plan", "the council demanded a truce": what a news report tells in a clause of its own that was
// done, with no word of another side.
bool is_told_for_itself(const Draft& draft, const RecordEvent& event);

// Charged or freed in news, and nobody says by whom.
bool is_suffered_in_news(const Draft& draft, const RecordEvent& event);

// A code of a state that was no more when the report was written.
bool is_lost(const Draft& draft, const std::string& code);

// "The agreement on carrying Chadian goods to Peru" on a page of Norway's: hers with one of them, and not theirs. What
// states signed that are no more is theirs.
bool leaves_out_home(const Draft& draft, const std::vector<std::string>& codes);

}  // namespace bede::record
