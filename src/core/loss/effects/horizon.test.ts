import { expect, it } from "vitest";
import { horizonDays } from "./horizon.js";

it("waits until usual pauses are over, not for ever and not for nothing", () => {
  expect(horizonDays({ usual: 74.2, span: 730 }, null)).toEqual({ days: 75, because: "usual" });
  expect(horizonDays({ usual: 12, span: 730 }, null)).toEqual({ days: 30, because: "least" });
  expect(horizonDays({ usual: null, span: 730 }, null)).toEqual({ days: 30, because: "least" });
  expect(horizonDays({ usual: 400, span: 730 }, null)).toEqual({ days: 243, because: "short" });
  expect(horizonDays({ usual: 40, span: 20 }, null)).toEqual({ days: 30, because: "short" });
  expect(horizonDays({ usual: 74.2, span: 730 }, 120)).toEqual({ days: 120, because: "given" });
});
