import { expect, it } from "vitest";
import { allElementWords, elementMeant, saidOf } from "./element-words.js";

it("takes an element by its failure, its good case or its measure", () => {
  expect(["late", "on-time", "order-on-time"].map(elementMeant)).toEqual(["late", "late", "late"]);
  expect(saidOf({ "in-full": 0.97 }, "short")).toBe(0.97);
  expect(saidOf({ "order-on-time": 0.9, late: 0.8 }, "late")).toBe(0.8);
  expect([saidOf({ late: 0.9 }, "short"), saidOf(undefined, "short")]).toEqual([null, null]);
  expect(elementMeant("politeness")).toBe("politeness");
});

it("gives no word to two elements", () => {
  expect(new Set(allElementWords).size).toBe(allElementWords.length);
});
