// Where a report's acts take place, so far as its words tell.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"

namespace bede::events {

class Scene {
 public:
  // Cost: all mentions, once; what is named later changes nothing.
  explicit Scene(const Reading& reading);

  // ISO code of the one country in which the places of the sentence lie; empty where they lie in several, or in none.
  const std::string& country_at(SentenceId sentence) const { return at_[sentence.value]; }

  // The country that two in three of those named are of, or one in three where the report was sent from there.
  const std::string& country() const { return country_; }

 private:
  std::vector<std::string> at_;  // by sentence
  std::string country_;
};

// ISO code of the one country that the text names at all, by those who act or by places; empty: of none or several.
std::string only_country(const Reading& reading);

}  // namespace bede::events
