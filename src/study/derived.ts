import type { Warehouse } from "../core/ports.js";
import {
  createDerived,
  createDerivedSchema,
  type DerivedColumns,
  hasDerived,
  insertDerived,
} from "../facts/sql/derived.js";

const chunk = 50_000;

/** Puts what a room found per key into the warehouse, column by column. */
export async function saveDerived(
  warehouse: Warehouse,
  name: string,
  columns: DerivedColumns,
  values: readonly ArrayLike<string | number | null>[],
): Promise<void> {
  await warehouse.run(createDerivedSchema);
  const rows = values[0]?.length ?? 0;
  for (let from = 0; from === 0 || from < rows; from += chunk) {
    const slices = values.map((column) =>
      JSON.stringify(Array.prototype.slice.call(column, from, from + chunk)),
    );
    await warehouse.run((from === 0 ? createDerived : insertDerived)(name, columns), slices);
  }
}

/** Whether an earlier part left `derived.<name>`. */
export async function stands(warehouse: Warehouse, name: string): Promise<boolean> {
  const [found] = await warehouse.rows(hasDerived(name));
  return found!.n > 0;
}
