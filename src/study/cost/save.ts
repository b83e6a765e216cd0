import type { Warehouse } from "../../core/ports.js";
import { saveDerived } from "../derived.js";
import type { CustomerCosts } from "./customers.js";
import type { ProductCost } from "./products.js";

/** What later rooms read: `contribution` is what goes with a customer or product, `profit` bears fixed cost too. */
export async function saveCosts(
  warehouse: Warehouse,
  { customers }: CustomerCosts,
  products: readonly ProductCost[],
): Promise<void> {
  const money = {
    served: "BIGINT",
    to_serve: "BIGINT",
    margin: "BIGINT",
    contribution: "BIGINT",
    profit: "BIGINT",
  } as const;
  const values = (rows: readonly (CustomerCosts["customers"][number] | ProductCost)[]) => [
    rows.map((r) => r.served),
    rows.map((r) => r.toServe),
    rows.map((r) => r.margin),
    rows.map((r) => r.contribution),
    rows.map((r) => r.profit),
  ];
  await saveDerived(warehouse, "customer_cost", { customer_id: "VARCHAR", ...money }, [
    customers.map((c) => c.id),
    ...values(customers),
  ]);
  const known = products.filter((p) => p.id !== null);
  await saveDerived(warehouse, "product_cost", { product_id: "VARCHAR", ...money }, [
    known.map((p) => p.id),
    ...values(known),
  ]);
}
