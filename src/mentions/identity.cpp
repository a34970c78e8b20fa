#include "mentions/identity.h"

#include "mentions/phrase_identity.h"

namespace bede::mentions {

std::string composed(const std::string& country, const std::vector<std::string>& sectors) {
  std::string code = country;
  for (const std::string& sector : sectors)
    if (sector.size() == 3 && code.size() < 9) code += sector;
  return code;
}

std::vector<std::vector<Identity>> Identifier::identify(const Reading& reading, const NamesInText& names,
                                                        std::optional<Date> day) const {
  PhraseIdentity phrase(lexicon_, metonymy_, offices_, reading, names, day);
  std::vector<std::vector<Identity>> all;
  all.reserve(reading.mentions.size());
  for (const Mention& mention : reading.mentions) all.push_back(phrase.of(mention));
  return all;
}

}  // namespace bede::mentions
