// bede watch: follows feeds and keeps their reports in a book.
#include <algorithm>
#include <map>

#include "base/files.h"
#include "base/strings.h"
#include "listing.h"
#include "poll.h"

namespace bede::cli {
namespace {

constexpr int64_t kRest = 1;       // seconds between two questions to one server
constexpr int64_t kLongest = 600;  // seconds of sleep: then feeds that another call added are seen

int fail(const Error& error) {
  complain(error);
  return error.code == ErrorCode::bad_argument ? kUsage : kSomeFailed;
}

// "example.org:8080" of an address; empty where it is none of http or https.
std::string server_of(const std::string& address) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (lower(address.substr(0, scheme.size())) == scheme) {
      const size_t end = address.find_first_of("/?#", scheme.size());
      return lower(address.substr(scheme.size(), end - scheme.size()));
    }
  return {};
}

// The addresses of the command line and of the file after --feeds: one a line, # begins a comment.
Result<std::vector<std::string>> addresses(const Arguments& arguments) {
  std::vector<std::string> out(arguments.inputs.begin() + 1, arguments.inputs.end());
  if (arguments.has("--feeds")) {
    const auto list = read_file(arguments.value("--feeds"), 16 << 20);
    if (!list) return list.error();
    for (const std::string_view line : split(*list, '\n'))
      if (const auto address = trimmed(line); !address.empty() && address.front() != '#') out.emplace_back(address);
  }
  for (const std::string& address : out)
    if (server_of(address).empty())
      return Error{ErrorCode::bad_argument,
                   "",
                   0,
                   0,
                   false,
                   address + " is no address of a feed",
                   "write it like https://example.org/news.rss"};
  return out;
}

Status follow(Store& store, const std::vector<std::string>& wanted) {
  const auto there = store::feeds_of(store);
  if (!there) return there.error();
  for (const std::string& url : wanted) {
    const auto known = std::find_if(there->begin(), there->end(), [&](const auto& feed) { return feed.url == url; });
    if (known != there->end() && !known->gone) continue;
    store::Feed feed;
    feed.url = feed.address = url;
    if (auto done = store::keep_feed(store, feed); !done) return done;
  }
  return Done{};
}

int forget(const Arguments& arguments) {
  auto store = Store::open(arguments.inputs.front());
  if (!store) return fail(store.error());
  const std::string url = arguments.value("--forget");
  const auto was_there = store::forget_feed(*store, url);
  if (!was_there) return fail(was_there.error());
  if (*was_there) return print("forgotten; its reports stay: " + url + "\n") ? kDone : kSomeFailed;
  return fail({ErrorCode::not_found, url, 0, 0, false, "is not followed by this book",
               "see bede watch --list " + arguments.inputs.front()});
}

int list(const Arguments& arguments) {
  const auto store = Store::open(arguments.inputs.front());
  if (!store) return fail(store.error());
  const auto found = store::list_feeds(*store);
  if (!found) return fail(found.error());
  return print_found(*found, {"asked", "due", "failures", "reports", "answer", "title", "url"}, arguments);
}

class Watch {
 public:
  Watch(Store store, Reader reader, Fetcher fetcher, Stop& stop, PollOptions options, bool link)
      : store_(std::move(store)),
        reader_(std::move(reader)),
        fetcher_(std::move(fetcher)),
        stop_(stop),
        options_(options),
        link_(link) {}

  // Asks each feed that may be asked now, once. Errors: those of the book.
  Status round() {
    const auto feeds = store::feeds_of(store_);
    if (!feeds) return feeds.error();
    bool fresh = false;
    for (const store::Feed& feed : *feeds) {
      if (feed.gone || stop_.asked()) continue;
      if (feed.due > utc(now())) continue;
      const auto polled = ask(feed);
      if (!polled) return polled.error();
      fresh = fresh || polled->fresh > 0;
    }
    if (!fresh || !link_) return Done{};
    const auto linked = store_.link();
    return linked ? Status(Done{}) : Status(linked.error());
  }

  // When the next feed may be asked; empty where none is followed that ever may.
  Result<std::string> next_due() const {
    const auto feeds = store::feeds_of(store_);
    if (!feeds) return feeds.error();
    std::string out;
    for (const store::Feed& feed : *feeds)
      if (!feed.gone && (out.empty() || feed.due < out)) out = feed.due.empty() ? utc(0) : feed.due;
    return out;
  }

  size_t asked() const { return asked_; }
  size_t failed() const { return failed_; }

 private:
  Result<Poll> ask(const store::Feed& feed) {
    const std::string server = server_of(feed.address);
    if (const auto last = last_asked_.find(server); last != last_asked_.end() && now() < last->second + kRest + 1)
      if (stop_.within(kRest)) return Poll{feed, std::nullopt, 0, 0, 0};
    auto polled = poll(store_, reader_, fetcher_, stop_, feed, options_);
    last_asked_[server] = now();
    if (!polled) return polled;
    if (stop_.asked() && polled->failure) return polled;
    ++asked_;
    failed_ += polled->failure.has_value();
    return say(*polled) ? polled
                        : Result<Poll>(Error{ErrorCode::unwritable, "-", 0, 0, false, "cannot be written", ""});
  }

  static bool say(const Poll& polled) {
    if (polled.failure) {
      Error error = *polled.failure;
      if (!error.remedy.empty()) error.remedy += ". ";
      error.remedy += polled.feed.due.empty() ? "it is not asked again" : "it is asked again at " + polled.feed.due;
      complain(error);
      return true;
    }
    std::string line = polled.feed.asked + "  " + polled.feed.url + "  " + std::to_string(polled.fresh) + " new";
    if (polled.feed.answer == "not changed") line = polled.feed.asked + "  " + polled.feed.url + "  not changed";
    if (polled.old > 0) line += ", " + std::to_string(polled.old) + " there already";
    if (polled.unread > 0) line += ", " + std::to_string(polled.unread) + " without text";
    return print(line + "\n") && flushed();
  }

  Store store_;
  Reader reader_;
  Fetcher fetcher_;
  Stop& stop_;
  const PollOptions options_;
  const bool link_;
  std::map<std::string, int64_t> last_asked_;
  size_t asked_ = 0, failed_ = 0;
};

// Until the user ends it; nothing is followed: an error.
int stay(Watch& watch, Stop& stop, const std::string& book) {
  while (!stop.asked()) {
    if (auto done = watch.round(); !done) return fail(done.error());
    const auto due = watch.next_due();
    if (!due) return fail(due.error());
    if (due->empty())
      return fail({ErrorCode::not_found, book, 0, 0, false, "follows no feed", "name one: bede watch BOOK URL"});
    const int64_t longest = now() + kLongest;
    while (!stop.within(1) && utc(now()) < *due && now() < longest) continue;
  }
  return kDone;
}

int once(Watch& watch, const std::string& book) {
  if (auto done = watch.round(); !done) return fail(done.error());
  const auto due = watch.next_due();
  if (!due) return fail(due.error());
  if (watch.asked() == 0 && due->empty())
    return fail({ErrorCode::not_found, book, 0, 0, false, "follows no feed", "name one: bede watch BOOK URL"});
  if (watch.asked() == 0 && !print("no feed may be asked yet; the next one at " + *due + "\n")) return kSomeFailed;
  return watch.failed() == 0 ? kDone : kSomeFailed;
}

}  // namespace

int watch(const Arguments& arguments) {
  if (arguments.has("--list")) return list(arguments);
  if (arguments.has("--forget")) return forget(arguments);
  const auto every = length_of_time(arguments.has("--every") ? arguments.value("--every") : "30m");
  if (!every) return fail(every.error());
  const auto wanted = addresses(arguments);
  if (!wanted) return fail(wanted.error());
  const std::string& book = arguments.inputs.front();
  Stop stop;
  auto fetcher = Fetcher::open([&stop] { return stop.asked(); });
  if (!fetcher) return fail(fetcher.error());
  auto reader = open_reader(arguments);
  if (!reader) return fail(reader.error());
  auto store = Store::open(book, {!wanted->empty(), false, 60000});
  if (!store) return fail(store.error());
  if (auto done = follow(*store, *wanted); !done) return fail(done.error());
  const PollOptions options{*every, {!arguments.has("--no-text"), false}};
  Watch watch(*store, *std::move(reader), *std::move(fetcher), stop, options, !arguments.has("--no-link"));
  return arguments.has("--once") ? once(watch, book) : stay(watch, stop, book);
}

}  // namespace bede::cli
