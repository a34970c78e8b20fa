// One question to a feed of a book: asks, reads what is new, keeps it together with what the feed answered.
#pragma once

#include <optional>

#include "clock.h"
#include "fetch.h"
#include "inputs.h"
#include "store/feeds.h"

namespace bede::cli {

struct PollOptions {
  int64_t every = 0;  // seconds between questions to a feed that answers
  AddOptions add;
};

// What came of a question. failure: the feed's own (no answer, no feed); the watch goes on.
struct Poll {
  store::Feed feed;
  std::optional<Error> failure;
  size_t fresh = 0, old = 0, unread = 0;  // its items: new, in the book already, not to be read
};

// When a feed may be asked again, in seconds from now: after every; later where the server says that its answer is good
// for longer (a day at most) or to come back later (30 days at most); after failures in a row twice as long each time
// (a day at most). Pure.
int64_t pause_after(const Reply& reply, int64_t failures, int64_t every);

// The feed's new items and its new state are committed together, so that a program that is killed asks again for what
// it did not keep. Errors: those of the book.
Result<Poll> poll(Store& store, const Reader& reader, Fetcher& fetcher, Stop& stop, const store::Feed& feed,
                  const PollOptions& options);

}  // namespace bede::cli
