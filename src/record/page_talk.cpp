#include "record/page_talk.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool is_party(const RecordActor& actor) {
  return actor.kind != "person" && std::find(actor.sectors.begin(), actor.sectors.end(), "PTY") != actor.sectors.end();
}

// "The Civic Party would help Chad to win": what those in power say of their rivals.
bool is_of_own_parties(const Draft& draft, const RecordEvent& event) {
  return !event.actors.empty() && std::all_of(event.actors.begin(), event.actors.end(), [&](const std::string& id) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(), [&](const RecordActor& one) {
      return one.id == id && one.country == draft.home && is_party(one);
    });
  });
}

bool is_private(const RecordActor& actor, const std::string& home) {
  return actor.country == home && !actor.sectors.empty() &&
         std::all_of(actor.sectors.begin(), actor.sectors.end(), [](const std::string& one) {
           return among(one, {"CVL", "LAB", "BUS", "EDU", "MED", "SOC", "JRN", "AGR", "UNK"});
         });
}

// "The Agency's release will support consumers": a body of no state, and the page's own people.
bool is_service_at_home(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kServices[] = {"AID", "SUPPORT", "AGREE", "COOPERATE"};
  const auto& actors = draft.record.actors;
  const bool by_state = event.source.size() >= 3 && draft.names.state(event.source.substr(0, 3));
  if (!among(event.plover, kServices) || by_state || event.recipients.empty()) return false;
  return std::all_of(event.recipients.begin(), event.recipients.end(), [&](const std::string& id) {
    return std::any_of(actors.begin(), actors.end(),
                       [&](const RecordActor& one) { return one.id == id && is_private(one, draft.home); });
  });
}

// "Companies will help Chad", "the oil markets": people and firms at home whom only the page itself gives a state.
bool is_anybody_at_home(const Draft& draft, const std::string& id) {
  const std::string_view text = draft.reading.text();
  return std::any_of(draft.record.actors.begin(), draft.record.actors.end(), [&](const RecordActor& one) {
    const bool somewhere = !draft.authors.empty() && one.kind == "group";  // "business and civil society", say several
    if (one.id != id || !one.unnamed || one.kind == "state" || !is_private(one, somewhere ? one.country : draft.home))
      return false;
    return std::none_of(one.mentions.begin(), one.mentions.end(), [&](Span span) {
      const std::string_view words = span.of(text);
      const bool name = std::any_of(words.begin() + 1, words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      const Sentence* sentence = syntax::sentence_at(draft.reading, span.begin);
      return name || (starts_upper(words) && sentence && draft.reading[sentence->first].span.begin != span.begin);
    });
  });
}

bool is_of_anybody(const Draft& draft, const RecordEvent& event) {
  for (const auto* side : {&event.actors, &event.recipients})
    if (!side->empty() &&
        std::all_of(side->begin(), side->end(), [&](const std::string& id) { return is_anybody_at_home(draft, id); }))
      return true;
  return false;
}

// "Their land was invaded", "he was arrested": the page knows by whom, and the sentence does not tell; of the killed
// that is told all the same.
bool is_by_nobody_named(const RecordEvent& event) {
  const bool hard = among(event.cameo.substr(0, 3), {"181", "190", "192"}) || event.cameo.starts_with("17");
  return hard && event.source.empty() && event.actors.empty();
}

// "Chad will try to seize the town", says another state's page: foretold, and threatened by nobody.
bool is_foretold(const Draft& draft, const RecordEvent& event) {
  return (event.cameo.starts_with("138") || event.cameo.starts_with("132")) && event.status == EventStatus::future &&
         !event.source.starts_with(draft.home);
}

// The words of a career that a sentence has.
void add_career_words(const Reading& reading, const Sentence& sentence, std::vector<std::string>& words) {
  static constexpr std::string_view kCareer[] = {"graduate", "degree",    "bachelor", "career",   "master",
                                                 "alumnus",  "doctorate", "earn",     "professor"};
  for (TokenId at = sentence.first; at <= sentence.last; at = TokenId(at.value + 1)) {
    const std::string lemma = lower(reading[at].lemma);
    const bool post = lemma == "serve" && at < sentence.last && reading.tokens[at.value + 1].lemma == "as";
    if (post || among(lemma, kCareer)) add_once(words, lemma);
  }
}

// "President Ruiz Appoints Ada Holt": not "Welcoming the Appointment of a New Envoy".
bool is_on_nominees(const std::string& title) {
  for (const char* words :
       {"nominee", "nominates", "nominations", " appoints ", "intent to appoint", "key appointments"})
    if (title.find(words) != std::string::npos) return true;
  return false;
}

// "She holds a degree in law and served as ...": what somebody's life tells.
bool is_in_career(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const Sentence* told = event.evidence.empty() ? nullptr : syntax::sentence_at(reading, event.evidence.front().begin);
  if (!told) return false;
  if (is_on_nominees(lower(reading.document->title))) return true;
  std::vector<std::string> words;
  const Sentence* const begin = reading.sentences.data();
  const Sentence* const end = begin + reading.sentences.size();
  const Sentence* first = told;
  while (first > begin && first[-1].paragraph == told->paragraph) --first;
  for (; first < end && first->paragraph == told->paragraph; ++first) add_career_words(reading, *first, words);
  return words.size() > 1;
}

// "He will sign it", the bill, with Chad named two pages above: an agreement that only its name's words have found, and
// none of whose other parties is spoken of near.
bool is_signed_with_nobody(const Draft& draft, const RecordEvent& event) {
  const bool of_two = event.dyads.size() <= 2;  // those of many are named once, in a row
  if (!event.because.starts_with("agreement ") || event.evidence.empty() || !of_two) return false;
  const Reading& reading = draft.reading;
  const Sentence* told = syntax::sentence_at(reading, event.evidence.front().begin);
  if (!told) return false;
  const Sentence* first = told > reading.sentences.data() ? told - 1 : told;
  const uint32_t begin = reading[first->first].span.begin, end = reading[told->last].span.end;
  const auto is_near = [&](const std::string& code) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(), [&](const RecordActor& one) {
      return (one.country == code || one.code.starts_with(code)) &&
             std::any_of(one.mentions.begin(), one.mentions.end(),
                         [&](Span span) { return span.begin >= begin && span.end <= end; });
    });
  };
  return std::any_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
    return dyad.first != draft.home && !dyad.first.starts_with("IGO") && !is_near(dyad.first);
  });
}

}  // namespace

bool is_talk_of_page(const Draft& draft, const RecordEvent& event) {
  return !draft.home.empty() &&
         (is_of_own_parties(draft, event) || is_of_anybody(draft, event) || is_by_nobody_named(event) ||
          is_service_at_home(draft, event) || is_foretold(draft, event) || is_signed_with_nobody(draft, event) ||
          is_in_career(draft, event));
}

}  // namespace bede::record
