// Sentences of a report with the words marked that an item rests on.
import type { Row } from "../api";
import type { Span } from "../record";

export interface Passage {
  text: string;
  marks: Span[]; // code points of text
}

const MOST = 340; // code points of a sentence that are shown
const BEFORE = 90; // of them before the first mark, where the sentence is cut

interface Piece {
  words: string;
  marked: boolean;
}

// The pieces of a passage, marked or not; of a long one those around its first mark.
export function piecesOf({ text, marks }: Passage): Piece[] {
  const letters = [...text];
  const marked = new Uint8Array(letters.length);
  for (const [begin, end] of marks) marked.fill(1, begin, end);
  const first = Math.max(0, marked.indexOf(1));
  const from = letters.length > MOST && first > BEFORE ? letters.indexOf(" ", first - BEFORE) + 1 : 0;
  const to = from + MOST >= letters.length ? letters.length : letters.lastIndexOf(" ", from + MOST);
  const pieces: Piece[] = [];
  for (let at = from, end = from; at < to; at = end) {
    while (end < to && marked[end] === marked[at]) ++end;
    pieces.push({ words: letters.slice(at, end).join(""), marked: marked[at] === 1 });
  }
  if (from > 0) pieces.unshift({ words: "… ", marked: false });
  if (to < letters.length) pieces.push({ words: " …", marked: false });
  return pieces;
}

function PassageView({ passage }: { passage: Passage }) {
  return <>{piecesOf(passage).map(({ words, marked }, index) => (marked ? <mark key={index}>{words}</mark> : words))}</>;
}

// fallback: what is shown where the book keeps no text. most: sentences.
export function Passages({ of, fallback, most = 3 }: { of: Passage[]; fallback: string; most?: number }) {
  if (of.length === 0) return <>{fallback}</>;
  return (
    <>
      {of.slice(0, most).map((passage, index) => (
        <span key={index}>
          {index > 0 && " "}
          <PassageView passage={passage} />
        </span>
      ))}
    </>
  );
}

// The sentence of a row that was asked for with its passages.
export function RowPassage({ row, fallback }: { row: Row; fallback: string }) {
  const passages = (row as unknown as { passages?: Passage[] }).passages ?? [];
  return <Passages of={passages} fallback={fallback} most={1} />;
}
