import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlexLine, flexVariance, shareActual } from "./variance.js";

const line = (more: Partial<FlexLine>): FlexLine => ({
  budget: 10_000,
  actual: 10_000,
  plannedVolume: 100,
  actualVolume: 100,
  plannedMinutes: 500,
  actualMinutes: 500,
  ...more,
});

describe("why a cost differs from its budget", () => {
  it("is nothing where all went as planned", () => {
    expect(flexVariance([line({})])).toEqual([{ volume: 0, mix: 0, efficiency: 0, price: 0 }]);
  });
  it("is volume alone where more was done at the planned time and rate", () => {
    expect(flexVariance([line({ actual: 11_000, actualVolume: 110, actualMinutes: 550 })])).toEqual([
      { volume: 1000, mix: 0, efficiency: 0, price: 0 },
    ]);
  });
  it("is efficiency alone where a case took longer", () => {
    expect(flexVariance([line({ actual: 12_000, actualMinutes: 600 })])).toEqual([
      { volume: 0, mix: 0, efficiency: 2000, price: 0 },
    ]);
  });
  it("is price alone where a minute cost more, and idle people stand there", () => {
    expect(flexVariance([line({ actual: 10_700 })])![0]!.price).toBe(700);
    expect(flexVariance([line({ actualVolume: 50, actualMinutes: 250 })])).toEqual([
      { volume: -5000, mix: 0, efficiency: 0, price: 5000 },
    ]);
  });
  it("is mix where the same minutes of work lean to the dearer activity", () => {
    const dear = line({ budget: 20_000, actual: 22_000, actualVolume: 110, actualMinutes: 550 });
    const cheap = line({ actual: 9_000, actualVolume: 90, actualMinutes: 450 });
    expect(flexVariance([dear, cheap])).toEqual([
      { volume: 0, mix: 2000, efficiency: 0, price: 0 },
      { volume: 0, mix: -1000, efficiency: 0, price: 0 },
    ]);
  });
  it("goes by volume where no minutes are planned", () => {
    expect(
      flexVariance([line({ plannedMinutes: null, actualMinutes: null, actualVolume: 120, actual: 13_000 })]),
    ).toEqual([{ volume: 2000, mix: 0, efficiency: 0, price: 1000 }]);
  });
  it("has no standard where nothing was planned", () => {
    expect(flexVariance([line({ plannedVolume: 0 })])).toBeNull();
    expect(flexVariance([line({ plannedMinutes: 0 })])).toBeNull();
    expect(flexVariance([])).toBeNull();
  });
});

const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
const positive = fc.double({ min: 0.5, max: 1e6, noNaN: true });
const any = fc.record({
  budget: cents,
  actual: cents,
  plannedVolume: positive,
  actualVolume: fc.double({ min: 0, max: 1e6, noNaN: true }),
  plannedMinutes: positive,
  actualMinutes: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

describe("the parts of a variance", () => {
  it("sum to actual less budget, to the cent, for every line", () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (lines) => {
        flexVariance(lines)!.forEach((p, i) => {
          expect(p.volume + p.mix + p.efficiency + p.price).toBe(lines[i]!.actual - lines[i]!.budget);
        });
      }),
    );
  });
  it("have no mix in sum where all activities cost the same per minute", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 500 })), {
          minLength: 2,
          maxLength: 5,
        }),
        (given) => {
          const lines = given.map(([minutes, volume]) =>
            line({ budget: minutes * 80, plannedMinutes: minutes, actualVolume: volume }),
          );
          const mix = flexVariance(lines)!.reduce((s, p) => s + p.mix, 0);
          expect(Math.abs(mix)).toBeLessThanOrEqual(lines.length);
        },
      ),
    );
  });
});

describe("money of one account among its activities", () => {
  it("follows minutes, then volume, then the plan, then nothing", () => {
    expect(shareActual(100, [[3, 1]])).toEqual([75, 25]);
    expect(
      shareActual(100, [
        [null, 5],
        [1, 4],
      ]),
    ).toEqual([20, 80]);
    expect(
      shareActual(-100, [
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([-50, -50]);
  });
  it("is never lost", () => {
    fc.assert(
      fc.property(cents, fc.array(fc.option(positive), { minLength: 1, maxLength: 6 }), (money, w) => {
        expect(shareActual(money, [w]).reduce((a, b) => a + b, 0)).toBe(money);
      }),
    );
  });
});
