#include "store/copies.h"

#include <algorithm>
#include <array>

#include "base/strings.h"

namespace bede::store {
namespace {

constexpr size_t kBands = kTextBands, kRows = 4, kRun = 4, kLeastWords = 8;

using Hashes = std::array<uint64_t, kBands * kRows>;

uint64_t mixed(uint64_t x) {  // splitmix64
  x += 0x9E3779B97F4A7C15ull;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

// A number a word: letters and digits only, in any case.
std::vector<uint64_t> words_of(std::string_view text) {
  std::vector<uint64_t> out;
  uint64_t hash = 0;
  for (const char c : lower(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')) {
      hash = mixed(hash ^ byte);
    } else if (hash != 0) {
      out.push_back(hash);
      hash = 0;
    }
  }
  if (hash != 0) out.push_back(hash);
  return out;
}

Result<std::vector<std::string>> families_like(Statement& near, int64_t document) {
  std::vector<std::string> out;
  near.bind(1, document);
  while (true) {
    const auto row = near.step();
    if (!row) return row.error();
    if (!*row) break;
    out.push_back(near.text(0));
  }
  near.reset();
  return out;
}

// A number for kRun words in a row.
std::vector<uint64_t> runs_of(const std::vector<uint64_t>& words) {
  std::vector<uint64_t> out;
  for (size_t i = 0; i + kRun <= words.size(); ++i) {
    uint64_t run = 0;
    for (size_t j = 0; j < kRun; ++j) run = mixed(run ^ words[i + j]);
    out.push_back(run);
  }
  return out;
}

[[gnu::always_inline]] inline void least_of(const std::vector<uint64_t>& runs, const Hashes& seeds, Hashes& least) {
  for (const uint64_t run : runs)
    for (size_t k = 0; k < least.size(); ++k) {
      const uint64_t hash = (run ^ seeds[k]) * 0x9E3779B97F4A7C15ull;
      least[k] = std::min(least[k], hash);
    }
}

// A tenth of the instructions where the machine multiplies eight such numbers at once.
#if defined(__x86_64__)
[[gnu::target("avx512f,avx512dq")]] void least_by_eight(const std::vector<uint64_t>& runs, const Hashes& seeds,
                                                        Hashes& least) {
  least_of(runs, seeds, least);
}
#endif

Hashes least_hashes(const std::vector<uint64_t>& runs) {
  Hashes seeds, least;
  for (size_t k = 0; k < seeds.size(); ++k) seeds[k] = mixed(k);
  least.fill(UINT64_MAX);
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512dq")) {
    least_by_eight(runs, seeds, least);
    return least;
  }
#endif
  least_of(runs, seeds, least);
  return least;
}

}  // namespace

std::vector<int64_t> text_bands(std::string_view text) {
  const std::vector<uint64_t> words = words_of(text);
  if (words.size() < kLeastWords) return {};
  const Hashes least = least_hashes(runs_of(words));
  std::vector<int64_t> out;
  for (size_t band = 0; band < kBands; ++band) {
    uint64_t hash = band;
    for (size_t row = 0; row < kRows; ++row) hash = mixed(hash ^ least[band * kRows + row]);
    out.push_back(static_cast<int64_t>(hash >> 1));
  }
  return out;
}

Status link_copies(Database& database) {
  auto fresh = database.prepare(
      "SELECT d.key, d.content FROM documents d WHERE d.key NOT IN (SELECT document FROM copies) ORDER BY d.key");
  auto near = database.prepare(
      "SELECT DISTINCT c.family FROM copies c WHERE c.document IN (SELECT other.document FROM text_bands mine JOIN "
      "text_bands "
      "other ON other.hash = mine.hash WHERE mine.document = ? GROUP BY other.document HAVING count(*) >= " +
      std::to_string(kCopyBands) + ")");
  auto insert = database.prepare("INSERT INTO copies (document, family) VALUES (?, ?)");
  auto rename = database.prepare("UPDATE copies SET family = ? WHERE family = ?");
  auto mark = database.prepare("INSERT OR IGNORE INTO changed SELECT document FROM copies WHERE family = ?");
  for (const auto* made : {&fresh, &near, &insert, &rename, &mark})
    if (!*made) return made->error();
  std::vector<std::pair<int64_t, std::string>> documents;
  while (true) {
    const auto row = fresh->step();
    if (!row) return row.error();
    if (!*row) break;
    documents.emplace_back(fresh->integer(0), fresh->text(1));
  }
  for (const auto& [document, content] : documents) {
    auto families = families_like(*near, document);
    if (!families) return families.error();
    families->push_back(content);
    const Cell least = *std::min_element(families->begin(), families->end());
    for (const std::string& family : *families) {
      const Cell old = family;
      if (old == least) continue;
      if (auto done = mark->bind(1, old).run(); !done) return done;
      if (auto done = rename->bind(1, least).bind(2, old).run(); !done) return done;
    }
    if (auto done = insert->bind(1, document).bind(2, least).run(); !done) return done;
  }
  return Done{};
}

}  // namespace bede::store
