#include "store/words.h"

namespace bede::store {
namespace {

constexpr const char* kLastName = "SELECT coalesce(max(key), 0) FROM names";

}  // namespace

Status WaitingWords::begin(const Database& database) {
  sentences_.clear();
  claims_.clear();
  bytes_ = 0;
  const auto last = database.integer(kLastName);
  if (!last) return last.error();
  last_name_ = *last;
  return Done{};
}

// What stands in the table sentences is given as it is: cutting it out of the text again would take the longer, the
// longer the text.
void WaitingWords::add(const Record& record, const TableRows& claims, int64_t document, bool text) {
  const auto keep = [&](std::vector<Words>& in, int64_t key, std::string words) {
    bytes_ += words.size();
    in.push_back({key, std::move(words)});
  };
  int64_t key = document << 20;
  if (text)
    for (const Sentence& sentence : record.reading->sentences)
      keep(sentences_, ++key, std::string(sentence.span.of(record.document().text)));
  const size_t number = column_of(*claims.table, "key"), content = column_of(*claims.table, "content");
  for (const std::vector<Cell>& row : claims.rows)
    keep(claims_, std::get<int64_t>(row[number]), std::get<std::string>(row[content]));
}

Status WaitingWords::index_all(const Database& database) const {
  for (const auto& [sql, all] : {std::pair("INSERT INTO sentence_words (rowid, text) VALUES (?, ?)", &sentences_),
                                 std::pair("INSERT INTO claim_words (rowid, content) VALUES (?, ?)", &claims_)}) {
    if (all->empty()) continue;
    auto insert = database.prepare(sql);
    if (!insert) return insert.error();
    for (const Words& words : *all)
      if (auto done = insert->bind(1, words.key).bind(2, words.text).run(); !done) return done;
  }
  return database.run("INSERT INTO name_words (rowid, name) SELECT key, name FROM names WHERE key > " +
                      std::to_string(last_name_));
}

Status WaitingWords::index(const Database& database) {
  if (auto done = database.run("SAVEPOINT words"); !done) return done;
  Status done = index_all(database);
  if (done) done = database.run("RELEASE words");
  if (!done) {
    (void)database.run("ROLLBACK TO words; RELEASE words");
    return done;
  }
  return begin(database);
}

Status WaitingWords::remove(const Database& database, int64_t document) {
  const std::string range =
      " WHERE key >= " + std::to_string(document << 20) + " AND key < " + std::to_string((document + 1) << 20);
  return database.run(
      "INSERT INTO sentence_words (sentence_words, rowid, text) SELECT 'delete', key, text FROM sentence_texts" +
      range + "; INSERT INTO claim_words (claim_words, rowid, content) SELECT 'delete', key, content FROM claims" +
      range + ";");
}

}  // namespace bede::store
