// Events by day: cooperation above the line, conflict below; years, months or days; a click shows what happened then.
import { useRef } from "preact/hooks";

import { get, type Query, queryString } from "../api";
import { Bars, type Bucket, Legend } from "../parts/bars";
import { ACTOR, asked, Filters, happened, HAPPENED, FROM, PLACE, QUAD, RECIPIENT, SOURCE, TO, TYPE, WITH, WORDS } from "../parts/filters";
import { List, useRows } from "../parts/list";
import { EventTable } from "../parts/events";
import { leftOut, trimmed } from "../parts/span";
import { Show, useLoad } from "../parts/load";
import { SaveDrawing, SaveList } from "../parts/save";
import { go } from "../router";

const FIELDS = [ACTOR, RECIPIENT, WITH, TYPE, QUAD, FROM, TO, PLACE, HAPPENED, SOURCE, WORDS];
const GRAINS = ["year", "month", "day"] as const;

// What a view leaves out at its ends, and the way to all.
function Outliers({ items, whole }: { items: Bucket[]; whole: boolean }) {
  const out = leftOut(trimmed(items));
  if (!out) return null;
  return (
    <p class="quiet outliers">
      {whole ? "Drawn whole." : `Of the events, ${out}.`} <a href={here({ span: whole ? "" : "all" })}>{whole ? "Only the middle" : "Draw all"}</a>
    </p>
  );
}

// This view with other parameters.
const here = (changes: Query) => "/timeline" + queryString({ ...Object.fromEntries(new URLSearchParams(location.search)), ...changes });

export function TimelinePage({ query }: { query: Query }) {
  const grain = GRAINS.find((one) => one === query.grain) ?? "month";
  const question = happened(asked(query, FIELDS));
  const drawing = useRef<SVGSVGElement>(null);
  const state = useLoad("timeline" + queryString({ ...question, grain }), (signal) => get<{ items: Bucket[] }>("/timeline", { ...question, grain }, signal));
  const open = query.open ?? "";
  const whole = query.span === "all" || Boolean(query.from || query.to);
  const within = open ? { ...question, from: open, to: open } : { ...question, newest: "true" };
  const found = useRows("/events", { ...within, passages: "true" });
  const show = (changes: Query) => go("/timeline", { ...query, ...changes });
  return (
    <>
      <div class="tools">
        <h1>Timeline</h1>
        <span role="group" aria-label="Grain">
          {GRAINS.map((one) => (
            <button key={one} aria-pressed={one === grain} onClick={() => show({ grain: one, open: "" })}>{one}s</button>
          ))}
        </span>
        <SaveList path="/events" query={question} name="events" />
        <SaveDrawing of={() => drawing.current} name="timeline.svg" />
      </div>
      <Filters path="/timeline" fields={FIELDS} query={query} kept={["grain", "span"]} />
      <Show state={state}>
        {({ items }) => (items.length === 0 ? <p class="quiet" role="status">No event is so.</p> : (
          <>
            <Outliers items={items} whole={whole} />
            <Bars buckets={whole ? items : trimmed(items).kept} open={open} drawing={drawing} onOpen={(date) => show({ open: date === open ? "" : date })} />
            <Legend />
          </>
        ))}
      </Show>
      <div class="tools">
        <h2>{open ? `What happened in ${open}` : "The latest"}</h2>
        {open && grain !== "day" && (
          <button onClick={() => show({ from: open, to: open, grain: grain === "year" ? "month" : "day", open: "" })}>Closer: {open}</button>
        )}
        {open && <button onClick={() => show({ open: "" })}>All</button>}
      </div>
      <List of={found} nothing="No event is so.">{(rows) => <EventTable rows={rows} />}</List>
    </>
  );
}
