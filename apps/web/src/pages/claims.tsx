// Who says what, how firmly, and who denies it.
import type { Query, Row } from "../api";
import { CLAIM_STATUS, Filters, FROM, SOURCE, TO, WORDS } from "../parts/filters";
import { List, ReportLink, Table, text, useRows } from "../parts/list";
import { SaveList } from "../parts/save";

const KIND = { name: "kind", label: "Kind of source", choices: ["person", "organisation", "government", "unnamed", "document", "media"] };
const FIELDS = [SOURCE, KIND, CLAIM_STATUS, WORDS, FROM, TO];

const FIRM: Record<string, string> = {
  "CT+": "certain", "PR+": "probable", "PS+": "possible", "CT-": "certainly not", "PR-": "probably not", "PS-": "possibly not", Uu: "left open",
};

const source = (row: Row) => text(row, "source_name") || text(row, "source_text") || "unnamed";

export function ClaimsPage({ query }: { query: Query }) {
  const found = useRows("/claims", { ...query, newest: "true" });
  return (
    <>
      <div class="tools">
        <h1>Claims</h1>
        <SaveList path="/claims" query={query} name="claims" />
      </div>
      <Filters path="/claims" fields={FIELDS} query={query} />
      <List of={found} nothing="Nobody says so.">
        {(rows) => (
          <Table
            caption="Claims"
            rows={rows}
            columns={[
              { title: "Day", nowrap: true, cell: (row) => text(row, "day") },
              { title: "Source", cell: (row) => <a href={`/claims?source=${encodeURIComponent(text(row, "source_name") || "unnamed")}`} class={row.source_name ? "" : "plain-link"}>{source(row)}</a> },
              { title: "How", cell: (row) => <span class={"status is-" + row.status}>{text(row, "status")}{row.quote === "direct" ? ", quoted" : ""}</span> },
              { title: "Firmness", cell: (row) => <>{FIRM[text(row, "factuality")] ?? text(row, "factuality")}{row.hedges && <span class="quiet"> ({text(row, "hedges")})</span>}</> },
              { title: "What", wide: true, cell: (row) => <ReportLink row={row}>{text(row, "content")}</ReportLink> },
            ]}
          />
        )}
      </List>
    </>
  );
}
