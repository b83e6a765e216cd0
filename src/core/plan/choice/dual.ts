import type { Compiled, Limit } from "./compile.js";

export interface Dual {
  /** One price per limit, not negative. */
  readonly prices: Float64Array;
  /** No feasible choice is worth more. */
  readonly bound: number;
}

/**
 * Prices of the limits that make the relaxed problem worth least: each in turn is halved upon while the others stand.
 * Any prices give a bound that holds; these give a tight one.
 *
 * @source  Fisher (1981), Management Science 27:1–18; `docs/methods/plan-choice.md`
 */
export function dualPrices(c: Pick<Compiled, "groups">, worth: Float64Array, limits: readonly Limit[]): Dual {
  const prices = new Float64Array(limits.length);
  const score = new Float64Array(worth.length);
  const refresh = () => {
    for (let o = 0; o < worth.length; o++) {
      let s = worth[o]!;
      for (let r = 0; r < limits.length; r++) s -= prices[r]! * limits[r]!.use[o]!;
      score[o] = s;
    }
  };
  const bestOf = (group: readonly number[]) => {
    let best = -1;
    let top = 0;
    for (const o of group)
      if (score[o]! > top) {
        best = o;
        top = score[o]!;
      }
    return best;
  };
  const over = (r: number): boolean => {
    refresh();
    let used = 0;
    for (const group of c.groups) {
      const o = bestOf(group);
      if (o >= 0) used += limits[r]!.use[o]!;
    }
    return used > limits[r]!.most;
  };
  const rounds = limits.length > 1 ? 4 : 1;
  for (let round = 0; round < rounds; round++)
    for (let r = 0; r < limits.length; r++) {
      prices[r] = 0;
      if (!over(r)) continue;
      let low = 0;
      let high = 1e-6;
      prices[r] = high;
      while (high < 1e12 && over(r)) {
        low = high;
        high *= 8;
        prices[r] = high;
      }
      for (let k = 0; k < 50 && high - low > 1e-10 * high; k++) {
        prices[r] = (low + high) / 2;
        if (over(r)) low = prices[r]!;
        else high = prices[r]!;
      }
      // A price without end would only say that the limit cannot be met.
      prices[r] = high >= 1e12 ? 0 : high;
    }
  refresh();
  let bound = 0;
  for (let r = 0; r < limits.length; r++) bound += prices[r]! * limits[r]!.most;
  for (const group of c.groups) {
    const o = bestOf(group);
    if (o >= 0) bound += score[o]!;
  }
  return { prices, bound };
}
