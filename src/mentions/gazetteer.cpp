#include "mentions/gazetteer.h"

#include <algorithm>

#include "base/strings.h"
#include "mentions/folding.h"

namespace bede::mentions {
namespace {

constexpr uint32_t no_atom = WordIndex::kNone;

uint64_t key(uint32_t node, uint32_t atom) { return static_cast<uint64_t>(node) << 32 | atom; }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// 'A' for a word all in capitals, 'C' for one that starts with a capital, else 'l'.
char shape_of(std::string_view word) {
  if (!starts_upper(word)) return 'l';
  const bool lower_inside = std::any_of(word.begin(), word.end(), is_lower);
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  return !lower_inside && capitals >= 2 ? 'A' : 'C';
}

bool shape_fits(char wanted, char found) { return wanted == 'l' || wanted == found || (wanted == 'C' && found == 'A'); }

// Calls each(piece) for the pieces of a word: split at hyphens and before "'s"; hyphens and quotation marks themselves
// are none.
template <class Each>
void for_pieces(std::string_view word, Each each) {
  size_t begin = 0;
  const auto give = [&](size_t end) {
    if (end > begin) each(word.substr(begin, end - begin));
  };
  for (size_t i = 0; i < word.size(); ++i) {
    const bool curly = word.substr(i).starts_with("\u2019");
    const size_t size = curly ? 3 : 1;
    const bool possessive =
        (curly || word[i] == '\'') && i > begin && (word.substr(i + size) == "s" || word.substr(i + size).empty());
    if (word[i] == '-' || possessive) {
      give(i);
      begin = word[i] == '-' ? i + 1 : i;
    }
    if (curly) i += 2;
  }
  give(word.size());
}

// A piece of letters a-z and digits alone, in any case: into lower, and true.
bool fold_plain(std::string_view piece, std::string& lower) {
  lower.clear();
  for (const char c : piece) {
    const bool plain = is_lower(c) || is_upper(c) || (c >= '0' && c <= '9');
    if (!plain) return false;
    lower += is_upper(c) ? static_cast<char>(c + 32) : c;
  }
  return true;
}

// What a piece is compared by; empty: it does not count.
void fold_piece(std::string_view piece, std::string& out) {
  if (fold_plain(piece, out)) return;
  std::string folded;
  fold_letters(piece, folded);
  out.clear();
  if (folded == "'s") {
    out = folded;
    return;
  }
  for (const char c : folded)
    if (c != '\'' && c != '.' && c != '`' && c != '"') out += c;
}

std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(phrase, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

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

void Gazetteer::add(std::string_view phrase, uint32_t entry, NameCase how) {
  uint32_t node = 0;
  std::string shapes, folded, first;
  for (const std::string_view word : words_of(phrase))
    for_pieces(word, [&](std::string_view piece) {
      fold_piece(piece, folded);
      if (folded.empty()) return;
      const uint32_t atom = atoms_.add(folded);
      firsts_.resize(atoms_.size(), 0);
      if (node == 0) first = folded;
      uint32_t& next = node == 0 ? firsts_[atom] : next_[key(node, atom)];
      if (next == 0) next = nodes_++;
      node = next;
      shapes += how == NameCase::any ? 'l' : shape_of(piece);
    });
  if (node == 0) return;
  begins_.add(first);
  if (shapes[0] == 'l') begins_small_.add(first);
  auto& meanings = meanings_[node];
  const auto same = [&](const Meaning& m) { return m.entry == entry && m.shapes == shapes; };
  if (std::none_of(meanings.begin(), meanings.end(), same)) meanings.push_back({entry, shapes});
  ++names_;
}

// Whether a name may begin with the word. What has more in it than letters a-z and digits is not looked at here.
bool Gazetteer::may_begin(std::string_view word) const {
  const SmallLetters low(word);
  for (const char c : std::string_view(low))
    if (!is_lower(c) && !(c >= '0' && c <= '9')) return true;
  return is_upper(word[0]) ? begins_.may_hold(low) : begins_small_.may_hold(low);
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

bool Gazetteer::accept(const Reading& reading, const Steps& steps, size_t last, uint32_t node, NameMatch& match) const {
  const auto found = meanings_.find(node);
  if (found == meanings_.end()) return false;
  const Token& only = reading[steps[0].token];
  const bool single = steps[0].token == steps[last].token;
  std::vector<uint32_t> entries;
  for (const Meaning& meaning : found->second) {
    bool fits = true;
    for (size_t i = 0; fits && i <= last; ++i) fits = shape_fits(meaning.shapes[i], steps[i].shape);
    if (fits && single && meaning.shapes[0] != 'l' && unlikely_name(only, meaning.shapes[0])) fits = false;
    if (fits && std::find(entries.begin(), entries.end(), meaning.entry) == entries.end())
      entries.push_back(meaning.entry);
  }
  if (entries.empty()) return false;
  match = {steps[0].token, steps[last].token, std::move(entries)};
  return true;
}

// 0: no name goes on so.
uint32_t Gazetteer::next_node(uint32_t node, uint32_t atom) const {
  if (node == 0) return firsts_[atom];
  const auto found = next_.find(key(node, atom));
  return found == next_.end() ? 0 : found->second;
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
    if (next == kLongest || steps[next].atom == no_atom) break;
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
