// The command line: finds the verb and its flags, runs it. One file a verb.
#include <sqlite3.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <sstream>

#include "base/freed_memory.h"
#include "open.h"

namespace bede::cli {
namespace {

std::vector<std::string> words_of(const char* choices) {
  std::istringstream in(choices);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

void add_flag(CLI::App& app, const Flag& flag, Arguments& arguments) {
  const std::string name = flag.name;
  if (!*flag.value) {
    app.add_flag_callback(name, [&arguments, name] { arguments.given[name] = "yes"; });
    return;
  }
  CLI::Option* option = app.add_option_function<std::string>(
      name, [&arguments, name](const std::string& value) { arguments.given[name] = value; });
  if (*flag.choices) option->transform(CLI::IsMember(words_of(flag.choices), CLI::ignore_case));
}

void add_verb(CLI::App& app, const Verb& verb, Arguments& arguments) {
  CLI::App* sub = app.add_subcommand(verb.name, verb.summary);
  for (const Flag& flag : verb.flags) add_flag(*sub, flag, arguments);
  CLI::Option* inputs = sub->add_option("inputs", arguments.inputs);
  if (verb.least > 0) inputs->required();
  inputs->expected(verb.least, verb.most < 0 ? 1 << 29 : verb.most);
}

const Verb* verb_of(const CLI::App& app) {
  for (const Verb& verb : verbs())
    if (app.got_subcommand(verb.name)) return &verb;
  return nullptr;
}

int complain(const std::string& message, const Verb* verb) {
  std::fprintf(stderr, "bede: %s; see bede %s%s--help\n", message.c_str(), verb ? verb->name : "", verb ? " " : "");
  return kUsage;
}

// CLI11's words, but for what it names by names of its own.
std::string reason_of(const CLI::ParseError& error, const Verb* verb) {
  const std::string words = error.what();
  if (verb && words.starts_with("inputs")) return "give it " + std::string(verb->inputs);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return words;
  const size_t colon = words.rfind(": ");
  const std::string extra = colon == std::string::npos ? words : words.substr(colon + 2);
  const std::string whose = verb ? std::string("bede ") + verb->name : "bede";
  return extra +
         (extra.starts_with("-") ? " is no flag of "
          : verb                 ? " is a word too many for "
                                 : " is no verb of ") +
         whose;
}

int run(int count, char** words) {
  CLI::App app;
  Arguments arguments;
  app.add_flag("--version");
  app.require_subcommand(0, 1);  // after the first, the name of another is a word like any (bede find BOOK claims)
  for (const Verb& verb : verbs()) add_verb(app, verb, arguments);
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    const Verb* verb = verb_of(app);
    std::fputs((verb ? help(*verb) : help()).c_str(), stdout);
    return kDone;
  } catch (const CLI::ParseError& error) {
    return complain(reason_of(error, verb_of(app)), verb_of(app));
  }
  if (app.count("--version") > 0) {
    std::puts("bede " BEDE_VERSION);
    return kDone;
  }
  const Verb* verb = verb_of(app);
  return verb ? verb->run(arguments) : complain("say what to do", nullptr);
}

}  // namespace
}  // namespace bede::cli

int main(int count, char** words) {
  bede::keep_freed_memory();
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // nobody asks; to keep count locks at every allocation
  const int code = bede::cli::run(count, words);
  return bede::cli::flushed() || code != bede::cli::kDone ? code : bede::cli::kSomeFailed;
}
