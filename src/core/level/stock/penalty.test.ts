import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalLaw } from "../demand/normal-law.js";
import { criticalService, occurrenceReorderPoint } from "./critical-service.js";
import {
  fillForPenalty,
  lineOfOrder,
  penaltyForFill,
  perLine,
  perOccurrence,
  perOrder,
  perUnit,
  unitOfLine,
  unitOfOccurrence,
  unitTimeOfUnit,
} from "./penalty.js";
import { pooledStock, poolingRatio } from "./pooling.js";

describe("penalties", () => {
  it("turn into each other by stated quantities alone", () => {
    expect(unitOfLine(lineOfOrder(perOrder(40), 2), 4)).toBe(5);
    expect(unitOfOccurrence(perOccurrence(100), 20)).toBe(5);
    expect(unitTimeOfUnit(perUnit(6), 0.02)).toBeCloseTo(300, 10);
    // @ts-expect-error a penalty per order is none per line
    unitOfLine(perOrder(40), 4);
    // @ts-expect-error a plain number has no unit
    lineOfOrder(40, 2);
  });
  it("refuse what is no amount and no quantity", () => {
    expect(() => perUnit(-1)).toThrow(RangeError);
    expect(() => unitOfLine(perLine(1), 0)).toThrow(RangeError);
    expect(() => lineOfOrder(perOrder(1), 0.5)).toThrow(RangeError);
    expect(() => penaltyForFill(1, 1)).toThrow(RangeError);
  });
  it("and fill-rate targets are one knob", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (fill, h) => {
          expect(fillForPenalty(penaltyForFill(fill, h), h)).toBeCloseTo(fill, 12);
        },
      ),
    );
  });
});

describe("service at a given lot", () => {
  const input = { holdingCost: 2.5, quantity: 300, demandRate: 5000 };
  it("is higher where sales are lost", () => {
    expect(criticalService(input, perUnit(6))).toEqual({ backorders: 0.975, lostSales: 0.975609756097561 });
    expect(criticalService(input, perUnit(0.1)).backorders).toBeNull();
  });
  it("for a penalty per stock-out is cheaper than at its neighbours", () => {
    const law = normalLaw(50, 12);
    const item = { holdingCost: 2, quantity: 100, demandRate: 1000 };
    const best = occurrenceReorderPoint(item, perOccurrence(300), law)!;
    const cost = (r: number) => 2 * (r - 50) + (300 * 1000 * law.sf(r)) / 100;
    expect(cost(best)).toBeLessThan(Math.min(cost(best - 0.5), cost(best + 0.5)));
    expect(occurrenceReorderPoint(item, perOccurrence(0.01), law)).toBeNull();
  });
});

describe("pooling", () => {
  it("follows the covariance, the square root only without it", () => {
    const p = pooledStock(
      [
        [9, 0],
        [0, 16],
      ],
      2,
    );
    expect([p.separate, p.pooled]).toEqual([14, 10]);
    expect(poolingRatio(4, 0)).toBe(0.5);
    expect(poolingRatio(4, 1)).toBe(1);
    expect(poolingRatio(4, 0.3)).toBeCloseTo(0.689202437604511, 12);
    expect(
      pooledStock(
        [
          [4, -4],
          [-4, 4],
        ],
        1,
      ).pooled,
    ).toBe(0);
  });
  it("refuses what is no covariance", () => {
    expect(() =>
      pooledStock(
        [
          [1, 2],
          [2, 1],
        ],
        1,
      ),
    ).toThrow(RangeError);
    expect(() =>
      pooledStock(
        [
          [1, 0.5],
          [0.4, 1],
        ],
        1,
      ),
    ).toThrow(RangeError);
    expect(() => poolingRatio(4, -0.5)).toThrow(RangeError);
  });
});
