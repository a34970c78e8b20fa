// A report with its record: marks, fields under the words, findings in the margin, the brief beside it.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import type { BriefSection, Finding, Reading, Span } from "../record";
import { go } from "../router";
import { Brief } from "./brief";
import { type Item, itemsOf, type Kind, type Mark, marksOf } from "./items";
import { asProblem } from "./load";
import { blocksOf, MarkedBlock } from "./marked_text";

const LAYERS: [Kind, string][] = [
  ["actor", "actors"],
  ["event", "events"],
  ["claim", "claims"],
  ["agreement", "agreements"],
  ["vote", "votes"],
  ["contact", "contacts"],
  ["act", "other acts"],
  ["finding", "findings"],
];

function Layers({ items, shown, onChange }: { items: Item[]; shown: Set<Kind>; onChange: (shown: Set<Kind>) => void }) {
  const count = (kind: Kind) => items.filter((item) => item.kind === kind).length;
  const toggle = (kind: Kind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset class="layers">
      <legend>Marked in the text</legend>
      {LAYERS.filter(([kind]) => count(kind) > 0).map(([kind, name]) => (
        <label key={kind} class={kind}>
          <input type="checkbox" checked={shown.has(kind)} onChange={() => toggle(kind)} /> <span class={"mark " + kind}>{name}</span> <span class="quiet">{count(kind)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export type Explain = (item: string, tree: boolean) => Promise<string>;

function Why({ item, explain }: { item: string; explain: Explain }) {
  const [said, set] = useState("");
  const [tree, setTree] = useState(false);
  useEffect(() => {
    set("");
    explain(item, tree).then(set, (problem) => set(asProblem(problem).message));
  }, [item, tree]);
  return (
    <div class="why">
      <label>
        <input type="checkbox" checked={tree} onChange={() => setTree(!tree)} /> with the sentence's tree
      </label>
      <pre tabIndex={0} aria-label="Rule and words">{said || "Looking…"}</pre>
    </div>
  );
}

interface CardProps {
  item: Item;
  others: Item[]; // whose words these are too
  explain: Explain;
  open: boolean;
  onWhy: () => void;
  onOther: (item: Item) => void;
  onClose: () => void;
}

function Card({ item, others, explain, open, onWhy, onOther, onClose }: CardProps) {
  return (
    <section class={"card " + item.kind} aria-label={`${item.kind} ${item.id}`} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <header>
        <strong>{item.title}</strong> <span class="quiet">{item.kind} {item.id}</span>
        <button class="plain" onClick={onClose} aria-label="Close">×</button>
      </header>
      <dl>
        {item.fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button aria-expanded={open} onClick={onWhy}>Why?</button>
      {others.length > 0 && (
        <span class="others">
          also here:
          {others.map((other) => (
            <button key={other.id} class={"plain " + other.kind} onClick={() => onOther(other)}>{other.kind} {other.id}</button>
          ))}
        </span>
      )}
      {open && <Why item={item.id} explain={explain} />}
    </section>
  );
}

function Margin({ findings, onChoose }: { findings: Finding[]; onChoose: (id: string) => void }) {
  return (
    <div class="margin">
      {findings.map((finding) => (
        <button key={finding.id} class={"note is-" + finding.severity} onClick={() => onChoose(finding.id)}>
          <strong>{finding.kind}</strong> {finding.message}
        </button>
      ))}
    </div>
  );
}

// Findings stand beside the block that their first words are in; those without words beside the first.
function findingsAt(findings: Finding[], block: Span, first: boolean): Finding[] {
  return findings.filter(({ evidence }) => (evidence.length ? evidence[0][0] >= block[0] && evidence[0][0] < block[1] : first));
}

function nextMark(marks: Mark[], at: number, step: number): number {
  return marks.length ? (at + step + marks.length) % marks.length : -1;
}

const REST = 90; // milliseconds that the pointer rests on words before they are chosen

interface Props {
  reading: Omit<Reading, "sections">;
  sections: BriefSection[] | null; // null: still being made
  problem?: string; // why there are none
  chosenId: string;
  explain: Explain;
}

export function ReportView({ reading, sections, problem, chosenId, explain }: Props) {
  const { record, text } = reading;
  const items = useMemo(() => itemsOf(record, text), [reading]);
  const [shown, setShown] = useState<Set<Kind>>(new Set(LAYERS.map(([kind]) => kind)));
  const marks = useMemo(() => marksOf(items.filter(({ kind }) => shown.has(kind))), [items, shown]);
  const [chosen, setChosen] = useState<{ item: Item; items: Item[]; at: number; pinned: boolean } | null>(null);
  const [why, setWhy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const pointing = useRef(0);

  const markOf = (item: Item) => marks.findIndex((mark) => mark.item === item);
  const choose = (items: Item[], pinned: boolean, at = markOf(items[0])) => {
    clearTimeout(pointing.current);
    setChosen({ item: items[0], items, at, pinned });
    setWhy(false);
  };
  // Words that the pointer only passes over choose nothing.
  const point = (items: Item[], pinned: boolean) => {
    clearTimeout(pointing.current);
    if (pinned) choose(items, true);
    else if (!chosen?.pinned) pointing.current = window.setTimeout(() => choose(items, false), REST);
  };
  const chooseMark = (at: number) => {
    if (at < 0) return;
    const { item, span } = marks[at];
    const element = body.current?.querySelector(`[data-at="${span[0]}"]`) ?? null;
    const over = marks.filter((mark) => mark.item !== item && mark.span[0] <= span[0] && mark.span[1] >= span[1]);
    choose([item, ...new Set(over.map((mark) => mark.item))], true, at);
    element?.scrollIntoView({ block: "nearest" });
  };
  const chooseId = (id: string) => chooseMark(marks.findIndex(({ item }) => item.id === id));
  useEffect(() => {
    if (chosenId) chooseId(chosenId);
  }, [reading, chosenId]);

  const keys = (event: KeyboardEvent) => {
    if ((event.target as Element).closest(".card")) return;
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key in steps) chooseMark(nextMark(marks, chosen?.at ?? (steps[event.key] > 0 ? -1 : 0), steps[event.key]));
    else if (event.key === "Enter" && chosen) setWhy(!why);
    else if (event.key === "Escape") setChosen(null);
    else return;
    event.preventDefault();
  };
  const close = () => {
    setChosen(null);
    if (chosenId) go(location.pathname, {}, true);
  };
  const known = useMemo(() => new Set(items.filter(({ spans }) => spans.length > 0).map(({ id }) => id)), [items]);
  const blocks = useMemo(() => blocksOf(text), [text]);

  return (
    <div class="report">
      <div class="story">
        <Layers items={items} shown={shown} onChange={setShown} />
        <p class="quiet hint" id="keys">Point at words, click to keep them, or press the arrow keys in the text; Enter tells why, Escape closes.</p>
        <div class="body" ref={body} tabIndex={0} role="group" aria-label="Text of the report" aria-describedby="keys" onKeyDown={keys}>
          {blocks.map((block, index) => (
            <div class="row" key={block[0]}>
              <MarkedBlock text={text} block={block} marks={marks} chosen={chosen?.item ?? null} onChoose={point} />
              <Margin findings={findingsAt(record.checks, block, index === 0)} onChoose={chooseId} />
            </div>
          ))}
        </div>
      </div>
      <div class="beside">
        <div aria-live="polite">
          {chosen && (
            <Card item={chosen.item} others={chosen.items.filter((item) => item !== chosen.item)} explain={explain} open={why}
              onWhy={() => setWhy(!why)} onOther={(item) => setChosen({ ...chosen, item, at: markOf(item), pinned: true })} onClose={close} />
          )}
        </div>
        <aside aria-label="Brief" tabIndex={0}>
          <h2>Brief</h2>
          {sections ? <Brief sections={sections} known={known} onItem={chooseId} /> : <p class="quiet" role="status">{problem ?? "Looking…"}</p>}
        </aside>
      </div>
    </div>
  );
}
