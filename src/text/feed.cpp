#include "text/feed.h"

#include <expat.h>
#include <simdjson.h>

#include <memory>

#include "base/json.h"
#include "base/strings.h"
#include "text/encoding.h"

namespace bede::text {
namespace {

constexpr size_t kDeepest = 200;  // elements within elements

struct FeedItem {
  std::string id, url, title, date, byline, html, text, summary;
};

std::string written(const FeedItem& item, const std::string& source) {
  JsonWriter out;
  out.begin_object().key("id").value(item.id.empty() ? item.url : item.id);
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) out.key(key).value(value);
  };
  add("url", item.url);
  add("title", item.title);
  add("date", item.date);
  add("source", source);
  add("byline", item.byline);
  const std::string& body = item.html.empty() ? item.summary : item.html;
  if (!item.text.empty())
    out.key("text").value(item.text);
  else
    out.key("html").value(body);
  return out.end_object().take();
}

bool has_text(const FeedItem& item) {
  for (const std::string* body : {&item.html, &item.text, &item.summary})
    if (body->find_first_not_of(" \t\r\n") != std::string::npos) return true;
  return false;
}

std::string_view local(const char* name) {
  const std::string_view whole = name;
  const size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

void add_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
}

// Follows the elements of a feed in any of its XML forms, by their names without prefix.
class XmlFeed {
 public:
  void begin(const char* name, const char** attributes) {
    const std::string_view element = local(name);
    if (path_.size() >= kDeepest) too_deep_ = true;
    path_.emplace_back(element);
    if (inside_ > 0) {  // marked-up content of an Atom entry
      taken_ += "<" + std::string(element) + ">";
      return;
    }
    taken_.clear();
    if (element == "item" || element == "entry") {
      items_.emplace_back();
      open_ = true;
      level_ = path_.size();
    }
    if (element == "link") take_link(attributes);
    if (open_ && (element == "content" || element == "summary") && value_of(attributes, "type") == "xhtml")
      inside_ = path_.size();
  }

  void text(std::string_view characters) {
    if (inside_ > 0)
      add_escaped(taken_, characters);
    else
      taken_ += characters;
  }

  void end(const char* name) {
    const std::string_view element = local(name);
    if (inside_ > 0 && path_.size() > inside_) {
      taken_ += "</" + std::string(element) + ">";
      path_.pop_back();
      return;
    }
    inside_ = 0;
    if (open_ && path_.size() == level_)
      open_ = false;
    else if (open_ && path_.size() == level_ + 1)
      take(element);
    else if (open_ && element == "name" && path_.size() == level_ + 2)
      items_.back().byline = std::string(trimmed(taken_));
    else if (!open_ && element == "title" && source_.empty())
      source_ = std::string(trimmed(taken_));
    path_.pop_back();
    taken_.clear();
  }

  bool too_deep() const { return too_deep_; }

  std::vector<std::string> items() const {
    std::vector<std::string> out;
    for (size_t i = 0; i < items_.size(); ++i)
      if (has_text(items_[i]) && !(open_ && i + 1 == items_.size())) out.push_back(written(items_[i], source_));
    return out;
  }

 private:
  static std::string value_of(const char** attributes, std::string_view name) {
    for (; *attributes; attributes += 2)
      if (local(attributes[0]) == name) return attributes[1];
    return {};
  }

  void take_link(const char** attributes) {
    const std::string href = value_of(attributes, "href"), rel = value_of(attributes, "rel");
    if (open_ && !href.empty() && (rel.empty() || rel == "alternate")) items_.back().url = href;
  }

  void take(std::string_view element) {
    FeedItem& item = items_.back();
    const std::string value(trimmed(taken_));
    if (value.empty()) return;
    if (element == "guid" || element == "id") item.id = value;
    if (element == "title") item.title = value;
    if (element == "link") item.url = value;
    if (element == "pubDate" || element == "published" || (element == "date" && item.date.empty())) item.date = value;
    if (element == "updated" && item.date.empty()) item.date = value;
    if (element == "creator" || (element == "author" && item.byline.empty())) item.byline = value;
    if (element == "encoded" || element == "content") item.html = value;
    if (element == "description" || element == "summary") item.summary = value;
  }

  std::vector<std::string> path_;
  std::vector<FeedItem> items_;
  std::string taken_, source_;
  size_t level_ = 0, inside_ = 0;
  bool open_ = false, too_deep_ = false;
};

Error bad(const std::string& name, std::string reason, uint64_t line = 0) {
  return {ErrorCode::bad_format, name, line, 0, false, std::move(reason), "give RSS, Atom or JSON Feed"};
}

// Windows-1252 and what browsers take for it; Expat itself knows UTF-8, UTF-16, Latin-1 and ASCII.
int know_encoding(void*, const char* name, XML_Encoding* encoding) {
  const std::string called = lower(name);
  if (called != "windows-1252" && called != "cp1252" && called != "latin1") return XML_STATUS_ERROR;
  for (int byte = 0; byte < 256; ++byte)
    encoding->map[byte] = static_cast<int>(windows_character(static_cast<uint8_t>(byte)));
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

struct Closer {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

// Many feeds use names of HTML (&nbsp;) that XML does not have: they are kept as written, for the reader of HTML. With
// a foreign DTD, which is never read, Expat skips them instead of giving up.
void take_entities_of_html(XML_ParserStruct* parser) {
  XML_UseForeignDTD(parser, XML_TRUE);
  XML_SetSkippedEntityHandler(parser, [](void* to, const char* name, int of_dtd) {
    if (!of_dtd) static_cast<XmlFeed*>(to)->text("&" + std::string(name) + ";");
  });
}

// In Expat's words, but for its "no element found" of a feed that breaks off.
std::string why(XML_Error code) {
  return code == XML_ERROR_NO_ELEMENTS ? "it breaks off before its end" : XML_ErrorString(code);
}

// Reads into feed what can be read of it; why not all, where it breaks.
Status read_xml(std::string_view bytes, const std::string& name, XmlFeed& feed) {
  const std::unique_ptr<XML_ParserStruct, Closer> parser(XML_ParserCreate(nullptr));
  if (!parser) return bad(name, "out of memory");
  XML_SetUserData(parser.get(), &feed);
  XML_SetUnknownEncodingHandler(parser.get(), know_encoding, nullptr);
  take_entities_of_html(parser.get());
  XML_SetElementHandler(
      parser.get(),
      [](void* to, const char* element, const char** attributes) {
        static_cast<XmlFeed*>(to)->begin(element, attributes);
      },
      [](void* to, const char* element) { static_cast<XmlFeed*>(to)->end(element); });
  XML_SetCharacterDataHandler(parser.get(), [](void* to, const char* characters, int length) {
    static_cast<XmlFeed*>(to)->text({characters, static_cast<size_t>(length)});
  });
  constexpr size_t kPiece = 1 << 20;
  for (size_t at = 0; at <= bytes.size(); at += kPiece) {
    const std::string_view piece = bytes.substr(at, kPiece);
    const bool last = at + kPiece > bytes.size();
    if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last) != XML_STATUS_OK)
      return bad(name, why(XML_GetErrorCode(parser.get())), XML_GetCurrentLineNumber(parser.get()));
    if (feed.too_deep()) return bad(name, "elements lie deeper than " + std::to_string(kDeepest));
  }
  return Done{};
}

Result<std::vector<std::string>> xml_items(std::string_view bytes, const std::string& name) {
  XmlFeed feed;
  if (auto done = read_xml(bytes, name, feed); !done) return done.error();
  return feed.items();
}

std::string string_in(const simdjson::dom::object& fields, const char* key) {
  simdjson::dom::element found;
  std::string_view text;
  if (fields.at_key(key).get(found) != simdjson::SUCCESS) return {};
  if (found.get(text) == simdjson::SUCCESS) return std::string(text);
  return found.is_number() ? simdjson::minify(found) : std::string();
}

Result<std::vector<std::string>> json_items(std::string_view bytes, const std::string& name) {
  simdjson::dom::parser parser;
  simdjson::dom::object feed;
  simdjson::dom::array items;
  if (const auto failed = parser.parse(bytes.data(), bytes.size()).get(feed))
    return bad(name, simdjson::error_message(failed));
  if (feed.at_key("items").get(items) != simdjson::SUCCESS) return bad(name, "no \"items\" in it");
  const std::string source = string_in(feed, "title");
  std::vector<std::string> out;
  for (const simdjson::dom::element one : items) {
    simdjson::dom::object fields;
    if (one.get(fields) != simdjson::SUCCESS) continue;
    FeedItem item{string_in(fields, "id"),
                  string_in(fields, "url"),
                  string_in(fields, "title"),
                  string_in(fields, "date_published"),
                  "",
                  string_in(fields, "content_html"),
                  string_in(fields, "content_text"),
                  string_in(fields, "summary")};
    if (has_text(item)) out.push_back(written(item, source));
  }
  return out;
}

std::string_view head_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.substr(0, 4096);
}

}  // namespace

bool looks_like_feed(std::string_view bytes) {
  const std::string_view head = head_of(bytes);
  const size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  if (head[first] == '{') return head.find("https://jsonfeed.org/version") != std::string_view::npos;
  if (head[first] != '<') return false;
  for (const char* root : {"<rss", "<feed", "<rdf:RDF"})
    if (head.find(root) != std::string_view::npos) return true;
  return false;
}

Result<std::vector<std::string>> feed_items(std::string_view bytes, const std::string& name) {
  const std::string_view head = head_of(bytes);
  const size_t first = head.find_first_not_of(" \t\r\n");
  const bool json = first != std::string_view::npos && head[first] == '{';
  auto items = json ? json_items(bytes, name) : xml_items(bytes, name);
  if (items && items->empty())
    return Error{ErrorCode::empty, name, 0, 0, false, "a feed without any text", "give a feed with items"};
  return items;
}

std::vector<std::string> items_before_break(std::string_view bytes) {
  XmlFeed feed;
  const auto done = read_xml(bytes, "", feed);
  return done ? std::vector<std::string>() : feed.items();
}

}  // namespace bede::text
