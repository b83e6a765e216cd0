import { type Driver, drivers } from "../../../core/cost/drivers.js";
import { resolvedParty } from "../party.js";
import { ident } from "../text.js";
import { decimal, freightBasis, inUnits, unit } from "./order-work.js";
import { money } from "./work-columns.js";
import { inPeriod, isSpread, returnsFrom, type WorkPlan } from "./work-plan.js";

/** Expression of each column that a kind of row fills. */
export type Cells = Readonly<Record<string, string>>;

/** What a line counts. */
export function lineCells(plan: WorkPlan): Cells {
  const { recorded } = plan;
  const kept = (value: string) =>
    recorded.cancelled > 0 ? `CASE WHEN NOT l.cancelled THEN ${value} END` : value;
  const own = (column: string, spread: boolean) =>
    spread ? `coalesce(l.${column}, w.rest_${column})` : `l.${column}`;
  const weight = isSpread(plan, "weight")
    ? `coalesce(CAST(l.weight AS ${money}), w.rest_weight)`
    : `CAST(l.weight AS ${money})`;
  const basis = freightBasis(plan);
  const freight = !isSpread(plan, "freight")
    ? "l.freight"
    : basis === null
      ? "coalesce(l.freight, w.rest_freight)"
      : `coalesce(l.freight, ${decimal(`greatest(CAST(coalesce(l.${basis}, 0) AS DOUBLE), 0) * w.freight_per`)}, w.rest_freight)`;
  return {
    lines: "1",
    quantity: own("quantity", isSpread(plan, "quantity")),
    amount: kept("l.amount"),
    known_amount: kept("CASE WHEN l.cost IS NOT NULL THEN l.amount END"),
    known_margin: kept("l.amount - l.cost"),
    weight,
    freight,
    revenue: kept("coalesce(l.amount, w.rest_revenue)"),
    ...ofOrder(plan),
    ...(returnsFrom(plan) === "line" ? { returns: `CASE WHEN l.returned THEN ${unit} ELSE 0 END` } : {}),
    stock: decimal(
      `${recorded.quantity > 0 ? "greatest(CAST(coalesce(l.quantity, 0) AS DOUBLE), 0)" : "1"} * s.per`,
    ),
  };
}

/** What the order says as a whole, in equal parts on its lines. */
function ofOrder(plan: WorkPlan): Cells {
  const counted = drivers.filter((d) => inUnits.has(d) || d === "contact-minutes" || d === "compensation");
  return Object.fromEntries(
    counted.filter((d) => plan.build.has(d) && orderGives(plan, d)).map((d) => [d, `w.${ident(d)}`]),
  );
}

/** `derived.order_work` holds the driver. */
function orderGives(plan: WorkPlan, driver: Driver): boolean {
  switch (driver) {
    case "orders":
      return true;
    case "shipments":
      return plan.has.delivery;
    case "expedited":
      return plan.recorded.expedited > 0;
    case "returns":
      return returnsFrom(plan) === "return_line" || returnsFrom(plan) === "order";
    default:
      return plan.has.contact;
  }
}

export function lineFrom(plan: WorkPlan): string {
  const stock = plan.build.has("stock") && plan.has.stock_day;
  return `mart.line l
  LEFT JOIN derived.order_work w ON w.order_id = l.order_id
  LEFT JOIN derived.product_no p ON p.product_id = l.product_id${stock ? "\n  LEFT JOIN derived.product_stock s ON s.product = p.no" : ""}`;
}

/** What an order without lines counts. */
export function orderCells(plan: WorkPlan): Cells {
  const sold = (value: string) => `CASE WHEN NOT o.cancelled THEN ${value} END`;
  return {
    lines: "coalesce(o.lines, 0)",
    quantity: `CAST(o.quantity AS ${money})`,
    amount: sold("o.amount"),
    known_amount: sold("CASE WHEN o.cost IS NOT NULL THEN o.amount END"),
    known_margin: sold("o.amount - o.cost"),
    weight: `CAST(o.weight AS ${money})`,
    freight: `CAST(o.freight AS ${money})`,
    revenue: sold("o.amount"),
    ...ofOrder(plan),
    ...(returnsFrom(plan) === "line" ? { returns: `CASE WHEN o.returned THEN ${unit} ELSE 0 END` } : {}),
  };
}

/** Goods that came back and say which product they were: that pair's, whoever else is on the order. */
export function returned(plan: WorkPlan): string {
  return `(SELECT r.order_id, coalesce(w.customer, c.no) AS customer, p.no AS product FROM (
    SELECT r.order_id, r.product_id, ${resolvedParty("r")} AS customer_id
    FROM fact.return_line r WHERE ${inPeriod("r.returned_on", plan)}
  ) r
  LEFT JOIN derived.order_work w ON w.order_id = r.order_id
  LEFT JOIN derived.customer_place c ON c.customer_id = r.customer_id
  LEFT JOIN derived.product_no p ON p.product_id = r.product_id
  WHERE r.product_id IS NOT NULL OR w.order_id IS NULL) r`;
}
