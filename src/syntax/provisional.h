// Provisional greedy parser (to be replaced by the trained engine).
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>
namespace bede::syntax {
struct PWord {
  std::string form, lower;
  int tag = 0, gold_tag = 0;
  int head = -1, gold_head = -1;
  int label = 0, gold_label = 0;
  std::string lemma;
};
using PSentence = std::vector<PWord>;
struct Provisional {
  std::vector<std::string> tags, labels;  // "NOUN|NN|Number=Sing"
  std::vector<float> w;                   // hashed
  std::vector<double> acc;
  double step = 0;
  std::map<std::string, std::string> lemmas;
  static constexpr uint32_t kBits = 22;
  void tag(PSentence& s, bool train);
  void parse(PSentence& s, bool train);
  std::string lemma(const std::string& form, const std::string& upos) const;
  void average();
  bool save(const std::string& path) const;
  bool load(std::string_view bytes);

 private:
  int best(const std::vector<uint64_t>& f, int classes, uint64_t salt, const std::vector<char>* ok,
           std::vector<float>* all = nullptr) const;
  void update(const std::vector<uint64_t>& f, int good, int bad, uint64_t salt);
};
}  // namespace bede::syntax
