import type { Driver } from "../../../core/cost/drivers.js";
import { ident } from "../text.js";
import { contactDrivers, decimal, looseContacts, unit } from "./order-work.js";
import { type Cells, lineCells, lineFrom, orderCells, returned } from "./work-cells.js";
import { money, workColumns } from "./work-columns.js";
import { hasLines, returnsFrom, type WorkPlan } from "./work-plan.js";

/**
 * `derived.work`: every row that caused work in the period, with its order, customer, product and what it counts in
 * each driver: lines, orders without lines, contacts about no order, goods that came back, stock nobody bought.
 * Cancelled orders caused work and earned nothing: they count, their amounts do not.
 *
 * @param direct `derived.direct_cents` names customers who need a row of their own
 */
export function workView(plan: WorkPlan, direct: boolean): string {
  const columns = Object.entries(workColumns(plan));
  const part = (keys: { order: string; customer: string; product: string }, cells: Cells, from: string) =>
    `SELECT ${keys.order} AS order_id, ${keys.customer} AS customer, ${keys.product} AS product,
  ${columns.map(([name, type]) => `${cells[name] ?? `CAST(NULL AS ${type})`} AS ${ident(name)}`).join(", ")}
FROM ${from}`;
  const none = { order: "CAST(NULL AS VARCHAR)", product: "CAST(NULL AS INTEGER)" };
  const parts: string[] = [];
  if (hasLines(plan)) {
    // Without a driver no pair bears a cent: who bought and what was sold is enough, and far fewer rows.
    const apart = plan.build.size === 0;
    const customer = apart ? none.product : "w.customer";
    parts.push(part({ order: "l.order_id", customer, product: "p.no" }, lineCells(plan), lineFrom(plan)));
    if (apart)
      parts.push(part({ ...none, customer: "w.customer" }, {}, "derived.order_work w WHERE w.among > 0"));
  }
  if (!hasLines(plan) || plan.recorded.without_lines > 0)
    parts.push(
      part(
        { order: "w.order_id", customer: "w.customer", product: none.product },
        orderCells(plan),
        `derived.order_work w JOIN mart."order" o ON o.order_id = w.order_id WHERE w.among = 0`,
      ),
    );
  if (plan.has.contact && contactDrivers.some((d) => plan.build.has(d)))
    parts.push(
      part(
        { ...none, customer: "k.customer" },
        {
          contacts: `CAST(k.contacts * ${unit} AS BIGINT)`,
          "contact-minutes": `CAST(coalesce(k.minutes, 0) AS ${money})`,
          compensation: `CAST(coalesce(k.compensation, 0) AS ${money})`,
        },
        `${looseContacts(plan)} k`,
      ),
    );
  if (plan.build.has("returns") && returnsFrom(plan) === "return_line")
    parts.push(
      part(
        { order: "r.order_id", customer: "r.customer", product: "r.product" },
        { returns: `${unit}` },
        returned(plan),
      ),
    );
  if (plan.build.has("stock") && plan.has.stock_day)
    parts.push(
      part(
        { ...none, customer: none.product, product: "s.product" },
        { stock: decimal("s.idle") },
        "derived.product_stock s WHERE s.idle IS NOT NULL",
      ),
    );
  if (plan.credits !== null)
    parts.push(
      part(
        { order: "r.order_id", customer: "r.customer", product: "r.product" },
        { credited: "r.credited", goods_back: "r.goods_back" },
        "derived.return_credit r WHERE r.left_out IS NULL",
      ),
    );
  if (direct) parts.push(part({ ...none, customer: "b.customer" }, {}, "derived.direct_cents b"));
  return `CREATE OR REPLACE VIEW derived.work AS\n${parts.join("\nUNION ALL\n")}`;
}

/**
 * `derived.pair_driver`: work summed to customer × product in one grouped pass. Sums are decimals and whole numbers:
 * a sum of doubles on several threads differs from run to run, and a cent with it.
 */
export function pairDriver(plan: WorkPlan): string {
  const sums = Object.entries(workColumns(plan)).map(([name, type]) => {
    const sum = `sum(${ident(name)})`;
    const empty = ["amount", "known_amount", "known_margin"].includes(name);
    return `CAST(${empty ? sum : `coalesce(${sum}, 0)`} AS ${type}) AS ${ident(name)}`;
  });
  return `CREATE OR REPLACE TABLE derived.pair_driver AS
SELECT customer, product, ${sums.join(", ")}
FROM derived.work GROUP BY customer, product`;
}

/** `derived.order_driver`: what each order counts in each driver, one row per driver; a customer's channel beside it. */
export function orderDriver(
  columns: readonly { readonly driver: Driver; readonly column: string; readonly per: number }[],
): string {
  const parts = columns.map(
    ({ driver, column, per }) => `SELECT w.order_id, min(c.channel) AS channel, '${driver}' AS driver,
  CAST(coalesce(sum(w.${ident(column)}), 0) AS DOUBLE) / ${per} AS volume
FROM derived.work w LEFT JOIN derived.customer_place c ON c.no = w.customer
WHERE w.order_id IS NOT NULL GROUP BY w.order_id`,
  );
  const none = `SELECT CAST(NULL AS VARCHAR) AS order_id, CAST(NULL AS VARCHAR) AS channel, CAST(NULL AS VARCHAR) AS driver, CAST(NULL AS DOUBLE) AS volume WHERE FALSE`;
  return `CREATE OR REPLACE VIEW derived.order_driver AS\n${parts.length === 0 ? none : parts.join("\nUNION ALL\n")}`;
}
