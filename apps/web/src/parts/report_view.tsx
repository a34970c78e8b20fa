// A report with its record: marks, fields under the words, findings in the margin, the brief beside it.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import type { Finding, Reading, Span } from "../record";
import { go } from "../router";
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
  ["finding", "findings"],
];

function Layers({ shown, onChange }: { shown: Set<Kind>; onChange: (shown: Set<Kind>) => void }) {
  const toggle = (kind: Kind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset class="layers">
      <legend>Marked in the text</legend>
      {LAYERS.map(([kind, name]) => (
        <label key={kind} class={kind}>
          <input type="checkbox" checked={shown.has(kind)} onChange={() => toggle(kind)} /> <span class={"mark " + kind}>{name}</span>
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
  top: number | null; // below the words; null: at the foot of the window
  explain: Explain;
  open: boolean;
  onWhy: () => void;
  onOther: (item: Item) => void;
  onClose: () => void;
}

function Card({ item, others, top, explain, open, onWhy, onOther, onClose }: CardProps) {
  const style = top === null ? undefined : { top: `${top}px` };
  return (
    <section class={"card " + item.kind} style={style} aria-label={`${item.kind} ${item.id}`}>
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

interface Props {
  reading: Reading;
  chosenId: string;
  explain: Explain;
}

export function ReportView({ reading, chosenId, explain }: Props) {
  const { record, text } = reading;
  const items = useMemo(() => itemsOf(record, text), [reading]);
  const [shown, setShown] = useState<Set<Kind>>(new Set(LAYERS.map(([kind]) => kind)));
  const marks = useMemo(() => marksOf(items.filter(({ kind }) => shown.has(kind))), [items, shown]);
  const [chosen, setChosen] = useState<{ item: Item; items: Item[]; at: number; pinned: boolean } | null>(null);
  const [top, setTop] = useState<number | null>(null);
  const [why, setWhy] = useState(false);
  const body = useRef<HTMLDivElement>(null);

  const place = (element: Element | null) => {
    const frame = body.current?.getBoundingClientRect();
    const words = element?.getBoundingClientRect();
    setTop(frame && words ? words.bottom - frame.top + 4 : null);
  };
  const markOf = (item: Item) => marks.findIndex((mark) => mark.item === item);
  const choose = (items: Item[], element: Element | null, pinned: boolean, at = markOf(items[0])) => {
    setChosen({ item: items[0], items, at, pinned });
    setWhy(false);
    place(element);
  };
  const point = (items: Item[], element: Element, pinned: boolean) => {
    if (pinned || !chosen?.pinned) choose(items, element, pinned);
  };
  const chooseMark = (at: number) => {
    if (at < 0) return;
    const { item, span } = marks[at];
    const element = body.current?.querySelector(`[data-at="${span[0]}"]`) ?? null;
    const over = marks.filter((mark) => mark.item !== item && mark.span[0] <= span[0] && mark.span[1] >= span[1]);
    choose([item, ...new Set(over.map((mark) => mark.item))], element, true, at);
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
  const blocks = useMemo(() => blocksOf(text), [text]);

  return (
    <div class="report">
      <div class="story">
        <Layers shown={shown} onChange={setShown} />
        <p class="quiet hint" id="keys">Point at words, or press the arrow keys in the text; Enter tells why, Escape closes.</p>
        <div class="body" ref={body} tabIndex={0} role="group" aria-label="Text of the report" aria-describedby="keys" onKeyDown={keys}>
          {blocks.map((block, index) => (
            <div class="row" key={block[0]}>
              <MarkedBlock text={text} block={block} marks={marks} chosen={chosen?.item ?? null} onChoose={point} />
              <Margin findings={findingsAt(record.checks, block, index === 0)} onChoose={chooseId} />
            </div>
          ))}
          <div aria-live="polite">
            {chosen && (
              <Card item={chosen.item} others={chosen.items.filter((item) => item !== chosen.item)} top={top} explain={explain} open={why}
                onWhy={() => setWhy(!why)} onOther={(item) => setChosen({ ...chosen, item, at: markOf(item), pinned: true })} onClose={close} />
            )}
          </div>
        </div>
      </div>
      <aside aria-label="Brief" tabIndex={0}>
        <h2>Brief</h2>
        <pre class="brief">{reading.brief}</pre>
      </aside>
    </div>
  );
}
