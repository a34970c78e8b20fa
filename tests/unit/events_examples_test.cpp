// Every line of lexicon/predicates holds an example; what it says must come out of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <iterator>

#include "base/files.h"
#include "base/strings.h"
#include "base/table.h"
#include "bede/reader.h"

namespace bede {
namespace {

struct Example {
  std::string line, cameo, source, target, sentence;
  bool symmetric = false;
};

std::vector<Example> examples_of(const std::string& directory) {
  std::vector<Example> examples;
  const auto names = table_names(directory, "predicates");
  EXPECT_TRUE(names.ok());
  for (const std::string& name : *names) {
    if (name == "predicates/classes.tsv") continue;
    const auto read =
        read_table(directory, name, "pattern cameo plover mode contexts example", [&](const TableRow& row) -> Status {
          const std::string_view field = row.fields[5];
          const size_t blank = field.find(' ');
          if (blank == std::string_view::npos) return Done{};
          const std::string_view dyad = field.substr(0, blank);
          const size_t cut = dyad.find_first_of(">=");
          if (cut == std::string_view::npos) return row.error("no dyad before the example");
          examples.push_back({row.place(), std::string(row.fields[1]), std::string(dyad.substr(0, cut)),
                              std::string(dyad.substr(cut + 1)), std::string(field.substr(blank + 1)),
                              dyad[cut] == '='});
          return Done{};
        });
    EXPECT_TRUE(read.ok()) << read.error().message();
  }
  return examples;
}

// Organisations go by their own code or by that of their kind.
bool is(const Actor& actor, const std::string& country) {
  if (actor.country == country || (country == "EUR" && actor.country == "EU")) return true;
  return country == "IGO" && actor.kind == ActorKind::organisation;
}

bool holds(const Reading& reading, const std::vector<MentionId>& mentions, const std::string& country) {
  if (country == "-" || country.empty()) return true;
  for (const MentionId mention : mentions)
    if (const ActorId actor = reading[mention].actor; actor && is(reading[actor], country)) return true;
  return false;
}

// The line's code made more exact by the matter (codes/matters.tsv).
bool is_refined(const Event& event, const Example& example) {
  std::string_view open = example.cameo;
  if (open.ends_with('0')) open.remove_suffix(1);
  return event.pattern == example.line && event.cameo.starts_with(open);
}

// "asked for Japanese aid": nouns of aid, support and cooperation tell how things are, and act only where somebody asks
// for them, refuses or ends them. Then the line says what, and the asking gives the code.
bool is_composed(const Event& event, const Example& example) {
  static constexpr std::string_view kHowThingsAre[] = {"05", "06", "07"};
  const std::string_view root = std::string_view(example.cameo).substr(0, 2);
  return event.pattern == example.line && event.cameo.starts_with("02") &&
         event.because.find("asked") != std::string::npos &&
         std::find(std::begin(kHowThingsAre), std::end(kHowThingsAre), root) != std::end(kHowThingsAre);
}

bool tells(const Reading& reading, const Event& event, const Example& example) {
  if (event.cameo != example.cameo && !is_refined(event, example) && !is_composed(event, example)) return false;
  std::vector<MentionId> all = event.actors;
  all.insert(all.end(), event.recipients.begin(), event.recipients.end());
  const bool either = event.symmetric || example.symmetric;
  return holds(reading, either ? all : event.actors, example.source) &&
         holds(reading, either ? all : event.recipients, example.target);
}

std::string told(const Reading& reading) {
  std::string text;
  const auto add = [&](const std::vector<MentionId>& mentions) {
    for (const MentionId mention : mentions) text += reading[reading[mention].actor].country + " ";
  };
  for (const Event& event : reading.events) {
    text += " [" + event.cameo + (event.symmetric ? " = " : " ");
    add(event.actors);
    text += "> ";
    add(event.recipients);
    text += event.pattern + "]";
  }
  return text;
}

// The share that must hold while the parser is what it is.
constexpr double kShare = 0.985;

TEST(PredicateExamples, SayWhatTheyAreExamplesOf) {
  const std::string source = BEDE_SOURCE_DIR;
  if (!read_file(source + "/models/english.bede")) GTEST_SKIP() << "no model at models/english.bede";
  const auto reader = Reader::open({source + "/lexicon", source + "/models/english.bede", true});
  ASSERT_TRUE(reader.ok()) << reader.error().message();
  const auto examples = examples_of(source + "/lexicon");
  ASSERT_FALSE(examples.empty());
  size_t good = 0;
  for (const Example& example : examples) {
    Document document;
    document.text = example.sentence;
    const Reading reading = reader->read(std::move(document));
    bool found = false;
    for (const Event& event : reading.events) found = found || tells(reading, event, example);
    good += found;
    if (!found)
      std::cout << example.line << ": " << example.source << (example.symmetric ? "=" : ">") << example.target << " "
                << example.cameo << " " << example.sentence << told(reading) << "\n";
  }
  std::cout << good << " of " << examples.size() << " examples hold\n";
  EXPECT_GE(static_cast<double>(good), kShare * static_cast<double>(examples.size()));
}

}  // namespace
}  // namespace bede
