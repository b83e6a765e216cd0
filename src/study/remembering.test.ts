import { beforeEach, describe, expect, it } from "vitest";
import { factsOf } from "../../test/study/facts.js";
import type { Warehouse } from "../core/ports.js";
import { saveDerived, stands } from "./derived.js";
import { Remembering } from "./remembering.js";

const totalOf = (name: string) =>
  ({ sql: `SELECT sum(n) AS n FROM derived.${name}`, shape: { n: "count?" } }) as const;
const doubled = "CREATE OR REPLACE TABLE derived.doubled AS SELECT 2 * n AS n FROM derived.small";

describe("a warehouse that remembers", () => {
  let done: string[];
  let warehouse: Remembering;
  const save = (values: readonly number[]) => saveDerived(warehouse, "small", { n: "INTEGER" }, [values]);
  const total = async (name: string) => (await warehouse.rows(totalOf(name)))[0]!.n;
  /** What the engine was asked to do since the last time. */
  const asked = () => done.splice(0);

  beforeEach(async () => {
    const real = (await factsOf({ order_line: "order_id | customer_id\nA | C1" })).warehouse;
    done = [];
    const noted: Warehouse = {
      rows: (query) => {
        done.push(query.sql);
        return real.rows(query);
      },
      run: (sql, params) => {
        done.push(sql);
        return real.run(sql, params);
      },
      aside: (work) => real.aside(work),
      close: () => real.close(),
    };
    warehouse = new Remembering(noted);
    await save([1, 2]);
    await warehouse.run(doubled);
    expect(await total("doubled")).toBe(6);
    asked();
  });

  it("answers the same question of the same tables from memory, and hands out rows of their own", async () => {
    const [row] = await warehouse.rows(totalOf("doubled"));
    (row as { n: number }).n = 99;
    expect(await total("doubled")).toBe(6);
    expect(asked()).toEqual([]);
  });

  it("makes nothing again that the base made of the same", async () => {
    await warehouse.aside(async () => {
      await save([1, 2]);
      await warehouse.run(doubled);
      expect(await total("doubled")).toBe(6);
    });
    expect(asked()).toEqual([]);
  });

  it("makes again what rests on a changed table, and lets the base stand", async () => {
    await warehouse.aside(async () => {
      await save([5]);
      await warehouse.run(doubled);
      expect(await total("doubled")).toBe(10);
    });
    expect(asked()).toHaveLength(3);
    expect(await total("doubled")).toBe(6);
    expect(await total("small")).toBe(3);
  });

  it("makes a table from what was there when it was to be made, though that changes before anybody reads it", async () => {
    await warehouse.aside(async () => {
      await save([5]);
      await warehouse.run(doubled);
      await save([100]);
      expect(await total("doubled")).toBe(10);
      expect(await total("small")).toBe(100);
    });
  });

  it("leaves out what nobody reads, and what is dropped before anybody does", async () => {
    await warehouse.aside(async () => {
      await save([5]);
      await warehouse.run(doubled);
      await warehouse.run("DROP TABLE IF EXISTS derived.doubled");
      expect(await stands(warehouse, "doubled")).toBe(false);
    });
    expect(asked().filter((sql) => sql.startsWith("CREATE"))).toEqual([]);
    expect(await stands(warehouse, "doubled")).toBe(true);
  });

  const scored = (by: number) =>
    [`CREATE OR REPLACE TABLE derived.doubled AS SELECT n * ? AS n FROM derived.doubled`, [by]] as const;

  it("makes a table of itself from what it was to be before, not from what the base left there", async () => {
    await warehouse.run(...scored(10));
    expect(await total("doubled")).toBe(60);
    asked();
    await warehouse.aside(async () => {
      await warehouse.run(doubled);
      await warehouse.run(...scored(10));
      expect(await total("doubled")).toBe(60);
    });
    expect(asked()).toEqual([]);
    await warehouse.aside(async () => {
      await warehouse.run(doubled);
      await warehouse.run(...scored(100));
      expect(await total("doubled")).toBe(600);
    });
    await warehouse.aside(async () => {
      await save([5]);
      await warehouse.run(doubled);
      await warehouse.run(...scored(10));
      expect(await total("doubled")).toBe(100);
    });
    expect(await total("doubled")).toBe(60);
  });

  it("tells whether a table stands without making it", async () => {
    await warehouse.aside(async () => {
      await save([5]);
      await warehouse.run(doubled);
      expect(await stands(warehouse, "doubled")).toBe(true);
      expect(await stands(warehouse, "halved")).toBe(false);
    });
    expect(asked().filter((sql) => sql.startsWith("CREATE"))).toEqual([]);
    await warehouse.run("DROP SCHEMA derived CASCADE");
    expect(await stands(warehouse, "doubled")).toBe(false);
  });

  it("sees through views, and rows put in", async () => {
    await warehouse.run("CREATE OR REPLACE VIEW derived.seen AS SELECT n FROM derived.small");
    expect(await total("seen")).toBe(3);
    await warehouse.aside(async () => {
      await save([5]);
      await warehouse.run("CREATE OR REPLACE VIEW derived.seen AS SELECT n FROM derived.small");
      expect(await total("seen")).toBe(5);
      await warehouse.run("INSERT INTO derived.small SELECT 7");
      expect(await total("seen")).toBe(12);
      await warehouse.run("UPDATE derived.small SET n = 1");
      expect(await total("seen")).toBe(2);
    });
    expect(await total("seen")).toBe(3);
  });

  it("makes a view again that a statement it does not understand may have taken away", async () => {
    const view = "CREATE OR REPLACE VIEW derived.seen AS SELECT n FROM derived.small";
    await warehouse.run(view);
    await warehouse.aside(async () => {
      await warehouse.run("DROP VIEW derived.seen CASCADE");
      await warehouse.run(view);
      expect(await total("seen")).toBe(3);
    });
  });

  it("knows nothing any more after a statement it does not understand", async () => {
    await warehouse.run("ALTER TABLE derived.small ALTER n SET DATA TYPE BIGINT");
    expect(await total("doubled")).toBe(6);
    expect(asked()).toHaveLength(2);
  });
});
