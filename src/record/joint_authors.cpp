#include "record/joint_authors.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "record/sides.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

constexpr size_t kLead = 5;  // sentences: who releases the text, "Begin text", who "we" are

bool is_text(std::string_view word) {
  return among(word, {"statement", "communique", "communiqué", "declaration", "release"});
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// "the following statement", "the text of a statement", "We, the ministers".
bool opens_joint(const Reading& reading, const Sentence& sentence) {
  bool text = false, given = false;
  for (TokenId at = sentence.first; at <= sentence.last; at = TokenId(at.value + 1)) {
    const Token& token = reading[at];
    text = text || is_text(lower(token.lemma));
    given = given || among(lower(token.form), {"following", "joint", "text"});
    if (lower(token.form) == "we" && at < sentence.last) {
      const std::string_view next = reading[TokenId(at.value + 1)].form;
      if (among(next, {",", "–", "—", "-"})) return true;
    }
  }
  return text && given;
}

// Two or more, the state whose page it is among them, where that is known.
bool is_joint(const std::vector<std::string>& authors, const std::string& home) {
  return authors.size() > 1 && (home.empty() || std::find(authors.begin(), authors.end(), home) != authors.end());
}

// Everyone named before the matter of the statement ("on", "regarding"), or after it where nobody is named before.
std::vector<std::string> named_in(const Reading& title, const std::string& home) {
  const std::string small = lower(title.text());
  const size_t matter = std::min({small.find(" on "), small.find(" regarding "), small.find(" concerning ")});
  std::vector<std::string> before, all;
  for (const Mention& mention : title.mentions) {
    const std::string code = mention.actor ? title[mention.actor].country : std::string{};
    if (code.empty()) continue;
    add_once(all, code);
    if (mention.span.begin < matter) add_once(before, code);
  }
  std::vector<std::string>& authors = before.empty() ? all : before;
  if (authors.size() == 1 && authors[0].size() != 3) return authors;  // "G7 Leaders' Statement"
  return is_joint(authors, home) ? std::move(authors) : std::vector<std::string>{};
}

// Everyone in the longest row of the sentence, from wherever it hangs.
std::vector<std::string> row_of(const Draft& draft, const Sentence& sentence) {
  std::vector<std::string> longest;
  for (TokenId at = sentence.first; at <= sentence.last; at = TokenId(at.value + 1)) {
    const Relation relation = draft.reading[at].relation;
    if (relation == Relation::conj || draft.reading[at].upos == Upos::VERB) continue;
    std::vector<std::string> codes;
    for (const Side& side : draft.sides.in_phrase(at)) add_once(codes, side.code);
    if (codes.size() > longest.size()) longest = std::move(codes);
  }
  return longest;
}

// "Statement by President Lund and Premier Holm on Fisheries", "Statement by Chad, Peru, and Mali on Fisheries"
bool is_by_several(std::string_view small) {
  if (!small.starts_with("statement by ") && !small.starts_with("statement from ")) return false;
  const size_t matter = std::min({small.find(" on "), small.find(" regarding "), small.find(" following ")});
  const std::string_view by = small.substr(0, matter);
  return has(by, ", and ") || has(by, " and president ") || has(by, " and prime minister ") ||
         has(by, " and chancellor ");
}

}  // namespace

bool is_joint_title(std::string_view title) {
  const std::string small = lower(title);
  const bool text =
      has(small, "statement") || has(small, "communiqu") || has(small, "declaration") || has(small, "press release");
  const bool together = has(small, "joint") || has(small, "leaders’ ") || has(small, "leaders' ") ||
                        has(small, "ministerial statement") || has(small, "statement of the ");
  const bool summit =
      has(small, "summit statement") || has(small, "summit communiqu") || has(small, "summit declaration");
  return (text && together) || summit || is_by_several(small);
}

std::vector<std::string> joint_authors(const Draft& draft, const Reading* title) {
  const Reading& reading = draft.reading;
  if (draft.home.empty() && !title) return {};
  if (title)
    if (auto authors = named_in(*title, draft.home); !authors.empty()) return authors;
  bool joint = title && !is_by_several(lower(title->text()));
  for (size_t i = 0; i < reading.sentences.size() && i < kLead; ++i) {
    joint = joint || opens_joint(reading, reading.sentences[i]);
    if (!joint) continue;
    std::vector<std::string> authors = row_of(draft, reading.sentences[i]);
    if (is_joint(authors, draft.home)) return authors;
  }
  return {};
}

}  // namespace bede::record
