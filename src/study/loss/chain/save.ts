import type { Warehouse } from "../../../core/ports.js";
import { makePurchaseLoss } from "../../../facts/sql/loss/chain.js";
import { saveDerived } from "../../derived.js";

/** Collects what each failed purchase and each customer loses in a year, for the rows behind the figures. */
export class PurchaseLosses {
  readonly #customer: string[] = [];
  readonly #day: string[] = [];
  readonly #risk: number[] = [];
  readonly #value: (number | null)[] = [];
  readonly #customers = new Map<string, number>();

  /** `value`: cents per year; null: not known. */
  add(customer: string, day: string, risk: number, value: number | null): void {
    this.#customer.push(customer);
    this.#day.push(day);
    this.#risk.push(risk);
    this.#value.push(value === null ? null : value / 100);
    if (value !== null) this.#customers.set(customer, (this.#customers.get(customer) ?? 0) + value);
  }

  async save(warehouse: Warehouse): Promise<void> {
    await saveDerived(
      warehouse,
      "purchase_risk",
      { customer_id: "VARCHAR", day: "VARCHAR", extra_risk: "DOUBLE", lost_value: "DOUBLE" },
      [this.#customer, this.#day, this.#risk, this.#value],
    );
    await warehouse.run(makePurchaseLoss());
    const customers = [...this.#customers].sort(([a], [b]) => (a < b ? -1 : 1));
    await saveDerived(warehouse, "customer_loss", { customer_id: "VARCHAR", value: "BIGINT" }, [
      customers.map(([id]) => id),
      customers.map(([, value]) => Math.round(value)),
    ]);
  }
}
