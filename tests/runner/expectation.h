// One line of a case: what it asks of an item, and whether an item is so.
#pragma once

#include <string>
#include <vector>

#include "runner/items.h"

namespace bede::testing {

// How the line counts: it needs an item of its own, forbids every item that fits, or fixes how many fit.
enum class Demand { one, none, exactly };

struct Wish {
  std::string key;  // "status"; "" for the item's own characters; "dyad" for SRC > TGT
  char sign = '=';  // = ~ !
  std::string value;
  bool quoted = false;  // the value stood in quotation marks
  std::vector<std::string> evidence;
};

struct Expectation {
  size_t line = 0;
  std::string text;
  std::string kind;
  Demand demand = Demand::one;
  size_t count = 0;
  std::vector<Wish> wishes;
};

// False and a reason where the line breaks the format.
bool parse(const std::string& section, size_t line, const std::string& text, Expectation& out, std::string& reason);

// What in the item is not as the line wishes, a phrase each; empty: it fits.
std::vector<std::string> misfits(const Expectation& expectation, const Item& item, const Items& items);

}  // namespace bede::testing
