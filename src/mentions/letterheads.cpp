#include "mentions/letterheads.h"

#include <algorithm>
#include <set>

#include "base/among.h"
#include "base/strings.h"
#include "base/table.h"

namespace bede::mentions {
namespace {

constexpr size_t kHead = 600;     // bytes of the text in which its letterhead stands
constexpr uint32_t kLead = 120;   // tokens in which the one who speaks is named
constexpr size_t kWholePage = 3;  // sentences; a line has no letterhead

using Codes = std::set<std::string, std::less<>>;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool names_state(const Entry& entry) {
  return entry.kind == EntryKind::state || entry.kind == EntryKind::adjective || entry.kind == EntryKind::citizen;
}

// "Joint Statement with", "Speech to", "Statement by": what somebody publishes, and nobody reports.
bool is_published(std::string_view title) {
  const std::string small = lower(title);
  const size_t end = std::min(small.size(), small.find_first_of(":,-"));
  const std::string_view begin = std::string_view(small).substr(0, end);
  return has(begin, "statement") || has(begin, "communiqu") || has(begin, "media release") ||
         has(begin, "press release") || has(begin, "speech ") || has(begin, "address ") || has(begin, "remarks");
}

// What is looked for in the head of a page.
class Head {
 public:
  Head(const Reading& reading, const ActorLexicon& lexicon, const Offices& offices, std::optional<Date> day)
      : reading_(reading), lexicon_(lexicon), offices_(offices), day_(day), title_(lower(reading.document->title)) {}

  // States of those who are named by an office without its state: "Prime Minister Holm welcomed".
  Codes holders() const {
    Codes found;
    for_names([&](const NameMatch& match, const Entry& entry) {
      if (entry.tenures.empty() || !is_bare(match.first)) return;
      for (const uint32_t at : entry.tenures) {
        const Tenure& tenure = offices_.tenures()[at];
        if (tenure.country.size() == 3 && (!day_ || tenure.covers(*day_))) found.insert(tenure.country);
      }
    });
    return found;
  }

  // Whether anything of the state is named, wherever in the text.
  bool names(std::string_view country) const {
    return std::any_of(reading_.lexicon_names.begin(), reading_.lexicon_names.end(), [&](const NameMatch& match) {
      return std::any_of(match.entries.begin(), match.entries.end(), [&](uint32_t at) {
        const EntryKind kind = lexicon_[at].kind;
        return lexicon_[at].country == country && kind != EntryKind::family && kind != EntryKind::role;
      });
    });
  }

  // Whether the title names who held an office of the state on the day.
  bool title_names_holder(std::string_view country) const {
    return day_ && std::any_of(offices_.tenures().begin(), offices_.tenures().end(), [&](const Tenure& tenure) {
             return tenure.country == country && tenure.covers(*day_) &&
                    has(title_, lower(family_name(tenure.person, tenure.country)));
           });
  }

  // States that the title names: of those it is about or with.
  Codes in_title() const {
    Codes found;
    for (const NameMatch& match : reading_.lexicon_names)
      for (const uint32_t at : match.entries)
        if (names_state(lexicon_[at]) && has(title_, lower(span_of(match))))
          found.insert(std::string(lexicon_[at].country));
    return found;
  }

 private:
  template <class See>
  void for_names(const See& see) const {
    for (const NameMatch& match : reading_.lexicon_names) {
      if (match.first.value > kLead) return;
      for (const uint32_t at : match.entries) see(match, lexicon_[at]);
    }
  }

  std::string_view span_of(const NameMatch& match) const {
    const Span span{reading_[match.first].span.begin, reading_[match.last].span.end};
    return span.of(reading_.text());
  }

  // An office stands before the name, and no state before the office.
  bool is_bare(TokenId name) const {
    bool office = false;
    for (uint32_t at = name.value, left = 5; at-- > 0 && left-- > 0;) {
      const std::string word = lower(reading_.tokens[at].form);
      if (among(word, {"minister", "president", "chancellor", "premier", "secretary"}))
        office = true;
      else if (!among(word, {"prime", "vice", "the", "hon", "hon.", "rt", "rt.", ",", "mr", "mr.", "foreign"}))
        return office && !is_of_state(at);
    }
    return office;
  }

  bool is_of_state(uint32_t token) const {
    return std::any_of(reading_.lexicon_names.begin(), reading_.lexicon_names.end(), [&](const NameMatch& match) {
      return match.first.value <= token && token <= match.last.value && names_state(lexicon_[match.entries[0]]);
    });
  }

  const Reading& reading_;
  const ActorLexicon& lexicon_;
  const Offices& offices_;
  std::optional<Date> day_;
  std::string title_;
};

}  // namespace

Result<Letterheads> Letterheads::open(const std::string& lexicon_directory) {
  Letterheads letterheads;
  const auto read =
      read_table(lexicon_directory, "words/letterheads.tsv", "country cues", [&](const TableRow& row) -> Status {
        for (const std::string_view cue : split(row.fields[1], '|')) {
          if (trimmed(cue).empty()) return row.error("an empty cue", "take out the bar that is too much");
          letterheads.cues_[std::string(row.fields[0])].emplace_back(trimmed(cue));
        }
        return Done{};
      });
  if (!read) return read.error();
  return letterheads;
}

std::string Letterheads::home_of(const Reading& reading, const ActorLexicon& lexicon, const Offices& offices,
                                 std::optional<Date> day) const {
  const std::string_view title = reading.document->title;
  if (title.empty() || reading.sentences.size() < kWholePage) return {};
  const Head head(reading, lexicon, offices, day);
  const Codes holders = head.holders();
  const std::string_view lines = reading.text().substr(0, kHead);
  for (const auto& [country, cues] : cues_) {
    const bool told =
        std::any_of(cues.begin(), cues.end(), [&](const auto& cue) { return has(title, cue) || has(lines, cue); });
    const bool others_lead = !holders.empty() && !holders.contains(country);
    if (told && (head.title_names_holder(country) || (!others_lead && head.names(country)))) return country;
  }
  if (!is_published(title)) return {};
  std::string one;
  const Codes others = head.in_title();
  for (const std::string& country : holders) {
    if (others.contains(country)) continue;
    if (!one.empty()) return {};
    one = country;
  }
  return one;
}

}  // namespace bede::mentions
