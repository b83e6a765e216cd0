import { assumed } from "../../../core/assumptions.js";
import { resampler } from "../../../core/loss/btyd/bootstrap.js";
import { triangular } from "../../../core/stats/joint-draws.js";
import { valuePatterns } from "../../../facts/sql/loss/rfm.js";
import {
  makeCustomerValue,
  marginPatterns,
  relationPattern,
  valueTotals,
} from "../../../facts/sql/loss/value.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Made } from "../../made.js";
import type { Ahead, Relation } from "../parts.js";
import { discountedTime, type Pace, paceAt, paceOf } from "./baselines.js";
import { type FewCustomers, fewFindings, naturalLoss } from "./few-findings.js";
import { readSamples } from "./read.js";
import { daysPerWeek, weeksPerYear } from "./told.js";
import { redrawCount, type ValueRules } from "./value.js";

/** With one customer who came back there is no telling how customers differ. */
export const fewestRepeatBuyers = 2;
const seed = 4_201;

/**
 * Where customers are too few to learn how they leave: each goes on at its own rate, drawn towards that of all, and
 * leaves at a yearly rate that is assumed. Who is still there stays unknown. Null: hardly anybody came back.
 */
export async function studyFew(input: StudyInput, few: FewCustomers): Promise<Made<Relation> | null> {
  const { verdict, bought, rules } = few;
  if (bought.facts.repeatBuyers < fewestRepeatBuyers) return null;
  const { warehouse, assumptions } = input;
  const { patterns } = (await readSamples(input, bought.split, false)).all;
  if (patterns.totalRepeats === 0) return null;

  const leaving = assumed(assumptions, naturalLoss);
  const ahead = aheadAt(paceOf(patterns), timeThere(rules, leaving.value));
  const resample = resampler(patterns, seed);
  const draws = Array.from({ length: redrawCount }, (_, i) =>
    aheadAt(paceOf(resample()), timeThere(rules, triangular(leaving, (i + 0.5) / redrawCount))),
  );

  const rows = await warehouse.rows(valuePatterns(false));
  const unknown = rows.map(() => null);
  await saveDerived(warehouse, "relation_pattern", relationPattern, [
    rows.map((r) => r.repeats),
    rows.map((r) => r.last_day),
    rows.map((r) => r.days),
    rows.map((r) => r.ended),
    unknown,
    unknown,
    rows.map((r) => ahead(r.repeats, r.days)),
  ]);
  const { sql, params } = makeCustomerValue({
    spend: null,
    marginShare: rules.marginShare,
    contracts: false,
  });
  await warehouse.run(sql, params);
  const totals = (await warehouse.rows(valueTotals()))[0]!;
  const margins = await warehouse.rows(marginPatterns());

  return {
    made: {
      setting: verdict,
      model: "same-rate",
      horizonYears: rules.horizonYears,
      discountRate: rules.discountRate,
      ahead,
      draws,
      customers: bought.customers,
      alive: null,
      assumed: [naturalLoss],
      perPurchase:
        totals.margin_of_purchases === null || !totals.purchases
          ? null
          : totals.margin_of_purchases / totals.purchases,
    },
    findings: fewFindings(few, { leaving, ahead, draws, totals, margins }, assumptions),
  };
}

/**
 * Weeks a customer who is there now is still there within the horizon, each discounted: discounting and leaving wear
 * off at one rate, ln(1 + discount) + ln(1 ÷ (1 − yearly loss)).
 */
export function timeThere(
  { horizonYears, discountRate }: Pick<ValueRules, "horizonYears" | "discountRate">,
  yearlyLoss: number,
): number {
  const leaving = -Math.log1p(-Math.min(1, Math.max(0, yearlyLoss)));
  return discountedTime({
    horizon: horizonYears * weeksPerYear,
    rate: (Math.log1p(discountRate) + leaving) / weeksPerYear,
  });
}

const aheadAt =
  (pace: Pace, weeks: number): Ahead =>
  (repeats, days) =>
    weeks * paceAt(pace, repeats, days / daysPerWeek);
