import type { RowOf, Shape } from "./shape.js";

export type SqlValue = string | number | boolean | null;

/** One statement: text, values for its `?` marks in order, and the shape of the rows that come back. */
export interface Query<S extends Shape> {
  readonly sql: string;
  readonly params?: readonly SqlValue[];
  readonly shape: S;
}

/** What the product asks of an analytics engine. Declared here, implemented in `facts/duckdb`. */
export interface Warehouse {
  rows<S extends Shape>(query: Query<S>): Promise<RowOf<S>[]>;
  run(sql: string, params?: readonly SqlValue[]): Promise<void>;
  close(): Promise<void>;
}
