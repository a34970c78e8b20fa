#include "report/conllu.h"

#include "syntax/tree.h"

namespace bede::report {
namespace {

// Line breaks and tabs cannot stand in a comment or a column: each run of white space becomes one blank.
void add_on_one_line(std::string& out, std::string_view text) {
  bool blank = false;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (white && !blank) out += ' ';
    if (!white) out += c;
    blank = white;
  }
}

void add_column(std::string& out, std::string_view value) {
  out += '\t';
  if (value.empty()) {
    out += '_';
  } else {
    add_on_one_line(out, value);
  }
}

// The last token of the orthographic token that begins at first.
TokenId word_end(const Reading& reading, const Sentence& sentence, TokenId first) {
  TokenId last = first;
  while (last < sentence.last && reading[TokenId(last.value + 1)].continues) last = TokenId(last.value + 1);
  return last;
}

std::string number_in(const Sentence& sentence, TokenId token) {
  return std::to_string(token.value - sentence.first.value + 1);
}

void add_range(std::string& out, const Reading& reading, const Sentence& sentence, TokenId first, TokenId last) {
  out += number_in(sentence, first) + "-" + number_in(sentence, last);
  add_column(out, reading[first].span.joined(reading[last].span).of(reading.text()));
  out += "\t_\t_\t_\t_\t_\t_\t_\t";
  out += reading[last].space_after ? "_\n" : "SpaceAfter=No\n";
}

void add_token(std::string& out, const Reading& reading, const Sentence& sentence, TokenId id, bool in_range) {
  const Token& token = reading[id];
  out += number_in(sentence, id);
  add_column(out, token.form);
  add_column(out, token.lemma);
  add_column(out, syntax::name_of(token.upos));
  add_column(out, token.xpos);
  add_column(out, token.feats);
  add_column(out, token.head ? number_in(sentence, token.head) : "0");
  add_column(out, syntax::name_of(token.relation));
  out += in_range || token.space_after ? "\t_\t_\n" : "\t_\tSpaceAfter=No\n";
}

void add_sentence(std::string& out, const Reading& reading, SentenceId id) {
  const Sentence& sentence = reading[id];
  out += "# sent_id = " + std::to_string(id.value + 1) + "\n# text = ";
  add_on_one_line(out, sentence.span.of(reading.text()));
  out += '\n';
  TokenId range_end;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    const TokenId at(i);
    if (!range_end || at > range_end) {
      range_end = word_end(reading, sentence, at);
      if (range_end > at) add_range(out, reading, sentence, at, range_end);
    }
    const bool in_range = range_end > at || reading[at].continues;
    add_token(out, reading, sentence, at, in_range);
  }
  out += '\n';
}

}  // namespace

std::string conllu(const Reading& reading) {
  std::string out = "# newdoc id = ";
  add_on_one_line(out, reading.document->id);
  out += '\n';
  for (size_t i = 0; i < reading.sentences.size(); ++i) add_sentence(out, reading, SentenceId(i));
  return reading.sentences.empty() ? std::string() : out;
}

}  // namespace bede::report
