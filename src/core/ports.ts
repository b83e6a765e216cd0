import type { Problem } from "./problem.js";
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
  /** Does the work and takes back all it left in the warehouse: what stood there before stands again. */
  aside<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface WrittenOut {
  /** Where each file went, by the name it was given: another name when the old file was in use. */
  readonly paths: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Where a workspace keeps what it finds. Declared here, implemented by a folder in `facts/workspace`. */
export interface WorkspaceStore {
  readonly outDir: string;
  /** Databases, caches, spill: safe to delete. */
  readonly derivedDir: string;
  /** An empty place for large files of the next `writeOut`, which takes them along. */
  draft(): Promise<string>;
  /** Takes the draft away again, when no `writeOut` will. */
  discard(): Promise<void>;
  /** Replaces the findings: readers meet the old ones or the new ones, never a mixture. */
  writeOut(files: ReadonlyMap<string, Uint8Array | string>): Promise<WrittenOut>;
  /** Adds or replaces one file beside the findings, in a folder of theirs where the name has one; gives its path. */
  addOut(name: string, content: Uint8Array | string): Promise<string>;
  /** One file of the findings as text; null when there is none. */
  read(name: string): Promise<string | null>;
}
