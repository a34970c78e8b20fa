// Who says what, how firmly, and who denies it.
import type { Query } from "../api";
import { CLAIM_STATUS, Filters, FROM, SOURCE, TO, WORDS } from "../parts/filters";
import { ClaimTable } from "../parts/claims";
import { List, useRows } from "../parts/list";
import { SaveList } from "../parts/save";

const KIND = { name: "kind", label: "Kind of source", choices: ["person", "organisation", "government", "unnamed", "document", "media"] };
const FIELDS = [SOURCE, KIND, CLAIM_STATUS, WORDS, FROM, TO];

export function ClaimsPage({ query }: { query: Query }) {
  const found = useRows("/claims", { ...query, newest: "true", passages: "true" });
  return (
    <>
      <div class="tools">
        <h1>Claims</h1>
        <SaveList path="/claims" query={query} name="claims" />
      </div>
      <Filters path="/claims" fields={FIELDS} query={query} />
      <List of={found} nothing="Nobody says so.">
        {(rows) => <ClaimTable rows={rows} />}
      </List>
    </>
  );
}
