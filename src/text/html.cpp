#include "text/html.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/strings.h"
#include "text/page.h"
#include "text/page_facts.h"

namespace bede::text {
namespace {

// Words of class and id names of what stands in an article's element without being the article.
constexpr std::string_view kChrome =
    "caption credit share sharing social related promo promoted newsletter subscribe subscription comment comments "
    "advert ad ads "
    "advertisement sponsor sponsored breadcrumb breadcrumbs menu navbar sidebar recommend recommended recommendations "
    "popular trending "
    "tags cookie cookies consent toolbar signup teaser teasers footer masthead disqus paywall byline dateline "
    "timestamp readmore "
    "outbrain taboola widget modal popup print copyright hidden";

bool is_chrome_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_H1:
      return true;
    default:
      return false;
  }
}

bool is_chrome(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEMPLATE) return true;
  if (!is_element(node)) return false;
  if (is_chrome_tag(node.v.element.tag)) return true;
  const std::string_view role = attribute(node, "role");
  if (role == "navigation" || role == "complementary" || role == "banner" || role == "contentinfo" || role == "search")
    return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  const GumboTag tag = node.v.element.tag;
  return tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_ARTICLE && tag != GUMBO_TAG_MAIN &&
         has_name_word(node, kChrome);
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  for (const std::string_view start : starts)
    if (text.size() >= start.size() && equal_ignoring_case(text.substr(0, start.size()), start)) return true;
  return false;
}

// Paragraphs that pages put between those of the article.
bool is_chrome_paragraph(std::string_view text, size_t linked) {
  if (linked * 10 > text.size() * 8 && text.size() < 200) return true;
  if (text.size() > 160) return false;
  return starts_with_any(text, {"read more", "read also", "also read", "see also", "related:", "advertisement",
                                "share this", "follow us", "sign up", "subscribe", "click here", "continue reading",
                                "recommended", "watch:", "photo:", "image:", "all rights reserved", "copyright", "©"});
}

// Collects the paragraphs below a node.
class Gatherer {
 public:
  // any_link: lists of links are text too (the page has no other).
  explicit Gatherer(bool any_link) : any_link_(any_link) {}

  void gather(const GumboNode& node) {
    if (is_text(node)) return add_text(node.v.text.text);
    if (is_chrome(node)) return;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) return add_break();
    const bool link = tag == GUMBO_TAG_A;
    if (is_block(tag)) end_paragraph();
    links_ += link;
    for (const GumboNode& child : children_of(node)) gather(child);
    links_ -= link;
    if (is_block(tag)) end_paragraph();
  }

  std::vector<std::string> take() {
    end_paragraph();
    return std::move(paragraphs_);
  }

 private:
  void add_text(const char* text) {
    for (const char* c = text; *c != 0; ++c) {
      const bool space = static_cast<unsigned char>(*c) <= ' ';
      if (space) {
        pending_ = pending_ || !open_.empty();
        continue;
      }
      if (pending_) open_ += ' ';
      pending_ = false;
      breaks_ = 0;
      open_ += *c;
      linked_ += links_ > 0;
    }
  }

  void add_break() {
    pending_ = pending_ || !open_.empty();
    if (++breaks_ == 2) end_paragraph();
  }

  void end_paragraph() {
    if (!open_.empty() && (any_link_ || !is_chrome_paragraph(open_, linked_))) paragraphs_.push_back(std::move(open_));
    open_.clear();
    linked_ = 0;
    breaks_ = 0;
    pending_ = false;
  }

  bool any_link_;
  std::vector<std::string> paragraphs_;
  std::string open_;
  size_t linked_ = 0;  // bytes of open_ that are a link's
  uint32_t links_ = 0;
  uint32_t breaks_ = 0;
  bool pending_ = false;  // a blank is due before the next character
};

// Finds the element that holds the article: each paragraph speaks for its parent and, half as loud, for its
// grandparent.
class Chooser {
 public:
  const GumboNode* choose(const GumboNode& root) {
    visit(root, nullptr, nullptr);
    const GumboNode* best = nullptr;
    double most = 0;
    for (const GumboNode* node : order_) {
      const double score = scores_[node] * favour(*node);
      if (score > most) best = node, most = score;
    }
    return best;
  }

 private:
  static double favour(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    if (attribute(node, "itemprop") == "articleBody") return 3;
    if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return 1.5;
    return has_name_word(node, "article story content body post entry text") ? 1.5 : 1;
  }

  // What a paragraph is worth: long text with commas and little of it linked.
  static double worth(const GumboNode& paragraph) {
    Gatherer gatherer(false);
    gatherer.gather(paragraph);
    double worth = 0;
    for (const std::string& text : gatherer.take()) {
      if (text.size() < 25) continue;
      worth += 1 + static_cast<double>(std::min<size_t>(text.size() / 100, 3));
      for (const char c : text) worth += c == ',' ? 0.2 : 0;
    }
    return worth;
  }

  void visit(const GumboNode& node, const GumboNode* parent, const GumboNode* grandparent) {
    if (is_text(node)) {
      const std::string_view text = trimmed(node.v.text.text);
      if (text.size() >= 80 && parent) add(parent, 0.5);  // text right in a div
      return;
    }
    if (is_chrome(node)) return;
    if (tag_of(node) == GUMBO_TAG_P || tag_of(node) == GUMBO_TAG_BLOCKQUOTE) {
      const double value = worth(node);
      if (parent) add(parent, value);
      if (grandparent) add(grandparent, value / 2);
      return;
    }
    for (const GumboNode& child : children_of(node)) visit(child, &node, parent);
  }

  void add(const GumboNode* node, double value) {
    if (value <= 0) return;
    const auto [at, fresh] = scores_.try_emplace(node, 0.0);
    if (fresh) order_.push_back(node);
    at->second += value;
  }

  std::unordered_map<const GumboNode*, double> scores_;  // only looked up; order_ decides between equals
  std::vector<const GumboNode*> order_;
};

void set_text(std::vector<std::string> paragraphs, Document& document) {
  for (const std::string& paragraph : paragraphs) {
    if (paragraph == document.title) continue;
    if (!document.text.empty()) document.text += "\n\n";
    const auto begin = static_cast<uint32_t>(document.text.size());
    document.text += paragraph;
    document.paragraphs.push_back({begin, static_cast<uint32_t>(document.text.size())});
  }
}

std::vector<std::string> article_paragraphs(const Page& page) {
  if (const GumboNode* article = Chooser().choose(page.root())) {
    Gatherer gatherer(false);
    gatherer.gather(*article);
    auto paragraphs = gatherer.take();
    if (!paragraphs.empty()) return paragraphs;
  }
  Gatherer all(true);
  all.gather(page.root());
  return all.take();
}

}  // namespace

Result<Document> article_from_html(std::string_view html, const std::string& name) {
  const std::string flat = without_deep_tags(html, kDeepestHtml);
  const Page page(flat);
  Document document;
  find_page_facts(page, document);
  set_text(article_paragraphs(page), document);
  if (document.text.empty())
    return Error{ErrorCode::empty, name, 0, 0, false, "a page without text", "give the page with the article in it"};
  return document;
}

}  // namespace bede::text
