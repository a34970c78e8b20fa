#include "mentions/times.h"

#include <utility>

#include "mentions/time_finder.h"
#include "mentions/time_resolver.h"

namespace bede::mentions {

Result<TimeReader> TimeReader::open(const std::string& lexicon_directory) {
  TimeReader reader;
  auto words = TimeWords::open(lexicon_directory);
  if (!words) return words.error();
  auto numbers = NumberWords::open(lexicon_directory);
  if (!numbers) return numbers.error();
  reader.words_ = *std::move(words);
  reader.numbers_ = *std::move(numbers);
  return reader;
}

void TimeReader::read(Reading& reading) const {
  reading.times.clear();
  const std::vector<TimeForm> forms = TimeFinder(reading, words_, numbers_).find();
  TimeResolver resolver(reading, words_, forms);
  for (const TimeForm& form : forms) reading.times.push_back(resolver.resolve(form));
}

}  // namespace bede::mentions
