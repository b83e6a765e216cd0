import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** What each customer of a log did up to a day: repeat days after the first, in whole days; and what came after. */
export interface LogBuying {
  readonly ids: string[];
  readonly repeats: number[];
  readonly lastDay: number[];
  readonly days: number[];
  /** Days with an order after the calibration, up to the end of the holdout. */
  readonly later: number[];
  /** Mean value of the repeat days; 0 without a repeat. */
  readonly meanSpend: number[];
}

// As in test/fixtures/study.ts, which cannot be used outside the test runner.
const realData = process.env.PLIMSOLL_TEST_DATA ?? resolve(import.meta.dirname, "../../../shared/data");

export const logPath = (log: string) => join(realData, `${log}.gz`);

/** Whether a reference log is at hand: cases on it are left out, visibly, where it is not. */
export const hasLog = (log: string) => existsSync(logPath(log));

const dayOf = (yyyymmdd: string) =>
  Date.UTC(+yyyymmdd.slice(0, 4), +yyyymmdd.slice(4, 6) - 1, +yyyymmdd.slice(6, 8)) / 86_400_000;

/**
 * The reference rule: same-day rows are one occasion, the first day is no repeat, zero-value rows count. Columns:
 * master id, customer, day yyyymmdd, units, value. Dates are yyyy-mm-dd.
 */
export function readLog(log: string, calibrationEnd: string, holdoutEnd = calibrationEnd): LogBuying {
  const end = dayOf(calibrationEnd.replaceAll("-", ""));
  const last = dayOf(holdoutEnd.replaceAll("-", ""));
  const spend = new Map<string, Map<number, number>>();
  for (const line of gunzipSync(readFileSync(logPath(log)))
    .toString("latin1")
    .split(/\r?\n/)) {
    const [, customer, day, , value] = line.trim().split(/\s+/);
    if (customer === undefined || day === undefined) continue;
    const days = spend.get(customer) ?? new Map<number, number>();
    spend.set(customer, days.set(dayOf(day), (days.get(dayOf(day)) ?? 0) + Number(value)));
  }
  const out: LogBuying = { ids: [], repeats: [], lastDay: [], days: [], later: [], meanSpend: [] };
  for (const [customer, byDay] of [...spend].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...byDay.keys()].sort((a, b) => a - b);
    const first = all[0]!;
    if (first > end) continue;
    const repeats = all.filter((d) => d > first && d <= end);
    out.ids.push(customer);
    out.repeats.push(repeats.length);
    out.lastDay.push((repeats.at(-1) ?? first) - first);
    out.days.push(end - first);
    out.later.push(all.filter((d) => d > end && d <= last).length);
    const total = repeats.reduce((sum, d) => sum + byDay.get(d)!, 0);
    out.meanSpend.push(repeats.length === 0 ? 0 : total / repeats.length);
  }
  return out;
}
