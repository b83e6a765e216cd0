/** What each customer did in the time watched, in whole days since the own first order. */
export interface Buying {
  /** Days with an order after the first such day. */
  readonly repeats: ArrayLike<number>;
  /** Days from the first order to the last; 0 without a repeat. */
  readonly lastDay: ArrayLike<number>;
  /** Days from the first order to the end of the time watched. */
  readonly days: ArrayLike<number>;
  /** Customers of each row; 1 when left out. */
  readonly customers?: ArrayLike<number>;
}

/** Customers who did the same, counted: all that a buy-till-you-die likelihood needs. Sorted by what they did. */
export interface Patterns {
  readonly repeats: Int32Array;
  readonly lastDay: Int32Array;
  readonly days: Int32Array;
  readonly customers: Float64Array;
  /** Pattern of each row read. */
  readonly of: Int32Array;
  readonly totalCustomers: number;
  readonly totalRepeats: number;
  readonly mostRepeats: number;
  readonly mostDays: number;
  /** Days in one unit of time: 7 when rates are told per week. */
  readonly daysPerUnit: number;
}

export type BuyingFault =
  | "not-whole"
  | "repeats-without-last-day"
  | "last-day-without-repeat"
  | "last-day-after-end"
  | "more-repeats-than-days";

/**
 * What is wrong with a customer's row, or null. Same-day orders are one occasion, so there are at most as many repeats
 * as days.
 */
export function buyingFault(repeats: number, lastDay: number, days: number): BuyingFault | null {
  if (![repeats, lastDay, days].every((n) => Number.isInteger(n) && n >= 0)) return "not-whole";
  if (repeats > 0 && lastDay === 0) return "repeats-without-last-day";
  if (repeats === 0 && lastDay > 0) return "last-day-without-repeat";
  if (lastDay > days) return "last-day-after-end";
  return repeats > lastDay ? "more-repeats-than-days" : null;
}

/**
 * Groups customers by what they did. Exact: the likelihood of a sample is a sum over patterns, and a million customers
 * have about a hundred thousand of them.
 *
 * @source  Fader, Hardie & Lee (2005), Marketing Science 24(2):275–284: repeats, last purchase and time watched are
 *          sufficient; `docs/methods/bgnbd.md`
 * @units   days, whole; daysPerUnit: days
 * @range   rows without a `buyingFault`, else it throws; customers of a row ≥ 0
 * @example groupPatterns({ repeats: [2, 0, 0], lastDay: [213, 0, 0], days: [272, 272, 272] }, 7).customers // → [2, 1]
 */
export function groupPatterns(rows: Buying, daysPerUnit: number): Patterns {
  if (!(daysPerUnit > 0)) throw new Error("a unit of time is longer than nothing");
  const n = rows.repeats.length;
  let mostDays = 0;
  let mostRepeats = 0;
  for (let i = 0; i < n; i++) {
    const fault = buyingFault(rows.repeats[i]!, rows.lastDay[i]!, rows.days[i]!);
    if (fault !== null) throw new Error(`row ${i}: ${fault}`);
    mostDays = Math.max(mostDays, rows.days[i]!);
    mostRepeats = Math.max(mostRepeats, rows.repeats[i]!);
  }
  const base = mostDays + 1;
  if ((mostRepeats + 1) * base * base > Number.MAX_SAFE_INTEGER)
    throw new Error("days are at most some 200 000");

  // Open addressing on numbers: a Map of a million double keys takes several times as long.
  let size = 16;
  while (size < 2 * n) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const keys = new Float64Array(n);
  const counts = new Float64Array(n);
  const seen = new Int32Array(n);
  let found = 0;
  for (let i = 0; i < n; i++) {
    const key = (rows.repeats[i]! * base + rows.lastDay[i]!) * base + rows.days[i]!;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    while (slots[slot]! >= 0 && keys[slots[slot]!] !== key) slot = (slot + 1) & (size - 1);
    let pattern = slots[slot]!;
    if (pattern < 0) {
      pattern = found++;
      slots[slot] = pattern;
      keys[pattern] = key;
    }
    seen[i] = pattern;
    counts[pattern] = counts[pattern]! + (rows.customers?.[i] ?? 1);
  }

  // In order of what was done, so that sums do not depend on the order of the rows.
  const order = Int32Array.from({ length: found }, (_, i) => i).sort((a, b) => keys[a]! - keys[b]!);
  const place = new Int32Array(found);
  const repeats = new Int32Array(found);
  const lastDay = new Int32Array(found);
  const days = new Int32Array(found);
  const customers = new Float64Array(found);
  let totalCustomers = 0;
  let totalRepeats = 0;
  order.forEach((pattern, i) => {
    const key = keys[pattern]!;
    const rest = Math.floor(key / base);
    place[pattern] = i;
    days[i] = key - rest * base;
    repeats[i] = Math.floor(rest / base);
    lastDay[i] = rest - repeats[i]! * base;
    customers[i] = counts[pattern]!;
    totalCustomers += counts[pattern]!;
    totalRepeats += counts[pattern]! * repeats[i]!;
  });
  for (let i = 0; i < n; i++) seen[i] = place[seen[i]!]!;
  return {
    repeats,
    lastDay,
    days,
    customers,
    of: seen,
    totalCustomers,
    totalRepeats,
    mostRepeats,
    mostDays,
    daysPerUnit,
  };
}
