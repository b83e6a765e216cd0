import { assumed } from "../../core/assumptions.js";
import { averageStock, implicitStockCapital } from "../../core/cost/stock-capital.js";
import { type Figure, figure, missing, type Population, type Reason } from "../../core/figure.js";
import { stockValueByMonth } from "../../facts/sql/cost/stock-value.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";

/** Own funds tied up in stock over the period, integer cents. */
export interface StockCapital {
  readonly average: number;
  readonly cents: number;
  readonly low: number;
  readonly high: number;
  readonly assumptions: readonly string[];
  readonly population: Population;
}

const ownShareId = "cost.stock-own-share";
const rateId = "cost.internal-rate";

/** null when no stock with a value is recorded in the period. */
export async function stockCapital(input: StudyInput): Promise<StockCapital | null> {
  const { warehouse, facts, settings, assumptions } = input;
  if (facts.tables.stock_day.rows === 0) return null;
  const { from, to } = settings.period;
  const months = await warehouse.rows(stockValueByMonth(from, to));
  const average = averageStock(months);
  if (average === null) return null;
  const own = assumed(assumptions, ownShareId);
  const rate = assumed(assumptions, rateId);
  const years = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const cost = (share: number, perYear: number) =>
    Math.round(implicitStockCapital(average, share, perYear, years / 365));
  const sum = (pick: "valued" | "rows") => months.reduce((n, month) => n + month[pick], 0);
  const unknown = sum("rows") - sum("valued");
  return {
    average: Math.round(average),
    cents: cost(own.value, rate.value),
    low: cost(own.low, rate.low),
    high: cost(own.high, rate.high),
    assumptions: [rateId, ownShareId],
    population: {
      grain: "stock-day",
      counted: sum("valued"),
      of: sum("rows"),
      unknown,
      unknownAs: unknown > 0 ? "excluded" : "none",
    },
  };
}

const average = { id: "cost.stock-value.average", unit: "money", method: "stock-capital" } as const;
const implicit = { id: "cost.stock-capital.implicit", unit: "money", method: "stock-capital" } as const;

export function stockCapitalFigures({ facts }: StudyInput, capital: StockCapital | null): Figure[] {
  if (capital === null) {
    const counted = (facts.tables.stock_day.columns.on_hand?.filled ?? 0) > 0;
    const reason: Reason = {
      code: "missing-columns",
      needs: [
        { table: "stock_day", column: "value" },
        counted ? { table: "product", column: "unit_cost" } : { table: "stock_day", column: "on_hand" },
      ],
    };
    return [missing(average, reason), missing(implicit, reason)];
  }
  const { population } = capital;
  return [
    figure({
      ...average,
      value: major(capital.average),
      population,
      rows: { query: "fact.stock_day", args: {} },
    }),
    figure({
      ...implicit,
      value: major(capital.cents),
      interval: { low: major(capital.low), high: major(capital.high), kind: "assumption", level: 1 },
      population,
      inputs: [average.id],
      assumptions: capital.assumptions,
    }),
  ];
}
