#include "store/conditions.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace bede::store {
namespace {

constexpr const char* kSectors[] = {"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "OPP", "REB", "UAF",
                                    "CVL", "BUS", "MED", "NGO", "IGO", "EDU", "AGR", "REF", "REL",
                                    "LAB", "HLH", "ELI", "CRM", "SEP", "MNC", "PTY", "JUS"};

bool all_upper(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool number_in(std::string_view digits, int least, int most, int& out) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return error == std::errc() && end == digits.data() + digits.size() && out >= least && out <= most;
}

Error no_day(const std::string& text, const char* flag) {
  return bad_filter(std::string(flag) + " " + text + " is not a day", "write it like 2025-05-21, 2025-05 or 2025");
}

int days_of(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

// "" where it is complete or nothing is missing: what has to be added for the first or last day it stands for.
Result<std::string> day_of(const std::string& text, const char* flag, bool last) {
  int year = 0, month = last ? 12 : 1, day = 0;
  const std::string_view view = text;
  const bool shape = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                     number_in(view.substr(0, 4), 1, 9999, year) &&
                     (text.size() < 7 || (text[4] == '-' && number_in(view.substr(5, 2), 1, 12, month)));
  if (!shape) return no_day(text, flag);
  if (text.size() == 10 && (text[7] != '-' || !number_in(view.substr(8), 1, days_of(year, month), day)))
    return no_day(text, flag);
  if (text.size() == 10) return text;
  const std::string with_month = text.size() == 7 ? text : text + (last ? "-12" : "-01");
  return with_month + "-" + (last ? std::to_string(days_of(year, month)) : "01");
}

}  // namespace

Sql& Sql::add(std::string_view more) {
  text += more;
  return *this;
}

Sql& Sql::add(std::string_view more, Cell value) {
  values.push_back(std::move(value));
  return add(more);
}

Sql& Sql::add(const Sql& more) {
  values.insert(values.end(), more.values.begin(), more.values.end());
  return add(more.text);
}

Naming naming_of(std::string_view who) {
  if (!all_upper(who) || who.size() < 2) return Naming::words;
  if (std::find(std::begin(kSectors), std::end(kSectors), who) != std::end(kSectors)) return Naming::sector;
  if (who.size() <= 3) return Naming::country;
  return who.size() >= 6 && who.size() % 3 == 0 ? Naming::code : Naming::words;
}

std::string match_all(std::string_view words) {
  std::string out, word;
  const auto close = [&] {
    if (!word.empty()) out += (out.empty() ? "\"" : " \"") + word + "\"";
    word.clear();
  };
  for (size_t at = 0; at < words.size();) {
    const Decoded one = decode_utf8(words.substr(at));
    const bool part =
        one.code >= 0x80 || (one.code >= '0' && one.code <= '9') || ((one.code | 32) >= 'a' && (one.code | 32) <= 'z');
    if (part && one.valid)
      word += words.substr(at, one.size);
    else
      close();
    at += one.size;
  }
  close();
  return out;
}

Result<std::string> first_day(const std::string& text, const char* flag) { return day_of(text, flag, false); }
Result<std::string> last_day(const std::string& text, const char* flag) { return day_of(text, flag, true); }

Result<Cursor> read_cursor(const std::string& text) {
  Cursor out;
  const size_t dot = text.rfind('.');
  if (dot != std::string::npos) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + dot + 1, end, out.key);
    out.day = text.substr(0, dot);
    if (error == std::errc() && stop == end) return out;
  }
  return bad_filter("the cursor " + text + " was not given by an earlier page", "leave it out to begin anew");
}

std::string write(const Cursor& cursor) { return cursor.day + "." + std::to_string(cursor.key); }

Error bad_filter(std::string reason, std::string remedy) {
  return {ErrorCode::bad_argument, "", 0, 0, false, std::move(reason), std::move(remedy)};
}

}  // namespace bede::store
