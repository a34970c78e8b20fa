#include "mentions/person_names.h"

#include <algorithm>
#include <string>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/folding.h"

namespace bede::mentions {
namespace {

std::string without_dot(std::string_view word) {
  std::string out = lower(word);
  if (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

bool same_given(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return a == b || sound_of(a) == sound_of(b) || edit_distance(a, b, 1) <= 1;
}

}  // namespace

bool is_courtesy(std::string_view word) {
  return among(without_dot(word),
               {"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "messrs", "hon", "prof", "rt",
                "honourable", "honorable", "h.e", "excellency", "majesty", "highness"});
}

Gender gender_of(std::string_view title_or_role) {
  const std::string word = without_dot(title_or_role);
  if (word.ends_with("woman") ||
      among(word, {"mrs", "ms", "miss", "lady", "dame", "queen", "princess", "empress", "first lady", "actress",
                   "mother", "sister", "daughter", "wife", "widow", "nun", "duchess"}))
    return Gender::female;
  if (word.ends_with("man") ||
      among(word, {"mr", "sir", "lord", "king", "prince", "crown prince", "emperor", "sultan", "emir", "pope", "father",
                   "brother", "son", "husband", "bishop", "archbishop", "imam", "ayatollah"}))
    return Gender::male;
  return Gender::unknown;
}

bool given_name_fits(std::string_view full_name, const Tenure& tenure) {
  const std::string given = without_dot(folded_letters(split(full_name, ' ')[0]));
  const auto holds = [&](std::string_view name) {
    for (const std::string_view word : split(name, ' '))
      if (same_given(given, without_dot(folded_letters(word)))) return true;
    return false;
  };
  return holds(tenure.person) || std::any_of(tenure.variants.begin(), tenure.variants.end(), holds);
}

}  // namespace bede::mentions
