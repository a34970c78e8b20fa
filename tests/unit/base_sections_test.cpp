#include "base/sections.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>

namespace bede {
namespace {

template <class T>
std::string bytes_of(T value) {
  return std::string(reinterpret_cast<const char*>(&value), sizeof value);
}

// A file with one section "a" that holds "hello".
std::string a_file() {
  std::string entry("a");
  entry.resize(24, '\0');
  std::string rest = entry + bytes_of<uint64_t>(128) + bytes_of<uint64_t>(5);
  rest.resize(96, '\0');
  rest += "hello";
  return "BEDESECT" + bytes_of<uint32_t>(1) + bytes_of<uint32_t>(1) + bytes_of<uint64_t>(32 + rest.size()) +
         bytes_of(checksum(rest)) + rest;
}

class SectionsFile : public testing::Test {
 protected:
  Result<Sections> open(const std::string& bytes) {
    std::ofstream(path_, std::ios::binary) << bytes;
    return Sections::open(path_);
  }
  void TearDown() override { std::filesystem::remove(path_); }
  std::string path_ = testing::TempDir() + "sections_" + testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(SectionsFile, GivesWhatItHolds) {
  const auto sections = open(a_file());
  ASSERT_TRUE(sections.ok()) << sections.error().message();
  EXPECT_EQ((*sections)["a"], "hello");
  EXPECT_TRUE((*sections)["b"].empty());
  EXPECT_EQ(sections->hash().size(), 16u);
}

TEST_F(SectionsFile, EveryCutIsRefused) {
  const std::string whole = a_file();
  for (size_t size = 1; size < whole.size(); ++size) {
    const auto sections = open(whole.substr(0, size));
    ASSERT_FALSE(sections.ok()) << size;
    EXPECT_EQ(sections.error().code, ErrorCode::bad_model);
  }
}

TEST_F(SectionsFile, EveryChangedByteIsRefused) {
  const std::string whole = a_file();
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    EXPECT_FALSE(open(changed).ok()) << at;
  }
}

TEST_F(SectionsFile, WhatIsWrittenIsReadAgain) {
  const Sections made = Sections::hold({{"a", "hello"}, {"b", std::string(200, 'b')}, {"c", ""}});
  ASSERT_TRUE(made.write(path_, {{"a", "another"}, {"d", "more"}}).ok());
  const auto sections = Sections::open(path_);
  ASSERT_TRUE(sections.ok()) << sections.error().message();
  EXPECT_EQ((*sections)["a"], "another");
  EXPECT_EQ((*sections)["b"], made["b"]);
  EXPECT_TRUE(sections->has("c"));
  EXPECT_EQ((*sections)["d"], "more");
  std::ifstream in(path_, std::ios::binary);
  const std::string whole(std::istreambuf_iterator<char>(in), {});
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    EXPECT_FALSE(open(changed).ok()) << at;
  }
}

TEST_F(SectionsFile, WhatCannotBeWrittenIsAnError) {
  EXPECT_EQ(Sections::hold({}).write("/dev/null/x", {}).error().code, ErrorCode::unwritable);
}

TEST_F(SectionsFile, OtherVersionIsNamed) {
  std::string other = a_file();
  other[8] = 9;
  const auto sections = open(other);
  ASSERT_FALSE(sections.ok());
  EXPECT_NE(sections.error().reason.find("version 9"), std::string::npos);
}

}  // namespace
}  // namespace bede
