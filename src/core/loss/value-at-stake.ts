import { lifecycleQuadratic, type QuadraticLifecycle, quadraticValue } from "./lifecycle.js";

/** The numbers a first estimate of lost value hangs on, each an assumption with a range. */
export interface LifecycleAssumptions {
  readonly years: number;
  readonly stableFrom: number;
  readonly declineFrom: number;
  /** Yearly value at its peak, when the decline begins ÷ yearly value at the start. */
  readonly growth: number;
  readonly discountRate: number;
  readonly naturalLoss: number;
  readonly influence: number;
  /** Of the amount, where no profit is known. */
  readonly marginShare: number;
}

/** Yearly money of the silent customers who left at one age: known profit, and amount where profit is unknown. */
export interface AgeGroup {
  readonly profit: number;
  readonly amount: number;
}

const longest = 100;

/**
 * The typical lifecycle of these assumptions, its first year worth 1. Phases that contradict each other are put in
 * order: the stable one begins before the decline, the decline before the end; no relation outlives a hundred years.
 */
export function lifecycleShape(a: LifecycleAssumptions): QuadraticLifecycle {
  const T = Math.min(longest, Math.max(0, a.years));
  const t2 = Math.min(T, Math.max(0, a.declineFrom));
  const t1 = Math.min(t2, Math.max(0, a.stableFrom));
  // With the slope gone at t2, the peak is 1 + b·t1·t2.
  return { a: 1, b: t1 > 0 ? (a.growth - 1) / (t1 * t2) : 0, t1, t2, v2: 0, T };
}

/**
 * Value lost with a customer who leaves after `age` years, per unit of its yearly margin on leaving: future lifecycle
 * value, discounted to the day of leaving, less those who would have left anyway, times the influence factor.
 *
 * @source  (lifecycle value − value obtained) · influence factor; `docs/methods/value-at-stake.md`
 * @units   age: whole years; result: years of the present margin
 * @range   at or past the end of the lifecycle nothing is lost: 0
 */
export function yearsLost(a: LifecycleAssumptions, age: number): number {
  const shape = lifecycleShape(a);
  const now = quadraticValue(shape, age);
  if (now <= 0) return 0;
  return lifecycleQuadratic(shape, a.discountRate, age, a.influence, 1 - a.naturalLoss).lossAtChurn / now;
}

/**
 * The same dated back to the start of the relation: the text's literal reading, smaller the longer the customer
 * stayed.
 */
export function yearsLostAtStart(a: LifecycleAssumptions, age: number): number {
  return yearsLost(a, age) / (1 + a.discountRate) ** age;
}

/** Value at stake of all ages together: `groups[age]` is who left at that age. */
export function valueAtStake(a: LifecycleAssumptions, groups: readonly AgeGroup[]): number {
  return groups.reduce(
    (sum, group, age) => sum + (group.profit + a.marginShare * group.amount) * yearsLost(a, age),
    0,
  );
}

export type AssumptionRange = {
  readonly [K in keyof LifecycleAssumptions]: readonly [low: number, high: number];
};

export interface StakeRange {
  readonly low: number;
  readonly high: number;
  /** The assumptions that give the low and the high: each at one end of its range. */
  readonly lowAt: LifecycleAssumptions;
  readonly highAt: LifecycleAssumptions;
}

/**
 * Lowest and highest value over all corners of the assumptions' ranges, the middle included.
 *
 * @example stakeRange(base, ranges, groups).low ≤ valueAtStake(base, groups)
 */
export function stakeRange(
  base: LifecycleAssumptions,
  ranges: AssumptionRange,
  groups: readonly AgeGroup[],
): StakeRange {
  const value = valueAtStake(base, groups);
  let range: StakeRange = { low: value, high: value, lowAt: base, highAt: base };
  for (const corner of corners(ranges)) {
    const at = valueAtStake(corner, groups);
    if (at < range.low) range = { ...range, low: at, lowAt: corner };
    if (at > range.high) range = { ...range, high: at, highAt: corner };
  }
  return range;
}

function corners(ranges: AssumptionRange): LifecycleAssumptions[] {
  const names = Object.keys(ranges) as (keyof LifecycleAssumptions)[];
  const ends = names.filter((n) => ranges[n][0] !== ranges[n][1]);
  const fixed = Object.fromEntries(names.map((n) => [n, ranges[n][0]]));
  return Array.from(
    { length: 2 ** ends.length },
    (_, mask) =>
      ({
        ...fixed,
        ...Object.fromEntries(ends.map((n, i) => [n, ranges[n][(mask >> i) & 1]!])),
      }) as unknown as LifecycleAssumptions,
  );
}

/**
 * Yearly money from what a period showed: never scaled up from less than the floor, so that two orders in one week do
 * not become a hundred a year.
 *
 * @units   cents: of the period; days: observed active; floorDays: a year, or the period when it is shorter
 * @example yearly(1000, 730, 365) // → 500.3…
 */
export function yearly(cents: number, days: number, floorDays: number): number {
  return (cents * 365.25) / Math.max(days, floorDays, 1);
}
