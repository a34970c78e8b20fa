#include "mentions/titled_names.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::mentions {
namespace {

// Tokens of the title [first, of, last] and of the name [name, end].
struct Titled {
  TokenId first, noun, of, last, name, end;

  bool in_title(TokenId token) const { return first <= token && token <= last; }
  bool in_name(TokenId token) const { return name <= token && token <= end; }
};

bool is_modifier(Relation relation) {
  return relation == Relation::det || relation == Relation::amod || relation == Relation::compound ||
         relation == Relation::nmod__poss || relation == Relation::nummod || relation == Relation::nmod__desc;
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
    for (const NameMatch& match : reading_.lexicon_names) {
      if (!has(match, [](const Entry& e) { return e.kind == EntryKind::role && e.role_kind == "office"; })) continue;
      if (const auto titled = titled_by(match); titled && is_torn(*titled)) {
        hang(*titled);
        syntax::link_children(reading_);
      }
    }
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

  // The title and the proper nouns right after it, if these are a person's.
  std::optional<Titled> titled_by(const NameMatch& match) const {
    Titled out;
    out.first = match.first;
    out.last = match.last;
    for (uint32_t t = match.first.value + 1; t < match.last.value && !out.of; ++t)
      if (reading_.tokens[t].form == "of") out.of = TokenId(t);
    const TokenId end = reading_[reading_[match.first].sentence].last;
    if (!out.of || match.last >= end) return {};
    out.noun = TokenId(out.of.value - 1);
    out.name = TokenId(match.last.value + 1);
    if (!names_a_person(out.name)) return {};
    uint32_t t = match.last.value;
    while (t < end.value && reading_.tokens[t + 1].upos == Upos::PROPN && starts_upper(reading_.tokens[t + 1].form))
      ++t;
    out.end = TokenId(t);
    return t > match.last.value ? std::optional(out) : std::nullopt;
  }

  // Whether the name hangs within the title, or the words after "of" on the name.
  bool is_torn(const Titled& titled) const {
    const TokenId above = reading_[titled.noun].head;
    if (above && (titled.in_name(above) || titled.in_title(above))) return false;
    for (uint32_t t = titled.name.value; t <= titled.end.value; ++t)
      if (syntax::dominates(reading_, TokenId(t), titled.noun)) return false;
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
      if (titled.in_title(TokenId(t)) || titled.in_name(TokenId(t)) || !token.head) continue;
      const bool of_title = token.head == titled.noun && (t > titled.end.value || !is_modifier(token.relation));
      if (of_title || (token.head > titled.of && token.head <= titled.end)) reading_.tokens[t].head = titled.name;
    }
    for (uint32_t t = titled.of.value + 1; t < titled.last.value; ++t)
      if (!titled.in_title(reading_.tokens[t].head)) set(TokenId(t), titled.last, Relation::compound);
    set(titled.of, titled.last, Relation::case_);
    set(titled.last, titled.noun, Relation::nmod);
    set(titled.noun, titled.name, Relation::nmod__desc);
    for (uint32_t t = titled.name.value + 1; t <= titled.end.value; ++t) set(TokenId(t), titled.name, Relation::flat);
    set(titled.name, noun.head, noun.relation);
    if (sentence.root == titled.noun) sentence.root = titled.name;
  }

  Reading& reading_;
  const ActorLexicon& lexicon_;
  std::vector<char> person_;
};

}  // namespace

void mend_titled_names(Reading& reading, const ActorLexicon& lexicon) { Mender(reading, lexicon).run(); }

}  // namespace bede::mentions
