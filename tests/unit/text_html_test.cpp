// Pages -> articles; hostile pages come back in good time.
#include "text/html.h"

#include <gtest/gtest.h>

#include "text/load.h"

namespace bede::text {
namespace {

std::string repeated(std::string_view piece, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

constexpr const char* kPage =
    R"(<!DOCTYPE html><html lang="en-GB"><head><title>Ministers meet in Valletta at last | The Gazette</title>
<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://example.org/7">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-05T10:00:00+01:00"}</script>
<style>p{color:red}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<div class="cookie-consent"><p>We use cookies, and we would like to tell you about all of them, thank you.</p></div>
<article><h1>Ministers meet in Valletta over quotas</h1>
<p class="byline">By <a rel="author" href="/x">Ada Borg</a></p><time datetime="2024-03-06">6 March 2024</time>
<div class="share-buttons"><a href="#">Share</a></div>
<figure><img src="x.jpg"><figcaption>Ministers arrive at the castle.</figcaption></figure>
<div class="story"><p>The fisheries ministers of five states met on Tuesday, officials said, and agreed to
   cut <b>all</b> quotas by a tenth.</p><p>&ldquo;A start,&rdquo; said the host.</p>
<p><a href="/y">Read more: Why quotas matter</a></p><h2>What comes next</h2>
<p>A round in May will deal with tuna.<br><br>The Commission did not comment.</p>
<aside class="related"><p>Ten things to know about tuna, and why the sea matters to us all.</p></aside></div></article>
<footer><p>Copyright The Gazette, all rights reserved, in all countries of the world.</p></footer></body></html>)";

TEST(Html, TakesTheArticleOutOfThePage) {
  auto document = load(kPage, "page.html");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->text,
            "The fisheries ministers of five states met on Tuesday, officials said, and agreed to cut all quotas by a "
            "tenth.\n\n"
            "“A start,” said the host.\n\nWhat comes next\n\nA round in May will deal with tuna.\n\nThe Commission did "
            "not comment.");
  EXPECT_EQ(document->paragraphs.size(), 5u);
  EXPECT_EQ(document->paragraphs[2].of(document->text), "What comes next");
}

TEST(Html, TakesWhatThePageSaysOfItself) {
  auto document = load(kPage, "page.html");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->title, "Ministers meet in Valletta over quotas");
  EXPECT_EQ(document->byline, "Ada Borg");
  EXPECT_EQ(document->source, "The Gazette");
  EXPECT_EQ(document->url, "https://example.org/7");
  EXPECT_EQ(document->language, "en");
  EXPECT_EQ(document->published, (Date{2024, 3, 5}));
}

TEST(Html, PrefersTheStatedTitleAndDate) {
  auto document =
      load(R"(<html><head><meta property="og:title" content="One &amp; all"><meta property="article:published_time"
      content="2023-11-02"><title>x</title></head><body><h1>Other</h1><p>Some words that are the text of it.</p></body></html>)",
           "p");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->title, "One & all");
  EXPECT_EQ(document->published, (Date{2023, 11, 2}));
}

TEST(Html, ReadsAPageWithoutAnArticle) {
  auto document = load("<html><body><ul><li><a href=x>One link</a></li></ul></body></html>", "p");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->text, "One link");
  EXPECT_EQ(load("<html><body><script>var x = 1;</script></body></html>", "p").error().code, ErrorCode::empty);
}

TEST(Html, NamesACharsetItCannotConvert) {
  auto document = load(
      "<html><head><meta charset=\"windows-1251\"></head><body><p>\xCF\xF0\xE8\xE2\xE5\xF2 and more text here, in "
      "full.</p>",
      "p");
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.error().code, ErrorCode::bad_encoding);
}

TEST(Html, BearsAnyDepth) {
  const std::string deep =
      "<html><body>" + repeated("<div>", 100000) + "<p>Deep, and still text.</p>" + repeated("</div>", 100000);
  auto document = load(deep, "deep.html");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->text, "Deep, and still text.");
}

TEST(Html, BearsWhatWouldBeQuadratic) {
  std::string attributes = "<html><body><p ";
  for (int i = 0; i < 50000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
  for (const std::string& page :
       {repeated("<b><i>", 50000) + "x", "<table>" + repeated("<b>x", 50000), repeated("<ul><li>x", 50000),
        repeated("<tr><td>x<table>", 20000), repeated("<", 200000), attributes + ">x",
        repeated("<a href=x><p>x", 20000), "<!--" + repeated("<!--", 100000) + "x"}) {
    const auto document = load("<html><body>" + page, "p.html");
    EXPECT_TRUE(document.ok() || document.error().code == ErrorCode::empty);
  }
}

TEST(Html, KeepsShallowPagesAsTheyAre) {
  EXPECT_EQ(without_deep_tags(kPage, kDeepestHtml), kPage);
  EXPECT_EQ(without_deep_tags("<i><b><u>x</u></b></i>y", 2), "<i><b>x</b></i>y");
}

}  // namespace
}  // namespace bede::text
