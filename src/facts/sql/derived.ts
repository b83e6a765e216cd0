import type { Query } from "../../core/ports.js";
import type { Shape } from "../../core/shape.js";
import { ident } from "./text.js";

export type DerivedType = "VARCHAR" | "BIGINT" | "INTEGER" | "DOUBLE";
export type DerivedColumns = Readonly<Record<string, DerivedType>>;

/**
 * What a room found per key goes back as `derived.<name>` for later rooms, and nowhere else. Rows are given as one JSON array
 * per column, in the order of `columns`: any text of an id survives.
 *
 * @example createDerived("customer_class", { customer_id: "VARCHAR", class: "VARCHAR" })
 */
export function createDerived(name: string, columns: DerivedColumns): string {
  return `CREATE OR REPLACE TABLE derived.${ident(name)} AS SELECT ${cells(columns)}`;
}

/** Adds further rows. */
export function insertDerived(name: string, columns: DerivedColumns): string {
  return `INSERT INTO derived.${ident(name)} SELECT ${cells(columns)}`;
}

export const createDerivedSchema = "CREATE SCHEMA IF NOT EXISTS derived";

const cells = (columns: DerivedColumns): string =>
  Object.entries(columns)
    .map(([column, type]) => `unnest(from_json(?, '["${type}"]')) AS ${ident(column)}`)
    .join(", ");

/** Whether an earlier step left `derived.<name>`: asked in one way for every table a part may do without. */
export function hasDerived(name: string) {
  return { sql: standing, params: [name], shape: { n: "count" } } as const;
}

/** The table `hasDerived` asks for, as `derived.<name>`; null: it is another question. */
export function standingAsked({ sql, params }: Pick<Query<Shape>, "sql" | "params">): string | null {
  return sql === standing ? `derived.${params![0]}` : null;
}

const standing =
  "SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = 'derived' AND table_name = ?";
