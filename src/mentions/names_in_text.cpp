#include "mentions/names_in_text.h"

#include <algorithm>
#include <map>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/phrases.h"

namespace bede::mentions {
namespace {

// What is called after persons: "the Elena Ruiz Act".
bool is_thing(std::string_view word) {
  for (const char* thing : {"Act", "Order", "Building", "Award", "Prize", "Medal", "Grants", "Program", "Programme",
                            "Street", "Avenue", "Airport", "Library", "Hospital", "Plan", "Bridge", "Stadium"})
    if (word == thing) return true;
  return false;
}

}  // namespace

NamesInText::NamesInText(const ActorLexicon& lexicon, const Reading& reading, std::optional<Date> day,
                         std::string_view home)
    : lexicon_(lexicon),
      day_(day),
      matches_(reading.lexicon_names),
      at_(reading.tokens.size(), kNone),
      person_(reading.tokens.size(), false),
      time_(reading.tokens.size(), false) {
  settle_local(reading, home);
  for (const NameMatch& match : matches_)
    for (const uint32_t index : match.entries)
      if (const Entry& one = entry(index); one.kind != EntryKind::family && one.kind != EntryKind::role)
        countries_.emplace(one.country);
  for (const TimeExpression& time : reading.times)
    for (uint32_t t = time.first.value; t <= time.last.value; ++t) time_[t] = true;
  for (uint32_t m = 0; m < matches_.size(); ++m)
    for (uint32_t t = matches_[m].first.value; t <= matches_[m].last.value; ++t) at_[t] = m;
  for (const NameSpan& name : reading.names)
    if (name.kind == EntityKind::person && !is_no_person(reading, name))
      for (uint32_t t = name.first.value; t <= name.last.value; ++t) person_[t] = true;
  mark_persons(reading);
  // "President of Paraguay Hernán Benítez": the state is no part of the name.
  for (uint32_t t = 0; t + 2 < reading.tokens.size(); ++t)
    if (person_[t] && find(TokenId(t), EntryKind::state) && !lexicon.given_name(reading.tokens[t].form) &&
        person_[t + 1] && person_[t + 2])
      person_[t] = false;
}

// What the syntax model took for a person and is none: a letter, "(Laughter.)", what is called after one, or the whole
// name of a place or body that the lexicon knows.
bool NamesInText::is_no_person(const Reading& reading, const NameSpan& name) const {
  const std::string_view last = reading[name.last].form;
  if (name.first < name.last) {
    const NameMatch* known = match(name.last);
    const bool whole = known && known->first == name.first && known->last == name.last;
    return is_thing(last) || place_named(name.first, name.last) ||
           (whole && !person(name.last) && !lexicon_.given_name(reading[name.first].form));
  }
  if (last.size() == 1 || last == "Jr." || last == "Sr.") return true;
  const bool seat = find(name.first, EntryKind::state) || find(name.first, EntryKind::capital);
  if (seat && !lexicon_.given_name(last)) return true;
  const Sentence& sentence = reading[reading[name.first].sentence];
  const uint32_t at = name.first.value;
  if (at == sentence.first.value || reading.tokens[at - 1].form != "(") return false;
  uint32_t next = at + 1;
  while (next <= sentence.last.value && reading.tokens[next].form == ".") ++next;
  return (next > sentence.last.value || reading.tokens[next].form == ")") && !person(name.first);
}

namespace {

// "the Ana Ruiz Foundation": a body, and not the person.
bool is_named_after(const Reading& reading, const NameMatch& match) {
  const uint32_t next = match.last.value + 1;
  return next < reading.tokens.size() && reading.tokens[next].sentence == reading[match.last].sentence &&
         among(reading.tokens[next].form,
               {"Foundation", "Institute", "Center", "Centre", "University", "School", "Fund", "Trust", "Museum"});
}

// "the RT HON. Ana Ruiz": an honour, and no medium.
bool is_before_hon(const Reading& reading, const NameMatch& match) {
  uint32_t next = match.last.value + 1;
  if (next < reading.tokens.size() && reading.tokens[next].form == ".") ++next;
  return next < reading.tokens.size() && equal_ignoring_case(reading[match.first].form, "rt") &&
         lower(reading.tokens[next].form).starts_with("hon");
}

// "FACT SHEET: ...": the heading of a page, and no rebels.
bool is_before_sheet(const Reading& reading, const NameMatch& match) {
  const uint32_t next = match.last.value + 1;
  return next < reading.tokens.size() && reading[match.first].form == "FACT" &&
         equal_ignoring_case(reading.tokens[next].form, "sheet");
}

// "the Congress of Engineers": a body's name of one word that goes on, and not with its state's.
bool is_of_others(const ActorLexicon& lexicon, const Reading& reading, const std::vector<NameMatch>& matches,
                  const NameMatch& match) {
  const Sentence& sentence = reading[reading[match.first].sentence];
  uint32_t next = match.last.value + 1;
  if (next >= sentence.last.value || reading.tokens[next].form != "of") return false;
  next += reading.tokens[next + 1].lemma == "the" && next + 2 <= sentence.last.value ? 2 : 1;
  if (!starts_upper(reading.tokens[next].form)) return false;
  const auto of_state = std::lower_bound(matches.begin(), matches.end(), TokenId(next),
                                         [](const NameMatch& one, TokenId first) { return one.first < first; });
  const bool of_named = of_state != matches.end() && of_state->first == TokenId(next) && !of_state->entries.empty() &&
                        lexicon[of_state->entries[0]].kind == EntryKind::state;
  if (match.first != match.last && !of_named) return false;  // "the Securities Commission of Chad"
  return of_state == matches.end() || of_state->first != TokenId(next) ||
         std::none_of(of_state->entries.begin(), of_state->entries.end(), [&](uint32_t at) {
           return std::any_of(match.entries.begin(), match.entries.end(),
                              [&](uint32_t mine) { return lexicon[mine].country == lexicon[at].country; });
         });
}

// "the Far East Economic Congress", "the World Jewish Congress": the last word of a longer name, and no parliament.
bool is_end_of_others(const ActorLexicon& lexicon, const Reading& reading, const std::vector<NameMatch>& matches,
                      const NameMatch& match) {
  static constexpr std::string_view kOwn[] = {"Republican", "Democratic", "National", "Federal", "House", "Senate"};
  if (match.first != match.last || match.first.value == 0 || reading[match.first].form != "Congress") return false;
  const TokenId before(match.first.value - 1);
  const Token& token = reading[before];
  if (token.sentence != reading[match.first].sentence || !starts_upper(token.form) || among(token.form, kOwn))
    return false;
  if (token.upos != Upos::PROPN && token.upos != Upos::ADJ && token.upos != Upos::NOUN) return false;
  const auto end = matches.begin() + (&match - matches.data());
  return std::none_of(end - std::min<ptrdiff_t>(end - matches.begin(), 4), end, [&](const NameMatch& one) {
    return one.last == before && std::any_of(one.entries.begin(), one.entries.end(), [&](uint32_t at) {
             return std::any_of(match.entries.begin(), match.entries.end(),
                                [&](uint32_t mine) { return lexicon[mine].country == lexicon[at].country; });
           });
  });
}

}  // namespace

// Of a name that means somebody else at home, either the one at home or the others.
void NamesInText::settle_local(const Reading& reading, std::string_view home) {
  enum class Told : uint8_t { nothing, it, other };
  std::map<uint32_t, Told> told;  // of entries: whether the text has one of its cues, or a "!cue" of another
  const auto has = [&](std::string_view cue) { return reading.text().find(cue) != std::string_view::npos; };
  const auto told_by_cues = [&](uint32_t index, const Entry& e) {
    const auto [at, fresh] = told.try_emplace(index, Told::nothing);
    for (const std::string& cue : fresh ? e.cues : std::vector<std::string>{}) {
      if (cue.starts_with('!') && has(std::string_view(cue).substr(1))) return at->second = Told::other;
      if (!cue.starts_with('!') && at->second == Told::nothing && has(cue)) at->second = Told::it;
    }
    return at->second;
  };
  for (NameMatch& match : matches_) {
    const auto is_local = [&](uint32_t index) { return !entry(index).cues.empty(); };
    const bool abroad = std::none_of(match.entries.begin(), match.entries.end(), [&](uint32_t index) {
      return entry(index).country == home && !is_local(index);  // "the States" are at home, if anywhere
    });
    const bool of_state = std::any_of(match.entries.begin(), match.entries.end(), [&](uint32_t index) {
      return entry(index).kind == EntryKind::state;  // "Georgia", wherever it is written
    });
    const auto local = std::find_if(match.entries.begin(), match.entries.end(), [&](uint32_t index) {
      const Entry& e = entry(index);
      const bool theirs = of_state && abroad && e.kind != EntryKind::territory;  // "the Islamic Republic", of whichever
      if (!is_local(index) || (!home.empty() && e.country != home && !theirs)) return false;
      const Told cues = told_by_cues(index, e);  // "!Commonwealth Heads of Government"
      return cues != Told::other && ((!home.empty() && !of_state) || cues == Told::it);
    });
    if (local != match.entries.end())
      match.entries = {*local};
    else
      std::erase_if(match.entries, is_local);
  }
  std::erase_if(matches_, [&](const NameMatch& match) {
    return is_before_hon(reading, match) || is_before_sheet(reading, match);
  });
  for (NameMatch& match : matches_)
    if (is_of_others(lexicon_, reading, matches_, match) || is_end_of_others(lexicon_, reading, matches_, match))
      std::erase_if(match.entries, [&](uint32_t index) { return entry(index).kind == EntryKind::body; });
  for (NameMatch& match : matches_)
    if (is_named_after(reading, match))
      std::erase_if(match.entries, [&](uint32_t index) {
        return entry(index).kind == EntryKind::person || entry(index).kind == EntryKind::family;
      });
  std::erase_if(matches_, [](const NameMatch& match) { return match.entries.empty(); });
}

// A given name or a title, and the capitalised words after it that are no other name of the lexicon.
void NamesInText::mark_persons(const Reading& reading) {
  const auto free = [&](uint32_t t) {
    if (t >= reading.tokens.size() || !starts_upper(reading.tokens[t].form) || time_[t]) return false;
    const Upos upos = reading.tokens[t].upos;
    if (upos != Upos::PROPN && upos != Upos::NOUN && upos != Upos::ADJ && upos != Upos::X && upos != Upos::VERB)
      return false;
    return at_[t] == kNone || person(TokenId(t));
  };
  const auto titled = [&](uint32_t t) {
    if (t == 0 || at_[t] != kNone || reading.tokens[t - 1].sentence != reading.tokens[t].sentence) return false;
    const TokenId before(t - 1);
    return !is_plural(reading[before]) && find(before, [](const Entry& e) {
                                            return e.kind == EntryKind::role &&
                                                   (e.role_kind == "person" || e.role_kind == "office");
                                          }) != nullptr;
  };
  for (uint32_t t = 0; t + 1 < reading.tokens.size(); ++t) {
    if (person_[t] || !free(t) || !(lexicon_.given_name(reading.tokens[t].form) || titled(t))) continue;
    uint32_t end = t + 1;
    while (free(end) && reading.tokens[end].sentence == reading.tokens[t].sentence &&
           reading.tokens[end].xpos != "VBZ")  // "President Ana Holt Condemns Violations"
      ++end;
    if (end == t + 1) continue;
    for (uint32_t i = t; i < end; ++i) person_[i] = true;
  }
}

const Entry* NamesInText::owner(TokenId token) const {
  if (const Entry* mine = own(token)) return mine->silent ? nullptr : mine;
  const bool person = person_[token.value];
  return find(token, [person](const Entry& e) {
    switch (e.kind) {
      case EntryKind::city:
        return !person;
      case EntryKind::state:
      case EntryKind::adjective:
      case EntryKind::capital:
      case EntryKind::metonym:
      case EntryKind::territory:
      case EntryKind::organisation:
        return true;
      case EntryKind::group:
      case EntryKind::body:
        return !e.country.empty();
      default:
        return false;
    }
  });
}

bool NamesInText::place_named(TokenId first, TokenId last) const {
  const NameMatch* found = match(first);
  if (!found || found->first != first || found->last != last) return false;
  return find(first, [](const Entry& e) {
    return e.kind == EntryKind::state || e.kind == EntryKind::adjective || e.kind == EntryKind::capital ||
           e.kind == EntryKind::territory || e.kind == EntryKind::city;
  });
}

bool is_bare_house(const Reading& reading, const NameMatch& match) {
  return match.first == match.last && among(reading[match.first].form, {"Senate", "House", "Congress"});
}

bool NamesInText::names_more_of(const Reading& reading, std::string_view country) const {
  return std::any_of(matches_.begin(), matches_.end(), [&](const NameMatch& match) {
    return !is_bare_house(reading, match) && std::any_of(match.entries.begin(), match.entries.end(), [&](uint32_t at) {
      const Entry& one = entry(at);
      return one.country == country && one.kind != EntryKind::family && one.kind != EntryKind::role;
    });
  });
}

const Entry* NamesInText::person(TokenId token) const {
  if (const Entry* whole = find(token, EntryKind::person)) return whole;
  return find(token, EntryKind::family);
}

}  // namespace bede::mentions
