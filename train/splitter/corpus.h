// Treebanks as raw text with known sentence ends.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace bede::train {

// One document: paragraphs of text, and the offsets at which sentences end.
struct Source {
  std::string text;
  std::vector<std::pair<uint32_t, uint32_t>> paragraphs;
  std::unordered_set<uint32_t> ends;
};

// The documents of CoNLL-U files, sentences joined by the blanks that SpaceAfter tells of.
std::vector<Source> sources_of(const std::string& conllu);

}  // namespace bede::train
