import type { CohortPeriod } from "./cohort-lifecycle.js";

/** Customers of one course: seen from the age `entry` to the age `exit`, both whole periods of the relation, 1 the first. */
export interface CourseGroup {
  readonly entry: number;
  /** The last age seen in full. */
  readonly exit: number;
  /** Age of the last purchase of those who left; null: still there. */
  readonly left: number | null;
  readonly customers: number;
}

/** One age of the relation as the records show it. */
export interface AgeSeen extends CohortPeriod {
  /** Profit per customer still there in that period; `customers` holds those too who had left by then. */
  readonly surviving: number;
  /** Share of those who began that was still there when the period began. */
  readonly staying: number;
}

/**
 * Profit per customer who began, age by age, from customers who came at different times and of whom some left: profit per
 * customer still there × share still there. So that customers first seen late in their life count from there on only, and
 * those still young up to there, both are taken over the customers at risk at that age.
 *
 * @source  product-limit with delayed entry: Kaplan & Meier (1958), JASA 53:457–481; `docs/methods/cohort-lifecycle.md`
 * @units   groups: customers; profit: money of all customers at risk, [0] of the first period; result: money per customer
 * @range   begins with the first age anybody was seen at (all are taken to have stayed so long), ends at the first hole
 *          after it: what comes later cannot be joined to what stands before
 * @assumes leaving does not depend on when a customer began
 * @example agesSeen([{ entry: 1, exit: 2, left: null, customers: 4 }], [40, 20])
 *          // → profit 10 and 5 per customer, all staying
 */
export function agesSeen(groups: readonly CourseGroup[], profit: readonly number[]): AgeSeen[] {
  const oldest = groups.reduce((most, g) => Math.max(most, g.exit), 0);
  const seen = new Float64Array(oldest + 2);
  const atRisk = new Float64Array(oldest + 2);
  const leaving = new Float64Array(oldest + 2);
  for (const { entry, exit, left, customers } of groups) {
    if (exit < entry) continue;
    seen[entry]! += customers;
    seen[exit + 1]! -= customers;
    const last = left === null ? exit : Math.min(exit, left);
    if (last < entry) continue;
    atRisk[entry]! += customers;
    atRisk[last + 1]! -= customers;
    if (left !== null && left <= exit) leaving[left]! += customers;
  }
  const ages: AgeSeen[] = [];
  let customers = 0;
  let there = 0;
  let staying = 1;
  for (let age = 1; age <= oldest; age++) {
    customers += seen[age]!;
    there += atRisk[age]!;
    if (there === 0 && ages.length === 0) continue;
    // All are known to have left: what they bring from here on is nothing, and that is seen.
    if (customers === 0 || (there === 0 && staying > 0)) break;
    const surviving = there === 0 ? 0 : (profit[age - 1] ?? 0) / there;
    ages.push({ period: age, customers, surviving, staying, profit: surviving * staying });
    if (there > 0) staying *= 1 - leaving[age]! / there;
  }
  return ages;
}
