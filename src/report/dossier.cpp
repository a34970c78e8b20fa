#include "report/dossier.h"

#include <cstdio>
#include <map>
#include <set>

#include "report/board.h"
#include "store/rows.h"

namespace bede::report {
namespace {

using store::Row;

struct Month {
  int cooperation = 0, conflict = 0;
  double goldstein = 0;
  int events = 0;
};

std::string with_sources(const Row& row) {
  const int64_t sources = row.integer("sources");
  return sources > 1 ? "  (" + std::to_string(sources) + " sources)" : "  [" + row.text("report") + "]";
}

// One line a real event: what several reports tell stands once.
class Page {
 public:
  Page(const Store& store, const std::string& one, const std::string& other, const Filter& days)
      : store_(store), one_(one), other_(other), days_(days) {
    days_.limit = 0;
  }

  Result<std::string> write() {
    out_ = one_ + " and " + other_ + "\n";
    for (Status (Page::*write_part)() :
         {&Page::events, &Page::contacts, &Page::agreements, &Page::claims, &Page::contradictions})
      if (auto done = (this->*write_part)(); !done) return done.error();
    return out_;
  }

 private:
  void remember(const Row& row) {
    if (const int64_t group = row.integer("group_key"); group != 0) groups_.insert(group);
  }

  // A part that has nothing to say is left out.
  void part(const char* heading, const std::string& lines) {
    if (!lines.empty()) out_ += std::string("\n") + heading + "\n" + lines;
  }

  void months(const std::map<std::string, Month>& all) {
    std::string lines;
    for (const auto& [name, month] : all) {
      char line[80];
      std::snprintf(line, sizeof line, "  %s  +%d -%d  %+.1f\n", name.c_str(), month.cooperation, month.conflict,
                    month.goldstein / month.events);
      lines += line;
    }
    part("Month by month (cooperation, conflict, mean on Goldstein's scale)", lines);
  }

  Status events() {
    Filter filter = days_;
    filter.actor = one_;
    filter.with = other_;
    const auto found = store_.find(Listing::events, filter);
    if (!found) return found.error();
    std::map<std::string, Month> by_month;
    std::string lines;
    for (size_t i = 0; i < found->rows.size(); ++i) remember(Row(*found, i));
    for (const size_t i : store::one_of_each_group(*found)) {
      const Row row(*found, i);
      const bool conflict = row.text("quad").ends_with("conflict");
      const std::string status = row.text("status");
      lines += "  " + row.text("day") + (conflict ? "  - " : "  + ") + row.text("source") + " > " + row.text("target") +
               "  " + row.text("plover") + (status == "actual" ? "" : " (" + status + ")") + "  " + row.text("words") +
               with_sources(row) + "\n";
      if (status != "actual") continue;
      Month& month = by_month[row.text("day").substr(0, 7)];
      (conflict ? month.conflict : month.cooperation)++;
      month.goldstein += row.real("goldstein");
      ++month.events;
    }
    months(by_month);
    part("What happened", lines);
    return Done{};
  }

  Status contacts() {
    Filter filter = days_;
    filter.actor = one_;
    filter.with = other_;
    const auto found = store_.find(Listing::contacts, filter);
    if (!found) return found.error();
    for (size_t i = 0; i < found->rows.size(); ++i) remember(Row(*found, i));
    std::string lines;
    for (const size_t i : store::one_of_each_group(*found)) {
      const Row row(*found, i);
      lines += "  " + row.text("day") + "  " + row.text("kind");
      for (const char* column : {"persons", "place"})
        if (!row.text(column).empty()) lines += ", " + row.text(column);
      if (row.text("status") != "actual") lines += " (" + row.text("status") + ")";
      lines += with_sources(row) + "\n";
    }
    part("Contacts", lines);
    return Done{};
  }

  Status agreements() {
    Filter filter = days_;
    filter.actor = one_;
    filter.with = other_;
    const auto found = store_.find(Listing::agreements, filter);
    if (!found) return found.error();
    for (size_t i = 0; i < found->rows.size(); ++i) remember(Row(*found, i));
    const auto all = board(store_, filter);
    if (!all) return all.error();
    part("Agreements", board_text(*all));
    return Done{};
  }

  // What the one's sources say in sentences about the other, and the other way round: by the events that they carry.
  Status claims() {
    std::string lines;
    for (const auto& [says, of] : {std::pair(one_, other_), std::pair(other_, one_)}) {
      Filter filter = days_;
      filter.source = says;
      const auto found = store_.find(Listing::claims, filter);
      if (!found) return found.error();
      const auto names = names_of(of);
      if (!names) return names.error();
      for (size_t i = 0; i < found->rows.size(); ++i) {
        const Row row(*found, i);
        if (!mentions(row.text("content"), *names)) continue;
        lines += "  " + row.text("day") + "  " + says + "  " + row.text("source_text") + " (" + row.text("status") +
                 "): " + row.text("content") + "\n";
      }
    }
    part("Who says what", lines);
    return Done{};
  }

  Result<std::vector<std::string>> names_of(const std::string& country) {
    Filter filter;
    filter.actor = country;
    filter.limit = 1000;
    const auto found = store_.find(Listing::actors, filter);
    if (!found) return found.error();
    std::vector<std::string> out;
    for (size_t i = 0; i < found->rows.size(); ++i) out.push_back(Row(*found, i).text("name"));
    return out;
  }

  static bool mentions(const std::string& text, const std::vector<std::string>& names) {
    for (const std::string& name : names)
      if (!name.empty() && text.find(name) != std::string::npos) return true;
    return false;
  }

  Status contradictions() {
    Filter filter = days_;
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
  const std::string one_, other_;
  Filter days_;
  std::set<int64_t> groups_;  // all that was spoken of
  std::string out_;
};

}  // namespace

Result<std::string> dossier(const Store& store, const std::string& one, const std::string& other, const Filter& days) {
  Filter only_days;
  only_days.from = days.from;
  only_days.to = days.to;
  return Page(store, one, other, only_days).write();
}

}  // namespace bede::report
