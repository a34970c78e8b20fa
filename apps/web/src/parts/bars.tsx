// Events by time as bars: cooperation above the line, conflict below; deeds darker than words.
import { useEffect, useMemo, useRef } from "preact/hooks";

export interface Bucket {
  date: string;
  [quad: string]: number | string;
}

const of = (bucket: Bucket, ...quads: string[]) => quads.reduce((sum, quad) => sum + Number(bucket[quad] ?? 0), 0);
const above = (bucket: Bucket) => of(bucket, "verbal cooperation", "material cooperation");
const below = (bucket: Bucket) => of(bucket, "verbal conflict", "material conflict");

// The last steps of the calendar up to last, those without events too, but none before first.
export function steps(first: string, last: string, most: number): string[] {
  const out: string[] = [];
  const width = first.length;
  const at = new Date(width === 4 ? `${last}-01-01` : width === 7 ? `${last}-01` : last);
  for (let step = last; step >= first && out.length < most; step = at.toISOString().slice(0, width)) {
    out.push(step);
    if (width === 4) at.setUTCFullYear(at.getUTCFullYear() - 1);
    else if (width === 7) at.setUTCMonth(at.getUTCMonth() - 1);
    else at.setUTCDate(at.getUTCDate() - 1);
  }
  return out.reverse();
}

const MOST_BARS = 420; // of a longer span only the last part is drawn: what is before is a narrower question away
const WIDTH = 1000, HEIGHT = 280, MIDDLE = 150, ROOM = 115;

export function Bars({ buckets, open, onOpen, drawing }: { buckets: Bucket[]; open: string; onOpen: (date: string) => void; drawing: { current: SVGSVGElement | null } }) {
  const all = useMemo(() => {
    const known = new Map(buckets.map((bucket) => [bucket.date, bucket]));
    const dates = steps(buckets[0].date, buckets[buckets.length - 1].date, MOST_BARS);
    return dates.map((date): Bucket => known.get(date) ?? { date });
  }, [buckets]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth; // a narrow window begins with the latest
  }, [all]);
  const mostUp = Math.max(...all.map(above)), mostDown = Math.max(...all.map(below));
  const most = Math.max(1, mostUp, mostDown);
  const step = WIDTH / all.length;
  const height = (count: number) => (count / most) * ROOM;
  const every = Math.ceil(all.length / 12);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Drawing" ref={frame}>
      <svg ref={drawing} class="timeline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={`Events from ${all[0].date} to ${all[all.length - 1].date}; highest bar: ${most}`}>
        {all.map((bucket, index) => {
          const up = above(bucket), down = below(bucket);
          const words = `${bucket.date}: ${up} of cooperation, ${down} of conflict`;
          const verbal = height(of(bucket, "verbal cooperation")), quarrel = height(of(bucket, "verbal conflict"));
          const choose = () => onOpen(bucket.date);
          return (
            <g key={bucket.date} class={"bar" + (bucket.date === open ? " open" : "")} role="button" tabindex={up + down > 0 ? 0 : -1} aria-label={words} aria-hidden={up + down === 0 ? "true" : undefined}
              onClick={choose} onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), choose())}>
              <title>{words}</title>
              <rect class="field" x={index * step} y={MIDDLE - ROOM - 10} width={step} height={2 * ROOM + 20} />
              <rect class="good" x={index * step + step * 0.08} y={MIDDLE - verbal} width={step * 0.84} height={verbal} />
              <rect class="good material" x={index * step + step * 0.08} y={MIDDLE - height(up)} width={step * 0.84} height={height(up) - verbal} />
              <rect class="bad" x={index * step + step * 0.08} y={MIDDLE} width={step * 0.84} height={quarrel} />
              <rect class="bad material" x={index * step + step * 0.08} y={MIDDLE + quarrel} width={step * 0.84} height={height(down) - quarrel} />
            </g>
          );
        })}
        <line class="axis" x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
        {all.map((bucket, index) => index % every === 0 && (
          <text key={bucket.date} class="tick" x={index * step + 1} y={HEIGHT - 4} aria-hidden="true">{bucket.date}</text>
        ))}
        <text class="tick" x="2" y="14" aria-hidden="true">cooperation, up to {mostUp}</text>
        <text class="tick" x="2" y={HEIGHT - 20} aria-hidden="true">conflict, up to {mostDown}</text>
      </svg>
    </div>
  );
}

export function Legend() {
  return (
    <p class="legend quiet">
      <span class="swatch good" /> words of cooperation <span class="swatch good material" /> deeds <span class="swatch bad" /> words of conflict <span class="swatch bad material" /> deeds
    </p>
  );
}
