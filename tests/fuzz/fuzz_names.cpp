// Compiled names with any numbers, any lengths in any section, under a checksum that fits: an error or names, never a
// crash. The bytes are changes to what our own lexicon gives: eight each, of section, kind, place and value.
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"
#include "mentions/actor_lexicon_builder.h"
#include "mentions/places.h"

namespace {

using bede::SectionList;

const std::string lexicon = BEDE_SOURCE_DIR "/lexicon";

const bede::mentions::Offices& offices() {
  static const auto opened = bede::mentions::Offices::open(lexicon).value();
  return opened;
}

const SectionList& whole() {
  static const SectionList made = [] {
    SectionList out;
    bede::mentions::ActorLexiconBuilder actors;
    if (!actors.load(lexicon, offices(), {}) || !(actors.pack(out), bede::mentions::pack_places(lexicon, out)))
      std::abort();
    return out;
  }();
  return made;
}

void change(SectionList& sections, const uint8_t* bytes) {
  std::string& section = sections[bytes[0] % sections.size()].second;
  uint32_t value = 0;
  std::memcpy(&value, bytes + 4, 4);
  const size_t at = section.empty() ? 0 : (bytes[2] << 8 | bytes[3]) * size_t{4} % section.size();
  if (bytes[1] % 16 == 0) section.resize(section.empty() ? 0 : value % (section.size() + 1));
  if (bytes[1] % 4 == 1) value %= 64;
  if (bytes[1] % 16 != 0 && at + 4 <= section.size()) std::memcpy(section.data() + at, &value, 4);
}

// One word a token: names of all kinds, and names in names.
bede::Reading a_text() {
  static const std::string text = "President Vladimir Putin met the United States of America at New York City , Iran";
  bede::Reading reading;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    bede::Token token;
    token.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    token.form = std::string_view(text).substr(at, end - at);
    token.upos = bede::Upos::PROPN;
    token.sentence = bede::SentenceId(0);
    reading.tokens.push_back(token);
    at = end + 1;
  }
  bede::Sentence sentence{};
  sentence.first = bede::TokenId(0);
  sentence.last = bede::TokenId(static_cast<uint32_t>(reading.tokens.size() - 1));
  reading.sentences.push_back(sentence);
  return reading;
}

void look_into(const bede::Sections& sections) {
  const auto actors = bede::mentions::ActorLexicon::open(sections, offices().tenures().size());
  if (!actors) return;
  for (uint32_t i = 0; i < actors->size(); i += 97) {
    for (const uint32_t tenure : (*actors)[i].tenures) (void)offices().tenures().at(tenure);
    for (const uint32_t other : (*actors)[i].also) (void)(*actors)[other].name;
  }
  bede::Reading reading = a_text();
  bede::mentions::PlaceReader(sections).read(reading);
  for (const auto& match : actors->gazetteer().find(reading))
    for (const uint32_t entry : match.entries) (void)(*actors)[entry].name;
  (void)actors->organisation_code("UNO");
  (void)actors->given_name("Vladimir");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  SectionList sections = whole();
  for (size_t at = 0; at + 8 <= size && at < 12 * 8; at += 8) change(sections, data + at);
  look_into(bede::Sections::hold(std::move(sections)));
  return 0;
}
