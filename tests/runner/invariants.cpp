#include "runner/invariants.h"

#include <set>

#include "record/fields.h"
#include "runner/schema.h"

namespace bede::testing {
namespace {

class Invariants {
 public:
  explicit Invariants(const Record& record) : record_(record), reading_(*record.reading), text_(reading_.text()) {}

  std::vector<std::string> broken() {
    sentences();
    tokens();
    layers();
    items();
    return std::move(broken_);
  }

 private:
  void fail(const std::string& what) { broken_.push_back("broken invariant: " + what); }

  bool starts_character(uint32_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
  }

  void span(Span at, const std::string& whose) {
    if (at.begin > at.end || at.end > text_.size()) return fail(whose + " lies outside the text");
    if (!starts_character(at.begin) || !starts_character(at.end)) fail(whose + " cuts a character");
  }

  void spans(const std::vector<Span>& all, const std::string& whose) {
    for (const Span one : all) span(one, whose);
  }

  void sentences() {
    uint32_t end = 0;
    for (const Sentence& sentence : reading_.sentences) {
      span(sentence.span, "a sentence");
      if (sentence.span.begin < end) fail("sentences overlap");
      end = sentence.span.end;
      if (!sentence.first || !sentence.last || sentence.last < sentence.first ||
          sentence.last.value >= reading_.tokens.size())
        fail("a sentence without tokens");
      else
        tree(sentence);
    }
  }

  // One root, and every token reaches it.
  void tree(const Sentence& sentence) {
    size_t roots = 0;
    for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
      TokenId at(i);
      roots += !reading_[at].head;
      uint32_t steps = 0;
      while (reading_[at].head && steps++ <= sentence.size()) {
        at = reading_[at].head;
        if (at < sentence.first || sentence.last < at) return fail("a head outside its sentence");
      }
      if (reading_[at].head) return fail("heads run in a ring");
    }
    if (roots != 1) fail("a sentence with " + std::to_string(roots) + " roots");
  }

  void tokens() {
    uint32_t end = 0;
    for (const Token& token : reading_.tokens) {
      span(token.span, "a token");
      if (token.span.end <= text_.size() && token.form != token.span.of(text_)) fail("a token is not its characters");
      if (token.span.begin < end || token.span.empty()) fail("tokens overlap or are empty");
      end = token.span.end;
    }
  }

  void layers() {
    for (const auto& one : reading_.times) span(one.span, "a time");
    for (const auto& one : reading_.quantities) span(one.span, "a quantity");
    for (const auto& one : reading_.mentions) {
      span(one.span, "a mention");
      if (!one.head || !one.span.contains(reading_[one.head].span)) fail("a mention without its head");
    }
    for (const auto& one : reading_.predicates)
      if (!one.token || one.token.value >= reading_.tokens.size()) fail("a predicate without its token");
  }

  void id(const std::string& id, const char* whose) {
    if (!ids_.insert(id).second || id.empty()) fail(std::string("two items are called '") + id + "' (" + whose + ")");
  }

  void points(const std::string& id, const std::string& whose) {
    if (!id.empty() && ids_.count(id) == 0) fail(whose + " points to '" + id + "', which is not in the record");
  }

  template <class Item>
  void evidence(const Item& item, const char* kind) {
    spans(item.evidence, std::string(kind) + " " + item.id);
    if (item.evidence.empty()) fail(std::string(kind) + " " + item.id + " has no evidence");
  }

  void collect() {
    for (const auto& one : record_.actors) id(one.id, "actor");
    for (const auto& one : record_.events) id(one.id, "event");
    for (const auto& one : record_.claims) id(one.id, "claim");
    for (const auto& one : record_.agreements) id(one.id, "agreement");
    for (const auto& one : record_.votes) id(one.id, "vote");
    for (const auto& one : record_.contacts) id(one.id, "contact");
    for (const auto& one : record_.sanctions) id(one.id, "sanction");
    for (const auto& one : record_.personnel) id(one.id, "personnel");
    for (const auto& one : record_.casualties) id(one.id, "casualties");
    for (const auto& one : record_.movements) id(one.id, "movement");
    for (const auto& one : record_.deadlines) id(one.id, "deadline");
    for (const auto& one : record_.checks) id(one.id, "finding");
  }

  void items() {
    collect();
    for (const auto& one : record_.actors) spans(one.mentions, "actor " + one.id);
    for (const auto& one : record_.events) event(one);
    for (const auto& one : record_.claims) claim(one);
    for (const auto& one : record_.agreements) agreement(one);
    for (const auto& one : record_.votes) {
      evidence(one, "vote");
      points(one.according_to, one.id);
    }
    for (const auto& one : record_.contacts) {
      evidence(one, "contact");
      points(one.according_to, one.id);
      for (const auto& person : one.persons) points(person, one.id);
    }
    acts(record_.sanctions, "sanction");
    acts(record_.personnel, "personnel");
    acts(record_.casualties, "casualties");
    acts(record_.movements, "movement");
    acts(record_.deadlines, "deadline");
    for (const auto& one : record_.personnel) points(one.person, one.id);
    for (const auto& one : record_.checks) {
      evidence(one, "finding");
      for (const auto& item : one.items) points(item, one.id);
    }
  }

  template <class Act>
  void acts(const std::vector<Act>& all, const char* kind) {
    for (const Act& one : all) {
      evidence(one, kind);
      points(one.according_to, one.id);
    }
  }

  void event(const RecordEvent& one) {
    evidence(one, "event");
    points(one.according_to, one.id);
    for (const auto& actor : one.actors) points(actor, one.id);
    for (const auto& actor : one.recipients) points(actor, one.id);
  }

  void claim(const RecordClaim& one) {
    evidence(one, "claim");
    points(one.source, one.id);
    for (const auto& outer : one.chain) points(outer, one.id);
    spans(one.content, "the content of " + one.id);
    spans(one.source_spans, "the source of " + one.id);
    span(one.cue, "the cue of " + one.id);
  }

  void agreement(const Agreement& one) {
    evidence(one, "agreement");
    for (const auto& stage : one.stages) {
      spans(stage.evidence, "a stage of " + one.id);
      points(stage.vote, one.id);
      points(stage.according_to, one.id);
    }
  }

  const Record& record_;
  const Reading& reading_;
  std::string_view text_;
  std::set<std::string> ids_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_invariants(const Record& record, const std::string& json) {
  static const std::string schema = record_format::json_schema();
  auto broken = Invariants(record).broken();
  for (const std::string& error : schema_errors(schema, json)) broken.push_back("the schema forbids " + error);
  return broken;
}

}  // namespace bede::testing
