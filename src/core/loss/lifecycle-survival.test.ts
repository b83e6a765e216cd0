import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agesSeen } from "./lifecycle-survival.js";

describe("ages of relations as the records show them", () => {
  it("shares the profit among those still there, and counts the leavers in", () => {
    // Ten began; four left in their second period; three of the rest are seen for three periods, three for four.
    const ages = agesSeen(
      [
        { entry: 1, exit: 4, left: 2, customers: 4 },
        { entry: 1, exit: 3, left: null, customers: 3 },
        { entry: 1, exit: 4, left: null, customers: 3 },
      ],
      [100, 80, 60, 30],
    );
    expect(ages.map((a) => [a.customers, a.surviving, a.profit])).toEqual([
      [10, 10, 10],
      [10, 8, 8],
      [10, 10, 6],
      [7, 10, 6],
    ]);
    expect(ages.map((a) => a.staying)).toEqual([1, 1, 0.6, 0.6]);
  });

  it("lets customers older than the records in where they are first seen", () => {
    const ages = agesSeen(
      [
        { entry: 1, exit: 2, left: 1, customers: 2 },
        { entry: 1, exit: 2, left: null, customers: 2 },
        { entry: 2, exit: 3, left: null, customers: 6 },
      ],
      [40, 80, 60],
    );
    expect(ages.map((a) => [a.surviving, a.staying, a.profit])).toEqual([
      [10, 1, 10],
      [10, 0.5, 5],
      [10, 0.5, 5],
    ]);
  });

  it("knows that nothing comes where all have left, and stops where nobody is seen", () => {
    const gone = agesSeen([{ entry: 1, exit: 4, left: 2, customers: 5 }], [50, 50]);
    expect(gone.map((a) => a.profit)).toEqual([10, 10, 0, 0]);
    const hole = agesSeen(
      [
        { entry: 1, exit: 2, left: null, customers: 5 },
        { entry: 5, exit: 6, left: null, customers: 5 },
      ],
      [50, 50, 0, 0, 50, 50],
    );
    expect(hole.map((a) => a.period)).toEqual([1, 2]);
    expect(agesSeen([{ entry: 3, exit: 2, left: null, customers: 5 }], [])).toEqual([]);
  });

  it("without anybody older than the records is the plain mean per customer who began", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            exit: fc.integer({ min: 1, max: 6 }),
            left: fc.option(fc.integer({ min: 1, max: 6 })),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (customers) => {
          // All are seen to the same age, so that no period is cut short for anybody.
          const groups = customers.map(({ left }) => ({ entry: 1, exit: 6, left, customers: 1 }));
          const profit = [1, 2, 3, 4, 5, 6].map(
            (age) => groups.filter((g) => g.left === null || g.left >= age).length * age,
          );
          for (const a of agesSeen(groups, profit))
            expect(a.profit).toBeCloseTo(profit[a.period - 1]! / customers.length, 9);
        },
      ),
    );
  });
});
