#include "report/page.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"

namespace bede::report {
namespace {

constexpr const char* kPlain = "\x1b[0m";
constexpr const char* kBold = "\x1b[1m";
constexpr const char* kDim = "\x1b[2m";
constexpr const char* kRed = "\x1b[31m";

bool is_control(uint32_t code) { return code <= ' ' || (code >= 0x7F && code < 0xA0); }

// Characters without a width of their own, some of which turn the order of what follows on a line.
bool is_unseen(uint32_t code) {
  return code == 0xAD || code == 0xFEFF || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F);
}

// Control characters of the text must not reach a terminal.
void add_clean(std::string& out, std::string_view text) {
  bool blank = false;
  for (size_t at = 0; at < text.size();) {
    const Decoded found = decode_utf8(text.substr(at));
    const bool white = is_control(found.code);
    if (white && !blank && !out.empty()) out += ' ';
    if (!white && !is_unseen(found.code)) out += text.substr(at, found.size);
    blank = white;
    at += found.size;
  }
}

std::string cut(std::string text, size_t limit) {
  if (width(text) <= limit) return text;
  size_t bytes = 0;
  for (size_t count = 0; count < limit; ++count) bytes += decode_utf8(std::string_view(text).substr(bytes)).size;
  const size_t blank = text.rfind(' ', bytes);
  text.resize(blank == std::string::npos || blank == 0 ? bytes : blank);
  return text + " ...";
}

}  // namespace

size_t width(std::string_view text) {
  size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

void Page::wrapped(size_t indent, std::string_view label, std::string_view text, const char* colour) {
  out_.append(indent, ' ');
  out_ += label;
  const size_t hang = indent + width(label);
  size_t at = hang;
  if (colours_ && *colour) out_ += colour;
  std::string clean;
  add_clean(clean, text);
  for (const std::string_view word : split(clean, ' ')) {
    if (word.empty()) continue;
    if (at > hang && at + 1 + width(word) > columns_) {
      out_ += '\n';
      out_.append(hang, ' ');
      at = hang;
    } else if (at > hang) {
      out_ += ' ';
      ++at;
    }
    out_ += word;
    at += width(word);
  }
  if (colours_ && *colour) out_ += kPlain;
  out_ += '\n';
}

void Page::title(std::string_view text) { wrapped(0, "", text, kBold); }

void Page::heading(std::string_view text) {
  blank();
  wrapped(0, "", text, kBold);
}

void Page::line(size_t indent, std::string_view label, std::string_view text) { wrapped(indent, label, text, ""); }

namespace {

bool strip(std::string_view& words, std::string_view mark, bool front) {
  if (front ? !words.starts_with(mark) : !words.ends_with(mark)) return false;
  front ? words.remove_prefix(mark.size()) : words.remove_suffix(mark.size());
  return true;
}

size_t count_of(std::string_view words, std::string_view mark) {
  size_t count = 0;
  for (size_t at = words.find(mark); at != std::string_view::npos; at = words.find(mark, at + mark.size())) ++count;
  return count;
}

// Words that are a quotation bring their own marks.
std::string without_marks(std::string_view words) {
  const bool opens = strip(words, "“", true) || strip(words, "\"", true);
  if (opens && count_of(words, "“") < std::max<size_t>(1, count_of(words, "”")))
    strip(words, "”", false) || strip(words, "\"", false);
  return std::string(words);
}

}  // namespace

void Page::quote(size_t indent, std::string_view words) {
  if (!words.empty()) wrapped(indent, "", "“" + without_marks(words) + "”", kDim);
}

void Page::warning(size_t indent, std::string_view label, std::string_view text) { wrapped(indent, label, text, kRed); }

std::string words_of(std::string_view text, const std::vector<Span>& spans, size_t limit) {
  std::string out;
  for (size_t i = 0; i < spans.size(); ++i) {
    const Span span = spans[i];
    const bool within_another =
        std::any_of(spans.begin(), spans.end(), [&](Span other) { return other != span && other.contains(span); });
    if (within_another || std::count(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(i), span) > 0) continue;
    if (!out.empty()) out += " ... ";
    add_clean(out, span.of(text));
    if (out.size() > 4 * limit) break;
  }
  return cut(std::move(out), limit);
}

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  return out;
}

}  // namespace bede::report
