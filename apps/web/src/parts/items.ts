// The items of a record as the pages tell of them: one list of marks in the text, and the fields of each in words.
import type { BedeRecord, OtherAct, Span, When, Where } from "../record";
import { country } from "./names";

export type Kind = "actor" | "event" | "claim" | "agreement" | "vote" | "contact" | "act" | "finding";

export interface Item {
  id: string;
  kind: Kind;
  title: string;
  fields: [string, string][];
  spans: Span[];
}

const when = (date: When | null) => date?.value ?? "";
const where = (place: Where | null) => (place ? place.name : "");
const list = (values: (string | null)[]) => values.filter(Boolean).join(", ");
const count = (value: number | null) => (value === null ? "" : String(value));

// Fields that say nothing are left out.
const kept = (fields: [string, string][]) => fields.filter(([, value]) => value !== "");

const TOLD_APART = ["id", "act", "status", "according_to"];

// An act with fields of its own: those in words and numbers are told as they are named.
function other(name: string, act: OtherAct, claimant: string): Item {
  const own = Object.entries(act).filter(([field, value]) => !TOLD_APART.includes(field) && (typeof value === "string" || typeof value === "number"));
  const sides = (["by", "on"] as const).map((field): [string, string] => [field, Array.isArray(act[field]) ? (act[field] as string[]).map(country).join(", ") : ""]);
  return {
    id: act.id, kind: "act", title: list([name, String(act.act ?? act.kind ?? "")]), spans: act.evidence,
    fields: kept([...sides, ...own.map(([field, value]): [string, string] => [field.replace("_", " "), String(value)]), ["when", when(act.date)],
      ["where", where(act.place)], ["status", act.status], ["on whose word", claimant]]),
  };
}

export function itemsOf(record: BedeRecord, text: string): Item[] {
  const name = (id: string | null) => record.actors.find((actor) => actor.id === id)?.name ?? id ?? "";
  const names = (ids: string[]) => list(ids.map(name));
  const words = (spans: Span[]) => spans.map(([begin, end]) => text.slice(begin, end)).join(" … ");
  const claimant = (id: string | null) => {
    const claim = record.claims.find((one) => one.id === id);
    return claim ? name(claim.source) || claim.source_text || "somebody unnamed" : "";
  };
  const actors = record.actors.map((a): Item => ({
    id: a.id, kind: "actor", title: a.name, spans: a.mentions,
    fields: kept([["kind", a.kind], ["code", a.code ?? ""], ["office", a.office ?? ""], ["country", a.country ?? ""], ["known as", a.known_as ?? ""]]),
  }));
  const events = record.events.map((e): Item => ({
    id: e.id, kind: "event", title: list([e.plover.toLowerCase(), e.mode]), spans: e.evidence,
    fields: kept([["who", names(e.actors)], ["to whom", names(e.recipients)], ["when", when(e.date)], ["where", where(e.place)],
      ["status", e.status], ["code", `${e.cameo} (${e.goldstein > 0 ? "+" : ""}${e.goldstein}), ${e.quad}`],
      ["on whose word", claimant(e.according_to)], ["why", e.because]]),
  }));
  const claims = record.claims.map((c): Item => ({
    id: c.id, kind: "claim", title: name(c.source) || c.source_text || "unnamed source", spans: c.content,
    fields: kept([["says", words(c.content)], ["with", words([c.cue])], ["how", `${c.status}, ${c.quote}`], ["firmness", c.factuality],
      ["hedges", words(c.hedges)], ["source is", c.source_kind]]),
  }));
  const agreements = record.agreements.map((g): Item => ({
    id: g.id, kind: "agreement", title: g.name, spans: g.evidence,
    fields: kept([["kind", g.kind], ["parties", list(g.parties.map(country))], ["about", list(g.sectors)],
      ["stages", list(g.stages.map((s) => list([s.stage.replace("_", " "), s.status === "actual" ? "" : s.status, when(s.date)]).replace(/, /g, " ")))]]),
  }));
  const votes = record.votes.map((v): Item => ({
    id: v.id, kind: "vote", title: list([v.body, v.outcome]), spans: v.evidence,
    fields: kept([["present", count(v.present)], ["for", count(v.for)], ["against", count(v.against)], ["abstained", count(v.abstained)],
      ["not accounted for", v.unaccounted ? count(v.unaccounted) : ""], ["when", when(v.date)]]),
  }));
  const contacts = record.contacts.map((k): Item => ({
    id: k.id, kind: "contact", title: k.kind, spans: k.evidence,
    fields: kept([["from", list(k.from.map(country))], ["to", list(k.to.map(country))], ["persons", names(k.persons)], ["when", when(k.date)], ["where", where(k.place)], ["status", k.status]]),
  }));
  const others = ([["sanction", record.sanctions], ["post", record.personnel], ["casualties", record.casualties], ["movement", record.movements],
    ["deadline", record.deadlines]] as [string, OtherAct[]][]).flatMap(([name, all]) => all.map((act) => other(name, act, claimant(act.according_to))));
  const findings = record.checks.map((x): Item => ({
    id: x.id, kind: "finding", title: x.kind, spans: x.evidence, fields: [["finding", x.message], ["severity", x.severity]],
  }));
  return [...actors, ...events, ...claims, ...agreements, ...votes, ...contacts, ...others, ...findings];
}

export interface Mark {
  item: Item;
  span: Span;
}

// All marks in the order of the text, the longer before the shorter.
export function marksOf(items: Item[]): Mark[] {
  const marks = items.flatMap((item) => item.spans.map((span) => ({ item, span })));
  return marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
