#include "checks/claimed_offices.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/strings.h"

namespace bede::checks {
namespace {

using mentions::EntryKind;

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

class OfficeFinder {
 public:
  explicit OfficeFinder(const Ledger& ledger)
      : reading_(ledger.reading()),
        lexicon_(ledger.reader.parts().resolver.actors()),
        offices_(ledger.reader.parts().resolver.offices()) {}

  std::vector<ClaimedOffice> find() {
    find_states();
    find_persons();
    find_of();
    for (const Sentence& sentence : reading_.sentences)
      for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at)
        if (is_by_state(at) && offices_.may_begin_title(form(at))) title_from(at, sentence);
    return std::move(found_);
  }

 private:
  std::string_view form(uint32_t at) const {
    return at < reading_.tokens.size() ? reading_.tokens[at].form : std::string_view{};
  }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }

  // Which state a token that ends a state's name or adjective stands for, and where that name begins.
  void find_states() {
    state_ends_.assign(reading_.tokens.size(), 0);
    for (const mentions::NameMatch& match : reading_.lexicon_names)
      for (const uint32_t entry : match.entries) {
        const EntryKind kind = lexicon_[entry].kind;
        if (kind != EntryKind::state && kind != EntryKind::adjective) continue;
        const mentions::Entry* state = lexicon_.state(lexicon_[entry].country);
        if (!state || state->name != lexicon_[entry].name) continue;
        state_ends_[match.last.value] = 1;
        ends_[match.last.value] = {match.first.value, lexicon_[entry].country};
        if (kind == EntryKind::state) begins_[match.first.value] = {match.last.value, lexicon_[entry].country};
        break;
      }
  }

  // A quick no: whether a state stands right before the token, or after an "of" that a title from there on may end at.
  bool is_by_state(uint32_t at) const {
    if ((at > 0 && state_ends_[at - 1]) || (at > 1 && state_ends_[at - 2])) return true;
    const size_t end = std::min<size_t>(at + kLongestTitle + 1, of_state_.size());
    return std::any_of(of_state_.begin() + at + 1, of_state_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char of_state) { return of_state != 0; });
  }

  // A title that begins at the token, the longest first.
  void title_from(uint32_t at, const Sentence& sentence) {
    const uint32_t last = std::min(at + kLongestTitle - 1, sentence.last.value);
    const auto state = state_before(at);
    std::string words;  // from here on; cut where they end
    std::vector<size_t> ends;
    for (uint32_t end = last; end + 1 > at; --end) {
      if (!state && !of_state_[end + 1]) {
        if (end == 0) return;
        continue;
      }
      for (uint32_t i = at + static_cast<uint32_t>(ends.size()); i <= end; ++i) {
        words += (i > at ? " " : "") + lower(form(i));
        ends.push_back(words.size());
      }
      words.resize(ends[end - at]);
      if (auto claimed = with_country(words, at, end, sentence, state)) return found_.push_back(*std::move(claimed));
      if (end == 0) return;
    }
  }

  uint32_t after_of(uint32_t of) const { return is(of + 1, "the") ? of + 2 : of + 1; }

  std::optional<ClaimedOffice> with_country(const std::string& words, uint32_t at, uint32_t end,
                                            const Sentence& sentence,
                                            const std::optional<std::pair<uint32_t, std::string>>& state) const {
    ClaimedOffice claimed;
    claimed.sentence = reading_[sentence.first].sentence;
    uint32_t before = at, name = end + 1;
    if (state) {
      claimed.country = state->second;
      claimed.state_first = true;
      before = state->first;
    } else if (is(end + 1, "of")) {
      const auto found = begins_.find(after_of(end + 1));
      if (found == begins_.end() || found->second.first > sentence.last.value) return {};
      claimed.country = found->second.second;
      name = found->second.first + 1;
    } else {
      return {};
    }
    claimed.title = offices_.office_of(words, claimed.country);
    if (!claimed.title || !claimed.title->used_by(claimed.country) || !claimed.title->single) return {};
    const bool apart = !state && is(name, ",");  // "the President of Chile, Ana Ruiz, said"
    if (is_past(before, at, end, name) && !(apart && is_of_office(before))) return {};
    claimed.name = name_from(apart ? name + 1 : name, sentence);
    if (claimed.name.empty() || (apart && is_in_row(claimed.name, sentence))) return {};
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

  // "as guests of the President of Chile, Ana Ruiz": whose office it is, is told behind the comma.
  bool is_of_office(uint32_t title) const { return is(title - 1, "the") && is(title - 2, "of"); }
  // "the President of Chile, Ana Ruiz and others met"
  bool is_in_row(Span name, const Sentence& sentence) const {
    for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at)
      if (reading_.tokens[at].span.begin >= name.end) return is(at, "and") || is(at, "or");
    return false;
  }

  bool is_name_word(uint32_t at) const {
    const Token& token = reading_.tokens[at];
    return token.upos == Upos::PROPN && starts_upper(token.form) && begins_.find(at) == begins_.end();
  }

  bool breaks_line(uint32_t at) const {
    const Span between{reading_.tokens[at - 1].span.end, reading_.tokens[at].span.begin};
    return between.of(reading_.text()).find('\n') != std::string_view::npos;
  }
  bool is_month(uint32_t at) const {
    static constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
    return among(kMonths, form(at));
  }
  bool is_possessive(uint32_t at) const { return form(at) == "'s" || form(at) == "’s"; }
  // "Prime Minister Andrew Holness of Jamaica": the state before belongs to somebody else.
  bool names_other_state(uint32_t at) const { return is(at, "of") && begins_.contains(after_of(at)); }
  void find_of() {
    of_state_.assign(reading_.tokens.size() + 1, 0);
    for (uint32_t at = 0; at < reading_.tokens.size(); ++at) of_state_[at] = names_other_state(at);
  }
  // What the model or the lexicon takes for a person.
  void find_persons() {
    person_.assign(reading_.tokens.size(), 0);
    const auto mark = [&](TokenId first, TokenId last) {
      for (uint32_t i = first.value; i <= last.value && i < first.value + kLongestName; ++i) person_[i] = 1;
    };
    for (const NameSpan& name : reading_.names)
      if (name.kind == EntityKind::person) mark(name.first, name.last);
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

  const Reading& reading_;
  const mentions::ActorLexicon& lexicon_;
  const mentions::Offices& offices_;
  std::map<uint32_t, std::pair<uint32_t, std::string>> ends_, begins_;
  static constexpr uint32_t kLongestName = 40, kLongestTitle = 6;
  std::vector<char> person_, state_ends_, of_state_;  // of each token
  std::vector<ClaimedOffice> found_;
};

}  // namespace

std::vector<ClaimedOffice> claimed_offices(const Ledger& ledger) { return OfficeFinder(ledger).find(); }

}  // namespace bede::checks
