#include "base/dictionary_lines.h"

#include <algorithm>

#include "base/strings.h"

namespace bede {
namespace {

constexpr std::string_view kCommentBegin = "<!--", kCommentEnd = "-->";

// A line without its comments. inside: within <!-- -->, from line to line.
std::string bare(std::string_view line, bool& inside) {
  std::string out;
  while (!line.empty()) {
    const size_t mark = line.find(inside ? kCommentEnd : kCommentBegin);
    if (!inside) out += line.substr(0, mark);
    if (mark == std::string_view::npos) break;
    line.remove_prefix(mark + (inside ? kCommentEnd.size() : kCommentBegin.size()));
    inside = !inside;
  }
  out.resize(std::min(out.find_first_of("#;"), out.size()));
  return out;
}

// "###", the code that discards, is no comment.
std::string guarded(std::string_view line, bool& inside) {
  const size_t at = line.find("[###]");
  if (inside || at == std::string_view::npos) return bare(line, inside);
  return std::string(line.substr(0, at)) + "[---]";
}

}  // namespace

Status DictionaryLines::read(std::string_view text, const std::function<Status(std::string_view)>& each) {
  bool inside = false;
  for (std::string_view line : split(text, '\n')) {
    ++line_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::string words = guarded(line, inside);
    if (trimmed(words).empty()) continue;
    if (auto done = each(trimmed(words)); !done) return done;
  }
  return Done{};
}

Result<CodedLine> coded_line(std::string_view line, const DictionaryLines& lines) {
  const size_t open = line.find('['), close = line.find(']');
  CodedLine coded;
  coded.there = open != std::string_view::npos;
  coded.words = trimmed(line.substr(0, open));
  if (!coded.there && close == std::string_view::npos) return coded;
  if (!coded.there || close == std::string_view::npos || close < open)
    return lines.error("a bracket without its other half", "write the code as [CODE]");
  coded.code = trimmed(line.substr(open + 1, close - open - 1));
  coded.rest = trimmed(line.substr(close + 1));
  return coded;
}

std::string dictionary_plural(std::string_view word) {
  const bool vowel =
      word.size() > 1 && std::string_view("AEIOUaeiou").find(word[word.size() - 2]) != std::string_view::npos;
  if ((word.ends_with('Y') || word.ends_with('y')) && !vowel)
    return std::string(word.substr(0, word.size() - 1)) + "IES";
  if (word.ends_with('S') || word.ends_with('s')) return std::string(word) + "ES";
  return std::string(word) + "S";
}

}  // namespace bede
