// Where two reports disagree: both sides, with their words.
import type { Query } from "../api";
import { ACTOR, Filters, FROM, TO, WITH, WORDS } from "../parts/filters";
import { type Conflict, ConflictView } from "../parts/conflicts";
import { List, useRows } from "../parts/list";
import { SaveList } from "../parts/save";

const KIND = { name: "kind", label: "Kind", choices: ["tally", "date", "denial"] };
const FIELDS = [KIND, { ...ACTOR, label: "Country", hint: "KEN" }, { ...WITH, hint: "EST" }, WORDS, FROM, TO];

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
        {(rows) => (rows as Conflict[]).map((row) => <ConflictView key={row.key} row={row} />)}
      </List>
    </>
  );
}
