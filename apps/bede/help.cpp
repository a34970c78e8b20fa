// What --help says.
#include "base/strings.h"
#include "generated.h"

namespace bede::cli {
namespace {

constexpr size_t kColumns = 90;

// Wrapped text; every line but the first begins with indent blanks.
std::string wrapped(std::string_view text, size_t indent) {
  std::string out;
  size_t at = indent;
  for (const std::string_view word : split(text, ' ')) {
    if (at + 1 + word.size() > kColumns && at > indent) {
      out += "\n" + std::string(indent, ' ');
      at = indent;
    } else if (!out.empty()) {
      out += ' ';
      ++at;
    }
    out += word;
    at += word.size();
  }
  return out + "\n";
}

std::string flag_lines(const std::vector<Flag>& flags) {
  constexpr size_t kIndent = 22;
  std::string out;
  for (const Flag& flag : flags) {
    std::string head = "  " + usage(flag);
    head += head.size() + 2 <= kIndent ? std::string(kIndent - head.size(), ' ') : "\n" + std::string(kIndent, ' ');
    out += head + wrapped(meaning(flag), kIndent);
  }
  return out;
}

}  // namespace

const char* const kSummary =
    "Bede reads reports of international affairs and keeps the record: who did what to whom, when, where, on whose "
    "word, and what "
    "does not add up.";

std::vector<Flag> flags_of(const Verb& verb) {
  std::vector<Flag> all = verb.flags;
  all.push_back(common_flags().front());
  return all;
}

std::string usage(const Flag& flag) { return std::string(flag.name) + (*flag.value ? " " : "") + flag.value; }

std::string meaning(const Flag& flag) {
  std::string out = flag.help;
  std::string choices = flag.choices;
  for (size_t at = choices.find(' '); at != std::string::npos; at = choices.find(' ', at + 2))
    choices.replace(at, 1, ", ");
  if (!choices.empty()) out += " One of: " + choices + ".";
  if (*flag.standard) out += std::string(" Default: ") + flag.standard + ".";
  return out;
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> out;
  while (true) {
    const size_t at = text.find("\n\n");
    out.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 2);
  }
}

std::string help() {
  std::string out = wrapped(kSummary, 0) + "\n";
  for (const Verb& verb : verbs()) {
    if (!verb.shown) continue;
    std::string head = "  bede " + std::string(verb.name) + " " + verb.inputs;
    head += std::string(head.size() < 34 ? 34 - head.size() : 1, ' ');
    out += head + verb.summary + "\n";
  }
  out += "\n" + flag_lines(common_flags());
  return out + "\nbede VERB --help says more of a verb. Exit codes: 0 done; 1 some input failed; 2 wrong usage.\n";
}

std::string help(const Verb& verb) {
  std::string out = "bede " + std::string(verb.name) + " [flags] " + verb.inputs + "\n\n" + wrapped(verb.summary, 0);
  for (const std::string& paragraph : paragraphs(verb.details)) out += "\n" + wrapped(paragraph, 0);
  return out + "\n" + flag_lines(flags_of(verb));
}

}  // namespace bede::cli
