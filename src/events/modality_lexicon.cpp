// The words that decide how firmly what stands under them is said, and the nouns that name something that happens.
#include "base/table.h"
#include "events/modality.h"

namespace bede::events {
namespace {

bool modality_from(std::string_view name, Modality& out) {
  static constexpr std::pair<std::string_view, Modality> names[] = {
      {"asserted", Modality::asserted}, {"denied", Modality::denied}, {"intended", Modality::intended},
      {"hedged", Modality::hedged},     {"future", Modality::future}, {"hypothetical", Modality::hypothetical}};
  for (const auto& [known, modality] : names)
    if (known == name) {
      out = modality;
      return true;
    }
  return false;
}

}  // namespace

Result<ModalityLexicon> ModalityLexicon::open(const std::string& lexicon_directory) {
  ModalityLexicon lexicon;
  const auto read =
      read_table(lexicon_directory, "words/embedding.tsv", "effect words", [&](const TableRow& row) -> Status {
        Modality effect;
        if (!modality_from(row.fields[0], effect)) return row.error("no such effect: " + std::string(row.fields[0]));
        for (const std::string_view word : split(row.fields[1], '|'))
          lexicon.effects_.try_emplace(std::string(word), effect);
        return Done{};
      });
  if (!read) return read.error();
  const auto nouns =
      read_table(lexicon_directory, "words/event_nouns.tsv", "kind words", [&](const TableRow& row) -> Status {
        if (row.fields[0] != "event" && row.fields[0] != "not") return row.error("kind is neither event nor not");
        for (const std::string_view word : split(row.fields[1], '|'))
          lexicon.nouns_[std::string(word)] = row.fields[0] == "event";
        return Done{};
      });
  if (!nouns) return nouns.error();
  return lexicon;
}

}  // namespace bede::events
