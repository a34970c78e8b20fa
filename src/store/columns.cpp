#include "store/columns.h"

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "record/fields.h"
#include "syntax/tree.h"

namespace bede {

int64_t item_key(int64_t document, std::string_view id) {
  const size_t digits = id.find_first_of("0123456789");
  if (digits == std::string_view::npos) return 0;
  int64_t number = 0;
  std::from_chars(id.data() + digits, id.data() + id.size(), number);
  return document * (int64_t{1} << 20) + number;
}

namespace store {
namespace {

int digits_at(std::string_view text, size_t at, size_t count) {
  int out = 0;
  if (at + count > text.size()) return -1;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    out = 10 * out + (c - '0');
  }
  return out;
}

std::string written(int year, int month, int day) {
  return record_format::name_of(
      Date{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)});
}

// Monday of an ISO week.
std::string monday_of(int year, int week) {
  static constexpr int kBefore[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const auto days_before = [](int of) { return 365 * (of - 1) + (of - 1) / 4 - (of - 1) / 100 + (of - 1) / 400; };
  const int fourth_of_january = days_before(year) + 3;  // day 0, 1 January of the year 1, was a Monday
  int day = fourth_of_january - fourth_of_january % 7 + 7 * (week - 1);
  while (day < days_before(year)) --year;
  while (day >= days_before(year + 1)) ++year;
  day -= days_before(year);
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  int month = 12;
  const auto before = [&](int of) { return kBefore[of - 1] + (leap && of > 2 ? 1 : 0); };
  while (before(month) > day) --month;
  return written(year, month, day - before(month) + 1);
}

// The first day of a TIMEX3 value ("2024-05", "2024-W35", "2024-Q2", "2024-SU", "2024-05-01T09"); empty where it has no
// year.
std::string first_day_of(std::string_view value) {
  const int year = digits_at(value, 0, 4);
  if (year <= 0) return {};
  if (value.size() > 6 && value[5] == 'W')
    if (const int week = digits_at(value, 6, 2); week >= 1 && week <= 53) return monday_of(year, week);
  if (value.size() > 6 && value[5] == 'Q')
    if (const int quarter = digits_at(value, 6, 1); quarter >= 1 && quarter <= 4)
      return written(year, 3 * quarter - 2, 1);
  const int month = digits_at(value, 5, 2), day = digits_at(value, 8, 2);
  if (month < 1 || month > 12) return written(year, 1, 1);
  return written(year, month, day >= 1 && day <= 31 ? day : 1);
}

}  // namespace

Context::Context(const Record& of, int64_t number) : record(of), document(number), points_(of.document().text) {
  for (const RecordActor& actor : record.actors) {
    actors_.emplace(actor.id, &actor);
    const auto [at, fresh] = codes_.emplace(actor.code, &actor);
    if (!fresh && at->second->country.empty()) at->second = &actor;
    if (!actor.country.empty()) countries_.insert(actor.country);
  }
  for (const RecordClaim& claim : record.claims) claims_.emplace(claim.id, &claim);
}

const RecordActor* Context::actor(std::string_view id) const {
  const auto at = actors_.find(id);
  return at == actors_.end() ? nullptr : at->second;
}

const RecordClaim* Context::claim(std::string_view id) const {
  const auto at = claims_.find(id);
  return at == claims_.end() ? nullptr : at->second;
}

std::string Context::country_of_code(std::string_view code) const {
  const auto at = codes_.find(code);
  if (at != codes_.end() && !at->second->country.empty()) return at->second->country;
  return countries_.contains(code) ? std::string(code) : std::string();
}

std::string Context::words(const std::vector<Span>& spans) const {
  std::string out;
  for (const Span span : spans) {
    if (span.empty()) continue;
    out += out.empty() ? "" : " ... ";
    out += span.of(record.document().text);
  }
  for (char& c : out) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return out;
}

int64_t Context::sentence_of(const std::vector<Span>& evidence) const {
  if (evidence.empty()) return 0;
  const Sentence* sentence = syntax::sentence_at(*record.reading, evidence.back().begin);
  return sentence ? document * (int64_t{1} << 20) + (sentence - record.reading->sentences.data()) + 1 : 0;
}

std::string Context::published() const {
  const auto& day = record.document().published;
  return day ? record_format::name_of(*day) : std::string();
}

std::string Context::day(const std::optional<RecordDate>& date) const {
  std::string out = first_day_of(date ? date->value : std::string());
  return out.empty() ? first_day_of(published()) : out;
}

Column plain(const char* name, std::string_view type, const char* meaning) {
  Column out{name, CellType::text, type.ends_with('?'), meaning};
  if (type.starts_with("integer")) out.type = CellType::integer;
  if (type.starts_with("real")) out.type = CellType::real;
  return out;
}

Cell text_or_null(std::string_view text) { return text.empty() ? Cell() : Cell(std::string(text)); }
Cell key_or_null(int64_t key) { return key == 0 ? Cell() : Cell(key); }
Cell truth(bool value) { return int64_t{value}; }
Cell words_cell(const std::vector<std::string>& words) { return join(words, " "); }

const std::string& book_name(const RecordActor& actor) { return actor.known_as.empty() ? actor.name : actor.known_as; }

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {
      documents_shape(),     texts_shape(),   records_shape(),      sentences_shape(), actors_shape(),
      evidence_shape(),      events_shape(),  event_actors_shape(), dyads_shape(),     claims_shape(),
      agreements_shape(),    parties_shape(), stages_shape(),       votes_shape(),     contacts_shape(),
      contact_sides_shape(), checks_shape(),
  };
  return all;
}

}  // namespace store

std::vector<TableRows> rows_of(const Record& record, int64_t document) {
  const store::Context context(record, document);
  std::vector<TableRows> out;
  for (const Table& table : tables()) {
    if (!table.of_record) continue;
    const auto& shape = store::shapes()[out.size()];
    out.push_back({&table, shape.rows(context)});
  }
  return out;
}

const Table* table_named(std::string_view name) {
  for (const Table& table : tables())
    if (table.name == name) return &table;
  return nullptr;
}

}  // namespace bede
