#include "store/schema.h"

#include "base/strings.h"

namespace bede::store {
namespace {

const char* sql_type(CellType type) {
  return type == CellType::integer ? "INTEGER" : type == CellType::real ? "REAL" : "TEXT";
}

// "key" alone is SQLite's own row number; a compound key makes a table without one.
std::string create(const Table& table) {
  const bool single = table.key.find(',') == std::string::npos && !table.key.empty();
  std::string out = "CREATE TABLE " + table.name + " (\n";
  for (const Column& column : table.columns) {
    out += "  \"" + column.name + "\" " + sql_type(column.type);
    if (single && column.name == table.key)
      out += " PRIMARY KEY";
    else if (!column.nullable)
      out += " NOT NULL";
    out += ",\n";
  }
  if (!single && !table.key.empty()) out += "  PRIMARY KEY (" + table.key + "),\n";
  out.resize(out.size() - 2);
  return out + "\n) STRICT" + (single || table.key.empty() ? "" : ", WITHOUT ROWID") + ";\n";
}

// What is asked often is found without a scan (tests/unit/store_plans_test.cpp).
constexpr const char* kIndexes = R"(
CREATE UNIQUE INDEX documents_by_content ON documents (content);
CREATE INDEX documents_by_id ON documents (id);
CREATE INDEX documents_by_day ON documents (day, key);
CREATE INDEX actors_by_document ON actors (document);
CREATE INDEX actors_by_name ON actors (coalesce(known_as, name), country);
CREATE INDEX events_by_document ON events (document);
CREATE INDEX events_by_sentence ON events (sentence, day);
CREATE INDEX events_by_day ON events (day, key);
CREATE INDEX events_by_type ON events (plover, day, key);
CREATE INDEX events_by_code ON events (cameo, day, key);
CREATE INDEX events_by_base ON events (cameo_base, day, key);
CREATE INDEX events_by_root ON events (cameo_root, day, key);
CREATE INDEX events_by_quad ON events (quad, day, key);
CREATE INDEX events_by_place ON events (place, day, key);
CREATE INDEX events_by_place_country ON events (place_country, day, key);
CREATE INDEX events_by_claim ON events (according_to, day) WHERE according_to IS NOT NULL;
CREATE INDEX event_actors_by_name ON event_actors (name, role, day, event);
CREATE INDEX event_actors_by_country ON event_actors (country, role, day, event);
CREATE INDEX event_actors_by_code ON event_actors (code, role, day, event);
CREATE INDEX event_actors_by_sector ON event_actors (sector, role, day, event);
CREATE INDEX names_by_country ON event_actors (country, name);
CREATE INDEX names_by_code ON event_actors (code, name);
CREATE INDEX names_by_sector ON event_actors (sector, name);
CREATE INDEX dyads_by_countries ON dyads (source_country, target_country, day, event);
CREATE INDEX dyads_by_codes ON dyads (source, target, day, event);
CREATE INDEX claims_by_document ON claims (document);
CREATE INDEX claims_by_day ON claims (day, key);
CREATE INDEX claims_by_name ON claims (source_name, day, key);
CREATE INDEX claims_by_country ON claims (source_country, day, key);
CREATE INDEX claims_by_code ON claims (source_code, day, key);
CREATE INDEX claims_by_status ON claims (status, day, key);
CREATE INDEX agreements_by_document ON agreements (document);
CREATE INDEX agreements_by_day ON agreements (day, key);
CREATE INDEX parties_by_party ON parties (party, day, agreement);
CREATE INDEX stages_by_document ON stages (document);
CREATE INDEX stages_by_stage ON stages (stage, day, agreement);
CREATE INDEX stages_by_day ON stages (day, agreement, number);
CREATE INDEX votes_by_document ON votes (document);
CREATE INDEX votes_by_day ON votes (day, key);
CREATE INDEX votes_by_country ON votes (body_country, day, key);
CREATE INDEX votes_by_agreement ON votes (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX contacts_by_document ON contacts (document);
CREATE INDEX contacts_by_day ON contacts (day, key);
CREATE INDEX contact_sides_by_code ON contact_sides (code, day, contact);
CREATE UNIQUE INDEX names_by_name ON names (name);
CREATE INDEX members_by_group ON members (group_key);
CREATE INDEX members_by_document ON members (document);
CREATE UNIQUE INDEX groups_by_id ON groups (id);
CREATE INDEX groups_by_day ON groups (kind, day, key);
CREATE INDEX contradictions_by_day ON contradictions (day, key);
CREATE INDEX contradictions_by_kind ON contradictions (kind, day, key);
CREATE INDEX contradictions_by_first ON contradictions (first_document);
CREATE INDEX contradictions_by_second ON contradictions (second_document);
CREATE INDEX bands_by_document ON text_bands (document);
CREATE INDEX copies_by_family ON copies (family);
CREATE INDEX checks_by_document ON checks (document);
CREATE INDEX checks_by_day ON checks (day, key);
CREATE INDEX checks_by_kind ON checks (kind, day, key);
)";

// Words are looked for in sentences, in what is claimed, and in the names of those who act.
constexpr const char* kWords = R"(
CREATE VIEW sentence_texts AS SELECT s.key AS key, substr(t.text, s."begin" + 1, s."end" - s."begin") AS text
  FROM sentences s JOIN texts t ON t.document = s.document;
CREATE VIRTUAL TABLE sentence_words USING fts5 (text, content='sentence_texts', content_rowid='key', columnsize=0, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5 (content, content='claims', content_rowid='key', columnsize=0, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE name_words USING fts5 (name, content='names', content_rowid='key', columnsize=0, tokenize='unicode61 remove_diacritics 2');
)";

Error newer(const Database& database, int64_t format) {
  return {ErrorCode::bad_format,
          database.path(),
          0,
          0,
          false,
          "is a book of format " + std::to_string(format) + ", newer than this program's " + std::to_string(kFormat),
          "use the newer Bede that made it"};
}

// What makes a book of the format before into one of this format. Steps are never changed once they were released.
struct Step {
  int64_t to;
  std::string (*sql)();
};

const Step kSteps[] = {
    {2, [] { return create(*table_named("feeds")); }},
    {3,  // what is sorted by day, and the names of a country, stand in the indexes themselves
     [] {
       return std::string(
           "DROP INDEX events_by_sentence; CREATE INDEX events_by_sentence ON events (sentence, day);\n"
           "DROP INDEX events_by_claim; CREATE INDEX events_by_claim ON events (according_to, day) WHERE according_to "
           "IS NOT NULL;\n"
           "DROP INDEX event_actors_by_country; CREATE INDEX event_actors_by_country ON event_actors (country, role, "
           "day, event, name);\n");
     }},
    {4,  // names know how often they are told of, and each country, code and sector its names; who adds names makes
         // them found
     [] {
       return std::string(
           "DROP TRIGGER IF EXISTS names_found;\n"
           "ALTER TABLE names ADD COLUMN events INTEGER NOT NULL DEFAULT 0;\n"
           "ALTER TABLE names ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;\n"
           "UPDATE names SET events = (SELECT count(DISTINCT a.event) FROM event_actors a WHERE a.name = names.name), "
           "claims = (SELECT count(*) FROM claims c WHERE c.source_name = names.name);\n"
           "DROP INDEX event_actors_by_country; CREATE INDEX event_actors_by_country ON event_actors (country, role, "
           "day, event);\n"
           "CREATE INDEX names_by_country ON event_actors (country, name);\n"
           "CREATE INDEX names_by_code ON event_actors (code, name);\n"
           "CREATE INDEX names_by_sector ON event_actors (sector, name);\n");
     }},
};

// Names of a book before format 4 that may not be changed: counted when asked.
constexpr const char* kNamesBefore =
    "CREATE TEMP VIEW names AS SELECT n.key, n.name, (SELECT count(DISTINCT a.event) FROM event_actors a WHERE a.name "
    "= "
    "n.name) AS events, (SELECT count(*) FROM claims c WHERE c.source_name = n.name) AS claims FROM main.names n";

struct Kind {
  int64_t application = 0, format = 0, things = 0;
  bool empty() const { return things == 0; }
  bool book() const { return application == kApplication; }
};

Result<Kind> kind_of(const Database& database) {
  Kind out;
  // Things first: a file that another program makes into a book meanwhile must not look like one with foreign tables.
  for (const auto& [sql, to] :
       {std::pair("SELECT count(*) FROM sqlite_schema", &Kind::things),
        std::pair("PRAGMA application_id", &Kind::application), std::pair("PRAGMA user_version", &Kind::format)}) {
    const auto value = database.integer(sql);
    if (!value) return value.error();
    out.*to = *value;
  }
  return out;
}

std::string set_format(int64_t format) { return "PRAGMA user_version = " + std::to_string(format) + ";\n"; }

// Looks again now that nobody else may write: another program may have done it meanwhile.
Status bring_up_inside(Database& database) {
  const auto kind = kind_of(database);
  if (!kind) return kind.error();
  if (kind->empty())
    return database.run(ddl() + "PRAGMA application_id = " + std::to_string(kApplication) + ";\n" +
                        set_format(kFormat));
  for (const Step& step : kSteps)
    if (step.to > kind->format)
      if (auto done = database.run(step.sql() + set_format(step.to)); !done) return done;
  return Done{};
}

// Makes the tables of an empty file, or takes an older book to this format: all of it or nothing.
Status bring_up(Database& database) {
  if (auto done = database.run("BEGIN IMMEDIATE"); !done) return done;
  auto done = bring_up_inside(database);
  if (done) done = database.run("COMMIT");
  if (!done) (void)database.run("ROLLBACK");
  return done;
}

}  // namespace

std::string ddl() {
  std::string out;
  for (const Table& table : tables()) out += create(table);
  return out + kIndexes + kWords;
}

Status prepare_schema(Database& database, bool may_write) {
  const auto kind = kind_of(database);
  if (!kind) return kind.error();
  if (kind->book() && kind->format > kFormat) return newer(database, kind->format);
  if (kind->book() && kind->format == kFormat) return Done{};
  if (kind->book() && !may_write) return kind->format < 4 ? database.run(kNamesBefore) : Status(Done{});
  if (kind->book() || (kind->empty() && may_write)) return bring_up(database);
  return Error{ErrorCode::bad_format, database.path(), 0, 0, false, "is not a book", "give a file that bede add made"};
}

std::string store_format() {
  std::string out;
  for (const Table& table : tables()) {
    out += "### " + table.name + "\n\n" + table.meaning + (table.key.empty() ? "" : "; key: " + table.key) +
           "\n\n| column | type | meaning |\n| --- | --- | --- |\n";
    for (const Column& column : table.columns)
      out += "| `" + column.name + "` | " + lower(sql_type(column.type)) + (column.nullable ? ", or null" : "") +
             " | " + column.meaning + " |\n";
    out += "\n";
  }
  return out;
}

}  // namespace bede::store
