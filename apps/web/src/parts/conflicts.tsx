// Where two reports disagree: both sides, with their sentences.
import type { Row } from "../api";
import { text } from "./list";
import { country, reportName } from "./names";
import { type Passage, Passages } from "./passages";

export interface Side {
  document: number;
  report: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  item: string;
  day: string | null;
  words: string;
  passages: Passage[];
}

export type Conflict = Row & { first: Side; second: Side };

const MOST = 220; // letters of a heading

// "SANCTION UGA KEN" -> "sanction, Uganda to Kenya"; "KEN EST, agreement signed" -> "Kenya, Estonia, agreement signed".
function inNames(message: string): string {
  const side = (code: string) => (code === "-" ? "no one named" : code.length > 3 ? `${country(code.slice(0, 3))} ${code.slice(3)}` : country(code));
  const act = message.replace(/: ([A-Z]{3,}) ([A-Z]{3,}|-) ([A-Z]{3,}|-)(?= \(|$)/, (_, plover, from, to) => `: ${plover.toLowerCase()}, ${side(from)} to ${side(to)}`);
  return act !== message ? act : message.replace(/\b[A-Z]{3}( [A-Z]{3})*\b/g, (codes) => codes.split(" ").map(country).join(", "));
}

// What is said of the two, with the reports' titles in place of their ids.
export function headline(row: Conflict): string {
  let out = text(row, "message");
  for (const { report, title } of [row.first, row.second]) out = out.replace(report, () => `“${reportName(title, report)}”`);
  out = inNames(out);
  return out.length > MOST ? out.slice(0, MOST).trimEnd() + " …" : out;
}

export const sideLink = (side: Side) => `/reports/${side.document}?item=${side.item}`;

function SideView({ side }: { side: Side }) {
  const name = reportName(side.title, side.report);
  return (
    <section class="side" aria-label={name}>
      <h3><a href={sideLink(side)}>{name}</a></h3>
      <p class="quiet">{[side.publisher, side.published && `published ${side.published}`].filter(Boolean).join(", ")}</p>
      <blockquote><Passages of={side.passages} fallback={side.words} /></blockquote>
    </section>
  );
}

export function ConflictView({ row }: { row: Conflict }) {
  return (
    <article class="pair">
      <h2>{headline(row)}</h2>
      <p class="quiet">{[text(row, "kind"), text(row, "day")].filter(Boolean).join(" · ")}</p>
      <div class="sides">
        <SideView side={row.first} />
        <SideView side={row.second} />
      </div>
    </article>
  );
}
