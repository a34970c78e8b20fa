// Web archives: pages come out of whole ones, and nothing but an error out of those that lie.
#include "text/warc.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>

#include "text/json_document.h"

namespace bede::text {
namespace {

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

// Pages up to the end or the first error; "" where there was none.
std::pair<std::vector<std::string>, std::string> pages(const std::string& path) {
  std::pair<std::vector<std::string>, std::string> out;
  auto archive = WarcFile::open(path);
  if (!archive) return {{}, archive.error().reason};
  std::string page;
  while (true) {
    const auto more = archive->next(page, 1 << 20);
    if (!more) out.second = more.error().reason;
    if (!more || !*more) return out;
    out.first.push_back(document_from_json(page, "page")->text);
  }
}

std::string plain_page(const std::string& text, const std::string& fields = "") {
  return record("response", "http://example.org/a",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + fields + "\r\n" + text);
}

using Texts = std::vector<std::string>;

TEST_F(Warc, AnArchiveCutAnywhereGivesWhatCameWhole) {
  const std::string one = gzipped(plain_page("The herring came early.")), two = gzipped(plain_page("Nobody sold it."));
  const std::string both = one + two;
  const Texts all = {"The herring came early.", "Nobody sold it."};
  EXPECT_EQ(pages(file("whole.warc.gz", both)).first, all);
  for (size_t size = 1; size < both.size(); ++size) {
    const auto [found, error] = pages(file("cut.warc.gz", both.substr(0, size)));
    ASSERT_LE(found.size(), 2u) << size;
    EXPECT_TRUE(std::equal(found.begin(), found.end(), all.begin())) << size;
    if (size != one.size()) EXPECT_NE(error, "") << size;
  }
}

TEST_F(Warc, DamagedPackingIsAnError) {
  const std::string good = gzipped(plain_page("The herring came early."));
  for (size_t at = 12; at + 8 < good.size(); at += 7) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x5A);
    const auto [found, error] = pages(file("bad.warc.gz", bad));
    EXPECT_TRUE(error != "" || found.size() == 1) << at;
  }
  EXPECT_NE(pages(file("tail.warc.gz", good + "rubbish behind it")).second, "");
}

TEST_F(Warc, LyingLengthsEndTheFileBehindWhatWasRead) {
  const std::string first = plain_page("The herring came early.");
  const auto with_length = [&](const std::string& length) {
    return first + "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length:" + length +
           "\r\n\r\nThe ferry did not sail.\r\n\r\n" + first;
  };
  const Texts only = {"The herring came early."};
  for (const char* none : {"", " -5", " +5", " 1e3", " 12 12", " 0x17", " 99999999999999999999"}) {
    const auto [found, error] = pages(file("length.warc", with_length(none)));
    EXPECT_EQ(found, only) << none;
    EXPECT_EQ(error, "a record does not say its length") << none;
  }
  for (const char* long_one : {" 5000", " 1048576", " 18446744073709551615"}) {
    const auto [found, error] = pages(file("length.warc", with_length(long_one)));
    EXPECT_EQ(found, only) << long_one;
    EXPECT_EQ(error, "the last record is cut short") << long_one;
  }
  const auto [found, error] = pages(file("length.warc", with_length(" 9")));
  EXPECT_EQ(found, (Texts{"The herring came early.", "The ferry"}));
  EXPECT_EQ(error, "a record does not begin with WARC/");
}

TEST_F(Warc, HeadsWithoutEndAreNotReadToTheirEnd) {
  const auto headed = [](size_t fields) {
    std::string head = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 23\r\n";
    for (size_t i = 0; i < fields; ++i) head += "X-Field-" + std::to_string(i) + ": nothing\r\n";
    return head + "\r\nThe ferry did not sail.\r\n\r\n";
  };
  EXPECT_EQ(pages(file("long.warc", headed(2000))).first, Texts{"The ferry did not sail."});
  EXPECT_EQ(pages(file("endless.warc", headed(2000000))),
            (std::pair(Texts{}, std::string("a record's head does not end"))));
  EXPECT_EQ(pages(file("zeros.warc", std::string(1 << 20, '\0'))).second, "a record's head does not end");
  EXPECT_EQ(pages(file("blank.warc", std::string(1 << 20, '\n'))).second, "a record's head does not end");
}

TEST_F(Warc, RecordsWithoutABodyArePassedOver) {
  std::string bytes;
  for (const char* kind : {"response", "resource", "conversion", "metadata", "revisit", "nothing", ""})
    bytes += record(kind, "http://example.org/empty", "");
  for (const char* content : {"HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
                              "HTTP/1.1 200 OK\r\nContent-Type: text/html", "HTTP/1.1 200", "\r\n\r\n", " 200"})
    bytes += record("response", "http://example.org/empty", content);
  EXPECT_EQ(pages(file("empty.warc", bytes + plain_page("The ferry did not sail."))),
            (std::pair(Texts{"The ferry did not sail."}, std::string())));
}

TEST_F(Warc, ChunksAreReadAsFarAsTheyAreTrue) {
  const std::pair<const char*, const char*> bodies[] = {
      {"3\r\nThe\r\nA;note=1\r\n ferry did\r\na\r\n not sail.\r\n0\r\n\r\n", "The ferry did not sail."},
      {"3\r\nThe\r\n6\r\n ferry\r\n", "The ferry"},
      {"3\r\nThe\r\n6\r\n fer", "The"},
      {"3\r\nThe\r\nFFFFFFFFFFFFFFFF\r\n ferry", "The"},
      {"3\r\nThe\r\n-6\r\n ferry\r\n", "The"},
      {"3\r\nThe\r\nsix\r\n ferry\r\n", "The"},
      {"3\r\nThe", "The"},
  };
  for (const auto& [body, text] : bodies)
    EXPECT_EQ(pages(file("chunks.warc", plain_page(body, "Transfer-Encoding: chunked\r\n"))).first, Texts{text})
        << body;
  for (const char* none : {"", "0\r\n\r\n", "five\r\nThe f", "FFFFFFFFFFFFFFFFFFFF\r\nThe"})
    EXPECT_EQ(pages(file("chunks.warc", plain_page(none, "Transfer-Encoding: chunked\r\n"))),
              (std::pair(Texts{}, std::string())))
        << none;
}

// Some tools write heads with bare line feeds around answers that have both characters.
TEST_F(Warc, HeadsEndWhereTheFirstEmptyLineIs) {
  const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nThe ferry did not sail.";
  const std::string bytes =
      "WARC/1.0\nWARC-Type: response\nContent-Length: " + std::to_string(answer.size()) + "\n\n" + answer + "\n\n";
  EXPECT_EQ(pages(file("feeds.warc", bytes + bytes)).first,
            (Texts{"The ferry did not sail.", "The ferry did not sail."}));
}

}  // namespace
}  // namespace bede::text
