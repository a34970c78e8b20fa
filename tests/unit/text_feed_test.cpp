// Feeds: their items become documents, whatever form they come in.
#include <gtest/gtest.h>

#include "text/feed.h"
#include "text/json_document.h"

namespace bede::text {
namespace {

std::vector<Document> documents(const std::string& feed) {
  std::vector<Document> out;
  const auto items = feed_items(feed, "feed");
  EXPECT_TRUE(items.ok()) << items.error().message();
  for (size_t i = 0; items && i < items->size(); ++i) {
    auto document = document_from_json((*items)[i], "item");
    EXPECT_TRUE(document.ok()) << document.error().message();
    if (document) out.push_back(*std::move(document));
  }
  return out;
}

void expect_item(const Document& one) {
  EXPECT_EQ(one.id, "n7");
  EXPECT_EQ(one.url, "https://example.org/7");
  EXPECT_EQ(one.title, "Fish & ships");
  EXPECT_EQ(one.source, "Harbour News");
  EXPECT_NE(one.text.find("The minister left Oslo."), std::string::npos) << one.text;
  EXPECT_EQ(one.text.find('<'), std::string::npos) << one.text;
  ASSERT_TRUE(one.published.has_value());
  EXPECT_EQ(*one.published, (Date{2024, 3, 20}));
}

TEST(Feed, Rss) {
  const std::string feed =
      "<?xml version=\"1.0\"?><rss version=\"2.0\" "
      "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour News"
      "</title><item><title>Fish &amp; ships</title><link>https://example.org/7</link><guid>n7</guid><pubDate>Wed, 20 "
      "Mar 2024 10:00:00 GMT"
      "</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The minister left "
      "Oslo.</p>]]></content:encoded></item><item>"
      "<title>Nothing said</title></item></channel></rss>";
  ASSERT_TRUE(looks_like_feed(feed));
  const auto all = documents(feed);
  ASSERT_EQ(all.size(), 1u);
  expect_item(all[0]);
}

TEST(Feed, NamesOfHtmlAndWindowsBytesAreUnderstood) {
  const auto all = documents(
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><title>Harbour News</title><item><guid>n1</guid>"
      "<description>The minister&nbsp;of trade left \xD6resund \x96 at last.</description></item></channel></rss>");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_NE(all[0].text.find("minister\u00A0of trade left \u00D6resund \u2013 at last."), std::string::npos)
      << all[0].text;
}

// Nothing outside the feed is read, whatever it names.
TEST(Feed, ForeignEntitiesAreNotRead) {
  const auto all = documents(
      "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"file:///etc/passwd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
      "<!ENTITY % y SYSTEM \"file:///etc/passwd\"> %y;]><rss><channel><item><guid>n1</guid><description>Before &x; "
      "after.</description></item></channel></rss>");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].text.find("root"), std::string::npos) << all[0].text;
}

TEST(Feed, Atom) {
  const std::string feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour News</title><entry><id>n7</id><title>Fish &amp; "
      "ships</title><link "
      "rel=\"alternate\" href=\"https://example.org/7\"/><updated>2024-03-20T10:00:00Z</updated><author><name>A. "
      "Writer</name></author>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The <b>minister</b> left "
      "Oslo.</p></div></content></entry></feed>";
  ASSERT_TRUE(looks_like_feed(feed));
  const auto all = documents(feed);
  ASSERT_EQ(all.size(), 1u);
  expect_item(all[0]);
  EXPECT_EQ(all[0].byline, "A. Writer");
}

TEST(Feed, Json) {
  const std::string feed =
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","items":[{"id":"n7","url":"https://example.org/7","title":)"
      R"("Fish & ships","date_published":"2024-03-20T10:00:00Z","content_html":"<p>The minister left Oslo.</p>"}]})";
  ASSERT_TRUE(looks_like_feed(feed));
  const auto all = documents(feed);
  ASSERT_EQ(all.size(), 1u);
  expect_item(all[0]);
}

TEST(Feed, WhatIsNoFeedIsRefused) {
  EXPECT_FALSE(looks_like_feed("<html><body>The feed of the minister</body></html>"));
  EXPECT_FALSE(looks_like_feed("A plain report."));
  const auto broken = feed_items("<rss><channel>\n<item>\n</channel>", "f");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().line, 3u);
  const auto kept = items_before_break(
      "<rss><channel><item><description>Peru thanked Chad.</description></item>\n<item><description>Peru con");
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_NE(kept[0].find("Peru thanked Chad."), std::string::npos);
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c <= 'k'; ++c)
    bomb += std::string("<!ENTITY ") + c + " \"" + [&] {
      std::string s;
      for (int i = 0; i < 10; ++i) s += std::string("&") + char(c - 1) + ";";
      return s;
    }() + "\">";
  EXPECT_FALSE(
      feed_items(bomb + "]><rss><channel><item><description>&k;</description></item></channel></rss>", "f").ok());
  std::string deep = "<rss>";
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  EXPECT_FALSE(feed_items(deep, "f").ok());
}

}  // namespace
}  // namespace bede::text
