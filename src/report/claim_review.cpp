#include "report/claim_review.h"

#include <string_view>

#include "base/json.h"
#include "record/fields.h"

namespace bede::report {
namespace {

// Words of the text on one line, pieces parted by " ... ".
std::string words_of(const Record& record, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    out += out.empty() ? "" : " ... ";
    for (const char c : span.of(record.document().text)) out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  }
  return out;
}

const RecordActor* source_of(const Record& record, const RecordClaim& claim) {
  for (const RecordActor& actor : record.actors)
    if (!claim.source.empty() && actor.id == claim.source) return &actor;
  return nullptr;
}

// schema.org takes persons and organizations as authors; people without a name are persons.
const char* author_type(SourceKind kind) {
  switch (kind) {
    case SourceKind::government:
      return "GovernmentOrganization";
    case SourceKind::organisation:
      return "Organization";
    case SourceKind::media:
      return "NewsMediaOrganization";
    default:
      return "Person";
  }
}

void write_author(JsonWriter& writer, const Record& record, const RecordClaim& claim) {
  const RecordActor* actor = source_of(record, claim);
  const std::string name = actor && !actor->unnamed ? actor->name : claim.source_text;
  if (claim.source_kind == SourceKind::document && !name.empty()) {  // a text is no author: the claim stands in it
    writer.key("author").null().key("firstAppearance");
    writer.begin_object().key("@type").value("CreativeWork").key("name").value(name).end_object();
    return;
  }
  writer.key("author");
  if (name.empty()) {
    writer.null();
    return;
  }
  writer.begin_object().key("@type").value(author_type(claim.source_kind)).key("name").value(name);
  if (actor && !actor->known_as.empty()) writer.key("alternateName").value(actor->known_as);
  if (actor && !actor->office.empty() && claim.source_kind == SourceKind::person)
    writer.key("jobTitle").value(actor->office);
  writer.end_object();
}

void write_appearance(JsonWriter& writer, const Record& record) {
  const Document& document = record.document();
  writer.key("appearance").begin_object().key("@type").value("CreativeWork").key("identifier").value(document.id);
  writer.key("url").value_or_null(document.url).key("headline").value_or_null(document.title);
  writer.key("publisher");
  if (document.source.empty())
    writer.null();
  else
    writer.begin_object().key("@type").value("Organization").key("name").value(document.source).end_object();
  writer.key("datePublished");
  record_format::Pen(writer, record).day_or_null(document.published);
  writer.end_object();
}

}  // namespace

std::string claim_review(const Record& record, const RecordClaim& claim) {
  const std::string content = words_of(record, claim.content);
  JsonWriter writer;
  writer.begin_object().key("@context").value("https://schema.org").key("@type").value("ClaimReview");
  writer.key("claimReviewed").value(content);
  writer.key("itemReviewed").begin_object().key("@type").value("Claim");
  writer.key("identifier").value(record.document().id + "#" + claim.id).key("text").value(content);
  writer.key("keywords").begin_array().value(record_format::name_of_claim(claim.status));
  if (!claim.hedges.empty()) writer.value(words_of(record, claim.hedges));
  writer.end_array();
  write_author(writer, record, claim);
  write_appearance(writer, record);
  writer.end_object();
  writer.key("reviewRating").begin_object().key("@type").value("Rating");
  for (const char* key : {"ratingValue", "bestRating", "worstRating", "alternateName"}) writer.key(key).null();
  writer.end_object();
  for (const char* key : {"author", "url", "datePublished"}) writer.key(key).null();
  writer.end_object();
  return writer.take();
}

}  // namespace bede::report
