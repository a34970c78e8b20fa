#include "events/verb_dictionary.h"

#include <algorithm>
#include <map>

#include "base/dictionary_lines.h"

namespace bede::events {
namespace {

using Way = std::vector<SequenceWord>;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Regular forms of a verb, lower case: S, ED, ING.
std::vector<std::string> regular_forms(const std::string& verb) {
  std::vector<std::string> forms{verb};
  const std::string stem = verb.substr(0, verb.size() - 1);
  const bool y = verb.ends_with('y') && verb.size() > 1 && !is_vowel(verb[verb.size() - 2]);
  const bool hissing = verb.ends_with('s') || verb.ends_with('x') || verb.ends_with('z') || verb.ends_with("ch") ||
                       verb.ends_with("sh") || verb.ends_with('o');
  forms.push_back(y ? stem + "ies" : verb + (hissing ? "es" : "s"));
  forms.push_back(y ? stem + "ied" : verb + (verb.ends_with('e') ? "d" : "ed"));
  forms.push_back((verb.ends_with('e') && !verb.ends_with("ee") ? stem : verb) + "ing");
  return forms;
}

// A piece of a pattern: a word or one of * $ + ^ %, and whether "_" ties it to the piece before.
struct Piece {
  std::string text;
  bool tied = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool open = true, tie = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '(' || c == ')' || c == '{' || c == '}';
    if (blank || c == '_') {
      tie = !blank && (open ? tie : true);
      open = true;
      continue;
    }
    if (open) pieces.push_back({{}, tie && !pieces.empty()});
    pieces.back().text += c;
    open = tie = false;
  }
  return pieces;
}

// "wouldn't" stands as two words in a text.
void add_word(std::string_view word, bool joined, Way& way) {
  std::string spelt = lower(word);
  if (spelt.size() > 3 && spelt.ends_with("n't")) {
    way.push_back({spelt.substr(0, spelt.size() - 3), joined});
    way.push_back({"n't", true});
    return;
  }
  way.push_back({std::move(spelt), joined});
}

uint32_t words_asked(const VerbPattern& pattern) {
  uint32_t count = 0;
  for (const auto* items : {&pattern.before, &pattern.after})
    for (const SequenceItem& item : *items) count += item.kind == SequenceItem::Kind::noun_phrase ? 1 : 2;
  return count;
}

bool is_null(std::string_view code) { return code.starts_with("---") || code == "+++" || code == "null"; }

DictionaryCode code_of(std::string_view text) {
  const size_t colon = text.find(':');
  const std::string_view forward = trimmed(text.substr(0, colon));
  DictionaryCode code;
  if (!is_null(forward)) code.forward = forward;
  if (colon != std::string_view::npos && !is_null(trimmed(text.substr(colon + 1))))
    code.backward = trimmed(text.substr(colon + 1));
  return code;
}

}  // namespace

class VerbDictionaryReader {
 public:
  VerbDictionaryReader(VerbDictionary& dictionary, const std::string& file) : dictionary_(dictionary), lines_(file) {}

  Status read(std::string_view text) {
    return lines_.read(text, [&](std::string_view line) {
      take(line);
      return Status(Done{});
    });
  }

 private:
  void take(std::string_view line) {
    if (line.starts_with("---")) return begin_block(line);
    if (line.starts_with('&')) return begin_set(line);
    if (line.starts_with('~')) return unread("it combines the codes of two verbs, which Bede reads from the tree");
    if (line.starts_with("- ")) return add_pattern(line);
    if (in_set_ && line.starts_with('+')) return add_member(line.substr(1));
    add_verb(line);
  }

  void unread(std::string reason) { dictionary_.unread_.push_back({lines_.place(), std::move(reason)}); }

  void begin_block(std::string_view line) {
    in_set_ = false;
    dictionary_.blocks_.emplace_back();
    const auto coded = coded_line(line, lines_);
    block_code_ = {};
    if (!coded) return unread(coded.error().reason);
    if (coded->there) block_code_ = code_of(coded->code);
  }

  void begin_set(std::string_view line) {
    in_set_ = true;
    const std::string_view name = trimmed(line);
    plurals_ = !name.ends_with('_');
    set_ = lower(plurals_ ? name : name.substr(0, name.size() - 1));
    sets_[set_];
  }

  void add_member(std::string_view line) {
    std::vector<Way> ways{{}};
    if (const std::string reason = spell(pieces_of(line), ways); !reason.empty()) return unread(reason);
    auto& members = sets_[set_];
    for (Way& way : ways) {
      if (way.empty()) continue;
      Way plural = way;
      plural.back().word = lower(dictionary_plural(plural.back().word));
      if (plurals_) members.push_back(std::move(plural));
      members.push_back(std::move(way));
    }
    if (members.size() > kMostWays) unread("the set has more than " + std::to_string(kMostWays) + " phrases");
    members.resize(std::min(members.size(), kMostWays));
  }

  // Every way to say the pieces, sets written out. Returns why it cannot be said, else nothing.
  std::string spell(const std::vector<Piece>& pieces, std::vector<Way>& ways) const {
    for (const Piece& piece : pieces) {
      if (!piece.text.starts_with('&')) {
        for (Way& way : ways) add_word(piece.text, piece.tied, way);
        continue;
      }
      const auto set = sets_.find(lower(piece.text));
      if (set == sets_.end()) return "the set " + piece.text + " is not there";
      std::vector<Way> longer;
      for (const Way& way : ways)
        for (Way member : set->second) {
          member.front().joined = piece.tied;
          longer.push_back(way);
          longer.back().insert(longer.back().end(), member.begin(), member.end());
          if (longer.size() > kMostWays) return "it stands for more than " + std::to_string(kMostWays) + " phrases";
        }
      ways = std::move(longer);
    }
    return {};
  }

  void add_pattern(std::string_view line) {
    if (dictionary_.blocks_.empty()) return unread("a pattern before the first verb");
    const auto coded = coded_line(line.substr(2), lines_);
    if (!coded) return unread(coded.error().reason);
    if (!coded->there) return unread("a pattern without a code");
    const auto pieces = pieces_of(coded->words);
    const auto verb = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.text == "*"; });
    if (verb == pieces.end()) return unread("a pattern without its verb, *");
    VerbPattern pattern;
    pattern.code = code_of(coded->code);
    pattern.text = coded->words;
    pattern.line = lines_.place();
    for (auto at = verb + 1; at != pieces.end(); ++at)
      if (!add_item(*at, at->tied, pattern.after)) return;
    bool tied = verb->tied;
    for (auto at = verb; at != pieces.begin();) {
      --at;
      if (!add_item(*at, tied, pattern.before)) return;
      tied = at->tied;
    }
    turn(pattern.before);
    dictionary_.blocks_.back().push_back(std::move(pattern));
  }

  bool add_item(const Piece& piece, bool joined, std::vector<SequenceItem>& items) {
    static const std::map<std::string, SequenceItem::Kind, std::less<>> kinds = {{"$", SequenceItem::Kind::source},
                                                                                 {"+", SequenceItem::Kind::target},
                                                                                 {"^", SequenceItem::Kind::noun_phrase},
                                                                                 {"%", SequenceItem::Kind::compound}};
    SequenceItem item;
    item.joined = joined;
    if (const auto kind = kinds.find(piece.text); kind != kinds.end()) {
      item.kind = kind->second;
    } else {
      item.words.emplace_back();
      if (const std::string reason = spell({piece}, item.words); !reason.empty()) {
        unread(reason);
        return false;
      }
    }
    items.push_back(std::move(item));
    return true;
  }

  // Words before the verb are read towards it and matched away from it.
  static void turn(std::vector<SequenceItem>& before) {
    for (SequenceItem& item : before)
      for (Way& way : item.words) {
        std::reverse(way.begin(), way.end());
        for (size_t i = way.size(); i-- > 1;) way[i].joined = way[i - 1].joined;
      }
  }

  // VERB, VERB {FORMS}, VERB [CODE], +SYNONYM, WIRE_+TAP.
  void add_verb(std::string_view line) {
    if (dictionary_.blocks_.empty()) return unread("a verb before the first --- NAME [CODE] ---");
    const auto coded = coded_line(line, lines_);
    if (!coded) return unread(coded.error().reason);
    const size_t open = coded->words.find('{'), close = coded->words.find('}');
    if ((open == std::string_view::npos) != (close == std::string_view::npos) || (open > close))
      return unread("a brace without its other half");
    const DictionaryCode code = coded->there ? code_of(coded->code) : block_code_;
    const std::string_view verb = trimmed(coded->words.substr(0, open));
    add_form(verb, code, open == std::string_view::npos);
    if (open == std::string_view::npos) return;
    for (const std::string_view form : split(coded->words.substr(open + 1, close - open - 1), ' '))
      if (!trimmed(form).empty()) add_form(trimmed(form), code, false);
  }

  void add_form(std::string_view text, const DictionaryCode& code, bool regular) {
    const auto pieces = pieces_of(text);
    if (pieces.empty()) return unread("a verb without letters");
    auto verb = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.text[0] == '+'; });
    if (verb == pieces.end()) verb = pieces.begin();
    VerbForm form;
    form.block = static_cast<uint32_t>(dictionary_.blocks_.size() - 1);
    form.code = code;
    form.line = lines_.place();
    for (auto at = verb; at != pieces.begin();) form.before.push_back(lower((--at)->text));
    for (auto at = verb + 1; at != pieces.end(); ++at) form.after.push_back(lower(at->text));
    const std::string word = lower(verb->text.substr(verb->text[0] == '+' ? 1 : 0));
    if (word.empty()) return unread("a verb without letters");
    for (const std::string& one : regular ? regular_forms(word) : std::vector<std::string>{word})
      dictionary_.forms_[one].push_back(form);
  }

  static constexpr size_t kMostWays = 10000;
  VerbDictionary& dictionary_;
  DictionaryLines lines_;
  DictionaryCode block_code_;
  std::map<std::string, std::vector<Way>, std::less<>> sets_;
  std::string set_;
  bool in_set_ = false, plurals_ = false;
};

Result<VerbDictionary> VerbDictionary::read(std::string_view text, const std::string& file) {
  VerbDictionary dictionary;
  if (auto done = VerbDictionaryReader(dictionary, file).read(text); !done) return done.error();
  if (dictionary.forms_.empty())
    return Error{ErrorCode::bad_format,
                 file,
                 0,
                 0,
                 false,
                 "it holds no verb",
                 "give a dictionary of verbs of TABARI or PETRARCH"};
  for (auto& block : dictionary.blocks_)
    std::stable_sort(block.begin(), block.end(),
                     [](const VerbPattern& a, const VerbPattern& b) { return words_asked(a) > words_asked(b); });
  for (auto& [word, forms] : dictionary.forms_)
    std::stable_sort(forms.begin(), forms.end(), [](const VerbForm& a, const VerbForm& b) {
      return a.before.size() + a.after.size() > b.before.size() + b.after.size();
    });
  return dictionary;
}

const std::vector<VerbForm>& VerbDictionary::of(std::string_view word) const {
  static const std::vector<VerbForm> none;
  const auto at = forms_.find(word);
  return at == forms_.end() ? none : at->second;
}

size_t VerbDictionary::pattern_count() const {
  size_t count = 0;
  for (const auto& block : blocks_) count += block.size();
  return count;
}

}  // namespace bede::events
