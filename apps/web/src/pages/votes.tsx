// Votes: tallies as bars, with what nobody accounts for hatched.
import { useRef } from "preact/hooks";

import type { Query, Row } from "../api";
import { ACTOR, Filters, FROM, TO, WORDS } from "../parts/filters";
import { List, ReportLink, text, useRows } from "../parts/list";
import { SaveDrawing, SaveList } from "../parts/save";

const OUTCOME = { name: "kind", label: "Outcome", choices: ["passed", "failed"] };
const FIELDS = [{ ...ACTOR, label: "Body or country", hint: "KEN or parliament" }, OUTCOME, WORDS, FROM, TO];
const PARTS: [string, string, string][] = [
  ["for", "for", "good"],
  ["against", "against", "bad"],
  ["abstained", "abstained", "neutral"],
  ["not_voting", "not voting", "pale"],
];

interface Part {
  name: string;
  style: string;
  count: number;
}

export function partsOf(row: Row): Part[] {
  const parts = PARTS.map(([column, name, style]) => ({ name, style, count: Number(row[column] ?? 0) }));
  const missing = Number(row.unaccounted ?? 0);
  if (missing > 0) parts.push({ name: "not accounted for", style: "hatched", count: missing });
  return parts.filter(({ count }) => count > 0);
}

function Bar({ row }: { row: Row }) {
  const drawing = useRef<SVGSVGElement>(null);
  const parts = partsOf(row);
  const sum = Math.max(1, parts.reduce((all, { count }) => all + count, 0));
  const hatch = `hatch-${row.key}`;
  let at = 0;
  return (
    <>
      <svg ref={drawing} class="tally" viewBox="0 0 600 26" preserveAspectRatio="none" role="img" aria-label={parts.map(({ name, count }) => `${count} ${name}`).join(", ")}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch-ground" width="6" height="6" />
            <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {parts.map(({ name, style, count }) => {
          const x = (at / sum) * 600;
          at += count;
          return <rect key={name} class={style} x={x} y="0" width={(count / sum) * 600} height="26" fill={style === "hatched" ? `url(#${hatch})` : undefined} />;
        })}
      </svg>
      <p class="numbers">
        {parts.map(({ name, style, count }) => (
          <span key={name}><span class={"swatch " + style} /> {count} {name}</span>
        ))}
        {row.present !== null && <span>{text(row, "present")} present</span>}
        <SaveDrawing of={() => drawing.current} name={`vote-${row.key}.svg`} />
      </p>
    </>
  );
}

function Vote({ row }: { row: Row }) {
  const missing = Number(row.unaccounted ?? 0);
  return (
    <article class="vote-card">
      <h2>
        {text(row, "body") || "A vote"}{row.outcome && <> <span class={"status " + (row.outcome === "passed" ? "is-good" : "is-bad")}>{text(row, "outcome")}</span></>}
      </h2>
      <p class="quiet">{text(row, "date") || text(row, "day")} {text(row, "subject")}</p>
      {partsOf(row).length > 0 ? <Bar row={row} /> : <p class="quiet">No numbers are told.</p>}
      {row.adds_up === 0 && <p class="odd">{missing > 0 ? `${missing} of those present are not accounted for.` : "The numbers do not add up."}</p>}
      <p><ReportLink row={row}>“{text(row, "words")}”</ReportLink></p>
    </article>
  );
}

export function VotesPage({ query }: { query: Query }) {
  const found = useRows("/votes", { ...query, newest: "true" });
  return (
    <>
      <div class="tools">
        <h1>Votes</h1>
        <SaveList path="/votes" query={query} name="votes" />
      </div>
      <Filters path="/votes" fields={FIELDS} query={query} />
      <List of={found} nothing="No vote is so.">{(rows) => rows.map((row) => <Vote key={row.key} row={row} />)}</List>
    </>
  );
}
