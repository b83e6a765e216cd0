import { assumed } from "../../core/assumptions.js";
import {
  type AgeGroup,
  type AssumptionRange,
  type LifecycleAssumptions,
  type StakeRange,
  stakeRange,
  valueAtStake,
  yearly,
  yearsLost,
  yearsLostAtStart,
} from "../../core/loss/value-at-stake.js";
import { makeLastOrders, makeRhythm, rhythmSummary, silentCustomers } from "../../facts/sql/loss/rhythm.js";
import type { StudyInput } from "../input.js";

/** Assumption behind each number of the lifecycle. */
export const lifecycleIds = {
  years: "loss.lifecycle-years",
  stableFrom: "loss.stable-from",
  declineFrom: "loss.decline-from",
  growth: "loss.growth-to-peak",
  discountRate: "loss.discount-rate",
  naturalLoss: "loss.natural-yearly-loss",
  influence: "loss.influence-factor",
  marginShare: "loss.margin-share",
} as const satisfies Record<keyof LifecycleAssumptions, string>;

/** Behind who counts as silent. */
export const rhythmIds = [
  "loss.silence-quantile",
  "loss.silence-factor",
  "loss.silence-floor-days",
  "loss.shrinkage-gaps",
] as const;

/** Behind what stands before the silence. */
export const lastOrdersId = "loss.last-orders";

export interface SilentCustomer {
  readonly id: string;
  readonly name: string | null;
  readonly basis: string;
  readonly lastDay: string;
  readonly usualGap: number | null;
  readonly allowed: number;
  readonly silentDays: number;
  readonly judged: number;
  readonly failed: number;
  /** Whole years since the relation began. */
  readonly age: number;
  /** Cents per year, known contribution; null where it is unknown. */
  readonly contribution: number | null;
  /** Cents per year sold; null where no amount is recorded. */
  readonly amount: number | null;
}

export interface Summary {
  readonly silent: boolean | null;
  readonly basis: string;
  readonly failed: boolean | null;
  readonly customers: number;
}

/** Without contribution and amount nothing tells what a customer was worth. */
export const isValued = (c: SilentCustomer): boolean => c.contribution !== null || c.amount !== null;

/** Who is silent for longer than the rhythm allows, and how all customers split. */
export async function findSilent(input: StudyInput): Promise<{
  readonly summary: readonly Summary[];
  readonly silent: readonly SilentCustomer[];
}> {
  const { warehouse, assumptions, settings } = input;
  const value = (id: string) => assumed(assumptions, id).value;
  for (const { sql, params } of makeRhythm({
    quantile: value("loss.silence-quantile"),
    factor: value("loss.silence-factor"),
    floorDays: value("loss.silence-floor-days"),
    shrinkage: value("loss.shrinkage-gaps"),
    asOf: settings.asOf,
  }))
    await warehouse.run(sql, params);
  await warehouse.run(makeLastOrders(Math.max(1, Math.round(value(lastOrdersId)))));
  const summary = await warehouse.rows(rhythmSummary());
  const rows = await warehouse.rows(silentCustomers());
  const floor = Math.min(365, daysBetween(settings.period.from, settings.period.to) + 1);
  const silent = rows.map((r): SilentCustomer => {
    const active = r.gaps > 0 ? (daysBetween(r.first_day, r.last_day) * (r.gaps + 1)) / r.gaps : 0;
    const began = r.since !== null && r.since < r.first_day ? r.since : r.first_day;
    return {
      id: r.customer_id,
      name: r.name,
      basis: r.basis,
      lastDay: r.last_day,
      usualGap: r.mean_gap,
      allowed: r.allowed,
      silentDays: r.silent_days,
      judged: r.judged,
      failed: r.failed,
      age: Math.round(daysBetween(began, r.last_day) / 365.25),
      contribution: r.contribution === null ? null : yearly(r.contribution, active, floor),
      amount: r.amount === null ? null : yearly(r.amount, active, floor),
    };
  });
  return { summary, silent };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

export interface Stake {
  readonly base: LifecycleAssumptions;
  readonly ranges: AssumptionRange;
  readonly groups: readonly AgeGroup[];
  readonly value: number;
  readonly range: StakeRange;
  readonly atStart: number;
}

export function readLifecycle(input: StudyInput): Pick<Stake, "base" | "ranges"> {
  const entries = Object.entries(lifecycleIds).map(
    ([name, id]) => [name, assumed(input.assumptions, id)] as const,
  );
  return {
    base: Object.fromEntries(entries.map(([n, a]) => [n, a.value])) as unknown as LifecycleAssumptions,
    ranges: Object.fromEntries(
      entries.map(([n, a]) => [n, [Math.min(a.low, a.value), Math.max(a.high, a.value)]]),
    ) as unknown as AssumptionRange,
  };
}

/** Value at stake, in cents, of these customers; those who earn nothing are no loss. */
export function stakeOf(
  customers: readonly SilentCustomer[],
  { base, ranges }: Pick<Stake, "base" | "ranges">,
): Stake {
  const groups: { profit: number; amount: number }[] = [];
  for (const c of customers) {
    while (groups.length <= c.age) groups.push({ profit: 0, amount: 0 });
    const group = groups[c.age]!;
    if (c.contribution === null) group.amount += c.amount ?? 0;
    else group.profit += Math.max(0, c.contribution);
  }
  const usesMargin = customers.some((c) => c.contribution === null);
  const used = usesMargin
    ? ranges
    : { ...ranges, marginShare: [base.marginShare, base.marginShare] as const };
  return {
    base,
    ranges: used,
    groups,
    value: valueAtStake(base, groups),
    range: stakeRange(base, used, groups),
    atStart: groups.reduce(
      (sum, g, age) => sum + (g.profit + base.marginShare * g.amount) * yearsLostAtStart(base, age),
      0,
    ),
  };
}

/** Value at stake of one customer, in cents, under one set of assumptions. */
export function customerStake(at: LifecycleAssumptions): (c: SilentCustomer) => number {
  const byAge = new Map<number, number>();
  return (c) => {
    const years = byAge.get(c.age) ?? yearsLost(at, c.age);
    byAge.set(c.age, years);
    return (c.contribution === null ? at.marginShare * (c.amount ?? 0) : Math.max(0, c.contribution)) * years;
  };
}
