// A record put together by hand, for tests of the book: no model is needed.
#pragma once

#include "base/sha256.h"
#include "bede/record.h"

namespace bede {

// One report of one sentence: on that day people of source visited target, and said what the text says.
inline Record record_of(const std::string& id, const std::string& text, const std::string& source,
                        const std::string& target, const std::string& day) {
  Document document;
  document.id = id;
  document.text = text;
  document.sha256 = sha256_hex(text);
  Reading reading;
  reading.document = std::make_shared<const Document>(document);
  Sentence sentence;
  sentence.span = {0, static_cast<uint32_t>(text.size())};
  reading.sentences.push_back(sentence);
  Record out;
  out.reading = std::make_shared<const Reading>(std::move(reading));
  out.version = "test";
  const Span whole{0, static_cast<uint32_t>(text.size())};
  for (const auto& [key, country] : {std::pair("a1", source), std::pair("a2", target)}) {
    RecordActor actor;
    actor.id = key;
    actor.name = "People of " + country;
    actor.kind = "state";
    actor.country = country;
    actor.code = country + "GOV";
    actor.sectors = {"GOV"};
    actor.mentions = {whole};
    out.actors.push_back(actor);
  }
  RecordEvent event;
  event.id = "e1";
  event.plover = "CONSULT";
  event.mode = "visit";
  event.cameo = "042";
  event.quad = "verbal cooperation";
  event.actors = {"a1"};
  event.recipients = {"a2"};
  event.source = source + "GOV";
  event.target = target + "GOV";
  event.dyads = {{event.source, event.target}};
  event.date = RecordDate{day, "day", {}, false};
  event.evidence = {whole};
  out.events.push_back(event);
  RecordClaim claim;
  claim.id = "c1";
  claim.source = "a1";
  claim.content = {whole};
  claim.factuality = "CT+";
  out.claims.push_back(claim);
  return out;
}

}  // namespace bede
