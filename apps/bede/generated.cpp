// The man page, docs/cli.md and the completions of three shells, from the table of flags.
#include "generated.h"

#include "base/strings.h"

namespace bede::cli {
namespace {

constexpr const char* kExitCodes[][2] = {{"0", "Everything that was asked for was done."},
                                         {"1", "Some input failed: named on standard error; the rest was done."},
                                         {"2", "The call itself was wrong: nothing was done."}};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string roff(const std::string& text) { return replaced(replaced(text, "\\", "\\e"), "-", "\\-"); }

std::string roff_flag(const Flag& flag) {
  std::string out = ".TP\n\\fB" + roff(flag.name) + "\\fR";
  if (*flag.value) out += std::string(" \\fI") + flag.value + "\\fR";
  return out + "\n" + roff(meaning(flag)) + "\n";
}

std::string roff_verb(const Verb& verb) {
  std::string out = ".SS bede " + std::string(verb.name) + " [flags] " + verb.inputs + "\n" + roff(verb.summary) + "\n";
  for (const std::string& paragraph : paragraphs(verb.details)) out += ".PP\n" + roff(paragraph) + "\n";
  for (const Flag& flag : flags_of(verb)) out += roff_flag(flag);
  return out;
}

std::string markdown_verb(const Verb& verb) {
  std::string out = "## bede " + std::string(verb.name) + "\n\n    bede " + verb.name + " [flags] " + verb.inputs +
                    "\n\n" + verb.summary + "\n\n" + verb.details + "\n\n| flag | meaning |\n| --- | --- |\n";
  for (const Flag& flag : flags_of(verb)) out += "| `" + usage(flag) + "` | " + meaning(flag) + " |\n";
  return out + "\n";
}

std::string verb_names() {
  std::string out;
  for (const Verb& verb : verbs())
    if (verb.shown) out += (out.empty() ? "" : " ") + std::string(verb.name);
  return out;
}

std::string flag_names(const Verb& verb) {
  std::string out;
  for (const Flag& flag : flags_of(verb)) out += (out.empty() ? "" : " ") + std::string(flag.name);
  return out;
}

// Every flag with choices, once.
std::vector<Flag> choosing_flags() {
  std::vector<Flag> out;
  for (const Verb& verb : verbs())
    for (const Flag& flag : verb.flags) {
      bool known = !*flag.choices;
      for (const Flag& other : out) known = known || std::string(other.name) == flag.name;
      if (!known) out.push_back(flag);
    }
  return out;
}

std::string in_single_quotes(const std::string& text) { return "'" + replaced(text, "'", "'\\''") + "'"; }

std::string zsh_flag(const Flag& flag) {
  std::string help = replaced(replaced(flag.help, "[", "\\["), "]", "\\]");
  std::string out = std::string(flag.name) + "[" + replaced(help, ":", "\\:") + "]";
  if (*flag.value)
    out += ":" + std::string(flag.value) + ":" + (*flag.choices ? "(" + std::string(flag.choices) + ")" : "_files");
  return in_single_quotes(out);
}

}  // namespace

std::string man_page() {
  std::string out =
      ".\\\" Made by: bede generate man\n.TH BEDE 1 \"\" \"bede\" \"\"\n.SH NAME\nbede \\- keep the record of reports "
      "of "
      "international affairs\n.SH SYNOPSIS\n";
  for (const Verb& verb : verbs())
    if (verb.shown) out += "\\fBbede " + std::string(verb.name) + "\\fR [flags] " + roff(verb.inputs) + "\n.br\n";
  out += ".SH DESCRIPTION\n" + roff(kSummary) + "\n.SH VERBS\n";
  for (const Verb& verb : verbs())
    if (verb.shown) out += roff_verb(verb);
  out += ".SH EXIT STATUS\n";
  for (const auto& [code, text] : kExitCodes) out += std::string(".TP\n") + code + "\n" + text + "\n";
  return out;
}

std::string markdown() {
  std::string out =
      "# The command line\n\nMade by `bede generate markdown` from the table in `apps/bede/flags.cpp`.\n\n" +
      std::string(kSummary) + "\n\n";
  for (const Verb& verb : verbs())
    if (verb.shown) out += markdown_verb(verb);
  out += "## Exit codes\n\n| code | meaning |\n| --- | --- |\n";
  for (const auto& [code, text] : kExitCodes) out += std::string("| ") + code + " | " + text + " |\n";
  return out;
}

std::string bash_completion() {
  std::string out =
      "# Made by: bede generate bash\n_bede() {\n  local word=${COMP_WORDS[COMP_CWORD]} "
      "before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '" +
      verb_names() +
      " --help --version' -- \"$word\"))\n"
      "    return\n  fi\n  case $before in\n";
  for (const Flag& flag : choosing_flags())
    out += "    " + std::string(flag.name) + ") COMPREPLY=($(compgen -W '" + flag.choices +
           "' -- \"$word\")); return ;;\n";
  out += "  esac\n  if [[ $word == -* ]]; then\n    case ${COMP_WORDS[1]} in\n";
  for (const Verb& verb : verbs())
    if (verb.shown)
      out += "      " + std::string(verb.name) + ") COMPREPLY=($(compgen -W '" + flag_names(verb) +
             "' -- \"$word\")) ;;\n";
  return out +
         "    esac\n  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n}\ncomplete -o filenames -F _bede bede\n";
}

std::string zsh_completion() {
  std::string out =
      "#compdef bede\n# Made by: bede generate zsh\n_bede() {\n  if ((CURRENT == 2)); then\n    local -a verbs=(\n";
  for (const Verb& verb : verbs())
    if (verb.shown) out += "      " + in_single_quotes(std::string(verb.name) + ":" + verb.summary) + "\n";
  out +=
      "    )\n    _describe verb verbs\n    return\n  fi\n  local verb=$words[2]\n  shift words\n  ((CURRENT--))\n  "
      "case $verb in\n";
  for (const Verb& verb : verbs()) {
    if (!verb.shown) continue;
    out += "    " + std::string(verb.name) + ") _arguments";
    for (const Flag& flag : flags_of(verb)) out += " \\\n      " + zsh_flag(flag);
    out += " \\\n      '*:file:_files' ;;\n";
  }
  return out + "  esac\n}\n_bede \"$@\"\n";
}

std::string fish_completion() {
  std::string out = "# Made by: bede generate fish\n";
  for (const Verb& verb : verbs()) {
    if (!verb.shown) continue;
    const std::string name = verb.name;
    out += "complete -c bede -n __fish_use_subcommand -f -a " + name + " -d " + in_single_quotes(verb.summary) + "\n";
    for (const Flag& flag : flags_of(verb)) {
      out += "complete -c bede -n '__fish_seen_subcommand_from " + name + "' -l " + (flag.name + 2);
      if (*flag.value) out += " -r";
      if (*flag.choices) out += " -f -a '" + std::string(flag.choices) + "'";
      out += " -d " + in_single_quotes(flag.help) + "\n";
    }
  }
  return out;
}

std::string generated(const std::string& what) {
  if (what == "man") return man_page();
  if (what == "markdown") return markdown();
  if (what == "bash") return bash_completion();
  if (what == "zsh") return zsh_completion();
  if (what == "fish") return fish_completion();
  return {};
}

}  // namespace bede::cli
