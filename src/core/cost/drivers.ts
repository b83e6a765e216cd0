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

/**
 * The driver really used: the first of the wanted one and its stand-ins that anybody has a positive volume of.
 *
 * @range   nothing recorded at all → null: the cost stays undistributed
 * @example usableDriver("freight", totalsWithoutFreightAndWeight) // → "quantity"
 */
export function usableDriver(wanted: Driver, totals: DriverTotals): Driver | null {
  for (const driver of [wanted, ...fallback[wanted]]) if ((totals[driver] ?? 0) > 0) return driver;
  return null;
}
