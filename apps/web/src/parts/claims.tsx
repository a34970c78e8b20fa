// Claims as a table: who says what, how firmly.
import type { Row } from "../api";
import { ReportLink, Table, text } from "./list";
import { RowPassage } from "./passages";

const FIRM: Record<string, string> = {
  "CT+": "certain", "PR+": "probable", "PS+": "possible", "CT-": "certainly not", "PR-": "probably not", "PS-": "possibly not", Uu: "left open",
};

const source = (row: Row) => text(row, "source_name") || text(row, "source_text") || "unnamed";
const hows = (row: Row) => [text(row, "status"), row.quote === "direct" ? "quoted" : ""].filter(Boolean).join(", ");

export function ClaimTable({ rows }: { rows: Row[] }) {
  return (
    <Table
      caption="Claims"
      rows={rows}
      columns={[
        { title: "Day", nowrap: true, cell: (row) => text(row, "day") },
        { title: "Source", cell: (row) => <a href={`/claims?source=${encodeURIComponent(text(row, "source_name") || "unnamed")}`}>{source(row)}</a> },
        { title: "How", cell: (row) => <span class={"status is-" + row.status}>{hows(row)}</span> },
        { title: "Firmness", cell: (row) => <>{FIRM[text(row, "factuality")] ?? text(row, "factuality")}{row.hedges && <span class="quiet"> ({text(row, "hedges")})</span>}</> },
        { title: "What", wide: true, cell: (row) => <ReportLink row={row}><RowPassage row={row} fallback={text(row, "content")} /></ReportLink> },
      ]}
    />
  );
}
