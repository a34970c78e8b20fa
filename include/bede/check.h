// Findings: what does not add up. A finding never changes the record.
#pragma once

#include <string>
#include <vector>

#include "bede/span.h"

namespace bede {

enum class Severity : uint8_t { note, warning, error };

struct Finding {
  std::string id;    // "x1"
  std::string kind;  // tally name office date sum place contradiction
  Severity severity = Severity::warning;
  std::string message;             // one plain sentence, both readings where two are possible
  std::vector<std::string> items;  // ids of what it is about
  std::vector<Span> evidence;
  std::string fact;  // the lexicon line it rests on ("offices/heads.tsv:211"); or empty
};

struct Record;
class Reader;

// All findings for a record, in text order, ids set. Pure: same record, same lexicon, same findings.
std::vector<Finding> check(const Record& record, const Reader& reader);

}  // namespace bede
