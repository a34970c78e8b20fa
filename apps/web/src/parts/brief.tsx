// The record of a report for people, laid out for the width at hand; a line leads to its words.
import type { BriefLine, BriefSection } from "../record";

function Line({ line, known, onItem }: { line: BriefLine; known: boolean; onItem: (id: string) => void }) {
  return (
    <li class={"is-" + line.form}>
      {line.form !== "step" && line.label && <span class="when">{line.label.trim()}</span>}
      {known ? <button class="told" onClick={() => onItem(line.item)}>{line.text}</button> : <span class="told">{line.text}</span>}
      {line.words && <q>{line.words}</q>}
    </li>
  );
}

export function Brief({ sections, known, onItem }: { sections: BriefSection[]; known: Set<string>; onItem: (id: string) => void }) {
  if (sections.length === 0) return <p class="quiet">Nothing that a record keeps was found in this text.</p>;
  return (
    <div class="brief">
      {sections.map(({ heading, lines }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          <ul>
            {lines.map((line, index) => <Line key={index} line={line} known={known.has(line.item)} onItem={onItem} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}
