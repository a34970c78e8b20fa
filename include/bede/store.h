// The book: one SQLite file that keeps the records of many reports. add, find.
//
// docs/store-format.md describes its tables. A Store is one connection: use it from one thread at a time; open as many
// as you like on the same file (one of them may write while the others read).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bede/record.h"
#include "bede/result.h"
#include "bede/tables.h"

namespace bede {

struct StoreOptions {
  bool create = false;     // make the file where it is not there
  bool read_only = false;  // never writes, works on a read-only disk
  int wait_ms = 5000;      // how long to wait for another writer before giving up
};

struct AddOptions {
  bool text = true;    // keep the text of the report (and find words in it)
  bool again = false;  // read by another version, lexicon or model before: replace
};

// What is asked of the book; empty fields ask nothing. `bede find`, the server and Python take the same.
struct Filter {
  std::string actor;      // who acts (or takes part): country (IRN), code (IRNGOV...), sector (GOV) or words of a name
  std::string recipient;  // whom it is done to; the same forms
  std::string with;       // with actor: the two in either direction; the same forms
  std::string type;       // PLOVER type ("CONSULT")
  std::string mode;       // PLOVER mode ("visit")
  std::string code;       // CAMEO code or its first two or three digits ("04")
  std::string quad;       // "verbal cooperation" ...
  std::string from, to;   // first and last day (2025-01-17; 2025-01 and 2025 stand for the whole month or year)
  std::string place;      // country (IRN) or words of its name
  std::string status;     // actual, future ...; of claims: asserted, denied ...; of stages: the same as of events
  std::string source;     // on whose word: the same forms as actor
  std::string words;      // all of them stand in the sentence (of claims: in what is claimed)
  std::string kind;       // of agreements, contacts, checks, contradictions: their kind
  std::string stage;      // of agreements: the stage they have reached ("signed")
  std::string document;   // id of the document
  std::string id;         // the item itself: its number in the book (column key)
  bool newest_first = false;  // else by day, oldest first
  uint32_t limit = 100;       // rows of a page; 0: all
  std::string after;          // the cursor (Found::next) of the page before
};

// What can be asked for: a list each.
enum class Listing : uint8_t {
  documents,
  actors,  // distinct ones, with how often they act
  events,
  claims,
  agreements,
  stages,
  votes,
  contacts,
  checks,
  contradictions,
  groups,  // real events, with their reports
};

// Rows with their columns; next is the cursor of the next page, empty at the end.
struct Found {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::string next;
};

class Store {
 public:
  // Errors: not_found, unreadable, unwritable, bad_format (no book, damaged, or of a newer version).
  static Result<Store> open(const std::string& path, const StoreOptions& options = {});

  // Whether a report with this id and text is in it already (as read by these, where made_by is given).
  Result<bool> holds(const Document& document) const;
  Result<bool> holds(const Record& record) const;

  struct Added {
    int64_t document = 0;  // its number in the book
    bool fresh = false;    // it was not there before
  };
  // Adds a report's record, or does nothing where it is there already. All of it or nothing; durable after commit().
  // Outside begin()...commit() it commits at once. Errors: unwritable (no space, read-only, locked), bad_format.
  Result<Added> add(const Record& record, const AddOptions& options = {});
  Status begin();
  Status commit();
  Status roll_back();

  // Brings tables copies, groups, members and contradictions up to date with the reports: which texts are copies, which
  // items tell the same event, agreement, vote or contact, where they disagree. One transaction; nothing to do where no
  // report is new. The outcome depends on the reports alone, not on the order in which they came. Memory: the events of
  // one CAMEO root at a time.
  struct Linked {
    int64_t groups = 0, shared = 0, contradictions = 0;  // shared: groups of more than one report
  };
  Result<Linked> link();

  // A page of a listing. Errors: bad_argument (a filter that does not apply or cannot be read), unreadable.
  Result<Found> find(Listing listing, const Filter& filter) const;

  // The whole of one document: the record's JSON as it was added; its text where it was kept.
  Result<std::optional<std::string>> record_json(int64_t document) const;
  Result<std::optional<std::string>> text(int64_t document) const;

  // Asked every few hundred steps of SQLite while a question is answered; once it says true, that question fails with
  // stopped. An empty function asks no more. Not for a Store that adds.
  void stop_when(std::function<bool()> wanted);

  // How many rows a table has. Errors: bad_argument (no such table).
  Result<int64_t> count(const std::string& table) const;

  struct Parts;  // the connection, for the library's own floors
  Parts& parts() const { return *parts_; }

 private:
  Result<Added> add_inside(const Record& record, const AddOptions& options);
  std::shared_ptr<Parts> parts_;
};

// The name of a listing as it stands on the command line and in URLs ("events"), and back.
const char* name_of(Listing listing);
std::optional<Listing> listing_named(std::string_view name);

// Whether the file at path begins as an SQLite file does. False where it cannot be read.
bool is_book(const std::string& path);

}  // namespace bede
