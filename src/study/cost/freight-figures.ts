import { type ColumnNeed, type Figure, figure, missing, type Reason } from "../../core/figure.js";
import { major } from "../money.js";

const needs = (...columns: ColumnNeed[]): Reason => ({ code: "missing-columns", needs: columns });

export interface RecordedFreight {
  readonly total: number | null;
  readonly orders_with: number;
  readonly orders: number;
  readonly freight: number | null;
  readonly amount: number | null;
  readonly counted: number;
  readonly rows: number;
}

export function freightFigures(freight: RecordedFreight, grain: "line" | "order"): Figure[] {
  const total = { id: "cost.freight.total", unit: "money", method: "recorded-freight" } as const;
  const share = { id: "cost.freight-share", unit: "share", method: "recorded-freight" } as const;
  const reason = needs(
    { table: "order_line", column: "freight" },
    { table: "order", column: "freight" },
    { table: "delivery", column: "freight" },
  );
  if (freight.total === null) return [missing(total, reason), missing(share, reason)];
  const unknown = freight.orders - freight.orders_with;
  return [
    figure({
      ...total,
      value: major(freight.total),
      population: {
        grain: "order",
        counted: freight.orders_with,
        of: freight.orders,
        unknown,
        unknownAs: unknown > 0 ? "excluded" : "none",
      },
      rows: { query: "mart.order", args: { "freight.given": 1 } },
    }),
    freight.amount === null || freight.amount <= 0 || freight.freight === null
      ? missing(share, needs({ table: "order_line", column: "amount" }))
      : figure({
          ...share,
          value: freight.freight / freight.amount,
          inputs: [total.id],
          population: {
            grain,
            counted: freight.counted,
            of: freight.rows,
            unknown: freight.rows - freight.counted,
            unknownAs: freight.rows > freight.counted ? "excluded" : "none",
          },
          rows: { query: `mart.${grain}`, args: { "freight.given": 1, "amount.given": 1 } },
        }),
  ];
}
