import { type Figure, figure, missing, type Reason } from "../../../core/figure.js";
import { ratioOfSums } from "../../../core/stats/ratio-of-sums.js";
import { major } from "../../money.js";
import type { Items } from "./build.js";

const items = { id: "level.items", unit: "count", method: "item-supply" } as const;
const withLead = {
  id: "level.items.with-lead-time",
  unit: "count",
  method: "replenishment-records",
} as const;
const stockValue = { id: "level.stock.value", unit: "money", method: "item-supply" } as const;
const unitFill = { id: "level.unit-fill.today", unit: "share", method: "shelf-fill" } as const;

const needs = (table: string, ...columns: readonly string[]): Reason => ({
  code: "missing-columns",
  needs: columns.map((column) => ({ table, column })),
});

export function missingFigures(): Figure[] {
  const reason = needs("order_line", "product_id", "quantity");
  return [items, withLead, stockValue, unitFill].map((parts) => missing(parts, reason));
}

export function supplyFigures({ records, arrivals, supply, money }: Items): Figure[] {
  const { count } = supply;
  const lead = arrivals.lead.filter((l) => l.source === "records" || l.source === "given").length;
  return [
    figure({ ...items, value: count, rows: { query: "mart.line", args: {} } }),
    figure({
      ...withLead,
      value: lead,
      population: { grain: "product", counted: count, of: count, unknown: 0, unknownAs: "none" },
      ...(arrivals.orders > 0 ? { rows: { query: "fact.replenishment", args: {} } } : {}),
    }),
    valueFigure(),
    fillFigure(),
  ];

  function valueFigure(): Figure {
    if (money.every((m) => m.costSource === "default"))
      return missing(stockValue, needs("product", "unit_cost"));
    let cents = 0;
    let counted = 0;
    for (let i = 0; i < count; i++) {
      if (Number.isNaN(supply.onHand[i]!)) continue;
      counted++;
      cents += supply.onHand[i]! * supply.unitCost[i]!;
    }
    if (counted === 0) return missing(stockValue, needs("stock_day", "on_hand"));
    return figure({
      ...stockValue,
      value: major(cents),
      population: {
        grain: "product",
        counted,
        of: count,
        unknown: count - counted,
        unknownAs: counted < count ? "excluded" : "none",
      },
      rows: { query: "fact.stock_day", args: {} },
    });
  }

  function fillFigure(): Figure {
    const judged = records.items.filter((item) => item.judged_units > 0);
    if (judged.length === 0) return missing(unitFill, needs("order_line", "delivered_quantity"));
    const over = judged.map((item) => ({
      over: item.judged_units - item.lacking,
      under: item.judged_units,
    }));
    const sums = over.reduce((a, b) => ({ over: a.over + b.over, under: a.under + b.under }));
    const estimate = ratioOfSums(over, 0.95);
    const asked = records.items.reduce((n, item) => n + item.lines, 0);
    const known = records.items.reduce((n, item) => n + item.judged, 0);
    return figure({
      ...unitFill,
      value: sums.over / sums.under,
      interval:
        estimate === null
          ? null
          : {
              low: Math.max(0, estimate.low),
              high: Math.min(1, estimate.high),
              kind: "sampling",
              level: 0.95,
            },
      population: {
        grain: "line",
        counted: known,
        of: asked,
        unknown: asked - known,
        unknownAs: known < asked ? "excluded" : "none",
      },
      rows: { query: "mart.line", args: { cancelled: 0 } },
    });
  }
}
