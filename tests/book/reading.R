# reading.R BOOK: what R's DBI and RSQLite see of a book: a line a table with its rows, then the events by type, fields parted by tabs.
suppressPackageStartupMessages(library(DBI))
book <- dbConnect(RSQLite::SQLite(), commandArgs(TRUE)[1], flags = RSQLite::SQLITE_RO)
for (table in dbListTables(book)) {
  rows <- dbReadTable(book, table)
  cat("table", table, nrow(rows), sep = "\t"); cat("\n")
}
events <- dbReadTable(book, "events")
stopifnot(is.character(events$day), is.numeric(events$goldstein))
counts <- table(events$plover)
for (type in names(counts)) { cat("type", type, counts[[type]], sep = "\t"); cat("\n") }
dbDisconnect(book)
