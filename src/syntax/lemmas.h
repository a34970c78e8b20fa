// Lemma scripts: how a lemma comes out of a form. "l2+y": lower case, cut two bytes, put y there; "k0+": as it is;
// "=be": be.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"

namespace bede::syntax {

class LemmaScripts {
 public:
  // One script a line. A line that is none counts as "k0+".
  explicit LemmaScripts(std::string_view lines);
  LemmaScripts() = default;

  // The view lives as long as the arena. Cost: linear in the form.
  std::string_view apply(size_t script, std::string_view form, Arena& arena) const;

 private:
  struct Script {
    bool whole = false;  // ending is the lemma
    bool lower = false;
    size_t cut = 0;
    std::string_view ending;
  };
  std::vector<Script> scripts_;
};

}  // namespace bede::syntax
