import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckWarehouse, openWarehouse } from "../duckdb/warehouse.js";
import type { Scan } from "./format.js";
import { scanFrom } from "./scan.js";
import { lit } from "./text.js";
import { fillDown } from "./typing.js";

let warehouse: DuckWarehouse;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "plimsoll-scan-"));
  warehouse = await openWarehouse({ path: null, memoryLimit: "1GB", spillDir: join(dir, "spill") });
});
afterAll(async () => warehouse.close());

const csv = (path: string, extra: Partial<Scan & { kind: "csv" }> = {}): Scan => ({
  kind: "csv",
  path,
  delimiter: ",",
  quote: '"',
  skip: 1,
  compression: "none",
  rowColumn: false,
  ...extra,
});

const all = (from: string) =>
  warehouse.rows({ sql: `SELECT c1, c2 FROM ${from}`, shape: { c1: "text?", c2: "text?" } });

describe("scanFrom", () => {
  it.each(["a b.csv", "it's.csv", "a[1].csv", "what?.csv", "star*.csv", "订单.csv", "{x}.csv"])(
    "takes the name %j literally",
    async (name) => {
      await mkdir(join(dir, "names"), { recursive: true });
      const path = join(dir, "names", name);
      await writeFile(path, `a,b\n${name.length},x\n`);
      expect(await all(scanFrom(csv(path), 2))).toEqual([{ c1: String(name.length), c2: "x" }]);
    },
  );

  it("keeps cells as they stand: zeros, quotes, line breaks; empty is null", async () => {
    const path = join(dir, "cells.csv");
    await writeFile(path, '\ufeffa,b\r\n007,"say ""hi"""\r\n"two\r\nlines",\r\n="0012"," x "\r\n');
    expect(await all(scanFrom(csv(path), 2))).toEqual([
      { c1: "007", c2: 'say "hi"' },
      { c1: "two\r\nlines", c2: null },
      { c1: '="0012"', c2: " x " },
    ]);
  });

  it("gives the row number its own column", async () => {
    const path = join(dir, "rows.csv");
    await writeFile(path, "7;a;b\n9;c;d\n");
    const from = scanFrom(csv(path, { delimiter: ";", skip: 0, rowColumn: true }), 2);
    expect(
      await warehouse.rows({ sql: `SELECT r, c2 FROM ${from}`, shape: { r: "text", c2: "text" } }),
    ).toEqual([
      { r: "7", c2: "b" },
      { r: "9", c2: "d" },
    ]);
  });

  it("reads Parquet columns as text under internal names", async () => {
    const path = join(dir, "t.parquet");
    await warehouse.run(
      `COPY (SELECT 12.50::DECIMAL(9,2) AS "__proto__", DATE '2024-03-05' AS "a""b") TO ${lit(path)} (FORMAT parquet)`,
    );
    const scan: Scan = { kind: "parquet", path, columns: ["__proto__", 'a"b'] };
    expect(await all(scanFrom(scan, 2))).toEqual([{ c1: "12.50", c2: "2024-03-05" }]);
  });
});

describe("fillDown", () => {
  it("repeats the last filled cell in row order", async () => {
    const rows = await warehouse.rows({
      sql: `SELECT ${fillDown("c", "n")} AS c FROM (VALUES (3, ' '), (1, 'A'), (2, NULL), (4, 'B'), (5, '')) t(n, c) ORDER BY n`,
      shape: { c: "text?" },
    });
    expect(rows.map((row) => row.c)).toEqual(["A", "A", "A", "B", "B"]);
  });
});
