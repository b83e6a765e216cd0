import { returnReasons } from "./keys.js";
import { anyOf, first, type MartPlan } from "./plan.js";

const money = "DECIMAL(18,4)";
const places = ["channel", "region", "carrier", "mode", "warehouse"] as const;

/** Line facts that are counted per order, so that line rates are read from orders: column of `mart.line` → counter. */
export const lineCounters = {
  stocked_out: "line_stocked_out",
  backordered: "line_backordered",
  substituted: "line_substituted",
  damaged: "line_damaged",
  wrong_item: "line_wrong_item",
  returned: "line_returned",
  repaired: "line_repaired",
} as const;

export type LineFlag = keyof typeof lineCounters;

/** Which line flags anything records. */
export function lineFlags(plan: MartPlan): Readonly<Record<LineFlag, boolean>> {
  const feedback = plan.has("order_line", "feedback");
  const shipment = plan.has("delivery", "line_no") && plan.has("order_line", "line_no");
  const linked =
    plan.has("return_line", "order_id") &&
    (plan.has("return_line", "line_no") || plan.has("return_line", "product_id")) &&
    plan.rows("order_line") > 0;
  const reason = linked && plan.has("return_line", "reason");
  return {
    stocked_out: plan.has("order_line", "stocked_out"),
    backordered: plan.has("order_line", "backordered"),
    substituted: plan.has("order_line", "substituted"),
    damaged: plan.has("order_line", "damaged") || reason || (shipment && plan.has("delivery", "damaged")),
    wrong_item: plan.has("order_line", "wrong_item") || reason,
    returned: feedback || linked || (plan.returnedStatus && plan.rows("order_line") > 0),
    repaired: feedback,
  };
}

/**
 * `mart."order"`: lines summed to orders, orders without lines beside them, order facts joined once. An order is on
 * time and in full when all its lines are; it is late when one line is, whatever else is unknown.
 */
export function orderMart(plan: MartPlan): string {
  const lines = plan.rows("order_line") > 0;
  const solo = plan.rows("order") > 0;
  const rows = solo
    ? lines
      ? "(SELECT *, 1 AS line_row FROM mart.line UNION ALL SELECT *, 0 AS line_row FROM mart.order_solo)"
      : "(SELECT *, 0 AS line_row FROM mart.order_solo)"
    : "(SELECT *, 1 AS line_row FROM mart.line)";
  const hasOrder = solo;
  const hasShipment = plan.rows("delivery") > 0;
  const joins = [
    hasOrder ? "LEFT JOIN mart.order_key o ON o.order_id = a.order_id" : "",
    hasShipment ? "LEFT JOIN mart.shipment_order d ON d.order_id = a.order_id" : "",
    plan.has("return_line", "order_id") ? "LEFT JOIN mart.return_order r ON r.order_id = a.order_id" : "",
    plan.has("contact", "order_id", "kind")
      ? "LEFT JOIN mart.contact_order k ON k.order_id = a.order_id"
      : "",
    plan.has("answer", "order_id", "value") ? "LEFT JOIN mart.answer_order w ON w.order_id = a.order_id" : "",
    plan.calendar
      ? "LEFT JOIN mart.calendar n1 ON n1.day = CAST(a.ordered_on AS DATE) LEFT JOIN mart.calendar n2 ON n2.day = CAST(a.last_delivered_on AS DATE)"
      : "",
  ].filter((join) => join !== "");
  return `CREATE OR REPLACE TABLE mart."order" AS
WITH a AS (
${aggregate(plan, rows, lines)}
), j AS (
${joined(plan, joins)}
), f AS (
  SELECT *, ${perfect(plan)} AS perfect FROM j
)
SELECT *, ${failure} AS failure FROM f`;
}

type Sum = readonly [string, string | null, string, string, (plan: MartPlan) => boolean];
const total = "DECIMAL(38,4)";
const sums: readonly Sum[] = [
  [
    "quantity",
    null,
    "sum(quantity)",
    total,
    (p) => p.has("order_line", "quantity") || p.has("order", "quantity"),
  ],
  [
    "delivered_quantity",
    null,
    "sum(delivered_quantity)",
    total,
    (p) => p.has("order_line", "delivered_quantity") || p.has("delivery", "quantity"),
  ],
  [
    "amount",
    "line_amount",
    "sum(amount)",
    total,
    (p) => ["amount", "amount_with_tax", "price"].some((c) => p.has("order_line", c)),
  ],
  [
    "order_amount",
    null,
    "max(order_amount)",
    money,
    (p) => p.has("order_line", "order_amount") || p.has("order", "amount"),
  ],
  [
    "cost",
    null,
    "sum(cost)",
    total,
    (p) => p.has("order_line", "cost") || p.has("order", "cost") || p.has("product", "unit_cost"),
  ],
  [
    "freight",
    null,
    "sum(freight)",
    total,
    (p) => p.has("order_line", "freight") || p.has("order", "freight") || p.has("delivery", "freight"),
  ],
  [
    "weight",
    null,
    "CAST(sum(CAST(weight AS DECIMAL(18,4))) AS DOUBLE)",
    "DOUBLE",
    (p) => p.has("order_line", "weight") || p.has("product", "weight") || p.has("delivery", "weight"),
  ],
];

function aggregate(plan: MartPlan, rows: string, lines: boolean): string {
  const line = (column: string) => plan.has("order_line", column);
  const flags = lineFlags(plan);
  const counted = (condition: string) => `CAST(count(*) FILTER (WHERE ${condition}) AS INTEGER)`;
  const unknown = (column: string) => `${column} IS NULL AND NOT cancelled AND NOT coalesce(open, FALSE)`;
  const when = (given: boolean, expression: string, type: string) =>
    given ? expression : `CAST(NULL AS ${type})`;
  const timed = plan.timed && plan.promises.length > 0;
  const fills =
    line("delivered_quantity") || (plan.has("delivery", "line_no") && plan.has("delivery", "quantity"));
  const judgedUnits =
    "in_full IS NOT NULL AND quantity > 0 AND delivered_quantity IS NOT NULL AND line_row = 1";
  const anywhere = (column: string) =>
    (["order", "order_line", "delivery"] as const).some((t) => plan.has(t, column));
  const promised = plan.promises.length > 0 || plan.leadDays !== null;
  const columns: string[] = [
    "min(customer_id) AS customer_id",
    "min(ordered_on) AS ordered_on",
    "min(dated_on) AS dated_on",
    "CAST(sum(line_row) AS INTEGER) AS lines",
    "CAST(count(*) AS INTEGER) AS parts",
    ...sums.map(
      ([column, name, expression, type, given]) =>
        `${when(given(plan), expression, type)} AS ${name ?? column}`,
    ),
    `${when(promised, "max(promised_on)", "TIMESTAMP")} AS promised_on`,
    `${when(line("confirmed_on"), "min(confirmed_on)", "TIMESTAMP")} AS line_confirmed_on`,
    `${when(anywhere("shipped_on"), "max(shipped_on)", "TIMESTAMP")} AS shipped_on`,
    `${when(anywhere("delivered_on"), "max(delivered_on)", "TIMESTAMP")} AS last_delivered_on`,
    `${counted("delivered_on IS NULL AND NOT cancelled")} AS undelivered`,
    `${counted("cancelled")} AS line_cancelled`,
    `${counted("open")} AS line_open`,
    `bool_or(open) AS any_open`,
    `${counted("on_time")} AS line_on_time`,
    `${counted("NOT on_time")} AS line_late`,
    `${counted(unknown("on_time"))} AS line_on_time_unknown`,
    `${counted("in_full")} AS line_in_full`,
    `${counted("NOT in_full")} AS line_short`,
    `${counted(unknown("in_full"))} AS line_in_full_unknown`,
    `${counted("on_time AND in_full")} AS line_otif`,
    `${counted("NOT (on_time AND in_full)")} AS line_otif_not`,
    `${counted(unknown("(on_time AND in_full)"))} AS line_otif_unknown`,
    // The reading in force is counted already.
    ...(["time", "date"] as const).flatMap((by) => {
      const other = by !== plan.promise.by;
      return [
        `${when(timed && other, counted(`on_time_by_${by}`), "INTEGER")} AS line_on_time_by_${by}`,
        `${when(timed && other, counted(`NOT on_time_by_${by}`), "INTEGER")} AS line_late_by_${by}`,
      ];
    }),
    `${when(lines && fills, `sum(least(delivered_quantity, quantity)) FILTER (WHERE ${judgedUnits})`, "DECIMAL(38,4)")} AS fill_delivered`,
    `${when(lines && fills, `sum(quantity) FILTER (WHERE ${judgedUnits})`, "DECIMAL(38,4)")} AS fill_ordered`,
    ...Object.entries(lineCounters).flatMap(([flag, counter]) => {
      const given = flags[flag as LineFlag];
      return [
        `${when(given, counted(`${flag} AND line_row = 1`), "INTEGER")} AS ${counter}`,
        `${when(given, counted(`${flag} IS NOT NULL AND NOT cancelled AND NOT coalesce(open, FALSE) AND line_row = 1`), "INTEGER")} AS ${counter}_of`,
        `${when(given || flag === "returned", `bool_or(${flag})`, "BOOLEAN")} AS ${flag}`,
      ];
    }),
    `${when(line("expedited"), "bool_or(expedited)", "BOOLEAN")} AS line_expedited`,
    `${when(line("problem"), "bool_or(problem)", "BOOLEAN")} AS line_problem`,
    `${when(line("invoice_correct"), "bool_and(invoice_correct)", "BOOLEAN")} AS line_invoice_correct`,
    `${when(line("documents_complete"), "bool_and(documents_complete)", "BOOLEAN")} AS line_documents_complete`,
    `${when(anywhere("status"), "min(status)", "VARCHAR")} AS first_status`,
    `${when(anywhere("status"), "max(status)", "VARCHAR")} AS last_status`,
    // All lines alike: then any of them says it, and two integers are cheaper to compare than two texts.
    ...places.map(
      (c) =>
        `${when(anywhere(c) || plan.has("customer", c), `CASE WHEN min(hash(${c})) = max(hash(${c})) THEN any_value(${c}) END`, "VARCHAR")} AS ${c}`,
    ),
    "min(CAST(_src AS BIGINT) * 4294967296 + _row) AS place",
  ];
  return `SELECT order_id, ${columns.join(",\n  ")}
FROM ${rows} GROUP BY order_id`;
}

function joined(plan: MartPlan, joins: readonly string[]): string {
  const order = (column: string) => (plan.has("order", column) ? [`o.${column}`] : []);
  const shipment = (column: string) => (plan.has("delivery", column) ? [`d.${column}`] : []);
  const has = plan.has;
  const returned = anyOf([
    ...(has("order_line", "feedback") || plan.returnedStatus ? ["a.returned"] : []),
    ...(has("return_line", "order_id") ? ["r.order_id IS NOT NULL"] : []),
  ]);
  const flags = lineFlags(plan);
  const all = (kept: string, broken: string) =>
    `CASE WHEN ${broken} > 0 THEN FALSE WHEN ${kept} > 0 AND ${kept} = a.parts - a.line_cancelled THEN TRUE END`;
  const onTime = all("a.line_on_time", "a.line_late");
  const pieces =
    has("delivery", "quantity") &&
    !has("order_line", "delivered_quantity") &&
    !has("order_line", "in_full") &&
    !has("delivery", "line_no")
      ? [`CASE WHEN a.line_open = 0 AND a.quantity > 0 THEN d.quantity >= a.quantity END`]
      : [];
  const inFull = first([all("a.line_in_full", "a.line_short"), ...pieces], "BOOLEAN");
  const timed = plan.timed && plan.promises.length > 0;
  const variant = (by: "time" | "date") => {
    if (!timed) return "CAST(NULL AS BOOLEAN)";
    return by === plan.promise.by ? onTime : all(`a.line_on_time_by_${by}`, `a.line_late_by_${by}`);
  };
  const reading = (counter: string) =>
    (["time", "date"] as const)
      .map(
        (by) =>
          `a.${timed && by === plan.promise.by ? counter : `${counter}_by_${by}`} AS ${counter}_by_${by}`,
      )
      .join(", ");
  const delivered = "CASE WHEN a.undelivered = 0 THEN a.last_delivered_on END";
  const status = first(
    [
      ...order("status"),
      "CASE WHEN a.first_status = a.last_status THEN a.first_status WHEN a.line_open > 0 THEN 'open' WHEN a.first_status IS NOT NULL THEN 'delivered' END",
    ],
    "VARCHAR",
  );
  const cancelled = "a.line_cancelled = a.parts";
  return `SELECT a.order_id, a.customer_id, a.ordered_on, a.dated_on, CAST(date_trunc('month', a.dated_on) AS DATE) AS month,
  a.lines, a.quantity, ${first(["a.delivered_quantity", ...(pieces.length > 0 ? ["d.quantity"] : [])], money)} AS delivered_quantity,
  CAST(${first(["a.line_amount", "a.order_amount", ...order("amount")], money)} AS ${money}) AS amount,
  CAST(${first(["a.cost", ...order("cost")], money)} AS ${money}) AS cost,
  CAST(${first(["a.freight", ...order("freight"), ...shipment("freight")], money)} AS ${money}) AS freight,
  ${first(["a.weight", ...shipment("weight")], "DOUBLE")} AS weight,
  a.promised_on, ${first([...order("confirmed_on"), "a.line_confirmed_on"], "TIMESTAMP")} AS confirmed_on,
  ${first(["a.shipped_on", ...shipment("shipped_on")], "TIMESTAMP")} AS shipped_on, ${delivered} AS delivered_on,
  CASE WHEN NOT (${cancelled}) THEN (epoch(${delivered}) - epoch(a.ordered_on)) / 86400 END AS cycle_days,
  ${plan.calendar ? `CASE WHEN NOT (${cancelled}) AND a.undelivered = 0 THEN n2.n - n1.n END` : "CAST(NULL AS INTEGER)"} AS cycle_working_days,
  ${onTime} AS on_time, ${variant("time")} AS on_time_by_time, ${variant("date")} AS on_time_by_date,
  ${inFull} AS in_full, (${onTime}) AND (${inFull}) AS otif,
  ${cancelled} AS cancelled, CASE WHEN a.any_open IS NULL THEN NULL ELSE a.line_open > 0 END AS open,
  ${returned} AS returned,
  ${anyOf([...(flags.damaged ? ["a.damaged"] : []), ...shipment("damaged"), ...returnReasons(plan, "r", "damaged")])} AS damaged,
  ${anyOf([...(flags.wrong_item ? ["a.wrong_item"] : []), ...returnReasons(plan, "r", "wrong_item")])} AS wrong_item,
  ${has("contact", "order_id", "kind") ? "coalesce(k.complaint, FALSE)" : "CAST(NULL AS BOOLEAN)"} AS complaint,
  ${has("contact", "order_id", "kind") ? "coalesce(k.claim, FALSE)" : "CAST(NULL AS BOOLEAN)"} AS claim,
  ${first([...order("expedited"), "a.line_expedited"], "BOOLEAN")} AS expedited,
  ${first([...order("problem"), "a.line_problem"], "BOOLEAN")} AS problem,
  ${first([...order("invoice_correct"), "a.line_invoice_correct"], "BOOLEAN")} AS invoice_correct,
  ${first([...order("documents_complete"), "a.line_documents_complete", ...shipment("documents_complete")], "BOOLEAN")} AS documents_complete,
  a.substituted, a.backordered, a.stocked_out,
  ${first([...(has("answer", "order_id", "value") ? ["w.score"] : []), ...order("score")], "DOUBLE")} AS score,
  ${status} AS status,
  ${places.map((c) => `a.${c}`).join(", ")},
  a.parts, a.line_cancelled, a.line_on_time, a.line_late, a.line_on_time_unknown, a.line_in_full, a.line_short,
  a.line_in_full_unknown, a.line_otif, a.line_otif_not, a.line_otif_unknown, ${reading("line_on_time")},
  ${reading("line_late")}, a.fill_delivered, a.fill_ordered,
  ${Object.values(lineCounters)
    .flatMap((c) => [`a.${c}`, `a.${c}_of`])
    .join(", ")},
  ${plan.rows("order") > 0 ? "coalesce(o._src, CAST(a.place >> 32 AS SMALLINT))" : "CAST(a.place >> 32 AS SMALLINT)"} AS _src,
  ${plan.rows("order") > 0 ? "coalesce(o._row, CAST(a.place & 4294967295 AS INTEGER))" : "CAST(a.place & 4294967295 AS INTEGER)"} AS _row
FROM a
${joins.join("\n")}`;
}

/** What a perfect order asks beyond being on time and in full, as far as anything records it. */
export function perfectParts(plan: MartPlan): readonly string[] {
  const has = plan.has;
  const reason = has("return_line", "order_id", "reason");
  const flags = lineFlags(plan);
  const either = (column: string) => has("order", column) || has("order_line", column);
  return [
    flags.damaged || reason || has("delivery", "damaged") ? "damaged" : "",
    flags.wrong_item || reason ? "wrong_item" : "",
    either("invoice_correct") ? "invoice_correct" : "",
    either("documents_complete") || has("delivery", "documents_complete") ? "documents_complete" : "",
    has("contact", "order_id", "kind") ? "complaint" : "",
  ].filter((part) => part !== "");
}

function perfect(plan: MartPlan): string {
  const parts = perfectParts(plan);
  if (parts.length === 0) return "CAST(NULL AS BOOLEAN)";
  const good = new Set(["invoice_correct", "documents_complete"]);
  const terms = parts.map((part) => (good.has(part) ? part : `NOT ${part}`));
  // Judged only where on time and in full are both known: a known fault beside an unknown promise would
  // make a rate out of failures alone.
  return `CASE WHEN otif IS NULL THEN NULL ELSE otif AND ${terms.join(" AND ")} END`;
}

const failure = `CASE WHEN NOT on_time OR NOT in_full OR damaged OR wrong_item OR complaint THEN TRUE
  WHEN coalesce(on_time, in_full, damaged, wrong_item, complaint) IS NULL THEN NULL ELSE FALSE END`;
