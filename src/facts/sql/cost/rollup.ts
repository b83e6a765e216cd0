import { type CostColumn, costColumns } from "../../../core/cost/pool.js";
import { ident } from "../text.js";

const cents = Object.fromEntries(costColumns.map((c) => [c, "count"])) as Record<CostColumn, "count">;
const costs = { ...cents, total: "count" } as const;
const costNames = [...costColumns, "total"] as const;
const summed = (alias: string) =>
  costNames.map((c) => `coalesce(sum(${alias}.${ident(c)}), 0)::BIGINT`).join(", ");

const worth = {
  known_amount: "money?",
  known_margin: "money?",
  credited: "money",
  goods_back: "money",
} as const;
const worthNames = Object.keys(worth) as (keyof typeof worth)[];

/** Lines sold, each its order's customer's where its own cell is empty. */
const linesSold = `SELECT customer_id, amount, cost FROM mart.line WHERE NOT cancelled AND customer_id IS NOT NULL
  UNION ALL
  SELECT o.customer_id, l.amount, l.cost FROM mart.line l JOIN mart."order" o ON o.order_id = l.order_id
  WHERE NOT l.cancelled AND l.customer_id IS NULL`;

/** What was sold, and what is known of its cost of goods, per customer; null = orders without a customer. */
function sold(goods: "line" | "order" | null) {
  const known =
    goods === null
      ? 'SELECT customer_id, NULL::DECIMAL(18,4) AS known_amount, NULL::DECIMAL(18,4) AS known_margin FROM mart."order" WHERE FALSE'
      : `SELECT customer_id, sum(amount) FILTER (WHERE cost IS NOT NULL) AS known_amount, sum(amount - cost) AS known_margin
  FROM ${goods === "line" ? `(${linesSold})` : 'mart."order" WHERE NOT cancelled'} GROUP BY customer_id HAVING count(amount - cost) > 0`;
  return `bought AS (
  SELECT customer_id, count(*) AS orders, coalesce(sum(lines), 0) AS lines,
    sum(amount) FILTER (WHERE NOT cancelled) AS amount, count(amount) FILTER (WHERE NOT cancelled) AS valued
  FROM mart."order" GROUP BY customer_id
), known AS (
  ${known}
), credit AS (
  SELECT customer, sum(credited) AS credited, sum(goods_back) AS goods_back FROM derived.return_credit GROUP BY customer
), served AS (
  SELECT c.customer_id, c.channel, c.region, r.credited, r.goods_back, p.* FROM derived.customer_cents p LEFT JOIN derived.customer_place c ON c.no = p.customer
    LEFT JOIN credit r ON r.customer IS NOT DISTINCT FROM p.customer
)`;
}

/**
 * Each customer of the period with what serving it cost, cent by cent the sum of its pairs. The row with a null id is
 * work of nobody known.
 *
 * @units   columns of cost and `total`: integer cents; amounts: money
 */
export function customerRollup(goods: "line" | "order" | null) {
  return {
    sql: `WITH ${sold(goods)}
SELECT s.customer_id, m.name, s.channel, s.region, coalesce(b.orders, 0)::BIGINT, coalesce(b.lines, 0)::BIGINT, b.amount, coalesce(b.valued, 0)::BIGINT,
  k.known_amount, k.known_margin, coalesce(s.credited, 0), coalesce(s.goods_back, 0), ${costNames.map((c) => `s.${ident(c)}::BIGINT`).join(", ")}
FROM served s
  LEFT JOIN bought b ON b.customer_id IS NOT DISTINCT FROM s.customer_id
  LEFT JOIN known k ON k.customer_id IS NOT DISTINCT FROM s.customer_id
  LEFT JOIN mart.customer m ON m.customer_id = s.customer_id
ORDER BY s.customer_id NULLS LAST`,
    shape: {
      customer_id: "text?",
      name: "text?",
      channel: "text?",
      region: "text?",
      orders: "count",
      lines: "count",
      amount: "money?",
      valued: "count",
      ...worth,
      ...costs,
    },
  } as const;
}

/** Each product with what serving it cost; the row with a null id is cost that belongs to no product. */
export function productRollup() {
  return {
    sql: `SELECT n.product_id, m.name, d.* FROM (
  SELECT p.product, sum(p.lines)::BIGINT, sum(p.quantity)::DOUBLE, sum(p.amount), sum(p.known_amount), sum(p.known_margin), coalesce(sum(p.credited), 0), coalesce(sum(p.goods_back), 0), ${summed("p")}
  FROM derived.pair_cent p GROUP BY p.product
) d LEFT JOIN derived.product_no n ON n.no = d.product LEFT JOIN mart.product m ON m.product_id = n.product_id
ORDER BY n.product_id NULLS LAST`,
    shape: {
      product_id: "text?",
      name: "text?",
      no: "count?",
      lines: "count",
      quantity: "number",
      amount: "money?",
      ...worth,
      ...costs,
    },
  } as const;
}

function placeRollup<P extends "channel" | "region">(place: P, goods: "line" | "order" | null) {
  return {
    sql: `WITH ${sold(goods)}
SELECT s.${place}, count(s.customer_id), coalesce(sum(b.orders), 0)::BIGINT, coalesce(sum(b.lines), 0)::BIGINT, sum(b.amount),
  coalesce(sum(b.valued), 0)::BIGINT, sum(k.known_amount), sum(k.known_margin), coalesce(sum(s.credited), 0), coalesce(sum(s.goods_back), 0), ${summed("s")}
FROM served s
  LEFT JOIN bought b ON b.customer_id IS NOT DISTINCT FROM s.customer_id
  LEFT JOIN known k ON k.customer_id IS NOT DISTINCT FROM s.customer_id
GROUP BY s.${place} ORDER BY s.${place} NULLS LAST`,
    shape: {
      [place]: "text?",
      customers: "count",
      orders: "count",
      lines: "count",
      amount: "money?",
      valued: "count",
      ...worth,
      ...costs,
    } as { readonly [K in P]: "text?" } & {
      readonly customers: "count";
      readonly orders: "count";
      readonly lines: "count";
      readonly amount: "money?";
      readonly valued: "count";
    } & typeof worth &
      typeof costs,
  };
}

/** Cost to serve by sales channel: a customer's own, else the one most of its order value came through. */
export const channelRollup = (goods: "line" | "order" | null) => placeRollup("channel", goods);

/** Cost to serve by region: a customer's own, else the one most of its order value went to. */
export const regionRollup = (goods: "line" | "order" | null) => placeRollup("region", goods);

/** Dearest pairs of customer and product; both may be null: no product's own, nobody known. */
export function topPairs(limit: number) {
  return {
    sql: `SELECT c.customer_id, n.product_id, d.lines, d.quantity::DOUBLE, d.amount, ${worthNames.map((c) => `d.${c}`).join(", ")},
  ${costNames.map((c) => `d.${ident(c)}`).join(", ")}
FROM (SELECT * FROM derived.pair_cent ORDER BY total DESC, customer NULLS LAST, product NULLS LAST LIMIT ?) d
  LEFT JOIN derived.customer_place c ON c.no = d.customer
  LEFT JOIN derived.product_no n ON n.no = d.product
ORDER BY d.total DESC, d.customer NULLS LAST, d.product NULLS LAST`,
    params: [limit],
    shape: {
      customer_id: "text?",
      product_id: "text?",
      lines: "count",
      quantity: "number",
      amount: "money?",
      ...worth,
      ...costs,
    },
  } as const;
}

/** How many pairs there are; none where nothing was shared out to any. */
export function countPairs() {
  return {
    sql: `SELECT CASE WHEN (SELECT count(*) FROM derived.pool_rate WHERE cents <> 0) + (SELECT count(*) FROM derived.direct_cost) > 0
  THEN (SELECT count(*) FROM derived.pair_driver) ELSE 0 END AS n`,
    shape: { n: "count" },
  } as const;
}

/**
 * What one order cost to serve: its own volumes at the rates of the run. An estimate beside the pairs, not part of
 * their sums; what its customer caused apart from orders is not in it.
 *
 * @units   volume: of the driver; rate: cents per unit; cents: a double, to be rounded where it is shown
 */
export function orderCost(orderId: string) {
  return {
    sql: `SELECT r."column", r.pool, r.driver, v.volume, r.rate, v.volume * r.rate AS cents
FROM derived.order_driver v JOIN derived.pool_rate r ON r.driver = v.driver
WHERE v.order_id = ? AND v.volume > 0 AND (r.channel IS NULL OR r.channel = v.channel)
ORDER BY r."column", r.pool, r.driver`,
    params: [orderId],
    shape: {
      column: "text",
      pool: "text",
      driver: "text",
      volume: "number",
      rate: "number",
      cents: "number",
    },
  } as const;
}
