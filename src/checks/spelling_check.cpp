// One name of a person written two ways in one text.
#include <algorithm>
#include <map>

#include "base/strings.h"
#include "checks/ledger.h"
#include "reading/parts.h"

namespace bede::checks {
namespace {

struct Written {
  std::string given, family;  // as in the text
  Span span;                  // where first
  int times = 0;
};

// "Yahya Sarea" and "Yahya Saree": the given names are the same, the family names nearly.
bool nearly_same(const Written& a, const Written& b) {
  if (lower(a.given) != lower(b.given) || a.family == b.family) return false;
  const std::string x = mentions::folded_name(a.family), y = mentions::folded_name(b.family);
  if (x == y || x.size() < 5 || y.size() < 5 || x[0] != y[0]) return false;
  if (x + "s" == y || y + "s" == x) return false;
  return edit_distance(x, y, 2) <= (std::min(x.size(), y.size()) > 7 ? 2u : 1u);
}

std::string whole(const Written& name) { return name.given + " " + name.family; }

// Two words with capitals at the end of a person's mention: given name, family name.
bool parted(const Reading& reading, const NameSpan& name, Written& out) {
  if (name.kind != EntityKind::person || name.last.value != name.first.value + 1) return false;
  const Token &given = reading[name.first], &family = reading[name.last];
  if (!starts_upper(given.form) || !starts_upper(family.form) || given.form.size() < 3) return false;
  if (family.form.size() > 1 &&
      std::all_of(family.form.begin(), family.form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return false;
  out.given = given.form;
  out.family = family.form;
  out.span = given.span.joined(family.span);
  return true;
}

std::vector<Written> names_of(const Reading& reading) {
  std::map<std::string, Written> names;
  for (const NameSpan& name : reading.names) {
    Written written;
    if (!parted(reading, name, written)) continue;
    Written& kept = names.emplace(whole(written), written).first->second;
    ++kept.times;
  }
  std::vector<Written> out;
  for (auto& [key, name] : names) out.push_back(std::move(name));
  std::sort(out.begin(), out.end(), [](const Written& a, const Written& b) { return a.span < b.span; });
  return out;
}

}  // namespace

void check_spellings(Ledger& ledger) {
  const std::vector<Written> names = names_of(ledger.reading());
  for (size_t i = 0; i < names.size(); ++i)
    for (size_t j = i + 1; j < names.size(); ++j)
      if (nearly_same(names[i], names[j]))
        ledger.add(
            "name", Severity::note,
            "\"" + whole(names[i]) + "\" and \"" + whole(names[j]) + "\": one person written two ways, or two persons",
            {}, {names[i].span, names[j].span});
}

}  // namespace bede::checks
