import { expect, test } from "vitest";
import { rankRules } from "./rank-rules.js";

test("figure 3-7 does not follow from tables 3-3 and 3-4", () => {
  const ranks = [
    [1, 2, 6, 10],
    [3, 4, 7, 12],
    [5, 8, 13, 16],
    [9, 14, 15, 19],
    [11, 17, 18, 20],
  ];
  const customers = [
    [60, 5],
    [20, 10],
    [10, 15],
    [7, 30],
    [3, 40],
  ];
  const products = [
    [75, 10],
    [15, 20],
    [8, 30],
    [2, 40],
  ];
  const [value, perHead] = rankRules(ranks, customers, products);
  expect([value!.differ, perHead!.differ]).toEqual([15, 15]);
  expect(value!.correlation).toBeCloseTo(0.943, 3);
  expect(perHead!.correlation).toBeCloseTo(0.958, 3);
});
