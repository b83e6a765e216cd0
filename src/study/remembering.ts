import type { Query, SqlValue, Warehouse } from "../core/ports.js";
import type { RowOf, Shape } from "../core/shape.js";
import { createDerivedSchema } from "../facts/sql/derived.js";

/** Rows kept in all: a firm whose answers are larger asks anew. */
const rowLimit = 500_000;
/** Characters of the values of a statement that are compared: larger ones pass for new. */
const paramLimit = 4_000_000;

type Row = Readonly<Record<string, unknown>>;

/** What a statement makes, once it is known to make one table of nothing but what it reads. */
interface Making {
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly reads: readonly string[];
}

/**
 * A warehouse that remembers what it was asked and what its tables were made from. The same question of the same tables is
 * answered from memory; aside from the base, a table is made again only if something reads it that has no answer yet, and
 * not at all where the base made the same.
 */
export class Remembering implements Warehouse {
  readonly #warehouse: Warehouse;
  readonly #numbers = new Map<string, number>();
  readonly #answers = new Map<number, readonly Row[]>();
  #count = 0;
  #rows = 0;
  /** What each table is made of as the study goes, and as it stands in the warehouse; none: never written. */
  #wanted = new Map<string, number>();
  #stands = new Map<string, number>();
  /** What views read: they change with it. */
  #views = new Map<string, readonly string[]>();
  #waiting = new Map<string, Making>();
  /** After a statement nothing is known of, nothing known before holds. */
  #age = 0;
  #aside = false;
  #schema = false;

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  async rows<S extends Shape>(query: Query<S>): Promise<RowOf<S>[]> {
    if (!/^\s*(?:SELECT|WITH)\b/i.test(query.sql)) {
      await this.#unknown();
      return await this.#warehouse.rows(query);
    }
    const asked = catalogue.test(query.sql) ? (query.params ?? []).map((name) => `derived.${name}`) : [];
    const reads = [...tablesIn(query.sql), ...asked];
    const key = this.#made(`${query.sql}${JSON.stringify(query.shape)}`, query.params ?? [], reads);
    const known = this.#answers.get(key);
    if (known !== undefined) return known.map((row) => ({ ...row }) as RowOf<S>);
    await this.#lay(reads);
    const found = await this.#warehouse.rows(query);
    if (this.#rows + found.length <= rowLimit) {
      this.#rows += found.length;
      this.#answers.set(
        key,
        found.map((row) => ({ ...row })),
      );
    }
    return found;
  }

  async run(sql: string, params: readonly SqlValue[] = []): Promise<void> {
    if (sql === createDerivedSchema) {
      if (!this.#schema) await this.#warehouse.run(sql);
      this.#schema = true;
      return;
    }
    const write = statement.exec(sql);
    if (leavesTables.test(sql)) {
      await this.#lay(tablesIn(sql));
      return await this.#warehouse.run(sql, params);
    }
    if (write === null) {
      await this.#unknown();
      return await this.#warehouse.run(sql, params);
    }
    const target = tableName(write.groups!.table!);
    const what = write.groups!.what!.toUpperCase().replace(/\s+/g, " ");
    const reads = tablesIn(sql.slice(write[0].length)).filter((t) => t !== target);
    await this.#freeze(target);
    if (what.startsWith("CREATE") && what.endsWith("VIEW")) {
      this.#waiting.delete(target);
      const made = this.#number(`view ${sql}`);
      if (!this.#aside || this.#stands.get(target) !== made) {
        await this.#lay(reads);
        await this.#warehouse.run(sql, params);
      }
      this.#views.set(target, reads);
      this.#wanted.set(target, made);
      this.#stands.set(target, made);
      return;
    }
    if (what.startsWith("DROP")) {
      this.#waiting.delete(target);
      this.#views.delete(target);
      const gone = this.#number("gone");
      if (!this.#aside || this.#stands.get(target) !== gone) await this.#warehouse.run(sql, params);
      this.#wanted.set(target, gone);
      this.#stands.set(target, gone);
      return;
    }
    if (what.startsWith("CREATE")) {
      const made = this.#made(sql, params, reads);
      this.#waiting.delete(target);
      this.#wanted.set(target, made);
      if (this.#aside) {
        if (this.#stands.get(target) !== made) this.#waiting.set(target, { sql, params, reads });
        return;
      }
      await this.#warehouse.run(sql, params);
      this.#stands.set(target, made);
      return;
    }
    // Rows put in, changed or taken out of what stands there.
    await this.#lay([target, ...reads]);
    const made = this.#made(sql, params, [target, ...reads]);
    await this.#warehouse.run(sql, params);
    this.#wanted.set(target, made);
    this.#stands.set(target, made);
  }

  async aside<T>(work: () => Promise<T>): Promise<T> {
    const [wanted, stands, views] = [new Map(this.#wanted), new Map(this.#stands), new Map(this.#views)];
    const schema = this.#schema;
    this.#aside = true;
    try {
      return await this.#warehouse.aside(work);
    } finally {
      this.#aside = false;
      this.#waiting.clear();
      [this.#wanted, this.#stands, this.#views, this.#schema] = [wanted, stands, views, schema];
    }
  }

  async close(): Promise<void> {
    await this.#warehouse.close();
  }

  /** A number for what a statement makes of the tables it reads, as these are now. */
  #made(sql: string, params: readonly SqlValue[], reads: readonly string[]): number {
    const size = params.reduce((sum: number, p) => sum + (typeof p === "string" ? p.length : 0), 0);
    if (size > paramLimit) return ++this.#count;
    return this.#number(JSON.stringify([this.#age, sql, params, reads.map((t) => this.#state(t))]));
  }

  /** A table's number; a view's and those of all it reads. */
  #state(table: string): unknown {
    const made = this.#wanted.get(table) ?? 0;
    const reads = this.#views.get(table);
    return reads === undefined ? made : [made, reads.map((t) => this.#state(t))];
  }

  #number(of: string): number {
    const known = this.#numbers.get(of);
    if (known !== undefined) return known;
    this.#numbers.set(of, ++this.#count);
    return this.#count;
  }

  /** Makes what waits among these tables, and what they in turn were to be made from. */
  async #lay(tables: readonly string[]): Promise<void> {
    for (const table of tables) {
      const views = this.#views.get(table);
      if (views !== undefined) await this.#lay(views);
      const making = this.#waiting.get(table);
      if (making === undefined) continue;
      this.#waiting.delete(table);
      await this.#lay(making.reads);
      await this.#warehouse.run(making.sql, making.params);
      this.#stands.set(table, this.#wanted.get(table)!);
    }
  }

  /** Before a table changes, what waits to read it as it is. */
  async #freeze(table: string): Promise<void> {
    const reading = (reads: readonly string[]): boolean =>
      reads.some((t) => t === table || reading(this.#views.get(t) ?? []));
    for (const [waiting, { reads }] of [...this.#waiting])
      if (waiting !== table && reading(reads)) await this.#lay([waiting]);
  }

  async #unknown(): Promise<void> {
    await this.#lay([...this.#waiting.keys()]);
    this.#age++;
  }
}

const table = /"?\b(?:derived|mart|fact|load)"?\."?[A-Za-z_]\w*"?/g;
const statement =
  /^\s*(?<what>CREATE OR REPLACE TABLE|CREATE TABLE|CREATE OR REPLACE VIEW|INSERT INTO|UPDATE|DELETE FROM|DROP TABLE(?: IF EXISTS)?|DROP VIEW(?: IF EXISTS)?)\s+(?<table>(?:derived|mart)\."?[A-Za-z_]\w*"?)(?!\s*,)/i;
/** The table of findings on its way to a file, and the file. */
const leavesTables =
  /^\s*(?:COPY\b|(?:CREATE OR REPLACE TEMP TABLE|INSERT INTO|DROP TABLE IF EXISTS) large_table\b)/i;
const catalogue = /\binformation_schema\.tables\b/;

const tableName = (written: string): string => written.replaceAll('"', "");
const tablesIn = (sql: string): string[] => [...new Set((sql.match(table) ?? []).map(tableName))];
