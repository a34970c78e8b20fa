// One pass over the bytes of a paragraph: tokens as English treebanks of Universal Dependencies cut them.
//
// Tried in this order: addresses (URL, e-mail, @name, #tag); numbers with their commas, points, clocks and dates;
// words, joined over inner apostrophes, full stops of abbreviations and prefixes with a hyphen; clitics ("n't", "'s")
// cut off as continuing tokens; runs of one mark; single marks. Every look ahead is bounded (kLook bytes), so the cost
// is linear in the bytes.
#pragma once

#include <string_view>
#include <vector>

#include "bede/reading.h"
#include "text/characters.h"
#include "text/words.h"

namespace bede::text {

class Scanner {
 public:
  Scanner(std::string_view text, const Words& words, std::vector<Token>& tokens)
      : text_(text), words_(words), tokens_(tokens) {}

  // Adds the tokens of the paragraph: span, form, continues, space_after.
  void scan(Span paragraph);

 private:
  static constexpr size_t kLook = 64;

  // Each reads what begins at `begin`, adds its tokens, and returns where the next begins.
  size_t scan_word(size_t begin);
  size_t scan_number(size_t begin);
  size_t scan_apostrophe(size_t begin, Character mark);
  size_t scan_marks(size_t begin, Character mark);
  size_t scan_rest_of_word(size_t begin, size_t at);
  size_t scan_clitics(size_t at);

  // Each returns where what it is about ends, or `begin` (`at`) where there is no such thing.
  size_t link_end(size_t begin) const;
  size_t address_tail(size_t at) const;
  size_t mail_end(size_t at) const;
  size_t domain_end(size_t at) const;
  size_t dotted_name_end(size_t begin, size_t at) const;
  size_t document_symbol_end(size_t begin) const;
  size_t word_run(size_t at) const;
  size_t digit_run(size_t at) const;
  size_t letter_run(size_t at, size_t limit) const;
  size_t number_end(size_t begin) const;
  size_t joined(size_t begin, size_t at) const;
  size_t joined_by_period(size_t begin, size_t at) const;
  size_t joined_by_hyphen(size_t begin, size_t at, size_t size) const;
  size_t clitic_end(size_t at) const;
  size_t emoticon_end(size_t begin) const;
  size_t elision_end(size_t begin, size_t after) const;
  size_t mark_run_end(size_t begin, Character mark) const;

  bool after_name(size_t at) const;
  bool takes_period(size_t begin, size_t at) const;
  bool initial_takes_period(size_t begin, size_t at) const;
  bool is_unit(size_t at) const;
  bool closes_later(size_t at) const;
  bool after_space(size_t at) const { return at == begin_ || character_before(text_, at).kind == Kind::space; }

  void emit_word(size_t begin, size_t end);
  size_t lost_apostrophe(size_t begin, size_t end) const;
  size_t emit(size_t begin, size_t end, bool continues = false);

  char byte(size_t at) const { return at < end_ ? text_[at] : ' '; }
  Character character(size_t at) const { return at < end_ ? character_at(text_, at) : Character{}; }
  std::string_view piece(size_t begin, size_t end) const { return text_.substr(begin, end - begin); }
  size_t next_visible(size_t at) const;

  std::string_view text_;
  const Words& words_;
  std::vector<Token>& tokens_;
  size_t begin_ = 0;
  size_t end_ = 0;
  uint32_t single_open_ = 0;  // single quotation marks open in this paragraph
};

}  // namespace bede::text
