// Where there is no libFuzzer: runs every seed and a fixed series of mutations of it, the same in every run.
#include <cstdint>
#include <cstdio>
#include <string>

#include "base/files.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

#ifndef BEDE_MUTATIONS
#define BEDE_MUTATIONS 40
#endif
constexpr int kMutations = BEDE_MUTATIONS;  // a seed

// xorshift64: the same numbers on every machine.
class Numbers {
 public:
  explicit Numbers(uint64_t start) : state_(start * 2 + 1) {}
  size_t below(size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return limit == 0 ? 0 : static_cast<size_t>(state_ % limit);
  }

 private:
  uint64_t state_;
};

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

std::string mutated(std::string bytes, Numbers& numbers) {
  for (size_t times = 1 + numbers.below(4); times > 0; --times) {
    const size_t at = numbers.below(bytes.size() + 1);
    const size_t size = numbers.below(1 + bytes.size() - at);
    switch (numbers.below(5)) {
      case 0:
        bytes.erase(at, size);
        break;
      case 1:
        bytes.insert(at, bytes.substr(numbers.below(bytes.size() + 1), size % 200));
        break;
      case 2:
        bytes.insert(at, 1, static_cast<char>(numbers.below(256)));
        break;
      case 3:
        bytes.resize(at);
        break;
      default:
        if (at < bytes.size()) bytes[at] = static_cast<char>(numbers.below(256));
    }
  }
  return bytes;
}

}  // namespace

int main(int count, char** words) {
  size_t runs = 0;
  for (int i = 1; i < count; ++i) {
    const auto files = bede::list_files(words[i]);
    if (!files) return std::printf("%s\n", files.error().message().c_str()), 1;
    for (const std::string& path : *files) {
      const auto seed = bede::read_file(path);
      if (!seed) return std::printf("%s\n", seed.error().message().c_str()), 1;
      Numbers numbers(runs + 1);
      run(*seed);
      for (int turn = 0; turn < kMutations; ++turn) run(mutated(*seed, numbers));
      runs += 1 + kMutations;
    }
  }
  std::printf("%zu inputs, none fatal\n", runs);
  return runs > 0 ? 0 : 1;
}
