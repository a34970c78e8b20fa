#include "syntax/mend.h"

#include <gtest/gtest.h>

#include <random>

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

// One sentence: form, tag, head from 1 (0: root), relation; the Penn tag where it matters.
struct Given {
  const char* form;
  Upos upos;
  uint32_t head;
  Relation relation;
  const char* xpos = "";
};

Reading read(std::initializer_list<Given> words) {
  Reading reading;
  for (const Given& word : words) {
    Token& token = reading.tokens.emplace_back();
    token.form = token.lemma = word.form;
    token.upos = word.upos;
    token.xpos = word.xpos;
    token.head = word.head ? TokenId(word.head - 1) : TokenId{};
    token.relation = word.relation;
    token.sentence = SentenceId(0);
  }
  Sentence sentence;
  sentence.first = TokenId(0);
  sentence.last = TokenId(static_cast<uint32_t>(words.size()) - 1);
  reading.sentences.push_back(sentence);
  link_children(reading);
  mend(reading);
  return reading;
}

TEST(Mend, ItBesideAClausalSubjectStandsForNothing) {
  const auto it = [](Relation clause) {
    return read({{"It", Upos::PRON, 2, Relation::nsubj__pass},
                 {"hoped", Upos::VERB, 0, Relation::root},
                 {"come", Upos::VERB, 2, clause}})
        .tokens[0]
        .relation;
  };
  EXPECT_EQ(it(Relation::csubj__pass), Relation::expl);
  EXPECT_EQ(it(Relation::advcl), Relation::nsubj__pass);
}

TEST(Mend, PartsOfAFlatNameTouch) {
  const auto name = [](Relation between) {
    return read({{"President", Upos::PROPN, 0, Relation::root},
                 {"Chad", Upos::PROPN, 1, between},
                 {"Nour", Upos::PROPN, 1, Relation::flat}})
        .tokens[2]
        .relation;
  };
  EXPECT_EQ(name(Relation::nmod), Relation::appos);
  EXPECT_EQ(name(Relation::flat), Relation::flat);
}

TEST(Mend, AConjunctWithADeterminerKeepsItsPhrase) {
  const auto head = [](Relation own) {
    return read({{"minister", Upos::NOUN, 0, Relation::root},
                 {"his", Upos::PRON, 3, own},
                 {"guests", Upos::NOUN, 1, Relation::conj},
                 {"from", Upos::ADP, 5, Relation::case_},
                 {"Oslo", Upos::PROPN, 1, Relation::nmod}})
        .tokens[4]
        .head;
  };
  EXPECT_EQ(head(Relation::nmod__poss), TokenId(2));
  EXPECT_EQ(head(Relation::amod), TokenId(0));
}

TEST(Mend, ARingIsBroken) {
  const Reading reading = read({{"left", Upos::VERB, 0, Relation::root},
                                {"Chad", Upos::PROPN, 3, Relation::dep},
                                {"Peru", Upos::PROPN, 2, Relation::dep}});
  EXPECT_TRUE(syntax::dominates(reading, TokenId(0), TokenId(1)) || !reading.tokens[1].head || !reading.tokens[2].head);
}

TEST(Mend, ThatIsNoSecondObject) {
  const Reading reading = read({{"demand", Upos::NOUN, 0, Relation::root},
                                {"that", Upos::PRON, 4, Relation::obj},
                                {"Chad", Upos::PROPN, 4, Relation::nsubj},
                                {"leave", Upos::VERB, 1, Relation::acl__relcl},
                                {"town", Upos::NOUN, 4, Relation::obj}});
  EXPECT_EQ(reading.tokens[1].relation, Relation::mark);
  EXPECT_EQ(reading.tokens[3].relation, Relation::acl);
}

TEST(Mend, NothingIsJoinedToWhatABracketHolds) {
  const Reading reading = read({{"Spain", Upos::PROPN, 0, Relation::root},
                                {"(", Upos::PUNCT, 3, Relation::punct},
                                {"Ceuta", Upos::PROPN, 1, Relation::appos},
                                {")", Upos::PUNCT, 3, Relation::punct},
                                {"and", Upos::CCONJ, 6, Relation::cc},
                                {"Portugal", Upos::PROPN, 3, Relation::conj}});
  EXPECT_EQ(reading.tokens[5].head, TokenId(0));
}

TEST(Mend, ThatOpensTheClauseThatItMarksWhereNothingIsMissing) {
  const auto clause = [](Relation last) {
    return read({{"land", Upos::NOUN, 0, Relation::root},
                 {"that", Upos::PRON, 4, Relation::mark},
                 {"Chad", Upos::PROPN, 4, Relation::nsubj},
                 {"leave", Upos::VERB, 1, Relation::acl__relcl},
                 {"town", Upos::NOUN, 4, last}})
        .tokens[3]
        .relation;
  };
  EXPECT_EQ(clause(Relation::obj), Relation::acl);
  EXPECT_EQ(clause(Relation::obl), Relation::acl__relcl);  // "the land that Chad left in May"
}

TEST(Mend, AClauseKeepsTheSubjectThatItsVerbOfSayingTook) {
  const auto head = [](Relation second) {
    return read({{"Oslo", Upos::PROPN, 5, Relation::nsubj},
                 {"paid", Upos::VERB, 5, Relation::ccomp},
                 {",", Upos::PUNCT, 5, Relation::punct},
                 {"lawyers", Upos::NOUN, 5, second},
                 {"said", Upos::VERB, 0, Relation::root}})
        .tokens[0]
        .head;
  };
  EXPECT_EQ(head(Relation::nsubj), TokenId(1));
  EXPECT_EQ(head(Relation::obl), TokenId(4));
}

TEST(Mend, ANameThatTouchesTheSubjectIsTheSame) {
  const auto relation = [](Upos name, const char* after) {
    return read({{"spokesman", Upos::NOUN, 5, Relation::nsubj},
                 {",", Upos::PUNCT, 3, Relation::punct},
                 {"Nour", name, 5, Relation::nsubj},
                 {after, Upos::PUNCT, 5, Relation::punct},
                 {"spoke", Upos::VERB, 0, Relation::root}})
        .tokens[2]
        .relation;
  };
  EXPECT_EQ(relation(Upos::PROPN, ","), Relation::appos);
  EXPECT_EQ(relation(Upos::NOUN, ","), Relation::nsubj);
  EXPECT_EQ(relation(Upos::PROPN, "-"), Relation::nsubj);  // "These clerks, Nour spoke"
}

TEST(Mend, WhatAModalGovernsIsAVerb) {
  const Reading reading = read({{"Chad", Upos::PROPN, 4, Relation::nsubj, "NNP"},
                                {"will", Upos::AUX, 4, Relation::aux, "MD"},
                                {"free", Upos::ADJ, 4, Relation::amod, "JJ"},
                                {"prisoners", Upos::NOUN, 0, Relation::root, "NNS"}});
  EXPECT_EQ(reading.tokens[2].upos, Upos::VERB);
  EXPECT_FALSE(reading.tokens[2].head);
  EXPECT_EQ(reading.tokens[0].head, TokenId(2));
  EXPECT_EQ(reading.tokens[3].head, TokenId(2));
  EXPECT_EQ(reading.tokens[3].relation, Relation::obj);
}

TEST(Mend, ANounWithAnObjectIsAVerb) {
  const Reading reading = read({{"Nour", Upos::PROPN, 3, Relation::nsubj, "NNP"},
                                {"lifts", Upos::NOUN, 0, Relation::root, "NNS"},
                                {"curbs", Upos::NOUN, 2, Relation::obj, "NNS"}});
  EXPECT_EQ(reading.tokens[1].upos, Upos::VERB);
  EXPECT_EQ(reading.tokens[0].head, TokenId(1));
}

TEST(Mend, AVerbThatIsASubjectWithAModifierIsANoun) {
  const auto tag = [](Relation first) {
    return read({{"drone", Upos::NOUN, 2, first, "NN"},
                 {"attacks", Upos::VERB, 3, Relation::nsubj, "VBZ"},
                 {"killed", Upos::VERB, 0, Relation::root, "VBD"}})
        .tokens[1]
        .upos;
  };
  EXPECT_EQ(tag(Relation::compound), Upos::NOUN);
  EXPECT_EQ(tag(Relation::nsubj), Upos::VERB);
}

TEST(Mend, ABareVerbBeforeItsNounIsANoun) {
  const auto tag = [](const char* xpos) {
    return read({{"riot", Upos::VERB, 2, Relation::compound, xpos}, {"police", Upos::NOUN, 0, Relation::root, "NN"}})
        .tokens[0]
        .upos;
  };
  EXPECT_EQ(tag("VBP"), Upos::NOUN);
  EXPECT_EQ(tag("VBG"), Upos::VERB);
}

TEST(Mend, TheSecondNounIsSaidOfWhatIsNamed) {
  const auto relation = [](const char* verb) {
    return read({{verb, Upos::VERB, 0, Relation::root},
                 {"pact", Upos::NOUN, 1, Relation::obj},
                 {"mistake", Upos::NOUN, 1, Relation::obj}})
        .tokens[2]
        .relation;
  };
  EXPECT_EQ(relation("call"), Relation::xcomp);
  EXPECT_EQ(relation("give"), Relation::obj);
}

TEST(Mend, GivenThatOpensAReason) {
  const Reading reading = read({{"good", Upos::ADJ, 0, Relation::root},
                                {"given", Upos::VERB, 1, Relation::advcl, "VBN"},
                                {"that", Upos::SCONJ, 4, Relation::mark},
                                {"left", Upos::VERB, 2, Relation::ccomp, "VBD"}});
  EXPECT_EQ(reading.tokens[3].head, TokenId(0));
  EXPECT_EQ(reading.tokens[3].relation, Relation::advcl);
  EXPECT_EQ(reading.tokens[1].relation, Relation::mark);
}

TEST(Mend, WhatSomebodyIsAccusedOfIsAClause) {
  const auto head = [](const char* verb) {
    return read({{verb, Upos::VERB, 0, Relation::root, "VBD"},
                 {"bank", Upos::NOUN, 1, Relation::obj, "NN"},
                 {"of", Upos::SCONJ, 5, Relation::case_, "IN"},
                 {"harming", Upos::VERB, 5, Relation::amod, "VBG"},
                 {"farmers", Upos::NOUN, 2, Relation::nmod, "NNS"}})
        .tokens[3]
        .head;
  };
  EXPECT_EQ(head("accuse"), TokenId(0));
  EXPECT_EQ(head("show"), TokenId(1));  // "the bank of harming farmers": what kind of bank
}

TEST(Mend, AParticipleWithoutAndHangsOnTheFiniteVerb) {
  const auto relation = [](const char* form) {
    return read({{"issued", Upos::VERB, 0, Relation::root, "VBD"},
                 {form, Upos::PUNCT, 3, Relation::punct},
                 {"imposing", Upos::VERB, 1, Relation::conj, "VBG"}})
        .tokens[2]
        .relation;
  };
  EXPECT_EQ(relation(","), Relation::advcl);
  EXPECT_EQ(relation("&"), Relation::conj);
}

// What the rules look for, each word with the relation in which they do.
constexpr Given kSought[] = {
    {"Nour", Upos::PROPN, 0, Relation::nsubj, "NNP"}, {"Oslo", Upos::PROPN, 0, Relation::nmod, "NNP"},
    {"pact", Upos::NOUN, 0, Relation::nsubj, "NN"},   {"pact", Upos::NOUN, 0, Relation::nmod, "NN"},
    {"bank", Upos::NOUN, 0, Relation::obj, "NN"},     {"curbs", Upos::NOUN, 0, Relation::obj, "NNS"},
    {"guests", Upos::NOUN, 0, Relation::conj, "NNS"}, {"left", Upos::VERB, 0, Relation::ccomp, "VBD"},
    {"leave", Upos::VERB, 0, Relation::amod, "VB"},   {"harming", Upos::VERB, 0, Relation::amod, "VBG"},
    {"given", Upos::VERB, 0, Relation::advcl, "VBN"}, {"accuse", Upos::VERB, 0, Relation::root, "VBD"},
    {"hand", Upos::VERB, 0, Relation::acl, "VBD"},    {"over", Upos::ADV, 0, Relation::advmod, "RP"},
    {"four", Upos::NUM, 0, Relation::nummod, "CD"},   {"will", Upos::AUX, 0, Relation::aux, "MD"},
    {"be", Upos::AUX, 0, Relation::cop, "VB"},        {"free", Upos::ADJ, 0, Relation::amod, "JJ"},
    {"due", Upos::ADJ, 0, Relation::mark, "IN"},      {"that", Upos::SCONJ, 0, Relation::mark, "IN"},
    {"of", Upos::SCONJ, 0, Relation::case_, "IN"},    {"to", Upos::ADP, 0, Relation::case_, "IN"},
    {"by", Upos::ADP, 0, Relation::case_, "IN"},      {",", Upos::PUNCT, 0, Relation::punct, ","},
    {"(", Upos::PUNCT, 0, Relation::punct, "("},      {")", Upos::PUNCT, 0, Relation::punct, ")"},
    {"in", Upos::ADP, 0, Relation::case_, "IN"},      {"between", Upos::ADP, 0, Relation::case_, "IN"},
    {"and", Upos::CCONJ, 0, Relation::cc, "CC"},      {"Chad", Upos::PROPN, 0, Relation::conj, "NNP"},
    {"Doha", Upos::PROPN, 0, Relation::nmod, "NNP"},  {"Envoy", Upos::PROPN, 0, Relation::conj, "NNP"},
    {"have", Upos::AUX, 0, Relation::aux, "VBP"},     {"burned", Upos::VERB, 0, Relation::xcomp, "VBN"},
    {"call", Upos::VERB, 0, Relation::conj, "VBD"},   {"unfair", Upos::ADJ, 0, Relation::amod, "JJ"}};

// A sentence whose words hang, in an order drawn by chance, each on one before it in that order.
void add_by_chance(Reading& reading, std::mt19937& chance) {
  const auto below = [&](uint32_t limit) { return static_cast<uint32_t>(chance() % limit); };
  const uint32_t first = static_cast<uint32_t>(reading.tokens.size()), size = 1 + below(8);
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < size; ++i) order.insert(order.begin() + below(i + 1), first + i);
  reading.tokens.resize(first + size);
  for (uint32_t i = 0; i < size; ++i) {
    Token& token = reading.tokens[order[i]];
    const Given& word = kSought[below(std::size(kSought))];
    token.form = token.lemma = word.form;
    token.upos = word.upos;
    token.xpos = word.xpos;
    token.head = i ? TokenId(order[below(i)]) : TokenId{};
    token.relation = i ? word.relation : Relation::root;
    token.sentence = SentenceId(static_cast<uint32_t>(reading.sentences.size()));
  }
  Sentence sentence;
  sentence.first = TokenId(first);
  sentence.last = TokenId(first + size - 1);
  sentence.root = TokenId(order[0]);
  reading.sentences.push_back(sentence);
}

// Every word of the sentence hangs, over however many others of it, on its one root.
void expect_tree(const Reading& reading, const Sentence& sentence) {
  for (TokenId word = sentence.first; word <= sentence.last; word = TokenId(word.value + 1)) {
    TokenId at = word;
    for (uint32_t steps = 0; reading[at].head && steps < sentence.size(); ++steps) {
      at = reading[at].head;
      ASSERT_TRUE(at >= sentence.first && at <= sentence.last);
    }
    ASSERT_EQ(at, sentence.root);
  }
}

TEST(Mend, ATreeStaysATree) {
  std::mt19937 chance(7);
  size_t moved = 0, roots = 0;
  for (int round = 0; round < 40'000; ++round) {
    Reading reading;
    for (int i = 0; i < 10; ++i) add_by_chance(reading, chance);
    link_children(reading);
    const Reading before = reading;
    mend(reading);
    for (const Sentence& sentence : reading.sentences) ASSERT_NO_FATAL_FAILURE(expect_tree(reading, sentence));
    for (size_t i = 0; i < reading.tokens.size(); ++i) moved += reading.tokens[i].head != before.tokens[i].head;
    for (size_t i = 0; i < reading.sentences.size(); ++i)
      roots += reading.sentences[i].root != before.sentences[i].root;
  }
  EXPECT_GT(moved, 1000u);
  EXPECT_GT(roots, 10u);
}

TEST(Mend, TagsAndRelationsThatNeverStandTogether) {
  const Reading reading = read({{"Like", Upos::ADP, 3, Relation::discourse, "IN"},
                                {"that", Upos::PRON, 3, Relation::mark, "WDT"},
                                {"go", Upos::VERB, 0, Relation::root, "VB"},
                                {"to", Upos::PART, 6, Relation::case_, "TO"},
                                {"Lost", Upos::PROPN, 6, Relation::amod, "NNP"},
                                {"Hill", Upos::PROPN, 3, Relation::obl, "NNP"},
                                {"Ida", Upos::INTJ, 3, Relation::vocative, "UH"},
                                {"-", Upos::X, 3, Relation::punct, "GW"}});
  const Upos wanted[] = {Upos::INTJ, Upos::SCONJ, Upos::VERB,  Upos::ADP,
                         Upos::ADJ,  Upos::PROPN, Upos::PROPN, Upos::PUNCT};
  for (size_t i = 0; i < reading.tokens.size(); ++i) EXPECT_EQ(reading.tokens[i].upos, wanted[i]) << i;
}

TEST(Mend, WhatBringsANounAndWhatOpensAClause) {
  const Reading reading = read({{"tales", Upos::NOUN, 0, Relation::root, "NNS"},
                                {"about", Upos::SCONJ, 3, Relation::case_, "IN"},
                                {"ships", Upos::NOUN, 1, Relation::nmod, "NNS"},
                                {"because", Upos::SCONJ, 5, Relation::case_, "IN"},
                                {"sea", Upos::NOUN, 1, Relation::nmod, "NN"}});
  EXPECT_EQ(reading.tokens[1].upos, Upos::ADP);
  EXPECT_EQ(reading.tokens[3].upos, Upos::SCONJ);
  EXPECT_EQ(reading.tokens[3].relation, Relation::mark);
}

TEST(Mend, ThereIsIsAVerb) {
  const auto been = [](const char* subject) {
    Reading made;
    made.tokens.resize(2);
    made.tokens[0].form = subject;
    made.tokens[0].relation = Relation::expl;
    made.tokens[0].head = TokenId(1);
    made.tokens[1].lemma = "be";
    made.tokens[1].upos = Upos::AUX;
    made.tokens[1].relation = Relation::root;
    link_children(made);
    mend(made);
    return made.tokens[1].upos;
  };
  EXPECT_EQ(been("There"), Upos::VERB);
  EXPECT_EQ(been("It"), Upos::AUX);
}

TEST(Mend, BracketsHangOnWhatTheyEnclose) {
  const auto heads = [](uint32_t inner) {
    const Reading reading = read({{"mills", Upos::NOUN, 0, Relation::root},
                                  {"(", Upos::PUNCT, 1, Relation::punct},
                                  {"nine", Upos::NUM, 4, Relation::nummod},
                                  {"wheels", Upos::NOUN, inner, Relation::appos},
                                  {")", Upos::PUNCT, 1, Relation::punct}});
    return std::pair(reading.tokens[1].head, reading.tokens[4].head);
  };
  EXPECT_EQ(heads(1), std::pair(TokenId(3), TokenId(3)));
}

TEST(Mend, ACommaHangsOnThePartThatItPartsOff) {
  // "When it rains, he reads, she sleeps": on the clause before its verb, and on the conjunct after it.
  const Reading reading = read({{"When", Upos::SCONJ, 3, Relation::mark},
                                {"it", Upos::PRON, 3, Relation::nsubj},
                                {"rains", Upos::VERB, 6, Relation::advcl, "VBZ"},
                                {",", Upos::PUNCT, 6, Relation::punct},
                                {"he", Upos::PRON, 6, Relation::nsubj},
                                {"reads", Upos::VERB, 0, Relation::root, "VBZ"},
                                {",", Upos::PUNCT, 6, Relation::punct},
                                {"she", Upos::PRON, 9, Relation::nsubj},
                                {"sleeps", Upos::VERB, 6, Relation::conj, "VBZ"}});
  EXPECT_EQ(reading.tokens[3].head, TokenId(2));
  EXPECT_EQ(reading.tokens[6].head, TokenId(8));
}

TEST(Mend, AMarkThatSomethingHangsOnStays) {
  const Reading reading = read({{"he", Upos::PRON, 2, Relation::nsubj},
                                {"reads", Upos::VERB, 0, Relation::root, "VBZ"},
                                {",", Upos::PUNCT, 2, Relation::punct},
                                {"so", Upos::ADV, 3, Relation::advmod},
                                {"sleeps", Upos::VERB, 2, Relation::conj, "VBZ"}});
  EXPECT_EQ(reading.tokens[2].head, TokenId(1));
}

TEST(Mend, TheShortFormOfHas) {
  const auto lemma = [](const char* next, Upos upos) {
    Reading reading;
    reading.sentences.resize(1);
    reading.sentences[0].last = TokenId(2);
    reading.tokens.resize(3);
    reading.tokens[0].form = "'s";
    reading.tokens[0].lemma = "be";
    reading.tokens[0].upos = Upos::AUX;
    reading.tokens[0].continues = true;
    reading.tokens[1].form = "often";
    reading.tokens[1].upos = Upos::ADV;
    reading.tokens[2].form = next;
    reading.tokens[2].upos = upos;
    for (Token& token : reading.tokens) token.sentence = SentenceId(0);
    link_children(reading);
    mend(reading);
    return std::string(reading.tokens[0].lemma);
  };
  EXPECT_EQ(lemma("been", Upos::AUX), "have");
  EXPECT_EQ(lemma("read", Upos::VERB), "be");
}

}  // namespace
}  // namespace bede::syntax
