const read = 200;

/** Orders whose number begins like this one, to name the nearest to a mistyped number. */
export function ordersLike(orderId: string) {
  const stem = orderId.slice(0, Math.max(1, orderId.length - 3));
  return {
    sql: `SELECT order_id FROM mart."order" WHERE substr(order_id, 1, ?) = ? ORDER BY order_id LIMIT ${read}`,
    params: [stem.length, stem],
    shape: { order_id: "text" },
  } as const;
}

/** Numbers of a few orders, to show how they are written. */
export function someOrders() {
  return {
    sql: `SELECT order_id FROM mart."order" ORDER BY order_id LIMIT 3`,
    shape: { order_id: "text" },
  } as const;
}
