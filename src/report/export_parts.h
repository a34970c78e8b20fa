// What the exports share.
#pragma once

#include "report/export.h"
#include "report/name_tables.h"
#include "store/parts.h"

namespace bede::report {

// One line of a table: fields parted by tabs, tabs and line breaks within fields as blanks.
class TabLine {
 public:
  TabLine& add(std::string_view field);
  TabLine& add(int64_t number) { return add(std::to_string(number)); }
  TabLine& empty(int count);
  std::string end();

 private:
  std::string line_;
  bool first_ = true;
};

struct Side {
  std::string code, country, name, kind;  // CAMEO code; country or body; kind of actor ("person")
};

// An event of a group by one of its dyads, with what the field's tables want.
struct EventRow {
  int64_t group = 0;
  std::string group_id, day, cameo, root, base, quad, place, place_country, report, url, publisher, words;
  std::string told;  // day of the first report that tells it
  double goldstein = 0;
  bool located = false;
  double latitude = 0, longitude = 0;
  int64_t mentions = 0, sources = 0, reports = 0, sentence = 0;
  Side source, target;
  bool two_sided() const { return !source.code.empty() && !target.code.empty(); }
};

// Calls each for every real event that happened and every dyad of it, by day. days: from and to of the filter. Events
// whose date is a month, a year or vaguer are left out.
Status each_event(const Store& store, const Filter& days, const std::function<Status(const EventRow&)>& each);
// How many real events that happened are left out so.
Result<int64_t> left_out(const Store& store, const Filter& days);

// "day BETWEEN ..." for a column, with its values. Errors: bad_argument.
struct Days {
  std::string first = "", last = "9999-12-31";
};
Result<Days> days_of(const Filter& filter);

// CAMEO roles after the country of a code ("IRNGOVMIL": GOV, MIL).
std::vector<std::string> roles_of(const std::string& code, const std::string& country);
std::string number_text(double number);
int quad_number(const std::string& quad);  // 1 verbal cooperation ... 4 material conflict

// What is asked for, and where it goes.
struct Order {
  const Store& store;
  const Filter& days;
  const NameTables& names;
  const Sink& sink;
};

Status write_icews(const Order& order);
Status write_phoenix(const Order& order);
Status write_gdelt(const Order& order);
Status write_graphml(const Order& order);
Status write_schema_org(const Order& order);
Status write_follow_the_money(const Order& order);

}  // namespace bede::report
