import { assumed } from "../../../core/assumptions.js";
import type { LostGroup } from "../../../core/loss/lifecycle-lost.js";
import { type AgeSeen, agesSeen, type CourseGroup } from "../../../core/loss/lifecycle-survival.js";
import {
  lifecycleCourses,
  lifecycleCustomers,
  lifecycleLost,
  lifecycleMoney,
  lifecycleSpan,
  makeLifecycleAges,
  makeLifecycleCustomers,
} from "../../../facts/sql/loss/lifecycle.js";
import { daysIn, daysPerYear, earlier, later } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { findSilent, type Summary } from "../silent.js";

/** Fewer newcomers show no course of their own. */
const fewestNew = 30;
/** Ages that fewer customers were seen at say more of these than of a typical one. */
const fewestSeen = 10;
const mostPeriods = 36;

export const periods = { month: 12, quarter: 4, year: 1 } as const;
export type PeriodName = keyof typeof periods;

interface Money {
  readonly earned: number;
  readonly sold: number;
}

/** What the records tell of ages and losses, before any number of the chain. Money in cents. */
export interface CohortRead {
  readonly period: PeriodName;
  readonly perYear: number;
  /** Days; null: nobody bought a second time. */
  readonly usualGap: number | null;
  readonly customers: number;
  /** Whose beginning is known. */
  readonly sure: number;
  /** The curve is of these alone; else of all, as if they had begun with the records. */
  readonly sureOnly: boolean;
  /** Customers who could be held against a rhythm: the lost can be told from the others. */
  readonly judged: number;
  readonly courses: readonly CourseGroup[];
  readonly money: readonly (Money & { readonly age: number })[];
  readonly lost: readonly (Money & {
    readonly entry: number;
    readonly age: number;
    readonly customers: number;
    readonly unsure: number;
    readonly worthless: number;
  })[];
  /** Years in which the lost could be lost. */
  readonly years: number;
}

export type CohortMissing = "no-purchases" | "no-amounts";

/** Reads the course of customers' lives from `derived.purchase` and who is lost from `derived.customer_rhythm`. */
export async function readCohort(
  input: StudyInput,
  silent: readonly Summary[] | null,
): Promise<CohortRead | CohortMissing> {
  const { warehouse, settings, assumptions } = input;
  const value = (id: string) => assumed(assumptions, id).value;
  const [span] = await warehouse.rows(
    lifecycleSpan(Math.min(1, Math.max(0, value("loss.new-customer-gap")))),
  );
  if (span === undefined || span.first_day === null || span.last_day === null) return "no-purchases";
  if (span.amounts === 0) return "no-amounts";
  if (silent === null) await findSilent(input);

  const period = periodFor(span.usual_gap, span.life_days ?? 0);
  const perYear = periods[period];
  const { from, to } = settings.period;
  const made = makeLifecycleCustomers({
    first: span.first_day,
    last: span.last_day,
    periodDays: daysPerYear / perYear,
    newAfterDays: span.long_gap,
    from,
    to,
  });
  await warehouse.run(made.sql, made.params);
  await warehouse.run(makeLifecycleAges(daysPerYear / perYear));

  const [counts] = await warehouse.rows(lifecycleCustomers());
  const sureOnly = counts!.sure >= fewestNew;
  const courses = (await warehouse.rows(lifecycleCourses(sureOnly))).map(
    ({ entry, exit, left_age, customers }) => ({ entry, exit, left: left_age, customers }),
  );
  const lost = await warehouse.rows(lifecycleLost(from, to));
  const until = earlier(to, span.last_day);
  const since = later(from, span.first_day);
  return {
    period,
    perYear,
    usualGap: span.usual_gap,
    ...counts!,
    sureOnly,
    courses,
    money: await warehouse.rows(lifecycleMoney(sureOnly)),
    lost,
    years: Math.max(1, daysIn(since, until)) / daysPerYear,
  };
}

/**
 * By the buying cycle: the shortest period that the usual gap, give or take a half, fits into, with no more of them than
 * can be fitted.
 */
export function periodFor(usualGap: number | null, days: number): PeriodName {
  const names = Object.keys(periods) as PeriodName[];
  return (
    names.find((name) => {
      const length = daysPerYear / periods[name];
      return (usualGap ?? 0) <= 1.5 * length && days / length <= mostPeriods;
    }) ?? "year"
  );
}

/** Profit by age and of the lost, at a margin share where no contribution is known. */
export function valued(
  { courses, money, lost, sureOnly }: CohortRead,
  marginShare: number,
): { readonly ages: readonly AgeSeen[]; readonly groups: readonly LostGroup[] } {
  const profit: number[] = [];
  for (const { age, earned, sold } of money) {
    while (profit.length < age) profit.push(0);
    profit[age - 1] = earned + marginShare * sold;
  }
  const ages = agesSeen(courses, profit).slice(0, mostPeriods);
  const thin = sureOnly ? ages.findIndex((a) => a.customers < fewestSeen) : -1;
  return {
    ages: thin < 0 ? ages : ages.slice(0, thin),
    groups: lost.map(({ entry, age, customers, earned, sold }) => ({
      entry,
      age,
      customers,
      profit: earned + marginShare * sold,
    })),
  };
}

export const usesMargin = ({ money, lost }: CohortRead): boolean =>
  [...money, ...lost].some(({ sold }) => sold !== 0);
