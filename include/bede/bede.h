// Bede: reports of international affairs in, the record out. The headers in the order of the flow.
#pragma once

#include "bede/check.h"     // what does not add up
#include "bede/document.h"  // the text as received
#include "bede/reader.h"    // who reads
#include "bede/reading.h"   // what was read in it
#include "bede/record.h"    // what is kept
#include "bede/result.h"    // or why not
#include "bede/span.h"      // where
#include "bede/store.h"     // the book: many records, kept and asked
#include "bede/tables.h"    // the record as tables
