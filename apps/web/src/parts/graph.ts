// Where the nodes of a small graph stand: springs and charges, from a fixed start, so that the same graph is drawn the same.
export interface Edge {
  source: string;
  target: string;
  events: number;
  cooperation: number;
  goldstein: number;
}

export interface Point {
  x: number;
  y: number;
}

// One edge for both directions, and only the nodes that act most. Cost: linear in the edges.
export function undirected(edges: Edge[], mostNodes: number): Edge[] {
  const pairs = new Map<string, Edge>();
  for (const edge of edges) {
    const [source, target] = [edge.source, edge.target].sort();
    const known = pairs.get(source + " " + target) ?? { source, target, events: 0, cooperation: 0, goldstein: 0 };
    known.events += edge.events;
    known.cooperation += edge.cooperation;
    known.goldstein += edge.goldstein;
    pairs.set(source + " " + target, known);
  }
  const weight = weights([...pairs.values()]);
  const kept = new Set([...weight.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || (a < b ? -1 : 1)).slice(0, mostNodes));
  return [...pairs.values()].filter(({ source, target }) => kept.has(source) && kept.has(target));
}

export function weights(edges: Edge[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { source, target, events } of edges)
    for (const node of [source, target]) out.set(node, (out.get(node) ?? 0) + events);
  return out;
}

const APART = 74; // no two nodes stand closer, as far as there is room

// Fruchterman and Reingold's forces. Cost: rounds times nodes squared.
export function layout(edges: Edge[], width: number, height: number): Map<string, Point> {
  const names = [...weights(edges)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
  const at = names.map((_, index) => {
    const angle = index * 2.399963, radius = Math.sqrt((index + 0.5) / names.length);
    return { x: width / 2 + (radius * Math.cos(angle) * width) / 2.4, y: height / 2 + (radius * Math.sin(angle) * height) / 2.4 };
  });
  const index = new Map(names.map((name, n) => [name, n]));
  const wanted = 0.9 * Math.sqrt((width * height) / Math.max(30, names.length));
  for (let round = 0; round < 250; ++round) {
    const heat = (width / 12) * (1 - round / 250);
    const force = at.map(() => ({ x: 0, y: 0 }));
    const push = (a: number, b: number, strength: (distance: number) => number) => {
      const dx = at[a].x - at[b].x, dy = at[a].y - at[b].y;
      const distance = Math.max(1, Math.hypot(dx, dy)), f = strength(distance) / distance;
      force[a].x += dx * f;
      force[a].y += dy * f;
      force[b].x -= dx * f;
      force[b].y -= dy * f;
    };
    for (let a = 0; a < at.length; ++a) for (let b = 0; b < a; ++b) push(a, b, (d) => (wanted * wanted) / d);
    for (const { source, target, events } of edges)
      push(index.get(source)!, index.get(target)!, (d) => ((-d * d) / wanted) * Math.min(1, 0.15 + Math.log10(events + 1) / 4));
    for (let a = 0; a < at.length; ++a) for (let b = 0; b < a; ++b) push(a, b, (d) => (d < APART ? (APART - d) * 40 : 0));
    at.forEach((point, n) => {
      force[n].x += (width / 2 - point.x) * 2;
      force[n].y += (height / 2 - point.y) * 3;
      const length = Math.max(1, Math.hypot(force[n].x, force[n].y)), step = Math.min(length, heat) / length;
      point.x = Math.min(width - 40, Math.max(40, point.x + force[n].x * step));
      point.y = Math.min(height - 36, Math.max(36, point.y + force[n].y * step));
    });
  }
  return new Map(names.map((name, n) => [name, at[n]]));
}
