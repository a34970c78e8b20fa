#include "events/dictionary_coder.h"

#include <algorithm>
#include <utility>

#include "base/dictionary_lines.h"
#include "base/files.h"
#include "base/strings.h"
#include "events/actors.h"
#include "events/doubt.h"
#include "events/frame.h"
#include "events/sequence.h"

namespace bede::events {
namespace {

// A phrase whose sentence (or report) is not coded.
struct Discard {
  std::string phrase;  // lower case
  bool whole = false;  // ends with its last letter; else it is a stem
  bool report = false;
};

Result<std::vector<Discard>> read_discards(const std::string& file) {
  std::vector<Discard> discards;
  if (file.empty()) return discards;
  const auto text = read_file(file);
  if (!text) return text.error();
  DictionaryLines lines(file);
  const auto done = lines.read(*text, [&](std::string_view line) -> Status {
    Discard discard;
    discard.report = line.starts_with('+');
    if (discard.report) line = trimmed(line.substr(1));
    discard.whole = line.ends_with('_');
    discard.phrase = lower(line);
    std::replace(discard.phrase.begin(), discard.phrase.end(), '_', ' ');
    discard.phrase = trimmed(discard.phrase);
    if (discard.phrase.empty()) return lines.error("a discard without words", "write PHRASE or +PHRASE");
    discards.push_back(std::move(discard));
    return Done{};
  });
  if (!done) return done.error();
  return discards;
}

bool holds(std::string_view text, const Discard& discard) {
  for (size_t at = 0; (at = text.find(discard.phrase, at)) != std::string_view::npos; ++at) {
    const size_t end = at + discard.phrase.size();
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    const bool ends = !discard.whole || end == text.size() || !(text[end] >= 'a' && text[end] <= 'z');
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

struct DictionaryCoder::Tables {
  VerbDictionary verbs;
  ModalityLexicon modality;
  std::vector<Discard> discards;
};

namespace {

// The work on one document.
class DictionaryCoding {
 public:
  DictionaryCoding(Reading& reading, const VerbDictionary& verbs, std::vector<Modality> modality)
      : reading_(reading), verbs_(verbs), modality_(std::move(modality)), actors_(reading) {}

  void run(const std::vector<Discard>& discards) {
    for (const Sentence& sentence : reading_.sentences) {
      const std::string text = lower(sentence.span.of(reading_.text()));
      bool coded = true;
      for (const Discard& discard : discards) {
        if (!holds(text, discard)) continue;
        if (discard.report) return reading_.events.clear();
        coded = false;
      }
      for (uint32_t i = sentence.first.value; coded && i <= sentence.last.value; ++i) code(TokenId(i));
    }
  }

 private:
  struct Choice {
    SequenceMatch match;
    const DictionaryCode* code = nullptr;
    std::string text, line;
  };

  void code(TokenId verb) {
    const Token& token = reading_[verb];
    if (token.upos != Upos::VERB && !token.xpos.starts_with("VB")) return;
    const auto* forms = &verbs_.of(lower(token.form));
    if (forms->empty()) forms = &verbs_.of(lower(token.lemma));
    for (const VerbForm& form : *forms) {
      Choice choice;
      choice.match.words.push_back(verb);
      if (!stands(reading_, verb, form, choice.match.words)) continue;
      choose(form, choice);
      if (!choice.code->forward.empty() || !choice.code->backward.empty()) tell(std::move(choice));
      return;
    }
  }

  // The first pattern of the verb that fits, else the bare verb.
  void choose(const VerbForm& form, Choice& choice) const {
    for (const VerbPattern& pattern : verbs_.patterns(form.block)) {
      SequenceMatch match = choice.match;
      if (!fits(reading_, actors_, pattern, match)) continue;
      choice = {std::move(match), &pattern.code, pattern.text, pattern.line};
      return;
    }
    choice.code = &form.code;
    choice.text = lower(reading_[choice.match.words[0]].lemma);
    choice.line = form.line;
  }

  void tell(Choice choice) {
    SequenceMatch& match = choice.match;
    share_out(match);
    if (match.parties.empty()) {
      find_sides(match);
      if (match.sources.empty() || match.targets.empty()) return;
    }
    if (!choice.code->forward.empty()) add(choice, choice.code->forward);
    if (choice.code->backward.empty() || !match.parties.empty()) return;
    std::swap(match.sources, match.targets);
    add(choice, choice.code->backward);
  }

  // "agrees with A and B": with the subject, where it is somebody; "between A and B": among themselves.
  void share_out(SequenceMatch& match) const {
    const TokenId verb = match.words[0];
    if (match.parties.empty() || reading_[match.parties[0]].first < verb) return;
    for (const Frame& frame : possible_frames(reading_, verb)) {
      match.sources = somebody(frame.subject);
      if (match.sources.empty()) continue;
      match.targets = std::move(match.parties);
      match.parties.clear();
      return drop_common(match);
    }
  }

  // The subject (of a passive: by whom), and the first actor behind the verb who is not the subject.
  void find_sides(SequenceMatch& match) const {
    const TokenId verb = match.words[0];
    for (const Frame& frame : possible_frames(reading_, verb)) {
      if (match.sources.empty()) match.sources = somebody(frame.subject);
      if (match.targets.empty() && frame.passive) match.targets = somebody(frame.object);
    }
    drop_common(match);
    if (match.targets.empty()) match.targets = first_behind(verb, match.sources);
  }

  bool is_coded(MentionId mention) const {
    const Actor& actor = reading_[reading_[mention].actor];
    return !actor.code.empty() || !actor.country.empty();
  }

  std::vector<MentionId> somebody(TokenId noun) const {
    if (!noun) return {};
    auto found = actors_.at(noun);
    if (found.empty()) found = actors_.behind(noun);
    std::erase_if(found, [&](MentionId one) { return !is_coded(one); });
    return found;
  }

  bool is_below(TokenId word, TokenId above) const {
    for (int step = 0; step < kClimb && word; ++step, word = reading_[word].head)
      if (word == above) return true;
    return false;
  }

  // Whom the words after the verb name first within its phrase, with those coordinated.
  std::vector<MentionId> first_behind(TokenId verb, const std::vector<MentionId>& except) const {
    const TokenId last = reading_[reading_[verb].sentence].last;
    for (uint32_t i = verb.value + 1; i <= last.value; ++i) {
      if (!is_below(TokenId(i), verb)) continue;
      for (const TokenId noun : {whole_phrase(i), TokenId(i)}) {
        auto found = actors_.at(noun);
        std::erase_if(found, [&](MentionId one) { return !is_coded(one) || is_among(except, one); });
        if (!found.empty()) return found;
      }
    }
    return {};
  }

  // The head of the longest mention that begins at a word: "Chad's rebels" before "Chad".
  TokenId whole_phrase(uint32_t at) const {
    const Mention* longest = mention_from(reading_, TokenId(at));
    return longest ? longest->head : TokenId(at);
  }

  bool is_among(const std::vector<MentionId>& list, MentionId one) const {
    return std::any_of(list.begin(), list.end(),
                       [&](MentionId other) { return reading_[other].actor == reading_[one].actor; });
  }

  void drop_common(SequenceMatch& match) const {
    std::erase_if(match.targets, [&](MentionId target) { return is_among(match.sources, target); });
  }

  void add(const Choice& choice, const std::string& code) {
    Event event;
    event.predicate = choice.match.words[0];
    event.cameo = code;
    event.symmetric = !choice.match.parties.empty();
    event.actors = event.symmetric ? choice.match.parties : choice.match.sources;
    if (!event.symmetric) event.recipients = choice.match.targets;
    event.status = status_of(modality_[event.predicate.value]);
    event.pattern = choice.line;
    event.because = choice.text + ":";
    auto words = choice.match.words;
    std::sort(words.begin(), words.end());
    for (const TokenId word : words) {
      event.because += " " + std::string(reading_[word].form);
      event.evidence.push_back(reading_[word].span);
    }
    if (!is_repeated(event)) reading_.events.push_back(std::move(event));
  }

  // The same code between the same two in one sentence counts once.
  bool is_repeated(const Event& event) const {
    for (auto other = reading_.events.rbegin(); other != reading_.events.rend(); ++other) {
      if (reading_[other->predicate].sentence != reading_[event.predicate].sentence) return false;
      if (other->cameo == event.cameo && same(other->actors, event.actors) && same(other->recipients, event.recipients))
        return true;
    }
    return false;
  }

  bool same(const std::vector<MentionId>& a, const std::vector<MentionId>& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](MentionId x, MentionId y) { return reading_[x].actor == reading_[y].actor; });
  }

  static constexpr int kClimb = 60;  // words gone up
  Reading& reading_;
  const VerbDictionary& verbs_;
  std::vector<Modality> modality_;
  Actors actors_;
};

}  // namespace

Result<DictionaryCoder> DictionaryCoder::open(const std::string& lexicon_directory, const std::string& verbs,
                                              const std::string& discards) {
  const auto text = read_file(verbs);
  if (!text) return text.error();
  auto dictionary = VerbDictionary::read(*text, verbs);
  if (!dictionary) return dictionary.error();
  auto modality = ModalityLexicon::open(lexicon_directory);
  if (!modality) return modality.error();
  auto phrases = read_discards(discards);
  if (!phrases) return phrases.error();
  DictionaryCoder coder;
  coder.tables_ = std::make_shared<Tables>(Tables{*std::move(dictionary), *std::move(modality), *std::move(phrases)});
  return coder;
}

void DictionaryCoder::code(Reading& reading) const {
  reading.own_codes = true;
  DictionaryCoding(reading, tables_->verbs, tables_->modality.judge(reading)).run(tables_->discards);
}

}  // namespace bede::events
