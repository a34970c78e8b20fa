// The one place where the API's code points become the browser's UTF-16 units.
import type { BedeRecord, Reading, Span } from "./record";

// units[n]: where the n-th code point begins; null where both counts are the same throughout.
function unitsOf(text: string): number[] | null {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return null;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return units;
}

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && Number.isInteger(value[0]) && Number.isInteger(value[1]);

function convert(value: unknown, units: number[]): unknown {
  if (isSpan(value)) return [units[value[0]], units[value[1]]];
  if (Array.isArray(value)) return value.map((one) => convert(one, units));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one, units)]));
}

export function inUnits(reading: Reading): Reading {
  const units = unitsOf(reading.text);
  return units ? { ...reading, record: convert(reading.record, units) as BedeRecord } : reading;
}
