/** Class of each product: by worth, else as the records name it; '' for none. */
export function productClassOf(byWorth: boolean) {
  return {
    sql: `SELECT product_id, class FROM ${byWorth ? "derived.product_class" : "mart.product"} WHERE class IS NOT NULL ORDER BY product_id`,
    shape: { product_id: "text", class: "text" },
  } as const;
}
