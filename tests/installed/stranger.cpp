// Uses Bede as somebody who only has it installed.
#include <bede/bede.h>

#include <cstdio>

int main() {
  const auto reader = bede::Reader::open({SHARE "/lexicon", SHARE "/models/english.bede"});
  if (!reader) {
    std::fprintf(stderr, "%s\n", reader.error().message().c_str());
    return 1;
  }
  bede::Document document;
  document.id = "note";
  document.text = "The Norwegian foreign minister visited Jakarta on Monday.";
  bede::Record record = bede::make_record(reader->read(document), *reader);
  record.checks = bede::check(record, *reader);
  std::puts(bede::to_json(record).c_str());
  return record.reading->sentences.size() == 1 ? 0 : 1;
}
