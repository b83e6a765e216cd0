import { describe, expect, it } from "vitest";
import { clopperPearson, wilson } from "./share-interval.js";

// SciPy 1.17.1, binomtest(k, n).proportion_ci.
describe("interval of a share", () => {
  it("is Wilson's", () => {
    const few = wilson(3 / 40, 40, 0.95)!;
    expect(few.low).toBeCloseTo(0.025836025774588198, 12);
    expect(few.high).toBeCloseTo(0.19864233524310543, 12);
    const many = wilson(81 / 263, 263, 0.95)!;
    expect(many.low).toBeCloseTo(0.2552885198782742, 12);
    expect(many.high).toBeCloseTo(0.36620957698280004, 12);
  });

  it("is Clopper and Pearson's", () => {
    const few = clopperPearson(3, 40, 0.95)!;
    expect(few.low).toBeCloseTo(0.015742179851041527, 12);
    expect(few.high).toBeCloseTo(0.20386474873289898, 12);
    expect(clopperPearson(0, 10, 0.95)).toEqual({ low: 0, high: expect.closeTo(0.30849710781876294, 12) });
  });

  it("is nothing outside its range", () => {
    expect(wilson(0.5, 0, 0.95)).toBeNull();
    expect(wilson(1.2, 10, 0.95)).toBeNull();
    expect(clopperPearson(11, 10, 0.95)).toBeNull();
  });
});
