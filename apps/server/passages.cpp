#include "passages.h"

#include <algorithm>

#include "questions.h"

namespace bede::server {
namespace {

constexpr size_t kMost = 3;

struct Stretch {
  int64_t begin = 0, end = 0;  // code points
};

bool meet(const Stretch& one, const Stretch& other) { return one.begin < other.end && other.begin < one.end; }

// What is marked: the figures of a vote, what is claimed, else the evidence.
const char* parts_of(const std::string& item) {
  if (item.starts_with('v')) return "('present', 'for', 'against', 'abstained', 'evidence')";
  return item.starts_with('c') ? "('content')" : "('evidence')";
}

Result<std::vector<Stretch>> stretches(const Store& store, const std::string& sql, const std::vector<Cell>& values) {
  std::vector<Stretch> out;
  const Status done = each_row(store, sql, values, [&](const std::vector<Cell>& row) {
    out.push_back({integer(row[0]), integer(row[1])});
  });
  if (!done) return done.error();
  return out;
}

// Where the words of a stage stand, as far as their first piece stands in the text as it is told.
Result<std::vector<Stretch>> of_stage(const Store& store, int64_t document, const std::string& item,
                                      const std::string& stage) {
  const std::string sql =
      "SELECT instr(t.text, p.piece) - 1, instr(t.text, p.piece) - 1 + length(p.piece) FROM texts t, "
      "(SELECT CASE instr(s.words, ' ... ') WHEN 0 THEN s.words ELSE substr(s.words, 1, instr(s.words, ' ... ') - 1) "
      "END "
      "AS piece FROM stages s WHERE s.agreement = ? AND s.stage = ?) p WHERE t.document = ? AND p.piece <> '' AND "
      "instr(t.text, p.piece) > 0";
  return stretches(store, sql, {item_key(document, item), stage, document});
}

Result<std::vector<Stretch>> marks_of(const Store& store, int64_t document, const std::string& item,
                                      const std::string& stage) {
  if (!stage.empty()) {
    auto told = of_stage(store, document, item, stage);
    if (!told || !told->empty()) return told;
  }
  const std::string sql = std::string("SELECT e.\"begin\", e.\"end\" FROM evidence e WHERE e.document = ? AND ") +
                          "e.item = ? AND e.part IN " + parts_of(item) + " ORDER BY 1, 2";
  return stretches(store, sql, {document, item});
}

void write_passage(JsonWriter& json, const Stretch& sentence, const std::string& words,
                   const std::vector<Stretch>& marks) {
  json.begin_object().key("text").value(words).key("marks").begin_array();
  for (const Stretch& mark : marks) {
    if (!meet(mark, sentence)) continue;
    const int64_t begin = std::max(mark.begin, sentence.begin) - sentence.begin;
    const int64_t end = std::min(mark.end, sentence.end) - sentence.begin;
    json.begin_array().value(begin).value(end).end_array();
  }
  json.end_array().end_object();
}

}  // namespace

Status write_passages(JsonWriter& json, const Store& store, int64_t document, const std::string& item,
                      const std::string& stage) {
  const auto marks = marks_of(store, document, item, stage);
  if (!marks) return marks.error();
  const int64_t first = document << 20;
  int64_t from = INT64_MAX, to = 0;
  for (const Stretch& mark : *marks) from = std::min(from, mark.begin), to = std::max(to, mark.end);
  const auto sentences = stretches(store,
                                   "SELECT \"begin\", \"end\" FROM sentences WHERE key >= ? AND key < ? AND \"end\" > "
                                   "? AND \"begin\" < ? ORDER BY key",
                                   {first, first + (1 << 20), from, to});
  if (!sentences) return sentences.error();
  json.begin_array();
  size_t count = 0;
  for (const Stretch& sentence : *sentences) {
    const bool told =
        std::any_of(marks->begin(), marks->end(), [&](const Stretch& mark) { return meet(mark, sentence); });
    if (!told || count++ >= kMost) continue;
    const Status done =
        each_row(store, "SELECT substr(text, ? + 1, ?) FROM texts WHERE document = ?",
                 {sentence.begin, sentence.end - sentence.begin, document},
                 [&](const std::vector<Cell>& row) { write_passage(json, sentence, text(row[0]), *marks); });
    if (!done) return done;
  }
  json.end_array();
  return Done{};
}

}  // namespace bede::server
