// Links what the reports of a book tell: copies, groups, contradictions.
#include "store/copies.h"
#include "store/linked.h"
#include "store/parts.h"

namespace bede {
namespace {

constexpr const char* kFresh =
    "CREATE TEMP TABLE IF NOT EXISTS changed (document INTEGER PRIMARY KEY); DELETE FROM changed; "
    "INSERT INTO changed SELECT key FROM documents WHERE key NOT IN (SELECT document FROM copies);";

Status link_all(store::Database& database) {
  if (auto done = database.run(kFresh); !done) return done;
  const auto fresh = database.integer("SELECT count(*) FROM changed");
  if (!fresh) return fresh.error();
  if (*fresh == 0) return Done{};
  for (Status (*link)(store::Database&) : {store::link_copies, store::link_events, store::link_agreements,
                                           store::link_votes, store::link_contacts, store::find_contradictions})
    if (auto done = link(database); !done) return done;
  return Done{};
}

}  // namespace

Result<Store::Linked> Store::link() {
  if (auto done = begin(); !done) return done.error();
  Status done = link_all(*parts_->database);
  if (done) done = commit();
  if (!done) {
    (void)roll_back();
    return done.error();
  }
  Linked out;
  const std::pair<int64_t*, const char*> counts[] = {{&out.groups, "SELECT count(*) FROM groups"},
                                                     {&out.shared, "SELECT count(*) FROM groups WHERE reports > 1"},
                                                     {&out.contradictions, "SELECT count(*) FROM contradictions"}};
  for (const auto& [into, sql] : counts) {
    const auto number = parts_->database->integer(sql);
    if (!number) return number.error();
    *into = *number;
  }
  return out;
}

}  // namespace bede
