#include "report/wordings.h"

#include "record/same_act.h"

namespace bede::report {
namespace {

// The first that fits.
constexpr Wording kWordings[] = {
    {"02", "appeals to", "makes an appeal", "appeal to one another"},
    {"031", "agrees to cooperate with", "agrees to cooperate", "agree to cooperate"},
    {"032", "agrees to support", "agrees to give support", "agree to support one another"},
    {"033", "agrees to aid", "agrees to give aid", "agree to aid one another"},
    {"035", "agrees to yield to", "agrees to yield", "agree to yield to one another"},
    {"036", "agrees to talk with", "agrees to talks", "agree to talk"},
    {"041", "speaks by telephone with", "telephones", "speak by telephone"},
    {"042", "visits", "makes a visit", "visit one another"},
    {"043", "receives", "receives a visit", "receive one another"},
    {"045", "mediates with", "mediates", "mediate"},
    {"051", "praises or thanks", "gives praise", "praise one another"},
    {"054", "gives recognition to", "gives recognition", "recognise one another"},
    {"055", "apologises to", "apologises", "apologise to one another"},
    {"057", "concludes an agreement with", "concludes an agreement", "conclude an agreement"},
    {"071", "gives economic aid to", "gives economic aid", "give economic aid to one another"},
    {"072", "gives military aid to", "gives military aid", "give military aid to one another"},
    {"073", "gives humanitarian aid to", "gives humanitarian aid", "give humanitarian aid to one another"},
    {"10", "makes a demand of", "makes a demand", "make demands of one another"},
    {"111", "criticises", "makes a criticism", "criticise one another"},
    {"112", "accuses", "makes an accusation", "accuse one another"},
    {"161", "reduces or breaks off relations with", "reduces or breaks off relations",
     "reduce or break off their relations"},
    {"163", "imposes sanctions on", "imposes sanctions", "impose sanctions on one another"},
    {"173", "arrests or detains", "makes arrests", "make arrests"},
    {"AGREE", "agrees with", "agrees", "agree"},
    {"CONSULT", "consults with", "consults", "hold talks"},
    {"SUPPORT", "supports", "declares support", "support one another"},
    {"CONCEDE", "yields to", "yields", "yield to one another"},
    {"COOPERATE", "cooperates with", "cooperates", "cooperate"},
    {"AID", "gives aid to", "gives aid", "aid one another"},
    {"RETREAT", "pulls back from", "pulls back", "pull back"},
    {"REQUEST", "makes a request of", "makes a request", "make requests of one another"},
    {"ACCUSE", "accuses or criticises", "makes an accusation", "accuse one another"},
    {"REJECT", "rejects what comes from", "refuses", "refuse one another"},
    {"THREATEN", "threatens", "makes a threat", "threaten one another"},
    {"PROTEST", "protests against", "protests", "protest"},
    {"SANCTION", "cuts back relations with", "cuts back relations", "cut back their relations"},
    {"MOBILIZE", "moves or readies forces towards", "moves or readies forces", "move or ready their forces"},
    {"COERCE", "uses coercion against", "uses coercion", "coerce one another"},
    {"ASSAULT", "attacks", "attacks", "fight"},
};

// What somebody only means to do is coded as a threat of it, since CAMEO has no code for it; read as "Planned: ...".
constexpr Wording kToCome[] = {
    {"131", "takes measures against", "takes measures", "take measures against one another"},
    {"132", "uses coercion against", "uses coercion", "coerce one another"},
    {"133", "protests against", "protests", "protest"},
    {"138", "uses or moves forces towards", "uses or moves forces", "use or move forces towards one another"},
};
constexpr Wording kResigning = {"resign", "resigns in the face of", "resigns", "resign"};  // a mode
constexpr Wording kPassing = {"057", "approves an agreement with", "approves an agreement", "approve an agreement"};

}  // namespace

const Wording* passing() { return &kPassing; }

const Wording* wording_of(const RecordEvent& event) {
  if (event.cameo == kPassing.code && record::is_by_body(event)) return &kPassing;
  if (event.mode == kResigning.code) return &kResigning;
  if (event.status == EventStatus::future)
    for (const Wording& one : kToCome)
      if (event.cameo.starts_with(one.code)) return &one;
  for (const Wording& one : kWordings)
    if (event.plover == one.code || event.cameo.starts_with(one.code)) return &one;
  return nullptr;
}

}  // namespace bede::report
