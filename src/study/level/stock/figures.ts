import { type Figure, type FigureParts, figure, missing, type Reason } from "../../../core/figure.js";
import { onHandAt } from "../../../core/level/policy/stock-frontier.js";
import { major } from "../../money.js";
import type { StockTold } from "./told.js";

const parts = {
  orders: { id: "level.optimum.order-in-full", unit: "share", method: "order-fill" },
  without: { id: "level.optimum.order-in-full.without-leaving", unit: "share", method: "order-fill" },
  correlation: { id: "level.line-correlation", unit: "ratio", method: "order-fill" },
  needed: { id: "level.in-full.for-orders", unit: "share", method: "order-fill" },
  stock: { id: "level.stock.best", unit: "money", method: "stock-best" },
  same: { id: "level.stock.same-service", unit: "money-per-year", method: "stock-best" },
} as const satisfies Record<string, FigureParts>;

const noLines: Reason = {
  code: "missing-columns",
  needs: [{ table: "order_line", column: "delivered_quantity" }],
};

export function stockFigures(told: StockTold): Figure[] {
  const { orders, all, relative, items, best, assumptions } = told;
  const made: Figure[] = [];
  const optimum = all?.optimum ?? null;
  const needsBest: Reason = { code: "needs-figure", figure: "level.optimum.in-full" };
  const inputs = ["level.optimum.in-full", "level.line-correlation"];
  if (orders === null) made.push(missing(parts.orders, noLines), missing(parts.correlation, noLines));
  else {
    const population = {
      grain: "order",
      counted: orders.orders,
      of: orders.orders,
      unknown: 0,
      unknownAs: "none",
    } as const;
    made.push(
      figure({ ...parts.correlation, value: orders.correlation, population }),
      optimum?.best == null
        ? missing({ ...parts.orders, inputs }, needsBest)
        : figure({
            ...parts.orders,
            value: orders.at(optimum.best),
            interval:
              optimum.low === null || optimum.high === null
                ? null
                : { low: orders.at(optimum.low), high: orders.at(optimum.high), kind: "joint", level: 0.95 },
            inputs,
            assumptions,
            population,
          }),
    );
    if (optimum?.withoutLeaving != null)
      made.push(
        figure({
          ...parts.without,
          value: orders.at(optimum.withoutLeaving),
          inputs,
          assumptions,
          population,
        }),
      );
    const target = told.promised.orders;
    if (target !== null)
      made.push(
        figure({
          ...parts.needed,
          value: orders.lineFillFor(target),
          inputs: [parts.correlation.id],
          population,
        }),
      );
  }
  if (relative) return made;
  if (optimum === null) return [...made, missing({ ...parts.stock, inputs: [] }, needsBest)];
  let stock = 0;
  let known = 0;
  items.frontiers.forEach((f, i) => {
    if (f === null || Number.isNaN(best.place[i]!)) return;
    known++;
    stock += items.supply.unitCost[i]! * onHandAt(f, best.place[i]!);
  });
  made.push(
    figure({
      ...parts.stock,
      value: major(stock),
      assumptions,
      inputs: ["level.optimum.in-full"],
      population: {
        grain: "product",
        counted: known,
        of: items.supply.count,
        unknown: items.supply.count - known,
        unknownAs: known < items.supply.count ? "excluded" : "none",
      },
    }),
  );
  if (all !== null && all.sameLevelCost !== null && optimum.costToday !== null)
    made.push(
      figure({
        ...parts.same,
        value: major(Math.max(0, optimum.costToday - all.sameLevelCost)),
        assumptions,
        inputs: ["level.optimum.in-full"],
      }),
    );
  return made;
}
