// Words and filters over everything in the book.
import type { Query, Row } from "../api";
import { ACTOR, CLAIM_STATUS, EVENT_STATUS, type FilterField, Filters, FROM, PLACE, RECIPIENT, SOURCE, TO, TYPE, WITH, WORDS } from "../parts/filters";
import { ClaimTable } from "../parts/claims";
import { EventTable } from "../parts/events";
import { type Column, List, ReportLink, Table, text, useRows } from "../parts/list";
import { reportName } from "../parts/names";
import { SaveList } from "../parts/save";

interface Place {
  name: string;
  path: string;
  fields: FilterField[];
  columns: Column[] | null; // null: events and claims have tables of their own
}

const day: Column = { title: "Day", nowrap: true, cell: (row) => text(row, "day") };
const words = (name: string, title = "Words"): Column => ({ title, cell: (row: Row) => <ReportLink row={row}>{text(row, name)}</ReportLink> });
const plain = (title: string, name: string): Column => ({ title, cell: (row) => text(row, name) });

const PLACES: Place[] = [
  { name: "events", path: "/events", fields: [WORDS, ACTOR, RECIPIENT, WITH, TYPE, PLACE, FROM, TO, EVENT_STATUS, SOURCE], columns: null },
  { name: "claims", path: "/claims", fields: [WORDS, SOURCE, CLAIM_STATUS, FROM, TO], columns: null },
  { name: "reports", path: "/documents", fields: [WORDS, FROM, TO], columns: [day, { title: "Report", cell: (row) => <ReportLink row={{ document: row.key, id: null }}>{reportName(text(row, "title"), text(row, "id"))}</ReportLink> }] },
  { name: "actors", path: "/actors", fields: [WORDS, ACTOR], columns: [
    { title: "Name", cell: (row) => <a href={`/search?in=events&actor=${encodeURIComponent(text(row, "name"))}`}>{text(row, "name")}</a> }, plain("Country", "country"), plain("Code", "code"),
    { ...plain("Events", "events"), number: true }, { ...plain("Claims", "claims"), number: true }] },
  { name: "agreements", path: "/agreements", fields: [WORDS, ACTOR, WITH, FROM, TO], columns: [day, words("name", "Agreement"), plain("Kind", "kind"), plain("Parties", "parties")] },
  { name: "contacts", path: "/contacts", fields: [WORDS, ACTOR, RECIPIENT, WITH, PLACE, FROM, TO, EVENT_STATUS], columns: [day, plain("Kind", "kind"), plain("From", "from_codes"), plain("To", "to_codes"), words("words")] },
  { name: "votes", path: "/votes", fields: [WORDS, ACTOR, FROM, TO], columns: [day, plain("Body", "body"), plain("Outcome", "outcome"), words("words")] },
  { name: "findings", path: "/checks", fields: [WORDS, FROM, TO], columns: [day, plain("Kind", "kind"), words("message", "Finding")] },
];

export function SearchPage({ query }: { query: Query }) {
  const place = PLACES.find(({ name }) => name === query.in) ?? PLACES[0];
  const names = place.fields.map(({ name }) => name);
  const question = Object.fromEntries(names.map((name) => [name, query[name] ?? ""]));
  const found = useRows(place.path, { ...question, ...(place.name === "actors" ? {} : { newest: "true" }), ...(place.columns ? {} : { passages: "true" }) });
  const carried = (other: Place) => {
    const kept = Object.entries(query).filter(([name, value]) => value && other.fields.some((field) => field.name === name && !field.choices));
    return "/search?" + new URLSearchParams([["in", other.name], ...kept]).toString();
  };
  return (
    <>
      <div class="tools">
        <h1>Search</h1>
        <SaveList path={place.path} query={question} name={place.name} />
      </div>
      <ul class="tabs">
        {PLACES.map((one) => (
          <li key={one.name}><a href={carried(one)} aria-current={one === place ? "true" : undefined}>{one.name}</a></li>
        ))}
      </ul>
      <Filters path="/search" fields={place.fields} query={query} kept={["in"]} />
      <List of={found} nothing="Nothing in the book is so.">
        {(rows) => (place.columns ? <Table caption={place.name} rows={rows} columns={place.columns} /> : place.name === "claims" ? <ClaimTable rows={rows} /> : <EventTable rows={rows} />)}
      </List>
    </>
  );
}
