#include "base/sections.h"

#include <algorithm>
#include <cstring>

namespace bede {
namespace {

constexpr size_t kName = 24, kEntry = kName + 16, kHeader = 32;
constexpr size_t kMost = 4096;  // sections of a file

template <class T>
T number(std::string_view bytes, size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::string_view name_at(std::string_view bytes, size_t at) {
  const std::string_view field = bytes.substr(at, kName);
  return field.substr(0, field.find('\0'));
}

template <class T>
std::string bytes_of(T value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

uint64_t mixed(uint64_t sum, uint64_t value) {
  sum = (sum ^ value) * 0xD6E8FEB86659FD93ull;
  return sum ^ sum >> 32;
}

size_t aligned(size_t at) { return (at + 63) / 64 * 64; }

}  // namespace

uint64_t checksum(std::string_view bytes) {
  uint64_t sum = 0x9E3779B97F4A7C15ull ^ bytes.size();
  size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) sum = mixed(sum, number<uint64_t>(bytes, at));
  for (; at < bytes.size(); ++at) sum = (sum ^ static_cast<unsigned char>(bytes[at])) * 1099511628211ull;
  return sum ^ sum >> 29;
}

uint64_t wide_checksum(std::string_view bytes) {
  uint64_t lanes[4] = {1, 2, 3, 4};
  size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32)
    for (size_t lane = 0; lane < 4; ++lane) lanes[lane] = mixed(lanes[lane], number<uint64_t>(bytes, at + 8 * lane));
  uint64_t sum = checksum(bytes.substr(at)) ^ bytes.size();
  for (const uint64_t lane : lanes) sum = mixed(sum, lane);
  return sum;
}

Error Sections::damaged(const std::string& reason) const {
  return {ErrorCode::bad_model, path_, 0, 0, false, reason, "install the model again"};
}

Result<Sections> Sections::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return file.error();
  return read(*std::move(file), path);
}

Result<Sections> Sections::read(std::shared_ptr<const MappedFile> file, const std::string& path) {
  Sections found;
  found.path_ = path;
  found.file_ = std::move(file);
  const std::string_view bytes = found.file_->bytes();
  if (bytes.size() < kHeader || bytes.substr(0, 8) != "BEDESECT") return found.damaged("not a model file of Bede");
  const auto version = number<uint32_t>(bytes, 8), count = number<uint32_t>(bytes, 12);
  if (version != kVersion && version != kWideVersion)
    return found.damaged("a model file of version " + std::to_string(version) + ", this program reads " +
                         std::to_string(kVersion));
  const auto size = number<uint64_t>(bytes, 16);
  if (size != bytes.size())
    return found.damaged("cut short or grown: " + std::to_string(bytes.size()) + " bytes, its header says " +
                         std::to_string(size));
  found.checksum_ = number<uint64_t>(bytes, 24);
  const std::string_view rest = bytes.substr(kHeader);
  if ((version == kVersion ? checksum(rest) : wide_checksum(rest)) != found.checksum_)
    return found.damaged("its checksum does not fit its bytes");
  if (count > kMost || kHeader + count * kEntry > size) return found.damaged("its table of sections does not fit");
  for (size_t i = 0; i < count; ++i) {
    const size_t at = kHeader + i * kEntry;
    const auto offset = number<uint64_t>(bytes, at + kName), length = number<uint64_t>(bytes, at + kName + 8);
    if (offset % 64 || offset > size || length > size - offset)
      return found.damaged("a section lies outside of the file");
    found.sections_.emplace_back(name_at(bytes, at), bytes.substr(offset, length));
  }
  return found;
}

Sections Sections::hold(SectionList sections) {
  Sections found;
  found.held_ = std::make_shared<const SectionList>(std::move(sections));
  for (const auto& [name, bytes] : *found.held_) found.sections_.emplace_back(name, bytes);
  return found;
}

Status Sections::write(const std::string& path, const SectionList& others) const {
  std::vector<std::pair<std::string_view, std::string_view>> all(others.begin(), others.end());
  const auto replaced = [&](std::string_view name) {
    return std::any_of(others.begin(), others.end(), [&](const auto& other) { return other.first == name; });
  };
  for (const auto& section : sections_)
    if (!replaced(section.first)) all.push_back(section);
  std::string file(kHeader, '\0');
  size_t at = aligned(kHeader + all.size() * kEntry);
  for (const auto& [name, bytes] : all) {
    std::string field(name.substr(0, kName - 1));
    field.resize(kName, '\0');
    file += field + bytes_of<uint64_t>(at) + bytes_of<uint64_t>(bytes.size());
    at = aligned(at + bytes.size());
  }
  file.reserve(at);
  for (const auto& [name, bytes] : all) {
    file.resize(aligned(file.size()), '\0');
    file += bytes;
  }
  file.replace(0, kHeader,
               "BEDESECT" + bytes_of(kWideVersion) + bytes_of(static_cast<uint32_t>(all.size())) +
                   bytes_of<uint64_t>(file.size()) + bytes_of(wide_checksum(std::string_view(file).substr(kHeader))));
  return replace_file(path, file);
}

bool Sections::has(std::string_view name) const {
  for (const auto& [key, value] : sections_)
    if (key == name) return true;
  return false;
}

std::string_view Sections::operator[](std::string_view name) const {
  for (const auto& [key, value] : sections_)
    if (key == name) return value;
  return {};
}

std::string Sections::hash() const {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[checksum_ >> shift & 15];
  return text;
}

}  // namespace bede
