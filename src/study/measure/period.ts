import { daysIn, shiftDays } from "../days.js";

/**
 * Where the recent part of a period begins: the last three months of half a year or more, else the second half. Null
 * for less than four weeks: too short to have a past.
 *
 * @example recentStart("2024-01-01", "2024-12-31") // → "2024-10-01"
 */
export function recentStart(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const days = daysIn(from, to);
  if (days < 28) return null;
  if (days < 180) return shiftDays(from, Math.floor(days / 2));
  const next = shiftDays(to, 1);
  const [year, month, day] = next.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 4, 1));
  const last = new Date(Date.UTC(year, month - 3, 0)).getUTCDate();
  return shiftDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1);
}
