// bede group: which bare mentions tell the same real event.
#include "bede/group.h"

#include <set>

#include "base/json.h"
#include "base/lines.h"
#include "open.h"

namespace bede::cli {
namespace {

constexpr uint64_t kLine = 1 << 20;  // bytes of one mention

Result<std::vector<EventMention>> read_mentions(const std::string& path) {
  auto lines = LineFile::open(path);
  if (!lines) return lines.error();
  std::vector<EventMention> out;
  std::set<std::string> ids;
  std::string line;
  while (true) {
    const auto more = lines->next(line, kLine);
    if (!more) return more.error();
    if (!*more) return out;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto mention = mention_from_json(line, path);
    if (mention && !ids.insert(mention->id).second)
      mention =
          Error{ErrorCode::bad_format,          path, 0, 0, false, "the id " + mention->id + " stands there twice",
                "give every mention its own id"};
    if (!mention) {
      Error error = mention.error();
      error.line = lines->line();
      return error;
    }
    out.push_back(*std::move(mention));
  }
}

std::string line_of(const std::vector<EventMention>& mentions, size_t at, const Membership& membership, bool why) {
  JsonWriter out;
  out.begin_object().key("id").value(mentions[at].id).key("group").value(mentions[membership.first].id);
  if (why) out.key("score").value(membership.score).key("reason").value_or_null(membership.reason);
  return out.end_object().take() + "\n";
}

}  // namespace

int group(const Arguments& arguments) {
  std::vector<EventMention> mentions;
  for (const std::string& path : arguments.inputs) {
    auto some = read_mentions(path);
    if (!some) {
      complain(some.error());
      return kSomeFailed;
    }
    mentions.insert(mentions.end(), std::make_move_iterator(some->begin()), std::make_move_iterator(some->end()));
  }
  const auto memberships = group_mentions(mentions, {arguments.has("--near-codes")});
  std::string out;
  for (size_t i = 0; i < mentions.size(); ++i) out += line_of(mentions, i, memberships[i], arguments.has("--why"));
  return print(out) ? kDone : kSomeFailed;
}

}  // namespace bede::cli
