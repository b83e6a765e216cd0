/** What a cost follows, simply: shared among customers in proportion to their count of it. */
export const drivers = [
  "orders",
  "lines",
  "quantity",
  "weight",
  "freight",
  "revenue",
  "contacts",
  "returns",
] as const;
export type Driver = (typeof drivers)[number];

export type DriverVolumes = Readonly<Record<Driver, ArrayLike<number>>>;

/** What stands in when a driver is not recorded. Orders always are. */
const fallback: Readonly<Record<Driver, readonly Driver[]>> = {
  orders: [],
  lines: ["orders"],
  quantity: ["lines", "orders"],
  weight: ["quantity", "lines", "orders"],
  freight: ["weight", "quantity", "lines", "orders"],
  revenue: ["quantity", "lines", "orders"],
  contacts: ["orders"],
  returns: ["orders"],
};

/**
 * The driver really used: the first of the wanted one and its stand-ins that anybody has a positive volume of.
 *
 * @range   nothing recorded at all → null: the cost stays undistributed
 * @example usableDriver("freight", volumesWithoutFreightAndWeight) // → "quantity"
 */
export function usableDriver(wanted: Driver, volumes: DriverVolumes): Driver | null {
  for (const driver of [wanted, ...fallback[wanted]])
    if (Array.from(volumes[driver]).some((v) => v > 0)) return driver;
  return null;
}
