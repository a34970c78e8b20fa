#include "mentions/petrarch.h"

#include <algorithm>
#include <functional>
#include <map>

#include "base/strings.h"
#include "text/dates.h"

namespace bede::mentions {
namespace {

constexpr std::string_view kCommentBegin = "<!--", kCommentEnd = "-->";

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

// Words joined by "_" or blanks; one blank between. Whether "_" ended it: then it takes no plural.
std::string phrase_of(std::string_view text, bool& whole) {
  text = trimmed(text);
  whole = text.ends_with('_');
  std::string out;
  for (const char c : text) {
    const char shown = c == '_' || c == '\t' ? ' ' : c;
    if (shown != ' ' || (!out.empty() && out.back() != ' ')) out += shown;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string plural_of(std::string_view word) {
  const bool vowel =
      word.size() > 1 && std::string_view("AEIOUaeiou").find(word[word.size() - 2]) != std::string_view::npos;
  if ((word.ends_with('Y') || word.ends_with('y')) && !vowel)
    return std::string(word.substr(0, word.size() - 1)) + "IES";
  if (word.ends_with('S') || word.ends_with('s')) return std::string(word) + "ES";
  return std::string(word) + "S";
}

// A line without its comments. inside: within <!-- -->, from line to line.
std::string bare(std::string_view line, bool& inside) {
  std::string out;
  while (!line.empty()) {
    const size_t mark = line.find(inside ? kCommentEnd : kCommentBegin);
    if (!inside) out += line.substr(0, mark);
    if (mark == std::string_view::npos) break;
    line.remove_prefix(mark + (inside ? kCommentEnd.size() : kCommentBegin.size()));
    inside = !inside;
  }
  out.resize(std::min(out.find_first_of("#;"), out.size()));
  return out;
}

class Lines {
 public:
  explicit Lines(const std::string& file) : file_(file) {}

  // Calls each with every line that says something; stops at the first error.
  Status read(std::string_view text, const std::function<Status(std::string_view)>& each) {
    bool inside = false;
    for (std::string_view line : split(text, '\n')) {
      ++line_;
      if (line.ends_with('\r')) line.remove_suffix(1);
      const std::string words = guarded(line, inside);
      if (trimmed(words).empty()) continue;
      if (auto done = each(trimmed(words)); !done) return done;
    }
    return Done{};
  }

  Error error(std::string reason, std::string remedy) const {
    return {ErrorCode::bad_format, file_, line_, 0, false, std::move(reason), std::move(remedy)};
  }
  std::string place() const { return file_ + ":" + std::to_string(line_); }

 private:
  // "###", the code that discards, is no comment.
  static std::string guarded(std::string_view line, bool& inside) {
    const size_t at = line.find("[###]");
    if (inside || at == std::string_view::npos) return bare(line, inside);
    return std::string(line.substr(0, at)) + "[---]";
  }

  const std::string& file_;
  uint64_t line_ = 0;
};

// YYYYMMDD or YYMMDD.
std::optional<Date> day_of(std::string_view digits) {
  if (digits.size() != 6 && digits.size() != 8) return {};
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + (c - '0');
  }
  int year = number / 10000;
  if (digits.size() == 6) year += year < 40 ? 2000 : 1900;
  const Date day{static_cast<int16_t>(year), static_cast<uint8_t>(number / 100 % 100),
                 static_cast<uint8_t>(number % 100)};
  return text::is_calendar_date(day) && day.month && day.day ? std::optional<Date>(day) : std::nullopt;
}

Status read_days(std::string_view words, const Lines& lines, PetrarchCode& code) {
  const auto fail = [&] {
    return lines.error("\"" + std::string(words) + "\" is no restriction to days",
                       "write <YYYYMMDD, >YYYYMMDD or YYYYMMDD-YYYYMMDD");
  };
  if (words.starts_with('<') || words.starts_with('>')) {
    const auto day = day_of(trimmed(words.substr(1)));
    if (!day) return fail();
    (words[0] == '<' ? code.to : code.from) = day;
    return Done{};
  }
  const size_t dash = words.find('-');
  if (dash == std::string_view::npos) return fail();
  code.from = day_of(trimmed(words.substr(0, dash)));
  code.to = day_of(trimmed(words.substr(dash + 1)));
  if (!code.from || !code.to) return fail();
  if (*code.to < *code.from)
    return lines.error("the restriction " + std::string(words) + " ends before it begins", "change the days");
  return Done{};
}

bool is_code(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '*';
  });
}

// What stands between "[" and "]".
Result<PetrarchCode> read_code(std::string_view words, const Lines& lines) {
  PetrarchCode code;
  words = trimmed(words);
  const size_t end = std::min(words.find_first_of(" \t<>"), words.size());
  const std::string names = upper(words.substr(0, end));
  if (!names.starts_with("---") && names != "+++")
    for (const std::string_view one : split(names, '/')) {
      if (!is_code(one))
        return lines.error("\"" + std::string(words) + "\" is no actor's code", "write it like USAGOV, or ---");
      code.codes.emplace_back(one);
    }
  const std::string_view days = trimmed(words.substr(end));
  if (days.empty()) return code;
  if (auto done = read_days(days, lines, code); !done) return done.error();
  return code;
}

// Parts "WORDS [CODE]"; without brackets inside is empty and there is false.
Status part(std::string_view line, const Lines& lines, std::string_view& words, std::string_view& inside, bool& there) {
  const size_t open = line.find('['), close = line.find(']');
  there = open != std::string_view::npos;
  words = trimmed(line.substr(0, open));
  inside = {};
  if (!there && close == std::string_view::npos) return Done{};
  if (!there || close == std::string_view::npos || close < open)
    return lines.error("a bracket without its other half", "write the code as [CODE]");
  inside = line.substr(open + 1, close - open - 1);
  return Done{};
}

// Those bound to days keep their order and go first.
void add_code(PetrarchActor& actor, PetrarchCode code) {
  const bool bound = code.from || code.to;
  auto at = actor.codes.end();
  if (bound)
    at = std::find_if(actor.codes.begin(), actor.codes.end(), [](const PetrarchCode& c) { return !c.from && !c.to; });
  actor.codes.insert(at, std::move(code));
}

Status add_phrase(PetrarchActor& actor, std::string_view words, const Lines& lines) {
  bool whole = false;
  const std::string phrase = phrase_of(words, whole);
  if (phrase.empty()) return lines.error("an actor without words", "write PHRASE [CODE]");
  actor.phrases.push_back(phrase);
  if (!whole) actor.phrases.push_back(plural_of(phrase));
  return Done{};
}

using Sets = std::map<std::string, std::vector<std::string>, std::less<>>;

constexpr size_t kMostSpelt = 10000;  // phrases that one line may stand for

// "CONGRESS!PERSON!" -> CONGRESSMAN, CONGRESSWOMAN.
Result<std::vector<std::string>> spelt_out(const std::string& phrase, const Sets& sets, const Lines& lines) {
  const size_t open = phrase.find('!');
  if (open == std::string::npos) return std::vector<std::string>{phrase};
  const size_t close = phrase.find('!', open + 1);
  const auto set = close == std::string::npos ? sets.end() : sets.find(phrase.substr(open, close - open + 1));
  if (set == sets.end())
    return lines.error("no set of words is known for \"" + phrase.substr(open) + "\"",
                       "write !NAME! = WORD, WORD before it");
  std::vector<std::string> out;
  for (const std::string& word : set->second) {
    auto rest = spelt_out(phrase.substr(0, open) + word + phrase.substr(close + 1), sets, lines);
    if (!rest) return rest.error();
    out.insert(out.end(), rest->begin(), rest->end());
    if (out.size() > kMostSpelt)
      return lines.error("it stands for more than " + std::to_string(kMostSpelt) + " phrases", "use smaller sets");
  }
  return out;
}

Status read_set(std::string_view line, const Lines& lines, Sets& sets) {
  const size_t equals = line.find('=');
  const std::string name = upper(trimmed(line.substr(0, equals)));
  if (name.size() < 3 || !name.starts_with('!') || !name.ends_with('!') || name.find('!', 1) != name.size() - 1)
    return lines.error("\"" + name + "\" is no name of a set", "write !NAME! = WORD, WORD");
  for (const std::string_view word : split(line.substr(equals + 1), ',')) {
    bool whole = false;
    if (word.find('!') != std::string_view::npos)
      return lines.error("a set within a set", "write out the words of " + name);
    if (std::string one = phrase_of(word, whole); !one.empty()) sets[name].push_back(upper(one));
  }
  if (sets[name].empty()) return lines.error("the set " + name + " has no words", "write !NAME! = WORD, WORD");
  return Done{};
}

// "{X}" names the plural, "{}" says that there is none.
Status read_agent(std::string_view line, const Lines& lines, const Sets& sets, std::vector<PetrarchAgent>& agents) {
  std::string_view words, inside;
  bool there = false;
  if (auto done = part(line, lines, words, inside, there); !done) return done;
  if (!there) return lines.error("an agent without a code", "write PHRASE [~CODE]");
  PetrarchAgent agent;
  agent.line = lines.place();
  inside = trimmed(inside);
  agent.before = inside.ends_with('~');
  if (!agent.before && !inside.starts_with('~'))
    return lines.error("the code [" + std::string(inside) + "] has no ~", "write [~GOV] or [NGO~]");
  agent.code = upper(agent.before ? inside.substr(0, inside.size() - 1) : inside.substr(1));
  if (!is_code(agent.code)) return lines.error("\"" + agent.code + "\" is no agent's code", "write it like [~GOV]");
  const size_t open = words.find('{'), close = words.find('}');
  if ((open == std::string_view::npos) != (close == std::string_view::npos) ||
      (close < open && open != std::string_view::npos))
    return lines.error("a brace without its other half", "write the plural as {PLURAL}");
  bool whole = false;
  const std::string phrase = phrase_of(words.substr(0, open), whole);
  if (phrase.empty()) return lines.error("an agent without words", "write PHRASE [~CODE]");
  auto spelt = spelt_out(upper(phrase), sets, lines);
  if (!spelt) return spelt.error();
  agent.phrases = *std::move(spelt);
  if (open != std::string_view::npos) {
    if (std::string plural = phrase_of(words.substr(open + 1, close - open - 1), whole); !plural.empty())
      agent.phrases.push_back(std::move(plural));
  } else if (!whole && phrase.find('!') == std::string::npos) {
    agent.phrases.push_back(plural_of(phrase));
  }
  agents.push_back(std::move(agent));
  return Done{};
}

}  // namespace

Result<std::vector<PetrarchActor>> read_petrarch_actors(std::string_view text, const std::string& file) {
  std::vector<PetrarchActor> actors;
  Lines lines(file);
  const auto each = [&](std::string_view line) -> Status {
    std::string_view words, inside;
    bool there = false;
    if (auto done = part(line, lines, words, inside, there); !done) return done;
    const bool synonym = words.starts_with('+');
    if ((synonym || words.empty()) && actors.empty())
      return lines.error("it belongs to no actor", "write the actor's phrase on a line before it");
    if (!synonym && !words.empty()) actors.push_back({{}, {}, lines.place()});
    if (!words.empty())
      if (auto done = add_phrase(actors.back(), synonym ? words.substr(1) : words, lines); !done) return done;
    if (!there) return Done{};
    auto code = read_code(inside, lines);
    if (!code) return code.error();
    add_code(actors.back(), *std::move(code));
    return Done{};
  };
  if (auto done = lines.read(text, each); !done) return done.error();
  return actors;
}

Result<std::vector<PetrarchAgent>> read_petrarch_agents(std::string_view text, const std::string& file) {
  std::vector<PetrarchAgent> agents;
  Sets sets;
  Lines lines(file);
  const auto each = [&](std::string_view line) -> Status {
    if (line.starts_with('!') && line.find('=') != std::string_view::npos && line.find('[') == std::string_view::npos)
      return read_set(line, lines, sets);
    return read_agent(line, lines, sets, agents);
  };
  if (auto done = lines.read(text, each); !done) return done.error();
  return agents;
}

}  // namespace bede::mentions
