#include "text/dates.h"

#include <array>

#include "text/characters.h"

namespace bede::text {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

// A number or a word of a short text.
struct Part {
  std::string_view word;
  int number = -1;
  size_t digits = 0;
  char before = ' ';  // the byte before it
};

constexpr size_t kMostParts = 16;
struct Parts {
  std::array<Part, kMostParts> part;
  size_t count = 0;
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Part part_at(std::string_view text, size_t begin) {
  Part part;
  size_t end = begin;
  part.before = begin == 0 ? ' ' : text[begin - 1];
  if (is_digit(text[begin])) {
    part.number = 0;
    while (end < text.size() && is_digit(text[end]) && end - begin < 9)
      part.number = part.number * 10 + (text[end++] - '0');
    part.digits = end - begin;
  } else {
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
  }
  part.word = text.substr(begin, end - begin);
  return part;
}

Parts parts_of(std::string_view text) {
  Parts parts;
  size_t at = 0;
  while (at < text.size() && parts.count < kMostParts) {
    if (!is_digit(text[at]) && !is_ascii_letter(text[at])) {
      ++at;
      continue;
    }
    const Part part = part_at(text, at);
    parts.part[parts.count++] = part;
    at += part.word.size();
  }
  return parts;
}

std::optional<Date> made(int year, int month, int day) {
  if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) return {};
  const Date date{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
  if (!is_calendar_date(date)) return {};
  return date;
}

// 2025-01-17, 2025/01, 20250117, 17.01.2025
std::optional<Date> numeric_date(const Parts& parts, size_t i) {
  const Part& first = parts.part[i];
  if (first.digits == 8) return made(first.number / 10000, first.number / 100 % 100, first.number % 100);
  const auto follows = [&](size_t k, char mark) {
    return i + k < parts.count && parts.part[i + k].digits > 0 && parts.part[i + k].before == mark;
  };
  for (const char mark : {'-', '/', '.'}) {
    if (first.digits == 4 && follows(1, mark) && parts.part[i + 1].digits <= 2) {
      const bool day = follows(2, mark) && parts.part[i + 2].digits <= 2;
      if (!day && mark == '.') return {};
      return made(first.number, parts.part[i + 1].number, day ? parts.part[i + 2].number : 0);
    }
  }
  const bool by_points = first.digits <= 2 && follows(1, '.') && follows(2, '.') && parts.part[i + 2].digits == 4;
  return by_points ? made(parts.part[i + 2].number, parts.part[i + 1].number, first.number) : std::nullopt;
}

bool is_day(const Part& part) { return part.digits > 0 && part.digits <= 2 && part.number >= 1 && part.number <= 31; }
bool is_year(const Part& part) { return part.digits == 4 && part.number >= 1000 && part.number <= 2999; }

// parts.part[i] is a month's name.
std::optional<Date> named_date(const Parts& parts, size_t i, int month) {
  const auto at = [&](size_t k) { return k < parts.count ? parts.part[k] : Part{}; };
  const auto is_ordinal = [](std::string_view word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th";
  };
  const size_t day_before = i >= 2 && is_ordinal(at(i - 1).word) ? i - 2 : i - 1;
  if (i >= 1 && is_day(at(day_before)))
    return made(is_year(at(i + 1)) ? at(i + 1).number : 0, month, at(day_before).number);
  if (!is_day(at(i + 1))) return is_year(at(i + 1)) ? made(at(i + 1).number, month, 0) : std::nullopt;
  const size_t year = is_ordinal(at(i + 2).word) ? i + 3 : i + 2;
  return made(is_year(at(year)) ? at(year).number : 0, month, at(i + 1).number);
}

}  // namespace

int month_from(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.size() < 3 || word.size() > 9) return 0;
  const bool short_form = word.size() == 3 || (word.size() == 4 && lower(word[0]) == 's');
  for (size_t m = 0; m < kMonths.size(); ++m) {
    if (!short_form && kMonths[m].size() != word.size()) continue;
    size_t same = 0;
    while (same < word.size() && same < kMonths[m].size() && lower(word[same]) == kMonths[m][same]) ++same;
    if (same == word.size()) return static_cast<int>(m) + 1;
  }
  return 0;
}

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool is_calendar_date(Date date) {
  if (date.month == 0) return date.day == 0;
  return date.month <= 12 && date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_date(std::string_view text) {
  const Parts parts = parts_of(text);
  for (size_t i = 0; i < parts.count; ++i) {
    if (parts.part[i].digits > 0) {
      if (const auto date = numeric_date(parts, i)) return date;
      continue;
    }
    const int month = month_from(parts.part[i].word);
    if (month == 0) continue;
    if (const auto date = named_date(parts, i, month)) return date;
  }
  return {};
}

}  // namespace bede::text
