import type { Driver } from "../../../core/cost/drivers.js";
import { lit } from "../text.js";

/** What lines and orders of the period record, so that statements are written for what is there. */
export function recordedWork() {
  return {
    sql: `SELECT l.*, o.* FROM (
  SELECT count(*) AS lines, count(quantity) AS quantity, count(weight) AS weight, count(freight) AS freight,
    count(amount) AS amount, count(returned) AS returned, count(*) FILTER (WHERE cancelled) AS cancelled,
    count(cost) AS cost, count(*) FILTER (WHERE amount IS NOT NULL AND cost IS NULL AND NOT cancelled) AS unknown_cost
  FROM mart.line
) l, (
  SELECT count(*) AS orders, count(*) FILTER (WHERE coalesce(lines, 0) = 0) AS without_lines, count(weight) AS order_weight,
    count(freight) AS order_freight, count(amount) AS order_amount, count(quantity) AS order_quantity, count(expedited) AS expedited,
    count(returned) AS order_returned, count(cost) AS order_cost
  FROM mart."order"
) o`,
    shape: {
      lines: "count",
      quantity: "count",
      weight: "count",
      freight: "count",
      amount: "count",
      returned: "count",
      cancelled: "count",
      cost: "count",
      unknown_cost: "count",
      orders: "count",
      without_lines: "count",
      order_weight: "count",
      order_freight: "count",
      order_amount: "count",
      order_quantity: "count",
      expedited: "count",
      order_returned: "count",
      order_cost: "count",
    },
  } as const;
}

type Recorded = { readonly [K in keyof ReturnType<typeof recordedWork>["shape"]]: number };

/** Figures that stand on lines, on orders, or on some of either. */
export const measures = ["quantity", "weight", "freight", "revenue"] as const;
export type Measure = (typeof measures)[number];
const measureColumn = {
  quantity: "quantity",
  weight: "weight",
  freight: "freight",
  revenue: "amount",
} as const satisfies Record<Measure, string>;

/** How credits for returned goods are read. */
export interface CreditRules {
  /** Share of goods back that can be sold again, where the reason does not rule it out. */
  readonly sellable: number;
  /** Cost of goods in the price where no row tells, as the firm gives it; null: as over everything sold. */
  readonly costShare: number | null;
}

export interface WorkPlan {
  readonly recorded: Recorded;
  /** Rows of the tables beside orders and lines. */
  readonly has: Readonly<Record<"delivery" | "contact" | "return_line" | "stock_day", boolean>>;
  readonly period: { readonly from: string; readonly to: string };
  /** Drivers whose volumes are wanted. */
  readonly build: ReadonlySet<Driver>;
  /** null: no return says what was credited. */
  readonly credits: CreditRules | null;
}

/** Lines are recorded at all; without any, every order is work of its customer and of no product. */
export const hasLines = ({ recorded }: WorkPlan): boolean => recorded.lines > 0;

/** A measure the orders give and not all lines: what an order's lines do not say is spread over them. */
export function isSpread({ recorded }: WorkPlan, measure: Measure): boolean {
  const column = measureColumn[measure];
  return recorded.lines > 0 && recorded[column] < recorded.lines && recorded[`order_${column}`] > 0;
}

/** Where goods coming back are recorded: as return lines, else as a flag of lines, else of orders. */
export function returnsFrom({ has, recorded }: WorkPlan): "return_line" | "line" | "order" | null {
  if (has.return_line) return "return_line";
  if (recorded.returned > 0) return "line";
  return recorded.order_returned > 0 ? "order" : null;
}

/** Undated rows count: they are in the export of the period. A view takes no parameters, so the days are literals. */
export function inPeriod(column: string, { period }: WorkPlan): string {
  return `(${column} IS NULL OR (${column} >= ${lit(period.from)}::DATE AND ${column} < ${lit(period.to)}::DATE + INTERVAL 1 DAY))`;
}
