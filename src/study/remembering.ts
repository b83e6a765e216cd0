import type { Query, SqlValue, Warehouse } from "../core/ports.js";
import type { RowOf, Shape } from "../core/shape.js";
import { standingAsked } from "../facts/sql/derived.js";
import { understand } from "../facts/sql/statement.js";

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
  /** Several to one table where a later one is made of what an earlier one left there. */
  #waiting = new Map<string, readonly Making[]>();
  /** After a statement nothing is known of, nothing known before holds. */
  #age = 0;
  #aside = false;
  #schemas = new Set<string>();

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  async rows<S extends Shape>(query: Query<S>): Promise<RowOf<S>[]> {
    const asked = standingAsked(query);
    const wanted = asked === null ? undefined : this.#wanted.get(asked);
    if (wanted !== undefined)
      return [{ n: wanted === this.#number("gone") ? 0 : 1 }] as unknown as RowOf<S>[];
    const { does, reads } = understand(query.sql, query.params);
    if (does !== "read") {
      await this.#unknown();
      return await this.#warehouse.rows(query);
    }
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
    const said = understand(sql);
    if (said.does === "schema") {
      if (!this.#schemas.has(sql)) await this.#warehouse.run(sql);
      this.#schemas.add(sql);
      return;
    }
    if (said.does === "unknown") {
      await this.#unknown();
      return await this.#warehouse.run(sql, params);
    }
    const { reads } = said;
    if (said.does === "read" || said.does === "write-out") {
      await this.#lay(reads);
      return await this.#warehouse.run(sql, params);
    }
    const { table } = said;
    await this.#freeze(table);
    if (said.does === "view") return await this.#view(table, sql, params, reads);
    if (said.does === "drop") return await this.#drop(table, sql);
    if (said.does === "make") return await this.#make(table, { sql, params, reads });
    // Rows put in, changed or taken out of what stands there.
    await this.#lay([table, ...reads]);
    const made = this.#made(sql, params, [table, ...reads]);
    await this.#warehouse.run(sql, params);
    this.#stand(table, made);
  }

  async #view(
    table: string,
    sql: string,
    params: readonly SqlValue[],
    reads: readonly string[],
  ): Promise<void> {
    this.#waiting.delete(table);
    const made = this.#number(`view ${sql}`);
    if (!this.#aside || this.#stands.get(table) !== made) {
      await this.#lay(reads);
      await this.#warehouse.run(sql, params);
    }
    this.#views.set(table, reads);
    this.#stand(table, made);
  }

  async #drop(table: string, sql: string): Promise<void> {
    this.#waiting.delete(table);
    this.#views.delete(table);
    const gone = this.#number("gone");
    if (!this.#aside || this.#stands.get(table) !== gone) await this.#warehouse.run(sql);
    this.#stand(table, gone);
  }

  async #make(table: string, making: Making): Promise<void> {
    const made = this.#made(making.sql, making.params, making.reads);
    const earlier = making.reads.includes(table) ? (this.#waiting.get(table) ?? []) : [];
    this.#waiting.delete(table);
    this.#wanted.set(table, made);
    if (this.#aside) {
      if (this.#stands.get(table) !== made) this.#waiting.set(table, [...earlier, making]);
      return;
    }
    await this.#warehouse.run(making.sql, making.params);
    this.#stands.set(table, made);
  }

  #stand(table: string, made: number): void {
    this.#wanted.set(table, made);
    this.#stands.set(table, made);
  }

  async aside<T>(work: () => Promise<T>): Promise<T> {
    const [wanted, stands, views] = [new Map(this.#wanted), new Map(this.#stands), new Map(this.#views)];
    const schemas = new Set(this.#schemas);
    this.#aside = true;
    try {
      return await this.#warehouse.aside(work);
    } finally {
      this.#aside = false;
      this.#waiting.clear();
      [this.#wanted, this.#stands, this.#views, this.#schemas] = [wanted, stands, views, schemas];
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
      const makings = this.#waiting.get(table);
      if (makings === undefined) continue;
      this.#waiting.delete(table);
      for (const { sql, params, reads } of makings) {
        await this.#lay(reads);
        await this.#warehouse.run(sql, params);
      }
      this.#stands.set(table, this.#wanted.get(table)!);
    }
  }

  /** Before a table changes, what waits to read it as it is. */
  async #freeze(table: string): Promise<void> {
    const reading = (reads: readonly string[]): boolean =>
      reads.some((t) => t === table || reading(this.#views.get(t) ?? []));
    for (const [waiting, makings] of [...this.#waiting])
      if (waiting !== table && makings.some(({ reads }) => reading(reads))) await this.#lay([waiting]);
  }

  async #unknown(): Promise<void> {
    await this.#lay([...this.#waiting.keys()]);
    this.#age++;
    this.#wanted.clear();
    this.#stands.clear();
  }
}
