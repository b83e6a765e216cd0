import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf, type Tables } from "../../test/study/facts.js";
import type { Cell, Table } from "../core/findings.js";
import type { Settings } from "../core/settings.js";
import { overlayAssumptions } from "./assumptions.js";
import { setAside } from "./large-tables.js";
import { rounded } from "./round.js";
import { joinFindings, runStudy } from "./run.js";
import { fillSettings } from "./settings.js";

const tables: Tables = {
  order_line: `
    order_id | line_no | customer_id | product_id | quantity | delivered_quantity | ordered_on | promised_on | delivered_on | amount
    A | 1 | C1 | P1 | 10 | 10 | 2024-01-02 | 2024-01-05 | 2024-01-05 | 100.10
    A | 2 | C1 | P2 | 5 | 4 | 2024-01-02 | 2024-01-05 | 2024-01-04 | 50.20
    B | 1 | C2 | P1 | 3 | 3 | 2024-06-02 | 2024-06-05 | 2024-06-06 | 30
    D | 1 | C3 | P1 | 2 | 2 | 2024-12-02 | 2024-12-05 | 2024-12-05 | 20`,
};

async function run(settings: Partial<Settings> = {}) {
  const input = await factsOf(tables);
  const steps: string[] = [];
  const results = await runStudy({
    config: {
      settings: { ...input.settings, asOf: null, period: { from: null, to: null }, ...settings },
      assumptions: {},
    },
    facts: input.facts,
    warehouse: input.warehouse,
    progress: (step) => steps.push(step),
  });
  await input.warehouse.close();
  return { results, steps };
}

describe("the whole study", () => {
  it("goes through the rooms in order and joins what they found", async () => {
    const { results, steps } = await run();
    expect(steps).toEqual(["mart", "measure", "cost", "loss", "level", "plan"]);
    const ids = results.figures.map((f) => f.id);
    for (const id of [
      "measure.orders",
      "measure.order-on-time",
      "measure.line-on-time",
      "measure.order-in-full",
      "measure.otif",
      "measure.line-fill",
      "measure.unit-fill",
      "measure.order-cycle-days.median",
      "measure.order-cycle-days.mean",
      "measure.order-cycle-days.p90",
      "measure.perfect-order",
      "measure.return-rate",
      "measure.complaint-rate",
      "cost.explicit.total",
      "loss.existing",
      "loss.potential",
      "loss.total",
      "loss.influence-factor",
      "loss.attributable-share",
      "loss.effect.late",
    ]) {
      expect(ids, id).toContain(id);
    }
    expect(results.figures.find((f) => f.id === "measure.revenue")?.value).toBe(200.3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("takes the period from the orders and looks from the last thing recorded", async () => {
    const { results } = await run();
    expect(results.period).toEqual({ from: "2024-01-01", to: "2024-12-31" });
    expect(results.asOf).toBe("2024-12-05");
    expect(results.problems.map((p) => p.code)).toContain("as-of-assumed");
  });

  it("takes whole months where there is a ledger: it is booked on their first or last day", async () => {
    const input = await factsOf({
      ...tables,
      posting: `
        posted_on | account | amount
        2024-02-01 | 6601 | 10
        2024-12-31 | 6601 | 20`,
    });
    const facts = { ...input.facts, span: { from: "2024-02-12", to: "2024-12-03" } };
    const open = { ...input.settings, asOf: null, period: { from: null, to: null } };
    const filled = await fillSettings(open, facts, input.warehouse);
    await input.warehouse.close();
    expect(filled.settings.period).toEqual({ from: "2024-02-01", to: "2024-12-31" });
  });

  it("says so when the period holds no order", async () => {
    const { results } = await run({ period: { from: "2024-02-01", to: "2024-02-10" } });
    expect(results.figures.find((f) => f.id === "measure.orders")?.value).toBeNull();
    expect(results.problems.map((p) => p.code)).toContain("period-empty");
  });

  it("gives the same bytes twice", async () => {
    expect(JSON.stringify((await run()).results)).toBe(JSON.stringify((await run()).results));
  });

  it("refuses two figures under one id", async () => {
    const input = await factsOf({});
    const found = {
      figures: (await run()).results.figures.slice(0, 1),
      tables: [],
      verdicts: [],
      problems: [],
      assumptions: [],
    };
    expect(() => joinFindings(input, [found, found], [])).toThrow("made twice");
    await input.warehouse.close();
  });
});

describe("numbers in results", () => {
  it("hold 12 significant digits and are never negative zero", () => {
    expect(rounded({ a: [0.1 + 0.2, -0, 1 / 3], b: { c: 123456789012.345 } })).toEqual({
      a: [0.3, 0, 0.333333333333],
      b: { c: 123456789012 },
    });
    expect(Object.is(rounded(-0), 0)).toBe(true);
  });

  it("must be numbers", () => {
    expect(() => rounded({ figures: [{ value: Number.NaN }] })).toThrow(".figures[0].value");
  });

  it("are within half a unit of the twelfth digit, and rounding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const once = rounded(x);
        expect(rounded(once)).toBe(once);
        expect(Math.abs(once - x)).toBeLessThanOrEqual(Math.abs(x) * 5.1e-12);
      }),
    );
  });
});

describe("assumptions", () => {
  it("are the user's where given, and said to be outside the range when they are", () => {
    const { assumptions, problems } = overlayAssumptions({
      "measure.enough-orders": { value: 5, by: "Li", on: "2024-05-01" },
      "no.such": { value: 1 },
    });
    expect(assumptions["measure.enough-orders"]).toMatchObject({
      value: 5,
      low: 5,
      source: "given",
      citation: "Li, 2024-05-01",
    });
    expect(assumptions["measure.low-score-share"]).toMatchObject({ value: 0.4, source: "default" });
    expect(problems.map((p) => [p.code, p.values.id])).toEqual([
      ["assumption-out-of-range", "measure.enough-orders"],
      ["assumption-unknown", "no.such"],
    ]);
  });
});

describe("an assumption given", () => {
  it("without a range is not in doubt, with one of its ends only on that side", () => {
    const { assumptions } = overlayAssumptions({
      "loss.effect.late": { value: 0.03 },
      "loss.told": { value: 2, high: 5 },
    });
    expect(assumptions["loss.effect.late"]).toMatchObject({ value: 0.03, low: 0.03, high: 0.03 });
    expect(assumptions["loss.told"]).toMatchObject({ value: 2, low: 2, high: 5 });
  });

  it.each([
    ["loss.effect.late", 3, "assumption-not-a-share"],
    ["loss.discount-rate", 10, "assumption-not-a-share"],
    ["loss.margin-share", -0.1, "assumption-not-a-share"],
    ["loss.win-back-cost", -1, "assumption-impossible"],
    ["loss.horizon-days", 0, "assumption-impossible"],
  ])("that cannot be stops the study: %s %s", (id, value, code) => {
    expect(() => overlayAssumptions({ [id]: { value } })).toThrow(code);
  });

  it("may say that a failure keeps customers", () => {
    expect(overlayAssumptions({ "loss.effect.late": { value: -0.01 } }).problems).toHaveLength(1);
  });
});

describe("large tables", () => {
  it("go to a file with all their rows, and results keep the top", async () => {
    const input = await factsOf({});
    const folder = await mkdtemp(join(tmpdir(), "plimsoll-large-"));
    const rows = Array.from({ length: 25_000 }, (_, i): Cell[] => [
      `C"${i}`,
      i === 3 ? null : i / 7,
      i % 2 === 0,
    ]);
    const table: Table = {
      id: "measure.by-customer",
      columns: [
        { id: "customer_id", kind: "key", unit: "text" },
        { id: "otif", kind: "number", unit: "share" },
        { id: "on time?", kind: "code", unit: "text" },
      ],
      rows,
      total: rows.length,
    };
    const small = { ...table, id: "measure.by-month", rows: rows.slice(0, 9), total: 9 };
    const [large, same] = await setAside([table, small], input.warehouse, folder);
    expect(same).toBe(small);
    expect(large).toMatchObject({ file: "measure.by-customer.parquet", total: 25_000 });
    expect(large!.rows).toEqual(rows.slice(0, 1_000));
    const back = await input.warehouse.rows({
      sql: `SELECT customer_id, otif, "on time?" FROM read_parquet('${folder}/measure.by-customer.parquet')`,
      shape: { id: "text", otif: "number?", flag: "flag" },
    });
    expect(back.map((row) => Object.values(row))).toEqual(rows);
    const [cut] = await setAside([table], input.warehouse, null);
    expect(cut).not.toHaveProperty("file");
    await input.warehouse.close();
    await rm(folder, { recursive: true });
  });
});
