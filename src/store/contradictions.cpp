// Where reports of the same event disagree: other tallies, other dates, told as done and as not done.
#include <map>
#include <optional>

#include "store/linked.h"

namespace bede::store {
namespace {

// What one report says of one aspect of a group.
struct Telling {
  int64_t group = 0;
  std::string day, aspect, value, about;
  int64_t document = 0;
  std::string report, item;
};

// Columns: group, day, aspect, value, about, document, report, item; in the order of group and aspect, then of content.
struct Question {
  const char* kind;
  const char* sql;
  std::string (*message)(const Telling& one, const Telling& other);
};

std::string tally_message(const Telling& one, const Telling& other) {
  return one.report + " gives " + one.value + " " + one.aspect + ", " + other.report + " gives " + other.value +
         ": vote of " + one.about + ", " + one.day;
}

std::string date_message(const Telling& one, const Telling& other) {
  return one.report + " dates it " + one.value + ", " + other.report + " " + other.value + ": " + one.about;
}

std::string denial_message(const Telling& one, const Telling& other) {
  return one.report + " says that it " + one.value + ", " + other.report + " that it " + other.value + ": " + one.about;
}

constexpr Question kQuestions[] = {
    {"tally",
     "SELECT * FROM (SELECT g.key, g.day, x.aspect, CASE x.aspect WHEN 'present' THEN v.present WHEN 'for' THEN "
     "v.\"for\" WHEN 'against' THEN "
     "v.against WHEN 'abstained' THEN v.abstained ELSE v.total_members END AS value, coalesce(v.body, v.body_country, "
     "'an unnamed body'), "
     "v.document, d.id, v.id, g.id AS gid, d.content FROM groups g JOIN members m ON m.group_key = g.key JOIN votes v "
     "ON v.key = m.item "
     "JOIN documents d ON d.key = v.document JOIN (SELECT 'present' AS aspect UNION ALL SELECT 'for' UNION ALL SELECT "
     "'against' UNION ALL "
     "SELECT 'abstained' UNION ALL SELECT 'seats') x WHERE g.kind = 'vote' AND g.reports > 1) WHERE value IS NOT NULL "
     "ORDER BY gid, 3, content",
     tally_message},
    {"date",
     "SELECT g.key, g.day, s.stage, s.date, a.parties || ', ' || a.name || ' ' || s.stage, s.document, d.id, a.id FROM "
     "groups g JOIN "
     "members m ON m.group_key = g.key JOIN agreements a ON a.key = m.item JOIN stages s ON s.agreement = a.key JOIN "
     "documents d ON d.key "
     "= s.document WHERE g.kind = 'agreement' AND g.reports > 1 AND s.status = 'actual' AND length(s.date) = 10 ORDER "
     "BY g.id, s.stage, "
     "d.content, a.id, s.number",
     date_message},
    {"date",
     "SELECT g.key, g.day, 'date', v.date, 'vote of ' || coalesce(v.body, v.body_country, 'an unnamed body'), "
     "v.document, d.id, v.id FROM "
     "groups g JOIN members m ON m.group_key = g.key JOIN votes v ON v.key = m.item JOIN documents d ON d.key = "
     "v.document WHERE g.kind = "
     "'vote' AND g.reports > 1 AND length(v.date) = 10 ORDER BY g.id, d.content, v.id",
     date_message},
    {"date",
     "SELECT g.key, g.day, 'date', k.date, k.kind || ' of ' || trim(k.from_codes || ' ' || k.to_codes), k.document, "
     "d.id, k.id FROM groups "
     "g JOIN members m ON m.group_key = g.key JOIN contacts k ON k.key = m.item JOIN documents d ON d.key = k.document "
     "WHERE g.kind = "
     "'contact' AND g.reports > 1 AND k.status = 'actual' AND length(k.date) = 10 ORDER BY g.id, d.content, k.id",
     date_message},
    {"date",
     "SELECT g.key, g.day, 'date', e.date, e.plover || ' ' || coalesce(e.source, '-') || ' ' || coalesce(e.target, "
     "'-') || ' (' || e.words "
     "|| ')', e.document, d.id, e.id FROM groups g JOIN members m ON m.group_key = g.key JOIN events e ON e.key = "
     "m.item JOIN documents d "
     "ON d.key = e.document WHERE g.kind = 'event' AND g.reports > 1 AND e.status = 'actual' AND e.date_grain = 'day' "
     "AND e.cameo_root <> "
     "'04' AND e.cameo_base <> '057' ORDER BY g.id, d.content, e.id",
     date_message},
    {"denial",
     "SELECT g.key, g.day, 'status', CASE WHEN e.status = 'negated' OR c.status = 'denied' THEN 'did not happen' ELSE "
     "'happened' END, "
     "e.plover || ' ' || coalesce(e.source, '-') || ' ' || coalesce(e.target, '-') || ' (' || e.words || ')', "
     "e.document, d.id, e.id FROM "
     "groups g JOIN members m ON m.group_key = g.key JOIN events e ON e.key = m.item JOIN documents d ON d.key = "
     "e.document LEFT JOIN "
     "claims c ON c.key = e.according_to WHERE g.kind = 'event' AND g.reports > 1 AND e.status IN ('actual', "
     "'historical', 'negated') "
     "ORDER BY g.id, d.content, e.id",
     denial_message},
    {"denial",
     "SELECT g.key, g.day, s.stage, CASE s.status WHEN 'negated' THEN 'did not happen' ELSE 'happened' END, a.parties "
     "|| ', ' || a.name || "
     "' ' || s.stage, s.document, d.id, a.id FROM groups g JOIN members m ON m.group_key = g.key JOIN agreements a ON "
     "a.key = m.item JOIN "
     "stages s ON s.agreement = a.key JOIN documents d ON d.key = s.document WHERE g.kind = 'agreement' AND g.reports "
     "> 1 AND s.status IN "
     "('actual', 'negated') ORDER BY g.id, s.stage, d.content, a.id, s.number",
     denial_message},
};

// The first report of each value, in order; against the first of all.
class Tellings {
 public:
  void add(Telling telling) {
    if (telling.group != group_ || telling.aspect != aspect_) values_.clear();
    group_ = telling.group;
    aspect_ = telling.aspect;
    for (const Telling& known : values_)
      if (known.value == telling.value) return;
    values_.push_back(std::move(telling));
  }
  // The two that contradict, where the last one added brought a new value from another report.
  std::optional<std::pair<Telling, Telling>> contradiction(const Telling& last) const {
    if (values_.size() < 2 || values_.back().value != last.value || values_.back().item != last.item)
      return std::nullopt;
    if (values_.back().document != last.document || values_.front().document == last.document) return std::nullopt;
    return std::pair(values_.front(), values_.back());
  }

 private:
  int64_t group_ = 0;
  std::string aspect_;
  std::vector<Telling> values_;
};

Status ask(Database& database, const Question& question, Statement& insert) {
  auto statement = database.prepare(question.sql);
  if (!statement) return statement.error();
  Tellings tellings;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return Done{};
    const Telling told{statement->integer(0), statement->text(1),    statement->text(2), statement->text(3),
                       statement->text(4),    statement->integer(5), statement->text(6), statement->text(7)};
    tellings.add(told);
    const auto two = tellings.contradiction(told);
    if (!two) continue;
    const auto& [one, other] = *two;
    const std::vector<Cell> cells = {std::string(question.kind),
                                     one.day,
                                     question.message(one, other),
                                     one.group,
                                     one.document,
                                     one.item,
                                     other.document,
                                     other.item};
    if (auto done = insert.bind_all(cells).run(); !done) return done;
  }
}

}  // namespace

Status find_contradictions(Database& database) {
  if (auto done = database.run("DELETE FROM contradictions"); !done) return done;
  auto insert = database.prepare(
      "INSERT INTO contradictions (kind, day, message, group_key, first_document, first_item, second_document, "
      "second_item) VALUES (?, ?, "
      "?, ?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  for (const Question& question : kQuestions)
    if (auto done = ask(database, question, *insert); !done) return done;
  return Done{};
}

}  // namespace bede::store
