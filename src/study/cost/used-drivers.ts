import { drivers } from "../../core/cost/drivers.js";
import type { Pool } from "../../core/cost/pool.js";
import type { Ledger } from "./ledger.js";
import type { PoolPlan } from "./pools.js";
import type { Spread } from "./spread.js";

/** What the cost of each leaf really followed: one driver, `several`, or null where it reached nobody. */
export function usedDrivers(
  ledger: Ledger,
  plan: PoolPlan,
  pools: readonly Pool[],
  spread: Spread,
): (string | null)[] {
  const followed = new Map(
    pools.map((pool, i) => [pool.id, drivers.filter((d) => (spread.used[i]?.[d] ?? 0) !== 0)] as const),
  );
  const perLeaf: Set<string>[] = ledger.leaves.map(() => new Set());
  for (const { leaf, pool } of plan.trace)
    for (const driver of pool === null ? [] : (followed.get(pool) ?? [])) perLeaf[leaf]!.add(driver);
  return perLeaf.map((found) => (found.size > 1 ? "several" : ([...found][0] ?? null)));
}
