import { describe, expect, it } from "vitest";
import { freightAt, tariffOf } from "./tariff.js";

const sums = (shipments: readonly (readonly [kg: number, money: number])[]) => ({
  weighed: shipments.length,
  weight: shipments.reduce((s, [w]) => s + w, 0),
  weight2: shipments.reduce((s, [w]) => s + w * w, 0),
  freight: shipments.reduce((s, [, f]) => s + f, 0),
  weightedFreight: shipments.reduce((s, [w, f]) => s + w * f, 0),
});

describe("a freight tariff found again", () => {
  it("is so much each and so much per kg, and gives back what was paid", () => {
    const paid = sums([
      [10, 20],
      [20, 30],
      [50, 60],
    ]);
    const tariff = tariffOf(paid)!;
    expect(tariff.perShipment).toBeCloseTo(10, 9);
    expect(tariff.perKg).toBeCloseTo(1, 9);
    expect(freightAt(tariff, 3, 80)).toBeCloseTo(paid.freight, 9);
  });

  it("never falls with weight and never begins below nothing", () => {
    expect(
      tariffOf(
        sums([
          [10, 30],
          [20, 20],
        ]),
      ),
    ).toEqual({ perShipment: 25, perKg: 0 });
    expect(
      tariffOf(
        sums([
          [10, 1],
          [20, 40],
        ]),
      )!.perShipment,
    ).toBe(0);
    expect(tariffOf(sums([]))).toBeNull();
  });
});
