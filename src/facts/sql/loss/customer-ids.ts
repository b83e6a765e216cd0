const read = 200;

/** Customers whose number begins like this one, to name the nearest to a mistyped number. */
export function customersLike(customerId: string) {
  const stem = customerId.slice(0, Math.max(1, customerId.length - 3));
  return {
    sql: `SELECT customer_id FROM derived.customer_rhythm WHERE substr(customer_id, 1, ?) = ? ORDER BY customer_id LIMIT ${read}`,
    params: [stem.length, stem],
    shape: { customer_id: "text" },
  } as const;
}

/** Numbers of a few customers, to show how they are written. */
export function someCustomers() {
  return {
    sql: `SELECT customer_id FROM derived.customer_rhythm ORDER BY customer_id LIMIT 3`,
    shape: { customer_id: "text" },
  } as const;
}
