#include <utility>

#include "bede/reader.h"
#include "bede/record.h"
#include "record/claims.h"

namespace bede {

Record make_record(Reading reading, const Reader& reader) {
  Record record;
  record.lexicon = reader.lexicon_hash();
  record.model = reader.model_hash();
  record.reading = std::make_shared<const Reading>(std::move(reading));
  fill_claims(record);
  return record;
}

}  // namespace bede
