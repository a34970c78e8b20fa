// Many reports, read by many threads, answered in the order in which they came.
#pragma once

#include <functional>
#include <string>

#include "inputs.h"
#include "open.h"

namespace bede::cli {

// What a verb makes of a record: text for standard output.
using Render = std::function<std::string(const Record&)>;

// What a verb makes of one input: text for standard output, or an error that names it.
using Answerer = std::function<Result<std::string>(const Reader&, const Piece&)>;

// Reads every input of the arguments with --threads threads and prints what answer gives, in input order: the same
// bytes for any number of threads. Holds at most a few reports a thread in memory, however long the batch. An input
// that fails is said on standard error, in its turn. Returns the exit code.
int run_batch(const Arguments& arguments, const Answerer& answer);

// The same for verbs that print something of each report's record.
int run_batch(const Arguments& arguments, const Render& render);

// The number after --threads; one a processor where it is not given. Errors: bad_argument.
Result<size_t> thread_count(const Arguments& arguments);

// One input as a checked record.
Result<Record> read_one(const Reader& reader, const std::string& path, const Unstated& unstated);

}  // namespace bede::cli
