// Treebanks as raw text with known sentence ends.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bede/result.h"
#include "text/words.h"

namespace bede::train {

// One document: paragraphs of text, and the offsets at which sentences end.
struct Source {
  std::string text;
  std::vector<std::pair<uint32_t, uint32_t>> paragraphs;
  std::unordered_set<uint32_t> ends;
};

// The documents of CoNLL-U files, sentences joined by the blanks that SpaceAfter tells of.
std::vector<Source> sources_of(const std::string& conllu);

// Paragraphs of edited prose out of a JSON-lines file of reports, each a source: of what communiques print between
// their full stops nothing is a sentence's end. ends: where rules see one. every: one report of so many is taken.
Result<std::vector<Source>> prose_of(const std::string& file, const text::Words& words, size_t every);

}  // namespace bede::train
