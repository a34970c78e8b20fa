// Names that the text gives to an office of a state, against those who held it on the day.
#include <algorithm>
#include <map>
#include <optional>

#include "base/strings.h"
#include "checks/ledger.h"
#include "reading/parts.h"
#include "record/fields.h"

namespace bede::checks {
namespace {

using mentions::EntryKind;
using mentions::NameJudgement;
using mentions::NameVerdict;

// "Iranian President Masoud Peyikshan": what the text says.
struct Claimed {
  TokenId first, last;  // all of it
  Span name;
  const mentions::Title* title = nullptr;
  std::string country;
  SentenceId sentence;
  bool state_first = false;  // "Iranian President", not "President of Iran"
};

template <size_t N>
bool among(const std::string_view (&words)[N], std::string_view word) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view one) { return equal_ignoring_case(one, word); });
}

constexpr std::string_view kNotNow[] = {"former",   "ex",      "then",    "late",      "deputy",        "vice",
                                        "acting",   "first",   "past",    "assistant", "incoming",      "designate",
                                        "elect",    "next",    "future",  "outgoing",  "ousted",        "deposed",
                                        "previous", "interim", "under",   "co",        "parliamentary", "joint",
                                        "old",      "exiled",  "onetime", "one-time"};
constexpr std::string_view kHonorifics[] = {"Mr",   "Mr.",  "Mrs",       "Mrs.",   "Ms",    "Ms.",
                                            "Dr",   "Dr.",  "H.E.",      "Sheikh", "Sir",   "General",
                                            "Gen.", "Dame", "Professor", "Sayyid", "Seyed", "Prince"};
constexpr std::string_view kParticles[] = {"al", "el", "bin", "ibn", "de",  "van", "von", "der", "la",
                                           "le", "da", "di",  "dos", "ben", "abu", "ul",  "ur"};

class OfficeCheck {
 public:
  explicit OfficeCheck(Ledger& ledger)
      : ledger_(ledger),
        reading_(ledger.reading()),
        lexicon_(ledger.reader.parts().resolver.actors()),
        offices_(ledger.reader.parts().resolver.offices()) {}

  void run() {
    find_states();
    find_persons();
    for (const TimeExpression& time : reading_.times)
      if (const auto day = day_of(time)) all_days_.push_back(*day);
    std::sort(all_days_.begin(), all_days_.end());
    all_days_.erase(std::unique(all_days_.begin(), all_days_.end()), all_days_.end());
    for (const Sentence& sentence : reading_.sentences)
      for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at) title_from(at, sentence);
  }

 private:
  std::string_view form(uint32_t at) const {
    return at < reading_.tokens.size() ? reading_.tokens[at].form : std::string_view{};
  }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }

  // Which state a token that ends a state's name or adjective stands for, and where that name begins.
  void find_states() {
    for (const mentions::NameMatch& match : reading_.lexicon_names)
      for (const uint32_t entry : match.entries) {
        const EntryKind kind = lexicon_[entry].kind;
        if (kind != EntryKind::state && kind != EntryKind::adjective) continue;
        const mentions::Entry* state = lexicon_.state(lexicon_[entry].country);
        if (!state || state->name != lexicon_[entry].name) continue;
        ends_[match.last.value] = {match.first.value, lexicon_[entry].country};
        if (kind == EntryKind::state) begins_[match.first.value] = {match.last.value, lexicon_[entry].country};
        break;
      }
  }

  // A title that begins at the token, the longest first.
  void title_from(uint32_t at, const Sentence& sentence) {
    const uint32_t last = std::min(at + 5, sentence.last.value);
    const auto state = state_before(at);
    for (uint32_t end = last; end + 1 > at; --end) {
      if (!state && !is(end + 1, "of")) {
        if (end == 0) return;
        continue;
      }
      std::string words;
      for (uint32_t i = at; i <= end; ++i) words += (i > at ? " " : "") + lower(form(i));
      if (const auto claimed = with_country(words, at, end, sentence, state)) return judge(*claimed);
      if (end == 0) return;
    }
  }

  std::optional<Claimed> with_country(const std::string& words, uint32_t at, uint32_t end, const Sentence& sentence,
                                      const std::optional<std::pair<uint32_t, std::string>>& state) const {
    Claimed claimed;
    claimed.sentence = reading_[sentence.first].sentence;
    uint32_t before = at, name = end + 1;
    if (state) {
      claimed.country = state->second;
      claimed.state_first = true;
      before = state->first;
    } else if (is(end + 1, "of")) {
      const uint32_t from = is(end + 2, "the") ? end + 3 : end + 2;
      const auto found = begins_.find(from);
      if (found == begins_.end() || found->second.first > sentence.last.value) return {};
      claimed.country = found->second.second;
      name = found->second.first + 1;
    } else {
      return {};
    }
    claimed.title = offices_.office_of(words, claimed.country);
    if (!claimed.title || !claimed.title->used_by(claimed.country) || !claimed.title->single) return {};
    if (is_past(before, at, end, name)) return {};
    if (const Span span = name_from(name, sentence); !span.empty())
      claimed.name = span;
    else if (is(name, ","))
      claimed.name = Span{};
    if (claimed.name.empty()) return {};
    for (uint32_t i = before + 1; i <= name; ++i)
      if (breaks_line(i)) return {};
    claimed.first = TokenId(before);
    claimed.last = TokenId(end);
    return claimed;
  }

  // "Iranian president", "Iran's president".
  std::optional<std::pair<uint32_t, std::string>> state_before(uint32_t at) const {
    if (at == 0) return {};
    const uint32_t end = (form(at - 1) == "'s" || form(at - 1) == "’s") && at > 1 ? at - 2 : at - 1;
    const auto found = ends_.find(end);
    if (found == ends_.end()) return {};
    const uint32_t before = found->second.first;
    const bool tail = end == at - 1 && before > 0 && reading_.tokens[before - 1].upos == Upos::ADP;
    if (tail && reading_.tokens[end].upos != Upos::ADJ) return {};
    return found->second;
  }

  bool is_past(uint32_t before, uint32_t at, uint32_t end, uint32_t name) const {
    for (uint32_t i = at; i <= end; ++i)
      if (among(kNotNow, form(i))) return true;
    for (uint32_t back = 1; back <= 3 && before >= back; ++back)
      if (among(kNotNow, form(before - back))) return true;
    if (at > 0 && among(kNotNow, form(at - 1))) return true;
    const uint32_t article = before > 0 && is(before - 1, "the") ? 1 : 0;
    if (article == 1 && before > article && (is(before - article - 1, "of") || is(before - article - 1, "to")))
      return true;
    return is(end + 1, "-") || among(kNotNow, form(name)) || is(name, "-");
  }

  bool is_name_word(uint32_t at) const {
    const Token& token = reading_.tokens[at];
    return token.upos == Upos::PROPN && starts_upper(token.form) && begins_.find(at) == begins_.end();
  }

  bool breaks_line(uint32_t at) const {
    const Span between{reading_.tokens[at - 1].span.end, reading_.tokens[at].span.begin};
    return between.of(ledger_.text()).find('\n') != std::string_view::npos;
  }
  bool is_month(uint32_t at) const {
    static constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
    return among(kMonths, form(at));
  }
  bool is_possessive(uint32_t at) const { return form(at) == "'s" || form(at) == "’s"; }
  // "Prime Minister Andrew Holness of Jamaica": the state before belongs to somebody else.
  bool names_other_state(uint32_t at) const {
    const uint32_t from = is(at + 1, "the") ? at + 2 : at + 1;
    return is(at, "of") && begins_.find(from) != begins_.end();
  }
  // What the model or the lexicon takes for a person.
  void find_persons() {
    person_.assign(reading_.tokens.size(), 0);
    const auto mark = [&](TokenId first, TokenId last) {
      for (uint32_t i = first.value; i <= last.value && i < first.value + kLongestName; ++i) person_[i] = 1;
    };
    for (const NameSpan& name : reading_.names)
      if (name.kind == NameKind::person) mark(name.first, name.last);
    for (const Mention& mention : reading_.mentions)
      if (mention.entity == EntityKind::person) mark(mention.first, mention.last);
  }

  // Two words or more, each a name or what binds names: "Luiz Inacio Lula da Silva".
  Span name_from(uint32_t at, const Sentence& sentence) const {
    uint32_t words = 0, last = at;
    while (at < sentence.last.value && among(kHonorifics, form(at))) ++at;
    if (at > sentence.last.value || !is_name_word(at)) return {};
    for (uint32_t i = at; i <= sentence.last.value && i < at + 8; ++i) {
      const bool binds = form(i) == "-" || form(i) == "." || among(kParticles, form(i));
      if (i > at && breaks_line(i)) {
        if (is_name_word(i) && !is_month(i)) return {};
        break;
      }
      if (is_name_word(i) && !is_month(i)) {
        ++words;
        last = i;
      } else if (form(i - 1) == "-") {
        last = i;
      } else if (!binds) {
        break;
      }
    }

    if (is_possessive(last + 1) || names_other_state(last + 1)) return {};
    return words >= 2 && words <= 4 && person_[last] ? reading_[TokenId(at)].span.joined(reading_[TokenId(last)].span)
                                                     : Span{};
  }

  // The day of a time in the sentence, and the days that the text speaks of.
  static std::optional<Date> day_of(const TimeExpression& time) {
    if (!time.begin || time.kind == TimeKind::duration || time.kind == TimeKind::set) return {};
    Date day = *time.begin;
    if (day.month == 0) day.month = 1;
    if (day.day == 0) day.day = 1;
    return day;
  }
  std::vector<Date> days_in(SentenceId sentence) const {
    std::vector<Date> out;
    const auto before = [&](const TimeExpression& time, SentenceId id) { return reading_[time.first].sentence < id; };
    auto time = std::lower_bound(reading_.times.begin(), reading_.times.end(), sentence, before);
    for (; time != reading_.times.end() && reading_[time->first].sentence == sentence; ++time)
      if (const auto day = day_of(*time)) out.push_back(*day);
    return out;
  }

  void judge(const Claimed& claimed) {
    const std::string name = words_of(claimed.name);
    const auto here = days_in(claimed.sentence);
    const std::optional<Date> published = reading_.document->published;
    if (here.empty() && !published) return;
    const Date day = !here.empty() && (!published || here.front() < *published) ? here.front() : *published;
    const std::string key = name + "\t" + claimed.title->office + "\t" + claimed.country + "\t";
    const auto ask = [&](Date on) {
      const auto [at, fresh] = asked_.try_emplace(key + record_format::name_of(on));
      if (fresh) at->second = offices_.judge(name, claimed.title->office, claimed.country, on);
      return at->second;
    };
    const NameJudgement judged = ask(day);
    if (is_fine(judged.verdict) || shares_words(name, judged.holder)) return;
    const bool near_in_time = !here.empty() || reading_[claimed.sentence].paragraph == 0;
    if (judged.verdict != NameVerdict::misspelling && !near_in_time) return;
    if (judged.verdict == NameVerdict::unknown && !claimed.state_first) return;
    if (published && is_fine(ask(*published).verdict)) return;
    for (const Date other : all_days_)
      if (is_fine(ask(other).verdict)) return;
    report(claimed, name, day, judged);
  }
  // All words of the shorter of the two names are in the other, or the family name is: "Kishida Fumio", "Anthony
  // Blair".
  static bool shares_words(const std::string& name, const mentions::Tenure* holder) {
    if (!holder) return false;
    const std::string said = " " + mentions::folded_name(name) + " ",
                      known = " " + mentions::folded_name(holder->person) + " ";
    const auto within = [](const std::string& words, const std::string& all) {
      for (const std::string_view word : split(words, ' '))
        if (!word.empty() && all.find(" " + std::string(word) + " ") == std::string::npos) return false;
      return true;
    };
    const std::string family = mentions::folded_name(mentions::family_name(holder->person, holder->country));
    return within(said, known) || within(known, said) || said.find(" " + family + " ") != std::string::npos;
  }
  // With single blanks, whatever stands between the words in the text.
  std::string words_of(Span name) const {
    std::string out;
    for (const char c : name.of(ledger_.text())) {
      const bool blank = static_cast<unsigned char>(c) <= ' ';
      if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    for (const std::string_view blank : {"\u00a0", "\u202f", "\u2009"})
      for (size_t at = 0; (at = out.find(blank, at)) != std::string::npos;) out.replace(at, blank.size(), " ");
    return out;
  }
  static bool is_fine(NameVerdict verdict) {
    return verdict == NameVerdict::holder || verdict == NameVerdict::spelling || verdict == NameVerdict::no_say;
  }

  std::string state_name(const std::string& code) const {
    const mentions::Entry* state = lexicon_.state(code);
    return state ? state->name : code;
  }

  void report(const Claimed& claimed, const std::string& name, Date day, const NameJudgement& judged) {
    if (!judged.holder && !judged.named) return;
    const std::string office = claimed.title->office + " of " + state_name(claimed.country);
    const std::string on = "on " + record_format::name_of(day);
    const std::string held = judged.holder ? "; " + on + " it was " + judged.holder->person : "";
    const mentions::Tenure* fact = judged.named ? judged.named : judged.holder;
    switch (judged.verdict) {
      case NameVerdict::misspelling:
        return add(claimed, "\"" + name + "\" is called " + office + held + ": misspelt, or another way to write it",
                   Severity::warning, judged.holder->line);
      case NameVerdict::former:
        return add(claimed,
                   name + " is called " + office + ", but held the office only until " +
                       (fact->to ? record_format::name_of(*fact->to) : "before") + held,
                   Severity::warning, fact->line);
      case NameVerdict::later:
        return add(claimed,
                   name + " is called " + office + ", but held the office only from " +
                       (fact->from ? record_format::name_of(*fact->from) : "later") + held,
                   Severity::warning, fact->line);
      case NameVerdict::other_office:
        return add(claimed, name + " is called " + office + ", but " + on + " was " + fact->office + held,
                   Severity::warning, fact->line);
      case NameVerdict::unknown:
        return add(claimed, name + " is called " + office + held + ", and nobody of the other name is known there",
                   Severity::note, judged.holder->line);
      default:
        return;
    }
  }

  // Once for a name and office in a text.
  void add(const Claimed& claimed, std::string message, Severity severity, const std::string& fact) {
    const std::string key = std::string(claimed.name.of(ledger_.text())) + "\t" + claimed.title->office;
    if (!told_.emplace(key, true).second) return;
    std::vector<std::string> items;
    for (const RecordActor& actor : ledger_.record.actors)
      for (const Span mention : actor.mentions)
        if (items.empty() && mention.overlaps(claimed.name) && actor.kind == "person") items.push_back(actor.id);
    ledger_.add("office", severity, std::move(message), std::move(items),
                {reading_[claimed.first].span.joined(reading_[claimed.last].span).joined(claimed.name)}, fact);
  }

  Ledger& ledger_;
  const Reading& reading_;
  const mentions::ActorLexicon& lexicon_;
  const mentions::Offices& offices_;
  std::map<uint32_t, std::pair<uint32_t, std::string>> ends_, begins_;
  std::map<std::string, bool> told_;
  std::map<std::string, NameJudgement> asked_;
  static constexpr uint32_t kLongestName = 40;
  std::vector<char> person_;
  std::vector<Date> all_days_;  // that the text speaks of, each once
};

}  // namespace

void check_offices(Ledger& ledger) { OfficeCheck(ledger).run(); }

}  // namespace bede::checks
