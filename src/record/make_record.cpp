// A reading -> the record, part by part; each part needs what the ones before it have written.
#include <utility>

#include "bede/reader.h"
#include "bede/record.h"
#include "reading/parts.h"
#include "record/circumstances.h"
#include "record/draft.h"
#include "record/joint_authors.h"
#include "record/partners.h"
#include "record/sides.h"
#include "record/votes.h"

namespace bede {

namespace {

// For those who write for people.
void name_states(record::Draft& draft) {
  const auto name = [&](const std::string& code) {
    if (const auto* state = draft.names.state(code)) draft.record.states.emplace(code, state->name);
  };
  for (const RecordActor& actor : draft.record.actors) name(actor.country);
  for (const Contact& contact : draft.record.contacts)
    for (const auto* side : {&contact.from, &contact.to})
      for (const std::string& code : *side) name(code);
  for (const Agreement& agreement : draft.record.agreements)
    for (const std::string& code : agreement.parties) name(code);
}

// The title, read like a text of its own.
Reading title_of(const Document& document, const Reader& reader) {
  Document title;
  title.text = document.title;
  title.url = document.url;
  title.published = document.published;
  return reader.read(std::move(title));
}

// Whose a joint statement is.
std::vector<std::string> authors_of(const record::Draft& draft, const Reader& reader) {
  const Document& document = *draft.reading.document;
  if (!record::is_joint_title(document.title)) return record::joint_authors(draft, nullptr);
  const Reading title = title_of(document, reader);
  return record::joint_authors(draft, &title);
}

// Between whom a report of a government is, by its title; asked for only where the text speaks of them.
std::vector<std::string> partners_of(const Reading& reading, const Reader& reader) {
  const std::string& title = reading.document->title;
  const bool told = !reading.home.empty() || record::is_joint_title(title);
  if (!told || title.empty() || !record::speaks_of_partners(reading)) return {};
  return record::partners_in(title_of(*reading.document, reader), reader.parts().deeds, reading.home);
}

}  // namespace

Record make_record(Reading reading, const Reader& reader) {
  Record record;
  record.version = BEDE_VERSION;
  record.lexicon = reader.lexicon_hash();
  record.model = reader.model_hash();
  record.reading = std::make_shared<const Reading>(std::move(reading));
  const Reader::Parts& parts = reader.parts();
  const record::Sides sides(
      *record.reading, parts.resolver.actors(), parts.deeds, [&] { return partners_of(*record.reading, reader); },
      record::is_joint_title(record.document().title));
  const record::Circumstances circumstances(*record.reading);
  record::Draft draft{*record.reading, parts.resolver.actors(), parts.codes, parts.deeds, sides, circumstances, record};
  draft.home = record.reading->home;
  draft.authors = authors_of(draft, reader);
  record::make_actors(draft);
  record::make_claims(draft);
  record::make_events(draft);
  record::make_agreements(draft);
  record::make_contacts(draft);
  record::tell_those_who_met(draft);
  record::make_sanctions(draft);
  record::make_personnel(draft);
  record::make_casualties(draft);
  record::make_movements(draft);
  record::make_deadlines(draft);
  record::place_signings(draft);
  record::read_votes(draft, parts.ballots);
  record::link_votes(draft);
  const bool asked = !record.document().between.empty();  // then the one event that was asked for stands alone
  if (!asked) record::complete_events(draft);
  if (!asked) record::claim_violence(draft);
  if (!asked) record::find_answered(draft);
  if (!asked) record::find_opponents(draft);
  if (!asked) record::place_at_home(draft);
  record::tell_history(draft);
  record::tell_intentions(draft, parts.coder);
  if (!asked) record::keep_affairs(draft);
  record::join_events(draft);
  name_states(draft);
  return record;
}

}  // namespace bede
