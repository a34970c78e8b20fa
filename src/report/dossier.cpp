#include "report/dossier.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "report/board.h"
#include "store/parts.h"
#include "store/rows.h"

namespace bede::report {
namespace {

using store::Row;

constexpr size_t kQuoted = 160;  // code points of a sentence or claim
constexpr size_t kClaims = 12;   // of each side

struct Month {
  int cooperation = 0, conflict = 0;
  double goldstein = 0;
  int events = 0;
};

std::string with_sources(const Row& row) {
  const int64_t sources = row.integer("sources");
  return sources > 1 ? "  (" + std::to_string(sources) + " sources)" : "  [" + row.text("report") + "]";
}

std::string counted(size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// On one line, cut at the end of a word.
std::string cut(std::string text) {
  for (char& c : text) c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  size_t points = 0, at = 0, blank = 0;
  for (; at < text.size() && points < kQuoted; ++at) {
    if (text[at] == ' ') blank = at;
    points += (text[at] & 0xC0) != 0x80;
  }
  if (at >= text.size()) return text;
  return text.substr(0, blank == 0 ? at : blank) + " ...";
}

// The names of a side that tell it apart: "Kenya", "William Ruto", not "the government".
bool is_name(const std::string& name) {
  return name.size() > 3 && name[0] >= 'A' && name[0] <= 'Z' && !name.starts_with("The ");
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Where the first of the names stands: "Iran" in "Iran's", not in "Iranian". npos: nowhere.
size_t first_name(const std::string& text, const std::vector<std::string>& names) {
  size_t out = std::string::npos;
  for (const std::string& name : names)
    for (size_t at = text.find(name); at < out; at = text.find(name, at + 1)) {
      const size_t end = at + name.size();
      if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) out = at;
    }
  return out;
}

// From the sentence on in which the place lies.
std::string from_sentence(const std::string& text, size_t place) {
  const size_t stop = place == 0 ? std::string::npos : text.rfind(". ", place - 1);
  return stop == std::string::npos ? text : "... " + text.substr(stop + 2);
}

struct Who {
  std::string code, name;
  std::string title() const { return name.empty() ? code : name + " (" + code + ")"; }
};

// One line a real event: what several reports tell stands once.
class Page {
 public:
  Page(const Store& store, Who one, Who other, const Filter& days)
      : store_(store), one_(std::move(one)), other_(std::move(other)), days_(days) {
    days_.limit = 0;
    days_.actor = one_.code;
    days_.with = other_.code;
  }

  // Empty where the book tells nothing of the two.
  Result<std::string> write() {
    for (Status (Page::*write_part)() :
         {&Page::events, &Page::contacts, &Page::agreements, &Page::claims, &Page::contradictions})
      if (auto done = (this->*write_part)(); !done) return done.error();
    if (out_.empty()) return std::string();
    return one_.title() + " and " + other_.title() + "\n" + out_;
  }

 private:
  // The rows of a listing on the two, one of each group; all groups are remembered.
  Result<std::vector<size_t>> rows_of(Listing listing, Found& found) {
    auto all = store_.find(listing, days_);
    if (!all) return all.error();
    found = *std::move(all);
    for (size_t i = 0; i < found.rows.size(); ++i)
      if (const int64_t group = Row(found, i).integer("group_key"); group != 0) groups_.insert(group);
    return store::one_of_each_group(found);
  }

  // A part that has nothing to say is left out.
  void part(const std::string& heading, const std::string& lines) {
    if (!lines.empty()) out_ += "\n" + heading + "\n" + lines;
  }

  void months(const std::map<std::string, Month>& all) {
    std::string lines;
    for (const auto& [name, month] : all) {
      char line[80];
      std::snprintf(line, sizeof line, "  %-7s  +%-3d -%-3d %+5.1f\n", name.empty() ? "undated" : name.c_str(),
                    month.cooperation, month.conflict, std::round(10 * month.goldstein / month.events) / 10 + 0.0);
      lines += line;
    }
    part("Month by month (acts of cooperation, of conflict, mean on Goldstein's scale)", lines);
  }

  // Who of the two does it to the other; an event's first sides may be others (a meeting of many).
  Result<std::string> sides_of(const Row& row) {
    std::string out, back;
    const auto done = store::each_row(
        store_,
        "SELECT source, target, source_country = ? FROM dyads WHERE event = ? AND ((source_country = ? AND "
        "target_country = ?) OR (source_country = ? AND target_country = ?)) ORDER BY number",
        {one_.code, row.integer("key"), one_.code, other_.code, other_.code, one_.code},
        [&](const store::Statement& dyad) {
          std::string& to = dyad.integer(2) == 1 ? out : back;
          if (to.empty()) to = dyad.text(0) + " > " + dyad.text(1);
          return Status(Done{});
        });
    if (!done) return done.error();
    if (!out.empty() && !back.empty()) return one_.code + ", " + other_.code;
    if (out.empty() && back.empty()) return row.text("source") + " > " + row.text("target");
    return out.empty() ? back : out;
  }

  // Its sentence, where the book keeps the text; else the words that it was read from.
  Result<std::string> told_by(const Row& row) {
    std::string out;
    const auto done = store::each_row(store_, "SELECT text FROM sentence_texts WHERE key = ?",
                                      {row.integer("sentence")}, [&](const store::Statement& sentence) {
                                        out = sentence.text(0);
                                        return Status(Done{});
                                      });
    if (!done) return done.error();
    return cut(out.empty() ? row.text("words") : out);
  }

  Result<std::string> event_line(const Row& row) {
    const auto sides = sides_of(row);
    if (!sides) return sides.error();
    const auto told = told_by(row);
    if (!told) return told.error();
    const std::string status = row.text("status"), mode = row.text("mode");
    return "  " + row.text("day") + (row.text("quad").ends_with("conflict") ? "  - " : "  + ") + *sides + "  " +
           row.text("plover") + (mode.empty() ? "" : " " + mode) + (status == "actual" ? "" : " (" + status + ")") +
           with_sources(row) + "\n                “" + *told + "”\n";
  }

  Status events() {
    Found found;
    const auto rows = rows_of(Listing::events, found);
    if (!rows) return rows.error();
    std::map<std::string, Month> by_month;
    std::string happened, before, other;
    for (const size_t i : *rows) {
      const Row row(found, i);
      const auto line = event_line(row);
      if (!line) return line.error();
      const std::string status = row.text("status");
      (status == "actual" ? happened : status == "historical" ? before : other) += *line;
      if (status != "actual") continue;
      Month& month = by_month[row.text("day").substr(0, 7)];
      (row.text("quad").ends_with("conflict") ? month.conflict : month.cooperation)++;
      month.goldstein += row.real("goldstein");
      ++month.events;
    }
    months(by_month);
    part("What happened", happened);
    part("What was planned, threatened or denied", other);
    part("What is told of the past", before);
    return Done{};
  }

  Status contacts() {
    Found found;
    const auto rows = rows_of(Listing::contacts, found);
    if (!rows) return rows.error();
    std::string lines;
    for (const size_t i : *rows) {
      const Row row(found, i);
      lines += "  " + row.text("day") + "  " + row.text("kind");
      for (const char* column : {"persons", "place"})
        if (!row.text(column).empty()) lines += ", " + row.text(column);
      if (row.text("status") != "actual") lines += " (" + row.text("status") + ")";
      lines += with_sources(row) + "\n";
      if (row.text("persons").empty()) lines += "                “" + cut(row.text("words")) + "”\n";
    }
    part("Contacts", lines);
    return Done{};
  }

  Status agreements() {
    Found found;
    const auto rows = rows_of(Listing::agreements, found);
    if (!rows) return rows.error();
    const auto all = board(store_, days_);
    if (!all) return all.error();
    part("Agreements", board_text(*all));
    return Done{};
  }

  // What sources of the one say that names the other: how many, and the last of them.
  Status claims() {
    for (const auto& [says, of] : {std::pair(one_, other_), std::pair(other_, one_)}) {
      Filter filter;
      filter.from = days_.from;
      filter.to = days_.to;
      filter.source = says.code;
      filter.limit = 0;
      const auto found = store_.find(Listing::claims, filter);
      if (!found) return found.error();
      const auto names = names_of(of);
      if (!names) return names.error();
      std::vector<size_t> about;
      for (size_t i = 0; i < found->rows.size(); ++i)
        if (first_name(Row(*found, i).text("content"), *names) != std::string::npos) about.push_back(i);
      say_claims(*found, about, says, of, *names);
    }
    return Done{};
  }

  void say_claims(const Found& found, const std::vector<size_t>& about, const Who& says, const Who& of,
                  const std::vector<std::string>& names) {
    if (about.empty()) return;
    std::map<std::string, size_t> by_status;
    for (const size_t i : about) ++by_status[Row(found, i).text("status")];
    std::string parts;
    for (const auto& [status, count] : by_status)
      parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + status;
    std::string lines;
    const size_t first = about.size() > kClaims ? about.size() - kClaims : 0;
    for (size_t at = first; at < about.size(); ++at) {
      const Row row(found, about[at]);
      const std::string status = row.text("status");
      lines += "  " + row.text("day") + "  " + row.text("source_text") +
               (status == "asserted" ? "" : " (" + status + ")") + "  [" + row.text("report") + "]\n                “" +
               cut(from_sentence(row.text("content"), first_name(row.text("content"), names))) + "”\n";
    }
    const std::string name = says.name.empty() ? says.code : says.name, other = of.name.empty() ? of.code : of.name;
    part(name + " on " + other + ": " + counted(about.size(), "claim", "claims") + " (" + parts + ")" +
             (first > 0 ? ", the last " + std::to_string(kClaims) : ""),
         lines);
  }

  Result<std::vector<std::string>> names_of(const Who& who) {
    Filter filter;
    filter.actor = who.code;
    filter.limit = 1000;
    const auto found = store_.find(Listing::actors, filter);
    if (!found) return found.error();
    std::vector<std::string> out;
    if (!who.name.empty()) out.push_back(who.name);
    for (size_t i = 0; i < found->rows.size(); ++i)
      if (const std::string name = Row(*found, i).text("name"); is_name(name)) out.push_back(name);
    return out;
  }

  Status contradictions() {
    Filter filter;
    filter.from = days_.from;
    filter.to = days_.to;
    filter.limit = 0;
    const auto found = store_.find(Listing::contradictions, filter);
    if (!found) return found.error();
    std::string lines;
    for (size_t i = 0; i < found->rows.size(); ++i) {
      const Row row(*found, i);
      if (groups_.count(row.integer("group_key")) > 0) lines += "  " + row.text("message") + "\n";
    }
    part("Where reports disagree", lines);
    return Done{};
  }

  const Store& store_;
  const Who one_, other_;
  Filter days_;               // and the two
  std::set<int64_t> groups_;  // all that was spoken of
  std::string out_;
};

// A code in capitals that names no country may be that of an organisation.
Result<Who> who_is(const NameTables& names, const std::string& word) {
  if (const std::string code = names.code_of(word); !code.empty()) return Who{code, names.country(code)};
  const bool capitals =
      !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (capitals && word.size() > 1) return Who{word, ""};
  return Error{ErrorCode::bad_argument,
               "",
               0,
               0,
               false,
               word + " names no country",
               "name it by its code (KEN) or name (Kenya)"};
}

}  // namespace

Result<std::string> dossier(const Store& store, const NameTables& names, const std::string& one,
                            const std::string& other, const Filter& days) {
  const auto first = who_is(names, one), second = who_is(names, other);
  if (!first) return first.error();
  if (!second) return second.error();
  Filter only_days;
  only_days.from = days.from;
  only_days.to = days.to;
  auto page = Page(store, *first, *second, only_days).write();
  if (page && page->empty())
    return Error{ErrorCode::not_found,
                 "",
                 0,
                 0,
                 false,
                 "the book tells nothing of " + first->title() + " and " + second->title(),
                 "see whom it tells of: bede find BOOK actors"};
  return page;
}

}  // namespace bede::report
