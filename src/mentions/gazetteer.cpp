#include "mentions/gazetteer.h"

#include <algorithm>

#include "base/strings.h"
#include "mentions/atoms.h"

namespace bede::mentions {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_plain(char c) { return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9'); }

bool shape_fits(char wanted, char found) { return wanted == 'l' || wanted == found || (wanted == 'C' && found == 'A'); }

// Words that are names only when the tagger agrees.
bool function_word(Upos upos) {
  switch (upos) {
    case Upos::ADP:
    case Upos::ADV:
    case Upos::AUX:
    case Upos::CCONJ:
    case Upos::DET:
    case Upos::INTJ:
    case Upos::PART:
    case Upos::PRON:
    case Upos::SCONJ:
    case Upos::VERB:
      return true;
    default:
      return false;
  }
}

// "May", "Will", "March": taken for a name only where the tagger does. It errs on long words and acronyms that it has
// not seen.
bool unlikely_name(const Token& token, char shape) {
  if (shape == 'A' || !function_word(token.upos)) return false;
  return token.upos == Upos::VERB || token.form.size() <= 4;
}

}  // namespace

Gazetteer::Gazetteer(const Sections& sections, const std::string& name, size_t entries)
    : atoms_(sections, name + ".atom"),
      shapes_(PackedArray<uint32_t>(sections[name + ".shape.ends"]), sections[name + ".shape.letters"]),
      begins_(PackedArray<HashFilter>(sections[name + ".begins"])[0]),
      begins_small_(PackedArray<HashFilter>(sections[name + ".begins"])[1]),
      firsts_(sections[name + ".firsts"]),
      next_(sections[name + ".next"]),
      meanings_begin_(sections[name + ".nodes"]),
      meanings_(sections[name + ".meanings"]),
      entries_(entries) {
  if ((next_.size() & (next_.size() - 1)) != 0) next_ = {};  // damaged: as if it were empty
}

size_t Gazetteer::place(PackedArray<Next> slots, uint32_t node, uint32_t atom) {
  const size_t mask = slots.size() - 1;
  uint64_t hash = (static_cast<uint64_t>(node) << 32 | atom) * 0x9E3779B97F4A7C15ull;
  size_t at = (hash >> 32) & mask;
  for (size_t tried = 0; tried < slots.size(); ++tried, at = (at + 1) & mask) {
    const Next slot = slots[at];
    if (slot.to == 0 || (slot.node == node && slot.atom == atom)) return at;
  }
  return slots.size();
}

// Whether a name may begin with the word. What has more in it than letters a-z and digits is not looked at here.
bool Gazetteer::may_begin(std::string_view word) const {
  if (!std::all_of(word.begin(), word.end(), is_plain)) return true;
  return (is_upper(word[0]) ? begins_ : begins_small_).may_hold(SmallLetters(word));
}

void Gazetteer::add_steps(const Reading& reading, TokenId token, Steps& steps) const {
  const size_t before = steps.size();
  std::string folded;
  for_pieces(reading[token].form, [&](std::string_view piece) {
    fold_piece(piece, folded);
    if (!folded.empty()) steps.push_back({atoms_.find(folded), token, false, shape_of(piece)});
  });
  if (steps.size() > before) steps.back().ends = true;
}

bool Gazetteer::fits(std::string_view shapes, const Reading& reading, const Steps& steps, size_t last) const {
  if (shapes.size() != last + 1) return false;
  for (size_t i = 0; i <= last; ++i)
    if (!shape_fits(shapes[i], steps[i].shape)) return false;
  const bool single = steps[0].token == steps[last].token;
  return !single || shapes[0] == 'l' || !unlikely_name(reading[steps[0].token], shapes[0]);
}

bool Gazetteer::accept(const Reading& reading, const Steps& steps, size_t last, uint32_t node, NameMatch& match) const {
  std::vector<uint32_t> entries;
  const size_t end = std::min<size_t>(meanings_begin_[node + 1], meanings_.size());
  for (size_t i = meanings_begin_[node]; i < end; ++i) {
    const Meaning meaning = meanings_[i];
    if (meaning.entry < entries_ && fits(shapes_[meaning.shapes], reading, steps, last) &&
        std::find(entries.begin(), entries.end(), meaning.entry) == entries.end())
      entries.push_back(meaning.entry);
  }
  if (entries.empty()) return false;
  match = {steps[0].token, steps[last].token, std::move(entries)};
  return true;
}

// 0: no name goes on so.
uint32_t Gazetteer::next_node(uint32_t node, uint32_t atom) const {
  return node == 0 ? firsts_[atom] : next_[place(next_, node, atom)].to;
}

// The longest match that begins with the token, if there is one. Atoms are looked up only as far as a name goes on.
bool Gazetteer::longest(const Reading& reading, TokenId first, Steps& steps, NameMatch& match) const {
  steps.clear();
  add_steps(reading, first, steps);
  const TokenId end = reading[reading[first].sentence].last;
  uint32_t node = 0;
  bool found = false;
  size_t next = 0;
  for (TokenId token = first; next < steps.size() || (next > 0 && token < end);) {
    if (next == steps.size()) {
      token = TokenId(token.value + 1);
      add_steps(reading, token, steps);
      continue;
    }
    if (next == kLongest || steps[next].atom == WordTable::kNone) break;
    node = next_node(node, steps[next].atom);
    if (node == 0) break;
    found = (steps[next].ends && accept(reading, steps, next, node, match)) || found;
    ++next;
  }
  return found;
}

std::vector<NameMatch> Gazetteer::find(const Reading& reading) const {
  std::vector<NameMatch> matches;
  Steps steps;
  for (uint32_t t = 0; t < reading.tokens.size(); ++t) {
    NameMatch match;
    if (!may_begin(reading.tokens[t].form) || !longest(reading, TokenId(t), steps, match)) continue;
    t = match.last.value;
    matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace bede::mentions
