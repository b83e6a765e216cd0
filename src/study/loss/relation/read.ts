import { assumed } from "../../../core/assumptions.js";
import { groupPatterns, type Patterns } from "../../../core/loss/btyd/patterns.js";
import { regularity } from "../../../core/loss/regularity.js";
import type { SettingFacts } from "../../../core/loss/setting.js";
import type { WeekdayFacts } from "../../../core/loss/weekday.js";
import { makePurchases, refundOrders } from "../../../facts/sql/loss/purchases.js";
import {
  gapGroups,
  logGaps,
  settingCounts,
  usualGap,
  weekCounts,
  weekdayCounts,
} from "../../../facts/sql/loss/regularity.js";
import {
  calibrationPatterns,
  contractPatterns,
  laterOrders,
  makeRfm,
  purchaseSpan,
  rfmPatterns,
} from "../../../facts/sql/loss/rfm.js";
import { daysIn, shiftDays } from "../../days.js";
import type { StudyInput } from "../../input.js";

import type { ContractTime } from "./contracts.js";
import { daysPerWeek } from "./told.js";

export interface Bought {
  readonly first: string;
  readonly last: string;
  /** Last day of the calibration: half of the span. */
  readonly split: string;
  readonly holdoutDays: number;
  readonly purchases: number;
  readonly customers: number;
  readonly valued: number;
  readonly refunds: number;
  readonly withoutMoney: number;
  /** Every purchase is dated the first of a month: gaps are whole months. */
  readonly monthly: boolean;
  readonly laterOrders: number;
  readonly facts: SettingFacts;
}

/** Makes purchases and what each customer did; null where nobody is known to have bought. */
export async function readBought(input: StudyInput): Promise<Bought | null> {
  const { warehouse, settings, assumptions } = input;
  const { asOf, period } = settings;
  for (const { sql, params } of makePurchases(asOf)) await warehouse.run(sql, params);
  const [span] = await warehouse.rows(purchaseSpan());
  if (span === undefined || span.first === null || span.last === null) return null;
  const days = daysIn(span.first, span.last) - 1;
  const half = Math.floor(days / 2);
  const split = shiftDays(span.first, half);
  const rfm = makeRfm(split, asOf, period);
  await warehouse.run(rfm.sql, rfm.params);

  const groups = await warehouse.rows(gapGroups());
  const [usual] = await warehouse.rows(usualGap());
  const gap = usual?.gap ?? null;
  const stopped = assumed(assumptions, "loss.setting.stopped-gaps").value;
  const [counts] = await warehouse.rows(settingCounts(gap, stopped, asOf));
  const [later] = await warehouse.rows(laterOrders(asOf));
  const [back] = await warehouse.rows(refundOrders(asOf));
  return {
    first: span.first,
    last: span.last,
    split,
    holdoutDays: days - half,
    purchases: span.purchases,
    customers: span.customers,
    valued: span.valued,
    refunds: back?.refunds ?? 0,
    withoutMoney: span.without_money,
    monthly: span.month_firsts === span.purchases && days > 62,
    laterOrders: later?.orders ?? 0,
    facts: {
      customers: counts?.customers ?? 0,
      withRenewalDate: counts?.with_renewal_date ?? 0,
      stopped: counts?.stopped ?? 0,
      cancelled: counts?.cancelled ?? 0,
      records: span.records,
      purchases: span.purchases,
      repeatBuyers: counts?.repeat_buyers ?? 0,
      leftTruncated: gap === null ? 0 : (counts?.left_truncated ?? 0),
      regularity: regularity(
        groups.map((g) => ({
          gaps: g.gaps,
          customers: g.customers,
          logs: g.logs,
          logSquares: g.log_squares,
        })),
      ),
      usualGapDays: gap,
      weekdays: await readWeekdays(input),
      ordersSampled: settings.sampling === "orders",
    },
  };
}

async function readWeekdays({ warehouse }: StudyInput): Promise<WeekdayFacts | null> {
  const days = await warehouse.rows(weekdayCounts());
  const [weeks] = await warehouse.rows(weekCounts());
  if (weeks === undefined || weeks.pairs === 0) return null;
  const purchases = Array<number>(7).fill(0);
  for (const { weekday, purchases: n } of days) purchases[weekday - 1] = n;
  return {
    pairs: weeks.pairs,
    sameDay: days.reduce((sum, d) => sum + d.same_day, 0),
    purchases,
    buyingWeeks: weeks.weeks,
    weeksWithOne: weeks.with_one,
  };
}

export interface Sample {
  readonly patterns: Patterns;
  /** Contracts by how long they ran; empty where none are modelled. */
  readonly times: readonly ContractTime[];
  /** Σ ln(days) over the gaps of the patterns; null where only some customers are in them. */
  readonly logGapDays: number | null;
}

/** The first half of the span, with what came after it: one entry per row of the patterns. */
export interface Calibration extends Sample {
  readonly later: readonly number[];
  readonly customers: readonly number[];
}

interface Row {
  readonly repeats: number;
  readonly last_day: number;
  readonly days: number;
  readonly customers: number;
}

const group = (rows: readonly Row[]) =>
  groupPatterns(
    {
      repeats: rows.map((r) => r.repeats),
      lastDay: rows.map((r) => r.last_day),
      days: rows.map((r) => r.days),
      customers: rows.map((r) => r.customers),
    },
    daysPerWeek,
  );

/** What all customers did, and what they did up to the split. Of contracts, those still running say how often is bought. */
export async function readSamples(
  { warehouse, settings }: StudyInput,
  split: string,
  contracts: boolean,
): Promise<{ readonly all: Sample; readonly early: Calibration }> {
  if (!contracts) {
    const all = await warehouse.rows(rfmPatterns());
    const early = await warehouse.rows(calibrationPatterns());
    const [gaps] = await warehouse.rows(logGaps(split));
    return {
      all: { patterns: group(all), times: [], logGapDays: gaps?.logs ?? null },
      early: {
        patterns: group(early),
        times: [],
        logGapDays: gaps?.early ?? null,
        later: early.map((r) => r.later),
        customers: early.map((r) => r.customers),
      },
    };
  }
  const rows = await warehouse.rows(contractPatterns(split, settings.asOf));
  const began = rows.flatMap((r) =>
    r.early_repeats === null || r.early_last === null || r.early_days === null
      ? []
      : [{ ...r, repeats: r.early_repeats, last_day: r.early_last, days: r.early_days }],
  );
  const running = began.filter((r) => !r.early_ended);
  return {
    all: {
      patterns: group(rows.filter((r) => !r.ended)),
      times: rows.map(({ lasted, ended, customers }) => ({ lasted, ended, customers })),
      logGapDays: null,
    },
    early: {
      patterns: group(running),
      times: began.map((r) => ({
        lasted: r.early_lasted,
        ended: r.early_ended,
        customers: r.customers,
      })),
      logGapDays: null,
      later: running.map((r) => r.later),
      customers: running.map((r) => r.customers),
    },
  };
}
