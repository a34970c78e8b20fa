#include "text/warc.h"

#include <charconv>
#include <optional>

#include "base/json.h"
#include "base/strings.h"
#include "base/unpack.h"
#include "text/encoding.h"

namespace bede::text {
namespace {

constexpr size_t kLongestHead = 1 << 16;
constexpr size_t kPiece = 1 << 16;

// The value of a header field, in any case; empty where there is none.
std::string_view field_of(std::string_view head, std::string_view name) {
  for (const std::string_view line : split(head, '\n')) {
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos && equal_ignoring_case(trimmed(line.substr(0, colon)), name))
      return trimmed(line.substr(colon + 1));
  }
  return {};
}

std::optional<uint64_t> number_of(std::string_view digits) {
  uint64_t out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return out;
}

struct Parted {
  std::string_view head, body;
};

// A head ends with the first empty line.
std::optional<Parted> part(std::string_view bytes) {
  for (size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const std::string_view behind = bytes.substr(at + 1);
    for (const std::string_view end : {"\r\n", "\n"})
      if (behind.starts_with(end)) return Parted{bytes.substr(0, at), behind.substr(end.size())};
  }
  return std::nullopt;
}

std::string unchunked(std::string_view body) {
  std::string out;
  while (true) {
    const size_t line = body.find('\n');
    if (line == std::string_view::npos) return out;
    const std::string_view digits = trimmed(body.substr(0, std::min(line, body.find(';'))));
    size_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    if (error != std::errc() || end != digits.data() + digits.size() || size == 0 || size > body.size() - line - 1)
      return out;
    out += body.substr(line + 1, size);
    body.remove_prefix(std::min(body.size(), line + 1 + size + 2));
  }
}

bool is_text(std::string_view type) {
  return type.starts_with("text/html") || type.starts_with("application/xhtml") || type.starts_with("text/plain");
}

// The page of a record, where it is one.
std::optional<std::string> page_of(std::string_view head, std::string_view content) {
  const std::string_view kind = field_of(head, "WARC-Type");
  std::string type(field_of(head, "Content-Type"));
  std::string body(content);
  if (kind == "response") {
    const auto http = part(content);
    if (!http || http->head.find(" 200") == std::string_view::npos || http->head.find(" 200") > 12) return std::nullopt;
    if (!field_of(http->head, "Content-Encoding").empty()) return std::nullopt;
    type = std::string(field_of(http->head, "Content-Type"));
    body = equal_ignoring_case(field_of(http->head, "Transfer-Encoding"), "chunked") ? unchunked(http->body)
                                                                                     : std::string(http->body);
  } else if (kind != "resource" && kind != "conversion") {
    return std::nullopt;
  }
  if (!is_text(lower(type))) return std::nullopt;
  const auto text = to_utf8(body, "page");
  if (!text || text->text.empty()) return std::nullopt;
  const std::string url(field_of(head, "WARC-Target-URI"));
  JsonWriter out;
  out.begin_object().key("id").value(url.empty() ? std::string(field_of(head, "WARC-Record-ID")) : url);
  if (!url.empty()) out.key("url").value(url);
  out.key(lower(type).starts_with("text/plain") ? "text" : "html").value(text->text);
  return out.end_object().take();
}

}  // namespace

struct WarcFile::Parts {
  std::string path;
  PackedFile file;
  std::string held;  // unpacked and not yet used

  Error bad(std::string reason) const {
    return {ErrorCode::bad_format, path, 0, 0, false, std::move(reason), "give a WARC file"};
  }

  // Makes held at least that long, where the file is.
  Result<bool> want(size_t size) {
    while (held.size() < size) {
      const auto got = file.read(held, kPiece);
      if (!got) return got.error();
      if (*got == 0) return false;
    }
    return true;
  }

  // The head of the next record, taken from held; nothing at the end.
  Result<std::optional<std::string>> head() {
    for (size_t wanted = kPiece;; wanted += kPiece) {
      const auto more = want(wanted);
      if (!more) return more.error();
      const size_t first = held.find_first_not_of("\r\n");
      if (first == std::string::npos && !*more) return std::optional<std::string>();
      held.erase(0, std::min(first, held.size()));
      if (const auto parted = part(held)) {
        std::string out(parted->head);
        if (!out.starts_with("WARC/")) return bad("a record does not begin with WARC/");
        held.erase(0, held.size() - parted->body.size());
        return std::optional(std::move(out));
      }
      if (!*more || wanted > kLongestHead) return bad("a record's head does not end");
    }
  }

  Status skip(uint64_t size) {
    while (size > held.size()) {
      size -= held.size();
      held.clear();
      const auto more = want(1);
      if (!more) return more.error();
      if (!*more) return bad("the last record is cut short");
    }
    held.erase(0, size);
    return Done{};
  }
};

WarcFile::WarcFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
WarcFile::~WarcFile() = default;
WarcFile::WarcFile(WarcFile&&) noexcept = default;
WarcFile& WarcFile::operator=(WarcFile&&) noexcept = default;

Result<WarcFile> WarcFile::open(const std::string& path) {
  auto file = PackedFile::open(path);
  if (!file) return file.error();
  return WarcFile(std::make_unique<Parts>(Parts{path, *std::move(file), {}}));
}

Result<bool> WarcFile::next(std::string& page, uint64_t limit) {
  while (true) {
    const auto head = parts_->head();
    if (!head) return head.error();
    if (!*head) return false;
    const auto size = number_of(field_of(**head, "Content-Length"));
    if (!size) return parts_->bad("a record does not say its length");
    if (*size > limit) {
      if (auto done = parts_->skip(*size); !done) return done.error();
      continue;
    }
    const auto whole = parts_->want(*size);
    if (!whole) return whole.error();
    if (!*whole && parts_->held.size() < *size) return parts_->bad("the last record is cut short");
    auto found = page_of(**head, std::string_view(parts_->held).substr(0, *size));
    parts_->held.erase(0, *size);
    if (!found) continue;
    page = *std::move(found);
    return true;
  }
}

}  // namespace bede::text
