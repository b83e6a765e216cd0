import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buyingFault, groupPatterns } from "./patterns.js";

const customer = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([x, gap, rest]): [number, number, number] => [x, x === 0 ? 0 : x + gap, x + gap + rest]);

const rows = (all: readonly (readonly [number, number, number])[]) => ({
  repeats: all.map((c) => c[0]),
  lastDay: all.map((c) => c[1]),
  days: all.map((c) => c[2]),
});

describe("grouping customers by what they did", () => {
  it("gives each row back its own pattern and loses nobody", () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 60 }), (all) => {
        const p = groupPatterns(rows(all), 7);
        for (const [i, row] of all.entries()) {
          const k = p.of[i]!;
          expect([p.repeats[k], p.lastDay[k], p.days[k]]).toEqual(row);
        }
        expect(p.totalCustomers).toBe(all.length);
        expect(p.totalRepeats).toBe(all.reduce((sum, c) => sum + c[0], 0));
        const told = Array.from(p.repeats, (x, i) => `${x} ${p.lastDay[i]} ${p.days[i]}`);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 40 }), (all) => {
        const { of: _, ...there } = groupPatterns(rows(all), 7);
        const { of: __, ...back } = groupPatterns(rows([...all].reverse()), 7);
        expect(back).toEqual(there);
      }),
    );
  });

  it("counts rows that stand for several customers", () => {
    const p = groupPatterns(
      {
        ...rows([
          [1, 3, 9],
          [1, 3, 9],
          [0, 0, 9],
        ]),
        customers: [2, 5, 4],
      },
      1,
    );
    expect(Array.from(p.customers)).toEqual([4, 7]);
    expect(p.totalCustomers).toBe(11);
    expect(p.totalRepeats).toBe(7);
  });

  it("refuses rows that cannot be", () => {
    expect(buyingFault(2, 213, 272)).toBeNull();
    expect(buyingFault(1, 272, 272)).toBeNull();
    expect(buyingFault(0.5, 1, 2)).toBe("not-whole");
    expect(buyingFault(1, -1, 2)).toBe("not-whole");
    expect(buyingFault(1, 0, 5)).toBe("repeats-without-last-day");
    expect(buyingFault(0, 3, 5)).toBe("last-day-without-repeat");
    expect(buyingFault(1, 6, 5)).toBe("last-day-after-end");
    expect(buyingFault(4, 3, 5)).toBe("more-repeats-than-days");
    expect(() => groupPatterns(rows([[1, 0, 5]]), 7)).toThrow("repeats-without-last-day");
  });
});
