// Names kept compiled: never another record, never a failure.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "base/files.h"
#include "base/sections.h"
#include "bede/bede.h"
#include "mentions/compiled_names.h"

namespace bede {
namespace {

namespace fs = std::filesystem;

constexpr const char* kText =
    "The Kortham Front signed a truce with Norway in Belverholm on Tuesday. Kortham Front fighters left the town.";

class KeptNamesTest : public testing::Test {
 protected:
  KeptNamesTest() {
    fs::remove_all(top_);
    fs::create_directories(top_ / "own/actors");
    fs::create_directories(top_ / "own/places");
    write("own/actors/groups.tsv", "Kortham Front\tNOR\tREB\tarmed group\t-\t-\n");
    write("own/places/cities.tsv", "Belverholm\tNOR\t60.5\t10.25\t12\n");
  }
  ~KeptNamesTest() override { fs::remove_all(top_); }

  void write(const std::string& name, const std::string& text) { std::ofstream(top_ / name) << text; }

  // What is read, with all that the record says of it.
  std::string record(const std::string& cache) {
    ReaderOptions options;
    options.lexicon = BEDE_SOURCE_DIR "/lexicon";
    options.model = BEDE_SOURCE_DIR "/models/english.bede";
    options.own_lexicon = (top_ / "own").string();
    options.cache = cache == "none" ? cache : (top_ / cache).string();
    const auto reader = Reader::open(options);
    if (!reader) return reader.error().message();
    Document document;
    document.text = kText;
    return to_json(make_record(reader->read(std::move(document)), *reader));
  }
  fs::path kept(const std::string& cache) {
    std::error_code failed;
    for (const auto& file : fs::directory_iterator(top_ / cache, failed)) return file.path();
    return {};
  }
  size_t files(const std::string& cache) {
    const auto all = list_files((top_ / cache).string());
    return all ? all->size() : 0;
  }

  const fs::path top_ = testing::TempDir() + "kept_" + testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(KeptNamesTest, TheRecordIsTheSameColdWarmAndWithout) {
  const std::string without = record("none");
  EXPECT_NE(without.find("Kortham Front"), std::string::npos);
  EXPECT_NE(without.find("Belverholm"), std::string::npos);
  EXPECT_EQ(record("cache"), without);
  ASSERT_EQ(files("cache"), 1u);
  EXPECT_EQ(record("cache"), without);
  EXPECT_EQ(files("cache"), 1u);
}

TEST_F(KeptNamesTest, AChangedSourceIsReadAtOnce) {
  record("cache");
  write("own/actors/groups.tsv", "Kortham Front\tSWE\tREB\tarmed group\t-\t-\n");  // as long as before
  EXPECT_EQ(record("cache"), record("none"));
  EXPECT_NE(record("cache").find("SWEREB"), std::string::npos);
  write("own/actors/organisations.tsv", "KFX\tKortham Front\tIGOKFX\tIGO\t-\t-\t-\t-\n");  // a file more
  EXPECT_EQ(record("cache"), record("none"));
  fs::remove(top_ / "own/actors/groups.tsv");
  EXPECT_EQ(record("cache"), record("none"));
}

TEST_F(KeptNamesTest, TheFileIsRenewedOnceItsSourcesAreOld) {
  record("cache");
  const auto state = [&] { return state_of(kept("cache").string())->written; };
  const int64_t first = state();
  record("cache");  // the sources are too young to be trusted: their contents are compared, and the file written anew
  EXPECT_GT(state(), first);
  ::sleep(3);
  record("cache");
  const int64_t renewed = state();
  record("cache");
  EXPECT_EQ(state(), renewed);
}

TEST_F(KeptNamesTest, ADamagedFileIsMadeAnew) {
  const std::string without = record("none");
  record("cache");
  const fs::path path = kept("cache");
  const auto whole = read_file(path.string());
  ASSERT_TRUE(whole.ok());
  for (const size_t cut : {size_t{0}, size_t{7}, size_t{40}, whole->size() / 2, whole->size() - 1}) {
    std::ofstream(path, std::ios::binary) << whole->substr(0, cut);
    EXPECT_EQ(record("cache"), without) << cut;
    EXPECT_TRUE(Sections::open(path.string()).ok()) << cut;
  }
  std::string changed = *whole;
  changed[whole->size() / 3] = static_cast<char>(changed[whole->size() / 3] ^ 1);
  std::ofstream(path, std::ios::binary) << changed;
  EXPECT_EQ(record("cache"), without);
  ASSERT_TRUE(Sections::hold({}).write(path.string(), {{"kept.key", "of another build"}}).ok());
  EXPECT_EQ(record("cache"), without);
}

TEST_F(KeptNamesTest, AFolderThatCannotBeWrittenIsNoFailure) {
  write("file", "");  // a folder cannot be made below a file, not even by root
  EXPECT_EQ(record("file/cache"), record("none"));
  EXPECT_EQ(record("/dev/null"), record("none"));
}

TEST_F(KeptNamesTest, ManyAtOnceMakeOneFile) {
  const std::string without = record("none");
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(record("cache") == without ? 0 : 1);
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(files("cache"), 1u);
  EXPECT_EQ(record("cache"), without);
}

TEST_F(KeptNamesTest, OfManyKeptTheNewestStay) {
  fs::create_directories(top_ / "cache");
  for (int i = 0; i < 20; ++i) write("cache/names-" + std::to_string(i) + ".bede", "");
  write("cache/other", "of somebody else");
  record("cache");
  EXPECT_EQ(files("cache"), 17u);
  EXPECT_TRUE(fs::exists(top_ / "cache/other"));
}

TEST_F(KeptNamesTest, TheSameSourcesGiveTheSameBytes) {
  const std::string lexicon = BEDE_SOURCE_DIR "/lexicon";
  const auto offices = mentions::Offices::open(lexicon);
  ASSERT_TRUE(offices.ok());
  for (const char* name : {"a", "b"}) {
    const auto names = mentions::compile_names(lexicon, *offices, {});
    ASSERT_TRUE(names.ok());
    ASSERT_TRUE(names->write((top_ / name).string(), {}).ok());
  }
  EXPECT_EQ(*read_file((top_ / "a").string()), *read_file((top_ / "b").string()));
}

}  // namespace
}  // namespace bede
