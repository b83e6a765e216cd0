import { resolvedParty } from "../party.js";

/** What a step of the trace of formation may be, in the order in which steps of one day are told. */
export const traceEvents = [
  "first-order",
  "order",
  "last-order",
  "left-out",
  "late",
  "short",
  "wrong",
  "damaged",
  "invoice",
  "complaint",
  "answered",
  "resolved",
  "silent-from",
  "unresolved",
  "as-of",
] as const;

export type TraceEvent = (typeof traceEvents)[number];

const lastOrders = 10;
const lastFailed = 20;
const lastContacts = 20;

/**
 * How one customer came to fall silent, step by step: orders, what failed in them, complaints and their answers, from
 * when on it was silent. Of long histories it keeps the first order, the last ten, the last twenty that failed and
 * the last twenty complaints; `left-out` counts the orders between. Needs `derived.customer_rhythm`.
 *
 * @units   detail: amount of an order; promised → delivered day of a late one; delivered / ordered pieces of a short
 *          one; reason of a complaint; orders left out; days of silence allowed, and days of silence so far
 * @range   unknown customer → no rows
 */
export function traceOf(customerId: string) {
  const rank = traceEvents.map((event, i) => `WHEN '${event}' THEN ${i}`).join(" ");
  const failed = `coalesce(on_time = FALSE, FALSE) OR coalesce(in_full = FALSE, FALSE) OR coalesce(wrong_item, FALSE)
      OR coalesce(damaged, FALSE) OR coalesce(invoice_correct = FALSE, FALSE)`;
  const arrived = "coalesce(CAST(delivered_on AS DATE), CAST(promised_on AS DATE), day)";
  const text = (expression: string) => `CAST(${expression} AS VARCHAR)`;
  const day = (expression: string) => `coalesce(${text(`CAST(${expression} AS DATE)`)}, '…')`;
  const pieces = (column: string) =>
    `CASE WHEN ${column} = floor(${column}) THEN ${text(`CAST(${column} AS BIGINT)`)} ELSE ${text(`CAST(${column} AS DOUBLE)`)} END`;
  const step = (
    event: TraceEvent,
    from: string,
    where: string,
    on = "day",
    detail = "NULL",
    order = "order_id",
  ) =>
    `SELECT ${on} AS day, '${event}' AS event, CAST(${detail} AS VARCHAR) AS detail, CAST(${order} AS VARCHAR) AS order_id
  FROM ${from} WHERE ${where}`;
  const amount = text("CAST(amount AS DECIMAL(18,2))");
  const steps = [
    step("first-order", "kept", "nth = 1", "day", amount),
    step("order", "kept", "nth > 1 AND back > 1", "day", amount),
    step("last-order", "kept", "nth > 1 AND back = 1", "day", amount),
    step(
      "left-out",
      "(SELECT min(day) AS day, count(*) AS n FROM marked WHERE NOT keep) x",
      "n > 0",
      "day",
      text("n"),
      "NULL",
    ),
    step(
      "late",
      "kept",
      "on_time = FALSE",
      arrived,
      `${day("promised_on")} || ' → ' || ${day("delivered_on")}`,
    ),
    step(
      "short",
      "kept",
      "in_full = FALSE",
      arrived,
      `${pieces("delivered_quantity")} || ' / ' || ${pieces("quantity")}`,
    ),
    step("wrong", "kept", "wrong_item", arrived),
    step("damaged", "kept", "damaged", arrived),
    step("invoice", "kept", "invoice_correct = FALSE", arrived),
    step("complaint", "told", "opened IS NOT NULL", "opened", "reason"),
    step("answered", "told", "answered IS NOT NULL", "answered"),
    step("resolved", "told", "resolved IS NOT NULL", "resolved"),
    step(
      "unresolved",
      "told CROSS JOIN seen",
      "resolved IS NULL AND records_settling",
      "until",
      text("opened"),
    ),
    step(
      "silent-from",
      "rhythm",
      "silent",
      "last_day + CAST(ceil(allowed) AS INTEGER)",
      text("CAST(ceil(allowed) AS INTEGER)"),
      "NULL",
    ),
    step("as-of", "rhythm", "TRUE", "last_day + CAST(silent_days AS INTEGER)", text("silent_days"), "NULL"),
  ];
  return {
    sql: `WITH who AS (SELECT CAST(? AS VARCHAR) AS customer_id), rhythm AS (
  SELECT r.last_day, r.silent_days, r.allowed, coalesce(r.silent, FALSE) AS silent
  FROM derived.customer_rhythm r JOIN who ON who.customer_id = r.customer_id
), seen AS (
  SELECT last_day + CAST(silent_days AS INTEGER) AS until,
    EXISTS (SELECT 1 FROM fact.contact WHERE resolved_on IS NOT NULL) AS records_settling
  FROM rhythm
), own AS (
  SELECT o.*, CAST(o.ordered_on AS DATE) AS day, ${failed} AS bad,
    row_number() OVER (ORDER BY o.ordered_on, o.order_id) AS nth,
    row_number() OVER (ORDER BY o.ordered_on DESC, o.order_id DESC) AS back
  FROM derived.known_order o JOIN who ON who.customer_id = o.customer_id
), marked AS (
  SELECT *, nth = 1 OR back <= ${lastOrders} OR (bad AND row_number() OVER (PARTITION BY bad ORDER BY back) <= ${lastFailed}) AS keep
  FROM own
), kept AS (SELECT * FROM marked WHERE keep), named AS (
  SELECT k.*, coalesce(${resolvedParty("k")}, o.customer_id) AS party
  FROM fact.contact k LEFT JOIN own o ON o.order_id = k.order_id
  WHERE k.kind IN ('complaint', 'claim') AND k.opened_on IS NOT NULL
), told AS (
  SELECT order_id, reason, CAST(opened_on AS DATE) AS opened, CAST(answered_on AS DATE) AS answered,
    CAST(resolved_on AS DATE) AS resolved
  FROM named JOIN who ON who.customer_id = named.party
  ORDER BY opened_on DESC, order_id, contact_id LIMIT ${lastContacts}
)
SELECT day, event, detail, order_id FROM (
${steps.join("\nUNION ALL\n")}
) t
ORDER BY day, CASE event ${rank} END, order_id NULLS FIRST, detail NULLS FIRST`,
    params: [customerId],
    shape: { day: "day", event: "text", detail: "text?", order_id: "text?" },
  } as const;
}
