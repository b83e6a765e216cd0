import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { factsOf } from "../../test/study/facts.js";
import type { Table } from "../core/findings.js";
import { saveDerived } from "./derived.js";
import { setAside } from "./large-tables.js";

it("writes a table that a room kept in the warehouse whole, in its order, and keeps the top in results", async () => {
  const { warehouse } = await factsOf({ order_line: "order_id | customer_id\nA | C1" });
  const folder = await mkdtemp(join(tmpdir(), "plimsoll-large-"));
  const ids = Array.from({ length: 30 }, (_, i) => `C${i}`);
  const worth = ids.map((_, i) => (i === 4 ? null : (i * 7) % 30));
  await saveDerived(warehouse, "some_worth", { customer_id: "VARCHAR", worth: "BIGINT" }, [ids, worth]);
  const table: Table = {
    id: "level.pairs",
    columns: [
      { id: "customer_id", kind: "key", unit: "text" },
      { id: "worth", kind: "number", unit: "money" },
    ],
    rows: Array.from({ length: 12 }, (_, i) => [`top ${i}`, 30 - i]),
    total: 30,
    rowEvidence: Array.from({ length: 12 }, () => null),
    source: {
      name: "some_worth",
      order: [
        { column: "worth", descending: true },
        { column: "customer_id", descending: false },
      ],
    },
  };
  const [large] = await setAside([table], warehouse, folder, 10);
  expect(large).toMatchObject({ total: 30, file: "level.pairs.parquet" });
  expect(large!.rows).toEqual(table.rows.slice(0, 10));
  expect(large!.rowEvidence).toHaveLength(10);
  expect(large).not.toHaveProperty("source");
  const back = await warehouse.rows({
    sql: `SELECT customer_id, worth FROM read_parquet('${folder}/level.pairs.parquet')`,
    shape: { id: "text", worth: "count?" },
  });
  const sorted = ids
    .map((id, i) => ({ id, worth: worth[i]! }))
    .sort((a, b) => (b.worth ?? -1) - (a.worth ?? -1) || (a.id < b.id ? -1 : 1));
  expect(back).toEqual(sorted);

  const [small] = await setAside([{ ...table, total: 12 }], warehouse, folder, 20);
  expect(small!.rows).toHaveLength(12);
  expect(small).not.toHaveProperty("source");
  expect(small).not.toHaveProperty("file");
  expect(await readdir(folder)).toEqual(["level.pairs.parquet"]);
  await warehouse.close();
  await rm(folder, { recursive: true });
});
