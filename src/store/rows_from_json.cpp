// The rows of a record that was kept as JSON: the record is read back as far as tables need it.
#include <simdjson.h>

#include <algorithm>

#include "base/utf8.h"
#include "bede/tables.h"
#include "record/fields.h"
#include "text/dates.h"

namespace bede {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

Error bad(std::string reason) {
  return {ErrorCode::bad_format, "", 0, 0, false, std::move(reason), "give lines of bede read --format jsonl"};
}

// Where each code point of a text begins, in bytes. Without the text a blank stands for each.
class Bytes {
 public:
  explicit Bytes(std::string_view text) {
    for (size_t at = 0; at < text.size(); at += decode_utf8(text.substr(at)).size)
      begins_.push_back(static_cast<uint32_t>(at));
    begins_.push_back(static_cast<uint32_t>(text.size()));
  }
  uint32_t at(uint64_t point) const { return begins_[std::min<uint64_t>(point, begins_.size() - 1)]; }

 private:
  std::vector<uint32_t> begins_;
};

// Fields of one object, each by its name; what is missing or null is empty.
class Fields {
 public:
  Fields(const object& fields, const Bytes& bytes) : fields_(fields), bytes_(bytes) {}

  std::string text(const char* key) const {
    std::string_view out;
    return fields_.at_key(key).get(out) == simdjson::SUCCESS ? std::string(out) : std::string();
  }
  std::optional<int64_t> number(const char* key) const {
    int64_t out = 0;
    if (fields_.at_key(key).get(out) != simdjson::SUCCESS) return std::nullopt;
    return out;
  }
  std::optional<double> real(const char* key) const {
    double out = 0;
    if (fields_.at_key(key).get(out) != simdjson::SUCCESS) return std::nullopt;
    return out;
  }
  std::optional<bool> truth(const char* key) const {
    bool out = false;
    if (fields_.at_key(key).get(out) != simdjson::SUCCESS) return std::nullopt;
    return out;
  }
  std::vector<std::string> texts(const char* key) const {
    std::vector<std::string> out;
    for (const element& one : list(key))
      if (std::string_view text; one.get(text) == simdjson::SUCCESS) out.emplace_back(text);
    return out;
  }
  Span span(const char* key) const {
    element found;
    return fields_.at_key(key).get(found) == simdjson::SUCCESS ? span_of(found) : Span{};
  }
  std::vector<Span> spans(const char* key) const {
    std::vector<Span> out;
    for (const element& one : list(key)) out.push_back(span_of(one));
    return out;
  }
  std::optional<Fields> part(const char* key) const {
    object out;
    if (fields_.at_key(key).get(out) != simdjson::SUCCESS) return std::nullopt;
    return Fields(out, bytes_);
  }
  // Each object of a list, made into an item.
  template <class Item>
  std::vector<Item> all(const char* key, Item (*made)(const Fields&)) const {
    std::vector<Item> out;
    for (const element& one : list(key))
      if (object fields; one.get(fields) == simdjson::SUCCESS) out.push_back(made(Fields(fields, bytes_)));
    return out;
  }
  // A list's elements, none where there is no such list.
  std::vector<element> list(const char* key) const {
    std::vector<element> out;
    array found;
    if (fields_.at_key(key).get(found) != simdjson::SUCCESS) return out;
    for (const element one : found) out.push_back(one);
    return out;
  }

 private:
  Span span_of(const element& found) const {
    array ends;
    uint64_t begin = 0, end = 0;
    if (found.get(ends) != simdjson::SUCCESS || ends.at(0).get(begin) != simdjson::SUCCESS ||
        ends.at(1).get(end) != simdjson::SUCCESS || begin > end)
      return {};
    return {bytes_.at(begin), bytes_.at(end)};
  }

  object fields_;
  const Bytes& bytes_;
};

// The value of an enumeration whose name stands there; the first where none does.
template <class Value>
Value named(const std::string& name, int count, const char* (*name_of)(Value)) {
  for (int i = 0; i < count; ++i)
    if (name == name_of(static_cast<Value>(i))) return static_cast<Value>(i);
  return Value{};
}

EventStatus status_in(const Fields& f) { return named<EventStatus>(f.text("status"), 5, record_format::name_of); }

std::optional<RecordDate> date_in(const Fields& f) {
  const auto part = f.part("date");
  if (!part) return std::nullopt;
  return RecordDate{part->text("value"), part->text("grain"), part->span("evidence"),
                    part->truth("inferred").value_or(false)};
}

std::optional<RecordPlace> place_in(const Fields& f) {
  const auto part = f.part("place");
  if (!part) return std::nullopt;
  const auto latitude = part->real("lat"), longitude = part->real("lon");
  return RecordPlace{part->text("name"),   part->text("country"), latitude && longitude,
                     latitude.value_or(0), longitude.value_or(0), part->span("evidence")};
}

RecordActor actor_in(const Fields& f) {
  RecordActor out;
  out.id = f.text("id"), out.name = f.text("name"), out.kind = f.text("kind");
  out.country = f.text("country"), out.code = f.text("code"), out.sectors = f.texts("sectors");
  out.office = f.text("office"), out.known_as = f.text("known_as");
  out.unnamed = f.truth("unnamed").value_or(false);
  out.mentions = f.spans("mentions");
  return out;
}

std::vector<std::pair<std::string, std::string>> dyads_in(const Fields& f) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const element& one : f.list("dyads")) {
    array sides;
    std::string_view source, target;
    if (one.get(sides) != simdjson::SUCCESS) continue;
    if (sides.at(0).get(source) != simdjson::SUCCESS) source = {};
    if (sides.at(1).get(target) != simdjson::SUCCESS) target = {};
    out.emplace_back(source, target);
  }
  return out;
}

RecordEvent event_in(const Fields& f) {
  RecordEvent out;
  out.id = f.text("id"), out.plover = f.text("plover"), out.mode = f.text("mode"), out.contexts = f.texts("contexts");
  out.cameo = f.text("cameo"), out.goldstein = f.real("goldstein").value_or(0), out.quad = f.text("quad");
  out.actors = f.texts("actors"), out.recipients = f.texts("recipients");
  out.source = f.text("source"), out.target = f.text("target"), out.dyads = dyads_in(f);
  out.date = date_in(f), out.place = place_in(f), out.status = status_in(f);
  out.according_to = f.text("according_to"), out.because = f.text("because"), out.evidence = f.spans("evidence");
  return out;
}

RecordClaim claim_in(const Fields& f) {
  RecordClaim out;
  out.id = f.text("id"), out.source = f.text("source"), out.source_text = f.text("source_text");
  out.source_kind = named<SourceKind>(f.text("source_kind"), 6, record_format::name_of);
  out.chain = f.texts("chain"), out.source_spans = f.spans("source_spans"), out.cue = f.span("cue");
  out.content = f.spans("content"), out.quote = named<QuoteKind>(f.text("quote"), 3, record_format::name_of);
  out.status = named<Modality>(f.text("status"), 7, record_format::name_of_claim), out.hedges = f.spans("hedges");
  out.factuality = f.text("factuality"), out.stance = f.text("stance"), out.evidence = f.spans("evidence");
  return out;
}

AgreementStage stage_in(const Fields& f) {
  return {f.text("stage"), f.text("body"),         date_in(f),         place_in(f), f.text("vote"),
          status_in(f),    f.text("according_to"), f.spans("evidence")};
}

Agreement agreement_in(const Fields& f) {
  return {f.text("id"),       f.text("name"),     f.text("kind"),
          f.texts("parties"), f.texts("sectors"), f.all<AgreementStage>("stages", stage_in),
          f.spans("evidence")};
}

std::optional<Cited<int64_t>> count_in(const Fields& f, const char* key) {
  const auto number = f.number(key);
  if (!number) return std::nullopt;
  const auto cited = f.part("cited");
  return Cited<int64_t>{*number, cited ? cited->span(key) : Span{}};
}

std::optional<Cited<double>> share_in(const Fields& f, const char* key) {
  const auto number = f.real(key);
  if (!number) return std::nullopt;
  const auto cited = f.part("cited");
  return Cited<double>{*number, cited ? cited->span(key) : Span{}};
}

Vote vote_in(const Fields& f) {
  Vote out;
  out.id = f.text("id"), out.body = f.text("body"), out.body_country = f.text("body_country");
  out.subject = f.text("subject"), out.outcome = f.text("outcome");
  out.total_members = count_in(f, "total_members"), out.present = count_in(f, "present");
  out.in_favour = count_in(f, "for"), out.against = count_in(f, "against");
  out.abstained = count_in(f, "abstained"), out.not_voting = count_in(f, "not_voting");
  out.needed = count_in(f, "needed"), out.margin = count_in(f, "margin"), out.vetoed_by = f.texts("vetoed_by");
  out.percent_for = share_in(f, "percent_for"), out.percent_against = share_in(f, "percent_against");
  out.unaccounted = f.number("unaccounted"), out.adds_up = f.truth("adds_up");
  out.date = date_in(f), out.status = status_in(f), out.according_to = f.text("according_to");
  out.evidence = f.spans("evidence");
  return out;
}

Contact contact_in(const Fields& f) {
  return {f.text("id"),       f.text("kind"),         f.texts("from"),    f.texts("to"),
          f.texts("persons"), f.texts("mediators"),   date_in(f),         place_in(f),
          status_in(f),       f.text("according_to"), f.spans("evidence")};
}

Finding finding_in(const Fields& f) {
  return {f.text("id"),        f.text("kind"),
          f.text("check"),     named<Severity>(f.text("severity"), 3, record_format::name_of),
          f.text("message"),   f.texts("items"),
          f.spans("evidence"), f.text("fact")};
}

// The document, and as many sentences and words as the record counts; where they stand the JSON does not say.
Reading reading_in(const Fields& f, std::string_view text) {
  auto document = std::make_shared<Document>();
  document->id = f.text("id"), document->url = f.text("url"), document->title = f.text("title");
  document->published = text::parse_date(f.text("published"));
  document->source = f.text("source"), document->byline = f.text("byline"), document->language = f.text("language");
  document->sha256 = f.text("sha256"), document->notes = f.texts("notes"), document->text = text;
  Reading out;
  out.document = std::move(document);
  out.sentences.resize(static_cast<size_t>(std::clamp<int64_t>(f.number("sentences").value_or(0), 0, 1 << 20)));
  out.tokens.resize(static_cast<size_t>(std::clamp<int64_t>(f.number("words").value_or(0), 0, 1 << 26)));
  return out;
}

uint64_t furthest(const element& node) {
  uint64_t number = 0, out = 0;
  if (array items; node.get(items) == simdjson::SUCCESS) {
    if (items.size() == 2 && items.at(1).get(number) == simdjson::SUCCESS) return number;
    for (const element one : items) out = std::max(out, furthest(one));
  } else if (object fields; node.get(fields) == simdjson::SUCCESS) {
    for (const auto field : fields) out = std::max(out, furthest(field.value));
  }
  return out;
}

Record record_in(const Fields& root, const Fields& document, std::string_view text) {
  Record out;
  out.reading = std::make_shared<Reading>(reading_in(document, text));
  if (const auto made = root.part("bede"))
    out.version = made->text("version"), out.lexicon = made->text("lexicon"), out.model = made->text("model");
  out.actors = root.all<RecordActor>("actors", actor_in), out.events = root.all<RecordEvent>("events", event_in);
  out.claims = root.all<RecordClaim>("claims", claim_in);
  out.agreements = root.all<Agreement>("agreements", agreement_in), out.votes = root.all<Vote>("votes", vote_in);
  out.contacts = root.all<Contact>("contacts", contact_in), out.checks = root.all<Finding>("checks", finding_in);
  return out;
}

// Blanks that stood in for a text that is not known, and what joins their pieces.
bool stands_in(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text && !text->empty() && text->find_first_not_of(" .") == std::string::npos;
}

// What a record's JSON does not hold is left out: where sentences stand, and, without the text, its words.
void leave_out(TableRows& table, std::string_view json, bool with_text) {
  const std::string& name = table.table->name;
  if (name == "sentences" || (name == "texts" && !with_text)) table.rows.clear();
  for (auto& row : table.rows)
    for (size_t i = 0; i < row.size(); ++i) {
      const Column& column = table.table->columns[i];
      if (column.name == "sentence") row[i] = {};
      if (name == "records" && column.name == "json") row[i] = std::string(json);
      const bool of_text = stands_in(row[i]) || (name == "documents" && column.name == "content");  // a hash of it
      if (!with_text && of_text) row[i] = column.nullable ? Cell() : Cell(std::string());
    }
}

}  // namespace

Result<std::vector<TableRows>> rows_of_json(std::string_view json, const std::string* text, int64_t document) {
  constexpr uint64_t kMostPoints = 1u << 28;
  simdjson::dom::parser parser;
  element root;
  if (const auto failed = parser.parse(json.data(), json.size()).get(root))
    return bad(std::string("not JSON: ") + simdjson::error_message(failed));
  object fields;
  if (root.get(fields) != simdjson::SUCCESS) return bad("not an object");
  const uint64_t points = text ? 0 : furthest(root);
  if (points > kMostPoints) return bad("a span that ends past any text");
  const std::string blanks(points, ' ');
  const std::string& words = text ? *text : blanks;
  const Bytes bytes(words);
  const Fields record(fields, bytes);
  const auto of = record.part("document");
  if (!of) return bad("not a record: no \"document\" in it");
  std::vector<TableRows> out = rows_of(record_in(record, *of, words), document);
  for (TableRows& table : out) leave_out(table, json, text != nullptr);
  return out;
}

}  // namespace bede
