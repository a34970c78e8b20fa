// Mentions of events: what belongs together, whatever the order; the mean of pairs against a plain second
// implementation.
#include "bede/group.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "store/agglomerate.h"
#include "store/copies.h"

namespace bede {
namespace {

EventMention mention(const std::string& id, const std::string& document, const std::string& code,
                     const std::string& day, const std::string& source, const std::string& target,
                     int64_t sentence = 1) {
  return {id, document, sentence, code, day, {{source, ""}}, {{target, ""}}};
}

std::map<std::string, std::string> groups(const std::vector<EventMention>& mentions) {
  const auto memberships = group_mentions(mentions);
  std::map<std::string, std::string> out;
  for (size_t i = 0; i < mentions.size(); ++i) out[mentions[i].id] = mentions[memberships[i].first].id;
  return out;
}

TEST(Group, SameActSidesAndDayBelongTogether) {
  const auto found = groups(
      {mention("a", "1", "190", "2024-03-01", "Chad", "Sudan"), mention("b", "2", "190", "2024-03-02", "Chad", "Sudan"),
       mention("c", "3", "190", "2024-05-02", "Chad", "Sudan"), mention("d", "4", "042", "2024-03-01", "Chad", "Sudan"),
       mention("e", "5", "190", "2024-03-01", "Peru", "Chile")});
  EXPECT_EQ(found.at("b"), "a");
  EXPECT_EQ(found.at("c"), "c");
  EXPECT_EQ(found.at("d"), "d");
  EXPECT_EQ(found.at("e"), "e");
}

TEST(Group, SidesMayBeToldTheOtherWayRound) {
  const auto found = groups({mention("a", "1", "040", "2024-03-01", "Chad", "Sudan"),
                             mention("b", "2", "040", "2024-03-01", "Sudan", "Chad")});
  EXPECT_EQ(found.at("b"), "a");
}

TEST(Group, DoesNotDependOnTheOrder) {
  std::mt19937 random(7);
  std::vector<EventMention> mentions;
  const char* names[] = {"Chad", "Sudan", "Peru", "Chile", "Oman"};
  for (int i = 0; i < 300; ++i)
    mentions.push_back(mention("m" + std::to_string(i), "d" + std::to_string(random() % 90),
                               random() % 3 ? "190" : "040", "2024-03-" + std::to_string(10 + random() % 19),
                               names[random() % 5], names[random() % 5], random() % 6));
  const auto first = groups(mentions);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(mentions.begin(), mentions.end(), random);
    EXPECT_EQ(groups(mentions), first);
  }
}

// Average linkage the slow way: always the pair of groups with the greatest mean.
std::vector<uint32_t> slow(uint32_t count, const std::vector<store::ScoredPair>& pairs, double floor, double join) {
  std::vector<std::vector<double>> score(count, std::vector<double>(count, floor));
  for (const auto& pair : pairs) score[pair.one][pair.other] = score[pair.other][pair.one] = pair.score;
  std::vector<std::vector<uint32_t>> groups;
  for (uint32_t i = 0; i < count; ++i) groups.push_back({i});
  while (true) {
    double best = join;
    size_t one = 0, other = 0;
    for (size_t a = 0; a < groups.size(); ++a)
      for (size_t b = a + 1; b < groups.size(); ++b) {
        double sum = 0;
        for (const uint32_t x : groups[a])
          for (const uint32_t y : groups[b]) sum += score[x][y];
        const double mean = sum / double(groups[a].size() * groups[b].size());
        if (mean > best || (mean == best && other == 0)) best = mean, one = a, other = b;
      }
    if (other == 0) break;
    groups[one].insert(groups[one].end(), groups[other].begin(), groups[other].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(other));
  }
  std::vector<uint32_t> out(count);
  for (const auto& group : groups)
    for (const uint32_t x : group) out[x] = *std::min_element(group.begin(), group.end());
  return out;
}

TEST(Group, JoinsAsTheSlowWayDoes) {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    const uint32_t count = 5 + random() % 25;
    std::vector<store::ScoredPair> pairs;
    for (uint32_t a = 0; a < count; ++a)
      for (uint32_t b = a + 1; b < count; ++b)
        if (random() % 3 == 0) pairs.push_back({a, b, -3 + double(random() % 100000) / 16384});
    EXPECT_EQ(store::agglomerate(count, pairs, -3, -0.5), slow(count, pairs, -3, -0.5)) << round;
  }
}

TEST(Group, MentionsComeFromJson) {
  const auto one = mention_from_json(
      R"({"id":"x","document":"d","published":"2024-03-01","cameo":"042","sentence":3,"source":{"actor_name":"Chad","agent_name":"Police"},"target":null})",
      "f");
  ASSERT_TRUE(one.ok()) << one.error().message();
  EXPECT_EQ(one->sentence, 3);
  ASSERT_EQ(one->sources.size(), 1u);
  EXPECT_EQ(one->sources[0].agent, "Police");
  EXPECT_TRUE(one->targets.empty());
  for (const char* bad : {"", "[]", "{", R"({"cameo":"042"})", R"({"id":"x"})"})
    EXPECT_FALSE(mention_from_json(bad, "f").ok()) << bad;
}

TEST(Copies, NearCopiesShareBandsAndOthersDoNot) {
  std::string text, other;
  for (int i = 0; i < 200; ++i)
    text += "word" + std::to_string(i * 7 % 101) + " ", other += "term" + std::to_string(i * 5 % 89) + " ";
  const auto shared = [](const std::string& a, const std::string& b) {
    const auto one = store::text_bands(a), two = store::text_bands(b);
    int count = 0;
    for (size_t i = 0; i < one.size() && i < two.size(); ++i) count += one[i] == two[i];
    return count;
  };
  EXPECT_EQ(shared(text, text), 32);
  EXPECT_GE(shared(text, "NAIROBI (Wire) - " + text + "Reporting by hand."), store::kCopyBands);
  EXPECT_LT(shared(text, other), store::kCopyBands);
  EXPECT_TRUE(store::text_bands("too short to tell").empty());
}

}  // namespace
}  // namespace bede
