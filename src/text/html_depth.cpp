// The guard before the HTML parser, whose cost grows with the square of the depth and of a tag's attributes.
#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/html.h"

namespace bede::text {
namespace {

// Tags that open nothing, or that the next of their kind closes.
bool is_flat(std::string_view name) {
  for (const std::string_view flat :
       {"p",    "br",   "img",  "meta",   "link",   "hr",    "input", "li",       "td",  "tr",
        "th",   "dd",   "dt",   "option", "tbody",  "thead", "area",  "base",     "col", "embed",
        "html", "body", "head", "param",  "source", "track", "wbr",   "optgroup", "rp",  "rt"})
    if (name == flat) return true;
  return false;
}

bool is_raw(std::string_view name) {
  return name == "script" || name == "style" || name == "textarea" || name == "title";
}

struct Tag {
  size_t end = 0;  // past its '>'
  std::string name;
  bool closes = false;
  bool empty = false;  // "/>"
  size_t parts = 0;    // marks that may part attributes
};

// The parser compares each attribute with all before it; no page in earnest has tags with more parts than this.
constexpr size_t kMostParts = 512;

size_t tag_end(std::string_view html, size_t at, size_t& parts) {
  char quote = 0;
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    } else {
      parts += static_cast<unsigned char>(c) <= ' ' || c == '=' || c == '/';
    }
  }
  return html.size();
}

Tag tag_at(std::string_view html, size_t begin) {
  Tag tag;
  size_t at = begin + 1;
  tag.closes = html.substr(at, 1) == "/";
  if (tag.closes) ++at;
  while (at < html.size() && is_word(html[at]) && tag.name.size() < 16) tag.name += lower(html[at++]);
  tag.end = tag_end(html, at, tag.parts);
  tag.empty = tag.end >= 2 && html[tag.end - 2] == '/';
  return tag;
}

bool is_tag_start(std::string_view html, size_t at) {
  const std::string_view next = html.substr(at + 1, 2);
  if (next.empty()) return false;
  const char first = next[0] == '/' && next.size() > 1 ? next[1] : next[0];
  return lower(first) >= 'a' && lower(first) <= 'z';
}

// The end of what follows a raw element's start tag, or of a comment; linear over the page because it never goes back.
size_t skipped_end(std::string_view html, size_t at, std::string_view end) {
  const size_t found = html.find(end, at);
  return found == std::string_view::npos ? html.size() : found;
}

}  // namespace

std::string without_deep_tags(std::string_view html, uint32_t deepest) {
  std::string out;
  out.reserve(html.size());
  uint32_t depth = 0;
  size_t at = 0;
  while (at < html.size()) {
    const size_t next = std::min(html.find('<', at), html.size());
    out.append(html.substr(at, next - at));
    at = next;
    if (at == html.size()) break;
    if (html.substr(at, 4) == "<!--") {
      at = std::min(html.size(), skipped_end(html, at + 4, "-->") + 3);
      continue;
    }
    if (!is_tag_start(html, at)) {
      out += html[at++];
      continue;
    }
    const Tag tag = tag_at(html, at);
    size_t end = tag.end;
    bool keep = true;
    if (is_raw(tag.name) && !tag.closes) {
      end = skipped_end(html, tag.end, "</");
    } else if (!is_flat(tag.name) && !tag.empty) {
      keep = depth < deepest || (tag.closes && depth == deepest);
      if (!tag.closes) ++depth;
      if (tag.closes && depth > 0) --depth;
    } else {
      keep = depth <= deepest;
    }
    if (keep && tag.parts > kMostParts) out.append("<" + tag.name + ">").append(html.substr(tag.end, end - tag.end));
    if (keep && tag.parts <= kMostParts) out.append(html.substr(at, end - at));
    at = end;
  }
  return out;
}

bool looks_like_html(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && character_at(text, at).kind == Kind::space) at += character_at(text, at).size;
  if (text.substr(at, 1) != "<") return false;
  std::string head(text.substr(at, 4096));
  std::transform(head.begin(), head.end(), head.begin(), [](char c) { return lower(c); });
  for (const std::string_view mark :
       {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<main", "<meta", "<h1"})
    if (head.find(mark) != std::string::npos) return true;
  return false;
}

}  // namespace bede::text
