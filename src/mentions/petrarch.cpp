#include "mentions/petrarch.h"

#include <algorithm>
#include <map>

#include "base/dictionary_lines.h"
#include "base/strings.h"
#include "text/dates.h"

namespace bede::mentions {
namespace {

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

Status read_days(std::string_view words, const DictionaryLines& lines, PetrarchCode& code) {
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
Result<PetrarchCode> read_code(std::string_view words, const DictionaryLines& lines) {
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

// Those bound to days keep their order and go first.
void add_code(PetrarchActor& actor, PetrarchCode code) {
  const bool bound = code.from || code.to;
  auto at = actor.codes.end();
  if (bound)
    at = std::find_if(actor.codes.begin(), actor.codes.end(), [](const PetrarchCode& c) { return !c.from && !c.to; });
  actor.codes.insert(at, std::move(code));
}

Status add_phrase(PetrarchActor& actor, std::string_view words, const DictionaryLines& lines) {
  bool whole = false;
  const std::string phrase = phrase_of(words, whole);
  if (phrase.empty()) return lines.error("an actor without words", "write PHRASE [CODE]");
  actor.phrases.push_back(phrase);
  if (!whole) actor.phrases.push_back(dictionary_plural(phrase));
  return Done{};
}

using Sets = std::map<std::string, std::vector<std::string>, std::less<>>;

constexpr size_t kMostSpelt = 10000;  // phrases that one line may stand for

// "CONGRESS!PERSON!" -> CONGRESSMAN, CONGRESSWOMAN.
Result<std::vector<std::string>> spelt_out(const std::string& phrase, const Sets& sets, const DictionaryLines& lines) {
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

Status read_set(std::string_view line, const DictionaryLines& lines, Sets& sets) {
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
Status read_agent(std::string_view line, const DictionaryLines& lines, const Sets& sets,
                  std::vector<PetrarchAgent>& agents) {
  const auto coded = coded_line(line, lines);
  if (!coded) return coded.error();
  const std::string_view words = coded->words, inside = coded->code;
  if (!coded->there) return lines.error("an agent without a code", "write PHRASE [~CODE]");
  PetrarchAgent agent;
  agent.line = lines.place();
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
    agent.phrases.push_back(dictionary_plural(phrase));
  }
  agents.push_back(std::move(agent));
  return Done{};
}

}  // namespace

Result<std::vector<PetrarchActor>> read_petrarch_actors(std::string_view text, const std::string& file) {
  std::vector<PetrarchActor> actors;
  DictionaryLines lines(file);
  const auto each = [&](std::string_view line) -> Status {
    const auto coded = coded_line(line, lines);
    if (!coded) return coded.error();
    const std::string_view words = coded->words;
    const bool synonym = words.starts_with('+');
    if ((synonym || words.empty()) && actors.empty())
      return lines.error("it belongs to no actor", "write the actor's phrase on a line before it");
    if (!synonym && !words.empty()) actors.push_back({{}, {}, lines.place()});
    if (!words.empty())
      if (auto done = add_phrase(actors.back(), synonym ? words.substr(1) : words, lines); !done) return done;
    if (!coded->there) return Done{};
    auto code = read_code(coded->code, lines);
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
  DictionaryLines lines(file);
  const auto each = [&](std::string_view line) -> Status {
    if (line.starts_with('!') && line.find('=') != std::string_view::npos && line.find('[') == std::string_view::npos)
      return read_set(line, lines, sets);
    return read_agent(line, lines, sets, agents);
  };
  if (auto done = lines.read(text, each); !done) return done.error();
  return agents;
}

}  // namespace bede::mentions
