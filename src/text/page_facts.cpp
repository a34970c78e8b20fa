#include "text/page_facts.h"

#include <array>

#include "base/strings.h"
#include "text/dates.h"

namespace bede::text {
namespace {

constexpr size_t kLongestFact = 400;

// The best of several places for one fact: a lower rank wins, then the first.
struct Ranked {
  std::string value;
  size_t rank = SIZE_MAX;

  void offer(std::string_view text, size_t at) {
    const std::string_view clean = trimmed(text);
    if (clean.empty() || at >= rank) return;
    value = clean.substr(0, kLongestFact);
    rank = at;
  }
};

template <size_t N>
void offer_meta(Ranked& fact, const GumboNode& node, const std::array<std::string_view, N>& names) {
  for (const char* key : {"property", "name", "itemprop"})
    for (size_t i = 0; i < N; ++i)
      if (equal_ignoring_case(attribute(node, key), names[i])) fact.offer(attribute(node, "content"), i);
}

constexpr std::array<std::string_view, 4> kTitles = {"og:title", "twitter:title", "dc.title", "headline"};
constexpr std::array<std::string_view, 12> kDates = {
    "article:published_time", "og:published_time", "datepublished", "pubdate",         "publishdate",   "publish-date",
    "parsely-pub-date",       "dc.date.issued",    "dc.date",       "dcterms.created", "sailthru.date", "date"};
constexpr std::array<std::string_view, 4> kAuthors = {"author", "article:author", "parsely-author", "dc.creator"};
constexpr std::array<std::string_view, 2> kSources = {"og:site_name", "application-name"};

// "key": "value" in a script of linked data; the scripts of real pages are too often broken JSON to be parsed.
std::string_view linked_value(std::string_view script, std::string_view key) {
  const size_t found = script.find(key);
  if (found == std::string_view::npos) return {};
  size_t at = script.find_first_not_of(" \t\r\n", found + key.size());
  if (at == std::string_view::npos || script[at] != ':') return {};
  at = script.find_first_not_of(" \t\r\n", at + 1);
  if (at == std::string_view::npos || script[at] != '"') return {};
  const size_t end = script.find('"', at + 1);
  return end == std::string_view::npos ? std::string_view{} : script.substr(at + 1, end - at - 1);
}

class Facts {
 public:
  void visit(const GumboNode& node) {
    if (!is_element(node)) return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_META) visit_meta(node);
    if (tag == GUMBO_TAG_SCRIPT) visit_script(node);
    if (tag == GUMBO_TAG_HTML) language_ = attribute(node, "lang");
    if (tag == GUMBO_TAG_TITLE && title_.rank > 10) title_.offer(without_site(text_of(node, kLongestFact)), 20);
    if (tag == GUMBO_TAG_H1 && title_.rank > 10) title_.offer(text_of(node, kLongestFact), 10);
    if (tag == GUMBO_TAG_TIME) visit_time(node);
    if (tag == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical") url_.offer(attribute(node, "href"), 0);
    if (tag != GUMBO_TAG_SCRIPT && tag != GUMBO_TAG_META) visit_byline(node);
    if (tag == GUMBO_TAG_SVG) return;
    for (const GumboNode& child : children_of(node)) visit(child);
  }

  void fill(Document& document) const {
    document.title = title_.value;
    document.byline = byline_.value;
    document.source = source_.value;
    document.url = url_.value;
    if (language_.size() >= 2) document.language = lower(language_.substr(0, 2));
    document.published = date_;
  }

 private:
  void offer_date(std::string_view text, size_t rank) {
    if (rank >= date_rank_) return;
    const auto date = parse_date(text);
    if (!date || date->year == 0) return;
    date_ = date;
    date_rank_ = rank;
  }

  void visit_meta(const GumboNode& node) {
    offer_meta(title_, node, kTitles);
    offer_meta(source_, node, kSources);
    Ranked date, author, url;
    offer_meta(date, node, kDates);
    offer_meta(author, node, kAuthors);
    offer_meta(url, node, std::array<std::string_view, 1>{"og:url"});
    if (!date.value.empty()) offer_date(date.value, date.rank);
    if (author.value.find("://") == std::string::npos) byline_.offer(author.value, author.rank);
    url_.offer(url.value, 1);
  }

  void visit_script(const GumboNode& node) {
    if (attribute(node, "type") != "application/ld+json") return;
    for (const GumboNode& child : children_of(node)) {
      if (!is_text(child)) continue;
      offer_date(linked_value(child.v.text.text, "\"datePublished\""), 12);
    }
  }

  void visit_time(const GumboNode& node) {
    const std::string_view stated = attribute(node, "datetime");
    const bool published =
        attribute(node, "itemprop") == "datePublished" || has_name_word(node, "published pubdate publication");
    offer_date(stated.empty() ? std::string_view(text_of(node, 60)) : stated, published ? 13 : 14);
  }

  void visit_byline(const GumboNode& node) {
    const bool stated = attribute(node, "rel") == "author" || attribute(node, "itemprop") == "author";
    if (!stated && !has_name_word(node, "byline")) return;
    std::string text = text_of(node, 120);
    if (text.size() > 2 && equal_ignoring_case(std::string_view(text).substr(0, 3), "by ")) text.erase(0, 3);
    if (text.size() < 100) byline_.offer(text, stated ? 10 : 11);
  }

  // "Ministers meet in Geneva | The Herald" -> "Ministers meet in Geneva"
  static std::string without_site(const std::string& title) {
    for (const std::string_view mark : {" | ", " — ", " – ", " - "}) {
      const size_t at = title.rfind(mark);
      if (at != std::string::npos && at >= 20) return title.substr(0, at);
    }
    return title;
  }

  Ranked title_, byline_, source_, url_;
  std::string_view language_;
  std::optional<Date> date_;
  size_t date_rank_ = SIZE_MAX;
};

}  // namespace

void find_page_facts(const Page& page, Document& document) {
  Facts facts;
  facts.visit(page.root());
  facts.fill(document);
}

}  // namespace bede::text
