import type { Compiled } from "./compile.js";
import { dualPrices } from "./dual.js";
import type { Found } from "./search.js";

/**
 * A choice for problems too large to search: floors first by what they cost least, then everything that still fits, by
 * worth at the limits' prices; an option brings along what it needs. No promise but the bound.
 *
 * @source  Lagrangian heuristic, Fisher (1981); `docs/methods/plan-choice.md`
 */
export function greedy(c: Compiled): Found {
  const { prices, bound } = dualPrices(c, c.worth, c.limits);
  const left = Float64Array.from(c.limits, (l) => l.most);
  const inGroup = new Int32Array(c.groups.length).fill(-1);
  const barred = new Int32Array(c.options.length);
  const places: number[] = [];

  /** The option with all it needs; null where that cannot be. */
  const bundle = (o: number): readonly number[] | null => {
    const all: number[] = [];
    const open = [o];
    const groups = new Set<number>();
    while (open.length > 0) {
      const next = open.pop()!;
      const g = c.groupOf[next]!;
      if (inGroup[g] === next || all.includes(next)) continue;
      if (inGroup[g]! >= 0 || groups.has(g) || barred[next]! > 0) return null;
      groups.add(g);
      all.push(next);
      open.push(...c.needs[next]!);
    }
    return all.some((a) => c.excludes[a]!.some((x) => all.includes(x))) ? null : all;
  };
  const total = (all: readonly number[], column: Float64Array) => all.reduce((sum, o) => sum + column[o]!, 0);
  const fits = (all: readonly number[]) =>
    c.limits.every((l, r) => l.name.kind === "floor" || total(all, l.use) <= left[r]!);
  const take = (all: readonly number[]) => {
    for (const o of all) {
      inGroup[c.groupOf[o]!] = o;
      for (const x of c.excludes[o]!) barred[x]!++;
      c.limits.forEach((l, r) => {
        left[r]! -= l.use[o]!;
      });
      places.push(o);
    }
  };
  const score = Float64Array.from(c.worth, (w, o) =>
    c.limits.reduce((s, l, r) => s - prices[r]! * l.use[o]!, w),
  );

  c.limits.forEach((floor, r) => {
    if (floor.name.kind !== "floor") return;
    const byHelp = c.options
      .map((_, o) => o)
      .filter((o) => floor.use[o]! < 0)
      .sort((a, b) => score[b]! / -floor.use[b]! - score[a]! / -floor.use[a]! || a - b);
    for (const o of byHelp) {
      if (left[r]! >= 0) break;
      const all = bundle(o);
      if (all !== null && all.length > 0 && fits(all)) take(all);
    }
  });
  const byScore = c.options
    .map((_, o) => o)
    .sort((a, b) => score[b]! - score[a]! || c.worth[b]! - c.worth[a]! || a - b);
  for (const o of byScore) {
    const all = bundle(o);
    if (all === null || all.length === 0 || !(total(all, c.worth) > 0) || !fits(all)) continue;
    const floors = c.limits.every((l, r) => l.name.kind !== "floor" || total(all, l.use) <= left[r]!);
    if (floors) take(all);
  }
  places.sort((a, b) => a - b);
  const met = c.limits.every((l, r) => left[r]! >= -1e-9 * (1 + Math.abs(l.most)));
  return { places: met ? places : null, worth: total(places, c.worth), bound, prices, proved: false };
}
