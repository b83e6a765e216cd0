import { type Driver, drivers, usableDriver } from "./drivers.js";
import { largestRemainder } from "./largest-remainder.js";

export interface Pool {
  readonly cents: number;
  /** null: nothing tells whom it serves. */
  readonly driver: Driver | null;
}

export type DriverVolumes = Readonly<Partial<Record<Driver, ArrayLike<number>>>> & {
  readonly orders: ArrayLike<number>;
};

export interface Distribution {
  /** Integer cents per taker, in the order of the volumes. */
  readonly cents: Float64Array;
  readonly undistributed: number;
  /** Per pool, the driver really used. */
  readonly used: readonly (Driver | null)[];
}

/**
 * Shares cost pools among takers (customers, products) by simple drivers, to the cent: what the takers bear and what
 * stays undistributed add up to the pools exactly.
 *
 * @source  activity cost drivers after Kaplan & Cooper; largest remainders; `docs/methods/cost-to-serve.md`
 * @units   cents: integer of 1/100; volumes: each driver's own unit, negative volumes count as none
 * @range   a pool whose driver and stand-ins nobody has stays undistributed
 * @example distribute([{ cents: 100, driver: "orders" }], volumes).cents // two takers, 1 and 3 orders → [25, 75]
 */
export function distribute(pools: readonly Pool[], volumes: DriverVolumes): Distribution {
  const count = volumes.orders.length;
  const cents = new Float64Array(count);
  const totals = Object.fromEntries(
    drivers.map((d) => [d, Array.from(volumes[d] ?? [], (v) => Math.max(0, v)).reduce((a, b) => a + b, 0)]),
  ) as Record<Driver, number>;
  const used = pools.map((p) => (p.driver === null ? null : usableDriver(p.driver, totals)));
  let undistributed = 0;
  // One sharing per driver, not per pool: fewer roundings, and the same sum.
  for (const driver of drivers) {
    const total = pools.reduce((sum, p, i) => (used[i] === driver ? sum + p.cents : sum), 0);
    if (total === 0) continue;
    const weights = Array.from(volumes[driver] ?? [], (v) => Math.max(0, v));
    const shares = largestRemainder(total, weights);
    if (shares === null) undistributed += total;
    else
      shares.forEach((share, i) => {
        cents[i]! += share;
      });
  }
  pools.forEach((p, i) => {
    if (used[i] === null) undistributed += p.cents;
  });
  return { cents, undistributed, used };
}
