import { assumed } from "../../core/assumptions.js";
import { makeLastOrders, makeRhythm, rhythmSummary } from "../../facts/sql/loss/rhythm.js";
import type { StudyInput } from "../input.js";

/** Behind who counts as silent. */
export const rhythmIds = [
  "loss.silence-quantile",
  "loss.silence-factor",
  "loss.silence-floor-days",
  "loss.shrinkage-gaps",
] as const;

/** Behind what stands before the silence. */
export const lastOrdersId = "loss.last-orders";

export interface Summary {
  readonly silent: boolean | null;
  readonly basis: string;
  readonly failed: boolean | null;
  readonly customers: number;
}

/**
 * How all customers split by whether they are silent for longer than their rhythm allows. Leaves
 * `derived.customer_rhythm` and `derived.customer_last`.
 */
export async function findSilent({
  warehouse,
  assumptions,
  settings,
}: StudyInput): Promise<readonly Summary[]> {
  const value = (id: string) => assumed(assumptions, id).value;
  for (const { sql, params } of makeRhythm({
    quantile: value("loss.silence-quantile"),
    factor: value("loss.silence-factor"),
    floorDays: value("loss.silence-floor-days"),
    shrinkage: value("loss.shrinkage-gaps"),
    asOf: settings.asOf,
  }))
    await warehouse.run(sql, params);
  await warehouse.run(makeLastOrders(Math.max(1, Math.round(value(lastOrdersId)))));
  return warehouse.rows(rhythmSummary());
}
