// bede parse: text in, CoNLL-U out.
#include "base/files.h"
#include "batch.h"
#include "report/conllu.h"
#include "syntax/conllu.h"

namespace bede::cli {
namespace {

Result<std::string> of_text(const Reader& reader, const Piece& piece) {
  auto document = load(piece);
  if (!document) return document.error();
  return report::conllu(reader.parse(*std::move(document)));
}

Result<std::string> of_conllu(const Reader& reader, const Piece& piece) {
  std::string bytes = piece.bytes;
  if (!piece.in_hand) {
    auto content = read_file(piece.file);
    if (!content) return content.error();
    bytes = *std::move(content);
  }
  auto reading = syntax::read_conllu(bytes, piece.name);
  if (!reading) return reading.error();
  reader.parse(*reading);
  return report::conllu(*reading);
}

}  // namespace

int parse(const Arguments& arguments) {
  return run_batch(arguments, arguments.has("--conllu") ? Answerer(of_conllu) : Answerer(of_text));
}

}  // namespace bede::cli
