#include "syntax/spellings.h"

#include "base/strings.h"
#include "base/table.h"

namespace bede::syntax {
namespace {

constexpr size_t kLongest = 24;    // bytes of a form that is looked up, and one more for the mark
constexpr size_t kShortTitle = 5;  // a shorter form with a capital is a name rather than a slip: "Tho", "Hav"

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
char small_of(char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; }
char capital_of(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

enum class Letters { small, title, capitals, mixed };

// A form in small letters, behind a place that is left for '~'.
struct Key {
  char bytes[kLongest + 1];
  size_t size = 1;
  size_t capitals = 0;
  bool stretched = false;  // one letter three times in a row

  explicit Key(std::string_view form) {
    for (const char c : form) {
      capitals += is_capital(c);
      bytes[size++] = small_of(c);
      const bool same = size > 3 && bytes[size - 2] == bytes[size - 1] && bytes[size - 3] == bytes[size - 1];
      stretched |= same && bytes[size - 1] >= 'a' && bytes[size - 1] <= 'z';
    }
  }
  std::string_view word() const { return {bytes + 1, size - 1}; }

  // "~" and the word with each letter once where it stood in a row.
  std::string_view squeezed() {
    size_t kept = 1;
    bytes[0] = '~';
    for (size_t i = 1; i < size; ++i)
      if (bytes[i] != bytes[kept - 1]) bytes[kept++] = bytes[i];
    return {bytes, kept};
  }
};

Letters letters_of(std::string_view form, size_t capitals) {
  if (capitals == 0) return Letters::small;
  if (capitals == 1 && is_capital(form[0])) return Letters::title;
  return capitals == form.size() ? Letters::capitals : Letters::mixed;
}

}  // namespace

void Spellings::add(std::string_view form, std::string_view word) {
  auto [known, fresh] = words_.try_emplace(form);
  if (!fresh) return;
  Word& entry = known->second;
  entry.small = entry.title = entry.capitals = std::string(word);
  entry.title[0] = capital_of(entry.title[0]);
  for (char& c : entry.capitals) c = capital_of(c);
  entry.is_name = form == bede::lower(word);
}

Result<Spellings> Spellings::open(const std::string& lexicon) {
  Spellings spellings;
  const auto read = read_table(lexicon, "words/spellings.tsv", "words forms", [&](const TableRow& row) -> Status {
    const bool alone = row.fields[1].empty();
    if (row.fields[0].empty()) return row.error("no word");
    if (!alone && row.fields[0].find('|') != std::string_view::npos) return row.error("forms of more than one word");
    for (const std::string_view name : split(alone ? row.fields[0] : row.fields[1], '|')) {
      const std::string form = bede::lower(name);
      if (form.size() < 1 || form.size() > kLongest) return row.error("a form of more than 24 bytes, or of none");
      if (alone ? form == name : form == row.fields[0])
        return row.error("'" + std::string(name) + "' says nothing", "give forms, or a name with a capital");
      spellings.add(form, alone ? name : row.fields[0]);
    }
    return Done{};
  });
  if (!read) return read.error();
  return spellings;
}

std::string_view Spellings::meant(std::string_view form) const {
  if (form.empty() || form.size() > kLongest) return form;
  Key key(form);
  auto found = words_.find(key.word());
  if (found == words_.end() && key.stretched) found = words_.find(key.squeezed());
  if (found == words_.end()) return form;
  const Word& word = found->second;
  switch (letters_of(form, key.capitals)) {
    case Letters::small:
      return word.small;
    case Letters::title:
      return form.size() < kShortTitle || word.is_name ? form : std::string_view(word.title);
    case Letters::capitals:
      return form.size() < kShortTitle || word.is_name ? form : std::string_view(word.capitals);
    case Letters::mixed:
      break;
  }
  return form;
}

bool Spellings::is_name(std::string_view form) const {
  if (form.empty() || form.size() > kLongest) return false;
  const auto found = words_.find(Key(form).word());
  return found != words_.end() && found->second.is_name;
}

}  // namespace bede::syntax
