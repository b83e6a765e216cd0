import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SqlValue, Warehouse } from "../../src/core/ports.js";
import { type DuckWarehouse, openWarehouse } from "../../src/facts/duckdb/warehouse.js";
import { understand } from "../../src/facts/sql/statement.js";
import { openStudy } from "../../src/study/run.js";
import { folder } from "../fixtures/cli.js";
import { smallFirm } from "./small-firm.js";

interface Asked {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Every statement the rooms put to the warehouse on the small firm. */
async function statements(): Promise<Asked[]> {
  const { config, facts, warehouse } = await smallFirm();
  const asked: Asked[] = [];
  let inRooms = false;
  const note = (sql: string, params: readonly SqlValue[] = []) => {
    if (inRooms) asked.push({ sql, params });
  };
  const noted: Warehouse = {
    rows: (query) => {
      note(query.sql, query.params);
      return warehouse.rows(query);
    },
    run: (sql, params) => {
      note(sql, params);
      return warehouse.run(sql, params);
    },
    aside: (work) => warehouse.aside(work),
    close: () => warehouse.close(),
  };
  const progress = (step: string) => {
    inRooms = step !== "mart";
  };
  await openStudy({ config, facts, warehouse: noted, progress }, false);
  await warehouse.close();
  return asked;
}

/** The tables a SELECT reads, by the engine's own parser. */
async function tablesRead(engine: DuckWarehouse, select: string): Promise<string[]> {
  const [row] = await engine.rows({
    sql: "SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree",
    params: [select],
    shape: { tree: "text" },
  });
  const tree = JSON.parse(row!.tree) as { readonly error: boolean };
  if (tree.error) throw new Error(`not a SELECT: ${select}`);
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, schema_name: schema, table_name: table } = node as Readonly<Record<string, unknown>>;
    if (type === "BASE_TABLE" && schema !== "" && schema !== "information_schema")
      found.add(`${schema}.${table}`);
    Object.values(node).forEach(walk);
  };
  walk(tree);
  return [...found].sort();
}

describe("the statements of a study", () => {
  let asked: Asked[];
  let engine: DuckWarehouse;
  beforeAll(async () => {
    asked = await statements();
    engine = await openWarehouse({ path: null, memoryLimit: "1GB", spillDir: join(folder(), "spill") });
  });
  afterAll(async () => engine.close());

  it("are all understood", () => {
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter(({ sql, params }) => understand(sql, params).does === "unknown")).toEqual([]);
  });

  it("read what the engine says they read", async () => {
    for (const { sql, params } of asked) {
      const said = understand(sql, params);
      if (sql.includes("information_schema") || !["read", "make", "view"].includes(said.does)) continue;
      const select = said.does === "read" ? sql : sql.slice(/\bAS\s+(?=SELECT|WITH)/.exec(sql)!.index + 2);
      expect({ sql, reads: said.reads.toSorted() }).toEqual({ sql, reads: await tablesRead(engine, select) });
    }
  });
});
