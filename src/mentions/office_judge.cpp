// What to make of the name that a report gives to an office.
#include <algorithm>

#include "base/strings.h"
#include "mentions/folding.h"
#include "mentions/offices.h"

namespace bede::mentions {
namespace {

struct NameParts {
  std::string whole, given, family;  // folded
};

NameParts parts_of(std::string_view name, std::string_view country) {
  const std::string_view family = family_name(name, country);
  NameParts parts{folded_name(name), {}, folded_name(family)};
  const std::string_view rest =
      family.data() == name.data() ? name.substr(family.size()) : name.substr(0, family.data() - name.data());
  parts.given = folded_name(rest);
  return parts;
}

std::string bare(std::string_view family) {
  for (const std::string_view article : {"al ", "el "})
    if (family.starts_with(article)) return std::string(family.substr(article.size()));
  return std::string(family);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

// East Slavic given names that are the same name, in the other language.
constexpr std::pair<std::string_view, std::string_view> kSameGiven[] = {
    {"dmytro", "dmitri"},       {"volodymyr", "vladimir"},  {"uladzimir", "vladimir"},
    {"oleksandr", "aleksandr"}, {"alexander", "aleksandr"}, {"alyaksandr", "aleksandr"},
    {"mykola", "nikolai"},      {"mikalai", "nikolai"},     {"serhiy", "sergei"},
    {"serhii", "sergei"},       {"siarhei", "sergei"},      {"andriy", "andrei"},
    {"andrii", "andrei"},       {"oleksiy", "aleksei"},     {"oleksii", "aleksei"},
    {"alexei", "aleksei"},      {"alexey", "aleksei"},      {"pavlo", "pavel"},
    {"petro", "pyotr"},         {"mykhailo", "mikhail"},    {"yevhen", "yevgeni"},
    {"oleh", "oleg"},           {"ihor", "igor"},           {"vasyl", "vasili"}};

std::string_view same_given(std::string_view name) {
  for (const auto& [one, other] : kSameGiven)
    if (name == one) return other;
  return name;
}

// States whose own names are written in Latin letters: there a name has one spelling. Elsewhere it is transliterated.
bool writes_latin(std::string_view country) {
  constexpr std::string_view others =
      " AFG ARE ARM AZE BGD BGR BHR BLR BTN CHN CYP DJI DZA EGY ERI ETH GEO GRC HKG IND IRN IRQ ISR JOR JPN KAZ KGZ "
      "KHM "
      "KOR KWT LAO LBN LBY LKA MAR MDV MKD MMR MNG MRT NPL OMN PAK PRK PSE QAT RUS SAU SDN SOM SRB SUN SYR TCD THA TJK "
      "TKM TUN TWN UKR UZB YEM YMD YUG UNO AU ARL IAEA IMF WHO WTO ";
  return others.find(" " + std::string(country) + " ") == std::string_view::npos;
}

// "Vladimir", "Vladimir V", "V" for "Vladimir Vladimirovich"; nothing said agrees with everything. sounding: another
// transliteration does too.
bool given_agree(std::string_view a, std::string_view b, bool sounding) {
  if (a.empty() || b.empty()) return true;
  const std::string_view x = first_word(a), y = first_word(b);
  if (x == y || ((x.size() == 1 || y.size() == 1) && x[0] == y[0])) return true;
  return sounding && sound_of(same_given(x)) == sound_of(same_given(y));
}

bool same_name(const NameParts& said, const NameParts& known, bool sounding) {
  if (said.whole == known.whole) return true;
  if (said.given.empty() && (bare(said.whole) == bare(known.family) || known.whole.ends_with(" " + said.whole)))
    return true;
  return bare(said.family) == bare(known.family) && given_agree(said.given, known.given, sounding);
}

bool sounds_same(const NameParts& said, const NameParts& known) {
  return given_agree(said.given, known.given, true) && sound_of(bare(said.family)) == sound_of(bare(known.family));
}

// How many edits from the nearest spelling; more than may be called a misspelling comes back as too_far.
constexpr uint32_t too_far = 99;

uint32_t misspelt_by(const NameParts& said, const NameParts& known) {
  if (said.whole.empty() || known.whole.empty()) return too_far;
  const std::string a = bare(said.family), b = bare(known.family);
  const auto length = static_cast<uint32_t>(std::max(a.size(), b.size()));
  const bool given_equal = !said.given.empty() && first_word(said.given) == first_word(known.given);
  const uint32_t allowed = given_equal ? std::max(2u, length / 2) : length < 6 ? 1u : length < 9 ? 2u : 3u;
  const uint32_t family = edit_distance(a, b, allowed);
  if (family > allowed || a.empty() || b.empty() || (a[0] != b[0] && family > 1)) return too_far;
  if (given_equal || said.given.empty()) return family;
  const uint32_t given = edit_distance(first_word(said.given), first_word(known.given), 2);
  return given > 2 || given + family > allowed + 1 ? too_far : given + family;
}

class Judge {
 public:
  Judge(const Offices& offices, std::string_view name, std::string_view country, Date day)
      : offices_(offices),
        country_(country),
        day_(day),
        latin_(writes_latin(country)),
        said_(parts_of(trimmed(name), country)) {}

  NameJudgement verdict(std::string_view office) const;

 private:
  template <class Test>
  bool any_spelling(const Tenure& tenure, Test test) const {
    if (test(said_, parts_of(tenure.person, country_))) return true;
    return std::any_of(tenure.variants.begin(), tenure.variants.end(),
                       [&](const std::string& variant) { return test(said_, parts_of(variant, country_)); });
  }
  bool is_named(const Tenure& tenure) const {
    return any_spelling(tenure, [&](const NameParts& a, const NameParts& b) { return same_name(a, b, !latin_); });
  }
  uint32_t distance(const Tenure& tenure) const {
    uint32_t best = misspelt_by(said_, parts_of(tenure.person, country_));
    for (const std::string& variant : tenure.variants)
      best = std::min(best, misspelt_by(said_, parts_of(variant, country_)));
    return best;
  }
  const Tenure* other_time(const std::vector<const Tenure*>& all) const;
  const Tenure* other_office(std::string_view office) const;

  const Offices& offices_;
  std::string_view country_;
  Date day_;
  bool latin_;  // names of this country have one spelling
  NameParts said_;
};

// The tenure of that name that ended last before the day, else the first after it.
const Tenure* Judge::other_time(const std::vector<const Tenure*>& all) const {
  const Tenure* former = nullptr;
  const Tenure* later = nullptr;
  for (const Tenure* tenure : all) {
    if (!is_named(*tenure)) continue;
    if (tenure->before(day_) && (!former || *former->to < *tenure->to)) former = tenure;
    if (tenure->after(day_) && (!later || *tenure->from < *later->from)) later = tenure;
  }
  return former ? former : later;
}

const Tenure* Judge::other_office(std::string_view office) const {
  for (const Tenure* tenure : offices_.family_named(family_name(said_.whole, country_)))
    if (tenure->country == country_ && tenure->office != office && tenure->covers(day_) && is_named(*tenure))
      return tenure;
  return nullptr;
}

NameJudgement Judge::verdict(std::string_view office) const {
  NameJudgement out;
  if (said_.whole.empty()) return out;
  const auto current = offices_.holders(office, country_, day_);
  for (const Tenure* tenure : current)
    if (is_named(*tenure)) return {NameVerdict::holder, tenure, tenure, 0};
  if (!latin_)
    for (const Tenure* tenure : current)
      if (any_spelling(*tenure, sounds_same)) return {NameVerdict::spelling, tenure, tenure, distance(*tenure)};
  if (!current.empty()) out.holder = current.front();
  if (const Tenure* other = other_time(offices_.holders(office, country_, std::nullopt))) {
    out.named = other;
    out.verdict = other->before(day_) ? NameVerdict::former : NameVerdict::later;
    const Tenure* now = out.verdict == NameVerdict::later ? other_office(office) : nullptr;
    return now ? NameJudgement{NameVerdict::other_office, out.holder, now, 0} : out;
  }
  if (current.empty()) return out;
  if (const Tenure* other = other_office(office)) return {NameVerdict::other_office, out.holder, other, 0};
  for (const Tenure* tenure : current) {
    const uint32_t edits = distance(*tenure);
    if (edits != too_far || any_spelling(*tenure, sounds_same))
      return {NameVerdict::misspelling, tenure, nullptr, edits == too_far ? 1 : edits};
  }
  out.verdict = NameVerdict::unknown;
  return out;
}

}  // namespace

NameJudgement Offices::judge(std::string_view name, std::string_view office, std::string_view country, Date day) const {
  return Judge(*this, name, country, day).verdict(office);
}

}  // namespace bede::mentions
