const dayMs = 86_400_000;
const toMs = (day: string) => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Days from the first to the last, both counted. */
export function daysIn(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / dayMs) + 1;
}

/** The day before or after. */
export function shiftDays(day: string, by: number): string {
  return toDay(toMs(day) + by * dayMs);
}

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
  return toDay(first.getTime() + (Math.min(day, last) - 1) * dayMs);
}
