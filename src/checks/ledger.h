// Findings while they are being written down.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bede/check.h"
#include "bede/record.h"
#include "record/counts.h"

namespace bede::checks {

// What every check is given: the record, what the reader knows, and where its findings go.
struct Ledger {
  const Record& record;
  const Reader& reader;
  std::vector<Finding>& findings;

  std::vector<std::vector<record::Count>> counts = {};  // of each sentence; read when first asked for

  const Reading& reading() const { return *record.reading; }
  std::string_view text() const { return record.reading->text(); }

  const std::vector<record::Count>& counts_of(const Sentence& sentence) {
    if (counts.empty())
      for (const Sentence& one : reading().sentences) counts.push_back(record::counts_of(reading(), one));
    return counts[reading()[sentence.first].sentence.value];
  }

  void add(std::string kind, Severity severity, std::string message, std::vector<std::string> items,
           std::vector<Span> evidence, std::string fact = {}) {
    findings.push_back({{},
                        std::move(kind),
                        {},
                        severity,
                        std::move(message),
                        std::move(items),
                        std::move(evidence),
                        std::move(fact)});
  }
};

// Each writes what does not add up in its own matter. All are pure and linear in what they look at.
void check_tallies(Ledger& ledger);  // the numbers of each vote against each other, the body and the words
void check_offices(Ledger& ledger);  // names given to offices against those who held them
void check_dates(Ledger& ledger);    // days that do not exist, weekdays, ends before starts
void check_stages(Ledger& ledger);   // agreements ratified before they were signed
void check_sums(Ledger& ledger);     // parts against their whole, lists against their number, units against each other
void check_totals(Ledger& ledger);   // parts that are all told against the total told with them
void check_parties(Ledger& ledger);  // "the two countries" against those that are named
void check_parts(Ledger& ledger);    // groups against the number of all
void check_orders(Ledger& ledger);   // what is said to follow a day that it precedes
void check_repeats(Ledger& ledger);  // how many times, how long, against what the report tells
void check_ages(Ledger& ledger);     // ages against the years of a life
void check_shares(Ledger& ledger);   // percentages against counts, ranges told backwards, millions against billions
void check_retellings(Ledger& ledger);      // a stage with two dates, a quotation in two wordings
void check_retold_numbers(Ledger& ledger);  // a score or a toll told twice and not the same way
void check_quoted_text(Ledger& ledger);     // a quotation against the words that it repeats
void check_places(Ledger& ledger);          // a capital put into another country
void check_members(Ledger& ledger);         // a state called a member of what it did not belong to
void check_spellings(Ledger& ledger);       // one name written two ways

}  // namespace bede::checks
