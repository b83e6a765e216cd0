/** Days are numbered from 2025-01-01 = 0; moments are minutes since that midnight. */
export const firstDay = Date.UTC(2025, 0, 1) / 86_400_000;
export const minutesPerDay = 1440;

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 - firstDay;
}

/** First day after the given number of months. */
export function daysIn(months: number): number {
  return dayOf(2025, 1 + months, 1);
}

export interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const known = new Map<number, Calendar>();
export function civil(day: number): Calendar {
  let c = known.get(day);
  if (!c) {
    const d = new Date((firstDay + day) * 86_400_000);
    c = { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
    known.set(day, c);
  }
  return c;
}

/** Months since January 2025. */
export function monthOf(day: number): number {
  const c = civil(day);
  return (c.year - 2025) * 12 + c.month - 1;
}

/** 1 = Monday … 7 = Sunday (2025-01-01 was a Wednesday). */
export function weekday(day: number): number {
  return ((((day + 2) % 7) + 7) % 7) + 1;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

export function isoDay(day: number): string {
  const c = civil(day);
  return `${c.year}-${two(c.month)}-${two(c.day)}`;
}

export function isoMinute(moment: number): string {
  const m = moment % minutesPerDay;
  return `${isoDay(Math.floor(moment / minutesPerDay))} ${two(Math.floor(m / 60))}:${two(m % 60)}`;
}

/** The way a Chinese spreadsheet shows a moment: 2025/3/5 9:07. */
export function slashMinute(moment: number): string {
  const c = civil(Math.floor(moment / minutesPerDay));
  const m = moment % minutesPerDay;
  return `${c.year}/${c.month}/${c.day} ${Math.floor(m / 60)}:${two(m % 60)}`;
}

export function parseDay(iso: string): number {
  const [y, m, d] = iso.split("-").map(Number);
  return dayOf(y!, m!, d!);
}

const springFestivals = [
  [dayOf(2025, 1, 27), dayOf(2025, 2, 4)],
  [dayOf(2026, 2, 15), dayOf(2026, 2, 23)],
  [dayOf(2025, 10, 1), dayOf(2025, 10, 5)],
] as const;
const byMonth = [1.0, 0.92, 1.0, 0.98, 1.0, 1.02, 0.97, 0.98, 1.04, 1.0, 1.12, 1.08];
const byWeekday = [1.25, 1.15, 1.1, 1.1, 1.15, 0.7, 0.12];

function intensity(day: number): number {
  const holiday = springFestivals.some(([from, to]) => day >= from && day <= to);
  return byMonth[civil(day).month - 1]! * (holiday ? 0.12 : 1) * byWeekday[weekday(day) - 1]!;
}

/** Trading time: customers' rhythm runs slower on Sundays and over holidays, faster before feasts. */
export function tradingClock(days: number): { at(day: number): number; dayAt(time: number): number } {
  const cumulative = new Float64Array(days + 1);
  for (let d = 0; d < days; d++) cumulative[d + 1] = cumulative[d]! + intensity(d);
  return {
    at: (day) => cumulative[Math.min(Math.max(day, 0), days)]!,
    dayAt(time) {
      let low = 0;
      let high = days;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (cumulative[middle]! <= time) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
