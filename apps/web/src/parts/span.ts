// The part of a timeline that is worth its width: a few old or far-off dates must not squeeze the rest.
import { type Bucket, steps } from "./bars";

const SHARE = 0.02; // of all events, that may be left out at each end
const SHARE_OF_LONG = 0.1; // at the front, where what is kept would still be long: the latest matter more
const LONG = 150; // steps

export interface Trimmed {
  kept: Bucket[];
  before: number; // events left out
  after: number;
}

const countOf = (bucket: Bucket) => Object.values(bucket).reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);

// How many buckets at the front hold no more than most events, and how many events they hold.
function spare(buckets: Bucket[], most: number): [number, number] {
  let left = 0, events = 0;
  while (left < buckets.length && events + countOf(buckets[left]) <= most) events += countOf(buckets[left++]);
  return [left, events];
}

export function trimmed(buckets: Bucket[]): Trimmed {
  const out = cut(buckets, SHARE);
  if (out.kept.length < 2) return out;
  const { kept } = out;
  return steps(kept[0].date, kept[kept.length - 1].date, LONG + 1).length > LONG ? cut(buckets, SHARE_OF_LONG) : out;
}

function cut(buckets: Bucket[], share: number): Trimmed {
  const all = buckets.reduce((sum, bucket) => sum + countOf(bucket), 0);
  const [front, before] = spare(buckets, share * all);
  const [back, after] = spare([...buckets].reverse(), SHARE * all);
  return { kept: buckets.slice(front, buckets.length - back), before, after };
}

// "12 events before 2019-03 and 3 after 2024-07"; empty where nothing is left out.
export function leftOut({ kept, before, after }: Trimmed): string {
  const parts = [before > 0 && `${before} before ${kept[0].date}`, after > 0 && `${after} after ${kept[kept.length - 1].date}`];
  const words = parts.filter(Boolean).join(" and ");
  return words && `${words} ${before + after === 1 ? "is" : "are"} left out`;
}
