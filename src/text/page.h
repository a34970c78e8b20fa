// A parsed page and small questions about its elements.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace bede::text {

// Owns the tree of one page. The page's bytes must outlive it.
class Page {
 public:
  explicit Page(std::string_view html);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  const GumboNode& root() const { return *output_->root; }

 private:
  GumboOutput* output_;
};

inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}
GumboTag tag_of(const GumboNode& node);  // GUMBO_TAG_UNKNOWN for what is no element
std::string_view attribute(const GumboNode& node, const char* name);
// Whether one of the words of class and id ("story-body__Share" has story, body, share) is in words, which are parted
// by blanks.
bool has_name_word(const GumboNode& node, std::string_view words);
bool is_block(GumboTag tag);

// The children of an element; empty for the rest.
struct NodeRange {
  void* const* first = nullptr;
  size_t count = 0;
  struct Iterator {
    void* const* at;
    const GumboNode& operator*() const { return *static_cast<const GumboNode*>(*at); }
    Iterator& operator++() { return ++at, *this; }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {first}; }
  Iterator end() const { return {first + count}; }
};
NodeRange children_of(const GumboNode& node);

// The text of the element with white space runs as one blank; cut at limit bytes.
std::string text_of(const GumboNode& node, size_t limit);

}  // namespace bede::text
