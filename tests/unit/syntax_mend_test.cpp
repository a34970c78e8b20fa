#include "syntax/mend.h"

#include <gtest/gtest.h>

#include "syntax/tree.h"

namespace bede::syntax {
namespace {

// Two words, "Oslo" under a verb with this tag, and "was" where the passive is marked.
Relation mended(std::string_view tag, bool with_passive) {
  Reading reading;
  reading.tokens.resize(3);
  reading.tokens[0].head = TokenId(1);
  reading.tokens[0].relation = Relation::nsubj__pass;
  reading.tokens[1].upos = Upos::VERB;
  reading.tokens[1].xpos = tag;
  reading.tokens[1].relation = Relation::root;
  reading.tokens[2].head = TokenId(1);
  reading.tokens[2].relation = with_passive ? Relation::aux__pass : Relation::advmod;
  link_children(reading);
  mend(reading);
  return reading.tokens[0].relation;
}

TEST(Mend, APassiveSubjectNeedsAPassive) {
  EXPECT_EQ(mended("VBD", false), Relation::nsubj);
  EXPECT_EQ(mended("VBD", true), Relation::nsubj__pass);
  EXPECT_EQ(mended("VBN", false), Relation::nsubj__pass);
}

}  // namespace
}  // namespace bede::syntax
