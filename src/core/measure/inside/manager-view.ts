import type { Bounds } from "../../stats/share-interval.js";

const viewReadings = ["as-customers", "higher", "lower", "cannot-tell"] as const;
export type ViewReading = (typeof viewReadings)[number];

export interface View {
  /** Customers' mean; null: not asked. */
  readonly customers: number | null;
  /** Of that mean; null where nothing tells how sure it is. */
  readonly interval: Bounds | null;
  /** What the department thinks; null: not asked. */
  readonly managers: number | null;
  /** Points by which a view must differ to matter. */
  readonly apart: number;
}

/**
 * How a department's view of an element lies to its customers' view. It misjudges only when it is apart by more than matters and lies
 * outside what the customers' answers allow.
 *
 * @source  question 7 of the internal audit; gap 1 of Parasuraman, Zeithaml & Berry (1985), J. Marketing 49(4):41–50
 * @units   points of one scale, the same for both
 * @range   either side not told → "cannot-tell"; finite, `apart` ≥ 0, else RangeError
 * @example managerView({ customers: 4.1, interval: { low: 3.8, high: 4.4 }, managers: 6, apart: 1 }) // → "higher"
 */
export function managerView({ customers, interval, managers, apart }: View): ViewReading {
  if (customers === null || managers === null) return "cannot-tell";
  if (![customers, managers, apart].every(Number.isFinite) || apart < 0)
    throw new RangeError("views are numbers on one scale");
  const by = managers - customers;
  const inside = interval !== null && managers >= interval.low && managers <= interval.high;
  if (inside || Math.abs(by) < apart - 1e-9) return "as-customers";
  return by > 0 ? "higher" : "lower";
}
