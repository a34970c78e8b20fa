#include "record/answer_words.h"

#include "base/among.h"

namespace bede::record {

Matter matter_of(std::string_view noun) {
  static constexpr std::string_view kViolence[] = {"attack",    "strike",     "raid",      "bombing",   "shelling",
                                                   "killing",   "assault",    "incursion", "invasion",  "bombardment",
                                                   "seizure",   "aggression", "offensive", "violation", "operation",
                                                   "airstrike", "ambush",     "massacre"};
  static constexpr std::string_view kMeasures[] = {
      "sanction", "move",        "decision",  "measure", "step",    "action",    "ban",        "closure", "tariff",
      "arrest",   "restriction", "expulsion", "embargo", "penalty", "detention", "withdrawal", "blockade"};
  static constexpr std::string_view kRequests[] = {"demand", "ultimatum", "request"};
  if (among(noun, kViolence)) return Matter::violence;
  static constexpr std::string_view kYielding[] = {"release", "pullout", "pull-out", "swap", "exchange", "handover"};
  static constexpr std::string_view kRulings[] = {"resolution", "ruling",         "verdict",
                                                  "report",     "recommendation", "finding"};
  if (among(noun, kMeasures)) return Matter::measure;
  if (among(noun, kRulings)) return Matter::ruling;
  if (among(noun, kYielding)) return Matter::yielding;
  return among(noun, kRequests) ? Matter::request : Matter::none;
}

bool amends(std::string_view noun) {
  static constexpr std::string_view kWords[] = {"apology", "compensation", "explanation", "reparation"};
  return among(noun, kWords);
}

bool calms(std::string_view noun) {
  static constexpr std::string_view kWords[] = {"restraint",     "calm",      "ceasefire", "truce",
                                                "de-escalation", "cessation", "peace",     "dialogue"};
  return among(noun, kWords);
}

bool makes_parties(std::string_view noun) {
  static constexpr std::string_view kWords[] = {"agreement",  "accord",     "deal",  "pact",     "treaty",  "ceasefire",
                                                "cease-fire", "memorandum", "truce", "protocol", "contract"};
  return among(noun, kWords);
}

bool rules(std::string_view noun) {
  static constexpr std::string_view kWords[] = {"law",    "bill",     "decree",   "budget",  "plan",
                                                "policy", "election", "vote",     "poll",    "referendum",
                                                "reform", "ruling",   "decision", "measure", "verdict"};
  return among(noun, kWords) || makes_parties(noun);
}

}  // namespace bede::record
