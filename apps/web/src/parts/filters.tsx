// What is asked of the book, as a form whose values are the address's query: the same names as the flags of `bede find`.
import { useEffect, useState } from "preact/hooks";

import type { Query } from "../api";
import { codeOf, COUNTRIES } from "./names";
import { go } from "../router";

export interface FilterField {
  name: string;
  label: string;
  choices?: string[];
  hint?: string;
  none?: string; // what it means to choose nothing; "any" where it is not given
  who?: boolean; // a country may be written out
}

export const ACTOR: FilterField = { name: "actor", label: "Who", hint: "IRN, GOV, a name", who: true };
export const RECIPIENT: FilterField = { name: "recipient", label: "To whom", hint: "RUS", who: true };
export const WITH: FilterField = { name: "with", label: "With", hint: "RUS", who: true };
export const FROM: FilterField = { name: "from", label: "From", hint: "2024 or 2024-03-05" };
export const TO: FilterField = { name: "to", label: "Until", hint: "2024-06" };
export const WORDS: FilterField = { name: "words", label: "Words" };
export const PLACE: FilterField = { name: "place", label: "Place", hint: "KEN or Nairobi" };
export const SOURCE: FilterField = { name: "source", label: "On whose word", hint: "RUS or a name", who: true };
export const TYPE: FilterField = {
  name: "type", label: "Act",
  choices: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
};
export const EVENT_STATUS: FilterField = { name: "status", label: "Status", choices: ["actual", "future", "hypothetical", "negated", "historical"] };
// Of sums: what happened, unless something else is asked for.
export const HAPPENED: FilterField = { name: "status", label: "Status", none: "happened", choices: ["future", "hypothetical", "negated", "historical"] };
export const happened = (query: Query): Query => ({ ...query, status: query.status || "actual" });
export const CLAIM_STATUS: FilterField = { name: "status", label: "How", choices: ["asserted", "hedged", "denied", "intended", "asked"] };
export const QUAD: FilterField = {
  name: "quad", label: "Kind of act",
  choices: ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"],
};

function Field({ field, value, onChange }: { field: FilterField; value: string; onChange: (value: string) => void }) {
  return (
    <label>
      <span>{field.label}</span>
      {field.choices ? (
        <select name={field.name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{field.none ?? "any"}</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>{choice.toLowerCase()}</option>
          ))}
        </select>
      ) : (
        <input name={field.name} value={value} placeholder={field.hint} autocomplete="off" spellcheck={false} list={field.who ? "countries" : undefined} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </label>
  );
}

// Only what this page asks is in the query; kept: parameters of the view that stay (grain).
export function Filters({ path, fields, query, kept = [] }: { path: string; fields: FilterField[]; query: Query; kept?: string[] }) {
  const [draft, setDraft] = useState(query);
  useEffect(() => setDraft(query), [JSON.stringify(query)]);
  const submit = (event: Event) => {
    event.preventDefault();
    const names = [...fields.map(({ name }) => name), ...kept];
    const who = new Set(fields.filter((field) => field.who).map(({ name }) => name));
    const said = (name: string) => (draft[name] ?? "").trim();
    go(path, Object.fromEntries(names.map((name) => [name, who.has(name) ? codeOf(said(name)) : said(name)])));
  };
  return (
    <form class="filters" role="search" onSubmit={submit}>
      {fields.map((field) => (
        <Field key={field.name} field={field} value={draft[field.name] ?? ""} onChange={(value) => setDraft({ ...draft, [field.name]: value })} />
      ))}
      <datalist id="countries">
        {COUNTRIES.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
      </datalist>
      <button class="main">Show</button>
      {Object.values(query).some(Boolean) && <a href={path}>Clear</a>}
    </form>
  );
}

// The part of a query that the server is asked with.
export function asked(query: Query, fields: FilterField[]): Query {
  return Object.fromEntries(fields.map(({ name }) => [name, query[name] ?? ""]));
}
