#include "inputs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "text/feed.h"
#include "text/load.h"

namespace bede::cli {
namespace {

constexpr uint64_t kLimit = 64ull << 20;  // bytes of one report

bool holds_lines(const std::string& path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

bool is_archive(const std::string& path) {
  return path.ends_with(".warc") || path.ends_with(".warc.gz") || path.ends_with(".warc.zst");
}

// Feeds are looked for only where a file's name allows it.
bool is_feed(const std::string& path) {
  bool named = false;
  for (const char* ending : {".xml", ".rss", ".atom", ".rdf", ".json"}) named = named || path.ends_with(ending);
  if (!named) return false;
  std::string head(4096, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return text::looks_like_feed(head);
}

Result<Document> load_line(const Piece& piece) {
  auto document = text::load(piece.bytes, piece.name, {text::Format::json, kLimit});
  if (document) return document;
  Error error = document.error();
  error.file = piece.file;
  error.line = piece.line;
  error.byte += piece.byte;
  error.has_byte = true;
  return error;
}

}  // namespace

Inputs::Inputs(std::vector<std::string> words) : waiting_(std::move(words)) {
  if (waiting_.empty()) waiting_.push_back("-");
  std::reverse(waiting_.begin(), waiting_.end());
}

std::optional<Result<Piece>> Inputs::next() {
  while (true) {
    if (lines_) {
      if (auto piece = next_line()) return piece;
      lines_.reset();
    }
    if (archive_) {
      if (auto piece = next_page()) return piece;
      archive_.reset();
    }
    if (!items_.empty()) return next_item();
    if (waiting_.empty()) return std::nullopt;
    const std::string word = std::move(waiting_.back());
    waiting_.pop_back();
    if (auto piece = open_word(word)) return piece;
  }
}

std::optional<Result<Piece>> Inputs::next_line() {
  std::string line;
  while (true) {
    const auto more = lines_->next(line, kLimit);
    if (!more) {
      if (more.error().code != ErrorCode::too_large) lines_.reset();
      return Result<Piece>(more.error());
    }
    if (!*more) return std::nullopt;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Piece piece{lines_path_ + ":" + std::to_string(lines_->line()),
                std::move(line),
                true,
                true,
                lines_path_,
                lines_->line(),
                lines_->byte()};
    return Result<Piece>(std::move(piece));
  }
}

std::optional<Result<Piece>> Inputs::next_page() {
  std::string page;
  const auto more = archive_->next(page, kLimit);
  if (!more) {
    archive_.reset();
    return Result<Piece>(more.error());
  }
  if (!*more) return std::nullopt;
  Piece piece{archive_path_ + "#" + std::to_string(++page_), std::move(page), true, true, archive_path_, 0, 0};
  return Result<Piece>(std::move(piece));
}

std::optional<Result<Piece>> Inputs::next_item() {
  Piece piece{feed_path_ + "#" + std::to_string(++item_), std::move(items_.back()), true, true, feed_path_, 0, 0};
  items_.pop_back();
  return Result<Piece>(std::move(piece));
}

// Nothing where its items wait now; of a feed that breaks off, those before the break wait behind the error.
std::optional<Result<Piece>> Inputs::open_feed(const std::string& path, const std::string& bytes) {
  auto read = text::feed_items(bytes, path);
  auto items = read ? *std::move(read) : text::items_before_break(bytes);
  items_.assign(std::make_move_iterator(items.rbegin()), std::make_move_iterator(items.rend()));
  feed_path_ = path;
  item_ = 0;
  if (!read) return Result<Piece>(read.error());
  return std::nullopt;
}

// Nothing where the word stands for other inputs, which wait now.
std::optional<Result<Piece>> Inputs::open_word(const std::string& word) {
  std::error_code failed;
  if (word != "-" && std::filesystem::is_directory(word, failed)) {
    auto files = list_files(word);
    if (!files) return Result<Piece>(files.error());
    waiting_.insert(waiting_.end(), files->rbegin(), files->rend());
    return std::nullopt;
  }
  if (is_archive(word)) {
    auto archive = text::WarcFile::open(word);
    if (!archive) return Result<Piece>(archive.error());
    archive_ = *std::move(archive);
    archive_path_ = word;
    page_ = 0;
    return std::nullopt;
  }
  if (word != "-" && is_feed(word)) {
    const auto bytes = read_file(word, kLimit);
    return bytes ? open_feed(word, *bytes) : Result<Piece>(bytes.error());
  }
  if (word != "-" && !holds_lines(word)) return Result<Piece>(Piece{word, "", false, false, word, 0, 0});
  auto lines = LineFile::open(word);
  if (!lines) return Result<Piece>(lines.error());
  const auto first = lines->first_byte();
  if (!first) return Result<Piece>(first.error());
  if (!holds_lines(word) && *first != '{') return whole_stream(*lines);
  lines_ = std::make_unique<LineFile>(*std::move(lines));
  lines_path_ = word;
  return std::nullopt;
}

std::optional<Result<Piece>> Inputs::whole_stream(LineFile& stream) {
  auto bytes = stream.rest(kLimit);
  if (!bytes) return Result<Piece>(bytes.error());
  if (text::looks_like_feed(*bytes)) return open_feed("-", *bytes);
  return Result<Piece>(Piece{"-", *std::move(bytes), true, false, "-", 0, 0});
}

Result<Document> load(const Piece& piece) {
  if (piece.line > 0) return load_line(piece);
  const text::Format format = piece.is_json ? text::Format::json : text::Format::detect;
  if (piece.in_hand) return text::load(piece.bytes, piece.name, {format, kLimit});
  const auto bytes = read_file(piece.name, kLimit);
  if (!bytes) return bytes.error();
  return text::load(*bytes, piece.name, {text::Format::detect, kLimit});
}

}  // namespace bede::cli
