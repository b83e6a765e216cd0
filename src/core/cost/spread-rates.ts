import { type Driver, type DriverTotals, drivers, usableWeight, weightTotal } from "./drivers.js";
import type { CostColumn, Pool, Weight } from "./pool.js";

/** Cents per unit of a driver, in one column, for all customers or those of one sales channel. */
export interface Rate {
  readonly column: CostColumn;
  readonly channel: string | null;
  readonly driver: Driver;
  readonly rate: number;
}

export interface PoolRates {
  /** Per pool; null: nobody recorded tells whom it serves. */
  readonly used: readonly (Weight | null)[];
  readonly volume: readonly (number | null)[];
  readonly replaced: readonly { readonly pool: string; readonly wanted: Driver; readonly used: Driver }[];
  /** One per column, channel and driver, whatever the number of pools: rates of one driver add up. */
  readonly rates: readonly Rate[];
  /** Integer cents of each column that somebody bears. */
  readonly cents: ReadonlyMap<CostColumn, number>;
  readonly undistributed: number;
}

/**
 * Turns pools into cents per unit of each driver: a pool's cents ÷ its volume × its factor, where the volume is its
 * weight summed over all it serves.
 *
 * @source  activity cost driver rates after Kaplan & Cooper; `docs/methods/cost-to-serve.md`
 * @units   cents: integer of 1/100; rates: cents per unit of the driver
 * @range   a pool without volume, its stand-ins included, stays undistributed
 * @example poolRates([{ id: "a", column: "handling", cents: 600, weight: { lines: 2 } }], () => totals).rates // 3 lines → 200 cents each
 */
export function poolRates(
  pools: readonly Pool[],
  totals: (channel: string | null) => DriverTotals,
): PoolRates {
  const used: (Weight | null)[] = [];
  const volume: (number | null)[] = [];
  const replaced: { pool: string; wanted: Driver; used: Driver }[] = [];
  const rates = new Map<
    string,
    { column: CostColumn; channel: string | null; driver: Driver; rate: number }
  >();
  const cents = new Map<CostColumn, number>();
  let undistributed = 0;
  for (const pool of pools) {
    const channel = pool.channel ?? null;
    const found = totals(channel);
    const told = pool.weight === null ? { weight: null, replaced: [] } : usableWeight(pool.weight, found);
    const total = told.weight === null ? null : weightTotal(told.weight, found);
    used.push(told.weight);
    volume.push(total);
    replaced.push(...told.replaced.map((r) => ({ pool: pool.id, ...r })));
    if (told.weight === null || total === null || !(total > 0)) {
      undistributed += pool.cents;
      continue;
    }
    cents.set(pool.column, (cents.get(pool.column) ?? 0) + pool.cents);
    for (const driver of drivers) {
      const factor = told.weight[driver] ?? 0;
      if (factor === 0) continue;
      const key = JSON.stringify([pool.column, channel, driver]);
      const known = rates.get(key) ?? { column: pool.column, channel, driver, rate: 0 };
      known.rate += (pool.cents * factor) / total;
      rates.set(key, known);
    }
  }
  return { used, volume, replaced, rates: [...rates.values()], cents, undistributed };
}
