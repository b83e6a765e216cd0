import { forecastErrors } from "../../../facts/sql/level/supply-forecast.js";
import type { StudyInput } from "../../input.js";

export interface Forecasts {
  /** Spread the forecast leaves open ÷ spread of demand, by product. */
  readonly ratio: ReadonlyMap<string, number>;
  readonly products: number;
  /** Products whose forecast errs more than taking the period before for it. */
  readonly worse: number;
  /** Demand less forecast ÷ demand, all together: above 0 the forecast is too low. */
  readonly bias: number;
}

const fewestPeriods = 6;

/** What forecasts leave open; null: none are given, or none of periods that are over. */
export async function readForecasts({ warehouse, facts, settings }: StudyInput): Promise<Forecasts | null> {
  if (facts.tables.forecast.rows === 0) return null;
  const rows = (await warehouse.rows(forecastErrors(settings.period.to, settings.period.from))).filter(
    (r) => r.periods >= fewestPeriods && r.wanted > 0,
  );
  if (rows.length === 0) return null;
  const ratio = new Map<string, number>();
  let wanted = 0;
  let missed = 0;
  for (const r of rows) {
    const variance = (r.squares - (r.wanted * r.wanted) / r.periods) / (r.periods - 1);
    // The bias stays in: nothing takes it out of the forecast.
    if (variance > 0)
      ratio.set(r.product_id, Math.min(4, Math.max(0.1, Math.sqrt(r.errors / r.periods / variance))));
    wanted += r.wanted;
    missed += r.bias;
  }
  return {
    ratio,
    products: rows.length,
    worse: rows.filter((r) => r.later_errors > r.naive).length,
    bias: wanted > 0 ? missed / wanted : 0,
  };
}
