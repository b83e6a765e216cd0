import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import type { LedgerScope } from "../../core/cost/headings.js";
import type { LogisticsItem } from "../../core/cost/traits.js";
import { elevenHeadings } from "../../core/cost/traits.js";
import { words } from "../../i18n/index.js";
import { gbtFindings } from "./gbt.js";
import type { StandardLedger } from "./gbt-tables.js";

type Leaf = StandardLedger["leaves"][number];

const leaf = (
  kind: string,
  cents: number,
  traits: Partial<Leaf["traits"]> = {},
  scopes: readonly LedgerScope[] = [],
): Leaf => ({
  heading: null,
  account: null,
  account_name: kind,
  department: null,
  kind,
  scopes,
  amount: cents,
  traits: { item: null, area: null, form: "general", outsourced: false, eleven: null, ...traits },
});
const ledgerOf = (leaves: readonly Leaf[]): StandardLedger => ({
  leaves,
  total: leaves.reduce((sum, l) => sum + l.amount, 0),
  postings: leaves.length,
});

const booked: readonly Leaf[] = [
  leaf("transport", 90_000, { item: "transport", area: "sales", form: "outsourced", outsourced: true }, [
    "narrow-logistics",
  ]),
  leaf("handling", 40_000, { item: "handling", area: "internal", form: "labour" }, ["narrow-logistics"]),
  leaf("goods", 500_000),
  leaf("selling", 20_000, {}, ["selling"]),
  leaf("brand", 3_000, { eleven: "brand" }, ["service-function", "selling"]),
  leaf("service-desk", 30_000, { eleven: "people" }, ["service-function"]),
  leaf("logistics-management", 5_000, { item: "information", area: "sales", eleven: "software" }, [
    "narrow-logistics",
  ]),
  leaf("financial", 700),
  leaf("other", 1_000),
];

const counted = (rows: World["facts"]): World => ({ orders: [], facts: rows ?? {} });
const stock = (day: string, cells: object) => ({ product_id: "P1", site: "w", day, ...cells });

async function found(given: World, ledger: StandardLedger | null) {
  const input = await world(given);
  const findings = await gbtFindings(input, ledger);
  await input.warehouse.close();
  return findings;
}

describe("the ledger after GB/T 20523", () => {
  it("walks from the ledger total to logistics cost, each account in one place", async () => {
    const findings = await found(
      counted({ stock_day: [stock("2024-01-31", { value: 1000 }), stock("2024-02-29", { value: 3000 })] }),
      ledgerOf(booked),
    );
    const steps = Object.fromEntries(
      rowsOf(findings, "cost.logistics-bridge").map((r) => [r.step, r.amount]),
    );
    expect(steps).toEqual({
      ledger: 6897,
      "less-goods": -5000,
      "less-financial": -7,
      "less-selling": -200,
      "less-service-function": -330,
      "less-unrecognised": -10,
      booked: 1350,
      // 2000 on average × half of it own × 8 % × 366 days
      "plus-implicit": 80.22,
      standard: 1430.22,
      "lost-customers": null,
    });
    expect(figureValue(findings, "cost.gbt20523.total")).toBe(1430.22);
    expect(figureValue(findings, "cost.gbt20523.booked")).toBe(1350);
    expect(figureValue(findings, "cost.stock-value.average")).toBe(2000);
  });

  it("lays the main table and the annex out so that they agree line by line", async () => {
    const findings = await found(
      counted({ stock_day: [stock("2024-01-31", { value: 1000 })] }),
      ledgerOf(booked),
    );
    const main = rowsOf(findings, "cost.gbt20523");
    const annex = rowsOf(findings, "cost.gbt20523.annex");
    expect(main.map((r) => r.item)).toEqual(annex.map((r) => r.item));
    expect(main.map((r) => r["total-in-house"])).toEqual(annex.map((r) => r.total));
    expect(main.find((r) => r.item === "operation")).toMatchObject({
      "sales-outsourced": 900,
      "internal-in-house": 400,
      "total-subtotal": 1300,
    });
  });

  it("values stock by unit cost where only pieces are counted, and never below nothing", async () => {
    const findings = await found(
      counted({
        product: [{ product_id: "P1", unit_cost: 2.5 }],
        stock_day: [
          stock("2024-03-01", { on_hand: 100 }),
          stock("2024-03-02", { on_hand: -40 }),
          { product_id: "unknown", site: "w", day: "2024-03-02", on_hand: 9 },
        ],
      }),
      null,
    );
    expect(figureValue(findings, "cost.stock-value.average")).toBe(125);
    expect(findings.figures.find((f) => f.id === "cost.stock-value.average")!.population).toMatchObject({
      counted: 2,
      of: 3,
      unknownAs: "excluded",
    });
  });

  it("gives own funds tied up as a range over both assumptions", async () => {
    const findings = await found(counted({ stock_day: [stock("2024-03-01", { value: 10_000 })] }), null);
    const tied = findings.figures.find((f) => f.id === "cost.stock-capital.implicit")!;
    expect(tied.assumptions).toEqual(["cost.internal-rate", "cost.stock-own-share"]);
    expect(tied.interval).toMatchObject({ low: 120.33, high: 1203.29, kind: "assumption" });
    expect(findings.assumptions.map((a) => a.id)).toEqual(tied.assumptions);
  });

  it("cannot tell the total when no stock is recorded, and puts no zero in its place", async () => {
    const findings = await found(counted({}), ledgerOf(booked));
    expect(figureValue(findings, "cost.stock-capital.implicit")).toBeNull();
    expect(figureValue(findings, "cost.gbt20523.total")).toBeNull();
    expect(figureValue(findings, "cost.gbt20523.booked")).toBe(1350);
    expect(findings.verdicts.map((v) => [v.code, v.kind])).toContainEqual([
      "cost.stock-capital-unknown",
      "cannot-tell",
    ]);
    const line = rowsOf(findings, "cost.gbt20523").find((r) => r.item === "stock-capital-implicit")!;
    expect(line["total-subtotal"]).toBeNull();
  });

  it("says who it is that serves", async () => {
    const said = async (role: "3pl" | "maker") =>
      (await found({ ...counted({}), settings: { role } }, ledgerOf(booked))).verdicts.find(
        (v) => v.code === "cost.gbt20523-booked",
      )!;
    expect((await said("3pl")).values.provider).toBe("provider.3pl");
    expect(words("zh", "CNY").verdictText(await said("maker"))).toContain("制造企业物流部门");
  });

  it("lays nothing out without a ledger", async () => {
    const findings = await found(counted({}), null);
    expect(findings.tables).toEqual([]);
    expect(findings.figures.map((f) => f.value)).toEqual([null, null, null, null]);
  });

  it("says of all eleven headings what is logistics already and where the rest would stand", async () => {
    const rows = rowsOf(await found(counted({}), ledgerOf(booked)), "cost.gbt20523.eleven");
    expect(rows.map((r) => r.eleven)).toEqual([...elevenHeadings]);
    const by = Object.fromEntries(rows.map((r) => [r.eleven, r]));
    expect(by.software).toMatchObject({ amount: 50, inside: 50, outside: 0, item: "information" });
    expect(by.people).toMatchObject({
      amount: 300,
      inside: 0,
      outside: 300,
      item: "management",
      area: "sales",
    });
    expect(by.brand).toMatchObject({ outside: 30, item: "outside", area: null });
  });

  it("says what serving internal departments costs them, when step-down settings name them", async () => {
    const flow = (from: string, to: string, cents: number) =>
      ({ step: 1, from, to, basis: "given", value: 1, cents }) as const;
    const input = await world(counted({}));
    const findings = await gbtFindings(input, ledgerOf(booked), [
      flow("IT", "人事", 20_000),
      flow("IT", "客服", 30_000),
      flow("人事", "客服", 25_000),
    ]);
    await input.warehouse.close();
    expect(rowsOf(findings, "cost.internal-services")).toEqual([
      { department: "客服", providers: 2, charged: 550, "charged-on": 0 },
      { department: "人事", providers: 1, charged: 200, "charged-on": 250 },
      { department: "IT", providers: 0, charged: 0, "charged-on": 500 },
    ]);
    // IT's 500 and the 50 of 人事 itself; what 人事 passes on for IT is not counted twice.
    expect(findings.verdicts.find((v) => v.code === "cost.internal-services")?.values).toEqual({
      providers: 2,
      receivers: 2,
      amount: 550,
    });
  });

  it("takes nothing away and adds nothing between ledger and logistics cost, on any ledger", async () => {
    const input = await world(counted({}));
    const anyLeaf = fc
      .record({
        kind: fc.constantFrom("goods", "financial", "other", "selling", "parts", "transport"),
        cents: fc.integer({ min: -1_000_000, max: 9_000_000 }),
        item: fc.option(fc.constantFrom<LogisticsItem>("transport", "management", "stock-risk")),
        scopes: fc.subarray<LedgerScope>(["selling", "service-function", "service-support"]),
      })
      .map((l) => leaf(l.kind, l.cents, { item: l.item }, l.scopes));
    await fc.assert(
      fc.asyncProperty(fc.array(anyLeaf, { minLength: 1, maxLength: 20 }), async (leaves) => {
        const findings = await gbtFindings(input, ledgerOf(leaves));
        const cents = (step: string, amount: unknown) => [step, Math.round(Number(amount) * 100)] as const;
        const rows = rowsOf(findings, "cost.logistics-bridge").map((r) => cents(String(r.step), r.amount));
        const at = Object.fromEntries(rows);
        const less = rows.reduce((sum, [step, c]) => (step.startsWith("less-") ? sum + c : sum), 0);
        expect(at.ledger! + less).toBe(at.booked);
        expect(at.booked).toBe(Math.round(figureValue(findings, "cost.gbt20523.booked")! * 100));
      }),
      { numRuns: 60 },
    );
    await input.warehouse.close();
  });
});
