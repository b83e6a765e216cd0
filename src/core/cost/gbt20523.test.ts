import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gbt20523,
  logisticsAreas,
  ownForms,
  type StandardLeaf,
  type StandardRow,
  type StandardRowId,
  standardLines,
} from "./gbt20523.js";
import { averageStock, implicitStockCapital } from "./stock-capital.js";
import type { LogisticsItem } from "./traits.js";

const items: readonly LogisticsItem[] = [
  "transport",
  "storage",
  "packaging",
  "handling",
  "processing",
  "information",
  "management",
  "stock-capital",
  "stock-risk",
  "stock-insurance",
];

const leaf = (amount: number, traits: Partial<StandardLeaf["traits"]>): StandardLeaf => ({
  amount,
  traits: { item: null, area: null, form: "general", outsourced: false, ...traits },
});

const anyLeaves = fc.array(
  fc.record({
    amount: fc.integer({ min: -5_000_000, max: 90_000_000 }),
    traits: fc.record({
      item: fc.option(fc.constantFrom(...items)),
      area: fc.option(fc.constantFrom(...logisticsAreas)),
      form: fc.constantFrom(...ownForms, "outsourced" as const),
      outsourced: fc.boolean(),
    }),
  }),
  { maxLength: 40 },
);
const anyImplicit = fc.option(fc.integer({ min: 0, max: 9_000_000 }));

const byId = (rows: readonly StandardRow[]) =>
  Object.fromEntries(rows.map((row) => [row.id, row])) as Record<StandardRowId, StandardRow>;
const whole = (row: StandardRow) => row.total.inHouse + row.total.outsourced;

describe("logistics cost after GB/T 20523", () => {
  it("puts a leaf where its item, scope and payment form say", () => {
    const rows = byId(
      gbt20523(
        [
          leaf(100, { item: "transport", area: "sales", form: "labour" }),
          leaf(40, { item: "transport", area: "supply", form: "outsourced", outsourced: true }),
          leaf(7, { item: "management", form: "materials" }),
          leaf(999, {}),
        ],
        50,
      ),
    );
    expect(rows.transport.areas.sales).toEqual({ inHouse: 100, outsourced: 0 });
    expect(rows.transport.areas.supply).toEqual({ inHouse: 0, outsourced: 40 });
    expect(rows.transport.forms.labour).toBe(100);
    expect(rows.management.areas.internal.inHouse).toBe(7);
    expect(rows.operation.total).toEqual({ inHouse: 100, outsourced: 40 });
    expect(whole(rows.functional)).toBe(147);
    expect(rows["stock-related"].forms.special).toBe(50);
    expect(whole(rows.total)).toBe(197);
    expect(whole(rows["of-which-booked"])).toBe(147);
  });

  it("takes work bought in as outsourced, whatever form its account has", () => {
    const rows = byId(gbt20523([leaf(5, { item: "handling", form: "labour", outsourced: true })], null));
    expect(rows.handling.total).toEqual({ inHouse: 0, outsourced: 5 });
    expect(rows.handling.forms.labour).toBe(0);
  });

  it("adds every sum from lines that stand above it", () => {
    const seen = new Set<StandardRowId>();
    for (const line of standardLines) {
      for (const id of [...(line.plus ?? []), ...(line.minus ?? [])]) expect(seen).toContain(id);
      seen.add(line.id);
    }
  });

  it("adds up three ways on any leaves: scopes, payment forms, items", () => {
    fc.assert(
      fc.property(anyLeaves, anyImplicit, (leaves, implicit) => {
        const table = gbt20523(leaves, implicit);
        const rows = byId(table);
        for (const row of table) {
          const over = (pick: "inHouse" | "outsourced") =>
            logisticsAreas.reduce((total, area) => total + row.areas[area][pick], 0);
          expect(row.total.inHouse).toBe(over("inHouse"));
          expect(row.total.outsourced).toBe(over("outsourced"));
          expect(ownForms.reduce((total, form) => total + row.forms[form], 0)).toBe(row.total.inHouse);
        }
        expect(whole(rows.functional) + whole(rows["stock-related"])).toBe(whole(rows.total));
        const booked = leaves.reduce((total, l) => total + (l.traits.item === null ? 0 : l.amount), 0);
        expect(whole(rows["of-which-booked"])).toBe(booked);
        expect(whole(rows.total)).toBe(booked + (implicit ?? 0));
      }),
    );
  });
});

describe("capital tied up in stock", () => {
  it("costs own funds what they would earn elsewhere in the firm", () => {
    expect(implicitStockCapital(1_000_000, 0.5, 0.08, 0.25)).toBeCloseTo(10_000, 9);
  });
  it("weighs months alike, however often they were counted", () => {
    expect(
      averageStock([
        { value: 3000, days: 30 },
        { value: 200, days: 1 },
        { value: 0, days: 0 },
      ]),
    ).toBe(150);
    expect(averageStock([])).toBeNull();
  });
});
