export interface Windows {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The same months of the year, or simply the two halves. */
  readonly by: "year" | "halves";
}

/**
 * What to hold against what: the last months against the same months a year before, so that the season does not speak;
 * where there is not that much past, the second half against the first.
 *
 * @range fewer than four months → null
 */
export function comparedWindows(months: readonly string[]): Windows | null {
  const n = months.length;
  if (n < 4) return null;
  if (n < 15) {
    const half = Math.floor(n / 2);
    return { before: months.slice(0, half), after: months.slice(n - half), by: "halves" };
  }
  const span = Math.min(12, n - 12);
  return { before: months.slice(n - 12 - span, n - 12), after: months.slice(n - span), by: "year" };
}
