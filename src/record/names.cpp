// The words that stand in the record for the values of the reading.
#include "record/fields.h"

namespace bede::record_format {

const char* name_of(EventStatus status) {
  static constexpr const char* kNames[] = {"actual", "future", "hypothetical", "negated", "historical"};
  return kNames[static_cast<size_t>(status)];
}

const char* name_of(QuoteKind kind) {
  static constexpr const char* kNames[] = {"indirect", "direct", "mixed"};
  return kNames[static_cast<size_t>(kind)];
}

const char* name_of(SourceKind kind) {
  static constexpr const char* kNames[] = {"person", "organisation", "government", "unnamed", "document", "media"};
  return kNames[static_cast<size_t>(kind)];
}

const char* name_of(Severity severity) {
  static constexpr const char* kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<size_t>(severity)];
}

const char* name_of(TimeKind kind) {
  static constexpr const char* kNames[] = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<size_t>(kind)];
}

const char* name_of(TimeGrain grain) {
  static constexpr const char* kNames[] = {"none", "year",        "quarter", "month", "week",
                                           "day",  "part_of_day", "hour",    "minute"};
  return kNames[static_cast<size_t>(grain)];
}

const char* name_of(MentionKind kind) {
  static constexpr const char* kNames[] = {"name", "nominal", "pronoun"};
  return kNames[static_cast<size_t>(kind)];
}

const char* name_of(EntityKind kind) {
  static constexpr const char* kNames[] = {"person", "state",     "organization", "group",    "people",
                                           "place",  "thing",     "time",         "abstract", "event",
                                           "object", "substance", "animal",       "plant",    "other"};
  return kNames[static_cast<size_t>(kind)];
}

const char* name_of(QuantityKind kind) {
  static constexpr const char* kNames[] = {"count", "percent", "money", "ordinal", "ratio"};
  return kNames[static_cast<size_t>(kind)];
}

const char* name_of_predicate(Modality status) {
  static constexpr const char* kNames[] = {"asserted", "hedged", "denied",      "hypothetical",
                                           "intended", "future", "hypothetical"};
  return kNames[static_cast<size_t>(status)];
}

const char* name_of_claim(Modality status) {
  if (status == Modality::asked) return "asked";
  if (status == Modality::hypothetical) return "hedged";
  if (status == Modality::future) return "intended";
  return name_of_predicate(status);
}

std::string name_of(Date date) {
  const auto padded = [](int number, size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
  };
  std::string out = padded(date.year, 4);
  if (date.month > 0) out += "-" + padded(date.month, 2);
  if (date.month > 0 && date.day > 0) out += "-" + padded(date.day, 2);
  return out;
}

}  // namespace bede::record_format
