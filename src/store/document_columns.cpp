// Documents, their text and sentences, their actors, and where each item stands in the text.
#include <algorithm>

#include "base/sha256.h"
#include "record/fields.h"
#include "store/columns.h"
#include "store/content.h"

namespace bede::store {
namespace {

int64_t words_in(const Reading& reading) {
  return std::count_if(reading.tokens.begin(), reading.tokens.end(),
                       [](const Token& t) { return t.upos != Upos::PUNCT; });
}

std::string lines(const std::vector<std::string>& notes) {
  std::string out;
  for (const std::string& note : notes) out += (out.empty() ? "" : "\n") + note;
  return out;
}

const std::vector<ColumnOf<Context>>& document_columns() {
  using C = Context;
  static const std::vector<ColumnOf<C>> all = {
      {"key", "integer", "number of the document, from 1, in the order of arrival",
       [](const C& c) { return Cell(c.document); }},
      {"id", "text", "the caller's; else the file's path", [](const C& c) { return Cell(c.record.document().id); }},
      {"content", "text", "SHA-256 of id and text: no two documents share it",
       [](const C& c) { return Cell(content_hash(c.record.document())); }},
      {"sha256", "text", "of the text", [](const C& c) { return Cell(c.record.document().sha256); }},
      {"url", "text?", "where it was published", [](const C& c) { return text_or_null(c.record.document().url); }},
      {"title", "text?", "known apart from the text",
       [](const C& c) { return text_or_null(c.record.document().title); }},
      {"source", "text?", "publisher or agency", [](const C& c) { return text_or_null(c.record.document().source); }},
      {"byline", "text?", "who wrote it", [](const C& c) { return text_or_null(c.record.document().byline); }},
      {"language", "text", "of the text (ISO 639-1)", [](const C& c) { return Cell(c.record.document().language); }},
      {"published", "text?", "day of publication", [](const C& c) { return text_or_null(c.published()); }},
      {"day", "text", "the same for sorting; empty where it is not known", [](const C& c) { return Cell(c.day({})); }},
      {"sentences", "integer", "how many",
       [](const C& c) { return Cell(int64_t(c.record.reading->sentences.size())); }},
      {"words", "integer", "how many tokens that are not punctuation",
       [](const C& c) { return Cell(words_in(*c.record.reading)); }},
      {"notes", "text?", "what was cut or converted on the way in, a line each",
       [](const C& c) { return text_or_null(lines(c.record.document().notes)); }},
      {"version", "text", "of Bede that read it", [](const C& c) { return Cell(c.record.version); }},
      {"lexicon", "text", "SHA-256 of the lexicon's files", [](const C& c) { return Cell(c.record.lexicon); }},
      {"model", "text", "SHA-256 of the model", [](const C& c) { return Cell(c.record.model); }},
  };
  return all;
}

const std::vector<ColumnOf<Context>>& text_columns() {
  using C = Context;
  static const std::vector<ColumnOf<C>> all = {
      {"document", "integer", "documents.key", [](const C& c) { return Cell(c.document); }},
      {"text", "text", "the text that all spans point into", [](const C& c) { return Cell(c.record.document().text); }},
  };
  return all;
}

const std::vector<ColumnOf<Context>>& record_columns() {
  using C = Context;
  static const std::vector<ColumnOf<C>> all = {
      {"document", "integer", "documents.key", [](const C& c) { return Cell(c.document); }},
      {"json", "text", "the whole record (docs/record.md)", [](const C& c) { return Cell(to_json(c.record)); }},
  };
  return all;
}

struct SentenceItem {
  const Context& context;
  size_t index;
  const Sentence& sentence() const { return context.record.reading->sentences[index]; }
};

const std::vector<ColumnOf<SentenceItem>>& sentence_columns() {
  using S = SentenceItem;
  static const std::vector<ColumnOf<S>> all = {
      {"key", "integer", "document * 2^20 + number",
       [](const S& s) { return Cell(s.context.document * (int64_t{1} << 20) + int64_t(s.index) + 1); }},
      {"document", "integer", "documents.key", [](const S& s) { return Cell(s.context.document); }},
      {"number", "integer", "from 1", [](const S& s) { return Cell(int64_t(s.index) + 1); }},
      {"begin", "integer", "first code point in the text, from 0",
       [](const S& s) { return Cell(s.context.point(s.sentence().span.begin)); }},
      {"end", "integer", "the code point after its last",
       [](const S& s) { return Cell(s.context.point(s.sentence().span.end)); }},
  };
  return all;
}

struct ActorItem {
  const Context& context;
  const RecordActor& actor;
};

const std::vector<ColumnOf<ActorItem>>& actor_columns() {
  using A = ActorItem;
  static const std::vector<ColumnOf<A>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const A& a) { return Cell(a.context.key(a.actor.id)); }},
      {"document", "integer", "documents.key", [](const A& a) { return Cell(a.context.document); }},
      {"id", "text", "in its record (\"a1\")", [](const A& a) { return Cell(a.actor.id); }},
      {"name", "text", "the fullest name in the text", [](const A& a) { return Cell(a.actor.name); }},
      {"known_as", "text?", "the lexicon's entry, where one was matched",
       [](const A& a) { return text_or_null(a.actor.known_as); }},
      {"kind", "text", "person, state, organisation, group or people", [](const A& a) { return Cell(a.actor.kind); }},
      {"country", "text?", "ISO 3166-1 alpha-3, or the code of an international organisation",
       [](const A& a) { return text_or_null(a.actor.country); }},
      {"code", "text?", "as in CAMEO: country and sectors (\"IRNGOV\")",
       [](const A& a) { return text_or_null(a.actor.code); }},
      {"sectors", "text", "GOV, MIL, LEG ..., parted by blanks",
       [](const A& a) { return words_cell(a.actor.sectors); }},
      {"office", "text?", "as the lexicon calls it", [](const A& a) { return text_or_null(a.actor.office); }},
      {"unnamed", "integer", "1: \"officials in Tehran\", \"analysts\"",
       [](const A& a) { return truth(a.actor.unnamed); }},
      {"mentions", "integer", "how often the text names it",
       [](const A& a) { return Cell(int64_t(a.actor.mentions.size())); }},
  };
  return all;
}

struct SpanItem {
  const Context& context;
  std::string_view item;
  const char* part;
  Span span;
};

const std::vector<ColumnOf<SpanItem>>& span_columns() {
  using S = SpanItem;
  static const std::vector<ColumnOf<S>> all = {
      {"document", "integer", "documents.key", [](const S& s) { return Cell(s.context.document); }},
      {"item", "text", "id of the item in its record (\"e1\")", [](const S& s) { return Cell(std::string(s.item)); }},
      {"part", "text", "evidence, mention, source, cue, content, hedge, date, place, or the name of a number of a vote",
       [](const S& s) { return Cell(std::string(s.part)); }},
      {"begin", "integer", "first code point in the text, from 0",
       [](const S& s) { return Cell(s.context.point(s.span.begin)); }},
      {"end", "integer", "the code point after its last", [](const S& s) { return Cell(s.context.point(s.span.end)); }},
  };
  return all;
}

class SpanRows {
 public:
  explicit SpanRows(const Context& context) : context_(context) {}

  void add(const std::string& item, const char* part, const std::vector<Span>& spans) {
    for (const Span span : spans) add(item, part, span);
  }
  void add(const std::string& item, const char* part, Span span) {
    if (!span.empty()) rows_.push_back(row(span_columns(), SpanItem{context_, item, part, span}));
  }
  void add(const std::string& item, const std::optional<RecordDate>& date, const std::optional<RecordPlace>& place) {
    if (date) add(item, "date", date->evidence);
    if (place) add(item, "place", place->evidence);
  }
  void add(const std::string& item, const char* part, const std::optional<Cited<int64_t>>& number) {
    if (number) add(item, part, number->span);
  }
  std::vector<std::vector<Cell>> take() { return std::move(rows_); }

 private:
  const Context& context_;
  std::vector<std::vector<Cell>> rows_;
};

void add_vote(SpanRows& rows, const Vote& vote) {
  rows.add(vote.id, "evidence", vote.evidence);
  rows.add(vote.id, vote.date, {});
  rows.add(vote.id, "total_members", vote.total_members);
  rows.add(vote.id, "present", vote.present);
  rows.add(vote.id, "for", vote.in_favour);
  rows.add(vote.id, "against", vote.against);
  rows.add(vote.id, "abstained", vote.abstained);
  rows.add(vote.id, "not_voting", vote.not_voting);
}

void add_claim(SpanRows& rows, const RecordClaim& claim) {
  rows.add(claim.id, "source", claim.source_spans);
  rows.add(claim.id, "cue", claim.cue);
  rows.add(claim.id, "content", claim.content);
  rows.add(claim.id, "hedge", claim.hedges);
}

std::vector<std::vector<Cell>> span_rows(const Context& context) {
  SpanRows rows(context);
  for (const RecordActor& actor : context.record.actors) rows.add(actor.id, "mention", actor.mentions);
  for (const RecordEvent& event : context.record.events) {
    rows.add(event.id, "evidence", event.evidence);
    rows.add(event.id, event.date, event.place);
  }
  for (const RecordClaim& claim : context.record.claims) add_claim(rows, claim);
  for (const Agreement& agreement : context.record.agreements) {
    rows.add(agreement.id, "evidence", agreement.evidence);
    for (const AgreementStage& stage : agreement.stages) rows.add(agreement.id, "stage", stage.evidence);
  }
  for (const Vote& vote : context.record.votes) add_vote(rows, vote);
  for (const Contact& contact : context.record.contacts) {
    rows.add(contact.id, "evidence", contact.evidence);
    rows.add(contact.id, contact.date, contact.place);
  }
  for (const Finding& finding : context.record.checks) rows.add(finding.id, "evidence", finding.evidence);
  return rows.take();
}

}  // namespace

std::string content_hash(const Document& document) {
  const std::string sha256 = document.sha256.empty() ? sha256_hex(document.text) : document.sha256;
  return sha256_hex(document.id + '\0' + sha256);
}

Shape documents_shape() {
  return {{"documents", "a row a report", "key", plain(document_columns())},
          [](const Context& c) { return std::vector<std::vector<Cell>>{row(document_columns(), c)}; }};
}

Shape texts_shape() {
  return {{"texts", "the text of each report that was added with its text", "document", plain(text_columns())},
          [](const Context& c) { return std::vector<std::vector<Cell>>{row(text_columns(), c)}; }};
}

Shape records_shape() {
  return {{"records", "the whole record of each report as JSON", "document", plain(record_columns())},
          [](const Context& c) { return std::vector<std::vector<Cell>>{row(record_columns(), c)}; }};
}

Shape sentences_shape() {
  return {{"sentences", "where the sentences of a report stand in its text", "key", plain(sentence_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (size_t i = 0; i < c.record.reading->sentences.size(); ++i)
              out.push_back(row(sentence_columns(), SentenceItem{c, i}));
            return out;
          }};
}

Shape actors_shape() {
  return {{"actors", "somebody or some body that can act, once a report", "key", plain(actor_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const RecordActor& actor : c.record.actors) out.push_back(row(actor_columns(), ActorItem{c, actor}));
            return out;
          }};
}

Shape evidence_shape() {
  return {{"evidence", "the words that each item came from: spans of the text", "document, item, part, begin, end",
           plain(span_columns())},
          span_rows};
}

}  // namespace bede::store
