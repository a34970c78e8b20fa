// Events as a table: day, act, sides, words, report.
import type { Row } from "../api";
import { ReportLink, Table, text } from "./list";
import { RowPassage } from "./passages";

const act = (row: Row) => text(row, "plover").toLowerCase() + (row.mode ? `, ${row.mode}` : "");

export function EventTable({ rows }: { rows: Row[] }) {
  return (
    <Table
      caption="Events"
      rows={rows}
      columns={[
        { title: "Day", nowrap: true, cell: (row) => text(row, "date") || <span class="quiet">{text(row, "day")}?</span> },
        { title: "Act", cell: (row) => <span class={"act " + (text(row, "quad").includes("conflict") ? "is-bad" : "is-good")}>{act(row)}</span> },
        { title: "Who", cell: (row) => text(row, "actors") },
        { title: "To whom", cell: (row) => (row.recipients && row.recipients === row.actors ? <span class="quiet">one another</span> : text(row, "recipients")) },
        { title: "Status", cell: (row) => (row.status === "actual" ? "" : text(row, "status")) },
        { title: "On whose word", cell: (row) => text(row, "said_by") },
        { title: "Words", wide: true, cell: (row) => <ReportLink row={row}><RowPassage row={row} fallback={text(row, "words")} /></ReportLink> },
      ]}
    />
  );
}
