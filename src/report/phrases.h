// The record's codes and ids in words.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bede/record.h"

namespace bede::report {

class Phrases {
 public:
  explicit Phrases(const Record& record);

  // "Alar Karis (Estonia)", "Kenya"; the id itself where there is no such actor.
  std::string actor(const std::string& id) const;
  std::string actors(const std::vector<std::string>& ids) const;
  // "Kenya" for KEN where the record names that state; else the code.
  std::string country(const std::string& code) const;
  std::string countries(const std::vector<std::string>& codes) const;

  // "Kenya and Estonia agree", "Kenya accuses Estonia"; without what the text leaves open.
  std::string event(const RecordEvent& event) const;
  std::string contact(const Contact& contact) const;
  // "Canada imposes an arms embargo on Sudan", "45 Russian diplomats expelled by Poland" ...
  std::string act(const Sanction& sanction) const;
  std::string act(const Personnel& personnel) const;
  std::string act(const Casualties& casualties) const;
  std::string act(const Movement& movement) const;
  std::string act(const Deadline& deadline) const;
  // "Planned: ", "Did not happen: " ...; nothing for what has happened.
  static std::string status(EventStatus status);
  // ", according to Klimov"; nothing for the text's own voice.
  std::string according_to(const std::string& claim) const;
  // Whether who does it says so himself, of what is done by words: "we call on Chad", said the minister.
  bool is_own_word(const RecordEvent& event) const;
  std::string source(const RecordClaim& claim, size_t limit) const;
  std::string place(const std::optional<RecordPlace>& place) const;
  // "2025-05 (inferred)", or nothing
  static std::string date(const std::optional<RecordDate>& date);

 private:
  std::string with_persons(const std::vector<std::string>& codes, const std::vector<std::string>& persons,
                           std::unordered_set<std::string>& told) const;
  bool acts_as_many(const RecordEvent& event) const;
  std::string sides(const RecordEvent& event) const;
  std::vector<std::string> as_states(const std::vector<std::string>& ids) const;  // a person stands for a state

  const Record& record_;
  std::unordered_map<std::string, const RecordActor*> actors_;
  std::unordered_map<std::string, const RecordClaim*> claims_;
  std::unordered_map<std::string, std::string> states_;
};

}  // namespace bede::report
