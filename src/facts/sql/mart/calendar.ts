import type { Settings } from "../../../core/settings.js";
import { lit } from "../text.js";

/**
 * `mart.calendar`: one row per day with the number of working days up to and with it. A promise on a day that does
 * not count moves to the next working day; lateness is the difference of the numbers.
 *
 * `n` counts working days ≤ day; `due` is the `n` of the day itself or, on a free day, of the next working day.
 */
export function calendarTable(calendar: Settings["calendar"], from: string, to: string): string[] {
  const days = calendar.workingDays.length > 0 ? calendar.workingDays : [1, 2, 3, 4, 5, 6, 7];
  const list = (dates: readonly string[]) => dates.map((d) => `CAST(${lit(d)} AS DATE)`).join(", ");
  const free = calendar.holidays.length > 0 ? `day IN (${list(calendar.holidays)})` : "FALSE";
  const extra =
    calendar.extraWorkingDays.length > 0 ? `day IN (${list(calendar.extraWorkingDays)})` : "FALSE";
  return [
    `CREATE OR REPLACE TABLE mart.calendar AS
WITH days AS (
  SELECT CAST(unnest(generate_series(CAST(${lit(from)} AS DATE), CAST(${lit(to)} AS DATE), INTERVAL 1 DAY)) AS DATE) AS day
), marked AS (
  SELECT day, (${extra}) OR (isodow(day) IN (${days.join(", ")}) AND NOT (${free})) AS working FROM days
), numbered AS (
  SELECT day, working, CAST(sum(CASE WHEN working THEN 1 ELSE 0 END) OVER (ORDER BY day) AS INTEGER) AS n FROM marked
)
SELECT day, working, n, CASE WHEN working THEN n ELSE n + 1 END AS due FROM numbered ORDER BY day`,
    `CREATE OR REPLACE TABLE mart.working_day AS
SELECT n, min(day) AS day FROM mart.calendar WHERE working GROUP BY n ORDER BY n`,
  ];
}
