// Relations: countries as nodes, what they do to one another as edges, over time.
import { useMemo, useRef } from "preact/hooks";

import { get, type Query, queryString } from "../api";
import { ACTOR, asked, Filters, happened, HAPPENED, QUAD, TYPE, WORDS } from "../parts/filters";
import { type Edge, layout, undirected, weights } from "../parts/graph";
import { country } from "../parts/names";
import { trimmed } from "../parts/span";
import type { Bucket } from "../parts/bars";
import { Show, useLoad } from "../parts/load";
import { SaveDrawing, SaveText } from "../parts/save";
import { go } from "../router";

const FIELDS = [{ ...ACTOR, label: "Only with", hint: "IRN or Iran" }, TYPE, QUAD, HAPPENED, WORDS];
const WIDTH = 1000, HEIGHT = 620, MOST_NODES = 40;

const mood = ({ cooperation, events }: Edge) => (cooperation >= 0.65 * events ? "good" : cooperation <= 0.35 * events ? "bad" : "mixed");
const dyad = ({ source, target }: Edge) => `/dyad?actor=${encodeURIComponent(source)}&with=${encodeURIComponent(target)}`;
const words = (edge: Edge) => `${country(edge.source)} and ${country(edge.target)}: ${edge.cooperation} of cooperation, ${edge.events - edge.cooperation} of conflict`;

// A narrow window begins with the countries in the middle, which act most.
const toTheMiddle = (frame: HTMLDivElement | null) => {
  if (frame) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
};

function Graph({ edges, drawing }: { edges: Edge[]; drawing: { current: SVGSVGElement | null } }) {
  const places = useMemo(() => layout(edges, WIDTH, HEIGHT), [edges]);
  const weight = useMemo(() => weights(edges), [edges]);
  const drawn = [...edges].sort((a, b) => a.events - b.events);
  return (
    <svg ref={drawing} class="graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label="Relations between countries; the table below says the same">
      {drawn.map((edge) => {
        const a = places.get(edge.source)!, b = places.get(edge.target)!;
        return (
          <a key={edge.source + edge.target} href={dyad(edge)} aria-label={words(edge)}>
            <title>{words(edge)}</title>
            <line class={"edge " + mood(edge)} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke-width={1 + 1.2 * Math.log2(edge.events)} />
          </a>
        );
      })}
      {[...places].map(([name, { x, y }]) => (
        <a key={name} href={`/timeline?actor=${encodeURIComponent(name)}`} aria-label={`${name}: ${country(name)}, ${weight.get(name)} acts`}>
          <title>{`${country(name)}: ${weight.get(name)} acts`}</title>
          <circle class="node" cx={x} cy={y} r={15 + 1.6 * Math.log2(weight.get(name)!)} />
          <text class="node-name" x={x} y={y + 4} text-anchor="middle">{name}</text>
        </a>
      ))}
    </svg>
  );
}

function Pairs({ edges }: { edges: Edge[] }) {
  const sorted = [...edges].sort((a, b) => b.events - a.events);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Pairs">
      <table>
        <thead>
          <tr><th scope="col">Pair</th><th scope="col" class="number">Cooperation</th><th scope="col" class="number">Conflict</th><th scope="col" class="number">Mean Goldstein</th></tr>
        </thead>
        <tbody>
          {sorted.slice(0, 60).map((edge) => (
            <tr key={edge.source + edge.target}>
              <td><a href={dyad(edge)}>{country(edge.source)} – {country(edge.target)}</a></td>
              <td data-title="Cooperation" class="number">{edge.cooperation}</td>
              <td data-title="Conflict" class="number">{edge.events - edge.cooperation}</td>
              <td data-title="Mean Goldstein" class="number">{(edge.goldstein / edge.events).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The years that have events; the slider's first place is all of them.
function Slider({ years, year, onChange }: { years: string[]; year: string; onChange: (year: string) => void }) {
  const at = years.indexOf(year) + 1;
  return (
    <label class="slider">
      Time <input type="range" min="0" max={years.length} step="1" value={at} aria-valuetext={year || "all years"} onInput={(event) => onChange(years[Number(event.currentTarget.value) - 1] ?? "")} />
      <output>{year || `all, ${years[0]} to ${years[years.length - 1]}`}</output>
    </label>
  );
}

const asCsv = (edges: Edge[]) =>
  ["source,target,events,cooperation,goldstein", ...edges.map((e) => [e.source, e.target, e.events, e.cooperation, e.goldstein].join(","))].join("\r\n") + "\r\n";

export function MapPage({ query }: { query: Query }) {
  const drawing = useRef<SVGSVGElement>(null);
  const question = happened(asked(query, FIELDS));
  const year = query.year ?? "";
  const narrowed = { ...question, from: year, to: year };
  const span = useLoad("years", (signal) => get<{ items: Bucket[] }>("/timeline", { grain: "year" }, signal));
  const state = useLoad("relations" + queryString(narrowed), async (signal) =>
    undirected((await get<{ items: Edge[] }>("/relations", narrowed, signal)).items, MOST_NODES));
  const years = trimmed(span.value?.items ?? []).kept.map(({ date }) => date) ?? [];
  return (
    <>
      <div class="tools">
        <h1>Relations</h1>
        <span class="save" role="group" aria-label="Export">
          <SaveText name="relations.csv" type="text/csv" text={() => asCsv(state.value ?? [])}>CSV</SaveText>
          <SaveText name="relations.json" type="application/json" text={() => JSON.stringify(state.value ?? [], null, 2)}>JSON</SaveText>
          <SaveDrawing of={() => drawing.current} name="relations.svg" />
        </span>
      </div>
      <Filters path="/map" fields={FIELDS} query={query} kept={["year"]} />
      {years.length > 0 && <Slider years={years} year={year} onChange={(chosen) => go("/map", { ...query, year: chosen }, true)} />}
      <Show state={state}>
        {(edges) => (edges.length === 0 ? <p class="quiet" role="status">Nothing happened between two countries then.</p> : (
          <>
            <div class="scroll" tabIndex={0} role="region" aria-label="Drawing" ref={toTheMiddle}>
              <Graph edges={edges} drawing={drawing} />
            </div>
            <p class="legend quiet">
              <span class="swatch good" /> mostly cooperation <span class="swatch neutral" /> both <span class="swatch bad" /> mostly conflict. Thicker: more acts. The {MOST_NODES} countries that act most.
            </p>
            <Pairs edges={edges} />
          </>
        ))}
      </Show>
    </>
  );
}
