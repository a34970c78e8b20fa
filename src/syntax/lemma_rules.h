// What a lemma made by script cannot be: scripts know endings, not spelling ("mopp" of "mopping", "good" of "wildest").
#pragma once

#include <string>
#include <string_view>

#include "base/arena.h"
#include "bede/reading.h"

namespace bede::syntax {

// The lemma of a form that no list has: `made` by its script, or what the rules of spelling say instead. The view lives
// as long as the arena and its arguments. Cost: linear in the form.
std::string_view ruled_lemma(std::string_view form, Upos upos, std::string_view xpos, std::string_view made,
                             Arena& arena);

// "ruder" -> "rude", "Kindest" -> "kind": what a degree's form may come from; empty for what is none.
std::string positive_of(std::string_view form);

// The lemma of a number: without its commas ("18,000"), in full ("k" is thousand), Roman as it is; empty where the
// script is right.
std::string_view number_lemma(std::string_view form, std::string_view xpos, Arena& arena);

// Whether a word's lemma keeps its capital: what stands in a name is spelled as the name is ("the National Bank").
bool within_name(Upos upos, std::string_view xpos);

// The lemma with a capital, as words within a name have it: "new" -> "New".
std::string_view with_capital(std::string_view lemma, Arena& arena);

}  // namespace bede::syntax
