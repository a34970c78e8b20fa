#include "mentions/actors.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/called_before.h"
#include "mentions/named_before.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr size_t kReport = 4;  // sentences of a whole report

// States where the name of the family often stands first.
constexpr std::string_view kNamedFirst[] = {"JPN", "KOR", "PRK", "CHN", "TWN", "HKG", "MAC",
                                            "VNM", "KHM", "SGP", "MYS", "MNG", "HUN"};

class Gatherer {
 public:
  Gatherer(Reading& reading, const std::vector<std::vector<Identity>>& identities)
      : reading_(reading), identities_(identities) {}

  void run() {
    note_countries();
    std::vector<Mention> mentions;
    mentions.swap(reading_.mentions);
    for (size_t m = 0; m < mentions.size(); ++m) {
      if (identities_[m].empty()) {
        unidentified(mentions[m]);
      } else {
        for (Identity who : identities_[m]) {
          if (who.open_country && !who.plural) who.country = apposed_country(mentions, m);
          who.open_country = who.open_country && who.country.empty();
          named(mentions[m], std::move(who));
        }
      }
    }
    join_titles();
    for (Actor& actor : reading_.actors)
      if (actor.code.empty()) actor.code = composed(actor.country, actor.sectors);
  }

 private:
  // "The Prime Minister, Mr Holm": whoever's office-holder the name in apposition is known to be.
  std::string apposed_country(const std::vector<Mention>& mentions, size_t m) const {
    for (size_t i = m + 1; i < mentions.size() && i < m + 4; ++i) {
      const Token& head = reading_[mentions[i].head];
      if (head.head != mentions[m].head || head.relation != Relation::appos) continue;
      for (const Identity& name : identities_[i])
        if (name.person_name && !name.known_as.empty()) return name.country;
    }
    return {};
  }

  MentionId keep(const Mention& mention) {
    const MentionId id(reading_.mentions.size());
    reading_.mentions.push_back(mention);
    if (mention.actor) reading_[mention.actor].mentions.push_back(id);
    return id;
  }

  // A title that the tree cut off from its name is another mention of the one who bears it.
  void join_titles() {
    for (const size_t at : titles_) {
      Mention& title = reading_.mentions[at];
      for (size_t i = at + 1; i < reading_.mentions.size() && i < at + 8; ++i) {
        const Mention& m = reading_.mentions[i];
        if (m.first.value > title.head.value + 6) break;
        if (!m.actor || m.entity != EntityKind::person || m.last <= title.head) continue;
        title.actor = m.actor;
        break;
      }
    }
  }

  // A phrase of which nothing is known may be the family name of a person named before.
  void unidentified(Mention mention) {
    if (reading_[mention.head].upos == Upos::PROPN) {
      const uint32_t last = mention.last.value;
      TokenId name(reading_.tokens[last].upos == Upos::PROPN ? last : mention.head.value);
      if (const auto at = persons_.find(lower(reading_[name].form)); at != persons_.end()) {
        mention.actor = at->second;
        mention.entity = EntityKind::person;
      }
    }
    keep(mention);
  }

  // "the Peruvian senate": the phrase tells it.
  bool says_whose(const Mention& mention) const {
    for (TokenId at = mention.first; at < mention.head; at = TokenId(at.value + 1)) {
      const Upos upos = reading_[at].upos;
      if ((upos == Upos::ADJ || upos == Upos::PROPN) && starts_upper(reading_[at].form)) return true;
    }
    return false;
  }

  // "The House divided" in Accra: no chamber of a state that the text never speaks of.
  void bring_home(const Mention& mention, Identity& who) {
    static constexpr std::string_view houses[] = {"house", "senate", "congress"};
    const bool house = std::find(std::begin(houses), std::end(houses), who.role) != std::end(houses);
    if (!house || who.country.empty() || countries_.count(who.country) || says_whose(mention)) return;
    std::string here = before_.likely_country(mention);
    if (here.empty()) here = before_.country_of_chamber();
    if (here.empty()) return;
    who.country = here;
    who.known_as.clear();
    who.code.clear();
    who.name = mention.span.of(reading_.text());
  }

  // The states of all that are more than a bare house.
  void note_countries() {
    for (size_t m = 0; m < identities_.size(); ++m)
      for (const Identity& who : identities_[m])
        if (!who.country.empty() && who.role != "house" && who.role != "senate" && who.role != "congress")
          countries_.insert(who.country);
  }

  void named(Mention mention, Identity who) {
    bring_home(mention, who);
    if (who.open_country && who.country.empty()) {
      who.country = before_.country_of_topic(mention);
      who.open_country = who.country.empty();
    }
    if (who.line.empty() && !who.person_name && reading_[mention.head].upos == Upos::PROPN &&
        persons_.count(lower(reading_[mention.head].form))) {
      unidentified(mention);
      return;
    }
    mention.entity = who.entity;
    if (is_of_a_text(mention, who)) {
      keep(mention);
      return;
    }
    if (who.before_name && who.kind == ActorKind::person) {
      mention.entity = EntityKind::person;
      titles_.push_back(reading_.mentions.size());
      keep(mention);
      return;
    }
    if (who.refers_to_pair && pair(mention)) return;
    if (who.open_country && who.plural && of_both(mention, who)) return;
    if (who.refers_to_several) {
      if (several(mention, who)) return;
      if (who.role.empty()) {
        keep(mention);
        return;
      }
    }
    const ActorId body = who.open_country ? before_.last_body(mention, who.role) : ActorId{};
    if (body) {
      mention.actor = body;
    } else if (who.refers_to_state) {
      mention.actor = before_.last_state(mention);
    } else if (who.acts || who.entity == EntityKind::state) {
      if (who.open_country) who.country = open_country(mention, who);
      if (who.open_country && who.anyone && who.country == before_.country_of_doer(mention)) who.country.clear();
      if (who.of_conjunct) who.country = before_.country_of_conjunct(mention);
      note_country(who);
      if (who.weak && !persons_.count(lower(who.family)) && !is_at_home(who)) {
        keep(mention);
        return;
      }
      if (who.person_name) trim(mention, who);
      mention.actor = actor_of(mention, who);
    }
    keep(mention);
  }

  // "Heads of Government welcomed": of whoever met.
  bool are_heads(const Mention& mention) const {
    uint32_t at = mention.first.value;
    if (lower(reading_.tokens[at].form) == "the") ++at;
    return at + 2 <= mention.last.value && lower(reading_.tokens[at].form) == "heads" &&
           reading_.tokens[at + 1].form == "of" &&
           among(lower(reading_.tokens[at + 2].form), {"government", "goverment", "state", "delegation"});
  }

  // "The parties agreed" of a report: those of an agreement or a meeting, and no parties of a parliament.
  bool is_of_a_text(const Mention& mention, const Identity& who) const {
    if (!who.plural || reading_.sentences.size() < kReport) return false;
    if (are_heads(mention)) return who.open_country;
    if (who.role != "party" && who.role != "parties") return false;
    for (uint32_t t = mention.first.value; t <= mention.head.value; ++t)
      if (!among(lower(reading_.tokens[t].lemma), {"the", "all", "of", "both", "these", "party"})) return false;
    return true;
  }

  // Of a state that the text has named; a line names few.
  bool is_at_home(const Identity& who) const {
    if (who.known_as.empty()) return false;
    return reading_.sentences.size() < kReport ||
           std::any_of(reading_.actors.begin(), reading_.actors.end(),
                       [&](const Actor& one) { return one.country == who.country; });
  }

  // The entry of this identity, made where there is none.
  ActorId actor_of(const Mention& mention, const Identity& who) {
    const std::string key = key_of(who);
    if (who.person_name) return person(who);
    if (who.entity == EntityKind::person && !who.plural) {
      if (const ActorId guest = called_before_.joined(who, mention)) return guest;
      if (const ActorId known = called_before_.holder(who, mention)) return known;
    }
    if (const ActorId known = called_so(who, mention)) return known;
    const auto [at, fresh] = by_key_.try_emplace(key);
    if (fresh) at->second = add(who);
    if (!who.place) reading_.actors[at->second.value].place_name = false;
    if (who.entity == EntityKind::person && !who.plural && !who.country.empty())
      called_before_.note_role(at->second, who);
    call(at->second, who);
    return at->second;
  }

  // "The commission", "the spokesman": the one last called by this noun, or by a name that ends in it.
  ActorId called_so(const Identity& who, const Mention& mention) const {
    if (who.role.empty() || who.plural || !who.known_as.empty() || !before_.definite(mention)) return {};
    for (const TokenId child : syntax::children(reading_, mention.head)) {
      const Relation relation = reading_[child].relation;
      if (relation != Relation::det && relation != Relation::case_ && relation != Relation::punct &&
          child <= mention.last &&
          (relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod ||
           relation == Relation::nmod__poss))
        return {};
    }
    const auto at = called_.find(lower(who.role));
    if (at == called_.end()) return {};
    const std::string& country = reading_[at->second].country;  // "the delegate of Chad" is not Peru's
    const bool told = !who.open_country && !who.country.empty() && !country.empty();
    return told && who.country != country ? ActorId{} : at->second;
  }

  void call(ActorId id, const Identity& who) {
    if (who.plural || who.kind == ActorKind::state) return;
    for (const std::string_view name : {std::string_view(who.role), std::string_view(who.known_as)}) {
      if (name.empty()) continue;
      const size_t blank = name.rfind(' ');
      called_[lower(blank == std::string_view::npos ? name : name.substr(blank + 1))] = id;
      called_[lower(name)] = id;
    }
  }

  static std::string key_of(const Identity& who) {
    if (who.part) return "part " + who.country + " " + who.known_as;
    if (who.kind == ActorKind::state && who.sectors.empty())
      return "state " + who.country + (who.country.empty() ? who.name : "");
    if (who.kind == ActorKind::state) return "government " + who.country;
    if (!who.known_as.empty()) return "known " + who.known_as + " " + who.country;
    if (!who.role.empty()) return std::string(who.plural ? "roles " : "role ") + who.country + " " + lower(who.role);
    return "name " + who.country + " " + lower(who.name);
  }

  ActorId add(const Identity& who) {
    Actor actor;
    actor.name = who.name;
    actor.kind = who.kind;
    actor.country = who.country;
    actor.code = who.code;
    actor.sectors = who.sectors;
    actor.known_as = who.known_as;
    actor.lexicon_line = who.line;
    actor.place_name = who.place;
    if (who.kind == ActorKind::person && !who.plural) actor.office = who.office;
    actor.office_country = actor.office.empty() ? std::string() : who.country;
    actor.unnamed = !who.person_name && who.known_as.empty() && !who.role.empty();
    actor.plural = who.plural;
    reading_.actors.push_back(std::move(actor));
    return ActorId(reading_.actors.size() - 1);
  }

  // A person by name: the one known by it already, by full name or by family name.
  ActorId person(const Identity& who) {
    const std::string name = lower(who.name), family = lower(who.family);
    const bool whole = name.find(' ') != std::string::npos;
    const auto named = [&](const std::string& by) {
      const auto at = persons_.find(by);
      return at == persons_.end() || (!whole && is_namesake(reading_[at->second], who)) ? ActorId{} : at->second;
    };
    ActorId id = named(name);
    if (!id && !whole) id = named(family);
    if (!id && !who.known_as.empty())
      if (const auto at = by_key_.find(key_of(who)); at != by_key_.end()) id = at->second;
    if (!id && !whole && !who.role.empty())
      if (const auto at = by_first_.find(name); at != by_first_.end()) id = at->second;
    if (!id) {
      id = add(who);
      if (!who.known_as.empty()) by_key_[key_of(who)] = id;
    }
    persons_[name] = id;
    persons_[family] = id;
    if (whole && among(who.country, kNamedFirst)) by_first_[name.substr(0, name.find(' '))] = id;
    enrich(reading_[id], who);
    called_before_.remember(id, who);
    return id;
  }

  // "Ada Ruiz sells art. President Ruiz ...": who is known by the office is not the one named whole without it.
  static bool is_namesake(const Actor& actor, const Identity& who) {
    const bool whole = actor.name.find(' ') != std::string::npos;
    return whole && !who.known_as.empty() && !who.office.empty() && actor.office.empty() &&
           actor.known_as != who.known_as;
  }

  static void enrich(Actor& actor, const Identity& who) {
    const bool whole = actor.name.find(' ') != std::string::npos, family_only = who.name.find(' ') == std::string::npos;
    if (whole && family_only && actor.known_as != who.known_as) return;  // a namesake's office is not theirs
    if (who.name.size() > actor.name.size() && who.person_name) actor.name = who.name;
    if (actor.country.empty()) actor.country = who.country;
    if (actor.sectors.empty()) actor.sectors = who.sectors;
    if (actor.office.empty()) actor.office = who.office;
    if (actor.office_country.empty() && !actor.office.empty()) actor.office_country = actor.country;
    if (actor.known_as.empty()) actor.known_as = who.known_as;
    actor.unnamed = false;
  }

  // A name takes no phrase after it ("X to Moscow" is the tree's error), but "of": "King X of Y".
  void trim(Mention& mention, const Identity& who) const {
    if (who.name_first && who.name_first < mention.first) {
      mention.first = who.name_first;
      mention.span.begin = reading_[mention.first].span.begin;
    }
    if (!who.name_last || mention.last <= who.name_last) return;
    const TokenId next(who.name_last.value + 1);
    const Token& after = reading_[next];
    if ((after.upos != Upos::ADP || after.lemma == "of") && after.upos != Upos::CCONJ) return;
    mention.last = who.name_last;
    mention.span.end = reading_[mention.last].span.end;
    if (mention.head > mention.last) mention.head = who.name_last;
  }

  // The state of one who was called by the same noun before, where it was always the same; of an official on a
  // government's own page, its state; else the likely one.
  std::string open_country(const Mention& mention, const Identity& who) const {
    if (std::string his = called_before_.holder_country(who); !his.empty()) return his;
    if (is_of_home(mention, who)) return who.home;
    if (std::string joined = before_.country_of_conjunct(mention); !joined.empty()) return joined;
    const auto at = country_of_role_.find(lower(who.role));
    const bool theirs = who.office.empty() && is_of_somebody(mention);  // "his team", whoever had one before
    if (at != country_of_role_.end() && !at->second.empty() && !who.plural && !theirs) return at->second;
    if (const std::string here = keeps_order(who) ? before_.country_of_sentence(mention) : std::string(); !here.empty())
      return here;
    if (who.home.empty() && is_of_many_states(mention, who)) return {};
    if (!who.home.empty() && who.office.empty() && (is_of_its_own(mention) || is_anyone(mention))) return {};
    if (!who.home.empty() && is_of_its_own(mention)) return before_.likely_country(mention);
    return who.home.empty() ? before_.likely_country(mention) : who.home;
  }

  // "the Union and its envoy": of whoever was spoken of.
  bool is_of_its_own(const Mention& mention) const {
    const TokenId owner = syntax::child(reading_, mention.head, Relation::nmod__poss);
    return owner && among(lower(reading_[owner].form), {"its", "their"});
  }

  // "a dictator", "a general": some page's own officials are called so by what they do there ("a senior official").
  bool is_anyone(const Mention& mention) const {
    const TokenId article = syntax::child(reading_, mention.head, Relation::det);
    return article && among(lower(reading_[article].form), {"a", "an"}) &&
           !among(reading_[mention.head].lemma, {"official", "spokesman", "spokesperson", "spokeswoman"});
  }

  // "transatlantic leaders", "the four leaders", "foreign ministers": of no one state.
  bool is_of_many_states(const Mention& mention, const Identity& who) const {
    static constexpr std::string_view kMany[] = {"transatlantic", "world",  "global", "foreign", "regional",
                                                 "other",         "fellow", "three",  "four",    "european",
                                                 "allied",        "local",  "civic",  "tribal",  "faith"};
    if (!who.plural || !among(lower(reading_[mention.head].lemma), {"leader", "minister", "counterpart", "official"}))
      return false;
    for (const TokenId child : syntax::children(reading_, mention.head))
      if (child < mention.head && among(lower(reading_[child].lemma), kMany)) return true;
    return false;
  }

  bool is_of_somebody(const Mention& mention) const {
    const TokenId owner = syntax::child(reading_, mention.head, Relation::nmod__poss);
    return owner && reading_[owner].upos == Upos::PRON;
  }

  // "the President", written large and with nothing beside it, on the page of a government that has one.
  bool is_the_head(const Mention& mention) const {
    if (reading_[mention.head].form != "President" || mention.first.value + 1 != mention.head.value) return false;
    const uint32_t next = mention.head.value + 1;
    const bool goes_on = next < reading_.tokens.size() &&
                         (reading_.tokens[next].upos == Upos::PROPN || reading_.tokens[next].lemma == "of");
    return !goes_on && equal_ignoring_case(reading_[mention.first].form, "the");
  }

  // "President Lee and Prime Minister Holm", "the King and the Prime Minister": on the page of a government whose
  // prime minister was named: no office of the other's state.
  bool is_of_home(const Mention& mention, const Identity& who) const {
    if (who.home.empty() || who.role.empty()) return false;
    if (is_the_head(mention) && !called_before_.was_named_lately(who.role, mention)) return true;
    if (!called_before_.knows(who.role, who.home)) return false;
    const uint32_t next = mention.last.value + 1;
    const bool before_name = next < reading_.tokens.size() && reading_.tokens[next].upos == Upos::PROPN;
    return before_name || reading_[mention.first].lemma == "the";
  }

  // Police and courts act where they are.
  static bool keeps_order(const Identity& who) {
    return std::any_of(who.sectors.begin(), who.sectors.end(),
                       [](const std::string& sector) { return sector == "COP" || sector == "JUD"; });
  }

  void note_country(const Identity& who) {
    if (who.role.empty() || who.country.empty()) return;
    const auto [at, fresh] = country_of_role_.try_emplace(lower(who.role), who.country);
    if (!fresh && at->second != who.country) at->second.clear();
  }

  // "The farm ministers of both states": of the two last named, those of each.
  bool of_both(Mention mention, Identity who) {
    if (!before_.is_of_two(mention)) return false;
    const std::vector<ActorId> two = before_.two_last(mention, ActorKind::state);
    who.open_country = false;
    for (const ActorId state : two) {
      who.country = reading_[state].country;
      mention.actor = actor_of(mention, who);
      keep(mention);
    }
    return !two.empty();
  }

  // "The presidents", "the leaders": where office-holders of two states and of no third were named, those two.
  bool pair(Mention mention) { return keep_two(mention, before_.office_holders()); }

  // "the two countries", "both sides", "the two ministers": the two last named, states or persons, each as an actor of
  // the phrase.
  bool several(Mention mention, const Identity& who) {
    return keep_two(mention, before_.two_last(mention, who.role.empty() ? ActorKind::state : ActorKind::person));
  }

  bool keep_two(Mention mention, const std::vector<ActorId>& two) {
    for (const ActorId actor : two) {
      mention.actor = actor;
      keep(mention);
    }
    return !two.empty();
  }

  Reading& reading_;
  const std::vector<std::vector<Identity>>& identities_;
  const NamedBefore before_{reading_};
  CalledBefore called_before_{reading_, before_};
  std::map<std::string, ActorId> by_key_, persons_, called_;
  std::map<std::string, ActorId> by_first_;  // persons whose first name may be the family's: "Tanabe Kojiro"
  std::map<std::string, std::string> country_of_role_;
  std::set<std::string> countries_;
  std::vector<size_t> titles_;
};

}  // namespace

void gather_actors(Reading& reading, const std::vector<std::vector<Identity>>& identities) {
  Gatherer(reading, identities).run();
}

}  // namespace bede::mentions
