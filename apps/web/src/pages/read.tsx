// A text, typed, pasted or dropped as a file, and its record on the spot. Nothing is kept.
import { useState } from "preact/hooks";

import { explainText, type Problem, type Query, readText } from "../api";
import { asProblem, ProblemNote } from "../parts/load";
import { ReportView } from "../parts/report_view";
import { SaveText } from "../parts/save";
import type { Reading } from "../record";

const isPage = (text: string, name = "") => /\.x?html?$/i.test(name) || /^\s*<(!doctype|html|head|body)\b/i.test(text);

const explainer = ({ record, text }: Reading) => (item: string, tree: boolean) =>
  explainText(text, { item, date: record.document.published ?? "", tree: String(tree) });

export function ReadPage({ query }: { query: Query }) {
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [date, setDate] = useState("");
  const [reading, setReading] = useState<Reading | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  const read = async (body: string, from = name) => {
    setBusy(true);
    setProblem(null);
    try {
      setReading(await readText(body, isPage(body, from) ? "text/html" : "text/plain", { date }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  const take = async (file: File) => {
    const body = await file.text();
    setText(body);
    setName(file.name);
    await read(body, file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) void take(file);
  };
  const dragging = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <div class={"read-page" + (over ? " over" : "")} onDrop={drop} onDragOver={dragging} onDragLeave={() => setOver(false)}>
      <h1>Read a text</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void read(text);
        }}
      >
        <label for="text">Type or paste a report, or drop a text or saved page anywhere here</label>
        <textarea id="text" rows={reading ? 4 : 12} value={text} onInput={(event) => setText(event.currentTarget.value)} required />
        <div class="tools">
          <label>
            Published on <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
          </label>
          <label>
            A file <input type="file" accept=".txt,.html,.htm,text/plain,text/html" onChange={(event) => event.currentTarget.files?.[0] && void take(event.currentTarget.files[0])} />
          </label>
          <button class="main" disabled={busy}>{busy ? "Reading…" : "Read"}</button>
        </div>
      </form>
      {problem && <ProblemNote problem={problem} />}
      {reading && (
        <>
          <div class="tools">
            <h2>{reading.record.document.title ?? "The report"}</h2>
            <SaveText name="record.json" type="application/json" text={() => JSON.stringify(reading.record, null, 2)}>JSON</SaveText>
          </div>
          <ReportView reading={reading} sections={reading.sections} chosenId={query.item ?? ""} explain={explainer(reading)} />
        </>
      )}
    </div>
  );
}
