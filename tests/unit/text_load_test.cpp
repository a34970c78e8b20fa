// Bytes of every kind -> Document, or an error that says where and what to do.
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "text/load.h"

namespace bede::text {
namespace {

using std::string_literals::operator""s;

Document loaded(std::string_view bytes) {
  auto document = load(bytes, "a.txt");
  EXPECT_TRUE(document.ok()) << (document ? "" : document.error().message());
  return document ? *std::move(document) : Document{};
}

Error refused(std::string_view bytes) {
  auto document = load(bytes, "a.txt");
  EXPECT_FALSE(document.ok());
  return document ? Error{} : document.error();
}

std::string wide(std::u16string_view text, bool big) {
  std::string out;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

TEST(Load, TakesUtf8AndDropsTheByteOrderMark) {
  EXPECT_EQ(loaded("\xEF\xBB\xBFZoé spoke.").text, "Zoé spoke.");
  EXPECT_TRUE(loaded("Zoé spoke.").notes.empty());
}

TEST(Load, ConvertsUtf16ByMarkAndByPattern) {
  const std::u16string_view text = u"Łódź hosts talks \U0001F600 today.";
  for (const bool big : {false, true}) {
    const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
    EXPECT_EQ(loaded(mark + wide(text, big)).text, "Łódź hosts talks 😀 today.");
    const Document bare = loaded(wide(u"Delegates met in Vienna.", big));
    EXPECT_EQ(bare.text, "Delegates met in Vienna.");
    ASSERT_EQ(bare.notes.size(), 1u);
    EXPECT_EQ(bare.notes[0], big ? "converted from utf-16be" : "converted from utf-16le");
  }
}

std::string day_of(std::string_view head) {
  const Document document = loaded(std::string(head) + "\n\nNorway's envoy went to Accra on Monday.\n");
  if (!document.published) return "none";
  const Date day = *document.published;
  return std::to_string(day.year) + "-" + std::to_string(day.month) + "-" + std::to_string(day.day);
}

TEST(Load, FindsTheDayOfPublicationInTheHead) {
  EXPECT_EQ(day_of("Envoy off to Accra\n\nOslo, 4 May 2023"), "2023-5-4");
  EXPECT_EQ(day_of("PRESS RELEASE\n\nFor immediate release: May 4, 2023\n\nEnvoy off"), "2023-5-4");
  EXPECT_EQ(day_of("Envoy off to Accra\n\nBy Siri Lund, Thursday, 4 May 2023"), "2023-5-4");
  EXPECT_EQ(day_of("Envoy off\n\nPublished 2023-05-04 10:30 GMT"), "2023-5-4");
  EXPECT_EQ(day_of("4 May 2023 | Ministry of Trade\n\nEnvoy off"), "2023-5-4");
  EXPECT_EQ(day_of("Remarks of the envoy (4 May 2023)"), "2023-5-4");
  EXPECT_EQ(day_of("Remarks of the envoy (2023-05-04)"), "2023-5-4");  // a word longer than the date in it
  EXPECT_EQ(day_of("Envoy off\n\nBy Siri Lund\n\nOSLO, 4 May 2023 – The envoy left."), "2023-5-4");
}

TEST(Load, FindsTheDatelineBelowTheHead) {
  const std::string head = "PRESS RELEASE\n\nMay 4, 2023\n\nEnvoy off to Accra\n\n";
  EXPECT_TRUE(loaded(head + "Oslo – The envoy of Norway left for Accra.\n").dateline.has_value());
  EXPECT_FALSE(loaded(head + "Oslo – two envoys\n\nAccra – one envoy\n").dateline.has_value());
}

TEST(Load, TakesNoOtherDayForThatOfPublication) {
  EXPECT_EQ(day_of("The treaty signed on 4 May 1923"), "none");
  EXPECT_EQ(day_of("2023-05-04/06 - Fair in Accra"), "none");
  EXPECT_EQ(day_of("Visit of the envoy, 2 to 4 May 2023"), "none");
  EXPECT_EQ(day_of("Visit of the envoy\n\n2 - 4 May 2023"), "none");
  EXPECT_EQ(day_of("Oslo, May 2023"), "none");
  EXPECT_EQ(day_of("2023-05-04_envoys_off"), "none");  // a word that goes on behind the date in it
  EXPECT_EQ(day_of("The envoy left Oslo, 4 May 2023."), "none");
  EXPECT_EQ(day_of("The envoy left. It rained.\n\nMany came.\n\nOslo, 4 May 2023"), "none");
}

TEST(Load, SaysWhatAFileIsThatHoldsNoText) {
  EXPECT_EQ(refused("%PDF-1.7\nPeru thanked Chad.").message(),
            "a.txt (byte 0): a PDF file, not text; take the text out of it first (pdftotext FILE)");
  EXPECT_NE(refused("PK\x03\x04\0\0word/document.xml"s).message().find("Word document"), std::string::npos);
  EXPECT_NE(refused("\x1F\x8B\x08\0\0"s).message().find("gunzip"), std::string::npos);
  EXPECT_NE(refused("{\\rtf1 Peru thanked Chad.}").message().find("plain text"), std::string::npos);
}

TEST(Load, NamesHalfASurrogatePair) {
  const Error error = refused("\xFF\xFE" + wide(u"ab", false) + "\x3D\xD8" + wide(u"c", false));
  EXPECT_EQ(error.code, ErrorCode::bad_encoding);
  EXPECT_EQ(error.byte, 6u);
}

TEST(Load, ConvertsWindows1252AndSaysSo) {
  const Document document = loaded("The caf\xE9 owner said \x93no\x94 \x96 twice.");
  EXPECT_EQ(document.text, "The café owner said “no” – twice.");
  ASSERT_EQ(document.notes.size(), 1u);
  EXPECT_EQ(document.notes[0], "converted from windows-1252");
}

TEST(Load, LocatesTheDamageInUtf8) {
  const Error error = refused("Zo\xC3\xA9 said \xFF yes.");
  EXPECT_EQ(error.code, ErrorCode::bad_encoding);
  EXPECT_EQ(error.byte, 10u);
  EXPECT_FALSE(error.remedy.empty());
}

TEST(Load, RefusesHalfASequenceAtTheEnd) {
  const Error error = refused("The envoy said \xE2\x80");
  EXPECT_EQ(error.code, ErrorCode::bad_encoding);
  EXPECT_EQ(error.byte, 15u);
}

TEST(Load, RefusesWhatIsNoText) {
  EXPECT_EQ(refused("GIF89a\x01\0\x02"s).code, ErrorCode::bad_encoding);
  EXPECT_EQ(refused("GIF89a\x01\0\x02"s).byte, 7u);
  EXPECT_EQ(refused(std::string(64, '\0')).code, ErrorCode::bad_encoding);
  EXPECT_EQ(refused("\x01\x02\x03\x04text\x05\x06").code, ErrorCode::bad_encoding);
}

TEST(Load, RefusesEmptiness) {
  EXPECT_EQ(refused("").code, ErrorCode::empty);
  EXPECT_EQ(refused(" \r\n\t ").code, ErrorCode::empty);
  EXPECT_EQ(refused("\xEF\xBB\xBF").code, ErrorCode::empty);
}

TEST(Load, RefusesWhatIsTooLarge) {
  const auto document = load(std::string(100, 'a'), "a.txt", {Format::plain, 99});
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.error().code, ErrorCode::too_large);
}

TEST(Load, ReadsAnObjectOfJson) {
  const Document document =
      loaded(R"({"id": 17, "title": "Talks", "date": "2024-03-05T08:00:00Z", "url": "https://example.org/1",
      "text": "Ministers met.\n\nThey \"agreed\" on \u00e9tapes."})");
  EXPECT_EQ(document.id, "17");
  EXPECT_EQ(document.title, "Talks");
  EXPECT_EQ(document.published, (Date{2024, 3, 5}));
  EXPECT_EQ(document.url, "https://example.org/1");
  EXPECT_EQ(document.text, "Ministers met.\n\nThey \"agreed\" on étapes.");
  EXPECT_EQ(document.paragraphs.size(), 2u);
}

TEST(Load, NamesWhatIsWrongInJson) {
  const auto as_json = [](std::string_view line) { return load(line, "a.jsonl", {Format::json}); };
  EXPECT_EQ(as_json("{\"text\": \"cut").error().code, ErrorCode::bad_format);
  EXPECT_EQ(as_json("[1, 2]").error().code, ErrorCode::bad_format);
  EXPECT_EQ(as_json("{\"body\": \"x\"}").error().reason, "no \"text\" in it");
  EXPECT_EQ(as_json("{\"text\": [\"x\"]}").error().reason, "\"text\" is not a string");
  EXPECT_EQ(as_json("{\"text\": \"  \"}").error().code, ErrorCode::empty);
  EXPECT_EQ(as_json("{\"text\": null}").error().code, ErrorCode::empty);
}

TEST(Load, NotesADateItCannotRead) {
  const Document document = loaded(R"({"text": "Ministers met.", "date": "last spring"})");
  EXPECT_FALSE(document.published.has_value());
  ASSERT_EQ(document.notes.size(), 1u);
  EXPECT_EQ(document.notes[0], "date not understood: last spring");
}

TEST(Load, FindsParagraphsInWrappedAndUnwrappedText) {
  const Document wrapped = loaded(
      "The ministers of five states met in the old town hall on\nTuesday and spoke for three hours.\n\nThey agreed.");
  ASSERT_EQ(wrapped.paragraphs.size(), 2u);
  EXPECT_EQ(wrapped.paragraphs[1].of(wrapped.text), "They agreed.");
  const Document heading = loaded(
      "A short heading\nThe ministers of five states met in the old town hall on Tuesday.\r\n\r\n  Then they left.  ");
  ASSERT_EQ(heading.paragraphs.size(), 3u);
  EXPECT_EQ(heading.paragraphs[0].of(heading.text), "A short heading");
  EXPECT_EQ(heading.paragraphs[2].of(heading.text), "Then they left.");
}

struct DatelineCase {
  const char* text;
  const char* dateline;
  const char* place;
  const char* agency;
  Date date;
};

TEST(Load, FindsDatelines) {
  const DatelineCase cases[] = {
      {"RABAT, May 21 (Atlas) - The king spoke.", "RABAT, May 21 (Atlas) -", "RABAT", "Atlas", {0, 5, 21}},
      {"OSLO (NN) — Delegates met.", "OSLO (NN) —", "OSLO", "NN", {}},
      {"AMMAN, Jordan — The house voted.", "AMMAN, Jordan —", "AMMAN, Jordan", "", {}},
      {"Riga, 3 March 2024. The presidents spoke.", "Riga, 3 March 2024.", "Riga", "", {2024, 3, 3}},
      {"MINSK. June 2 /ABC/. Talks began.", "MINSK. June 2 /ABC/.", "MINSK", "ABC", {0, 6, 2}},
      {"SANTA FE, N.M., Jan. 5, 2023 -- A court ruled.",
       "SANTA FE, N.M., Jan. 5, 2023 --",
       "SANTA FE, N.M.",
       "",
       {2023, 1, 5}},
      {"BAKU/YEREVAN (Wire) - Shells fell.", "BAKU/YEREVAN (Wire) -", "BAKU/YEREVAN", "Wire", {}},
      {"Vienna – The agency's board met.", "Vienna –", "Vienna", "", {}},
  };
  for (const DatelineCase& one : cases) {
    const Document document = loaded(one.text);
    ASSERT_TRUE(document.dateline.has_value()) << one.text;
    EXPECT_EQ(document.dateline->span.of(document.text), one.dateline);
    EXPECT_EQ(document.dateline->place.of(document.text), one.place);
    EXPECT_EQ(document.dateline->agency.of(document.text), one.agency);
    EXPECT_EQ(document.dateline->date.value_or(Date{}), one.date) << one.text;
  }
  for (const char* text :
       {"Norway and Chad signed a treaty.", "OPEC - the cartel of exporters - met.", "May 3 - The council met.",
        "Norway, which borders Russia, said on May 3 (a Friday) - no.", "A reply: None came."})
    EXPECT_FALSE(loaded(text).dateline.has_value()) << text;
}

TEST(Load, TakesTheDayOfPublicationFromAFullDatelineOnly) {
  EXPECT_EQ(loaded("Riga, 3 March 2024. They spoke.").published, (Date{2024, 3, 3}));
  EXPECT_FALSE(loaded("RABAT, May 21 (Atlas) - The king spoke.").published.has_value());
}

TEST(Load, GivesADatelinesDayTheYearThatFitsPublication) {
  const Document same = loaded(R"({"text": "RABAT, May 21 (Atlas) - The king spoke.", "date": "2023-05-22"})");
  EXPECT_EQ(same.dateline->date, (Date{2023, 5, 21}));
  const Document before = loaded(R"({"text": "RABAT, Dec. 31 (Atlas) - The king spoke.", "date": "2023-01-01"})");
  EXPECT_EQ(before.dateline->date, (Date{2022, 12, 31}));
}

}  // namespace
}  // namespace bede::text
