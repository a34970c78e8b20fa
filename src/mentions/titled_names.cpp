#include "mentions/titled_names.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/person_names.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr uint32_t kLongMatter = 16;  // words of what an office is for

// Tokens of the title [first, last], its noun and the "of", "to" or "for" right after that, and of the name [name,
// end]. Of "Secretary of State for Trade" `of` is "for", and `first_of` the "of" before.
struct Titled {
  TokenId first, noun, first_of, of, last, second, name, end;

  bool in_title(TokenId token) const { return first <= token && token <= last; }
  bool in_name(TokenId token) const { return name <= token && token <= end; }
};

bool is_modifier(Relation relation) {
  return relation == Relation::det || relation == Relation::amod || relation == Relation::compound ||
         relation == Relation::nmod__poss || relation == Relation::nummod || relation == Relation::nmod__desc;
}

bool is_title(const Entry& entry) {
  return entry.kind == EntryKind::role && (entry.role_kind == "office" || entry.role_kind == "person");
}

bool is_party(const Entry& entry) {
  return entry.kind == EntryKind::state || entry.kind == EntryKind::territory || entry.kind == EntryKind::organisation;
}

class Mender {
 public:
  Mender(Reading& reading, const ActorLexicon& lexicon)
      : reading_(reading), lexicon_(lexicon), person_(reading.tokens.size(), false) {
    for (const NameSpan& name : reading.names)
      if (name.kind == EntityKind::person) mark(name.first, name.last);
    for (const NameMatch& match : reading.lexicon_names)
      if (has(match, [](const Entry& e) { return e.kind == EntryKind::person || e.kind == EntryKind::family; }))
        mark(match.first, match.last);
  }

  void run() {
    const auto& names = reading_.lexicon_names;
    bool moved = false;
    for (size_t i = 0; i < names.size(); ++i) {
      if (!has(names[i], is_title)) continue;
      Titled titled = titled_by(names[i], i + 1 < names.size() ? &names[i + 1] : nullptr);
      if (!titled.of || !take_name(titled) || !is_torn(titled)) continue;
      hang(titled);
      moved = true;
    }
    if (moved) syntax::link_children(reading_);
  }

 private:
  template <class Test>
  bool has(const NameMatch& match, const Test& test) const {
    return std::any_of(match.entries.begin(), match.entries.end(),
                       [&](uint32_t entry) { return test(lexicon_[entry]); });
  }
  void mark(TokenId first, TokenId last) {
    for (uint32_t t = first.value; t <= last.value; ++t) person_[t] = true;
  }
  bool names_a_person(TokenId token) const {
    return person_[token.value] || lexicon_.given_name(reading_[token].form) != nullptr;
  }

  // "Secretary of State", "President of Kenya", "ambassador to the United Nations", "envoy for Chad".
  Titled titled_by(const NameMatch& match, const NameMatch* next) const {
    Titled out;
    out.first = match.first;
    out.last = match.last;
    for (uint32_t t = match.first.value + 1; t < match.last.value && !out.of; ++t)
      if (reading_.tokens[t].form == "of" || reading_.tokens[t].form == "to") out.of = TokenId(t);
    if (!out.of && next && reading_[next->last].sentence == reading_[match.first].sentence) {
      const uint32_t link = match.last.value + 1;  // the next name is behind it, or it
      const std::string_view word = reading_.tokens[link].form;
      const bool linked = (word == "of" || word == "to" || word == "for") && next->first.value > link;
      if (linked && next->first.value == link + (reading_.tokens[link + 1].form == "the" ? 2 : 1) &&
          has(*next, is_party)) {
        out.of = TokenId(link);
        out.last = next->last;
      }
    }
    const TokenId link(match.last.value + 1), matter = out.last == match.last ? last_of_matter(match) : TokenId{};
    if (out.of || matter) out.noun = TokenId((out.of ? out.of : link).value - 1);
    if (!matter) return out;
    if (out.of) out.first_of = out.of;
    out.of = link;
    out.last = matter;
    return out;
  }

  // "Deputy Secretary for Trade and Energy Maria Holt": "Energy", where what the office is for stands in capitals and a
  // person's given and family name follow it at once.
  TokenId last_of_matter(const NameMatch& match) const {
    const uint32_t link = match.last.value + 1, end = reading_[reading_[match.first].sentence].last.value;
    const bool office = has(match, [](const Entry& e) { return is_title(e) && !e.sectors.empty(); });
    if (!(office || (has(match, is_title) && is_in_capitals(match.first.value))) || link >= end ||
        !among(reading_.tokens[link].form, {"for", "of"}))
      return {};
    for (uint32_t t = link + 1; t < end && t < link + kLongMatter; ++t) {
      const bool ranked = bool(rank_at(TokenId(t)));
      if (ranked || begins_full_name(t, end))
        return t > link + 1 && is_in_capitals(t - 1) && (!ranked || begins_full_name(t + 1, end)) ? TokenId(t - 1)
                                                                                                  : TokenId{};
      const bool small = among(reading_.tokens[t].form, {"and", "the", "of", "for", "on", "-", ","});
      const Upos upos = reading_.tokens[t].upos;
      if ((!small && !is_in_capitals(t)) || upos == Upos::VERB || upos == Upos::AUX || title_begins(TokenId(t)))
        return {};
    }
    return {};
  }

  bool is_in_capitals(uint32_t t) const { return starts_upper(reading_.tokens[t].form); }

  // A given name and another, both before the sentence's end.
  bool begins_full_name(uint32_t t, uint32_t end) const {
    const auto is_name = [&](uint32_t at) { return reading_.tokens[at].upos == Upos::PROPN && is_in_capitals(at); };
    return t + 1 <= end && is_name(t) && is_name(t + 1) && lexicon_.given_name(reading_.tokens[t].form) &&
           !names_party(TokenId(t));
  }

  // The name of the lexicon over a token; they come in text order, without overlap.
  const NameMatch* match_at(TokenId token) const {
    const auto& names = reading_.lexicon_names;
    const auto at =
        std::partition_point(names.begin(), names.end(), [&](const NameMatch& match) { return match.last < token; });
    return at != names.end() && at->first <= token ? &*at : nullptr;
  }

  bool names_party(TokenId token) const {
    const NameMatch* match = match_at(token);
    return match && has(*match, is_party);
  }

  bool title_begins(TokenId token) const {
    const NameMatch* match = match_at(token);
    return match && match->first == token && has(*match, is_title);
  }

  // The proper nouns right after the title, if they are a person's.
  bool take_name(Titled& titled) const {
    const TokenId end = reading_[reading_[titled.first].sentence].last;
    if (titled.last >= end) return false;
    titled.name = TokenId(titled.last.value + 1);
    titled.second = rank_at(titled.name);  // "Representative for Chad Ambassador X"
    if (titled.second) titled.name = TokenId(titled.name.value + 1);
    const auto named = [&](uint32_t t) {
      return t <= end.value && reading_.tokens[t].upos == Upos::PROPN && starts_upper(reading_.tokens[t].form);
    };
    uint32_t t = titled.name.value - 1;
    while (true) {
      if (named(t + 1))
        ++t;
      else if (t + 1 < end.value && reading_.tokens[t + 1].form == "-" && named(t + 2))
        t += 2;
      else
        break;
    }
    titled.end = TokenId(t);
    return t >= titled.name.value && names_a_person(titled.name);
  }

  TokenId rank_at(TokenId token) const {
    const bool rank = reading_[token].form == "Ambassador" || is_courtesy(reading_[token].form);
    return rank && token < reading_[reading_[token].sentence].last ? token : TokenId{};
  }

  // Whether the name hangs within the title, or the words after "of" on the name.
  bool is_torn(const Titled& titled) const {
    if (syntax::hangs_within(reading_, titled.noun, titled.first, titled.end)) return false;
    if (titled.in_name(reading_[titled.of].head)) return true;
    return std::any_of(reading_.tokens.begin() + titled.name.value, reading_.tokens.begin() + titled.end.value + 1,
                       [&](const Token& token) { return token.head && titled.in_title(token.head); });
  }

  void set(TokenId token, TokenId head, Relation relation) {
    reading_[token].head = head;
    reading_[token].relation = relation;
  }

  void hang(const Titled& titled) {
    const Token noun = reading_[titled.noun];
    Sentence& sentence = reading_.sentences[noun.sentence.value];
    for (uint32_t t = sentence.first.value; t <= sentence.last.value; ++t) {
      const Token& token = reading_.tokens[t];
      if (titled.in_title(TokenId(t)) || titled.in_name(TokenId(t)) || TokenId(t) == titled.second || !token.head)
        continue;
      const bool of_title = token.head == titled.noun && (t > titled.end.value || !is_modifier(token.relation));
      if (of_title || (token.head > titled.of && token.head <= titled.end)) reading_.tokens[t].head = titled.name;
    }
    if (titled.first_of) hang_matter(titled, titled.first_of, TokenId(titled.of.value - 1));
    hang_matter(titled, titled.of, titled.last);
    set(titled.noun, titled.name, Relation::nmod__desc);
    if (titled.second) set(titled.second, titled.name, Relation::nmod__desc);
    for (uint32_t t = titled.name.value + 1; t <= titled.end.value; ++t)
      set(TokenId(t), titled.name, reading_.tokens[t].form == "-" ? Relation::punct : Relation::flat);
    set(titled.name, noun.head, noun.relation);
    if (sentence.root == titled.noun) sentence.root = titled.name;
    cut_names(titled);
  }

  // What "of" or "for" brings hangs on the title alone.
  void hang_matter(const Titled& titled, TokenId of, TokenId last) {
    for (uint32_t t = of.value + 1; t < last.value; ++t)
      if (!titled.in_title(reading_.tokens[t].head)) set(TokenId(t), last, Relation::compound);
    const TokenId first = reading_[of].head;  // "Control" of "for Arms Control and Security"
    const bool row = of < first && first < last && reading_[first].head == titled.noun;
    if (row && syntax::dominates(reading_, first, last)) return;
    if (!row) set(of, last, Relation::case_);
    set(last, row ? first : titled.noun, row ? Relation::conj : Relation::nmod);
  }

  // "Energy Maria Holt", taken for one name by the model.
  void cut_names(const Titled& titled) {
    for (NameSpan& name : reading_.names) {
      if (name.first >= titled.name || name.last < titled.name || name.last > titled.end) continue;
      name.first = titled.name;
      name.kind = EntityKind::person;
    }
  }

  Reading& reading_;
  const ActorLexicon& lexicon_;
  std::vector<char> person_;
};

}  // namespace

void mend_titled_names(Reading& reading, const ActorLexicon& lexicon) { Mender(reading, lexicon).run(); }

}  // namespace bede::mentions
