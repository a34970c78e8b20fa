// Whether an item is as a line wishes.
#include <algorithm>
#include <charconv>
#include <set>

#include "base/strings.h"
#include "runner/expectation.h"

namespace bede::testing {
namespace {

const std::set<std::string, std::less<>> kPointers = {"actors",  "recipients", "according_to", "source",
                                                      "persons", "person",     "subject",      "claim",
                                                      "actor",   "items",      "chain"};

bool same_number(const std::string& a, const std::string& b) {
  double x = 0, y = 0;
  const auto whole = [](const std::string& text, double& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size();
  };
  return whole(a, x) && whole(b, y) && x == y;
}

// Everything that value may be called: itself and, where it points to an item, that item's names.
std::vector<std::string> names_of(const std::string& key, const std::string& value, const Items& items) {
  std::vector<std::string> out{value};
  const auto at = items.names.find(value);
  if (kPointers.count(key) > 0 && at != items.names.end()) out.insert(out.end(), at->second.begin(), at->second.end());
  return out;
}

bool is_called(const std::string& key, const std::string& value, const std::string& wanted, bool part,
               const Items& items) {
  const auto names = names_of(key, value, items);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name == wanted || same_number(name, wanted) || (part && name.find(wanted) != std::string::npos);
  });
}

std::vector<std::string> wanted_list(const Wish& wish) {
  std::vector<std::string> out;
  std::string_view rest = wish.value;
  const std::string_view stop = wish.quoted && rest.find(" | ") != std::string_view::npos ? " | "
                                : wish.quoted                                             ? "\n"
                                                                                          : ",";
  while (true) {
    const size_t at = rest.find(stop);
    out.emplace_back(trimmed(rest.substr(0, at)));
    if (at == std::string_view::npos) return out;
    rest.remove_prefix(at + stop.size());
  }
}

// The same set: each value is called by one wish and each wish calls one value.
bool same_list(const Wish& wish, const Field& field, const Items& items) {
  auto left = wanted_list(wish);
  if (left.size() != field.values.size()) return false;
  for (const std::string& value : field.values) {
    const auto at = std::find_if(left.begin(), left.end(), [&](const std::string& wanted) {
      return is_called(wish.key, value, wanted, false, items);
    });
    if (at == left.end()) return false;
    left.erase(at);
  }
  return true;
}

bool equals(const Wish& wish, const Field& field, const Items& items) {
  if (wish.value == "-" && !wish.quoted) return field.values.empty();
  if (field.spans) return join(field.values, " | ") == wish.value;
  if (field.list) return same_list(wish, field, items);
  const bool claim = wish.key == "according_to";  // "Klimov" calls the claim of "the official Klimov"
  return !field.values.empty() && is_called(wish.key, field.values.front(), wish.value, claim, items);
}

bool contains(const Wish& wish, const Field& field, const Items& items) {
  if (field.spans) return join(field.values, " | ").find(wish.value) != std::string::npos;
  return std::any_of(field.values.begin(), field.values.end(), [&](const std::string& value) {
    return is_called(wish.key, value, wish.value, !field.list, items);
  });
}

// A finding's "counted" and "missing" are those of the vote it is about.
const Field* field_of(const std::string& key, const Item& item, const Items& items) {
  const std::string name = key == "missing" ? "unaccounted" : key;
  if (const Field* own = item.find(name)) return own;
  if (item.kind != "finding") return nullptr;
  const Field* about = item.find("items");
  for (const std::string& id : about ? about->values : std::vector<std::string>())
    if (const Item* other = items.with_id(id))
      if (const Field* field = other->find(name)) return field;
  return nullptr;
}

bool holds(const Field* field, const std::string& words, bool part) {
  return field && std::any_of(field->values.begin(), field->values.end(), [&](const std::string& value) {
           return value == words || (part && value.find(words) != std::string::npos);
         });
}

// The characters of the item itself: its name, the layer's place, else its evidence.
bool is_named(const Item& item, const std::string& words) {
  if (const Field* at = item.find("at")) return holds(at, words, false);
  for (const char* name : {"name", "known_as", "mentions"})
    if (holds(item.find(name), words, false)) return true;
  return !item.find("name") && holds(item.find("evidence"), words, true);
}

bool has_party(const Item& item, const char* field, const std::string& wanted, const Items& items) {
  const Field* parties = item.find(field);
  if (wanted == "-") return !parties || parties->values.empty();
  return parties && std::any_of(parties->values.begin(), parties->values.end(),
                                [&](const std::string& id) { return is_called("actors", id, wanted, false, items); });
}

// "RUS>IRN" or "RUS<>IRN"
bool has_dyad(const Item& item, const std::string& dyad, const Items& items) {
  const bool symmetric = dyad.find("<>") != std::string::npos;
  const size_t sign = dyad.find(symmetric ? '<' : '>');
  const std::string source = dyad.substr(0, sign), target = dyad.substr(sign + (symmetric ? 2 : 1));
  if (symmetric) return has_party(item, "actors", source, items) && has_party(item, "actors", target, items);
  return has_party(item, "actors", source, items) && has_party(item, "recipients", target, items);
}

std::string parties_of(const Item& item, const char* field, const Items& items) {
  std::string out;
  const Field* parties = item.find(field);
  for (const std::string& id : parties ? parties->values : std::vector<std::string>()) {
    const Item* actor = items.with_id(id);
    out += (out.empty() ? "" : ",") + (actor ? actor->find("name")->shown() + "/" + actor->find("code")->shown() : id);
  }
  return out.empty() ? "-" : out;
}

std::string misfit_of(const Wish& wish, const Item& item, const Items& items) {
  if (wish.key.empty()) return is_named(item, wish.value) ? "" : "it is not \"" + wish.value + "\"";
  if (wish.key == "dyad") {
    if (has_dyad(item, wish.value, items)) return "";
    return "actors " + parties_of(item, "actors", items) + ", recipients " + parties_of(item, "recipients", items) +
           ", not " + wish.value;
  }
  const Field* field = field_of(wish.key, item, items);
  if (!field) return "it has no field '" + wish.key + "'";
  const bool fits =
      wish.sign == '~' ? contains(wish, *field, items) : equals(wish, *field, items) == (wish.sign == '=');
  if (!fits) return wish.key + " is " + field->shown();
  for (const std::string& words : wish.evidence)
    if (std::find(field->evidence.begin(), field->evidence.end(), words) == field->evidence.end())
      return wish.key + " comes from " +
             (field->evidence.empty() ? "nowhere stated" : "\"" + join(field->evidence, " | ") + "\"") + ", not \"" +
             words + "\"";
  return "";
}

}  // namespace

std::vector<std::string> misfits(const Expectation& expectation, const Item& item, const Items& items) {
  std::vector<std::string> out;
  for (const Wish& wish : expectation.wishes)
    if (std::string misfit = misfit_of(wish, item, items); !misfit.empty()) out.push_back(std::move(misfit));
  return out;
}

}  // namespace bede::testing
