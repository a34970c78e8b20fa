#include "events/everyday.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/frame.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool is_armed_side(const Reading& reading, const std::vector<MentionId>& side) {
  return std::any_of(side.begin(), side.end(), [&](MentionId m) {
    const auto& sectors = reading[reading[m].actor].sectors;
    return std::any_of(sectors.begin(), sectors.end(), [](const std::string& sector) {
      return among(sector, {"MIL", "COP", "REB", "UAF", "GOV", "SPY", "CRM", "SEP"});
    });
  });
}

// "4-0", "71-68"; the tokens are three.
bool is_score(const Reading& reading, const Sentence& sentence, uint32_t dash) {
  if (reading.tokens[dash].form != "-" || dash <= sentence.first.value || dash >= sentence.last.value) return false;
  const auto is_count = [](std::string_view form) {
    return !form.empty() && form.size() <= 3 &&
           std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return is_count(reading.tokens[dash - 1].form) && is_count(reading.tokens[dash + 1].form);
}

bool is_of_sport(std::string_view word) {
  static constexpr std::string_view words[] = {
      "striker",    "midfielder",    "goalkeeper", "batsman",      "bowler",      "wicket",     "innings",
      "semi-final", "quarter-final", "semifinal",  "quarterfinal", "playoff",     "play-off",   "half-time",
      "halftime",   "hat-trick",     "referee",    "umpire",       "derby",       "winger",     "fly-half",
      "scrum",      "marathon",      "football",   "rugby",        "cricket",     "tennis",     "boxer",
      "basketball", "soccer",        "champion",   "qualifier",    "goal-scorer", "goalscorer", "equaliser",
      "equalizer",  "stoppage-time", "runner-up",  "sprinter",     "golfer"};
  return among(word, words);
}

// A score or a word of sport; not a vote of 4-0.
bool tells_of_sport(const Reading& reading, const Sentence& sentence) {
  bool score = false, voted = false;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    const std::string_view lemma = reading.tokens[i].lemma;
    if (is_of_sport(SmallLetters(lemma))) return true;
    score = score || is_score(reading, sentence, i);
    voted = voted || among(lemma, {"vote", "ballot", "lawmaker", "majority", "council"});
  }
  return score && !voted;
}

bool is_contest(std::string_view lemma) {
  static constexpr std::string_view words[] = {
      "rout",   "beat",    "attack", "defend", "fight",   "battle",   "hit",    "strike",    "crush",
      "ambush", "defeat",  "down",   "sink",   "destroy", "punish",   "repel",  "storm",     "raid",
      "clash",  "conquer", "thrash", "stun",   "hammer",  "demolish", "invade", "retaliate", "respond"};
  return among(lemma, words);
}

}  // namespace

bool is_game(const Reading& reading, const Event& event) {
  if (event.plover != "ASSAULT" || !is_contest(reading[event.predicate].lemma)) return false;
  if (is_armed_side(reading, event.actors) || is_armed_side(reading, event.recipients)) return false;
  return tells_of_sport(reading, reading[reading[event.predicate].sentence]);
}

bool is_family_quarrel(const Reading& reading, const Event& event) {
  static constexpr std::string_view kKin[] = {"brother",   "sister",     "mother",    "father",  "son",     "daughter",
                                              "wife",      "husband",    "cousin",    "uncle",   "aunt",    "nephew",
                                              "niece",     "girlfriend", "boyfriend", "lover",   "fiancee", "ex-wife",
                                              "neighbour", "neighbor",   "stepson",   "grandson"};
  if (event.plover != "ASSAULT" || is_armed_side(reading, event.actors)) return false;
  const Frame frame = frame_of(reading, event.predicate);
  if (!frame.subject || !frame.object || !among(reading[frame.object].lemma, kKin)) return false;
  const TokenId whose = syntax::child(reading, frame.object, Relation::nmod__poss);
  return whose && reading[whose].upos == Upos::PRON;
}

bool is_forecast(const Reading& reading, const Event& event) {
  static constexpr std::string_view kWatchers[] = {"analyst",     "economist", "expert",     "observer", "trader",
                                                   "commentator", "pundit",    "strategist", "pollster", "forecaster"};
  const Token& told = reading[event.predicate];
  const Token& token = told.upos == Upos::NOUN && told.relation == Relation::obj ? reading[told.head] : told;
  const bool below = token.relation == Relation::xcomp || token.relation == Relation::ccomp;
  if (!below || !token.head || event.status == EventStatus::actual) return false;
  if (!among(reading[token.head].lemma, {"expect", "predict", "forecast", "anticipate", "foresee", "think", "believe"}))
    return false;
  const TokenId who = frame_of(reading, token.head).subject;
  return who && among(SmallLetters(reading[who].lemma), kWatchers);
}

}  // namespace bede::events
