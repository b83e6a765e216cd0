import { shareOf } from "../../../core/loss/btyd/customer.js";
import { valuePatterns } from "../../../facts/sql/loss/rfm.js";
import {
  makeCustomerValue,
  marginPatterns,
  relationPattern,
  valueTotals,
} from "../../../facts/sql/loss/value.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { reckonedOnce } from "../../kept.js";
import type { Ahead } from "../parts.js";
import { coarse } from "./coarse.js";
import type { Spend } from "./spend.js";
import { type AheadTo, type Candidate, daysPerWeek, type Told, weeksPerYear } from "./told.js";

export const redrawCount = 40;
const seed = 4_101;

export interface ValueRules {
  readonly horizonYears: number;
  readonly discountRate: number;
  readonly marginShare: number;
  readonly contracts: boolean;
}

/** A year's discount as a continuous one per week. */
export const aheadTo = (
  { horizonYears, discountRate }: Pick<ValueRules, "horizonYears" | "discountRate">,
  longest: number,
): AheadTo => ({
  horizon: horizonYears * weeksPerYear,
  rate: Math.log1p(discountRate) / weeksPerYear,
  longest,
});

/** In days, as purchases are kept. */
const inDays =
  (ahead: (repeats: number, weeks: number) => number): Ahead =>
  (repeats, days) =>
    ahead(repeats, days / daysPerWeek);

/** What a sum comes to, and how far its logarithm is spread over redrawn parameters; null: nothing was redrawn. */
export interface Spread {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Valued {
  readonly ahead: Ahead;
  readonly draws: readonly Ahead[];
  readonly customers: number;
  readonly valued: number;
  readonly contributed: number;
  readonly unprofitable: number;
  readonly alive: Spread;
  /** Cents; null where no money is known. */
  readonly future: Spread | null;
  readonly each: Spread | null;
  readonly newcomer: Spread | null;
  readonly perPurchase: number | null;
  /** The future under another discount or horizon. */
  readonly futureAt: (rules: Pick<ValueRules, "horizonYears" | "discountRate">) => number | null;
}

/** Who is there, what they still buy and what it earns: leaves `derived.customer_value`. */
export async function valueCustomers(
  input: StudyInput,
  chosen: Candidate & { readonly told: Told },
  alive: Candidate & { readonly told: Told },
  spend: Spend,
  rules: ValueRules,
): Promise<Valued> {
  const { warehouse } = input;
  const rows = await warehouse.rows(valuePatterns(rules.contracts));
  const longest = rows.reduce((most, r) => Math.max(most, r.days), 1) / daysPerWeek;
  const to = aheadTo(rules, longest);
  const ahead = inDays(chosen.told.ahead(to));
  const inGap = chosen.told.aheadNow?.(to);
  const now = (r: Did): number => (inGap === undefined ? ahead(r.repeats, r.days) : inGap(historyOf(r)));
  const oddsOf = (told: Told, r: Did & { readonly ended: number }) =>
    r.ended === 1 ? -most : bounded(told.logOddsAlive(historyOf(r)));
  const shareThere = (told: Told, r: Did & { readonly ended: number }) =>
    r.ended === 1 ? 0 : shareOf(oddsOf(told, r));
  const odds = rows.map((r) => oddsOf(alive.told, r));
  const shares = rows.map((r, i) => (r.ended === 1 ? 0 : shareOf(odds[i]!)));
  await saveDerived(warehouse, "relation_pattern", relationPattern, [
    rows.map((r) => r.repeats),
    rows.map((r) => r.last_day),
    rows.map((r) => r.days),
    rows.map((r) => r.ended),
    odds,
    shares,
    rows.map(now),
  ]);
  const { sql, params } = makeCustomerValue({
    spend: spend.rule,
    marginShare: rules.marginShare,
    contracts: rules.contracts,
  });
  await warehouse.run(sql, params);
  const [totals] = await warehouse.rows(valueTotals());
  const margins = await warehouse.rows(marginPatterns());

  const aliveDraws = alive.redraws(redrawCount, seed);
  const same = alive === chosen;
  const drawn = same ? aliveDraws : chosen.redraws(redrawCount, seed);
  const aheadDraws = drawn.map((told) => coarse(inDays(told.aheadOnce(to)), ahead));
  const latest = atPurchase(chosen.told, ahead);
  const latestDraws = aheadDraws.map((a, i) => atPurchase(drawn[i]!, a));
  const sum = (
    of: (r: (typeof margins)[number]) => number,
    over: readonly (typeof margins)[number][] = margins,
  ) => over.reduce((s, r) => s + of(r), 0);
  const some = thinned(margins);
  const others = thinned(rows);
  const fitted = [alive.model, alive.parameters, alive.logLikelihood];
  const drawnShares = (name: string, over: readonly (Did & { readonly ended: number })[]) =>
    reckonedOnce(input, name, [fitted, over.map((r) => [r.repeats, r.last_day, r.days, r.ended])], () =>
      aliveDraws.map((told) => Float64Array.from(over, (r) => shareThere(told, r))),
    );
  const someShares = drawnShares("drawn shares by margin", some);
  // How far another model or horizon moves what is ahead is told after a purchase; the gap that runs, by the model in use.
  const toMove = (over: readonly (typeof margins)[number][]) =>
    over.map((r) => {
      const { repeats, days, ended, margin } = r;
      return { repeats, days, ended, margin, now: now(r), usual: ahead(repeats, days) };
    });
  const total = (over: ReturnType<typeof toMove>, shares: ArrayLike<number>, by: Ahead) => {
    let all = 0;
    over.forEach((r, i) => {
      if (idle(r)) return;
      const other = by(r.repeats, r.days);
      all += shares[i]! * (r.usual > 0 ? (r.now * other) / r.usual : other) * r.margin;
    });
    return all;
  };
  const moving = toMove(margins);
  const someMoving = some === margins ? moving : toMove(some);
  const thereShares = margins.map((r) => shareThere(alive.told, r));
  const earning = sum((r) => r.margin);
  const counted = sum((r) => r.customers);
  const afterPurchase = (by: Ahead, over: readonly (typeof margins)[number][] = margins) =>
    sum((r) => by(r.repeats, r.last_day) * r.margin, over) /
    Math.max(
      1,
      sum((r) => r.customers, over),
    );
  const known = counted > 0;
  const mean = earning / Math.max(1, counted);
  const aliveSums = drawnShares("drawn shares", others).map((there) =>
    others.reduce((s, r, i) => s + r.customers * there[i]!, 0),
  );
  const aliveNow = rows.reduce((s, r, i) => s + r.customers * shares[i]!, 0);
  const chance = rows.reduce((s, r, i) => s + r.customers * shares[i]! * (1 - shares[i]!), 0);
  const there = spread(aliveNow, aliveSums, chance);
  return {
    ahead: latest,
    draws: latestDraws,
    customers: rows.reduce((s, r) => s + r.customers, 0),
    valued: totals?.valued ?? 0,
    contributed: totals?.contributed ?? 0,
    unprofitable: totals?.unprofitable ?? 0,
    alive: there,
    future: known
      ? spread(
          totals?.value ?? 0,
          aheadDraws.slice(0, aliveDraws.length).map((by, i) => total(someMoving, someShares[i]!, by)),
        )
      : null,
    each: known
      ? spread(
          afterPurchase(ahead),
          aheadDraws.map((a) => afterPurchase(a, some)),
        )
      : null,
    newcomer: known
      ? spread(
          mean * (1 + latest(0, 0)),
          latestDraws.map((a) => mean * (1 + a(0, 0))),
        )
      : null,
    perPurchase:
      totals === undefined || totals.margin_of_purchases === null || !totals.purchases
        ? null
        : totals.margin_of_purchases / totals.purchases,
    futureAt: (other) =>
      known
        ? total(moving, thereShares, coarse(inDays(chosen.told.aheadOnce(aheadTo(other, longest))), ahead))
        : null,
  };
}

/** At a purchase, the chance of leaving at it counted in. */
const atPurchase =
  (told: Told, ahead: Ahead): Ahead =>
  (repeats, days) =>
    ahead(repeats, days) * (told.stays?.(repeats) ?? 1);

interface Did {
  readonly repeats: number;
  readonly last_day: number;
  readonly days: number;
}

const historyOf = (r: Did) => ({
  repeats: r.repeats,
  last: r.last_day / daysPerWeek,
  watched: r.days / daysPerWeek,
});

const idle = (r: { readonly margin: number; readonly ended: number }) => r.margin === 0 || r.ended === 1;

/** Every so many rows, so that there are at most some two thousand: how a sum moves is seen from them as well. */
function thinned<T>(rows: readonly T[]): readonly T[] {
  const step = Math.ceil(rows.length / 2000);
  return step <= 1 ? rows : rows.filter((_, i) => i % step === 0);
}

/** Log-odds that a table can hold; beyond them a share is 0 or 1 to the last digit. */
const most = 700;
const bounded = (odds: number) => Math.max(-most, Math.min(most, odds));

/**
 * From how far the logarithm of a sum moves over the draws: 95 % on a normal law of it. `chance`: variance that comes on
 * top, of what each customer does by chance at given parameters.
 */
export function spread(value: number, drawn: readonly number[], chance = 0): Spread {
  const logs = drawn.filter((d) => d > 0).map(Math.log);
  if (!(value > 0) || logs.length < 2) return { value, low: null, high: null };
  const mean = logs.reduce((s, l) => s + l, 0) / logs.length;
  const doubt = logs.reduce((s, l) => s + (l - mean) ** 2, 0) / (logs.length - 1);
  const error = Math.sqrt(doubt + chance / value ** 2);
  return { value, low: value * Math.exp(-1.96 * error), high: value * Math.exp(1.96 * error) };
}
