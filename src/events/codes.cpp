#include "events/codes.h"

#include <cstdlib>

#include "base/table.h"

namespace bede::events {
namespace {

Result<double> weight(const TableRow& row) {
  const std::string words(row.fields[1]);
  char* end = nullptr;
  const double value = std::strtod(words.c_str(), &end);
  if (words.empty() || *end != '\0' || value < -10 || value > 10)
    return row.error("\"" + words + "\" is no weight", "Goldstein's scale goes from -10 to 10");
  return value;
}

}  // namespace

Result<Codes> Codes::open(const std::string& lexicon_directory) {
  Codes codes;
  auto status =
      read_table(lexicon_directory, "codes/cameo.tsv", "code goldstein name", [&](const TableRow& row) -> Status {
        const auto value = weight(row);
        if (!value) return value.error();
        codes.cameo_[std::string(row.fields[0])] = {std::string(row.fields[2]), *value};
        return Done{};
      });
  if (!status) return status.error();
  status = read_table(lexicon_directory, "codes/plover.tsv", "plover quad", [&](const TableRow& row) -> Status {
    codes.quad_[std::string(row.fields[0])] = std::string(row.fields[1]);
    return Done{};
  });
  if (!status) return status.error();
  return codes;
}

const CameoCode* Codes::cameo(std::string_view code) const {
  for (; !code.empty(); code.remove_suffix(1))
    if (const auto at = cameo_.find(code); at != cameo_.end()) return &at->second;
  return nullptr;
}

std::string_view Codes::quad(std::string_view plover) const {
  const auto at = quad_.find(plover);
  return at == quad_.end() ? std::string_view{} : std::string_view(at->second);
}

}  // namespace bede::events
