// Buttons that save what a page shows.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { fetchFile, type Query } from "../api";
import { asProblem } from "./load";

export function saveBlob(blob: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function SaveText({ name, type, text, children }: { name: string; type: string; text: () => string; children: ComponentChildren }) {
  return (
    <button type="button" onClick={() => saveBlob(new Blob([text()], { type }), name)}>
      {children}
    </button>
  );
}

// All that the view's question finds, not only the page at hand.
export function SaveList({ path, query, name }: { path: string; query: Query; name: string }) {
  const [said, say] = useState("");
  const save = (format: string) => async () => {
    say("");
    try {
      saveBlob(await fetchFile(path, { ...query, format }), `${name}.${format === "jsonl" ? "jsonl" : format}`);
    } catch (thrown) {
      say(asProblem(thrown).message);
    }
  };
  return (
    <span class="save" role="group" aria-label="Export">
      <button type="button" onClick={save("csv")}>CSV</button>
      <button type="button" onClick={save("jsonl")}>JSON</button>
      {said && <span role="alert">{said}</span>}
    </span>
  );
}

// The drawing as a file of its own: colours, which the page takes from its style sheet, are written into it.
export function SaveDrawing({ of, name }: { of: () => SVGSVGElement | null; name: string }) {
  const save = () => {
    const drawing = of();
    if (drawing) saveBlob(new Blob([standalone(drawing)], { type: "image/svg+xml" }), name);
  };
  return (
    <button type="button" onClick={save}>
      SVG
    </button>
  );
}

const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-family", "font-weight", "text-anchor"];

function standalone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll("*"), copies = copy.querySelectorAll("*");
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of KEPT) copies[index].setAttribute(name, style.getPropertyValue(name));
    copies[index].removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}
