import { lineAmount, lineCost } from "./amounts.js";
import type { Change } from "./change.js";
import { type SimulateOptions, type Simulation, simulate } from "./simulate.js";

/** Totals of one simulated firm, in CNY. */
export interface Totals {
  readonly orders: number;
  readonly leavers: number;
  readonly customersWon: number;
  readonly revenue: number;
  readonly grossMargin: number;
  /** Gross margin less freight, work, material, returns and compensation. */
  readonly profit: number;
}

export function totals(s: Simulation): Totals {
  let revenue = 0;
  let goods = 0;
  for (const l of s.lines) {
    if (l.order.cancelled) continue;
    revenue += lineAmount(l);
    goods += lineCost(l, s.products);
  }
  return {
    orders: s.orders.length,
    leavers: s.truth.customers.filter((c) => c.leftOn !== null).length,
    customersWon: s.truth.prospects.became,
    revenue: revenue / 100,
    grossMargin: (revenue - goods) / 100,
    profit: s.truth.customers.reduce((sum, c) => sum + c.profit, 0),
  };
}

/** The true effect of a change: the same seed with it, less the same seed without. */
export function effectOf(
  options: SimulateOptions,
  change: Change,
  before: Simulation = simulate({ ...options, change: {} }),
): { readonly before: Totals; readonly after: Totals; readonly difference: Totals } {
  const a = totals(before);
  const b = totals(simulate({ ...options, change }, before));
  const keys = Object.keys(a) as (keyof Totals)[];
  const difference = Object.fromEntries(keys.map((k) => [k, b[k] - a[k]])) as unknown as Totals;
  return { before: a, after: b, difference };
}
