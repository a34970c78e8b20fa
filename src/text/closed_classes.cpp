#include "text/closed_classes.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/characters.h"

namespace bede::text {
namespace {

bool same_lowered(std::string_view word, std::string_view lowered) {
  return word.size() == lowered.size() &&
         std::equal(word.begin(), word.end(), lowered.begin(), [](char a, char b) { return lower(a) == b; });
}

template <size_t N>
bool among(std::string_view word, const std::string_view (&list)[N]) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](std::string_view entry) { return same_lowered(word, entry); });
}

template <size_t N>
bool among_exactly(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

struct Cut {
  std::string_view word;
  size_t at;
};

// By length, so that most words are told by their length and first letter alone.
constexpr Cut kCut2[] = {{"im", 1}};
constexpr Cut kCut3[] = {{"ive", 1}, {"hes", 2}};
constexpr Cut kCut4[] = {{"cant", 2}, {"dont", 2}, {"wont", 2}, {"isnt", 2}, {"alot", 1},
                         {"aint", 2}, {"arnt", 2}, {"weve", 2}, {"shes", 3}};
constexpr Cut kCut5[] = {{"gonna", 3}, {"gotta", 3}, {"wanna", 3}, {"outta", 3}, {"gimme", 3}, {"lemme", 3},
                         {"didnt", 3}, {"wasnt", 3}, {"hasnt", 3}, {"hadnt", 3}, {"arent", 3}, {"youre", 3},
                         {"youve", 3}, {"youll", 3}, {"thats", 4}, {"whats", 4}, {"heres", 4}};
constexpr Cut kCut6[] = {{"cannot", 3}, {"doesnt", 4}, {"werent", 4}, {"havent", 4},
                         {"theyre", 4}, {"theyve", 4}, {"theyll", 4}, {"theres", 5}};
constexpr Cut kCut7[] = {{"couldnt", 5}, {"wouldnt", 5}};
constexpr Cut kCut8[] = {{"shouldnt", 6}};

template <size_t N>
size_t cut_from(std::string_view word, const Cut (&list)[N]) {
  const char first = lower(word[0]);
  for (const Cut& cut : list)
    if (cut.word[0] == first && same_lowered(word, cut.word)) return cut.at;
  return 0;
}

}  // namespace

bool is_clitic(std::string_view letters) { return among(letters, {"s", "m", "d", "ll", "re", "ve"}); }

bool is_elision(std::string_view letters) {
  return among(letters, {"em", "til", "till", "cause", "tis", "twas", "bout", "n"});
}

bool is_decade(std::string_view word) {
  const auto digit = [](char c) { return is_digit(c); };
  return (word.size() == 2 || word.size() == 4) && word.back() == '0' && std::all_of(word.begin(), word.end(), digit);
}

bool is_measure(std::string_view letters) {
  return among_exactly(letters,
                       {"am",  "pm",  "AM",  "PM",  "a",   "p",   "mm", "cm",  "km",  "kg",  "mg",  "ml",  "ft",
                        "lb",  "lbs", "m",   "M",   "MM",  "k",   "K",  "b",   "bn",  "mn",  "tn",  "t",   "x",
                        "mph", "kph", "hr",  "hrs", "sec", "min", "yr", "yrs", "mi",  "oz",  "kw",  "kW",  "MW",
                        "GW",  "kWh", "MWh", "GB",  "MB",  "KB",  "TB", "Hz",  "kHz", "MHz", "GHz", "mpg", "g"});
}

bool is_joined_suffix(std::string_view letters) { return among(letters, {"wise", "esque", "ish"}); }

bool is_currency_prefix(std::string_view word) {
  return among_exactly(word, {"US", "U", "A", "C", "AU", "CA", "HK", "NZ", "S", "R", "NT"});
}

bool is_sentence_starter(std::string_view word) {
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') return false;
  return among_exactly(
      word, {"The",       "This", "That",     "These",   "Those",  "It",   "He",    "She",   "We",    "They",    "You",
             "There",     "Here", "In",       "On",      "At",     "By",   "For",   "From",  "With",  "After",   "As",
             "But",       "And",  "Or",       "So",      "If",     "When", "While", "Since", "Its",   "His",     "Her",
             "Their",     "Our",  "My",       "Your",    "What",   "Who",  "How",   "Why",   "Where", "However", "Both",
             "Some",      "Many", "All",      "Most",    "No",     "Not",  "An",    "To",    "Under", "During",  "Last",
             "According", "Also", "Although", "Because", "Before", "Then", "Now"});
}

bool is_address_ending(std::string_view label) {
  return among(label, {"com", "org", "net", "gov",  "edu", "mil", "int", "info", "co",  "io",  "uk",  "eu",   "ru",
                       "ua",  "ir",  "cn",  "de",   "fr",  "jp",  "il",  "tv",   "au",  "ca",  "doc", "docx", "xls",
                       "pdf", "txt", "ppt", "html", "htm", "url", "exe", "jpg",  "png", "csv", "mp3", "zip",  "dll"});
}

bool is_file_ending(std::string_view word) {
  return among(word,
               {"doc", "docx", "xls", "pdf", "txt", "ppt", "html", "htm", "exe", "jpg", "png", "csv", "mp3", "zip"});
}

bool is_file_name(std::string_view word) {
  const size_t dot = word.rfind('.');
  return dot != std::string_view::npos && dot > 0 && is_file_ending(word.substr(dot + 1)) &&
         word.find('/') == std::string_view::npos && !starts_link(word);
}

bool starts_link(std::string_view bytes) {
  const auto starts = [&](std::string_view start) {
    return bytes.size() >= start.size() && same_lowered(bytes.substr(0, start.size()), start);
  };
  return starts("http://") || starts("https://") || starts("www.") || starts("ftp://") || starts("mailto:");
}

bool is_never_owned(std::string_view word) {
  return among(
      word,
      {"a",       "an",    "the",   "my",      "your",   "his",     "her",        "their",    "our",     "this",
       "that",    "these", "those", "i",       "we",     "they",    "he",         "she",      "you",     "it",
       "not",     "been",  "gonna", "going",   "in",     "on",      "at",         "for",      "from",    "of",
       "to",      "with",  "by",    "about",   "as",     "between", "because",    "if",       "when",    "what",
       "why",     "how",   "where", "really",  "also",   "simply",  "definitely", "probably", "nothing", "like",
       "now",     "still", "just",  "always",  "never",  "getting", "called",     "all",      "anyone",  "impossible",
       "illegal", "ok",    "okay",  "cheaper", "easier", "harder",  "quieter",    "worse",    "true"});
}

bool is_asked_for(std::string_view word) {
  return among(word, {"go",   "see",   "say",  "get", "call", "hope", "be",   "not",  "talk", "do",    "make", "take",
                      "look", "start", "keep", "try", "have", "hear", "meet", "wait", "just", "think", "put",  "find"});
}

size_t cut_in_word(std::string_view word) {
  switch (word.size()) {
    case 2:
      return cut_from(word, kCut2);
    case 3:
      return cut_from(word, kCut3);
    case 4:
      return cut_from(word, kCut4);
    case 5:
      return cut_from(word, kCut5);
    case 6:
      return cut_from(word, kCut6);
    case 7:
      return cut_from(word, kCut7);
    case 8:
      return cut_from(word, kCut8);
    default:
      return 0;
  }
}

}  // namespace bede::text
