// Many reports, read by many threads, answered in the order in which they came.
#pragma once

#include <functional>
#include <string>

#include "open.h"

namespace bede::cli {

// What a verb makes of a record: text for standard output.
using Render = std::function<std::string(const Record&)>;

// Reads every input of the arguments with --threads threads and prints what render gives, in input order: the same
// bytes for any number of threads. Holds at most a few reports a thread in memory, however long the batch. An input
// that fails is said on standard error, in its turn. Returns the exit code.
int run_batch(const Arguments& arguments, const Render& render);

// One input as a checked record.
Result<Record> read_one(const Reader& reader, const std::string& path, std::optional<Date> published);

}  // namespace bede::cli
