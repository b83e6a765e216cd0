import type { Warehouse } from "../../../core/ports.js";
import { z95 } from "../../../core/stats/tails.js";
import { lateDoses } from "../../../facts/sql/level/penalty.js";

/** Fewer late purchases on either side tell nothing of days. */
const enough = 50;

/** Extra chance of not coming back per further day late, among late purchases. */
export interface Dose {
  readonly perDay: number;
  readonly error: number;
  /** The records are clear that a later order loses more customers. */
  readonly clear: boolean;
}

/**
 * Whether later orders drive more customers away: late purchases beyond the median of days late against the others, each
 * held against its own expectation. Null: too few.
 */
export async function readDose(warehouse: Warehouse): Promise<Dose | null> {
  const rows = await warehouse.rows(lateDoses());
  const later = rows.find((r) => r.later);
  const sooner = rows.find((r) => !r.later);
  if (later === undefined || sooner === undefined) return null;
  if (Math.min(later.purchases, sooner.purchases) < enough) return null;
  const excess = (r: typeof later) => (r.lost - r.expected) / (r.purchases - r.expected);
  const error = (r: typeof later) => Math.sqrt(r.doubt) / (r.purchases - r.expected);
  const days = later.days / later.purchases - sooner.days / sooner.purchases;
  const perDay = (excess(later) - excess(sooner)) / days;
  const doubt = Math.hypot(error(later), error(sooner)) / days;
  return Number.isFinite(perDay) && Number.isFinite(doubt)
    ? { perDay, error: doubt, clear: perDay > z95 * doubt }
    : null;
}
