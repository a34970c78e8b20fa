#include "inputs.h"

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "text/load.h"

namespace bede::cli {
namespace {

constexpr uint64_t kLimit = 64ull << 20;  // bytes of one report

bool holds_lines(const std::string& path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

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
                lines_path_,
                lines_->line(),
                lines_->byte()};
    return Result<Piece>(std::move(piece));
  }
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
  if (word != "-" && !holds_lines(word)) return Result<Piece>(Piece{word, "", false, word, 0, 0});
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
  return Result<Piece>(Piece{"-", *std::move(bytes), true, "-", 0, 0});
}

Result<Document> load(const Piece& piece) {
  if (piece.line > 0) return load_line(piece);
  if (piece.in_hand) return text::load(piece.bytes, piece.name, {text::Format::detect, kLimit});
  const auto bytes = read_file(piece.name, kLimit);
  if (!bytes) return bytes.error();
  return text::load(*bytes, piece.name, {text::Format::detect, kLimit});
}

}  // namespace bede::cli
