import { type Driver, drivers } from "./drivers.js";

/**
 * What cost to serve is shown by: one column per kind of work or spend that serving causes, and `shared` for fixed cost
 * that no single customer causes.
 */
export const costColumns = [
  "transport",
  "order-processing",
  "handling",
  "packaging",
  "storage",
  "returns",
  "service-desk",
  "compensation",
  "stock",
  "selling",
  "shared",
] as const;
export type CostColumn = (typeof costColumns)[number];

/** All columns a customer causes: what would go away, in time, with the work itself. */
export const causedColumns = costColumns.filter((c) => c !== "shared");

/** Units of each driver times their factor (minutes in a time equation, 1 where the driver itself is the measure). */
export type Weight = Readonly<Partial<Record<Driver, number>>>;

/** Money to be shared out among customers and products by one weight. */
export interface Pool {
  /** Stable and unique in a run. */
  readonly id: string;
  readonly column: CostColumn;
  /** Integer cents; negative for a red-letter heading. */
  readonly cents: number;
  /** null: nothing tells whom it serves; it stays undistributed. */
  readonly weight: Weight | null;
  /** Only customers of this sales channel are served by it. */
  readonly channel?: string;
}

/** Money booked straight to a customer: it bears it, and no product does. */
export interface DirectCost {
  readonly customer: string;
  readonly column: CostColumn;
  readonly cents: number;
}

/** A weight as one word: its driver, or `equation` when it has several. */
export function weightCode(weight: Weight): Driver | "equation" {
  const own = drivers.filter((driver) => (weight[driver] ?? 0) > 0);
  return own.length === 1 ? own[0]! : "equation";
}
