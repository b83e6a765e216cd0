import { ident } from "./text.js";

export type DerivedType = "VARCHAR" | "BIGINT" | "INTEGER" | "DOUBLE";
export type DerivedColumns = Readonly<Record<string, DerivedType>>;

/**
 * What a room found per key goes back as `derived.<name>` for later rooms, and nowhere else.
 *
 * @example createDerived("customer_class", { customer_id: "VARCHAR", class: "VARCHAR" })
 */
export function createDerived(name: string, columns: DerivedColumns): readonly string[] {
  const list = Object.entries(columns).map(([column, type]) => `${ident(column)} ${type}`);
  return [
    "CREATE SCHEMA IF NOT EXISTS derived",
    `CREATE OR REPLACE TABLE derived.${ident(name)} (${list.join(", ")})`,
  ];
}

/** Adds rows given as one JSON array per column, in the order of `columns`: any text of an id survives. */
export function insertDerived(name: string, columns: DerivedColumns): string {
  const cells = Object.values(columns).map((type) => `unnest(from_json(?, '["${type}"]'))`);
  return `INSERT INTO derived.${ident(name)} SELECT ${cells.join(", ")}`;
}

/** Whether an earlier step left `derived.<name>`: asked in one way for every table a part may do without. */
export function hasDerived(name: string) {
  return {
    sql: `SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = 'derived' AND table_name = ?`,
    params: [name],
    shape: { n: "count" },
  } as const;
}
