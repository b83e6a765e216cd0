import { beforeAll, describe, expect, it } from "vitest";
import { hasData, runExample, type Study } from "../fixtures/study.js";

/** Order lines with targets per customer, and nothing else: no price, no cost, no stock. */
describe.skipIf(!hasData("atliq_otif"))("AtliQ: a level for each customer", () => {
  let study: Study;
  beforeAll(async () => {
    study = await runExample("atliq");
  }, 120_000);

  const rows = () => {
    const table = study.results.tables["level.customer-levels"]!;
    return table.rows.map((row) => Object.fromEntries(table.columns.map((c, i) => [c.id, row[i] ?? null])));
  };

  it("recommends in full and on time for every one of 35 customers, with a stated basis and an interval", () => {
    for (const element of ["order-in-full", "on-time"]) {
      const mine = rows().filter((r) => r.element === element);
      expect(mine).toHaveLength(35);
      for (const r of mine) {
        expect(r.basis).toBe("assumed-penalty");
        expect(Number(r.low)).toBeLessThanOrEqual(Number(r.recommended));
        expect(Number(r.high)).toBeGreaterThanOrEqual(Number(r.recommended));
        expect(Number(r.recommended)).toBeGreaterThan(Number(r.today));
        expect(Number(r.recommended)).toBeLessThan(1);
      }
    }
  });

  it("does not give all customers one level", () => {
    const levels = rows().filter((r) => r.element === "order-in-full");
    expect(new Set(levels.map((r) => Number(r.recommended).toFixed(6))).size).toBeGreaterThan(5);
  });

  it("compares them with the targets in the file", () => {
    const coolblue = rows().find((r) => r.name === "Coolblue" && r.element === "order-in-full")!;
    expect(coolblue.promised).toBeGreaterThan(0.5);
    expect(coolblue.promised).toBeLessThan(0.9);
    const said = study.results.verdicts.find((v) => v.id === "level.promised-fit.order-in-full")!;
    expect(said.values.customers).toBe(35);
  });

  it("says which data it lacks and what it assumed, and tells no money", () => {
    const said = study.results.verdicts.find((v) => v.id === "level.menu-assumed")!;
    expect(said.values.lacks).toEqual(["lacks-price", "lacks-cost", "lacks-stock"]);
    const assumed = study.results.assumptions.map((a) => a.id);
    for (const id of ["loss.margin-share", "level.day-earlier-cost", "level.late-lost-share"])
      expect(assumed).toContain(id);
    expect(rows().every((r) => r.money === null && r.cost === null)).toBe(true);
    expect(study.figure("level.menu.gain").reason?.code).toBe("missing-columns");
  });
});
