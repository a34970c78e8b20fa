// Sanctions, posts, casualties, forces and deadlines in words.
#include "base/strings.h"
#include "report/page.h"
#include "report/phrases.h"

namespace bede::report {
namespace {

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace

std::string Phrases::act(const Sanction& sanction) const {
  std::string out = capital(sanction.what) + " " + sanction.act;
  if (!sanction.by.empty()) out += " by " + countries(sanction.by);
  const std::string on = sanction.on_text.empty() ? countries(sanction.on) : sanction.on_text;
  if (!on.empty()) out += (sanction.act == "lifted" || sanction.act == "eased" ? ", on " : " on ") + on;
  return out;
}

std::string Phrases::act(const Personnel& personnel) const {
  std::string out = personnel.person.empty() ? capital(personnel.text) : actor(personnel.person);
  if (personnel.count) out = std::to_string(personnel.count->value) + " " + personnel.text;
  if (personnel.person.empty() && !personnel.country.empty()) out += " (" + country(personnel.country) + ")";
  out += " " + personnel.act;
  if (personnel.act == "resigned" && !personnel.office.empty() && !personnel.person.empty())
    out += " as " + personnel.office;
  else if ((personnel.act == "appointed" || personnel.act == "elected") && !personnel.office.empty() &&
           personnel.office != personnel.text)
    out += " " + personnel.office;
  return personnel.by.empty() ? out : out + " by " + countries(personnel.by);
}

std::string Phrases::act(const Casualties& casualties) const {
  std::string out = casualties.approximate ? "About " : "";
  const std::string words = words_of(record_.document().text, {casualties.count.span}, 40);
  const bool nobody = lower(words) == lower(casualties.who);  // "left dozens dead"
  if ((casualties.approximate && !casualties.most) || nobody) {
    out = capital(words);
  } else {
    out += std::to_string(casualties.count.value);
    if (casualties.most) out += " to " + std::to_string(*casualties.most);
  }
  if (!casualties.who.empty() && !nobody) out += " " + casualties.who;
  out += " " + casualties.kind;
  if (!casualties.by.empty()) out += " by " + countries(casualties.by);
  return casualties.place ? out + place(casualties.place) : out;
}

std::string Phrases::act(const Movement& movement) const {
  std::string out = movement.count ? words_of(record_.document().text, {movement.count->span}, 40) + " " : "";
  out = capital(out + movement.forces);
  out += " " + movement.act + " by " + countries(movement.by);
  if (!movement.from.empty()) out += " from " + movement.from;
  if (!movement.to.empty()) out += " to " + movement.to;
  return out;
}

std::string Phrases::act(const Deadline& deadline) const {
  std::string out = "Deadline " + deadline.act;
  if (!deadline.by.empty()) out += " by " + countries(deadline.by);
  if (!deadline.on.empty())
    out += (deadline.act == "missed" || deadline.act == "met" ? " by " : " for ") + countries(deadline.on);
  if (!deadline.demand.empty())
    out += " " + (deadline.demand.starts_with("to ") ? deadline.demand : "(" + deadline.demand + ")");
  if (!deadline.due_text.empty()) out += ": " + deadline.due_text;
  if (deadline.due && deadline.due->value != deadline.due_text) out += " (" + deadline.due->value + ")";
  return out;
}

}  // namespace bede::report
