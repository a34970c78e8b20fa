// Where two reports disagree: both sides, with their words.
import type { Query, Row } from "../api";
import { Filters, FROM, TO, WORDS } from "../parts/filters";
import { List, text, useRows } from "../parts/list";
import { SaveList } from "../parts/save";

const KIND = { name: "kind", label: "Kind", choices: ["tally", "date", "denial"] };
const FIELDS = [KIND, WORDS, FROM, TO];

interface Side {
  document: number;
  report: string;
  title: string | null;
  item: string;
  day: string | null;
  words: string;
}

type Contradiction = Row & { first: Side; second: Side };

function SideView({ side }: { side: Side }) {
  return (
    <section class="side" aria-label={side.title ?? side.report}>
      <h3><a href={`/reports/${side.document}?item=${side.item}`}>{side.title ?? side.report}</a></h3>
      <p class="quiet">{side.day}</p>
      <blockquote>{side.words}</blockquote>
    </section>
  );
}

function Pair({ row }: { row: Contradiction }) {
  return (
    <article class="pair">
      <h2>{text(row, "message")}</h2>
      <p class="quiet">{[text(row, "kind"), text(row, "day")].filter(Boolean).join(" · ")}</p>
      <div class="sides">
        <SideView side={row.first} />
        <SideView side={row.second} />
      </div>
    </article>
  );
}

export function ContradictionsPage({ query }: { query: Query }) {
  const found = useRows("/conflicts", { ...query, newest: "true" });
  return (
    <>
      <div class="tools">
        <h1>Contradictions</h1>
        <SaveList path="/contradictions" query={query} name="contradictions" />
      </div>
      <Filters path="/contradictions" fields={FIELDS} query={query} />
      <List of={found} nothing="No two reports in the book disagree, as far as they were compared (bede link).">
        {(rows) => (rows as Contradiction[]).map((row) => <Pair key={row.key} row={row} />)}
      </List>
    </>
  );
}
