#include "record/draft.h"

#include "record/fields.h"

namespace bede::record {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Days and less are days in the record; weeks keep their own notation; a part of the calendar keeps what is known.
std::string calendar_value(const TimeExpression& time) {
  const std::string_view value = time.value;
  if (value.size() >= 4 && is_digit(value[0]) && is_digit(value[3]))
    return std::string(value.substr(0, value.find('T')));
  if (!time.begin || time.begin->year == 0) return {};
  Date day = *time.begin;
  if (time.grain == TimeGrain::year) day.month = day.day = 0;
  if (time.grain == TimeGrain::month || time.grain == TimeGrain::quarter) day.day = 0;
  return record_format::name_of(day);
}

}  // namespace

std::optional<RecordDate> date_of(const Reading& reading, TimeId id) {
  if (!id) return std::nullopt;
  const TimeExpression& time = reading[id];
  if (time.kind == TimeKind::duration || time.kind == TimeKind::set) return std::nullopt;
  std::string value = calendar_value(time);
  if (value.empty()) return std::nullopt;
  return RecordDate{std::move(value), record_format::name_of(time.grain), time.span, time.inferred};
}

std::optional<RecordPlace> place_of(const Reading& reading, PlaceId id, Span evidence) {
  if (!id) return std::nullopt;
  const Place& place = reading[id];
  return RecordPlace{place.name, place.country, place.located, place.latitude, place.longitude, evidence};
}

void set_code(const Draft& draft, RecordEvent& event, std::string plover, std::string cameo) {
  event.plover = std::move(plover);
  event.cameo = std::move(cameo);
  if (const events::CameoCode* code = draft.codes.cameo(event.cameo)) event.goldstein = code->goldstein;
  event.quad = draft.codes.quad(event.plover);
}

}  // namespace bede::record
