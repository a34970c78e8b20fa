#include "text/page.h"

#include "text/characters.h"

namespace bede::text {
namespace {

bool lists_word(std::string_view words, std::string_view word) {
  for (size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const bool starts = at == 0 || words[at - 1] == ' ';
    const bool ends = at + word.size() == words.size() || words[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool any_word_listed(std::string_view names, std::string_view words) {
  std::string word;
  const auto found = [&] {
    const bool listed = word.size() > 1 && lists_word(words, word);
    word.clear();
    return listed;
  };
  for (size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool camel = is_upper(c) && i > 0 && !is_upper(names[i - 1]);
    const bool part = is_word(c) && c != '_' && !is_digit(c);
    if ((!part || camel) && found()) return true;
    if (part) word += lower(c);
  }
  return found();
}

void append_text(const GumboNode& node, size_t limit, std::string& out) {
  if (out.size() >= limit) return;
  if (is_text(node)) {
    for (const char* c = node.v.text.text; *c != 0; ++c) {
      const bool space = static_cast<unsigned char>(*c) <= ' ';
      if (!space) out += *c;
      if (space && !out.empty() && out.back() != ' ') out += ' ';
    }
    return;
  }
  for (const GumboNode& child : children_of(node)) append_text(child, limit, out);
}

}  // namespace

Page::Page(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

Page::~Page() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }

GumboTag tag_of(const GumboNode& node) { return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN; }

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool has_name_word(const GumboNode& node, std::string_view words) {
  return any_word_listed(attribute(node, "class"), words) || any_word_listed(attribute(node, "id"), words);
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return true;
    default:
      return false;
  }
}

NodeRange children_of(const GumboNode& node) {
  if (!is_element(node) && node.type != GUMBO_NODE_TEMPLATE) return {};
  return {node.v.element.children.data, node.v.element.children.length};
}

std::string text_of(const GumboNode& node, size_t limit) {
  std::string out;
  append_text(node, limit, out);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace bede::text
