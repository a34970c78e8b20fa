// Reads bytes to the record and aborts where the record breaks an invariant; what is no text must give an error, not a
// record.
#pragma once

#include <simdjson.h>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bede/bede.h"
#include "report/claim_review.h"
#include "runner/invariants.h"
#include "text/load.h"

namespace bede::testing {

inline const Reader& shared_reader() {
  static const auto reader = Reader::open({BEDE_SOURCE_DIR "/lexicon", BEDE_SOURCE_DIR "/models/english.bede"});
  if (reader) return *reader;
  std::printf("%s\n", reader.error().message().c_str());
  std::exit(1);
}

inline void read_whole(std::string_view bytes, text::Format format) {
  text::LoadOptions options;
  options.format = format;
  options.limit = 1u << 20;
  auto document = text::load(bytes, "fuzz", options);
  if (!document) return;
  const Reader& reader = shared_reader();
  Record record = make_record(reader.read(*std::move(document)), reader);
  record.checks = check(record, reader);
  const auto broken = broken_invariants(record, to_json(record, {true, false}));
  for (const auto& one : broken) std::printf("%s\n", one.c_str());
  if (!broken.empty()) std::abort();
  // What a review says is whole JSON on one line, whatever the claim holds.
  for (const RecordClaim& claim : record.claims) {
    const std::string review = report::claim_review(record, claim);
    simdjson::dom::parser parser;
    if (parser.parse(review).error() != simdjson::SUCCESS || review.find('\n') != std::string::npos) std::abort();
  }
}

}  // namespace bede::testing
