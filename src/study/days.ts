const dayMs = 86_400_000;
const toMs = (day: string) => Date.parse(`${day}T00:00:00Z`);

export const daysPerYear = 365.25;

/** Days from the first to the last, both counted. */
export function daysIn(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / dayMs) + 1;
}

export const yearsIn = (from: string, to: string): number => daysIn(from, to) / daysPerYear;

/** The day so many days later; earlier below zero. */
export function shiftDays(day: string, by: number): string {
  return new Date(toMs(day) + by * dayMs).toISOString().slice(0, 10);
}

export const earlier = (a: string, b: string): string => [a, b].sort()[0]!;
export const later = (a: string, b: string): string => [a, b].sort()[1]!;
