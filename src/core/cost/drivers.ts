import type { Weight } from "./pool.js";

/** What a cost follows. A time equation is a sum of these with minutes in front of each. */
export const drivers = [
  "orders",
  "lines",
  "quantity",
  "weight",
  "freight",
  "revenue",
  "shipments",
  "expedited",
  "contacts",
  "contact-minutes",
  "compensation",
  "returns",
  "stock",
] as const;
export type Driver = (typeof drivers)[number];

/** Total recorded of each driver in the period; null or 0: nobody recorded any. */
export type DriverTotals = Readonly<Record<Driver, number | null>>;

/** What stands in when a driver is not recorded. Orders always are. */
const fallback: Readonly<Record<Driver, readonly Driver[]>> = {
  orders: [],
  lines: ["orders"],
  quantity: ["lines", "orders"],
  weight: ["quantity", "lines", "orders"],
  freight: ["weight", "quantity", "lines", "orders"],
  revenue: ["quantity", "lines", "orders"],
  shipments: ["orders"],
  expedited: ["orders"],
  contacts: ["orders"],
  "contact-minutes": ["contacts", "orders"],
  compensation: ["contacts", "orders"],
  returns: ["orders"],
  stock: ["quantity", "lines", "orders"],
};

/** A driver and all that may stand in for it. */
export const withStandIns = (driver: Driver): readonly Driver[] => [driver, ...fallback[driver]];

/**
 * The driver really used: the first of the wanted one and its stand-ins that anybody has a positive volume of.
 *
 * @source  `docs/methods/cost-to-serve.md` (stand-ins)
 * @range   nothing recorded at all → null: the cost stays undistributed
 * @example usableDriver("freight", totalsWithoutFreightAndWeight) // → "quantity"
 */
export function usableDriver(wanted: Driver, totals: DriverTotals): Driver | null {
  return withStandIns(wanted).find((driver) => (totals[driver] ?? 0) > 0) ?? null;
}

export interface UsableWeight {
  /** null: nothing recorded tells whom the cost serves. */
  readonly weight: Weight | null;
  readonly replaced: readonly { readonly wanted: Driver; readonly used: Driver }[];
}

/**
 * The weight really used. A time equation keeps the terms anybody has volumes of: minutes per kilogram say nothing
 * about pieces. Only where none of its terms is recorded the stand-in of its first one shares the cost out.
 *
 * @source  `docs/methods/cost-to-serve.md` (stand-ins)
 * @units   factors: whatever the weight is in (minutes, or 1)
 * @range   no term and no stand-in recorded → weight null; factors of 0 are no terms
 * @example usableWeight({ lines: 2, weight: 0.5 }, totalsWithoutWeight).weight // → { lines: 2 }
 */
export function usableWeight(wanted: Weight, totals: DriverTotals): UsableWeight {
  const terms = drivers.filter((d) => (wanted[d] ?? 0) !== 0);
  const kept = terms.filter((d) => (totals[d] ?? 0) > 0);
  if (kept.length > 0) {
    const used = kept[0]!;
    return {
      weight: Object.fromEntries(kept.map((d) => [d, wanted[d]!])),
      // Nothing recorded is a gap; a recorded zero (nobody asked for haste) is a fact.
      replaced: terms.filter((d) => totals[d] === null).map((d) => ({ wanted: d, used })),
    };
  }
  const [first] = terms;
  if (first === undefined) return { weight: null, replaced: [] };
  const used = usableDriver(first, totals);
  return used === null
    ? { weight: null, replaced: [] }
    : { weight: { [used]: 1 }, replaced: [{ wanted: first, used }] };
}

/**
 * Total of a weight: Σ factor × volume of its driver.
 *
 * @units   minutes for a time equation, else the driver's own
 * @range   what nobody recorded adds nothing
 * @example weightTotal({ lines: 2 }, totalsWithThreeLines) // → 6
 */
export function weightTotal(weight: Weight, totals: DriverTotals): number {
  return drivers.reduce((sum, d) => sum + (weight[d] ?? 0) * (totals[d] ?? 0), 0);
}
