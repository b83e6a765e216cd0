import { parseDay } from "./calendar.js";
import type { FailureKind } from "./world.js";

/** One thing done differently in a rerun of the same seed. */
export interface Change {
  /** The kind of failure no longer happens. */
  readonly removeFailure?: FailureKind | readonly FailureKind[];
  /** The bad carrier does as well as the others. */
  readonly carrierFix?: boolean;
  /** The night shift picks as well as the day shift. */
  readonly pickingFix?: boolean;
  /** Fragile goods are packed so that no carrier breaks more than usual. */
  readonly packingFix?: boolean;
  /** Safety stock × factor, for one class, one product or all. */
  readonly safetyStock?: readonly StockChange[];
  /** Chance of no stock-out in a cycle, for one class, one product or all: replaces the safety factor. */
  readonly serviceLevel?: readonly LevelChange[];
  /** Safety stock in pieces, per product and warehouse (as the records name them): replaces the safety factor. */
  readonly safetyPieces?: readonly {
    readonly product: string;
    readonly warehouse: string;
    readonly pieces: number;
  }[];
  /** Orders of a carrier go with the others of its warehouse instead: in one region, or those that hold one class. */
  readonly moveCarrier?: readonly CarrierMove[];
  /** First answers come within so many hours. */
  readonly answerHours?: number;
  /** The desk has its people in every month. */
  readonly deskStaffed?: boolean;
  /** Customers (numbers) that lose hand allocation and free express. */
  readonly endSpecialHandling?: readonly string[];
  /** Customers (numbers) whose sales quota is lifted. */
  readonly endQuota?: readonly string[];
  /** First day (YYYY-MM-DD) the change holds; default from the start. */
  readonly from?: string;
  /**
   * `held` (default where the change does not touch stock): every order meets the stock it met before, so the
   * difference is the change alone. `free`: stock answers to the changed demand.
   */
  readonly stock?: "held" | "free";
}
export interface StockChange {
  readonly class?: string;
  readonly product?: string;
  readonly factor: number;
}
export interface LevelChange {
  readonly class?: string;
  readonly product?: string;
  readonly level: number;
}

/** Carrier, region and class as the records name them. */
export interface CarrierMove {
  readonly carrier: string;
  readonly region?: string;
  readonly class?: string;
  /** Left out: the others in the shares they have. */
  readonly to?: string;
  /** Share of those orders; default all. */
  readonly share?: number;
}

/** The change as the simulator asks for it, day by day. */
export interface Rules {
  readonly change: Change;
  /** Pieces of safety stock set for a product in a warehouse; null: as always. */
  safetyPieces(product: string, warehouse: string, day: number): number | null;
  active(day: number): boolean;
  removed(kind: FailureKind, day: number): boolean;
  readonly touchesStock: boolean;
}

export function rulesOf(change: Change): Rules {
  const from = change.from === undefined ? Number.NEGATIVE_INFINITY : parseDay(change.from);
  const gone = new Set<FailureKind>([change.removeFailure ?? []].flat());
  const active = (day: number): boolean => day >= from;
  const pieces = new Map(change.safetyPieces?.map((x) => [`${x.product} ${x.warehouse}`, x.pieces]));
  return {
    change,
    active,
    safetyPieces: (product, warehouse, day) =>
      pieces.size > 0 && active(day) ? (pieces.get(`${product} ${warehouse}`) ?? null) : null,
    removed: (kind, day) => gone.size > 0 && gone.has(kind) && active(day),
    touchesStock:
      change.stock === "free" ||
      change.safetyStock !== undefined ||
      change.safetyPieces !== undefined ||
      change.serviceLevel !== undefined,
  };
}
