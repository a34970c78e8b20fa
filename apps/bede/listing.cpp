#include "listing.h"

#include <algorithm>
#include <charconv>

#include "base/json.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "report/rows.h"

namespace bede::cli {
namespace {

struct FilterFlag {
  Flag flag;
  std::string Filter::*field;
};

const std::vector<FilterFlag>& table() {
  static const std::vector<FilterFlag> all = {
      {{"--actor", "WHO", "", "",
        "Who acts or takes part: a country (IRN), a sector (GOV), a code (IRNGOV) or words of a name."},
       &Filter::actor},
      {{"--recipient", "WHO", "", "", "Whom it is done to, named in the same ways."}, &Filter::recipient},
      {{"--with", "WHO", "", "", "With --actor: the two upon each other, in either direction."}, &Filter::with},
      {{"--type", "TYPE", "", "", "PLOVER event type (CONSULT)."}, &Filter::type},
      {{"--mode", "MODE", "", "", "PLOVER mode (visit)."}, &Filter::mode},
      {{"--code", "DIGITS", "", "", "CAMEO code, or its first two or three digits (04)."}, &Filter::code},
      {{"--quad", "KIND", "", "",
        "\"verbal cooperation\", \"material cooperation\", \"verbal conflict\" or \"material conflict\"."},
       &Filter::quad},
      {{"--from", "DAY", "", "",
        "Not before this day (2025-01-17; 2025-01 and 2025 stand for the whole month or year)."},
       &Filter::from},
      {{"--to", "DAY", "", "", "Not after this day."}, &Filter::to},
      {{"--place", "PLACE", "", "", "Where: a country (IRN) or the name of a place."}, &Filter::place},
      {{"--status", "STATUS", "", "",
        "Of events: actual, future, hypothetical, negated, historical; of claims: asserted, hedged, denied, intended, "
        "asked."},
       &Filter::status},
      {{"--source", "WHO", "", "", "On whose word, named as --actor is."}, &Filter::source},
      {{"--words", "WORDS", "", "", "All these words stand in its sentence (of claims: in what is claimed)."},
       &Filter::words},
      {{"--kind", "KIND", "", "", "Of agreements, contacts, checks and contradictions: their kind."}, &Filter::kind},
      {{"--stage", "STAGE", "", "", "Of agreements: a stage that they have reached (signed)."}, &Filter::stage},
      {{"--report", "ID", "", "", "Only from the report with this id."}, &Filter::document},
      {{"--item", "KEY", "", "", "Only the item with this key (the column key of --json)."}, &Filter::id},
  };
  return all;
}

// A column that people see is one of the listing's, or NAME=A|B: the first of A and B that says something, called NAME.
struct PeoplesColumns {
  Listing listing;
  const char* names;
};

constexpr PeoplesColumns kPeoples[] = {
    {Listing::documents, "key day id title sentences words"},
    {Listing::actors, "name country code events claims"},
    {Listing::events, "day=date|day plover mode cameo actors recipients place status said_by report words"},
    {Listing::claims, "day source=source_name|source_text status content report"},
    {Listing::agreements, "day kind parties name report"},
    {Listing::stages, "day=date|day stage parties agreement_name status place report"},
    {Listing::votes, "day=date|day body outcome present for against abstained unaccounted report"},
    {Listing::contacts, "day=date|day kind from_codes to_codes persons place status report"},
    {Listing::checks, "severity kind report message"},
    {Listing::contradictions, "kind first_report second_report message"},
    {Listing::groups, "day plover cameo source target reports sources words"},
};

std::vector<std::string> peoples_columns(Listing listing) {
  std::vector<std::string> out;
  for (const PeoplesColumns& one : kPeoples)
    if (one.listing == listing)
      for (const std::string_view name : split(one.names, ' ')) out.emplace_back(name);
  return out;
}

// What a cell says, on one line, without control characters.
std::string said(const Cell& cell) {
  std::string out = report::cell_text(cell);
  for (char& c : out) c = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return out;
}

size_t length(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The first code points of text, with an ellipsis where it is cut.
std::string cut(const std::string& text, size_t width) {
  if (length(text) <= width) return text;
  size_t at = 0;
  for (size_t taken = 0; taken + 1 < width; ++taken) at += decode_utf8(std::string_view(text).substr(at)).size;
  return text.substr(0, at) + "…";
}

// The last code points of a path, whose end tells most.
std::string cut_path(const std::string& text, size_t width) {
  if (length(text) <= width || text.find('/') == std::string::npos) return cut(text, width);
  size_t at = 0;
  for (size_t left = length(text); left + 1 > width; --left) at += decode_utf8(std::string_view(text).substr(at)).size;
  return "…" + text.substr(at);
}

std::string padded(const std::string& text, size_t width) {
  const size_t has = length(text);
  return has < width ? text + std::string(width - has, ' ') : text;
}

constexpr size_t kWidest = 28;  // no column but the last is wider

// Where a column that people see comes from: its name, and the listing's columns that may fill it.
struct Origin {
  std::string_view name;
  std::vector<size_t> columns;
};

Origin origin_of(const Found& found, std::string_view wanted) {
  const size_t equals = wanted.find('=');
  Origin out{wanted.substr(0, equals), {}};
  for (const std::string_view name : split(equals == std::string_view::npos ? wanted : wanted.substr(equals + 1), '|'))
    for (size_t i = 0; i < found.columns.size(); ++i)
      if (found.columns[i].name == name) out.columns.push_back(i);
  return out;
}

// The report's day, where the text tells no other, stands in brackets.
std::string cell_of(const Origin& origin, const std::vector<Cell>& row) {
  for (size_t i = 0; i < origin.columns.size(); ++i)
    if (std::string words = said(row[origin.columns[i]]); !words.empty())
      return i > 0 && origin.name == "day" ? "(" + words + ")" : words;
  return {};
}

}  // namespace

const std::vector<Flag>& filter_flags() {
  static const std::vector<Flag> all = [] {
    std::vector<Flag> out;
    for (const FilterFlag& one : table()) out.push_back(one.flag);
    return out;
  }();
  return all;
}

const std::vector<Flag>& row_flags() {
  static const std::vector<Flag> all = {
      {"--json", "", "", "", "All columns, an object of JSON a line."},
      {"--csv", "", "", "", "All columns as CSV, with a header."},
      {"--limit", "N", "", "100", "Rows of a page; 0: all there are."},
      {"--after", "CURSOR", "", "", "The page after the one that gave this cursor."},
      {"--newest", "", "", "", "Newest first."},
  };
  return all;
}

Result<Filter> filter_of(const Arguments& arguments) {
  Filter out;
  for (const FilterFlag& one : table()) out.*one.field = arguments.value(one.flag.name);
  out.after = arguments.value("--after");
  out.newest_first = arguments.has("--newest");
  if (!arguments.has("--limit")) return out;
  const std::string text = arguments.value("--limit");
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out.limit);
  if (error == std::errc() && end == text.data() + text.size()) return out;
  return Error{ErrorCode::bad_argument, "", 0, 0, false, "--limit " + text + " is not a number of rows",
               "give 0 or more"};
}

Result<Store> open_book(const Arguments& arguments) {
  return Store::open(arguments.inputs.front(), {false, true, 5000});
}

std::string people_table(const Found& found, const std::vector<std::string>& columns, size_t width) {
  const bool whole = width == 0;  // the last column is not cut
  std::vector<std::vector<std::string>> lines(1 + found.rows.size());
  std::vector<size_t> widths;
  for (const std::string& wanted : columns) {
    const Origin origin = origin_of(found, wanted);
    if (origin.columns.empty()) continue;
    std::vector<std::string> cells = {std::string(origin.name)};
    for (const auto& row : found.rows) cells.push_back(cell_of(origin, row));
    const bool empty =
        std::all_of(cells.begin() + 1, cells.end(), [](const std::string& cell) { return cell.empty(); });
    if (empty && !found.rows.empty()) continue;
    size_t widest = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
      widest = std::max(widest, std::min(length(cells[i]), kWidest));
      lines[i].push_back(cells[i]);
    }
    widths.push_back(widest);
  }
  std::string out;
  for (const auto& line : lines) {
    std::string text;
    for (size_t i = 0; i + 1 < line.size(); ++i) text += padded(cut_path(line[i], widths[i]), widths[i]) + "  ";
    const size_t used = length(text), room = width > used + 30 ? width - used : 30;
    if (!line.empty()) text += whole ? line.back() : cut(line.back(), room);
    out += text + "\n";
  }
  return out;
}

// A message is the point of its row; what goes into a file is not cut either.
static size_t width_for(const std::vector<std::string>& people) {
  return people.back() == "message" || !to_terminal() ? 0 : columns();
}

static bool to_people(const Arguments& arguments) { return !arguments.has("--json") && !arguments.has("--csv"); }

int print_found(const Found& found, const std::vector<std::string>& people, const Arguments& arguments) {
  const std::string out = arguments.has("--json")  ? report::json_lines(found)
                          : arguments.has("--csv") ? report::csv(found, true)
                                                   : people_table(found, people, width_for(people));
  if (!print(out)) return kSomeFailed;
  if (found.rows.empty() && to_people(arguments)) std::fputs("bede: the book holds nothing of that kind\n", stderr);
  if (!found.next.empty()) std::fprintf(stderr, "bede: there is more: --after %s\n", found.next.c_str());
  return kDone;
}

int print_listing(const Store& store, Listing listing, const Filter& filter, const Arguments& arguments) {
  const auto found = store.find(listing, filter);
  if (!found) {
    complain(found.error());
    return found.error().code == ErrorCode::bad_argument ? kUsage : kSomeFailed;
  }
  return print_found(*found, peoples_columns(listing), arguments);
}

}  // namespace bede::cli
