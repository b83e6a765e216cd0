import type { Stratum } from "./allocate-sample.js";
import { byCode, type ListedCustomer } from "./draw-sample.js";

export const stratumFields = ["class", "type", "region", "channel"] as const;
export type StratumField = (typeof stratumFields)[number];

export type CustomerToAsk = { readonly customer_id: string } & Readonly<Record<StratumField, string | null>>;

export interface CustomerStrata {
  /** Null: one stratum of everybody. */
  readonly by: StratumField | null;
  readonly strata: readonly Stratum[];
  readonly list: readonly ListedCustomer[];
}

/** Customers of whom the field says nothing. */
export const unclassed = "–";
/** What the class of the most important customers is usually called. */
const firstClass = new Set(["1", "a", "key", "关键", "关键客户", "重点", "重点客户"]);

/**
 * The customer list in strata: by the field asked for, else by the first field that says something, and of a class of
 * key customers everybody is asked.
 *
 * @range   a field that says nothing of anybody → null; `complete` names strata asked whole, instead of the usual first class
 * @example customerStrata([{ customer_id: "c1", class: "1", type: null, region: null, channel: null }]).strata // → "1", census
 */
export function customerStrata(
  customers: readonly CustomerToAsk[],
  { by, complete }: { readonly by?: StratumField | "none"; readonly complete?: readonly string[] } = {},
): CustomerStrata | null {
  const told = (field: StratumField) => customers.some((customer) => customer[field] !== null);
  const field = by === "none" ? null : (by ?? stratumFields.find(told) ?? null);
  if (field !== null && !told(field)) return null;
  const list = customers.map((customer) => ({
    id: customer.customer_id,
    stratum: (field === null ? null : customer[field]) ?? unclassed,
  }));
  const count = new Map<string, number>();
  for (const { stratum } of list) count.set(stratum, (count.get(stratum) ?? 0) + 1);
  const whole = (id: string) =>
    complete === undefined ? field === "class" && firstClass.has(id.toLowerCase()) : complete.includes(id);
  const strata = [...count]
    .sort(([a], [b]) => byCode(a, b))
    .map(([id, population]) => ({ id, population, ...(whole(id) ? { census: true } : {}) }));
  return { by: field, strata, list };
}
