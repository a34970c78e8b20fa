// Findings: what does not add up. A finding never changes the record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bede/span.h"

namespace bede {

enum class Severity : uint8_t { note, warning, error };

struct Finding {
  std::string id;     // "x1"
  std::string kind;   // tally name office date sum place contradiction
  std::string check;  // the check that found it: one of known_checks()
  Severity severity = Severity::warning;
  std::string message;             // one plain sentence, both readings where two are possible
  std::vector<std::string> items;  // ids of what it is about
  std::vector<Span> evidence;
  std::string fact;  // the lexicon line it rests on ("offices/heads.tsv:211"); or empty
};

struct Record;
class Reader;

// A check that may be switched: those that were wrong more than one time in ten are off where nobody asks for them.
struct CheckInfo {
  std::string_view name;     // "tallies"
  std::string_view meaning;  // one line
  bool on = true;            // where nobody says otherwise
};

// Every check, in the order in which they run.
const std::vector<CheckInfo>& known_checks();

// Which checks run. Where a name stands in both lists it is off; a name that is none of known_checks() does nothing.
struct CheckChoice {
  std::vector<std::string> on, off;
};

// All findings for a record, in text order, ids set. Pure: same record, same lexicon, same choice, same findings.
std::vector<Finding> check(const Record& record, const Reader& reader, const CheckChoice& choice = {});

}  // namespace bede
