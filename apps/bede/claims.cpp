// bede claims: who says what, and how firmly.
#include <atomic>
#include <set>
#include <string>
#include <utility>

#include "base/csv.h"
#include "base/strings.h"
#include "base/table.h"
#include "batch.h"
#include "listing.h"
#include "open.h"
#include "record/fields.h"
#include "report/claim_review.h"

namespace bede::cli {
namespace {

// Words of the text on one line.
std::string words_of(const Record& record, Span span) {
  std::string out(span.of(record.document().text));
  for (char& c : out) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return out;
}

std::string words_of(const Record& record, const std::vector<Span>& spans, std::string_view between) {
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : std::string(between)) + words_of(record, span);
  return out;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; }

// Whether the words stand in the text from the start of a word, in any case; up to three letters as a whole word
// ("US").
bool holds(std::string_view text, const std::string& words) {
  const std::string in = lower(text), wanted = lower(words);
  for (size_t at = in.find(wanted); at != in.npos; at = in.find(wanted, at + 1)) {
    const size_t end = at + wanted.size();
    const bool begins = at == 0 || !is_letter(in[at - 1]);
    const bool ends = wanted.size() > 3 || end == in.size() || !is_letter(in[end]);
    if (begins && ends) return true;
  }
  return wanted.empty();
}

// What one of --by and --about asks for.
struct Whom {
  std::string words;
  std::string country;   // the code, where the words are the name or code of a country or an organisation
  std::string known_as;  // else our name of the body that the words name

  bool means(const RecordActor& actor) const {
    return holds(actor.name, words) || holds(actor.known_as, words) || (!country.empty() && actor.country == country) ||
           (!known_as.empty() && actor.known_as == known_as);
  }
  bool told_in(std::string_view text) const {
    return holds(text, words) || (!known_as.empty() && holds(text, known_as));
  }
};

struct Wanted {
  Whom by, about;
  std::string status;
};

// The names of a row, parted by "|", without the marks before them.
bool names(std::string_view field, const std::string& wanted) {
  for (std::string_view name : split(field, '|')) {
    while (name.starts_with('~')) name.remove_prefix(1);
    if (lower(trimmed(name)) == wanted) return true;
  }
  return false;
}

// "Iran", "IRN", "North Atlantic Treaty Organization": the code whose actors are meant; "Security Council", "Islamic
// Resistance Movement": our name of a body that shares its code with others.
void find_body(const std::string& lexicon, Whom& whom) {
  const std::string wanted = lower(whom.words);
  const auto found = [&] { return !whom.country.empty() || !whom.known_as.empty(); };
  const auto look = [&](const char* file, const char* columns, const auto& take) {
    if (found()) return;
    static_cast<void>(read_table(lexicon, file, columns, [&](const TableRow& row) -> Status {
      if (!found()) take(row.fields);
      return Done{};
    }));
  };
  using Fields = std::vector<std::string_view>;
  look("actors/states.tsv", "code names adjectives people capitals metonyms from to successor", [&](const Fields& row) {
    if (lower(row[0]) == wanted || names(row[1], wanted)) whom.country = std::string(row[0]);
  });
  const auto our_name = [](const Fields& row, size_t column) {
    return std::string(trimmed(split(row[column], '|').front()));
  };
  look("actors/organisations.tsv", "code names cameo sectors seat from to of", [&](const Fields& row) {
    if (lower(row[0]) != wanted && !names(row[1], wanted)) return;
    if (row[2].starts_with("IGO") && row[7].empty())
      whom.country = std::string(row[0]);
    else
      whom.known_as = our_name(row, 1);
  });
  look("actors/groups.tsv", "names country sectors kind from to", [&](const Fields& row) {
    if (names(row[0], wanted)) whom.known_as = our_name(row, 0);
  });
}

Error nothing_for(const std::string& flag, const std::string& words) {
  Error error;
  error.code = ErrorCode::not_found;
  error.reason = "no claim fits " + flag + " " + words;
  error.remedy = "give words of a name as the text has them, a country (Iran) or its code (IRN)";
  return error;
}

Whom whom_of(const Arguments& arguments, const char* flag) {
  Whom whom{arguments.value(flag), "", ""};
  if (!whom.words.empty()) find_body(lexicon_folder(arguments), whom);
  return whom;
}

const RecordActor* source_of(const Record& record, const RecordClaim& claim) {
  for (const RecordActor& actor : record.actors)
    if (!claim.source.empty() && actor.id == claim.source) return &actor;
  return nullptr;
}

// The actors of the record that it means, and those who somewhere in it were said to speak for it.
std::set<std::string> speakers(const Record& record, const Whom& whom) {
  std::set<std::string> found;
  for (const RecordActor& actor : record.actors)
    if (whom.means(actor)) found.insert(actor.id);
  for (const RecordClaim& claim : record.claims)
    if (!claim.source.empty() && whom.told_in(claim.source_text)) found.insert(claim.source);
  return found;
}

// So is who the content speaks of.
bool is_about(const Record& record, const RecordClaim& claim, const Whom& whom) {
  if (holds(words_of(record, claim.content, " "), whom.words)) return true;
  for (const RecordActor& actor : record.actors) {
    if (!whom.means(actor)) continue;
    for (const Span mention : actor.mentions)
      for (const Span content : claim.content)
        if (content.contains(mention)) return true;
  }
  return false;
}

// speakers: those whom --by asks for; "he" is found by the name of whom it stands for.
bool is_wanted(const Record& record, const RecordClaim& claim, const Wanted& wanted,
               const std::set<std::string>& speakers) {
  const bool put_so = wanted.status.empty() || record_format::name_of_claim(claim.status) == wanted.status;
  const bool by = wanted.by.told_in(claim.source_text) || speakers.count(claim.source) > 0;
  return put_so && by && is_about(record, claim, wanted.about);
}

std::string line_of(const Record& record, const RecordClaim& claim) {
  std::string source = claim.source_text;
  for (char& c : source) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return record.document().id + "\t" + claim.id + "\t" + record_format::name_of_claim(claim.status) + "\t" +
         (source.empty() ? "-" : source) + "\t" + words_of(record, claim.content, " ... ") + "\n";
}

constexpr const char* kHeader =
    "document,id,inside,source,source_text,source_kind,cue,content,quote,status,hedges,factuality,stance\r\n";

std::string row_of(const Record& record, const RecordClaim& claim) {
  const RecordActor* actor = source_of(record, claim);
  const std::vector<std::string> fields = {record.document().id,
                                           claim.id,
                                           claim.chain.empty() ? "" : claim.chain.back(),
                                           actor ? actor->name : "",
                                           claim.source_text,
                                           record_format::name_of(claim.source_kind),
                                           words_of(record, claim.cue),
                                           words_of(record, claim.content, " ... "),
                                           record_format::name_of(claim.quote),
                                           record_format::name_of_claim(claim.status),
                                           words_of(record, claim.hedges, "; "),
                                           claim.factuality,
                                           claim.stance};
  std::string out;
  for (const std::string& field : fields) out += (out.empty() ? "" : ",") + csv_field(field);
  return out + "\r\n";
}

// The claim as the record has it, with its document and its words, on one line.
std::string object_of(const Record& record, const RecordClaim& claim) {
  JsonWriter writer;
  record_format::Pen pen(writer, record);
  writer.begin_object().key("document").value(record.document().id);
  for (const auto& field : record_format::fields<RecordClaim>()) {
    writer.key(field.name);
    field.write(pen, claim);
  }
  writer.key("cue_text").value(words_of(record, claim.cue));
  writer.key("content_text").value(words_of(record, claim.content, " ... ")).end_object();
  return writer.take() + "\n";
}

// Nobody checks what was only asked for or meant.
std::string review_of(const Record& record, const RecordClaim& claim) {
  if (claim.status == Modality::intended || claim.status == Modality::future || claim.status == Modality::asked)
    return "";
  return report::claim_review(record, claim) + "\n";
}

using Writer = std::string (*)(const Record&, const RecordClaim&);

std::string listed(const Record& record, const Wanted& wanted, Writer write) {
  std::string out;
  const std::set<std::string> by = speakers(record, wanted.by);
  for (const RecordClaim& claim : record.claims)
    if (is_wanted(record, claim, wanted, by)) out += write(record, claim);
  return out;
}

int claims_of_book(Arguments arguments) {
  const Whom by = whom_of(arguments, "--by");
  arguments.given["--source"] = !by.country.empty() ? by.country : !by.known_as.empty() ? by.known_as : by.words;
  arguments.given["--words"] = arguments.value("--about");
  arguments.given["--limit"] = "0";
  const std::string format = arguments.value("--format");
  if (format == "csv") arguments.given["--csv"] = "yes";
  if (format == "jsonl") arguments.given["--json"] = "yes";
  return list_book(arguments, Listing::claims);
}

}  // namespace

int claims(const Arguments& arguments) {
  if (arguments.inputs.size() == 1 && is_book(arguments.inputs.front())) return claims_of_book(arguments);
  const Wanted wanted{whom_of(arguments, "--by"), whom_of(arguments, "--about"), arguments.value("--status")};
  const std::string format = arguments.value("--format");
  const Writer write = format == "csv"      ? row_of
                       : format == "jsonl"  ? object_of
                       : format == "jsonld" ? review_of
                                            : line_of;
  if (format == "csv" && !print(kHeader)) return kSomeFailed;
  std::atomic<bool> any = false;
  const int code = run_batch(arguments, [&](const Record& record) {
    std::string lines = listed(record, wanted, write);
    if (!lines.empty()) any = true;
    return lines;
  });
  for (const auto& [flag, whom] : {std::pair("--by", wanted.by), std::pair("--about", wanted.about)})
    if (!any && code == 0 && !whom.words.empty()) complain(nothing_for(flag, whom.words));
  return code;
}

}  // namespace bede::cli
