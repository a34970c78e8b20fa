// Feeds and web archives: their items become documents, whatever form they come in.
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>

#include "text/feed.h"
#include "text/json_document.h"
#include "text/warc.h"

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

class Warc : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("bede-warc-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  std::filesystem::path folder_;
};

std::string record(const std::string& kind, const std::string& url, const std::string& content) {
  return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + url +
         "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + std::to_string(content.size()) +
         "\r\n\r\n" + content + "\r\n\r\n";
}

std::string gzipped(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstandard(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

std::vector<std::string> texts(const std::string& path) {
  auto archive = WarcFile::open(path);
  EXPECT_TRUE(archive.ok()) << archive.error().message();
  std::vector<std::string> out;
  std::string page;
  while (true) {
    const auto more = archive->next(page, 1 << 20);
    EXPECT_TRUE(more.ok()) << more.error().message();
    if (!more || !*more) return out;
    const auto document = document_from_json(page, "page");
    EXPECT_TRUE(document.ok()) << document.error().message();
    out.push_back(document->id + ": " + document->text);
  }
}

TEST_F(Warc, PagesComeOutPlainAndPacked) {
  const std::string page =
      "<html><head><title>T</title></head><body><article><p>The minister left Oslo in the morning, and nobody asked "
      "why.</p></article></body></html>";
  const std::vector<std::string> records = {
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nsoft\r\n\r\n",
      record("request", "http://example.org/1", "GET / HTTP/1.1\r\n\r\n"),
      record("response", "http://example.org/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page),
      record("response", "http://example.org/2", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page),
      record("response", "http://example.org/3", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"),
      record("response", "http://example.org/4",
             "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nGood\r\n9\r\n "
             "morning.\r\n0\r\n\r\n"),
      record("response", "http://example.org/5",
             "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + std::string(2 << 20, 'x')),
  };
  std::string plain, gzip, zstd;
  for (const std::string& one : records) plain += one, gzip += gzipped(one), zstd += zstandard(one);
  const std::vector<std::string> wanted = texts(file("a.warc", plain));
  ASSERT_EQ(wanted.size(), 2u);
  EXPECT_EQ(wanted[0].substr(0, 40), "http://example.org/1: The minister left ");
  EXPECT_EQ(wanted[1], "http://example.org/4: Good morning.");
  EXPECT_EQ(texts(file("a.warc.gz", gzip)), wanted);
  EXPECT_EQ(texts(file("a.warc.zst", zstd)), wanted);
  for (const auto& [name, bytes] :
       {std::pair("cut.warc", plain), std::pair("cut.warc.gz", gzip), std::pair("cut.warc.zst", zstd)}) {
    auto archive = WarcFile::open(file(name, bytes.substr(0, bytes.size() - 12)));
    ASSERT_TRUE(archive.ok());
    std::string found;
    auto more = archive->next(found, 1 << 23);
    while (more && *more) more = archive->next(found, 1 << 23);
    EXPECT_FALSE(more.ok()) << name;
  }
  EXPECT_FALSE(WarcFile::open((folder_ / "absent.warc").string()).ok());
}

}  // namespace
}  // namespace bede::text
