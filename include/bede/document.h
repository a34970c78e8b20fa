// The text as received, and its origin.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bede/span.h"

namespace bede {

// A day of the proleptic Gregorian calendar, or less than a day's knowledge: month or day 0 means "not known".
struct Date {
  int16_t year = 0;
  uint8_t month = 0;  // 1..12, 0 unknown
  uint8_t day = 0;    // 1..31, 0 unknown

  friend constexpr bool operator==(Date a, Date b) = default;
  friend constexpr auto operator<=>(Date a, Date b) = default;
};

struct Document {
  std::string id;  // the caller's; else the file's path; else a prefix of the hash
  std::string url;
  std::string title;   // where it is known apart from the text (HTML, JSONL); not part of text
  std::string source;  // publisher or agency, where stated
  std::string byline;
  std::string language = "en";
  std::optional<Date> published;  // the caller's date; else the page's own; else the dateline's
  std::string text;               // valid UTF-8 without BOM, as stored: all spans point into it
  std::string sha256;             // of text, 64 hexadecimal digits
  // "MOSCOW, May 21 (Agency) -" at the head of the text, where there is one.
  struct Dateline {
    Span span;  // the whole, with its dash
    Span place;
    Span agency;  // empty where none
    std::optional<Date> date;
  };
  std::optional<Dateline> dateline;
  // Blank-line separated (or <p>) blocks of text, in order, without the white space around them.
  std::vector<Span> paragraphs;
  // Two phrases of the text, or none: the question is what happens between the two whom they name, and the reading's
  // events answer only that, with one event at most. A phrase that is not in the text leaves its side open.
  std::vector<std::string> between;
  // What was cut or converted on the way in, in words for the user ("converted from windows-1252"). Usually empty.
  std::vector<std::string> notes;
};

}  // namespace bede
