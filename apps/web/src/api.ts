// The server's calls. A token, where the server wants one, is asked for once and kept for the tab.
import type { BriefSection, Reading } from "./record";
import { inUnits } from "./spans";

export type Cell = string | number | null;
export type Row = Record<string, Cell>;
export interface Page {
  items: Row[];
  next: string | null;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    reason: string,
    readonly remedy: string,
  ) {
    super(reason);
  }
}

export type Query = Record<string, string>;

const TOKEN = "bede-token";
let known: string | null = null;
const stored = () => known ?? sessionStorage.getItem(TOKEN);

export function keepToken(token: string) {
  known = token;
  sessionStorage.setItem(TOKEN, token);
}

// Empty values ask nothing and are left out; the order is that of the names, so that a view has one address.
export function queryString(query: Query): string {
  const asked = Object.entries(query).filter(([, value]) => value !== "");
  asked.sort(([a], [b]) => (a < b ? -1 : 1));
  return asked.length ? "?" + new URLSearchParams(asked).toString() : "";
}

async function call(path: string, options: RequestInit = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  const token = stored();
  if (token) headers.set("Authorization", "Bearer " + token);
  const answer = await fetch("/api/v1" + path, { ...options, headers }).catch(() => {
    throw new Problem(0, "the server does not answer", "see whether bede serve still runs");
  });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => null);
  throw new Problem(answer.status, said?.error?.reason ?? answer.statusText, said?.error?.remedy ?? "");
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await call(path + queryString(query), { signal })).json();
}

// The answer as a file: what an export button saves.
export async function fetchFile(path: string, query: Query): Promise<Blob> {
  return (await call(path + queryString(query))).blob();
}

export async function readText(body: string, type: string, query: Query): Promise<Reading> {
  const answer = await call("/read" + queryString(query), { method: "POST", body, headers: { "Content-Type": type } });
  return inUnits(await answer.json());
}

export async function explainText(body: string, query: Query): Promise<string> {
  const answer = await call("/explain" + queryString(query), { method: "POST", body, headers: { "Content-Type": "text/plain" } });
  return (await answer.json()).explanation;
}

export async function getBrief(number: string, signal?: AbortSignal): Promise<BriefSection[]> {
  return (await get<{ sections: BriefSection[] }>(`/documents/${encodeURIComponent(number)}/brief`, {}, signal)).sections;
}

export async function getDocument(number: string, signal?: AbortSignal): Promise<Reading> {
  return inUnits(await get<Reading>("/documents/" + encodeURIComponent(number), {}, signal));
}
