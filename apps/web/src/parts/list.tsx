// A listing of the book, page after page.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

import { get, type Page, type Problem, type Query, queryString, type Row } from "../api";
import { asProblem, ProblemNote } from "./load";

export interface Rows {
  rows: Row[] | null;
  next: string | null;
  busy: boolean;
  problem: Problem | null;
  more: () => void;
}

const NOTHING = { rows: null, next: null, busy: true, problem: null };

// The rows that a question finds; more() adds the next page's.
export function useRows<R extends Row = Row>(path: string, query: Query): Rows & { rows: R[] | null } {
  const key = path + queryString(query);
  const [state, set] = useState<Omit<Rows, "more"> & { key: string }>({ ...NOTHING, key });
  const ask = (after: string, before: Row[], signal?: AbortSignal) =>
    get<Page>(path, { ...query, after }, signal).then(
      (page) => signal?.aborted || set({ rows: [...before, ...page.items], next: page.next, busy: false, problem: null, key }),
      (thrown) => signal?.aborted || set({ ...NOTHING, busy: false, problem: asProblem(thrown), key }),
    );
  useEffect(() => {
    const stop = new AbortController();
    set((before) => ({ ...before, busy: true, problem: null }));
    void ask("", [], stop.signal);
    return () => stop.abort();
  }, [key]);
  const more = () => {
    set((before) => ({ ...before, busy: true }));
    void ask(state.next ?? "", state.rows ?? []);
  };
  return { ...state, more } as Rows & { rows: R[] | null };
}

export function List({ of, nothing, children }: { of: Rows; nothing: string; children: (rows: Row[]) => ComponentChildren }) {
  if (of.problem) return <ProblemNote problem={of.problem} />;
  if (!of.rows) return <p class="quiet" role="status">Looking…</p>;
  if (of.rows.length === 0) return <p class="quiet" role="status">{nothing}</p>;
  return (
    <div aria-busy={of.busy}>
      {children(of.rows)}
      {of.next && (
        <button class="more" onClick={of.more} disabled={of.busy}>
          {of.busy ? "Looking…" : "More"}
        </button>
      )}
    </div>
  );
}

export interface Column {
  title: string;
  cell: (row: Row) => ComponentChildren;
  number?: boolean;
  nowrap?: boolean;
  wide?: boolean; // keeps room for a sentence
}

export function Table({ caption, columns, rows }: { caption: string; columns: Column[]; rows: Row[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number, wide }) => (
              <th key={title} scope="col" class={number ? "number" : wide ? "wide" : ""}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key ?? index}>
              {columns.map(({ title, cell, number, nowrap }) => (
                <td key={title} data-title={title} class={(number ? "number" : "") + (nowrap ? " nowrap" : "")}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const text = (row: Row, name: string): string => (row[name] === null || row[name] === undefined ? "" : String(row[name]));

// The way to an item in its report.
export function ReportLink({ row, children }: { row: Row; children: ComponentChildren }) {
  const item = row.id ? queryString({ item: String(row.id) }) : "";
  return <a href={`/reports/${row.document}${item}`}>{children}</a>;
}
