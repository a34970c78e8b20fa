// Where sentences end.
#pragma once

#include <vector>

#include "bede/reading.h"
#include "text/words.h"

namespace bede::text {

// Rules alone: a stop, the marks that close after it, then white space and what can begin a sentence. Adds to ends the
// token that each sentence of tokens [first, stop) ends with; the last is always stop - 1.
class RuleSplitter {
 public:
  RuleSplitter(const std::vector<Token>& tokens, const Words& words) : tokens_(tokens), words_(words) {}
  void split(size_t first, size_t stop, std::vector<uint32_t>& ends) const;

 private:
  bool ends_after(size_t first, size_t token, size_t stop) const;
  bool begins(size_t token) const;
  bool is_stop(size_t first, size_t token) const;

  const std::vector<Token>& tokens_;
  const Words& words_;
};

}  // namespace bede::text
