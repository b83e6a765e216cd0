import { describe, expect, it } from "vitest";
import type { DriverVolumes } from "./distribute.js";
import { distribute } from "./distribute.js";
import { stepCost } from "./step-cost.js";

const volumes = (over: Partial<DriverVolumes>): DriverVolumes => ({
  orders: [1, 3],
  lines: [0, 0],
  quantity: [0, 0],
  weight: [0, 0],
  freight: [0, 0],
  revenue: [0, 0],
  contacts: [0, 0],
  returns: [0, 0],
  ...over,
});

describe("distribute", () => {
  it("falls back step by step to orders", () => {
    const { cents, used } = distribute([{ cents: 100, driver: "freight" }], volumes({}));
    expect([...cents]).toEqual([25, 75]);
    expect(used).toEqual(["orders"]);
    expect(distribute([{ cents: 100, driver: "freight" }], volumes({ lines: [1, 1] })).used).toEqual([
      "lines",
    ]);
  });

  it("takes a customer whose returns outweigh its orders for none, not for a negative share", () => {
    const { cents } = distribute([{ cents: 100, driver: "revenue" }], volumes({ revenue: [-50, 10] }));
    expect([...cents]).toEqual([0, 100]);
  });

  it("leaves what has no driver and no takers undistributed", () => {
    expect(distribute([{ cents: 7, driver: null }], volumes({})).undistributed).toBe(7);
    expect(distribute([{ cents: 7, driver: "orders" }], volumes({ orders: [0, 0] })).undistributed).toBe(7);
  });
});

describe("stepCost", () => {
  it("saves nothing until a whole person is free", () => {
    expect(stepCost(42_500, 4_250, 42_500).people).toBe(10);
    expect(stepCost(38_675, 4_250, 42_500).people).toBe(10);
    expect(stepCost(38_250, 4_250, 42_500).people).toBe(9);
    expect(stepCost(0.3, 0.1, 1).people).toBe(3);
  });
});
