import { seededUniform, seedOf } from "../../stats/seeded-uniform.js";
import type { StratumSample } from "./allocate-sample.js";

export interface ListedCustomer {
  readonly id: string;
  readonly stratum: string;
}

/** The same order on every machine, whatever its language. */
export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface DrawnCustomer extends ListedCustomer {
  /** How many customers of its stratum it stands for. */
  readonly weight: number;
}

export type Draw =
  | { readonly kind: "drawn"; readonly customers: readonly DrawnCustomer[] }
  | {
      readonly kind: "refused";
      readonly reason: "twice" | "no-such-stratum" | "stratum-too-small";
      /** The customer listed twice, or the stratum. */
      readonly id: string;
    };

/**
 * Customers drawn by lot, stratum by stratum. The same list, plan and seed give the same customers, whatever the order
 * of the list; strata are drawn apart, so that changing one leaves the others as they were.
 *
 * @source  simple random sample without replacement in each stratum, Fisher & Yates's shuffle stopped early
 * @range   a customer listed twice, a customer of no planned stratum, or a stratum with fewer than planned → `refused`
 * @example drawSample([{ id: "c1", stratum: "1" }], [{ id: "1", population: 1, drawn: 1, weight: 1 }], 7) // → c1
 */
export function drawSample(
  list: readonly ListedCustomer[],
  plan: readonly StratumSample[],
  seed: number,
): Draw {
  const strata = new Map(plan.map((s) => [s.id, [] as string[]]));
  const seen = new Set<string>();
  for (const { id, stratum } of list) {
    if (seen.has(id)) return { kind: "refused", reason: "twice", id };
    seen.add(id);
    const members = strata.get(stratum);
    if (members === undefined) return { kind: "refused", reason: "no-such-stratum", id: stratum };
    members.push(id);
  }
  const customers: DrawnCustomer[] = [];
  for (const { id: stratum, drawn } of plan) {
    const members = strata.get(stratum)!.sort(byCode);
    if (members.length < drawn) return { kind: "refused", reason: "stratum-too-small", id: stratum };
    const next = seededUniform((seed ^ seedOf(stratum)) >>> 0);
    for (let i = 0; i < drawn; i++) {
      const j = i + Math.floor(next() * (members.length - i));
      [members[i], members[j]] = [members[j]!, members[i]!];
    }
    const weight = members.length / drawn;
    for (const id of members.slice(0, drawn).sort(byCode)) customers.push({ id, stratum, weight });
  }
  return { kind: "drawn", customers };
}
