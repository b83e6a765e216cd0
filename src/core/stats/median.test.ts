import { expect, it } from "vitest";
import { median } from "./median.js";

it("is the value in the middle, of two their mean", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
