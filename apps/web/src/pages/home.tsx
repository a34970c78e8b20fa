// What the book holds, and the ways into it.
import { useRef } from "preact/hooks";

import { get, Problem } from "../api";
import { Bars, type Bucket, Legend } from "../parts/bars";
import { type Conflict, headline } from "../parts/conflicts";
import { List, ReportLink, text, useRows } from "../parts/list";
import { country, reportName } from "../parts/names";
import { leftOut, trimmed } from "../parts/span";
import { Show, useLoad } from "../parts/load";
import { go } from "../router";

interface Book {
  version: string;
  counts: Record<string, number>;
  first_day: string | null;
  last_day: string | null;
  countries: { code: string; events: number }[];
}

const WAYS: [string, string, string][] = [
  ["documents", "/reports", "reports"],
  ["events", "/timeline", "events"],
  ["claims", "/claims", "claims"],
  ["agreements", "/agreements", "agreements"],
  ["votes", "/votes", "votes"],
  ["contradictions", "/contradictions", "contradictions"],
];

function Months() {
  const drawing = useRef<SVGSVGElement>(null);
  const months = useLoad("months", (signal) => get<{ items: Bucket[] }>("/timeline", { grain: "month" }, signal));
  const open = (date: string) => go("/timeline", { open: date });
  return (
    <Show state={months}>
      {({ items }) => (items.length === 0 ? null : (
        <>
          <h2>Month by month</h2>
          {leftOut(trimmed(items)) && <p class="quiet outliers">Of the events, {leftOut(trimmed(items))}.</p>}
          <Bars buckets={trimmed(items).kept} open="" drawing={drawing} onOpen={open} />
          <Legend />
        </>
      ))}
    </Show>
  );
}

function Disagreements() {
  const found = useRows("/conflicts", { newest: "true", limit: "5" });
  return (
    <section>
      <h2>Where reports disagree</h2>
      <List of={{ ...found, next: null }} nothing="No two reports disagree, as far as they were compared (bede link).">
        {(rows) => (
          <ul class="few">
            {(rows as Conflict[]).map((row) => <li key={row.key}><a href={`/contradictions?item=${row.key}`}>{headline(row)}</a></li>)}
          </ul>
        )}
      </List>
    </section>
  );
}

function Latest() {
  const found = useRows("/documents", { newest: "true", limit: "5" });
  return (
    <section>
      <h2>The latest reports</h2>
      <List of={{ ...found, next: null }} nothing="The book is empty.">
        {(rows) => (
          <ul class="few">
            {rows.map((row) => (
              <li key={row.key}>
                <span class="quiet nowrap">{text(row, "day")}</span> <ReportLink row={{ document: row.key, id: null }}>{reportName(text(row, "title"), text(row, "id"))}</ReportLink>
              </li>
            ))}
          </ul>
        )}
      </List>
    </section>
  );
}

function Holds({ book }: { book: Book }) {
  return (
    <>
      <ul class="counts">
        {WAYS.map(([table, path, name]) => (
          <li key={table}>
            <a href={path}>
              <b>{(book.counts[table] ?? 0).toLocaleString("en")}</b> {name}
            </a>
          </li>
        ))}
      </ul>
      {book.first_day && <Months />}
      <div class="two">
        <Disagreements />
        <Latest />
      </div>
      <h2>Countries that act most</h2>
      <ul class="chips">
        {book.countries.slice(0, 40).map(({ code, events }) => (
          <li key={code}>
            <a href={`/timeline?actor=${encodeURIComponent(code)}`} title={code}>{country(code)} <span class="quiet">{events.toLocaleString("en")}</span></a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Home() {
  const book = useLoad("book", (signal) => get<Book>("/book", {}, signal));
  return (
    <>
      <h1>The book</h1>
      <p>
        Reports of international affairs, and what they say: who did what to whom, when, where, and on whose word.
      </p>
      {book.problem instanceof Problem && book.problem.status === 404 ? (
        <p>
          This server holds no book. <a href="/read">Read a text</a>, or start it with one: <code>bede serve BOOK</code>.
        </p>
      ) : (
        <Show state={book}>{(value) => <Holds book={value} />}</Show>
      )}
    </>
  );
}
