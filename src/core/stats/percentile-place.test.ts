import { describe, expect, it } from "vitest";
import { percentilePlace } from "./percentile-place.js";

describe("ends of an interval by percentiles", () => {
  it.each([
    [39, 0],
    [79, 1],
    [199, 4],
    [399, 9],
    [999, 24],
  ])("of %i draws lie at place %i from either end at 95 %%", (draws, place) => {
    expect(percentilePlace(draws, 0.95)).toBe(place);
    // As much lies beyond an end as the level leaves: place + 1 of draws + 1.
    expect((place + 1) / (draws + 1)).toBeCloseTo(0.025, 12);
  });

  it("are the outermost draws where there are too few", () => {
    expect(percentilePlace(20, 0.95)).toBe(0);
  });
});
