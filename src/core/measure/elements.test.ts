import { describe, expect, it } from "vitest";
import type { ColumnNeed } from "../figure.js";
import { type TableName, tableDef, tableNames } from "../schema/index.js";
import { betterWhen, serviceElements } from "./elements.js";
import { measureNeeds, nearestWay } from "./needs.js";

describe("catalogue of service elements", () => {
  it("holds the sixteen in three phases, system accuracy, and nine constructs", () => {
    const count = (phase: string) => serviceElements.filter((e) => e.phase === phase).length;
    expect(count("pre-transaction")).toBe(5);
    expect(count("transaction")).toBe(7 + 1);
    expect(count("post-transaction")).toBe(4);
    expect(count("logistics-service-quality")).toBe(9);
    expect(new Set(serviceElements.map((e) => e.id)).size).toBe(serviceElements.length);
  });

  it("says everything in both languages", () => {
    for (const { name, definition } of serviceElements) {
      for (const words of [name, definition]) {
        expect(words.en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
});

describe("needed columns", () => {
  it("are columns of the schema", () => {
    for (const ways of Object.values(measureNeeds)) {
      for (const { table, column } of ways.flat()) {
        expect(tableNames).toContain(table);
        expect(Object.keys(tableDef(table as TableName).columns), `${table}.${column}`).toContain(column);
      }
    }
  });

  it("belong to figures that say which way is better, where that is clear", () => {
    for (const id of Object.keys(betterWhen)) expect(Object.keys(measureNeeds), id).toContain(id);
  });

  const given = (...columns: string[]) => {
    const set = new Set(columns);
    return ({ table, column }: ColumnNeed) => set.has(`${table}.${column}`);
  };
  const names = (needs: readonly ColumnNeed[]) => needs.map((n) => `${n.table}.${n.column}`);

  it("name the nearest way", () => {
    expect(names(nearestWay("measure.order-on-time", given("order.promised_on")))).toEqual([
      "order.delivered_on",
    ]);
    expect(names(nearestWay("measure.unit-fill", given("order_line.quantity")))).toEqual([
      "order_line.delivered_quantity",
    ]);
    expect(nearestWay("measure.order-on-time", given("order_line.on_time"))).toEqual([]);
    expect(nearestWay("measure.no-such", given())).toEqual([]);
  });

  it("ask for dates rather than for a mark", () => {
    expect(names(nearestWay("measure.order-on-time", given()))).toEqual([
      "order.promised_on",
      "order.delivered_on",
    ]);
  });
});
