#include "runner/expectation.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/strings.h"

namespace bede::testing {
namespace {

// A word of a line: bare, or in quotation marks; after "key=" it belongs to the key.
struct Word {
  std::string key;
  char sign = '\0';  // '\0': no key
  std::string value;
  bool quoted = false;
};

bool take_quoted(std::string_view& rest, std::string& out) {
  const size_t end = rest.find('"', 1);
  if (end == std::string_view::npos) return false;
  out = on_one_line(rest.substr(1, end - 1));
  rest.remove_prefix(end + 1);
  return true;
}

std::string take_bare(std::string_view& rest, std::string_view stops) {
  const size_t end = std::min(rest.find_first_of(stops), rest.size());
  std::string out(rest.substr(0, end));
  rest.remove_prefix(end);
  return out;
}

void take_key(std::string_view& rest, Word& word) {
  const size_t sign = rest.find_first_of("=~! \"");
  if (sign == std::string_view::npos || sign == 0 || rest[sign] == ' ' || rest[sign] == '"') return;
  const bool negated = rest[sign] == '!';
  if (negated && rest.substr(sign, 2) != "!=") return;
  word.key = rest.substr(0, sign);
  word.sign = rest[sign];
  rest.remove_prefix(sign + (negated ? 2 : 1));
}

bool words_of(std::string_view rest, std::vector<Word>& out) {
  while (!(rest = trimmed(rest)).empty()) {
    Word word;
    if (rest.front() != '"') take_key(rest, word);
    if (!rest.empty() && rest.front() == '"') {
      word.quoted = true;
      if (!take_quoted(rest, word.value)) return false;
    } else {
      word.value = take_bare(rest, " ");
    }
    out.push_back(std::move(word));
  }
  return true;
}

const std::map<std::string, std::vector<std::string>>& bare_fields() {
  static const std::map<std::string, std::vector<std::string>> fields = {{"event", {"plover", "cameo"}},
                                                                         {"agreement", {"kind"}},
                                                                         {"stage", {"stage"}},
                                                                         {"contact", {"kind"}},
                                                                         {"sanction", {"act"}},
                                                                         {"personnel", {"act"}},
                                                                         {"casualties", {"kind"}},
                                                                         {"movement", {"act"}},
                                                                         {"deadline", {"act"}},
                                                                         {"finding", {"kind"}},
                                                                         {"name", {"kind"}},
                                                                         {"actor", {}},
                                                                         {"claim", {}},
                                                                         {"vote", {}},
                                                                         {"document", {}},
                                                                         {"time", {}},
                                                                         {"predicate", {}},
                                                                         {"mention", {}},
                                                                         {"thing", {}},
                                                                         {"place", {}},
                                                                         {"quantity", {}},
                                                                         {"token", {}}};
  return fields;
}

bool is_code(const std::string& word) { return !word.empty() && (word[0] >= '0' && word[0] <= '9'); }

// Bare words: the kind's own fields in their order (an event's CAMEO code may stand alone), and SRC > TGT.
bool add_bare(const std::vector<Word>& words, size_t& at, Expectation& out, size_t& field, std::string& reason) {
  if (out.kind == "event" && at + 2 < words.size() && (words[at + 1].value == ">" || words[at + 1].value == "<>")) {
    out.wishes.push_back({"dyad", '=', words[at].value + words[at + 1].value + words[at + 2].value, false, {}});
    at += 2;
    return true;
  }
  const auto& fields = bare_fields().at(out.kind);
  if (out.kind == "event" && field == 0 && is_code(words[at].value)) field = 1;
  if (field >= fields.size()) {
    reason = "'" + words[at].value + "' has no place here";
    return false;
  }
  out.wishes.push_back({fields[field++], '=', words[at].value, false, {}});
  return true;
}

bool add_words(const std::vector<Word>& words, size_t first, Expectation& out, std::string& reason) {
  size_t field = 0;
  bool after_key = false;
  for (size_t i = first; i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.sign) {
      out.wishes.push_back({word.key, word.sign, word.value, word.quoted, {}});
      after_key = true;
    } else if (word.quoted && after_key) {
      out.wishes.back().evidence.push_back(word.value);
    } else if (word.quoted) {
      out.wishes.push_back({"", '=', word.value, true, {}});
    } else if (!add_bare(words, i, out, field, reason)) {
      return false;
    }
  }
  return true;
}

bool take_count(const std::vector<Word>& words, size_t& at, Expectation& out) {
  if (at + 1 >= words.size()) return false;
  const std::string& digits = words[at + 1].value;
  return std::from_chars(digits.data(), digits.data() + digits.size(), out.count).ec == std::errc();
}

}  // namespace

bool parse(const std::string& section, size_t line, const std::string& text, Expectation& out, std::string& reason) {
  out.line = line;
  out.text = text;
  std::vector<Word> words;
  if (!words_of(text, words)) {
    reason = "a quotation mark is not closed";
    return false;
  }
  size_t at = 0;
  if (words[at].value == "no" || words[at].value == "count")
    out.demand = words[at].value == "no" ? Demand::none : Demand::exactly;
  if (out.demand != Demand::one) ++at;
  if (at == words.size()) {
    reason = "say which kind";
    return false;
  }
  out.kind = words[at].value;
  const bool implied = section == "findings" && out.kind != "finding";
  if (implied) out.kind = "finding";
  if (bare_fields().count(out.kind) == 0) {
    reason = "'" + out.kind + "' is not a kind";
    return false;
  }
  if (out.demand == Demand::exactly && (implied || !take_count(words, at, out))) {
    reason = "write: count KIND N";
    return false;
  }
  if (out.demand == Demand::exactly) ++at;
  return add_words(words, implied ? at : at + 1, out, reason);
}

}  // namespace bede::testing
