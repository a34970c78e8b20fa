#include "text/load.h"

#include <algorithm>

#include "base/sha256.h"
#include "base/strings.h"
#include "text/dateline.h"
#include "text/dates.h"
#include "text/encoding.h"
#include "text/head_date.h"
#include "text/html.h"
#include "text/json_document.h"
#include "text/paragraphs.h"

namespace bede::text {
namespace {

constexpr uint64_t kMost = 0xFFFFFFF0u;  // spans are 32 bits wide

std::string_view paragraph_of(const Document& document, size_t p) {
  const Span at = document.paragraphs[p];
  return std::string_view(document.text).substr(at.begin, at.end - at.begin);
}

bool looks_like_json(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] != '{') return false;
  const size_t last = text.find_last_not_of(" \t\r\n");
  return text[last] == '}' && text.find("\"text\"") != std::string_view::npos;
}

Format format_of(std::string_view text, Format wanted) {
  if (wanted != Format::detect) return wanted;
  if (looks_like_json(text)) return Format::json;
  return looks_like_html(text) ? Format::html : Format::plain;
}

// The charset that a page converted from Windows-1252 states, where it is another.
std::string_view other_charset(std::string_view html) {
  const std::string_view head = html.substr(0, 2048);
  const size_t at = head.find("charset=");
  if (at == std::string_view::npos) return {};
  const size_t begin = head.find_first_not_of("\"' ", at + 8);
  if (begin == std::string_view::npos) return {};
  const std::string_view charset = head.substr(begin, head.find_first_of("\"' />;", begin) - begin);
  for (const std::string_view known : {"windows-1252", "iso-8859-1", "latin1", "us-ascii", "utf-8"})
    if (equal_ignoring_case(charset, known)) return {};
  return charset;
}

Result<Document> plain_document(std::string text, const std::string& name) {
  if (text.find_first_not_of(" \t\r\n\f\v") == std::string::npos)
    return Error{ErrorCode::empty, name, 0, 0, false, "no text in it", "give a report"};
  Document document;
  document.text = std::move(text);
  return document;
}

Result<Document> made(Format format, Converted& converted, const std::string& name) {
  if (format == Format::json) return document_from_json(converted.text, name);
  if (format == Format::plain) return plain_document(std::move(converted.text), name);
  if (const std::string_view charset = other_charset(converted.text); !converted.note.empty() && !charset.empty())
    return Error{ErrorCode::bad_encoding, name, 0, 0, false, "a page in " + std::string(charset),
                 "convert it to UTF-8"};
  return article_from_html(converted.text, name);
}

// A day without a year is that of the year before publication that puts it nearest.
Date with_year(Date date, Date published) {
  if (date.year != 0 || published.year == 0) return date;
  date.year = published.year;
  if (date.month > published.month + 1 && published.month != 0) --date.year;
  return date;
}

constexpr size_t kMostHeadLines = 8;

// Paragraph p and all above it are lines of a head.
size_t head_lines(const Document& document) {
  size_t p = 0;
  while (p < document.paragraphs.size() && p < kMostHeadLines && is_head_line(paragraph_of(document, p))) ++p;
  return p;
}

void find_dateline_of(Document& document) {
  if (document.dateline || document.paragraphs.empty()) return;
  const size_t last = std::max<size_t>(1, head_lines(document));  // title, byline and the like may stand above it
  for (size_t p = 0; p < document.paragraphs.size() && p <= last && !document.dateline; ++p) {
    document.dateline = find_dateline(document.text, document.paragraphs[p]);
    const bool listed = p > 1 && is_head_line(paragraph_of(document, p));  // "Ghana – two envoys", in a list
    if (listed && document.dateline && !document.dateline->date) document.dateline.reset();
  }
  if (!document.dateline || !document.dateline->date) return;
  Date& date = *document.dateline->date;
  if (document.published) date = with_year(date, *document.published);
  if (!document.published && date.year != 0 && date.day != 0) document.published = date;
}

void find_day_of(Document& document) {
  const size_t last = head_lines(document);
  for (size_t p = 0; p < document.paragraphs.size() && p <= last && !document.published; ++p)
    document.published = find_head_date(paragraph_of(document, p));
}

}  // namespace

Result<Document> load(std::string_view bytes, const std::string& name, const LoadOptions& options) {
  const uint64_t limit = std::min(options.limit, kMost);
  if (bytes.size() > limit)
    return Error{
        ErrorCode::too_large, name, 0, limit, true, "larger than " + std::to_string(limit) + " bytes", "split it"};
  auto converted = to_utf8(bytes, name);
  if (!converted) return converted.error();
  if (converted->text.size() > kMost)
    return Error{ErrorCode::too_large, name, 0, kMost, true, "too large once it is UTF-8", "split it"};
  auto document = made(format_of(converted->text, options.format), *converted, name);
  if (!document) return document;
  if (document->id.empty()) document->id = name;
  if (!converted->note.empty()) document->notes.push_back(converted->note);
  complete(*document);
  return document;
}

void complete(Document& document) {
  document.sha256 = sha256_hex(document.text);
  if (document.id.empty()) document.id = document.sha256.substr(0, 12);
  if (document.paragraphs.empty()) document.paragraphs = find_paragraphs(document.text);
  find_dateline_of(document);
  find_day_of(document);
}

}  // namespace bede::text
