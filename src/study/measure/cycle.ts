import { type Figure, figure, missing, type Population } from "../../core/figure.js";
import { kaplanMeier, survivalQuantile } from "../../core/stats/kaplan-meier.js";
import { quantileRanks } from "../../core/stats/quantile-interval.js";
import { cycleHours, legStatistics, legs, rankValues } from "../../facts/sql/measure/cycle.js";
import { confidence as level } from "../confidence.js";
import { absent, type Measured } from "./context.js";

const evidence = { query: "mart.order", args: { "cycle_days.given": 1 } };

/** Order cycle time with its legs over delivered orders, and the median that does not forget the open ones. */
export async function cycleFigures(measured: Measured): Promise<Figure[]> {
  const { input, plan, totals } = measured;
  const { warehouse } = input;
  const expressions = legs(plan.has("order", "confirmed_on") || plan.has("order_line", "confirmed_on"));
  const names = Object.keys(expressions);
  const stats = await warehouse.rows(legStatistics(expressions));
  const figures: Figure[] = [];
  const quantile = async (name: string, p: number, id: string): Promise<Figure> => {
    const row = stats[names.indexOf(name)]!;
    const parts = { id: `measure.order-cycle-days.${id}`, unit: "days", method: "cycle-time" } as const;
    const value = p === 0.5 ? row.median : row.p90;
    if (value === null) return absent(parts, measured);
    const ranks = quantileRanks(row.n, p, level);
    const asked = [ranks.low, ranks.high].filter((r) => r !== null);
    const at = asked.length < 2 ? [] : await warehouse.rows(rankValues(expressions[name]!, row.n, asked));
    return figure({
      ...parts,
      value,
      population: delivered(row.n, measured),
      interval: at.length < 2 ? null : { low: at[0]!.value, high: at[1]!.value, kind: "sampling", level },
      rows: evidence,
    });
  };
  figures.push(
    await quantile("cycle", 0.5, "median"),
    await quantile("cycle", 0.9, "p90"),
    deviation(stats[0]!, measured),
  );
  for (const leg of ["confirm", "handover", "transit", "promise"])
    figures.push(await quantile(leg, 0.5, `${leg}.median`));
  if (plan.calendar) figures.push(await quantile("working", 0.5, "working.median"));
  figures.push(await censored(measured, totals.open));
  return figures;
}

function deviation(row: { n: number; sum: number; squares: number }, measured: Measured): Figure {
  const parts = { id: "measure.order-cycle-days.sd", unit: "days", method: "cycle-time" } as const;
  if (row.n === 0) return absent(parts, measured);
  if (row.n === 1) return missing(parts, { code: "too-few", have: 1, need: 2, grain: "order" });
  const variance = Math.max(0, (row.squares - (row.sum * row.sum) / row.n) / (row.n - 1));
  return figure({
    ...parts,
    value: Math.sqrt(variance) / 86_400,
    population: delivered(row.n, measured),
    rows: evidence,
  });
}

async function censored(measured: Measured, open: number): Promise<Figure> {
  const parts = {
    id: "measure.order-cycle-days.censored-median",
    unit: "days",
    method: "cycle-time-censored",
  } as const;
  const hours = await measured.input.warehouse.rows(cycleHours(measured.input.settings.asOf));
  const events = hours.reduce((sum, h) => sum + h.events, 0);
  if (events === 0) return absent(parts, measured);
  const steps = kaplanMeier(hours.map((h) => ({ time: h.hours, events: h.events, censored: h.censored })));
  const { value, low, high } = survivalQuantile(steps, 0.5, level);
  const population: Population = {
    grain: "order",
    counted: events + hours.reduce((sum, h) => sum + h.censored, 0),
    of: measured.totals.orders,
    unknown: 0,
    unknownAs: "none",
  };
  if (value === null) {
    return {
      ...missing(parts, { code: "too-few", have: events, need: events + open, grain: "order" }),
      population,
    };
  }
  const days = (h: number) => h / 24;
  return figure({
    ...parts,
    value: days(value),
    population,
    interval:
      low === null || high === null ? null : { low: days(low), high: days(high), kind: "sampling", level },
    rows: evidence,
  });
}

function delivered(counted: number, { ratios, totals }: Measured): Population {
  const unknown = ratios.get("order-cycle-days.mean")?.unknown ?? 0;
  return {
    grain: "order",
    counted,
    of: totals.orders,
    unknown,
    unknownAs: unknown > 0 ? "excluded" : "none",
  };
}
