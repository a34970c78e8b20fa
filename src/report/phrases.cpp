#include "report/phrases.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"
#include "report/page.h"
#include "report/wordings.h"

namespace bede::report {
namespace {

// "At least 30 officers", which began a sentence of the text and now stands in the middle of one.
std::string within_a_line(std::string words) {
  static constexpr std::string_view kSmall[] = {"A",   "An",    "The",   "At",     "More",     "About",     "Some",
                                                "All", "Both",  "Most",  "Many",   "Several",  "His",       "Her",
                                                "Its", "Our",   "Their", "Dozens", "Hundreds", "Thousands", "Tens",
                                                "Two", "Three", "Four",  "Five",   "Police",   "Protesters"};
  const std::string_view first = std::string_view(words).substr(0, words.find(' '));
  if (std::find(std::begin(kSmall), std::end(kSmall), first) != std::end(kSmall))
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

// "the United States", "the European Union"
std::string with_article(const std::string& name) {
  static constexpr std::string_view kWith[] = {"Netherlands", "Philippines", "Gambia",     "Bahamas",
                                               "Maldives",    "Comoros",     "Seychelles", "Holy See",
                                               "Vatican",     "EU",          "UN"};
  static constexpr std::string_view kEnds[] = {" Republic", " Union",  " Islands", " Nations",
                                               " Emirates", " States", " Kingdom", " Federation"};
  const auto ends = [&](std::string_view end) { return name.ends_with(end); };
  const bool article =
      std::find(std::begin(kWith), std::end(kWith), name) != std::end(kWith) ||
      (name.find(" of ") == std::string::npos && std::any_of(std::begin(kEnds), std::end(kEnds), ends)) ||
      name.starts_with("Republic of") || name.starts_with("Democratic Republic");
  return article && !name.starts_with("the ") && !name.starts_with("The ") ? "the " + name : name;
}

// "The officials in Chad", "Kenyan police" are many; "the leadership of Chad", "Chad's National Assembly" are one.
bool is_of_many(const std::string& name) {
  static constexpr std::string_view kMany[] = {"people", "police", "personnel", "men", "clergy"};
  const size_t end = std::min({name.find(" of "), name.find(" in "), name.find(" from "), name.find(" at ")});
  const std::string_view head = std::string_view(name).substr(0, end);
  const auto ends = [&](std::string_view word) { return head.ends_with(word); };
  return std::any_of(std::begin(kMany), std::end(kMany), ends) || (ends("s") && !ends("ss"));
}

// "agrees" -> "agree", "readies" -> "ready".
std::string without_ending(std::string verb) {
  if (verb.ends_with("ies")) return verb.substr(0, verb.size() - 3) + "y";
  if (verb.ends_with("s")) verb.pop_back();
  return verb;
}

// The wording for several who act: its verbs are the first word and the one after "or".
std::string of_many(std::string_view wording) {
  std::string out;
  bool verb = true;
  for (const std::string_view word : split(wording, ' ')) {
    out += (out.empty() ? "" : " ") + (verb ? without_ending(std::string(word)) : std::string(word));
    verb = word == "or";
  }
  return out;
}

bool is_pronoun(const std::string& words) {
  static constexpr std::string_view kPronouns[] = {"he", "she", "they", "i", "we", "it"};
  return std::find(std::begin(kPronouns), std::end(kPronouns), lower(words)) != std::end(kPronouns);
}

}  // namespace

Phrases::Phrases(const Record& record) : record_(record) {
  for (const RecordActor& actor : record.actors) {
    actors_.emplace(actor.id, &actor);
    if (actor.kind == "state" && !actor.country.empty())
      states_.emplace(actor.country, actor.known_as.empty() ? actor.name : actor.known_as);
  }
  for (const RecordClaim& claim : record.claims) claims_.emplace(claim.id, &claim);
}

std::string Phrases::actor(const std::string& id) const {
  const auto at = actors_.find(id);
  if (at == actors_.end()) return id;
  const RecordActor& actor = *at->second;
  const bool abroad = actor.kind != "state" && !actor.country.empty();
  const std::string name = actor.unnamed ? within_a_line(actor.name) : actor.name;
  return abroad ? name + " (" + country(actor.country) + ")" : with_article(name);
}

std::string Phrases::actors(const std::vector<std::string>& ids) const {
  std::vector<std::string> names;
  for (const std::string& id : ids) names.push_back(actor(id));
  return listed(names);
}

std::string Phrases::country(const std::string& code) const {
  const auto known = record_.states.find(code.substr(0, 3));
  if (known != record_.states.end()) return with_article(known->second);
  const auto at = states_.find(code.substr(0, 3));
  return at == states_.end() ? code : with_article(at->second);
}

std::string Phrases::countries(const std::vector<std::string>& codes) const {
  std::vector<std::string> names;
  for (const std::string& code : codes) names.push_back(country(code));
  return listed(names);
}

// Where states act together, a person among them stands for a state: "Peru and Chile conclude an agreement".
std::string Phrases::sides(const RecordEvent& event) const {
  const auto is_state = [&](const std::string& id) {
    const auto at = actors_.find(id);
    return at != actors_.end() && at->second->kind == "state";
  };
  const bool together = event.recipients.empty() && event.actors.size() > 1;
  if (!together || std::none_of(event.actors.begin(), event.actors.end(), is_state)) return actors(event.actors);
  const std::vector<std::string> names = as_states(event.actors);
  return names.size() > 1 ? listed(names) : actors(event.actors);
}

std::vector<std::string> Phrases::as_states(const std::vector<std::string>& ids) const {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const auto at = actors_.find(id);
    const bool stands = at != actors_.end() && at->second->kind == "person" && !at->second->country.empty();
    std::string name = stands ? country(at->second->country) : actor(id);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

// Several actors, or one that stands for several: "Armenian officials".
bool Phrases::acts_as_many(const RecordEvent& event) const {
  if (event.actors.size() != 1) return event.actors.size() > 1;
  const auto at = actors_.find(event.actors.front());
  if (at == actors_.end()) return false;
  const RecordActor& actor = *at->second;
  return (actor.kind == "people" || (actor.unnamed && actor.kind == "group")) && is_of_many(actor.name);
}

std::string Phrases::event(const RecordEvent& event) const {
  const Wording* wording = wording_of(event);
  const std::string doers = event.actors.empty() ? "Somebody" : sides(event);
  if (!wording) return doers + ": " + event.plover;
  if (!event.recipients.empty()) {
    const std::string towards = acts_as_many(event) ? of_many(wording->towards) : wording->towards;
    return doers + " " + towards + " " +
           (wording == passing() ? listed(as_states(event.recipients)) : actors(event.recipients));
  }
  if (event.actors.size() > 1) return doers + " " + wording->together;
  return doers + " " + (acts_as_many(event) ? of_many(wording->alone) : wording->alone);
}

// "Chad (Idriss Holm)": the persons of a side stand beside it; `told` are those who have a place.
std::string Phrases::with_persons(const std::vector<std::string>& codes, const std::vector<std::string>& persons,
                                  std::unordered_set<std::string>& told) const {
  std::vector<std::string> sides;
  for (const std::string& code : codes) {
    std::vector<std::string> names;
    for (const std::string& id : persons) {
      const auto at = actors_.find(id);
      if (at == actors_.end() || at->second->country != code.substr(0, 3) || !told.insert(id).second) continue;
      names.push_back(at->second->name);
    }
    sides.push_back(names.empty() ? country(code) : country(code) + " (" + listed(names) + ")");
  }
  return listed(sides);
}

std::string Phrases::contact(const Contact& contact) const {
  std::unordered_set<std::string> told;
  const std::string from = with_persons(contact.from, contact.persons, told);
  const std::string to = with_persons(contact.to, contact.persons, told);
  std::string out = (contact.kind.empty() ? "contact" : contact.kind) + " ";
  const bool directed = contact.kind == "visit" || contact.kind == "letter";
  if (to.empty()) {
    out += (contact.from.size() > 1 ? "between " : "of ") + from;
  } else if (directed) {
    out += "from " + from + " to " + to;
  } else {
    out += "between " + from + " and " + to;
  }
  std::vector<std::string> others;
  for (const std::string& id : contact.persons)
    if (told.count(id) == 0) others.push_back(actor(id));
  if (!others.empty()) out += ", with " + listed(others);
  return contact.mediators.empty() ? out : out + ", mediated by " + countries(contact.mediators);
}

std::string Phrases::status(EventStatus status) {
  switch (status) {
    case EventStatus::actual:
      return "";
    case EventStatus::future:
      return "Planned: ";
    case EventStatus::hypothetical:
      return "Only possible: ";
    case EventStatus::negated:
      return "Did not happen: ";
    case EventStatus::historical:
      return "Earlier: ";
  }
  return "";
}

std::string Phrases::according_to(const std::string& claim) const {
  const auto at = claims_.find(claim);
  if (at == claims_.end()) return "";
  const std::string source = within_a_line(this->source(*at->second, 60));
  if (is_pronoun(source)) return ", according to “" + lower(source) + "”";
  return ", according to " + (source.empty() ? "an unnamed source" : source);
}

bool Phrases::is_own_word(const RecordEvent& event) const {
  const auto at = claims_.find(event.according_to);
  if (at == claims_.end() || !event.quad.starts_with("verbal") || at->second->source.empty()) return false;
  return event.actors.size() == 1 && event.actors.front() == at->second->source;
}

namespace {

// "Ana Ruiz, who voted against": what describes her is no part of who she is.
std::string without_description(std::string words) {
  for (const std::string_view begins : {", who ", ", which ", ", whose ", ", where "})
    if (const size_t at = words.find(begins); at != std::string::npos && at > 0) words.resize(at);
  return words;
}

}  // namespace

// The words of the text; of "he" and "we" the name, where it is known.
std::string Phrases::source(const RecordClaim& claim, size_t limit) const {
  const std::string words = without_description(words_of(record_.document().text, claim.source_spans, limit));
  const auto who = is_pronoun(words) ? actors_.find(claim.source) : actors_.end();
  return who == actors_.end() ? words : with_article(who->second->name);
}

std::string Phrases::place(const std::optional<RecordPlace>& place) const {
  return place ? ", in " + with_article(place->name) : "";
}

std::string Phrases::date(const std::optional<RecordDate>& date) {
  return date ? date->value + (date->inferred ? " (inferred)" : "") : "";
}

}  // namespace bede::report
