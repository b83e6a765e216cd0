import type { Compiled, Limit } from "./compile.js";
import { dualPrices } from "./dual.js";

export interface Found {
  /** Places of the options chosen; null: nothing feasible was found. */
  readonly places: readonly number[] | null;
  readonly worth: number;
  readonly bound: number;
  readonly prices: Float64Array;
  /** The whole tree was searched. */
  readonly proved: boolean;
}

const slack = (most: number) => 1e-9 * (1 + Math.abs(most));

/**
 * The best choice by branch and bound: group after group, the most promising option first, cut off where what is still
 * open cannot reach the best found (Lagrangian bound at the root's prices), or a limit cannot be kept any more.
 *
 * @source  Land & Doig (1960); bound of Fisher (1981); `docs/methods/plan-choice.md`
 * @range   `nodes`: places looked at before the search gives up and says so
 */
export function search(c: Compiled, worth: Float64Array, limits: readonly Limit[], nodes: number): Found {
  const { prices, bound } = dualPrices(c, worth, limits);
  const score = Float64Array.from(worth, (w, o) => limits.reduce((s, l, r) => s - prices[r]! * l.use[o]!, w));
  const top = (group: readonly number[]) => group.reduce((best, o) => Math.max(best, score[o]!), 0);

  // Groups whose choice matters most come first.
  const order = c.groups.map((_, g) => g).sort((a, b) => top(c.groups[b]!) - top(c.groups[a]!) || a - b);
  const depth = order.length;
  const ranked = order.map((g) => [...c.groups[g]!].sort((a, b) => score[b]! - score[a]! || a - b));
  const promise = new Float64Array(depth + 1);
  const freed = limits.map(() => new Float64Array(depth + 1));
  for (let k = depth - 1; k >= 0; k--) {
    promise[k] = promise[k + 1]! + top(ranked[k]!);
    limits.forEach((l, r) => {
      freed[r]![k] = freed[r]![k + 1]! + ranked[k]!.reduce((least, o) => Math.min(least, l.use[o]!), 0);
    });
  }

  const taken = new Int8Array(c.options.length);
  const wanted = new Int32Array(c.options.length);
  const barred = new Int32Array(c.options.length);
  const decided = new Int8Array(c.groups.length);
  const left = Float64Array.from(limits, (l) => l.most);
  const current: number[] = [];
  let best: number[] | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  let looked = 0;
  let complete = true;

  const visit = (k: number, value: number, scored: number): void => {
    if (looked++ >= nodes) {
      complete = false;
      return;
    }
    for (let r = 0; r < limits.length; r++) if (left[r]! - freed[r]![k]! < -slack(limits[r]!.most)) return;
    // Worth so far plus what is open = scored so far + promise + what the limits are worth in all.
    if (best !== null && scored + promise[k]! + base <= bestWorth + 1e-12 * Math.abs(bestWorth)) return;
    if (k === depth) {
      if (best !== null && value <= bestWorth) return;
      best = [...current];
      bestWorth = value;
      return;
    }
    const group = order[k]!;
    const must = ranked[k]!.find((o) => wanted[o]! > 0);
    decided[group] = 1;
    let tried = must !== undefined;
    for (const o of ranked[k]!) {
      // Not choosing comes where its turn is among the scores.
      if (!tried && score[o]! <= 0) {
        tried = true;
        visit(k + 1, value, scored);
      }
      if ((must !== undefined && o !== must) || barred[o]! > 0) continue;
      if (
        c.needs[o]!.some((n) => barred[n]! > 0 || (decided[c.groupOf[n]!] === 1 && n !== o && taken[n] === 0))
      )
        continue;
      if (c.excludes[o]!.some((x) => wanted[x]! > 0 || x === o)) continue;
      taken[o] = 1;
      current.push(o);
      for (const n of c.needs[o]!) wanted[n]!++;
      for (const x of c.excludes[o]!) barred[x]!++;
      for (let r = 0; r < limits.length; r++) left[r]! -= limits[r]!.use[o]!;
      if (!clash(o)) visit(k + 1, value + worth[o]!, scored + score[o]!);
      for (let r = 0; r < limits.length; r++) left[r]! += limits[r]!.use[o]!;
      for (const x of c.excludes[o]!) barred[x]!--;
      for (const n of c.needs[o]!) wanted[n]!--;
      current.pop();
      taken[o] = 0;
    }
    if (!tried) visit(k + 1, value, scored);
    decided[group] = 0;
  };
  /** Two options of one group both needed, or an option needed and barred. */
  const clash = (o: number): boolean =>
    c.needs[o]!.some(
      (n) =>
        barred[n]! > 0 ||
        (taken[n] === 0 &&
          c.groups[c.groupOf[n]!]!.some((m) => m !== n && (wanted[m]! > 0 || taken[m] === 1))),
    );
  let base = 0;
  for (let r = 0; r < limits.length; r++) base += prices[r]! * limits[r]!.most;

  visit(0, 0, 0);
  return {
    places: best === null ? null : [...(best as number[])].sort((a, b) => a - b),
    worth: bestWorth,
    bound: complete && best !== null ? bestWorth : bound,
    prices,
    proved: complete,
  };
}
