#include "store/feeds.h"

#include "store/parts.h"
#include "store/rows.h"

namespace bede::store {
namespace {

constexpr const char* kAll = "SELECT * FROM feeds ORDER BY url";

Cell text_or_nothing(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

Feed feed_of(const Row& row) {
  Feed out;
  out.url = row.text("url");
  out.address = row.text("address");
  out.title = row.text("title");
  out.etag = row.text("etag");
  out.last_modified = row.text("last_modified");
  out.asked = row.text("asked");
  out.due = row.text("due");
  out.answer = row.text("answer");
  out.failures = row.integer("failures");
  out.reports = row.integer("reports");
  out.gone = row.integer("gone") != 0;
  return out;
}

}  // namespace

Result<Found> list_feeds(const Store& store) {
  Found out;
  out.columns = table_named("feeds")->columns;
  const auto done = each_row(store, kAll, {}, [&](const Statement& statement) {
    std::vector<Cell> row;
    for (int i = 0; i < statement.columns(); ++i) row.push_back(statement.cell(i));
    out.rows.push_back(std::move(row));
    return Status(Done{});
  });
  if (!done) return done.error();
  return out;
}

Result<std::vector<Feed>> feeds_of(const Store& store) {
  const auto found = list_feeds(store);
  if (!found) return found.error();
  std::vector<Feed> out;
  for (size_t i = 0; i < found->rows.size(); ++i) out.push_back(feed_of(Row(*found, i)));
  return out;
}

Status keep_feed(Store& store, const Feed& feed) {
  auto statement = store.parts().database->prepare(
      "INSERT OR REPLACE INTO feeds (url, address, title, etag, last_modified, asked, due, answer, failures, reports, "
      "gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return statement.error();
  const std::vector<Cell> cells = {feed.url,
                                   feed.address,
                                   text_or_nothing(feed.title),
                                   text_or_nothing(feed.etag),
                                   text_or_nothing(feed.last_modified),
                                   text_or_nothing(feed.asked),
                                   text_or_nothing(feed.due),
                                   text_or_nothing(feed.answer),
                                   feed.failures,
                                   feed.reports,
                                   int64_t{feed.gone}};
  return statement->bind_all(cells).run();
}

Result<bool> forget_feed(Store& store, const std::string& url) {
  auto statement = store.parts().database->prepare("DELETE FROM feeds WHERE url = ? RETURNING url");
  if (!statement) return statement.error();
  const Cell cell = url;
  auto was_there = statement->bind(1, cell).step();
  if (!was_there || !*was_there) return was_there;
  const auto done = statement->run();
  return done ? was_there : Result<bool>(done.error());
}

}  // namespace bede::store
