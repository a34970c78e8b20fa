// What the book holds, and the ways into it.
import { get, Problem } from "../api";
import { Show, useLoad } from "../parts/load";

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
      {book.first_day && <p class="quiet">Events from {book.first_day} to {book.last_day}.</p>}
      <h2>Countries that act most</h2>
      <ul class="chips">
        {book.countries.slice(0, 40).map(({ code, events }) => (
          <li key={code}>
            <a href={`/timeline?actor=${encodeURIComponent(code)}`}>{code} <span class="quiet">{events.toLocaleString("en")}</span></a>
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
