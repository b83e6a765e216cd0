import { type Driver, type DriverTotals, drivers } from "../../../core/cost/drivers.js";
import { stockValue } from "./parties.js";
import { inPeriod, returnsFrom, type WorkPlan } from "./work-plan.js";

const nothing = "CAST(NULL AS DOUBLE)";

/**
 * Total recorded of each driver in the period; null: nobody records it.
 *
 * @units   each driver's own: counts, pieces, kg, minutes, money
 */
export function recordedTotals(plan: WorkPlan) {
  const { has, recorded } = plan;
  const orders = (expression: string) => `(SELECT CAST(${expression} AS DOUBLE) FROM mart."order")`;
  const contacts = (expression: string) =>
    has.contact
      ? `(SELECT CAST(${expression} AS DOUBLE) FROM fact.contact c WHERE ${inPeriod("c.opened_on", plan)})`
      : nothing;
  const returns = {
    return_line: `(SELECT CAST(count(*) AS DOUBLE) FROM fact.return_line r WHERE ${inPeriod("r.returned_on", plan)})`,
    line: "(SELECT CAST(count(*) FILTER (WHERE returned) AS DOUBLE) FROM mart.line)",
    order: orders("count(*) FILTER (WHERE returned)"),
  };
  const from = returnsFrom(plan);
  const total: Readonly<Record<Driver, string>> = {
    orders: orders("count(*)"),
    lines: orders("sum(lines)"),
    quantity: orders("sum(quantity)"),
    weight: orders("sum(CAST(weight AS DECIMAL(18,4)))"),
    freight: orders("sum(freight)"),
    revenue: orders("sum(amount) FILTER (WHERE NOT cancelled)"),
    shipments: has.delivery
      ? `(SELECT CAST(count(*) AS DOUBLE) FROM fact.delivery d JOIN mart."order" o ON o.order_id = d.order_id)`
      : nothing,
    expedited: recorded.expedited > 0 ? orders("count(*) FILTER (WHERE expedited)") : nothing,
    contacts: contacts("count(*)"),
    "contact-minutes": contacts("sum(CAST(c.minutes AS DECIMAL(18,4)))"),
    compensation: contacts("sum(c.compensation)"),
    returns: from === null ? nothing : returns[from],
    stock: has.stock_day
      ? `(SELECT CAST(sum(CAST(v.value AS DECIMAL(18,4))) AS DOUBLE) FROM ${stockValue(plan)} v)`
      : nothing,
  };
  return {
    sql: `SELECT ${drivers.map((d) => total[d]).join(",\n  ")}`,
    shape: Object.fromEntries(drivers.map((d) => [d, "number?"])) as Readonly<Record<Driver, "number?">>,
  };
}

/**
 * Volumes as pairs count them: what is below nothing counts as none. One row in all, or one per sales channel.
 */
export function pairVolumes(
  columns: readonly { readonly driver: Driver; readonly column: string; readonly per: number }[],
  byChannel: boolean,
) {
  const sums = columns.map(
    ({ column, per }) =>
      `CAST(sum(CASE WHEN d."${column}" > 0 THEN d."${column}" ELSE 0 END) AS DOUBLE) / ${per}`,
  );
  return {
    sql: byChannel
      ? `SELECT c.channel, ${sums.join(", ")}
FROM derived.pair_driver d LEFT JOIN derived.customer_place c ON c.no = d.customer GROUP BY c.channel ORDER BY c.channel NULLS LAST`
      : `SELECT CAST(NULL AS VARCHAR), ${sums.join(", ")} FROM derived.pair_driver d`,
    shape: {
      channel: "text?",
      ...Object.fromEntries(columns.map(({ driver }) => [driver, "number?"])),
    } as Readonly<{ channel: "text?" } & Partial<Record<Driver, "number?">>>,
  };
}

export const noTotals: DriverTotals = Object.fromEntries(drivers.map((d) => [d, null])) as Record<
  Driver,
  null
>;
