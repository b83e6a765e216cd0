/** Days since 1970-01-01, which was a Thursday. */
const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

/** ISO weekday of a day number, 1 = Monday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/**
 * How many Mondays, Tuesdays … of a period lie in weeks in which anything happened: what weekly counts are averaged
 * over, so that a week of public holidays or without records dilutes nothing.
 *
 * @units   days: YYYY-MM-DD, both ends counted; result: seven counts, Monday first
 * @range   no days → seven zeros
 * @example openWeekdays(["2024-01-03"], "2024-01-01", "2024-01-31") // → [1, 1, 1, 1, 1, 1, 1]
 */
export function openWeekdays(days: readonly string[], from: string, to: string): number[] {
  const weekOf = (day: number) => Math.floor((day + 3) / 7);
  const open = new Set(days.map((day) => weekOf(dayNumber(day))));
  const counts = Array.from({ length: 7 }, () => 0);
  const last = dayNumber(to);
  for (let day = dayNumber(from); day <= last; day++)
    if (open.has(weekOf(day))) counts[weekdayOf(day) - 1]! += 1;
  return counts;
}

interface Interval {
  readonly weekday: number;
  readonly slot: number;
  readonly contacts: number;
}

/**
 * When the desk is open: the busiest intervals that hold all calls but a small share, and on each weekday all between
 * its first and its last. Intervals of equal count are taken together.
 *
 * @units   outsideShare: share of calls, at most, that may lie outside
 * @range   an interval without calls is never open
 * @example openIntervals([{ weekday: 1, slot: 9, contacts: 99 }, { weekday: 1, slot: 3, contacts: 1 }], 0.01) // → [true, false]
 */
export function openIntervals(intervals: readonly Interval[], outsideShare: number): boolean[] {
  const allowed = intervals.reduce((sum, i) => sum + i.contacts, 0) * outsideShare;
  const levels = [...new Set(intervals.map((i) => i.contacts))].sort((a, b) => a - b);
  let least = 0;
  let outside = 0;
  for (const level of levels) {
    outside += level * intervals.filter((i) => i.contacts === level).length;
    if (outside > allowed) break;
    least = level + 1;
  }
  const hours = new Map<number, { first: number; last: number }>();
  for (const { weekday, slot, contacts } of intervals) {
    if (contacts < least) continue;
    const known = hours.get(weekday) ?? { first: slot, last: slot };
    hours.set(weekday, { first: Math.min(known.first, slot), last: Math.max(known.last, slot) });
  }
  return intervals.map(({ weekday, slot, contacts }) => {
    const open = hours.get(weekday);
    return open !== undefined && contacts > 0 && slot >= open.first && slot <= open.last;
  });
}
