#include "mentions/things.h"

#include <algorithm>

#include "base/table.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

// "the", "this", "its", "Iran's": it has been spoken of, or is the only one.
bool definite(const Reading& reading, const Mention& mention) {
  for (const TokenId child : syntax::children(reading, mention.head)) {
    const Token& token = reading[child];
    if (token.relation == Relation::nmod__poss) return true;
    if (token.relation == Relation::det &&
        (token.lemma == "the" || token.lemma == "this" || token.lemma == "that" || token.lemma == "these"))
      return true;
  }
  return false;
}

// The noun with the adjectives and nouns before it, without articles, possessors and numbers.
std::string name_of(const Reading& reading, const Mention& mention) {
  TokenId first = mention.head;
  for (const TokenId child : syntax::children(reading, mention.head)) {
    const Relation relation = reading[child].relation;
    if (child < mention.head && child < first && (relation == Relation::amod || relation == Relation::compound))
      first = child;
  }
  return std::string(Span{reading[first].span.begin, reading[mention.head].span.end}.of(reading.text()));
}

bool bare(const Reading& reading, const Mention& mention) {
  for (const TokenId child : syntax::children(reading, mention.head)) {
    const Relation relation = reading[child].relation;
    if (relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod) return false;
  }
  return true;
}

// "the draft on fishing": it says itself what it is about.
bool says_on_what(const Reading& reading, const Mention& mention) {
  for (const TokenId child : syntax::children(reading, mention.head)) {
    const TokenId before = syntax::child(reading, child, Relation::case_);
    if (reading[child].relation == Relation::nmod && before && child > mention.head &&
        (reading[before].lemma == "on" || reading[before].lemma == "about"))
      return true;
  }
  return false;
}

bool compatible(std::string_view said, std::string_view known) {
  return said == known || said == "any" || known == "any" || (said == "law" && known == "pact") ||
         (said == "resolution" && known == "law");
}

}  // namespace

Result<ThingNouns> ThingNouns::open(const std::string& lexicon_directory) {
  ThingNouns found;
  const auto read =
      read_table(lexicon_directory, "words/things.tsv", "kind group nouns", [&](const TableRow& row) -> Status {
        found.group_of_kind_[std::string(row.fields[0])] = row.fields[1];
        for (const std::string_view noun : split(row.fields[2], '|'))
          found.nouns_.try_emplace(std::string(trimmed(noun)),
                                   Noun{std::string(row.fields[0]), std::string(row.fields[1])});
        return Done{};
      });
  if (!read) return read.error();
  return found;
}

const ThingNouns::Noun* ThingNouns::noun_of(const Reading& reading, const Mention& mention) const {
  const Token& head = reading[mention.head];
  if (head.upos != Upos::NOUN && head.upos != Upos::PROPN) return nullptr;
  const std::string lemma = lower(head.lemma);
  if (mention.head.value > mention.first.value) {
    const std::string both = lower(reading.tokens[mention.head.value - 1].form) + " " + lemma;
    if (const auto at = nouns_.find(both); at != nouns_.end()) return &at->second;
  }
  const auto at = nouns_.find(lemma);
  return at == nouns_.end() ? nullptr : &at->second;
}

// "this agreement" after "agreements with Chad and Niger": one thing is not several.
static bool is_one_of(const Reading& reading, const Mention& mention, const Thing& thing) {
  if (thing.mentions.empty() || reading[mention.head].xpos != "NN") return false;
  const auto several = [&](MentionId one) { return reading[reading[one].head].xpos == "NNS"; };
  return std::all_of(thing.mentions.begin(), thing.mentions.end(), several);
}

// The last thing that this definite phrase may mean.
ThingId ThingNouns::known(const Reading& reading, const Mention& mention, const Noun& noun) const {
  const std::string name = lower(name_of(reading, mention));
  const std::string head = lower(reading[mention.head].lemma);
  const bool old = definite(reading, mention), plain = bare(reading, mention);
  const bool own_matter = says_on_what(reading, mention);
  const size_t oldest = reading.things.size() > kWindow ? reading.things.size() - kWindow : 0;
  for (size_t i = reading.things.size(); i-- > oldest;) {
    const Thing& thing = reading.things[i];
    const std::string known_name = lower(thing.name);
    const auto group = group_of_kind_.find(thing.kind);
    if (known_name == name && (old || !plain)) return ThingId(i);
    if (!old || is_one_of(reading, mention, thing)) continue;
    const bool same_noun = known_name == head || known_name.ends_with(" " + head);
    if (plain && same_noun) return ThingId(i);
    const std::string of_known = group == group_of_kind_.end() ? std::string() : group->second;
    if (own_matter && noun.group != of_known) continue;
    if (compatible(noun.group, of_known) && (plain || name == head || noun.group == "law")) return ThingId(i);
  }
  return {};
}

void ThingNouns::find(Reading& reading) const {
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    Mention& mention = reading.mentions[m];
    if (mention.kind == MentionKind::pronoun) continue;
    const Noun* noun = noun_of(reading, mention);
    if (!noun) continue;
    ThingId thing = known(reading, mention, *noun);
    if (!thing) {
      thing = ThingId(reading.things.size());
      reading.things.push_back({name_of(reading, mention), noun->kind, {}});
    }
    mention.thing = thing;
    if (mention.actor && reading[mention.actor].lexicon_line.empty() && reading[mention.actor].country.empty())
      mention.actor = {};  // a treaty's name looks like an organisation's
    if (mention.entity == EntityKind::other) mention.entity = EntityKind::thing;
    reading.things[thing.value].mentions.push_back(MentionId(m));
  }
}

}  // namespace bede::mentions
