// Every verb and flag of the command line, once. The parser, --help, the man page, the completions and docs/cli.md are
// all made from this table (tests/cli checks that the committed ones are the generated ones).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bede::cli {

// Exit codes: all that was asked for was done; some input failed (the rest was done); the call itself was wrong.
enum Exit : int { kDone = 0, kSomeFailed = 1, kUsage = 2 };

struct Arguments {
  std::vector<std::string> inputs;           // the words that are not flags
  std::map<std::string, std::string> given;  // "--format" -> "json"; switches: "yes"

  bool has(const std::string& flag) const { return given.count(flag) > 0; }
  std::string value(const std::string& flag) const {
    const auto at = given.find(flag);
    return at == given.end() ? std::string() : at->second;
  }
};

struct Flag {
  const char* name;      // "--format"
  const char* value;     // what it takes ("KIND"); empty for a switch
  const char* choices;   // "brief json jsonl conllu"; empty: anything
  const char* standard;  // what holds where it is not given; empty: nothing
  const char* help;
};

struct Verb {
  const char* name;
  const char* inputs;   // "[FILE|DIR|-]..."
  int least, most;      // how many of them; most -1: any
  const char* summary;  // one line
  const char* details;  // paragraphs, parted by an empty line
  std::vector<Flag> flags;
  bool shown;
  int (*run)(const Arguments&);
};

const std::vector<Verb>& verbs();
const std::vector<Flag>& common_flags();  // --help, --version

// The text of `bede --help` and of `bede VERB --help`.
std::string help();
std::string help(const Verb& verb);

// docs/bede.1, docs/cli.md and the completions: what is "man", "markdown", "bash", "zsh" or "fish"; empty for anything
// else.
std::string generated(const std::string& what);

int read(const Arguments& arguments);
int parse(const Arguments& arguments);
int explain(const Arguments& arguments);
int check(const Arguments& arguments);
int claims(const Arguments& arguments);
int add(const Arguments& arguments);
int find(const Arguments& arguments);
int group(const Arguments& arguments);
int link(const Arguments& arguments);
int watch(const Arguments& arguments);
int timeline(const Arguments& arguments);
int agreements(const Arguments& arguments);
int votes(const Arguments& arguments);
int dossier(const Arguments& arguments);
int export_(const Arguments& arguments);
int lexicon(const Arguments& arguments);
int serve(const Arguments& arguments);
int generate(const Arguments& arguments);

}  // namespace bede::cli
