import { type FlexLine, flexVariance, shareActual } from "../../../core/cost/variance.js";
import {
  type ActivityMonth,
  type BudgetRow,
  type Doers,
  type Purse,
  purseOf,
  pursesOf,
} from "./budget-match.js";

export const varianceKinds = ["volume", "mix", "efficiency", "price", "spending"] as const;
export type VarianceKind = (typeof varianceKinds)[number];

type Parts = Record<VarianceKind, number>;

/** One purse and activity over all months compared; money in integer cents. */
export interface BudgetLine extends Parts {
  readonly purse: Purse;
  readonly activity: string | null;
  budget: number;
  actual: number;
  /** Planned and done in months where both are known; null: no month has them. */
  plannedVolume: number | null;
  actualVolume: number | null;
  plannedMinutes: number | null;
  actualMinutes: number | null;
}

export interface BudgetMonth {
  readonly month: string;
  budget: number;
  actual: number;
}

export interface BudgetLines {
  readonly lines: readonly BudgetLine[];
  readonly months: readonly BudgetMonth[];
  /** Planned outside the period of the study, or without a month. */
  readonly outside: number;
  /** Planned activities nobody recorded. */
  readonly unrecorded: readonly string[];
}

/** Leaf by leaf, cents per month. */
export type LeafMonths = readonly ReadonlyMap<string, number>[];

interface Leaf {
  readonly heading: string | null;
  readonly account: string | null;
  readonly account_name: string | null;
}

/**
 * Budget and ledger side by side, line by line, over the months that have a budget. What only one of them knows is a
 * line too: Σ budget, Σ actual and Σ variances are those of the months, to the cent.
 */
export function budgetLines(given: {
  readonly plan: readonly BudgetRow[];
  readonly leaves: readonly Leaf[];
  readonly booked: LeafMonths;
  readonly activities: readonly ActivityMonth[];
  readonly doers: readonly Doers[];
  /** Months of the study. */
  readonly months: readonly string[];
}): BudgetLines {
  const inside = new Set(given.months);
  const plan = given.plan.filter((r) => r.month !== null && inside.has(r.month));
  const outside = given.plan.reduce((s, r) => s + r.amount, 0) - plan.reduce((s, r) => s + r.amount, 0);
  const purses = pursesOf(plan, given.leaves, given.doers);
  const done = new Map(given.activities.map((a) => [`${a.month} ${a.activity.trim()}`, a]));
  const lines = purses.map((purse) => purse.activities.map((activity) => emptyLine(purse, activity)));
  const planned = purses.map(() => new Map<string, BudgetRow>());
  const months = given.months.filter((m) => plan.some((r) => r.month === m));
  for (const row of plan) {
    const at = planned[purseOf(purses, row, given.doers)]!;
    at.set(`${row.month} ${row.activity}`, row);
  }
  const told = months.map((month): BudgetMonth => {
    const total = { month, budget: 0, actual: 0 };
    purses.forEach((purse, p) => {
      const actual = purse.leaves.reduce((s, i) => s + (given.booked[i]!.get(month) ?? 0), 0);
      const rows = purse.activities.map((a) => planned[p]!.get(`${month} ${a}`) ?? null);
      const work = purse.activities.map((a) =>
        a === null ? null : (done.get(`${month} ${a.trim()}`) ?? null),
      );
      addMonth(lines[p]!, rows, work, actual);
      total.budget += rows.reduce((s, r) => s + (r?.amount ?? 0), 0);
      total.actual += actual;
    });
    return total;
  });
  const recorded = new Set(given.activities.map((a) => a.activity.trim()));
  const wanted = plan.flatMap((r) => (r.activity === null ? [] : [r.activity.trim()]));
  return {
    lines: lines
      .flat()
      .filter((l) => l.budget !== 0 || l.actual !== 0 || varianceKinds.some((k) => l[k] !== 0)),
    months: told,
    outside,
    unrecorded: [...new Set(wanted)].filter((a) => !recorded.has(a)),
  };
}

const emptyLine = (purse: Purse, activity: string | null): BudgetLine => ({
  purse,
  activity,
  budget: 0,
  actual: 0,
  volume: 0,
  mix: 0,
  efficiency: 0,
  price: 0,
  spending: 0,
  plannedVolume: null,
  actualVolume: null,
  plannedMinutes: null,
  actualMinutes: null,
});

/** One purse in one month: its actual money shared among its activities, then each held against its plan. */
function addMonth(
  lines: readonly BudgetLine[],
  rows: readonly (BudgetRow | null)[],
  work: readonly (ActivityMonth | null)[],
  actual: number,
): void {
  const shares = shareActual(
    actual,
    [work.map((w) => w?.minutes ?? null), rows.map((r) => Math.max(0, r?.amount ?? 0))],
    lines.length,
  );
  const flex = lines.map((_, i) => flexLine(rows[i] ?? null, work[i] ?? null, shares[i]!));
  // Minutes are one measure for all; volumes mix only where they are counted in the same unit.
  const groups = new Map<string, number[]>();
  flex.forEach((line, i) => {
    if (line === null) return;
    const measure = line.plannedMinutes !== null ? "minutes" : (work[i]?.unit ?? `activity ${i}`);
    groups.set(measure, [...(groups.get(measure) ?? []), i]);
  });
  const parts = new Map<number, Parts>();
  for (const group of groups.values()) {
    const found = flexVariance(group.map((i) => flex[i]!));
    found?.forEach((part, k) => {
      parts.set(group[k]!, { ...part, spending: 0 });
    });
  }
  lines.forEach((line, i) => {
    const budget = rows[i]?.amount ?? 0;
    line.budget += budget;
    line.actual += shares[i]!;
    const part = parts.get(i);
    if (part === undefined) line.spending += shares[i]! - budget;
    else for (const kind of varianceKinds) line[kind] += part[kind];
    const f = flex[i];
    if (f === null || f === undefined) return;
    line.plannedVolume = (line.plannedVolume ?? 0) + f.plannedVolume;
    line.actualVolume = (line.actualVolume ?? 0) + f.actualVolume;
    if (f.plannedMinutes === null || f.actualMinutes === null) return;
    line.plannedMinutes = (line.plannedMinutes ?? 0) + f.plannedMinutes;
    line.actualMinutes = (line.actualMinutes ?? 0) + f.actualMinutes;
  });
}

/** null: the plan has no volume or the records have none, so only the money can be compared. */
function flexLine(row: BudgetRow | null, work: ActivityMonth | null, actual: number): FlexLine | null {
  if (row === null || work === null || work.volume === null || !((row.volume ?? 0) > 0)) return null;
  const timed = (row.minutes ?? 0) > 0 && work.minutes !== null;
  return {
    budget: row.amount,
    actual,
    plannedVolume: row.volume!,
    actualVolume: work.volume,
    plannedMinutes: timed ? row.minutes : null,
    actualMinutes: timed ? work.minutes : null,
  };
}

/** The largest part of a line's variance in the direction of the whole. */
export function mainReason(line: BudgetLine): VarianceKind {
  const sign = Math.sign(line.actual - line.budget);
  return varianceKinds.reduce((best, kind) => (sign * line[kind] > sign * line[best] ? kind : best));
}
