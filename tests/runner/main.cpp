// case_runner [--show] [--lexicon DIR] [--model FILE] FILE|FOLDER...: runs cases (tests/cases/README.md); exits 1 where
// one fails.
#include <algorithm>
#include <charconv>
#include <cstdio>

#include "base/files.h"
#include "base/strings.h"
#include "bede/bede.h"
#include "runner/case_file.h"
#include "runner/expectation.h"
#include "runner/invariants.h"
#include "text/load.h"

namespace bede::testing {
namespace {

struct Verdict {
  std::vector<std::string> failures;
  void fail(const std::string& what) { failures.push_back(what); }
};

std::optional<Date> date_from(const std::string& text) {
  if (text.empty()) return std::nullopt;
  int parts[3] = {0, 0, 0};
  size_t at = 0;
  for (const std::string_view part : split(text, '-'))
    if (at < 3) std::from_chars(part.data(), part.data() + part.size(), parts[at++]);
  return Date{static_cast<int16_t>(parts[0]), static_cast<uint8_t>(parts[1]), static_cast<uint8_t>(parts[2])};
}

Result<Document> document_of(const Case& test) {
  text::LoadOptions options;
  if (test.format == "plain") options.format = text::Format::plain;
  if (test.format == "html") options.format = text::Format::html;
  if (test.format == "json") options.format = text::Format::json;
  auto document = text::load(test.text, test.name.empty() ? test.file : test.name, options);
  if (!document) return document;
  if (!test.title.empty()) document->title = test.title;
  if (!test.url.empty()) document->url = test.url;
  if (const auto date = date_from(test.date)) document->published = date;
  return document;
}

std::string list_of_kind(const Items& items, const std::string& kind) {
  std::string out;
  for (const Item& item : items.all)
    if (item.kind == kind) out += "\n        " + item.shown();
  return out.empty() ? "\n        (none)" : out;
}

// The item that comes nearest, with what is wrong about it.
std::string nearest(const Expectation& expectation, const Items& items) {
  std::string out;
  size_t least = SIZE_MAX;
  for (const Item& item : items.all) {
    if (item.kind != expectation.kind) continue;
    const auto wrong = misfits(expectation, item, items);
    if (wrong.empty() || wrong.size() >= least) continue;
    least = wrong.size();
    out = "\n      nearest " + (item.id.empty() ? item.kind : item.id) + ": " + join(wrong, "; ");
  }
  return out;
}

// Gives each line an item of its own (augmenting paths); -1 where there is none.
class Pairing {
 public:
  Pairing(std::vector<std::vector<size_t>> fits, size_t items) : fits_(std::move(fits)), line_of_(items, -1) {}

  std::vector<bool> paired() {
    std::vector<bool> out;
    for (size_t line = 0; line < fits_.size(); ++line) {
      std::vector<bool> seen(line_of_.size());
      out.push_back(place(line, seen));
    }
    return out;
  }

 private:
  bool place(size_t line, std::vector<bool>& seen) {
    for (const size_t item : fits_[line]) {
      if (seen[item]) continue;
      seen[item] = true;
      if (line_of_[item] >= 0 && !place(static_cast<size_t>(line_of_[item]), seen)) continue;
      line_of_[item] = static_cast<long>(line);
      return true;
    }
    return false;
  }

  std::vector<std::vector<size_t>> fits_;
  std::vector<long> line_of_;
};

std::vector<size_t> fitting(const Expectation& expectation, const Items& items) {
  std::vector<size_t> out;
  for (size_t i = 0; i < items.all.size(); ++i)
    if (items.all[i].kind == expectation.kind && misfits(expectation, items.all[i], items).empty()) out.push_back(i);
  return out;
}

std::string at_line(const Case& test, size_t line) { return test.file + ":" + std::to_string(line) + ": "; }

void check_lines(const Case& test, const std::vector<Expectation>& lines, const Items& items, Verdict& verdict) {
  std::vector<std::vector<size_t>> fits;
  std::vector<const Expectation*> wanted;
  for (const Expectation& line : lines) {
    const auto fit = fitting(line, items);
    const size_t allowed = line.demand == Demand::exactly ? line.count : 0;
    if (line.demand == Demand::one) {
      fits.push_back(fit);
      wanted.push_back(&line);
    } else if (fit.size() != allowed) {
      verdict.fail(at_line(test, line.line) + line.text + "\n      fits " + std::to_string(fit.size()) +
                   ", all of the kind:" + list_of_kind(items, line.kind));
    }
  }
  const auto paired = Pairing(std::move(fits), items.all.size()).paired();
  for (size_t i = 0; i < wanted.size(); ++i)
    if (!paired[i])
      verdict.fail(at_line(test, wanted[i]->line) + wanted[i]->text + nearest(*wanted[i], items) +
                   "\n      there was:" + list_of_kind(items, wanted[i]->kind));
}

std::vector<std::string> shown_block(const std::string& name, const Reading& reading) {
  std::vector<std::string> out;
  if (name == "paragraphs")
    for (const Span span : reading.document->paragraphs) out.push_back(on_one_line(span.of(reading.text())));
  if (name == "sentences")
    for (const Sentence& sentence : reading.sentences) out.push_back(on_one_line(sentence.span.of(reading.text())));
  if (name == "tokens")
    for (const Sentence& sentence : reading.sentences) {
      std::string line;
      for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i)
        line += (line.empty() ? "" : " ") + on_one_line(reading.tokens[i].form);
      out.push_back(line);
    }
  return out;
}

void check_block(const Case& test, const Section& section, const Reading& reading, Verdict& verdict) {
  const auto there = shown_block(section.name, reading);
  std::string difference;
  for (size_t i = 0; i < std::max(there.size(), section.lines.size()); ++i) {
    const std::string want = i < section.lines.size() ? on_one_line(section.lines[i].text) : "";
    const std::string got = i < there.size() ? there[i] : "";
    if (want != got) difference += "\n      wanted: " + want + "\n      got:    " + got;
  }
  const size_t line = section.lines.empty() ? test.line : section.lines.front().number;
  if (!difference.empty()) verdict.fail(at_line(test, line) + section.name + " differ:" + difference);
}

std::vector<Expectation> expectations_of(const Case& test, const Section& section, Verdict& verdict) {
  std::vector<Expectation> out;
  for (const Line& line : section.lines) {
    Expectation expectation;
    std::string reason;
    if (parse(section.name, line.number, line.text, expectation, reason)) {
      out.push_back(std::move(expectation));
    } else {
      verdict.fail(at_line(test, line.number) + line.text + "\n      " + reason);
    }
  }
  return out;
}

void check_record(const Case& test, const Record& record, bool show, Verdict& verdict) {
  const std::string json = to_json(record, {true, false});
  for (const std::string& broken : broken_invariants(record, json)) verdict.fail(at_line(test, test.line) + broken);
  const Items items = items_of(json, record);
  if (show)
    for (const Item& item : items.all) std::printf("%s\n", item.shown().c_str());
  std::vector<Expectation> lines;
  for (const Section& section : test.sections) {
    const bool block = section.name == "tokens" || section.name == "sentences" || section.name == "paragraphs";
    if (block) check_block(test, section, *record.reading, verdict);
    if (block) continue;
    for (Expectation& one : expectations_of(test, section, verdict)) lines.push_back(std::move(one));
  }
  check_lines(test, lines, items, verdict);
}

Verdict run_case(const Case& test, const Reader& reader, bool show) {
  Verdict verdict;
  auto document = document_of(test);
  if (!document) {
    if (test.error != name_of(document.error().code))
      verdict.fail(at_line(test, test.line) + "reading failed: " + document.error().message());
    return verdict;
  }
  if (!test.error.empty())
    verdict.fail(at_line(test, test.line) + "reading should fail with " + test.error + ", but did not");
  Record record = make_record(reader.read(*std::move(document)), reader);
  record.checks = check(record, reader);
  check_record(test, record, show, verdict);
  return verdict;
}

struct Options {
  ReaderOptions reader{BEDE_SOURCE_DIR "/lexicon", BEDE_SOURCE_DIR "/models/english.bede"};
  bool show = false;
  std::vector<std::string> paths;
};

Options options_from(int count, char** words) {
  Options out;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--show") {
      out.show = true;
    } else if (word == "--lexicon" && i + 1 < count) {
      out.reader.lexicon = words[++i];
    } else if (word == "--model" && i + 1 < count) {
      out.reader.model = words[++i];
    } else {
      out.paths.push_back(word);
    }
  }
  return out;
}

std::vector<Case> cases_of(const std::string& path, std::vector<std::string>& complaints) {
  std::vector<Case> out;
  const auto files = list_files(path);
  if (!files) complaints.push_back(files.error().message());
  if (!files) return out;
  for (const std::string& file : *files) {
    if (!file.ends_with(".case")) continue;
    const auto bytes = read_file(file);
    if (!bytes) complaints.push_back(bytes.error().message());
    if (!bytes) continue;
    for (Case& test : read_cases(file, *bytes, complaints)) out.push_back(std::move(test));
  }
  return out;
}

int run(const Options& options) {
  const auto reader = Reader::open(options.reader);
  if (!reader) {
    std::printf("cannot run cases: %s\n", reader.error().message().c_str());
    return 1;
  }
  size_t ran = 0, failed = 0;
  std::vector<std::string> complaints;
  for (const std::string& path : options.paths)
    for (const Case& test : cases_of(path, complaints)) {
      const Verdict verdict = run_case(test, *reader, options.show);
      ++ran;
      failed += !verdict.failures.empty();
      if (!verdict.failures.empty())
        std::printf("FAILED %s %s (%s)\n", test.file.c_str(), test.name.c_str(), test.why.c_str());
      for (const std::string& failure : verdict.failures) std::printf("    %s\n", failure.c_str());
    }
  for (const std::string& complaint : complaints) std::printf("%s\n", complaint.c_str());
  std::printf("%zu cases, %zu failed, %zu ill-formed\n", ran, failed, complaints.size());
  return failed > 0 || !complaints.empty() || ran == 0 ? 1 : 0;
}

}  // namespace
}  // namespace bede::testing

int main(int count, char** words) { return bede::testing::run(bede::testing::options_from(count, words)); }
