// Sanctions, embargoes, tariffs, bans: by whom, on whom, what became of them.
#include <algorithm>

#include "record/measures.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

class Sanctions {
 public:
  explicit Sanctions(Draft& draft) : draft_(draft), measures_(draft), reading_(draft.reading) {}

  void make() {
    for (size_t i = 0; i < reading_.tokens.size(); ++i) {
      const TokenId at(i);
      if (reading_[at].upos == Upos::VERB)
        by_verb(at);
      else if (measures_.is_about("sanction", at))
        by_noun(at);
    }
  }

 private:
  void by_noun(TokenId noun) {
    for (const Measure& measure : measures_.acts_of("sanction", noun)) {
      Sanction out;
      out.act = measure.act;
      out.what = measures_.words(noun);
      out.by = measures_.acting(measure.tie.word);
      for (const TokenId word : {noun, measure.tie.word}) target(word, out);
      named_for(noun, out);
      if (out.by.empty())
        for (std::string& code : measures_.owners(noun))
          if (std::find(out.on.begin(), out.on.end(), code) == out.on.end()) out.by.push_back(std::move(code));
      measures_.tell(measure.tie.word, noun, out);
      add(std::move(out));
    }
  }

  void target(TokenId word, Sanction& out) const {
    for (const TokenId child : syntax::children(reading_, word)) {
      const std::string_view before = preposition(reading_, child);
      if (reading_[child].relation == Relation::acl && reading_[child].lemma == "target") aimed_at(child, out);
      if (before != "on" && before != "against" && before != "upon") continue;
      const Relation relation = reading_[child].relation;
      if (relation != Relation::nmod && relation != Relation::obl) continue;
      if (is_time(child)) continue;
      for (std::string& code : measures_.named(child)) add_once(out.on, std::move(code));
      if (out.on_text.empty()) out.on_text = measures_.words(child);
    }
  }

  // "the China tariffs": on China; but "the U.S. tariffs", "Chinese tariffs", "the EU ban" are theirs.
  void named_for(TokenId noun, Sanction& out) const {
    for (const TokenId child : syntax::children(reading_, noun)) {
      const Token& token = reading_[child];
      const bool short_form =
          token.form.size() > 1 && (token.form[1] == '.' || (token.form[1] >= 'A' && token.form[1] <= 'Z'));
      const ActorId actor = measures_.sides().actor_at(child);
      const bool state = actor && reading_[actor].kind == ActorKind::state;
      if (token.relation != Relation::compound || token.upos != Upos::PROPN || short_form || !state) continue;
      for (std::string& code : measures_.named(child)) {
        std::erase(out.by, code);
        add_once(out.on, std::move(code));
      }
    }
  }

  // "sanctions targeting two ministries of Chad"
  void aimed_at(TokenId verb, Sanction& out) const {
    for (const TokenId child : syntax::children(reading_, verb)) {
      if (reading_[child].relation != Relation::obj) continue;
      for (std::string& code : measures_.named(child)) add_once(out.on, std::move(code));
      if (out.on_text.empty()) out.on_text = measures_.words(child);
    }
  }

  bool is_time(TokenId token) const {
    return std::any_of(reading_.times.begin(), reading_.times.end(),
                       [&](const TimeExpression& time) { return time.first <= token && token <= time.last; });
  }

  // "sanctioned two banks of Norway", "blacklisted the company"
  void by_verb(TokenId verb) {
    const auto& lines = draft_.deeds.acts("sanction", reading_[verb].lemma);
    if (std::none_of(lines.begin(), lines.end(), [](const events::DeedWord& line) { return line.kind == "verb"; }))
      return;
    for (const TokenId child : syntax::children(reading_, verb)) {
      const Relation relation = reading_[child].relation;
      if (relation != Relation::obj && relation != Relation::nsubj__pass) continue;
      Sanction out;
      out.act = "imposed";
      out.what = reading_[verb].lemma == "sanction" ? "sanctions" : std::string(reading_[verb].lemma);
      out.by = measures_.acting(verb);
      out.on = measures_.named(child);
      out.on_text = measures_.words(child);
      measures_.tell(verb, child, out);
      if (!out.by.empty()) add(std::move(out));
    }
  }

  static bool same(const Sanction& a, const Sanction& b) {
    return a.act == b.act && a.by == b.by && a.on == b.on && a.status == b.status && a.what == b.what;
  }

  void add(Sanction told) {
    std::erase_if(told.on, [&](const std::string& code) {
      return std::find(told.by.begin(), told.by.end(), code) != told.by.end();
    });
    if (told.by.empty() && told.on.empty()) return;
    for (Sanction& one : draft_.record.sanctions)
      if (same(one, told)) {
        if (!one.date) one.date = told.date;
        return add_once(one.evidence, told.evidence.front());
      }
    told.id = "s" + std::to_string(draft_.record.sanctions.size() + 1);
    draft_.record.sanctions.push_back(std::move(told));
  }

  Draft& draft_;
  Measures measures_;
  const Reading& reading_;
};

}  // namespace

void make_sanctions(Draft& draft) { Sanctions(draft).make(); }

}  // namespace bede::record
