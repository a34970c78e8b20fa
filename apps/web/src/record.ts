// The record's JSON (docs/record.md), as far as the pages use it. Spans are [begin, end): code points as they come, UTF-16
// units after spans.ts.
export type Span = [number, number];

export interface When {
  value: string;
  grain: string;
  evidence: Span | null;
}

export interface Where {
  name: string;
  country: string | null;
}

export interface Actor {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  code: string | null;
  office: string | null;
  known_as: string | null;
  mentions: Span[];
}

export interface Act {
  id: string;
  plover: string;
  mode: string | null;
  cameo: string;
  goldstein: number;
  quad: string;
  actors: string[];
  recipients: string[];
  date: When | null;
  place: Where | null;
  status: string;
  according_to: string | null;
  because: string;
  evidence: Span[];
}

export interface Claim {
  id: string;
  source: string | null;
  source_text: string | null;
  source_kind: string;
  chain: string[];
  content: Span[];
  cue: Span;
  quote: string;
  status: string;
  hedges: Span[];
  factuality: string;
  evidence: Span[];
}

export interface Stage {
  stage: string;
  body: string | null;
  date: When | null;
  place: Where | null;
  vote: string | null;
  status: string;
  evidence: Span[];
}

export interface Agreement {
  id: string;
  name: string;
  kind: string;
  parties: string[];
  sectors: string[];
  stages: Stage[];
  evidence: Span[];
}

export interface Vote {
  id: string;
  body: string | null;
  subject: string | null;
  outcome: string | null;
  present: number | null;
  for: number | null;
  against: number | null;
  abstained: number | null;
  not_voting: number | null;
  needed: number | null;
  margin: number | null;
  vetoed_by: string[];
  unaccounted: number | null;
  adds_up: boolean | null;
  date: When | null;
  evidence: Span[];
}

export interface Contact {
  id: string;
  kind: string;
  from: string[];
  to: string[];
  persons: string[];
  date: When | null;
  place: Where | null;
  status: string;
  evidence: Span[];
}

export interface Finding {
  id: string;
  kind: string;
  severity: string;
  message: string;
  items: string[];
  evidence: Span[];
}

// Sanctions, posts, casualties, movements of forces, deadlines: their fields differ, and are shown as they are.
export interface OtherAct {
  id: string;
  date: When | null;
  place: Where | null;
  status: string;
  according_to: string | null;
  evidence: Span[];
  [field: string]: unknown;
}

export interface BedeRecord {
  bede: { version: string; lexicon: string; model: string };
  document: {
    id: string;
    title: string | null;
    url: string | null;
    published: string | null;
    source: string | null;
    sentences: number;
    words: number;
    notes: string[];
  };
  actors: Actor[];
  events: Act[];
  claims: Claim[];
  agreements: Agreement[];
  votes: Vote[];
  contacts: Contact[];
  checks: Finding[];
  sanctions: OtherAct[];
  personnel: OtherAct[];
  casualties: OtherAct[];
  movements: OtherAct[];
  deadlines: OtherAct[];
}

export interface BriefLine {
  form: "plain" | "dated" | "step" | "warning";
  label: string;
  text: string;
  words: string;
  item: string;
}

export interface BriefSection {
  heading: string;
  lines: BriefLine[];
}

export interface Reading {
  record: BedeRecord;
  text: string;
  sections: BriefSection[];
}
