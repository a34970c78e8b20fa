#include "store/columns.h"

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "record/fields.h"

namespace bede {

int64_t item_key(int64_t document, std::string_view id) {
  const size_t digits = id.find_first_of("0123456789");
  if (digits == std::string_view::npos) return 0;
  int64_t number = 0;
  std::from_chars(id.data() + digits, id.data() + id.size(), number);
  return document * (int64_t{1} << 20) + number;
}

namespace store {

Context::Context(const Record& of, int64_t number) : record(of), document(number), points_(of.document().text) {
  for (const RecordActor& actor : record.actors) {
    actors_.emplace(actor.id, &actor);
    codes_.emplace(actor.code, &actor);
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
  return at == codes_.end() ? std::string() : at->second->country;
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
  const auto& sentences = record.reading->sentences;
  if (evidence.empty()) return 0;
  const uint32_t at = evidence.back().begin;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), at,
                                      [](uint32_t byte, const Sentence& s) { return byte < s.span.begin; });
  return after == sentences.begin() ? 0 : document * (int64_t{1} << 20) + (after - sentences.begin());
}

std::string Context::published() const {
  const auto& day = record.document().published;
  return day ? record_format::name_of(*day) : std::string();
}

std::string Context::day(const std::optional<RecordDate>& date) const {
  std::string out =
      date && !date->value.empty() && date->value[0] >= '0' && date->value[0] <= '9' ? date->value : published();
  if (out.size() > 10) out.resize(10);
  if (out.size() == 4) out += "-01";
  if (out.size() == 7) out += "-01";
  return out;
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
