import { type Figure, figure } from "../../core/figure.js";
import { absent, type Measured } from "./context.js";

/** What there is to judge: orders, lines, customers, what was ordered and what of it was cancelled. */
export function totalFigures(measured: Measured): Figure[] {
  const { totals, plan } = measured;
  const orders = { query: "mart.order", args: {} };
  const all = (grain: "order" | "line", counted: number, of: number) => ({
    grain,
    counted,
    of,
    unknown: of - counted,
    unknownAs: of > counted ? ("excluded" as const) : ("none" as const),
  });
  const count = (id: string, value: number, rows = orders): Figure =>
    figure({ id: `measure.${id}`, value, unit: "count", method: "record-count", rows });
  const has = (
    given: boolean,
    made: () => Figure,
    id: string,
    unit: Figure["unit"],
    grain: "order" | "line" = "order",
  ) => (given ? made() : absent({ id: `measure.${id}`, unit, method: "record-count" }, measured, grain));
  const { amount, quantity } = totals;
  return [
    has(totals.orders > 0, () => count("orders", totals.orders), "orders", "count"),
    has(
      plan.rows("order_line") > 0,
      () => count("lines", totals.lines, { query: "mart.line", args: {} }),
      "lines",
      "count",
      "line",
    ),
    has(totals.customers > 0, () => count("customers", totals.customers), "customers", "count"),
    has(
      amount !== null,
      () =>
        figure({
          id: "measure.revenue",
          value: (amount ?? 0) / 100,
          unit: "money",
          scope: "revenue",
          method: "order-value",
          population: all("order", totals.valued, totals.orders),
          rows: orders,
        }),
      "revenue",
      "money",
    ),
    ...(amount === null || totals.cancelled === 0
      ? []
      : [
          figure({
            id: "measure.revenue.cancelled",
            value: totals.cancelledAmount / 100,
            unit: "money",
            scope: "revenue",
            method: "order-value",
            population: all("order", totals.cancelled, totals.orders),
            rows: { query: "mart.order", args: { cancelled: 1 } },
          }),
        ]),
    has(
      quantity !== null,
      () =>
        figure({
          id: "measure.quantity",
          value: quantity,
          unit: "quantity",
          method: "record-count",
          rows: orders,
        }),
      "quantity",
      "quantity",
      "line",
    ),
  ];
}
