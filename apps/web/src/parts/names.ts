// Names for people: of countries by their codes, and of reports.
import names from "virtual:countries";

export const COUNTRIES = Object.entries(names).sort(([, a], [, b]) => (a < b ? -1 : 1));

// The name of a country; anything else as it stands.
export const country = (code: string) => names[code] ?? code;

// "KEN EST" -> "Kenya, Estonia"
export const countriesOf = (codes: string) => codes.split(/[ ;]+/).filter(Boolean).map(country).join(", ");

const codes = new Map(COUNTRIES.map(([code, name]) => [name.toLowerCase(), code]));

// The code of a country that is written out; anything else as it stands.
export const codeOf = (who: string) => codes.get(who.toLowerCase()) ?? who;

// A report without a title is known by the last part of its id, which may be a path.
export const reportName = (title: string | null, id: string) => title || (id.split("/").pop() ?? "") || id;
