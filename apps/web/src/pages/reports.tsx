// The reports of the book, and one of them.
import { useEffect } from "preact/hooks";

import { get, getBrief, getDocument, type Query } from "../api";
import { FROM, Filters, SOURCE, TO, WORDS } from "../parts/filters";
import { List, ReportLink, Table, text, useRows } from "../parts/list";
import { reportName } from "../parts/names";
import { Show, useLoad } from "../parts/load";
import { ReportView } from "../parts/report_view";
import { SaveList, SaveText } from "../parts/save";

const FIELDS = [WORDS, { ...SOURCE, label: "Publisher", hint: "", who: false }, FROM, TO];

export function ReportsPage({ query }: { query: Query }) {
  const asked = { ...query, newest: "true" };
  const found = useRows("/documents", asked);
  return (
    <>
      <div class="tools">
        <h1>Reports</h1>
        <SaveList path="/documents" query={query} name="reports" />
      </div>
      <Filters path="/reports" fields={FIELDS} query={query} />
      <List of={found} nothing="No report is so.">
        {(rows) => (
          <Table
            caption="Reports"
            rows={rows}
            columns={[
              { title: "Day", cell: (row) => text(row, "day"), nowrap: true },
              { title: "Report", cell: (row) => <ReportLink row={{ document: row.key, id: null }}>{reportName(text(row, "title"), text(row, "id"))}</ReportLink> },
              { title: "Publisher", cell: (row) => text(row, "source") },
              { title: "Words", cell: (row) => text(row, "words"), number: true },
            ]}
          />
        )}
      </List>
    </>
  );
}

const explainer = (number: string) => async (item: string, tree: boolean) =>
  (await get<{ explanation: string }>(`/documents/${encodeURIComponent(number)}/explanation`, { item, tree: String(tree) })).explanation;

export function ReportPage({ query, argument }: { query: Query; argument: string }) {
  const report = useLoad(argument, (signal) => getDocument(argument, signal));
  const brief = useLoad("brief " + argument, (signal) => getBrief(argument, signal));
  const title = report.value && reportName(report.value.record.document.title, report.value.record.document.id);
  useEffect(() => {
    if (title) document.title = title + " · Bede";
  }, [title]);
  return (
    <Show state={report}>
      {({ record, text: words }) => (
        <>
          <div class="tools">
            <h1>{title}</h1>
            <SaveText name={`report-${argument}.json`} type="application/json" text={() => JSON.stringify(record, null, 2)}>JSON</SaveText>
            <button onClick={() => print()}>Print</button>
          </div>
          <p class="quiet">
            {[record.document.published, record.document.source, `${record.document.words} words`].filter(Boolean).join(" · ")}
            {record.document.url && /^https?:/.test(record.document.url) && (
              <>
                {" · "}
                <a href={record.document.url} rel="noreferrer external">where it was published</a>
              </>
            )}
          </p>
          {words === null ? (
            <p>The text of this report is not in the book (it was added with --no-text).</p>
          ) : (
            <ReportView reading={{ record, text: words }} sections={brief.value} problem={brief.problem?.message} chosenId={query.item ?? ""} explain={explainer(argument)} />
          )}
        </>
      )}
    </Show>
  );
}
