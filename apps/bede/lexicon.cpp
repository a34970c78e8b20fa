// bede lexicon: are its files whole, and do they agree with one another? Towns of GeoNames in the lexicon's form.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>

#include "base/files.h"
#include "base/table.h"
#include "events/pattern_check.h"
#include "events/verb_dictionary.h"
#include "mentions/geonames.h"
#include "mentions/lexicon_check.h"
#include "open.h"
#include "reading/parts.h"

namespace bede::cli {
namespace {

// The lexicon's folder a line is in is the last, or named in the line.
std::string path_of(const std::string& folders, const std::string& line) {
  const auto layers = layers_of(folders);
  for (const std::string& layer : layers)
    if (line.starts_with(layer + "/")) return line;
  return layers.back() + "/" + line;
}

constexpr size_t kMostFaults = 40;  // a folder in disorder has thousands

// Files of the user's folders that no part of Bede looks for, misspelt or in the wrong folder.
size_t say_unread(const std::string& folders) {
  namespace fs = std::filesystem;
  const auto layers = layers_of(folders);
  size_t count = 0;
  for (size_t i = 0; i + 1 < layers.size(); ++i) {
    const auto files = list_files(layers[i]);
    if (!files) {
      complain(files.error());
      ++count;
      continue;
    }
    for (const std::string& path : *files) {
      std::error_code failed;
      const std::string file = fs::path(path).lexically_relative(layers[i]).generic_string();
      const bool read =
          file.starts_with("predicates/") ? file.ends_with(".tsv") : fs::exists(fs::path(layers.back()) / file, failed);
      if (read) continue;
      complain({ErrorCode::bad_format, layers[i] + "/" + file, 0, 0, false, "nothing reads a file of this name",
                "docs/lexicon.md names the files"});
      ++count;
    }
  }
  return count;
}

int say_faults(const Reader& reader) {
  const std::string& folder = reader.parts().lexicon_directory;
  const auto faults = mentions::check_lexicon(folder);
  if (!faults) {
    complain(faults.error());
    return kSomeFailed;
  }
  for (size_t i = 0; i < faults->size() && i < kMostFaults; ++i) {
    const mentions::LexiconFault& fault = (*faults)[i];
    complain({ErrorCode::bad_format, path_of(folder, fault.line), 0, 0, false, fault.message, "mend one of the lines"});
  }
  if (faults->size() > kMostFaults)
    std::fprintf(stderr, "bede: and %zu more of this kind\n", faults->size() - kMostFaults);
  const size_t unread = say_unread(folder);
  const auto patterns = events::Patterns::open(folder);
  if (!patterns) {
    complain(patterns.error());
    return kSomeFailed;
  }
  const auto hidden = events::check_patterns(*patterns);
  for (const events::PatternFault& fault : hidden)
    complain({ErrorCode::bad_format, path_of(folder, fault.line), 0, 0, false, fault.message,
              "take one of the lines out, or let one ask for more"});
  if (!faults->empty() || !hidden.empty() || unread > 0) return kSomeFailed;
  return print("lexicon " + reader.lexicon_hash().substr(0, 12) + ": every file reads well\n") ? kDone : kSomeFailed;
}

int fail(const Error& error) {
  complain(error);
  return kSomeFailed;
}

// What a dictionary of verbs gives, and each line that says nothing to Bede, with the reason.
int say_verbs(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return fail(text.error());
  const auto verbs = events::VerbDictionary::read(*text, file);
  if (!verbs) return fail(verbs.error());
  std::string out = file + ": " + std::to_string(verbs->verbs()) + " forms of verbs, " +
                    std::to_string(verbs->pattern_count()) + " patterns; " + std::to_string(verbs->unread().size()) +
                    " lines not read\n";
  for (const events::UnreadLine& line : verbs->unread()) out += "  " + line.line + ": " + line.reason + "\n";
  return print(out) ? kDone : kSomeFailed;
}

int check_files(const Arguments& arguments) {
  const auto reader = open_reader(arguments);
  if (!reader) return fail(reader.error());
  const int code = say_faults(*reader);
  return code == kDone && arguments.has("--petrarch-verbs") ? say_verbs(arguments.value("--petrarch-verbs")) : code;
}

// Prints the towns of a dump as lines of places/cities.tsv. The file is mapped, not held.
int import_towns(const std::string& file, uint64_t least, const std::string& lexicon) {
  const auto names = mentions::GeoNames::open(lexicon);
  if (!names) return fail(names.error());
  const auto mapped = MappedFile::open(file);
  if (!mapped) return fail(mapped.error());
  if (!print(std::string(mentions::GeoNames::header()) + "\n")) return kSomeFailed;
  std::string_view rest = (*mapped)->bytes();
  for (uint64_t number = 1; !rest.empty(); ++number) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const auto row = names->row(rest.substr(0, end), least, file, number);
    if (!row) return fail(row.error());
    if (!row->empty() && !print(*row + "\n")) return kSomeFailed;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return flushed() ? kDone : kSomeFailed;
}

}  // namespace

int lexicon(const Arguments& arguments) {
  const std::string& what = arguments.inputs.front();
  if (what == "check" && arguments.inputs.size() == 1) return check_files(arguments);
  uint64_t least = 0;
  const std::string number = arguments.has("--least") ? arguments.value("--least") : "15000";
  const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), least);
  const bool counted = failed == std::errc() && end == number.data() + number.size();
  if (what == "import" && arguments.inputs.size() == 2 && counted)
    return import_towns(arguments.inputs[1], least, lexicon_folder(arguments));
  complain({ErrorCode::bad_argument, "", 0, 0, false,
            counted ? "lexicon " + what + " does not exist, or lacks a file" : "--least " + number + " is no number",
            "say: bede lexicon check, or bede lexicon import FILE --least 15000"});
  return kUsage;
}

}  // namespace bede::cli
