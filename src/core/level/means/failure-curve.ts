import { combine, type Drawn } from "../../stats/drawn.js";
import { middle } from "../../stats/joint-draws.js";
import { lowerHull } from "./iso-cost.js";

/** One way of doing a part of the work: failures a year it leaves, and what it costs a year. */
export interface WayOfWorking {
  readonly failures: number;
  readonly cost: number;
}

/** A part of the work that is done in one of several ways, or in a mixture of them. */
export type PartOfWork = readonly WayOfWorking[];

/**
 * The least cost of so many failures when every part of the work may be done in any mixture of its ways: corners from
 * most failures to fewest. Cost rises ever faster on the way.
 *
 * @source  sum of lower hulls: their edges in order of slope; `docs/methods/failure-curve.md`
 * @units   failures and money a year
 * @assumes parts do not touch each other; the way taken has room for what is moved to it
 * @range   each part has a way, numbers finite; else RangeError
 * @example failureCurve([[{ failures: 10, cost: 0 }, { failures: 2, cost: 4 }]]) // both ways, the cheap one first
 */
export function failureCurve(parts: readonly PartOfWork[]): readonly WayOfWorking[] {
  const edges: WayOfWorking[] = [];
  let failures = 0;
  let cost = 0;
  for (const part of parts) {
    const hull = lowerHull(part.map((w) => ({ x: w.failures, y: w.cost })));
    const cheapest = hull.at(-1);
    if (cheapest === undefined) throw new RangeError("a part of the work is done somehow");
    failures += cheapest.x;
    cost += cheapest.y;
    for (let k = hull.length - 1; k > 0; k--)
      edges.push({ failures: hull[k]!.x - hull[k - 1]!.x, cost: hull[k - 1]!.y - hull[k]!.y });
  }
  edges.sort((a, b) => a.cost / a.failures - b.cost / b.failures);
  const curve = [{ failures, cost }];
  for (const edge of edges) {
    failures -= edge.failures;
    cost += edge.cost;
    curve.push({ failures: Math.max(0, failures), cost });
  }
  return curve;
}

/**
 * Least cost at so many failures: between two corners a mixture; more failures than the cheapest way leaves cost no less.
 *
 * @range   fewer failures than any way leaves → null
 * @example costAt([{ failures: 10, cost: 0 }, { failures: 2, cost: 4 }], 6) // → 2
 */
export function costAt(curve: readonly WayOfWorking[], failures: number): number | null {
  for (let k = 0; k < curve.length; k++) {
    const here = curve[k]!;
    if (failures < here.failures) continue;
    const before = curve[k - 1];
    if (before === undefined || failures === here.failures) return here.cost;
    const share = (before.failures - failures) / (before.failures - here.failures);
    return before.cost + share * (here.cost - before.cost);
  }
  return null;
}

/** The corner at which cost and loss together are least; on a tie the one with fewer failures. */
export function leastTotal(curve: readonly WayOfWorking[], lossPerFailure: number): WayOfWorking {
  let best = curve[0]!;
  for (const way of curve)
    if (way.cost + lossPerFailure * way.failures <= best.cost + lossPerFailure * best.failures) best = way;
  return best;
}

/** Failures at which cost and loss together are least, where they may lie, and where the total is within 1 % of least. */
export interface FewestWorthwhile {
  readonly best: WayOfWorking;
  readonly low: number;
  readonly high: number;
  readonly bandLow: number;
  readonly bandHigh: number;
}

/**
 * The best number of failures with its doubt: the loss per failure drawn anew gives another best corner each time, and
 * so do failures counted on other cases of the same kind.
 *
 * @source  `docs/methods/failure-curve.md`
 * @units   failures a year; lossPerFailure: money; redrawn: the curve of one draw, null: the curve is known
 * @range   a curve with a corner and at least one draw
 * @example fewestWorthwhile([{ failures: 10, cost: 0 }, { failures: 2, cost: 4 }], certain(1, 2)).best.failures // → 2
 */
export function fewestWorthwhile(
  curve: readonly WayOfWorking[],
  lossPerFailure: Drawn,
  redrawn: ((draw: number) => readonly WayOfWorking[]) | null = null,
): FewestWorthwhile {
  const best = leastTotal(curve, lossPerFailure.value);
  const drawn = lossPerFailure.draws.map((loss, d) => leastTotal(redrawn?.(d) ?? curve, loss).failures);
  const span = middle(drawn, 0.95) ?? { low: best.failures, high: best.failures };
  const total = (w: WayOfWorking) => w.cost + lossPerFailure.value * w.failures;
  const limit = total(best) + 0.01 * Math.abs(total(best));
  return {
    best,
    low: Math.min(span.low, best.failures),
    high: Math.max(span.high, best.failures),
    ...within(curve, total, limit),
  };
}

/** Where a convex total stays under a limit: between corners it is a line. */
function within(curve: readonly WayOfWorking[], total: (w: WayOfWorking) => number, limit: number) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const take = (failures: number) => {
    low = Math.min(low, failures);
    high = Math.max(high, failures);
  };
  curve.forEach((way, k) => {
    if (total(way) <= limit) take(way.failures);
    const next = curve[k + 1];
    if (next === undefined || total(way) <= limit === total(next) <= limit) return;
    const share = (limit - total(way)) / (total(next) - total(way));
    take(way.failures + share * (next.failures - way.failures));
  });
  return { bandLow: low, bandHigh: high };
}

/**
 * The share of failures worth keeping where only today's cost of a point is known: each further halving of failures is
 * taken to cost the same again, so the last ones are the dearest.
 *
 * @source  cost c·f·ln(f/x) has the slope c at today's f; with a loss of l per failure the least total is at x = f·c/l
 * @units   failures a year; money per failure
 * @range   failures and costPerFailure above 0, loss not negative; never more failures than `most`
 * @example worthKeeping(100, 5, 50, 1000) // → 10
 */
export function worthKeeping(
  failures: number,
  costPerFailure: number,
  lossPerFailure: number,
  most: number,
): number {
  if (!(lossPerFailure > 0)) return most;
  return Math.min(most, (failures * costPerFailure) / lossPerFailure);
}

/** Cost of coming from today's failures to `to`, each halving costing the same; negative: saved. */
export const halvingCost = (failures: number, costPerFailure: number, to: number): number =>
  costPerFailure * failures * Math.log(failures / to);

/** What one failure costs: the part that falls due with it and the part of customers who leave. */
export interface LossPerFailure {
  readonly direct: Drawn;
  readonly leaving: Drawn;
}

/** Both parts together, draw by draw. */
export const lossPerFailure = ({ direct, leaving }: LossPerFailure): Drawn =>
  combine([direct, leaving], (parts) => parts[0]! + parts[1]!);
