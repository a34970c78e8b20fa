// What the verbs share: where lexicon and model are, and how an error is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bede/bede.h"
#include "flags.h"

namespace bede::cli {

// The folder of the lexicon's files: the one given, the installed one or that of the source.
std::string lexicon_folder(const Arguments& arguments);

// The reader that the flags ask for; else the lexicon and model installed beside the program; else those of the source
// tree.
Result<Reader> open_reader(const Arguments& arguments);

// The day after --date, or an error; empty where it is not given.
Result<std::optional<Date>> published(const Arguments& arguments);

// What the flags say of reports that do not say it themselves.
struct Unstated {
  std::optional<Date> published;     // --date
  std::vector<std::string> between;  // --between

  void complete(Document& document) const;
};
Result<Unstated> unstated(const Arguments& arguments);

// "bede: file:line (byte N): reason; remedy" on standard error.
void complain(const Error& error);

// Text that people read goes here: to standard output, at once; false (and said) where it cannot be written.
bool print(std::string_view text);

// What print() took has reached standard output; false (and said) where it could not. Once, at the end.
bool flushed();

// Whether to colour, and how many columns the terminal has (80 where there is none).
bool in_colour(const Arguments& arguments);
size_t columns();
// Whether standard output is a terminal.
bool to_terminal();

}  // namespace bede::cli
