import { lit } from "../text.js";
import { inFull, onTime, open } from "./judge.js";
import { returnKey } from "./keys.js";
import { anyOf, first, type MartPlan, pick, type Source } from "./plan.js";

const places = ["channel", "region", "carrier", "mode", "warehouse"] as const;

/** Columns of `mart.line` that only `mart.order` reads; empty where the lines do not give them. */
const orderFacts = ["confirmed_on", "expedited", "problem", "invoice_correct", "documents_complete"] as const;
const types: Readonly<Record<(typeof orderFacts)[number], string>> = {
  confirmed_on: "TIMESTAMP",
  expedited: "BOOLEAN",
  problem: "BOOLEAN",
  invoice_correct: "BOOLEAN",
  documents_complete: "BOOLEAN",
};

/**
 * `mart.line`: a view where everything stands on the line itself, a table where lines must be joined with orders,
 * shipments, returns or a calendar, so that the join is made once.
 */
export function lineMart(plan: MartPlan): string[] {
  const joined =
    plan.rows("order") > 0 || plan.rows("delivery") > 0 || returnKey(plan) !== null || plan.calendar;
  const kind = joined && plan.rows("order_line") > 0 ? "TABLE" : "VIEW";
  return [
    "DROP VIEW IF EXISTS mart.order_solo",
    `CREATE OR REPLACE ${kind} mart.line AS\n${lineSelect(plan)}`,
    `CREATE OR REPLACE VIEW mart.order_solo AS\n${soloSelect(plan)}`,
  ];
}

interface Parts {
  readonly from: string;
  readonly where: string;
  readonly key: Readonly<Record<"line_no" | "product_id", string>>;
  readonly quantity: string;
  readonly delivered: string;
  readonly amount: string;
  readonly orderAmount: string;
  readonly cost: string;
  readonly freight: string;
  readonly weight: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly sources: readonly Source[];
  readonly customer: boolean;
}

const money = "DECIMAL(18,4)";

function lineSelect(plan: MartPlan): string {
  const l: Source = { alias: "l", table: "order_line" };
  const hasOrder = plan.rows("order") > 0;
  const hasShipment = plan.rows("delivery") > 0;
  const byLine = hasShipment && plan.has("delivery", "line_no") && plan.has("order_line", "line_no");
  const key = returnKey(plan);
  const product = needsProduct(plan);
  const customer = needsCustomer(plan, true);
  const s: Source = { alias: "s", table: "delivery" };
  const d: Source = { alias: "d", table: "delivery" };
  const o: Source = { alias: "o", table: "order" };
  const sources = [
    l,
    ...(hasOrder ? [o] : []),
    ...(byLine ? [s] : []),
    ...(hasShipment && !byLine ? [d] : []),
  ];
  const from = [
    "FROM fact.order_line l",
    hasOrder ? "LEFT JOIN mart.order_key o ON o.order_id = l.order_id" : "",
    byLine ? "LEFT JOIN mart.shipment_line s ON s.order_id = l.order_id AND s.line_no = l.line_no" : "",
    hasShipment && !byLine ? "LEFT JOIN mart.shipment_order d ON d.order_id = l.order_id" : "",
    customer
      ? `LEFT JOIN mart.customer_key c ON c.customer_id = ${pick(plan, [l, o], "customer_id", "VARCHAR")}`
      : "",
    product ? "LEFT JOIN mart.product_key p ON p.product_id = l.product_id" : "",
    key === null ? "" : `LEFT JOIN mart.return_key r ON r.order_id = l.order_id AND r.key = l.${key}`,
  ];
  const own = (column: string) => (plan.has("order_line", column) ? [`l.${column}`] : []);
  const shipped = byLine && plan.has("delivery", "damaged") ? ["s.damaged"] : [];
  const reason = (column: string) =>
    key !== null && plan.has("return_line", "reason") ? [`coalesce(r.${column}, FALSE)`] : [];
  const status = statuses(plan, sources);
  const flags = {
    damaged: anyOf([...own("damaged"), ...shipped, ...reason("damaged")]),
    wrong_item: anyOf([...own("wrong_item"), ...reason("wrong_item")]),
    substituted: anyOf(own("substituted")),
    backordered: anyOf(own("backordered")),
    stocked_out: anyOf(own("stocked_out")),
    returned: anyOf([
      ...(plan.has("order_line", "feedback") ? ["l.feedback = 'returned'"] : []),
      ...(status === null || !plan.returnedStatus ? [] : [`${status} = 'returned'`]),
      ...(key === null ? [] : ["r.order_id IS NOT NULL"]),
    ]),
    repaired: plan.has("order_line", "feedback") ? "l.feedback = 'repair'" : "CAST(NULL AS BOOLEAN)",
    flag_in_full: first(own("in_full"), "BOOLEAN"),
  };
  const quantity = first(own("quantity"), money);
  const priced = plan.has("order_line", "price", "quantity")
    ? [`CAST(l.price * l.quantity AS ${money})`]
    : [];
  const goods =
    product && plan.has("product", "unit_cost") ? [`CAST(p.unit_cost * l.quantity AS ${money})`] : [];
  const heavy = product && plan.has("product", "weight") ? ["p.weight * CAST(l.quantity AS DOUBLE)"] : [];
  return judged(plan, {
    from: from.filter((part) => part !== "").join("\n"),
    where: "",
    key: { line_no: "l.line_no", product_id: "l.product_id" },
    quantity,
    delivered: first(
      [
        ...own("delivered_quantity"),
        ...(byLine && plan.has("delivery", "quantity") ? [`CAST(s.quantity AS ${money})`] : []),
      ],
      money,
    ),
    amount: first([...own("amount"), ...own("amount_with_tax"), ...priced], money),
    orderAmount: first(own("order_amount"), money),
    cost: first([...own("cost"), ...goods], money),
    freight: first(
      [
        ...own("freight"),
        ...(byLine && plan.has("delivery", "freight") ? [`CAST(s.freight AS ${money})`] : []),
      ],
      money,
    ),
    weight: first(
      [...own("weight"), ...(byLine && plan.has("delivery", "weight") ? ["s.weight"] : []), ...heavy],
      "DOUBLE",
    ),
    flags,
    origin: "l",
    sources,
    customer,
  });
}

/** Orders that have no lines, judged in the same way, so that one rule serves both. */
function soloSelect(plan: MartPlan): string {
  const o: Source = { alias: "o", table: "order" };
  const d: Source = { alias: "d", table: "delivery" };
  const hasShipment = plan.rows("delivery") > 0;
  const sources = hasShipment ? [o, d] : [o];
  const customer = needsCustomer(plan, false);
  const status = statuses(plan, sources);
  const none = "CAST(NULL AS BOOLEAN)";
  return judged(plan, {
    from: [
      "FROM mart.order_key o",
      hasShipment ? "LEFT JOIN mart.shipment_order d ON d.order_id = o.order_id" : "",
      customer ? "LEFT JOIN mart.customer_key c ON c.customer_id = o.customer_id" : "",
    ]
      .filter((part) => part !== "")
      .join("\n"),
    where:
      plan.rows("order_line") > 0
        ? "WHERE NOT EXISTS (SELECT 1 FROM fact.order_line x WHERE x.order_id = o.order_id)"
        : "",
    key: { line_no: "CAST(NULL AS VARCHAR)", product_id: "CAST(NULL AS VARCHAR)" },
    quantity: pick(plan, [o], "quantity", money),
    delivered:
      hasShipment && plan.has("delivery", "quantity")
        ? `CAST(d.quantity AS ${money})`
        : `CAST(NULL AS ${money})`,
    amount: `CAST(NULL AS ${money})`,
    orderAmount: pick(plan, [o], "amount", money),
    cost: pick(plan, [o], "cost", money),
    freight: pick(plan, [o], "freight", money),
    weight: "CAST(NULL AS DOUBLE)",
    flags: {
      damaged: none,
      wrong_item: none,
      substituted: none,
      backordered: none,
      stocked_out: none,
      returned: status === null || !plan.returnedStatus ? none : `${status} = 'returned'`,
      repaired: none,
      flag_in_full: none,
    },
    origin: "o",
    sources,
    customer,
  });
}

function judged(plan: MartPlan, parts: Parts): string {
  const { sources } = parts;
  const take = (column: string, type: string) => pick(plan, sources, column, type);
  const placeSources = (column: string) => {
    const at: Source = { alias: "c", table: "customer" };
    return parts.customer && ["region", "channel"].includes(column) ? [...sources, at] : sources;
  };
  const status = statuses(plan, sources);
  const cancelled = sources
    .filter((s) => s.table !== "delivery" && plan.has(s.table, "status"))
    .map((s) => `coalesce(${s.alias}.status = 'cancelled', FALSE)`);
  const customerId = first(
    [
      ...(parts.customer && plan.has("customer", "party_id") ? ["c.party_id"] : []),
      ...sources
        .filter((s) => s.table !== "delivery" && plan.has(s.table, "customer_id"))
        .map((s) => `${s.alias}.customer_id`),
    ],
    "VARCHAR",
  );
  const ordered = pick(
    plan,
    sources.filter((s) => s.table !== "delivery"),
    "ordered_on",
    "TIMESTAMP",
  );
  const promise = promised(plan, sources);
  const delivered = take("delivered_on", "TIMESTAMP");
  const shipped = take("shipped_on", "TIMESTAMP");
  const { origin } = parts;
  const facts = orderFacts.map(
    (c) =>
      `${origin === "l" ? pick(plan, [{ alias: "l", table: "order_line" }], c, types[c]) : `CAST(NULL AS ${types[c]})`} AS ${c}`,
  );
  const base = `SELECT ${origin}.order_id, ${parts.key.line_no} AS line_no, ${customerId} AS customer_id, ${parts.key.product_id} AS product_id,
  ${ordered} AS ordered_on, ${promise} AS promised_on, ${shipped} AS shipped_on, ${delivered} AS delivered_on,
  ${parts.quantity} AS quantity, ${parts.delivered} AS delivered_quantity, ${parts.amount} AS amount,
  ${parts.orderAmount} AS order_amount, ${parts.cost} AS cost, ${parts.freight} AS freight, ${parts.weight} AS weight,
  ${status ?? "CAST(NULL AS VARCHAR)"} AS status, ${cancelled.length === 0 ? "FALSE" : cancelled.join(" OR ")} AS cancelled,
  ${pick(
    plan,
    sources.filter((s) => s.table !== "delivery"),
    "on_time",
    "BOOLEAN",
  )} AS flag_on_time,
  ${Object.entries(parts.flags)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(", ")},
  ${facts.join(", ")},
  ${places.map((c) => `${pick(plan, placeSources(c), c, "VARCHAR")} AS ${c}`).join(", ")},
  ${origin}._src, ${origin}._row
${parts.from}
${parts.where}`;
  const dates = sources.some((s) => plan.has(s.table, "delivered_on"));
  return `WITH base AS (
${base}
), placed AS (
  SELECT b.*, coalesce(b.ordered_on, b.promised_on, b.shipped_on, b.delivered_on) AS dated_on${calendarColumns(plan)}
  FROM base b${calendarJoins(plan)}
), opened AS (
  SELECT *, ${open(dates, status !== null)} AS open FROM placed${inPeriod(plan)}
), timed AS (
  SELECT *, ${onTime(plan, rule(plan))} AS on_time, ${variants(plan)} FROM opened
)
SELECT order_id, line_no, customer_id, product_id, ordered_on, dated_on,
  CAST(date_trunc('month', dated_on) AS DATE) AS month, quantity, delivered_quantity, amount, order_amount, cost, freight,
  weight, promised_on, shipped_on, delivered_on, on_time, on_time_by_time, on_time_by_date,
  ${inFull} AS in_full,
  cancelled, open, damaged, wrong_item, substituted, backordered, stocked_out, returned, repaired, status,
  ${orderFacts.join(", ")}, ${places.join(", ")}, _src, _row
FROM timed`;
}

/** A rule in days speaks of days: it is never compared by the clock. */
function rule(plan: MartPlan): "time" | "date" {
  return plan.leadDays === null ? plan.promise.by : "date";
}

function variants(plan: MartPlan): string {
  const both = ["time", "date"] as const;
  if (!plan.timed || plan.promises.length === 0) {
    return both.map((by) => `CAST(NULL AS BOOLEAN) AS on_time_by_${by}`).join(", ");
  }
  return both
    .map((by) => `${by === rule(plan) ? "on_time" : onTime(plan, by)} AS on_time_by_${by}`)
    .join(", ");
}

/** Chosen promise first over all tables, then the next: a line's own date beats the order's, the order's a shipment's. */
function promised(plan: MartPlan, sources: readonly Source[]): string {
  if (plan.promises.length > 0) {
    const given = plan.promises.flatMap((c) =>
      sources.filter((s) => plan.has(s.table, c)).map((s) => `${s.alias}.${c}`),
    );
    return first(given, "TIMESTAMP");
  }
  const orders = sources.filter((s) => s.table !== "delivery");
  if (plan.leadDays === null || !orders.some((s) => plan.has(s.table, "ordered_on"))) {
    return "CAST(NULL AS TIMESTAMP)";
  }
  const ordered = pick(plan, orders, "ordered_on", "TIMESTAMP");
  const lead = Math.trunc(plan.leadDays);
  if (!plan.calendar) return `CAST(CAST(${ordered} AS DATE) + ${lead} AS TIMESTAMP)`;
  return `(SELECT CAST(w.day AS TIMESTAMP) FROM mart.calendar k JOIN mart.working_day w ON w.n = k.n + ${lead}
    WHERE k.day = CAST(${ordered} AS DATE))`;
}

function calendarColumns(plan: MartPlan): string {
  return plan.calendar ? ", kp.due AS due_n, kp.working AS promise_works, kd.n AS delivered_n" : "";
}

function calendarJoins(plan: MartPlan): string {
  if (!plan.calendar) return "";
  return `
  LEFT JOIN mart.calendar kp ON kp.day = CAST(b.promised_on AS DATE)
  LEFT JOIN mart.calendar kd ON kd.day = CAST(b.delivered_on AS DATE)`;
}

function inPeriod(plan: MartPlan): string {
  if (plan.period === null) return "";
  const { from, to } = plan.period;
  return ` WHERE dated_on IS NULL OR (dated_on >= CAST(${lit(from)} AS DATE) AND dated_on < CAST(${lit(to)} AS DATE) + INTERVAL 1 DAY)`;
}

function statuses(plan: MartPlan, sources: readonly Source[]): string | null {
  const given = sources.filter((s) => s.table !== "delivery" && plan.has(s.table, "status"));
  return given.length === 0
    ? null
    : first(
        given.map((s) => `${s.alias}.status`),
        "VARCHAR",
      );
}

function needsProduct(plan: MartPlan): boolean {
  if (!plan.has("order_line", "product_id", "quantity")) return false;
  const cost = plan.has("product", "unit_cost");
  return cost || (plan.has("product", "weight") && !plan.has("order_line", "weight"));
}

function needsCustomer(plan: MartPlan, lines: boolean): boolean {
  const known = plan.has("order", "customer_id") || (lines && plan.has("order_line", "customer_id"));
  if (!known || plan.rows("customer") === 0) return false;
  if (plan.has("customer", "party_id")) return true;
  const own = (column: string) => plan.has("order", column) || (lines && plan.has("order_line", column));
  return ["region", "channel"].some((c) => plan.has("customer", c) && !own(c));
}
