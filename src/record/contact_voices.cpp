// Whoever speaks, and whoever is spoken to, as sides of a contact.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/contact_sides.h"
#include "record/with_us.h"
#include "syntax/tree.h"

namespace bede::record {

using syntax::children;

namespace {

bool is_speaker(std::string_view form) { return equal_ignoring_case(form, "we") || equal_ignoring_case(form, "I"); }

}  // namespace

// "We continue to consult with Chad and Niger" on a government's own page: it does. "I once went to Chad" is anybody.
void ContactSides::add_speaking_home(TokenId verb, Encounter& encounter) const {
  const std::string voice = turns_.voice_at(verb, draft_.home);
  if (voice.empty() || (encounter.kind != "talks" && encounter.kind != "meeting")) return;
  for (const Side& side : encounter.to)
    if (side.code == voice) return;
  for (const TokenId subject : subjects_of(reading_, verb))
    if (is_speaker(reading_[subject].form)) encounter.from.push_back({subject, {}, voice});
}

// "We spoke of it with you and Ms Ruiz", "glad to meet with you": with him to whom it is said, where he is known.
// "hoped to meet with you" may be said to anybody.
void ContactSides::add_addressed(TokenId verb, Encounter& encounter) const {
  static constexpr std::string_view kGlad[] = {"glad",      "happy",    "pleased", "please",
                                               "delighted", "pleasure", "honour",  "honor"};
  const TokenId glad = reading_[verb].head;
  const bool met = reading_[verb].xpos == "VB" && glad && among(reading_[glad].lemma, kGlad);
  if (encounter.to.empty() && !met) return;
  for (const TokenId child : children(reading_, verb))
    for (const TokenId one : conjuncts(reading_, child)) {
      if (lower(reading_[one].form) != "you" || preposition(reading_, one) != "with") continue;
      const std::string whom = turns_.addressed_at(verb, draft_.home);
      encounter.guessed = encounter.guessed || whom.empty();
      if (!whom.empty()) add_sides(encounter.to, {{one, {}, whom}});
    }
}

// "President Ney, Mr Holm and I met", "thank you for welcoming Mr Holm and me"
void ContactSides::add_speaker_of_row(TokenId word, Encounter& encounter) const {
  const std::string voice = turns_.voice_at(word, draft_.home);
  const auto known = [&](const Side& side) { return side.code == voice; };
  for (std::vector<Side>* row : {&encounter.from, &encounter.to}) {
    const auto beside = [&](const Side& side) { return is_beside_speaker(reading_, side.head); };
    if (voice.empty() || std::none_of(row->begin(), row->end(), beside) || std::any_of(row->begin(), row->end(), known))
      continue;
    row->push_back({row->front().head, {}, voice});
  }
}

// A government's own headline leaves itself out: "Call with the President of Chad"; so does "During this call with the
// Presidents of Chad and Peru, they discussed".
void ContactSides::add_home(TokenId word, Encounter& encounter) const {
  const auto spoken_with = [&](const Side& one) {
    return std::any_of(encounter.to.begin(), encounter.to.end(), [&](const Side& to) { return to.code == one.code; });
  };
  const bool alone = !encounter.to.empty() && std::all_of(encounter.from.begin(), encounter.from.end(), spoken_with);
  const std::string voice = turns_.voice_at(word, draft_.home);
  if (!alone || voice.empty()) return;
  for (const Side& side : encounter.to)
    if (side.code == voice) return;
  encounter.from.clear();
  encounter.from.push_back({word, {}, voice});
  encounter.headline = reading_[word].relation == Relation::root;
}

}  // namespace bede::record
