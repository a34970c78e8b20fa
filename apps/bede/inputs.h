// The reports that the words of a command line stand for, one after another.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/lines.h"
#include "bede/bede.h"
#include "text/warc.h"

namespace bede::cli {

// One report still to be read: a file, or a line of JSON.
struct Piece {
  std::string name;   // for messages: "news/a.txt", "batch.jsonl:12"
  std::string bytes;  // where in hand: a line, or standard input; a file is read by the thread that takes it
  bool in_hand = false;
  bool is_json = false;  // the bytes are one object of JSON (an item of a feed, a page of an archive)
  std::string file;
  uint64_t line = 0, byte = 0;  // of a line
};

class Inputs {
 public:
  explicit Inputs(std::vector<std::string> words);

  // The next piece, an error in its place (call again for what follows), or nothing at the end.
  std::optional<Result<Piece>> next();

 private:
  std::optional<Result<Piece>> next_line();
  std::optional<Result<Piece>> open_word(const std::string& word);
  std::optional<Result<Piece>> whole_stream(LineFile& stream);
  std::optional<Result<Piece>> next_page();
  std::optional<Result<Piece>> next_item();
  std::optional<Result<Piece>> open_feed(const std::string& path, const std::string& bytes);

  std::vector<std::string> waiting_;  // files and folders, the next one last
  std::unique_ptr<LineFile> lines_;
  std::string lines_path_;
  std::optional<text::WarcFile> archive_;
  std::string archive_path_;
  size_t page_ = 0;
  std::vector<std::string> items_;  // of a feed, the next one last
  std::string feed_path_;
  size_t item_ = 0;
};

// The document of a piece. Errors name the piece, its line and byte.
Result<Document> load(const Piece& piece);

}  // namespace bede::cli
