#include "record/fields.h"

namespace bede {
namespace record_format {
namespace {

// The record's ids of items by the place of their origin in the reading; empty where the record keeps none.
template <class Item>
std::vector<std::string_view> ids_by_origin(const std::vector<Item>& items, size_t count) {
  std::vector<std::string_view> ids(count);
  for (const Item& item : items)
    if (item.origin && item.origin.value < count) ids[item.origin.value] = item.id;
  return ids;
}

}  // namespace

Pen::Pen(JsonWriter& writer, const Record& record)
    : out(writer),
      points_(record.reading->text()),
      actors_(ids_by_origin(record.actors, record.reading->actors.size())),
      claims_(ids_by_origin(record.claims, record.reading->claims.size())) {}

void Pen::actor_or_null(ActorId id) {
  out.value_or_null(id && id.value < actors_.size() ? actors_[id.value] : std::string_view());
}

void Pen::claim_or_null(ClaimId id) {
  out.value_or_null(id && id.value < claims_.size() ? claims_[id.value] : std::string_view());
}

void Pen::span(Span at) { out.begin_array().value(points_.at(at.begin)).value(points_.at(at.end)).end_array(); }

void Pen::span_or_null(Span at) {
  if (at.empty()) {
    out.null();
  } else {
    span(at);
  }
}

void Pen::spans(const std::vector<Span>& list) {
  out.begin_array();
  for (const Span one : list) span(one);
  out.end_array();
}

void Pen::strings(const std::vector<std::string>& list) {
  out.begin_array();
  for (const std::string& one : list) out.value(one);
  out.end_array();
}

void Pen::day_or_null(const std::optional<Date>& date) {
  if (date) {
    out.value(name_of(*date));
  } else {
    out.null();
  }
}

void Pen::number_or_null(const std::optional<int64_t>& number) {
  if (number) {
    out.value(*number);
  } else {
    out.null();
  }
}

}  // namespace record_format

std::string to_json(const Record& record, JsonOptions options) {
  JsonWriter out(options.pretty);
  record_format::Pen pen(out, record);
  out.begin_object();
  for (const auto& field : record_format::fields<Record>()) {
    if (std::string_view(field.name) == "layers" && !options.layers) continue;
    out.key(field.name);
    field.write(pen, record);
  }
  out.end_object();
  return out.take();
}

}  // namespace bede
