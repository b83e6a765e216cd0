/** Fewer judged lines tell too little of a customer and a class of products. */
const enoughLines = 15;
/** Fewer orders tell too little of how a customer is served. */
const enoughOrders = 4;

/**
 * Customer × class of products: lines judged and lines short, beside the lines of the same class of everybody else.
 *
 * @units   amount: money; contribution: integer cents of the customer, null where the cost room could not tell it
 */
export function classShortages() {
  return {
    sql: `WITH per AS (
  SELECT l.customer_id, p.class, count(l.in_full) AS judged, count(*) FILTER (WHERE NOT l.in_full) AS short, sum(l.amount) AS amount
  FROM mart.line l JOIN mart.product p ON p.product_id = l.product_id
  WHERE p.class IS NOT NULL GROUP BY l.customer_id, p.class
), held AS (
  SELECT *, sum(judged) OVER (PARTITION BY class) AS class_judged, sum(short) OVER (PARTITION BY class) AS class_short FROM per
)
SELECT h.customer_id, h.class, m.name, c.class AS customer_class, h.judged, h.short, h.class_judged, h.class_short, h.amount, k.contribution
FROM held h
  JOIN derived.customer_class c ON c.customer_id = h.customer_id
  LEFT JOIN mart.customer m ON m.customer_id = h.customer_id
  LEFT JOIN derived.customer_cost k ON k.customer_id = h.customer_id
WHERE h.judged >= ${enoughLines}
ORDER BY h.customer_id, h.class`,
    shape: {
      customer_id: "text",
      class: "text",
      name: "text?",
      customer_class: "text",
      judged: "count",
      short: "count",
      class_judged: "count",
      class_short: "count",
      amount: "money?",
      contribution: "count?",
    },
  } as const;
}

/**
 * Customers with their class and how many of their orders went out expedited.
 *
 * @units   amount: money; served, contribution: integer cents
 */
export function expeditedOrders() {
  return {
    sql: `SELECT o.customer_id, m.name, c.class, count(o.expedited) AS orders, count(*) FILTER (WHERE o.expedited) AS expedited,
  m.amount, k.served, k.contribution
FROM mart."order" o
  JOIN derived.customer_class c ON c.customer_id = o.customer_id
  LEFT JOIN mart.customer m ON m.customer_id = o.customer_id
  LEFT JOIN derived.customer_cost k ON k.customer_id = o.customer_id
GROUP BY o.customer_id, m.name, c.class, m.amount, k.served, k.contribution
HAVING count(o.expedited) >= ${enoughOrders}
ORDER BY o.customer_id`,
    shape: {
      customer_id: "text",
      name: "text?",
      class: "text",
      orders: "count",
      expedited: "count",
      amount: "money?",
      served: "count?",
      contribution: "count?",
    },
  } as const;
}
