// The text with its marks: the pieces between all borders, each knowing which marks cover it.
import type { Span } from "../record";
import type { Item, Mark } from "./items";

export interface Piece {
  span: Span;
  marks: Mark[]; // the innermost last
}

// The pieces of one block of the text. Cost: borders times marks of the block.
export function piecesOf(block: Span, marks: Mark[]): Piece[] {
  const inside = marks.filter(({ span }) => span[0] < block[1] && span[1] > block[0]);
  const borders = new Set([block[0], block[1]]);
  for (const { span } of inside) {
    borders.add(Math.max(span[0], block[0]));
    borders.add(Math.min(span[1], block[1]));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const begin = sorted[index];
    const over = inside.filter(({ span }) => span[0] <= begin && span[1] >= end);
    over.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    return { span: [begin, end] as Span, marks: over };
  });
}

const LONG_LINE = 100; // past it lines are paragraphs, not wrapped ones

// Paragraphs, without the white space around them: between empty lines, or lines of their own where these are long.
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  const lines = text.split("\n").filter((line) => line.trim());
  const long = lines.some((line) => line.length > LONG_LINE);
  const pattern = long ? /\S[^\n]*/g : /\S[^]*?(?=\s*(?:\n\s*\n|$(?![^])))/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    blocks.push([match.index, match.index + match[0].length]);
  }
  return blocks;
}

interface Props {
  text: string;
  block: Span;
  marks: Mark[];
  chosen: Item | null;
  // items: all whose words these are, the innermost first; pinned: they stay until they are closed
  onChoose: (items: Item[], pinned: boolean) => void;
}

export function MarkedBlock({ text, block, marks, chosen, onChoose }: Props) {
  return (
    <p class="block">
      {piecesOf(block, marks).map(({ span, marks: over }) => {
        const words = text.slice(span[0], span[1]);
        if (over.length === 0) return words;
        const kinds = [...new Set(over.map(({ item }) => item.kind))].join(" ");
        const items = [...new Set(over.map(({ item }) => item))].reverse();
        const lit = chosen !== null && over.some(({ item }) => item.id === chosen.id);
        const choose = (event: MouseEvent) => onChoose(items, event.type === "click");
        return (
          <span key={span[0]} class={"mark " + kinds + (lit ? " lit" : "")} data-at={span[0]} onMouseEnter={choose} onClick={choose}>
            {words}
          </span>
        );
      })}
    </p>
  );
}
