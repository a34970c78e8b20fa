// One page on two countries: their months, meetings, agreements and what they did. Made to be printed as a dossier.
import { useRef } from "preact/hooks";

import { get, type Query, queryString } from "../api";
import { ACTOR, Filters, FROM, happened, TO, WITH } from "../parts/filters";
import { EventTable } from "../parts/events";
import { ClaimTable } from "../parts/claims";
import { type Conflict, ConflictView } from "../parts/conflicts";
import { country, countriesOf } from "../parts/names";
import { leftOut, trimmed } from "../parts/span";
import { RowPassage } from "../parts/passages";
import { List, ReportLink, Table, text, useRows } from "../parts/list";
import { Show, useLoad } from "../parts/load";
import { SaveDrawing, SaveList } from "../parts/save";
import { go } from "../router";
import { Bars, type Bucket, Legend } from "../parts/bars";

const FEW = "20"; // rows of a part before More

const FIELDS = [{ ...ACTOR, label: "One", hint: "IRN or Iran" }, { ...WITH, label: "The other" }, FROM, TO];

function Contacts({ query }: { query: Query }) {
  const found = useRows("/contacts", { ...query, newest: "true", passages: "true", limit: FEW });
  return (
    <List of={found} nothing="No meeting is told.">
      {(rows) => (
        <Table caption="Contacts" rows={rows} columns={[
          { title: "Day", nowrap: true, cell: (row) => text(row, "date") || text(row, "day") },
          { title: "Kind", cell: (row) => text(row, "kind") },
          { title: "Between", cell: (row) => countriesOf(`${text(row, "from_codes")} ${text(row, "to_codes")}`) },
          { title: "Persons", cell: (row) => text(row, "persons") },
          { title: "Where", cell: (row) => text(row, "place") },
          { title: "Status", cell: (row) => (row.status === "actual" ? "" : text(row, "status")) },
          { title: "Words", wide: true, cell: (row) => <ReportLink row={row}><RowPassage row={row} fallback={text(row, "words")} /></ReportLink> },
        ]} />
      )}
    </List>
  );
}

function Agreements({ query }: { query: Query }) {
  const found = useRows("/agreements", { ...query, newest: "true", limit: FEW });
  return (
    <List of={found} nothing="No agreement is told.">
      {(rows) => (
        <Table caption="Agreements" rows={rows} columns={[
          { title: "Day", nowrap: true, cell: (row) => text(row, "day") },
          { title: "Agreement", cell: (row) => <ReportLink row={row}>{text(row, "name")}</ReportLink> },
          { title: "Kind", cell: (row) => text(row, "kind") },
          { title: "Parties", cell: (row) => countriesOf(text(row, "parties")) },
          { title: "About", cell: (row) => text(row, "sectors") },
        ]} />
      )}
    </List>
  );
}

function Claims({ query }: { query: Query }) {
  const found = useRows("/claims", { ...query, newest: "true", passages: "true", limit: FEW });
  return <List of={found} nothing="Nobody is quoted on what they did to one another.">{(rows) => <ClaimTable rows={rows} />}</List>;
}

function Conflicts({ query }: { query: Query }) {
  const found = useRows("/conflicts", { ...query, newest: "true", limit: FEW });
  return (
    <List of={found} nothing="No two reports disagree on the two, as far as they were compared (bede link).">
      {(rows) => (rows as Conflict[]).map((row) => <ConflictView key={row.key} row={row} />)}
    </List>
  );
}

function Dossier({ query }: { query: Query }) {
  const drawing = useRef<SVGSVGElement>(null);
  const pair = { actor: query.actor, with: query.with, from: query.from ?? "", to: query.to ?? "" };
  const months = useLoad("dyad" + queryString(pair), (signal) => get<{ items: Bucket[] }>("/timeline", { ...happened(pair), grain: "month" }, signal));
  const events = useRows("/events", { ...pair, newest: "true", passages: "true", limit: FEW });
  const openMonth = (date: string) => go("/timeline", { actor: pair.actor, with: pair.with, from: date, to: date, grain: "day" });
  return (
    <>
      <div class="tools">
        <h2>Month by month</h2>
        <SaveList path="/events" query={pair} name={`${pair.actor}-${pair.with}`} />
        <SaveDrawing of={() => drawing.current} name={`${pair.actor}-${pair.with}.svg`} />
        <button onClick={() => print()}>Print</button>
      </div>
      <Show state={months}>
        {({ items }) => (items.length === 0 ? <p class="quiet" role="status">They did nothing to one another.</p> : (
          <>
            {leftOut(trimmed(items)) && <p class="quiet outliers">Of the events, {leftOut(trimmed(items))}.</p>}
            <Bars buckets={trimmed(items).kept} open="" drawing={drawing} onOpen={openMonth} />
            <Legend />
          </>
        ))}
      </Show>
      <h2>Meetings, calls and letters</h2>
      <Contacts query={pair} />
      <h2>Agreements</h2>
      <Agreements query={pair} />
      <h2>What they did to one another</h2>
      <List of={events} nothing="Nothing is told.">{(rows) => <EventTable rows={rows} />}</List>
      <h2>Who says so, and how firmly</h2>
      <Claims query={pair} />
      <h2>Where reports disagree</h2>
      <Conflicts query={pair} />
    </>
  );
}

export function DyadPage({ query }: { query: Query }) {
  const both = query.actor && query.with;
  return (
    <>
      <h1>{both ? `${country(query.actor)} and ${country(query.with)}` : "Two countries"}</h1>
      <Filters path="/dyad" fields={FIELDS} query={query} />
      {both ? <Dossier key={query.actor + query.with} query={query} /> : <p class="quiet">Name both, or choose an edge on the <a href="/map">map of relations</a>.</p>}
    </>
  );
}
