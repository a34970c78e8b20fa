// Agreements: a card each, in the column of the last stage that they have reached; stages that are missing stay visible.
import type { Query, Row } from "../api";
import { ACTOR, Filters, FROM, TO, WITH, WORDS } from "../parts/filters";
import { countriesOf } from "../parts/names";
import { List, text, useRows } from "../parts/list";
import { SaveList } from "../parts/save";

const KINDS = { name: "kind", label: "Kind", choices: ["treaty", "agreement", "memorandum", "ceasefire", "contract"] };
const MILESTONES = ["signed", "approved", "ratified"]; // what nobody tells of these on the way is missing, not just untold
export const STAGES = ["proposed", "negotiating", "initialled", "signed", "submitted", "approved", "ratified", "in_force"];
const ENDS = ["suspended", "withdrawn", "rejected", "expired"];
const STAGE = { name: "stage", label: "Reached", choices: [...STAGES, ...ENDS] };
const FIELDS = [{ ...ACTOR, label: "Party", hint: "KEN" }, { ...WITH, label: "And party", hint: "EST" }, KINDS, STAGE, WORDS, FROM, TO];

interface Stage {
  stage: string;
  body: string | null;
  date: string | null;
  place: string | null;
  status: string;
  words: string;
  day: string | null;
  document: number;
  report: string;
  item: string;
}

type Told = Row & { stages: Stage[] }; // by one report

interface Agreement {
  key: string;
  name: string;
  kind: string;
  parties: string;
  day: string;
  link: string;
  reports: number;
  stages: Stage[];
}

// What several reports tell of one agreement (bede link) is one card.
export function merged(rows: Told[]): Agreement[] {
  const cards = new Map<string, Agreement>();
  for (const row of rows) {
    const key = row.group_key === null || row.group_key === undefined ? `k${row.key}` : `g${row.group_key}`;
    const known = cards.get(key);
    if (known) {
      known.stages.push(...row.stages);
      known.reports += 1;
      if (text(row, "name").length > known.name.length) known.name = text(row, "name");
      if (text(row, "parties").length > known.parties.length) known.parties = text(row, "parties");
      continue;
    }
    const link = `/reports/${row.document}?item=${row.id}`;
    cards.set(key, { key, name: text(row, "name"), kind: text(row, "kind"), parties: text(row, "parties"), day: text(row, "day"), link, reports: 1, stages: [...row.stages] });
  }
  return [...cards.values()];
}

const named = (stage: string) => stage.replace("_", " ");
const reached = (agreement: Agreement) => agreement.stages.filter(({ status }) => status === "actual");

// The column of a card: the end, where it has come to one; else the last stage reached; else what is only planned.
export function columnOf(agreement: Agreement): string {
  const actual = reached(agreement).map(({ stage }) => stage);
  const end = ENDS.find((stage) => actual.includes(stage));
  return end ? "ended" : (STAGES.filter((stage) => actual.includes(stage)).pop() ?? "planned");
}

interface Step {
  stage: string;
  state: "done" | "planned" | "missing" | "ahead";
  words: string;
  said: Stage[];
}

// Every stage of an agreement's life, with what is told of it.
export function stepsOf(agreement: Agreement): Step[] {
  const last = STAGES.indexOf(columnOf(agreement));
  const known = (stage: string) => agreement.stages.filter((one) => one.stage === stage);
  return [...STAGES, ...ENDS.filter((stage) => known(stage).length > 0)].map((stage, index) => {
    const said = known(stage);
    const actual = said.some(({ status }) => status === "actual");
    const state = actual ? "done" : said.length > 0 ? "planned" : index < last && MILESTONES.includes(stage) ? "missing" : "ahead";
    const when = said.map(({ date, status }) => [date, status === "actual" ? "" : status].filter(Boolean).join(" ")).filter(Boolean);
    const words = state === "missing" ? "nothing said" : state === "ahead" ? (index < last ? "untold" : "not yet") : when.join("; ") || "no date";
    return { stage, state, words, said };
  });
}

function Dots({ steps }: { steps: Step[] }) {
  const missing = steps.filter(({ state }) => state === "missing").map(({ stage }) => named(stage));
  return (
    <span class="dots">
      {steps.map(({ stage, state, words }) => <i key={stage} class={state} title={`${named(stage)}: ${words}`} />)}
      {missing.length > 0 && <span class="missing">missing: {missing.join(", ")}</span>}
    </span>
  );
}

function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ stage, state, words, said }) => (
        <li key={stage} class={state} title={said.map((one) => one.words).join("\n")}>
          <b>{named(stage)}</b> <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}

function told(agreement: Agreement): string {
  const count = new Set(reached(agreement).map(({ stage }) => stage)).size;
  return count === 0 ? "no stage reached" : `${count} of ${STAGES.length} stages told`;
}

function Card({ agreement }: { agreement: Agreement }) {
  const steps = stepsOf(agreement);
  return (
    <article class="pact">
      <h3><a href={agreement.link}>{agreement.name}</a></h3>
      <p class="quiet">
        {[agreement.kind, countriesOf(agreement.parties)].filter(Boolean).join(" · ")} <span class="nowrap">{agreement.day}</span>
        {agreement.reports > 1 && ` · ${agreement.reports} reports`}
      </p>
      <Dots steps={steps} />
      <details>
        <summary>{agreement.stages.length === 0 ? "no stage is told" : told(agreement)}</summary>
        <Steps steps={steps} />
        {agreement.stages.map((stage, index) => (
          <p key={index} class="source">
            <b>{named(stage.stage)}</b>{stage.body && ` by ${stage.body}`}{stage.place && `, ${stage.place}`}: “{stage.words}”{" "}
            <a href={`/reports/${stage.document}?item=${stage.item}`}>{stage.report}</a>
          </p>
        ))}
      </details>
    </article>
  );
}

function Board({ agreements }: { agreements: Agreement[] }) {
  const columns = ["planned", ...STAGES, "ended"];
  return (
    <div class="board" tabIndex={0} role="region" aria-label="Agreements by the stage they have reached">
      {columns.map((column) => {
        const cards = agreements.filter((agreement) => columnOf(agreement) === column);
        return (
          <section key={column} class={cards.length === 0 ? "column empty" : "column"} aria-label={named(column)}>
            <h2>{named(column)} <span class="quiet">{cards.length}</span></h2>
            {cards.map((agreement) => <Card key={agreement.key} agreement={agreement} />)}
          </section>
        );
      })}
    </div>
  );
}

export function AgreementsPage({ query }: { query: Query }) {
  const found = useRows("/board", { ...query, newest: "true", limit: "100" });
  return (
    <>
      <div class="tools">
        <h1>Agreements</h1>
        <SaveList path="/agreements" query={query} name="agreements" />
      </div>
      <Filters path="/agreements" fields={FIELDS} query={query} />
      <List of={found} nothing="No agreement is so.">{(rows) => <Board agreements={merged(rows as Told[])} />}</List>
    </>
  );
}
