#include "flags.h"

#include "listing.h"

namespace bede::cli {
namespace {

const Flag kModel = {"--model", "FILE", "", "the installed one", "The trained model."};
const Flag kLexicon = {"--lexicon", "DIR", "", "the installed one", "The folder of the lexicon's files."};
const Flag kOwn = {"--own", "DIR", "", "",
                   "A folder of your own files in the lexicon's form (docs/lexicon.md): they go before ours."};
const Flag kPetrarchActors = {"--petrarch-actors", "FILE", "", "",
                              "A TABARI or PETRARCH dictionary of actors, as it is; it goes before the lexicon."};
const Flag kPetrarchAgents = {"--petrarch-agents", "FILE", "", "", "A TABARI or PETRARCH dictionary of agents."};
const Flag kPetrarchVerbs = {"--petrarch-verbs", "FILE", "", "",
                             "A TABARI or PETRARCH dictionary of verbs: events are coded by it alone, in its codes."};
const Flag kPetrarchDiscards = {"--petrarch-discards", "FILE", "", "",
                                "Phrases whose sentences (+PHRASE: whole reports) the dictionary of verbs leaves out."};
const Flag kCache = {"--cache", "DIR", "", "~/.cache/bede",
                     "Where the lexicon's names are kept compiled, so that opening is fast; none: nowhere. Else "
                     "BEDE_CACHE says it."};
const Flag kDate = {
    "--date", "DAY", "", "",
    "Day of publication (2025-05-21) of reports that do not state theirs: \"yesterday\" counts from it."};
const Flag kBetween = {"--between", "A,B", "", "",
                       "Tell only what happens between these two, named as the text names them; one event at most a "
                       "report. A report's own pair goes before."};
const Flag kThreads = {"--threads", "N", "", "one a processor",
                       "Threads that read. The output is the same for any number."};
const Flag kOn = {"--on", "NAMES", "", "", "Checks to run that are off by themselves; commas part the names."};
const Flag kOff = {"--off", "NAMES", "", "", "Checks not to run (bede check --list names them)."};
const Flag kColour = {"--colour", "WHEN", "auto always never", "auto",
                      "Colours in what people read; auto: only on a terminal."};

// The flags of a verb that asks a book: those of the filter that apply to it, then those of rows.
std::vector<Flag> asking(const std::string& names) {
  std::vector<Flag> out;
  for (const Flag& flag : filter_flags())
    if (names.empty() || (" " + names + " ").find(std::string(" ") + (flag.name + 2) + " ") != std::string::npos)
      out.push_back(flag);
  out.insert(out.end(), row_flags().begin(), row_flags().end());
  return out;
}

// The flags of a verb that reads texts: its own, then those that say by which model, lexicon and dictionaries.
std::vector<Flag> reading(std::vector<Flag> own) {
  own.insert(own.end(),
             {kModel, kLexicon, kOwn, kPetrarchActors, kPetrarchAgents, kPetrarchVerbs, kPetrarchDiscards, kCache});
  return own;
}

}  // namespace

const std::vector<Flag>& common_flags() {
  static const std::vector<Flag> flags = {
      {"--help", "", "", "", "Say how to call it, and stop."},
      {"--version", "", "", "", "Say the version, and stop."},
  };
  return flags;
}

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all = {
      {"read", "[FILE|DIR|-]...", 0, -1, "Read reports and write their record.",
       "Takes plain text, HTML pages, JSON lines (one report a line: id, text, date, title, url), feeds (RSS, Atom, "
       "JSON "
       "Feed) and web archives (.warc, .warc.gz, .warc.zst); a folder stands for all files "
       "below it; - or nothing is standard input. Files ending in .jsonl or .ndjson, and standard input that begins "
       "with {, are "
       "JSON lines.\n\n"
       "Records come in the order of the input. What cannot be read is named on standard error and left out; the rest "
       "is read, and "
       "the exit code is 1.",
       reading({{"--format", "KIND", "brief json jsonl conllu", "brief",
                 "brief: for people; json: indented; jsonl: one record a line; conllu: sentences, tags and trees."},
                {"--layers", "", "", "",
                 "Add to the JSON what the record was made from: times, predicates, mentions and more."},
                {"--statements", "", "", "",
                 "Sayings are events too (CAMEO 01), where their sentence tells nothing else. They always are claims."},
                kBetween,
                kOn,
                kOff,
                kDate,
                kThreads,
                kColour}),
       true, read},
      {"parse", "[FILE|DIR|-]...", 0, -1, "Cut text into sentences and words and draw their trees, as CoNLL-U.",
       "Takes what bede read takes, and goes no further than tags, lemmas and Universal Dependencies. With --conllu "
       "the "
       "input is CoNLL-U itself: its sentences and words are kept, everything else is done anew.",
       reading({{"--conllu", "", "", "", "The input is CoNLL-U, cut into sentences and words already."}, kThreads}),
       true, parse},
      {"explain", "FILE [ITEM]", 1, 2, "Show why the record says what it says.",
       "ITEM is the id of an item of the record (a1 actor, e1 event, c1 claim, g1 agreement, v1 vote, k1 contact, x1 "
       "finding); without "
       "one, all items are shown, sentence by sentence. Under each sentence stands each field below the words it came "
       "from, and the "
       "rule and the line of the lexicon that decided it.",
       reading({{"--tree", "", "", "", "Also draw the sentence's tree."}, kBetween, kDate, kColour}), true, explain},
      {"check", "[FILE|DIR|-]...|BOOK", 0, -1, "Print only what does not add up.",
       "One finding a line: file, severity, kind, message. Of a book, what does not add up within its reports, and "
       "then "
       "where they contradict one another. The exit code says whether the files could be read, not "
       "whether "
       "something was found.",
       reading({{"--list", "", "", "",
                 "Name every check, whether it is on by itself, and what it looks for; read nothing."},
                kOn,
                kOff,
                kDate,
                kThreads,
                kColour}),
       true, check},
      {"claims", "[FILE|DIR|-]...|BOOK", 0, -1, "List who says what, and how firmly.",
       "One claim a line: document, id, status, source, content; of a book, its claims by day, of which --by also "
       "takes a "
       "country or code. The flags --by, --about and --status narrow the list; "
       "words are found in any case, in the text and in the names of whom it means (\"he\", \"the ministry\").",
       reading(
           {{"--format", "KIND", "lines csv jsonl jsonld", "lines",
             "lines: fields parted by tabs; csv: all fields, with a header; jsonl: the record's own object for each "
             "claim; jsonld: a ClaimReview of schema.org for each that says something is so, its verdict left open."},
            {"--by", "WORDS", "", "",
             "Only claims whose source holds these words, or speaks for this country or body (Iran, IRN, NATO)."},
            {"--about", "WORDS", "", "", "Only claims whose content holds these words or speaks of this country."},
            {"--status", "KIND", "asserted hedged denied intended asked", "", "Only claims put this way."},
            kDate,
            kThreads,
            kColour}),
       true, claims},
      {"add", "BOOK [FILE|DIR|-]...", 1, -1, "Read reports and keep their records in a book.",
       "A book is one SQLite file (docs/store-format.md); it is made where it is not there yet. Takes what bede read "
       "takes. A report with the same id and text as one that is there already is left out, so that a call that was "
       "cut short is simply made again: what was committed stays, and no report is ever there by half.\n\n"
       "What cannot be read is named on standard error and left out; the rest is added, and the exit code is 1.",
       reading(
           {{"--no-text", "", "", "",
             "Keep no text: the book is smaller, but words are found in claims and names only."},
            {"--no-link", "", "", "", "Leave it to a later bede link to say which reports tell the same."},
            {"--again", "", "", "", "Read anew what another version, lexicon or model read before, and replace it."},
            kDate,
            kThreads}),
       true, add},
      {"watch", "BOOK [URL]...", 1, -1, "Follow feeds and keep their reports in a book.",
       "Asks each feed (RSS, Atom, JSON Feed) for what is new, reads it and adds it as bede add does, until Ctrl-C. "
       "The "
       "book remembers its feeds (table feeds) and when each may be asked again, so that the addresses are named once. "
       "What the feed itself holds is read; the pages that it links to are not fetched.\n\n"
       "Asks politely: one question at a time, a second apart on one server; an unchanged feed is not sent again "
       "(ETag, "
       "Last-Modified); Retry-After and max-age are obeyed; after a failure it waits twice as long each time, a day at "
       "most; a feed that moved for good is asked at its new address, one that is gone (410) no more.\n\n"
       "One line a question on standard output; failures on standard error, and the watch goes on. With --once the "
       "exit "
       "code is 1 where a feed failed. Proxies are taken from the variables http_proxy and https_proxy.",
       reading({{"--once", "", "", "", "Ask each feed that may be asked now, and stop (for cron)."},
                {"--every", "TIME", "", "30m", "How long to leave a feed alone: 90s, 30m, 2h or 1d."},
                {"--feeds", "FILE", "", "", "Addresses, one a line; # begins a comment."},
                {"--list", "", "", "", "Show the feeds of the book, what came of the last question, and stop."},
                {"--forget", "URL", "", "", "Follow this feed no more, and stop; its reports stay."},
                {"--no-text", "", "", "", "Keep no text, as in bede add."},
                {"--no-link", "", "", "", "Leave it to a later bede link to say which reports tell the same."},
                row_flags()[0],
                row_flags()[1]}),
       true, watch},
      {"find", "BOOK [LISTING]", 1, 2, "Ask a book.",
       "LISTING is events (where none is given), claims, agreements, stages, votes, contacts, checks, contradictions, "
       "groups, actors or documents. Rows come by day; on a terminal or in a pipe as a table of the columns that "
       "people want first, with --json or --csv with all of them. A day in brackets is the report's: the text tells no "
       "other.",
       asking(""), true, find},
      {"timeline", "BOOK", 1, 1, "Show the events of a book by day.",
       "One row a real event, however many reports tell it; sources says how many independent ones do.",
       asking("actor recipient with type mode code quad from to place status source words report"), true, timeline},
      {"agreements", "BOOK", 1, 1, "Show the agreements of a book, their stages, and which stages nobody tells.",
       "What several reports tell of one agreement stands under it once, with the reports in brackets. --csv lists the "
       "stages.",
       asking("actor with from to kind stage words report"), true, agreements},
      {"votes", "BOOK", 1, 1, "Show the votes of a book.", "As each report tells them; numbers are never repaired.",
       asking("actor from to status kind words report"), true, votes},
      {"dossier",
       "BOOK COUNTRY COUNTRY",
       3,
       3,
       "Write one page on two countries.",
       "Conflict and cooperation by month; what happened between them; what was planned, threatened or denied; "
       "contacts, "
       "agreements, who says what, and where reports disagree. Countries are named by their codes (IRN) or names "
       "(Iran), "
       "organisations by codes (NATO). The longest part, who says what, shows the last of each side; bede claims has "
       "all.",
       {filter_flags()[7], filter_flags()[8], kLexicon},
       true,
       dossier},
      {"export",
       "BOOK FOLDER",
       2,
       2,
       "Write a book in a form that others read.",
       "Makes the folder and writes its files and a manifest.json: what read the reports, the command, each file's "
       "lines, "
       "bytes and SHA-256. The same book gives the same bytes. Event tables hold what happened, a row a real event and "
       "pair "
       "of actors, however many reports tell it.",
       {{"--format", "KIND", "icews phoenix gdelt csv jsonl graphml schema ftm", "icews",
         "icews, phoenix: event tables in these data sets' columns; gdelt: events and mentions of GDELT 2.0; csv: "
         "every table; "
         "jsonl: every record; graphml: a network of countries; schema: JSON-LD of schema.org; ftm: FollowTheMoney."},
        filter_flags()[7],
        filter_flags()[8],
        kLexicon},
       true,
       export_},
      {"link",
       "BOOK",
       1,
       1,
       "Say which reports of a book tell the same, and where they disagree.",
       "Groups events, agreements, votes and contacts across reports, counts independent sources (near copies of one "
       "text, and reports of one publisher, count once), and lists contradictions: other tallies, other dates, told as "
       "done and as not done. bede add does so at its end; this verb is for books that were filled with --no-link. See "
       "bede find BOOK groups and bede find BOOK contradictions.",
       {},
       true,
       link},
      {"group",
       "FILE|-...",
       1,
       -1,
       "Say which mentions of events tell the same real event.",
       "Takes mentions as JSON lines without any text: id, document, sentence, cameo, published, source and target "
       "({\"actor_name\",\"agent_name\"}). Writes {\"id\",\"group\"} a line, in the order of the input; a group is "
       "called "
       "by the smallest id in it. The groups do not depend on the order of the mentions.",
       {{"--near-codes", "", "", "", "Codes that share their first two digits may tell the same event."},
        {"--why", "", "", "", "Add how surely each belongs to its group, and what it shares with the closest member."}},
       true,
       group},
      {"lexicon", "check | import FILE", 1, 2, "Check the lexicon's files after mending them; bring in towns.",
       "check opens every file and names the lines that are wrong or contradict one another. (The examples that lines "
       "of predicates carry are run by the tests.) With --petrarch-verbs it also lists each line of that dictionary "
       "that "
       "says nothing to Bede.\n\n"
       "import prints the towns of a GeoNames dump (allCountries.txt, cities500.txt, as they are) in the form of "
       "places/cities.tsv: keep it in a folder of your own and read with --own.",
       reading({{"--least", "PEOPLE", "", "15000", "import: only towns of so many inhabitants."}}), true, lexicon},
      {"serve", "[BOOK]", 0, 1, "Open the reading room: pages and an API over HTTP.",
       "Serves a book that bede add made, and reads texts that are sent to it; without a book, only these.\n\n"
       "Listens on this machine only. On any other address (--bind) each request for data needs the token, as "
       "Authorization: Bearer TOKEN; the pages ask for it. The token is also taken from the variable BEDE_TOKEN.\n\n"
       "Prints the address to open on standard output, and one line of JSON a request on standard error. Ends on "
       "Ctrl-C, "
       "after the answers in hand.",
       reading({{"--port", "N", "", "8347", "The port; 0 takes a free one."},
                {"--bind", "ADDRESS", "", "127.0.0.1", "The address to listen on."},
                {"--token", "TOKEN", "", "", "What clients must know."},
                {"--threads", "N", "", "two a processor", "Threads that make answers."},
                {"--patience", "MS", "", "5000",
                 "Milliseconds that one question to the book may take; then it is cut off (503)."},
                {"--quiet", "", "", "", "No line a request."}}),
       true, serve},
      {"generate",
       "WHAT",
       1,
       1,
       "Write a document that is made from the program's own tables.",
       "man, markdown, bash, zsh, fish, schema, fields, store, openapi, routes or objects.",
       {},
       false,
       generate},
  };
  return all;
}

}  // namespace bede::cli
