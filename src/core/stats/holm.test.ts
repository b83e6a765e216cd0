import { describe, expect, it } from "vitest";
import { holm } from "./holm.js";

describe("holm", () => {
  it("asks the most of the largest and less of each that follows", () => {
    // Two-sided 5 % points at 40 df: 2.3289 for one of two, 2.0211 for one of one.
    expect(
      holm(
        [
          { t: 2.34, df: 40 },
          { t: 2.03, df: 40 },
        ],
        0.05,
      ),
    ).toEqual([true, true]);
    expect(
      holm(
        [
          { t: 2.32, df: 40 },
          { t: 2.31, df: 40 },
        ],
        0.05,
      ),
    ).toEqual([false, false]);
    expect(
      holm(
        [
          { t: 2.0, df: 40 },
          { t: 9, df: 40 },
        ],
        0.05,
      ),
    ).toEqual([false, true]);
  });

  it("orders by tail, not by t: few degrees of freedom weigh less", () => {
    // t = 4 at 2 df has a tail of 0.057, t = 3 at 100 df one of 0.0034.
    expect(
      holm(
        [
          { t: 4, df: 2 },
          { t: -3, df: 100 },
        ],
        0.05,
      ),
    ).toEqual([false, true]);
  });

  it("leaves what is no test alone", () => {
    expect(
      holm(
        [
          { t: Number.NaN, df: 9 },
          { t: 3, df: 0 },
          { t: 3, df: 30 },
        ],
        0.05,
      ),
    ).toEqual([false, false, true]);
    expect(holm([{ t: Number.POSITIVE_INFINITY, df: 5 }], 0.05)).toEqual([true]);
    expect(holm([], 0.05)).toEqual([]);
  });
});
