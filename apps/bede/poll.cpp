#include "poll.h"

#include <algorithm>

#include "base/strings.h"
#include "text/feed.h"

namespace bede::cli {
namespace {

constexpr int64_t kDay = 24 * 3600;
constexpr size_t kBatch = 64;  // reports of a transaction

std::string said_of(int status) {
  switch (status) {
    case 403:
      return "answers 403: it does not let us read";
    case 404:
      return "answers 404: there is nothing at this address";
    case 410:
      return "answers 410: gone for good";
    case 429:
      return "answers 429: it wants to be asked less often";
    default:
      return "answers " + std::to_string(status) + (status >= 500 ? ": its server is in trouble" : "");
  }
}

// The address of the feed that a page names as its own; empty where it names none.
std::string feed_named_in(const std::string& page) {
  for (const char* type : {"application/rss+xml", "application/atom+xml", "application/feed+json"}) {
    const size_t at = page.find(type);
    if (at == std::string::npos) continue;
    const size_t begin = page.rfind('<', at), end = page.find('>', at);
    if (begin == std::string::npos || end == std::string::npos) continue;
    const std::string tag = page.substr(begin, end - begin);
    const size_t href = tag.find("href=");
    if (href == std::string::npos || href + 6 >= tag.size()) continue;
    const size_t close = tag.find(tag[href + 5], href + 6);
    if (close != std::string::npos) return tag.substr(href + 6, close - href - 6);
  }
  return {};
}

Result<std::vector<std::string>> items_in(const std::string& body, const std::string& address) {
  if (!text::looks_like_feed(body)) {
    const std::string named = feed_named_in(body);
    return Error{ErrorCode::bad_format,
                 address,
                 0,
                 0,
                 false,
                 "answers with something that is no feed",
                 named.empty() ? "" : "the page names this feed: " + named};
  }
  auto items = text::feed_items(body, address);
  if (!items && items.error().code == ErrorCode::empty) return std::vector<std::string>();
  return items;
}

// Reads the items of one answer into the book.
class Items {
 public:
  Items(Store& store, const Reader& reader, AddOptions options, Poll& poll)
      : store_(store), reader_(reader), options_(options), poll_(poll) {}

  Status take(const std::vector<std::string>& items, Stop& stop) {
    for (size_t i = 0; i < items.size() && !stop.asked(); ++i) {
      auto document = load({poll_.feed.address + "#" + std::to_string(i + 1), items[i], true, true, "", 0, 0});
      if (!document) {
        ++poll_.unread;
        continue;
      }
      if (auto done = take(*std::move(document)); !done) return done;
    }
    cut_short_ = stop.asked();
    return Done{};
  }

  // Commits what is left, and the feed's state with it.
  Status finish(const store::Feed& feed) {
    if (auto done = store_.begin(); !done) return done;
    auto done = add_waiting();
    if (done) {
      store::Feed kept = feed;
      kept.reports += static_cast<int64_t>(poll_.fresh);
      done = store::keep_feed(store_, kept);
      poll_.feed = kept;
    }
    if (done) done = store_.commit();
    if (!done) (void)store_.roll_back();
    return done;
  }

  bool cut_short() const { return cut_short_; }

 private:
  Status take(Document document) {
    if (poll_.feed.title.empty()) poll_.feed.title = document.source;
    const auto there = store_.holds(document);
    if (!there) return there.error();
    if (*there) {
      ++poll_.old;
      return Done{};
    }
    if (!document.published) {
      const std::string today = utc(now());
      document.published =
          Date{static_cast<int16_t>(std::stoi(today)), static_cast<uint8_t>(std::stoi(today.substr(5))),
               static_cast<uint8_t>(std::stoi(today.substr(8)))};
      document.notes.push_back("it states no day of publication: the day on which it was fetched");
    }
    Record record = make_record(reader_.read(std::move(document)), reader_);
    record.checks = check(record, reader_);
    waiting_.push_back(std::move(record));
    return waiting_.size() < kBatch ? Status(Done{}) : flush();
  }

  Status flush() {
    if (auto done = store_.begin(); !done) return done;
    auto done = add_waiting();
    if (done) done = store_.commit();
    if (!done) (void)store_.roll_back();
    return done;
  }

  Status add_waiting() {
    for (const Record& record : waiting_) {
      const auto added = store_.add(record, options_);
      if (!added) return added.error();
      added->fresh ? ++poll_.fresh : ++poll_.old;
    }
    waiting_.clear();
    return Done{};
  }

  Store& store_;
  const Reader& reader_;
  const AddOptions options_;
  Poll& poll_;
  std::vector<Record> waiting_;
  bool cut_short_ = false;
};

std::string counted(size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// Says what the reply means for the feed; the items where there are any.
Result<std::vector<std::string>> understand(const Reply& reply, store::Feed& feed) {
  if (!reply.moved_to.empty() && (reply.status == 200 || reply.status == 304)) feed.address = reply.moved_to;
  feed.gone = reply.status == 410;
  if (reply.status == 304) return std::vector<std::string>();
  if (reply.status != 200) return Error{ErrorCode::unreadable, feed.address, 0, 0, false, said_of(reply.status), ""};
  return items_in(reply.body, feed.address);
}

}  // namespace

int64_t pause_after(const Reply& reply, int64_t failures, int64_t every) {
  int64_t out = every;
  for (int64_t i = 0; i < failures && out < kDay; ++i) out *= 2;
  if (failures > 0) out = std::max(every, std::min(out, kDay));
  out = std::max(out, std::min(reply.good_seconds, kDay));
  return std::max(out, std::min(reply.wait_seconds, 30 * kDay));
}

Result<Poll> poll(Store& store, const Reader& reader, Fetcher& fetcher, Stop& stop, const store::Feed& feed,
                  const PollOptions& options) {
  Poll out;
  out.feed = feed;
  const auto reply = fetcher.get({feed.address, feed.etag, feed.last_modified});
  const auto items = reply ? understand(*reply, out.feed) : Result<std::vector<std::string>>(reply.error());
  if (!items) out.failure = items.error();
  Items keeper(store, reader, options.add, out);
  if (items)
    if (auto done = keeper.take(*items, stop); !done) return done.error();
  store::Feed next = out.feed;
  const bool whole = items && !keeper.cut_short();
  if (!items && stop.asked()) return out;  // given up, not failed: its state stays
  next.failures = items ? 0 : feed.failures + 1;
  next.asked = utc(now());
  next.due = next.gone ? "" : utc(now() + pause_after(reply ? *reply : Reply{}, next.failures, options.every));
  next.answer = !items                 ? out.failure->reason
                : reply->status == 304 ? "not changed"
                                       : counted(items->size(), "report", "reports");
  if (whole && reply->status == 200) {
    next.etag = reply->etag;
    next.last_modified = reply->last_modified;
  }
  if (items && !whole) next.due = feed.due;
  if (auto done = keeper.finish(next); !done) return done.error();
  return out;
}

}  // namespace bede::cli
