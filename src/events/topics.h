// Acts that are only spoken of: "the importance of talks", "the need to meet".
#pragma once

#include "bede/reading.h"
#include "events/match.h"

namespace bede::events {

// Whether the act, a verb or a noun, is no more than what a word like "need", "importance", "anniversary" is about.
bool is_topic(const Reading& reading, TokenId act);

// "the development of their dialogue", in a whole report also "praised the dialogue between Chad and Niger": how they
// get on, and no talk that was held.
bool is_standing(const Reading& reading, TokenId noun, bool whole);

// "agreed that the two lands are partners", "that the rebels must leave", "on the importance of peace": what they
// think, and nothing they will do. Of an act that is only agreed on (composed), just what others must do.
bool is_opinion(const Reading& reading, TokenId agree, bool composed);

// "agreed that a settlement must last", "agreed it was important to": a view that they share, whatever it is about.
bool is_view(const Reading& reading, TokenId agree);

// "Any politician must improve it": asked of nobody.
bool is_of_anybody(const Reading& reading, TokenId predicate);

// "Agreements were reached with Peru and Chad": somebody who is not named has them with both.
bool is_with_them(const Reading& reading, const Match& match);

// "The two premiers spoke of the trouble with Peru": where two are told, "with" behind another noun is not the talk's.
void drop_matter(const Reading& reading, Match& match);

}  // namespace bede::events
