import { describe, expect, it } from "vitest";
import { createDerived, createDerivedSchema, hasDerived, insertDerived, standingAsked } from "./derived.js";
import {
  createLargeTable,
  dropLargeTable,
  insertLargeTable,
  writeDerived,
  writeLargeTable,
} from "./large-table.js";
import { understand } from "./statement.js";

describe("what a statement reads", () => {
  const reads = (sql: string) => {
    const said = understand(sql);
    expect(said.does).toBe("read");
    return said.reads;
  };

  it("is every table it names, once, bare of quotes", () => {
    expect(
      reads(
        'WITH a AS (SELECT * FROM mart."order" o JOIN fact.customer USING (customer_id)) SELECT * FROM a, Mart."order", "derived"."work"',
      ),
    ).toEqual(["mart.order", "fact.customer", "derived.work"]);
  });

  it("is nothing that only stands in a string or a comment", () => {
    expect(
      reads(
        "SELECT 'derived.a', 'it''s mart.b' FROM fact.c -- not derived.d\n WHERE x /* nor\nmart.e */ > 0",
      ),
    ).toEqual(["fact.c"]);
  });

  it("is no column of an alias, and no name that holds a point", () => {
    expect(reads('SELECT o.mart, "derived.a", x.derived.b FROM fact."order" o')).toEqual(["fact.order"]);
    expect(reads(`SELECT "it's" FROM fact.a WHERE "isn't" > 0 AND x = 'mart.b'`)).toEqual(["fact.a"]);
  });

  it("tells names apart that differ in signs", () => {
    expect(reads('SELECT * FROM derived."a.b"')).not.toEqual(reads('SELECT * FROM derived."a"'));
    expect(reads('SELECT * FROM derived."客户"')).not.toEqual(reads('SELECT * FROM derived."订单"'));
  });

  it("is the table whose standing is asked", () => {
    const query = hasDerived("customer_loss");
    expect(understand(query.sql, query.params)).toEqual({ does: "read", reads: ["derived.customer_loss"] });
    expect(standingAsked(query)).toBe("derived.customer_loss");
    expect(standingAsked({ sql: "SELECT count(*) FROM derived.customer_loss" })).toBeNull();
    expect(understand("SELECT count(*) FROM information_schema.tables").does).toBe("unknown");
  });
});

describe("what a statement does", () => {
  it.each([
    [createDerived("small", { n: "INTEGER" }), "make", "derived.small", []],
    [insertDerived("small", { n: "INTEGER" }), "change", "derived.small", []],
    ["\n create or replace table derived.a AS\nSELECT * FROM mart.line", "make", "derived.a", ["mart.line"]],
    ["-- by customer\nCREATE TABLE mart.a (n INTEGER)", "make", "mart.a", []],
    [
      "CREATE OR REPLACE TABLE derived.a AS SELECT 2 * n AS n FROM derived.a",
      "make",
      "derived.a",
      ["derived.a"],
    ],
    ['CREATE OR REPLACE VIEW derived."b" AS SELECT * FROM derived."a"', "view", "derived.b", ["derived.a"]],
    ["UPDATE derived.a SET n = (SELECT max(n) FROM derived.b)", "change", "derived.a", ["derived.b"]],
    ["DELETE FROM derived.a WHERE n IN (SELECT n FROM fact.b)", "change", "derived.a", ["fact.b"]],
    ["DROP TABLE IF EXISTS derived.a", "drop", "derived.a", []],
    ["DROP VIEW derived.a", "drop", "derived.a", []],
  ])("%j", (sql, does, table, reads) => {
    expect(understand(sql)).toEqual({ does, table, reads });
  });

  it("is to write findings out, which changes no table of the study", () => {
    const columns = [["n", "DOUBLE"]] as const;
    for (const sql of [
      createLargeTable(columns),
      insertLargeTable(columns),
      writeLargeTable("/out/derived.x"),
      dropLargeTable,
    ])
      expect(understand(sql)).toEqual({ does: "write-out", reads: [] });
    expect(understand(writeDerived("pairs", [], "/out/mart.x")).reads).toEqual(["derived.pairs"]);
  });

  it("is to lay a schema where none stands", () => {
    expect(understand(createDerivedSchema).does).toBe("schema");
  });

  it.each([
    "CREATE SCHEMA mart",
    "DROP SCHEMA IF EXISTS mart CASCADE",
    "ALTER TABLE derived.a ALTER n SET DATA TYPE BIGINT",
    "CREATE TABLE IF NOT EXISTS derived.a (n INTEGER)",
    "CREATE OR REPLACE TEMP TABLE derived.a AS SELECT 1",
    "DROP TABLE derived.a, derived.b",
    "DROP TABLE derived.a CASCADE",
    "DROP TABLE derived.a; DROP TABLE derived.b",
    "SELECT 1; DELETE FROM derived.a",
    "WITH a AS (SELECT 1) INSERT INTO derived.b SELECT * FROM a",
    "INSERT INTO fact.customer SELECT 1",
    "SELECT random() FROM fact.a",
    "SELECT * FROM read_csv('a.csv')",
    "CREATE OR REPLACE TABLE derived.a AS SELECT current_date AS day",
  ])("is not known of %j", (sql) => {
    expect(understand(sql)).toEqual({ does: "unknown", reads: [] });
  });
});
