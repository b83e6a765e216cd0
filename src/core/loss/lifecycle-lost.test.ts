import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bergerNasrValue } from "./berger-nasr.js";
import { quadraticValue } from "./lifecycle.js";
import { type LifecycleTerms, lifecycleLosses } from "./lifecycle-lost.js";

const Q = { a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 };
const flows = Array.from({ length: 10 }, (_, i) => quadraticValue(Q, i + 1));
const terms: LifecycleTerms = {
  flows,
  staying: flows.map(() => 1),
  naturalLoss: { perPeriod: 0.15, given: false },
  rate: 0.1,
  influence: 1,
  shareLost: 1,
  winBack: null,
};
/** One typical customer who left after `age`. */
const typical = (age: number) => ({
  entry: 1,
  age,
  customers: 1,
  profit: flows.slice(0, age).reduce((a, b) => a + b, 0),
});

describe("what the lost would still have brought", () => {
  it.each([
    [2, 208.910796, 252.782062, 271.584034],
    [5, 124.415822, 200.372925, 161.740568],
    [8, 15.691612, 33.636364, 20.399094],
  ])("is that of the worked example after %i years", (age, atStart, onTheDay, withInfluence) => {
    const { losses } = lifecycleLosses([typical(age)], terms);
    expect(losses.text).toBeCloseTo(atStart, 5);
    expect(losses.decision).toBeCloseTo(onTheDay, 5);
    expect(lifecycleLosses([typical(age)], { ...terms, influence: 1.3 }).losses.text).toBeCloseTo(
      withInfluence,
      5,
    );
  });

  it("is that of the other worked example too", () => {
    const shape = { v: 10, h: 2, t1: 4, N: 32, k: 0.5, t2: 8, T: 10, p: 1 };
    const other = Array.from({ length: 10 }, (_, i) => bergerNasrValue(shape, i + 1));
    const group = { entry: 1, age: 5, customers: 1, profit: other.slice(0, 5).reduce((a, b) => a + b, 0) };
    expect(lifecycleLosses([group], { ...terms, flows: other }).losses.text).toBeCloseTo(116.710186, 5);
  });

  it("drops from 124.42 to 87.75, at the start, when 15 % a year would have left anyway", () => {
    const given = { ...terms, naturalLoss: { perPeriod: 0.15, given: true } };
    const { losses } = lifecycleLosses([typical(5)], given);
    expect(losses.decision / 1.1 ** 5).toBeCloseTo(87.75, 2);
    expect(losses.text).toBeCloseTo(124.415822, 5);
  });

  it("knows that a customer lost was still there, where others like it had long left", () => {
    const half = { ...terms, staying: flows.map((_, i) => (i < 3 ? 1 : 0.5)) };
    const there = flows.map((f, i) => (i < 3 ? f : 2 * f));
    const group = { ...typical(5), profit: there.slice(0, 5).reduce((a, b) => a + b, 0) };
    expect(lifecycleLosses([group], half).losses.decision).toBeCloseTo(2 * 200.372925, 5);
  });

  it("scales with what the customers earned, and is nothing for those who earned nothing", () => {
    const one = typical(5);
    const { losses } = lifecycleLosses([{ ...one, customers: 3, profit: 2 * one.profit }], terms);
    expect(losses.text).toBeCloseTo(2 * 124.415822, 5);
    expect(
      lifecycleLosses([{ ...one, profit: 0 }], {
        ...terms,
        winBack: { chance: 1, after: 0, share: 1, cost: 5 },
      }).losses,
    ).toMatchObject({ text: 0, decision: 0 });
  });

  it("has steps that add up, and no loss at the end of the lifecycle or after it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (age, influence, share, cost, leave) => {
          const { losses, ages } = lifecycleLosses([typical(age), typical(3)], {
            ...terms,
            staying: flows.map((_, i) => (1 - leave) ** i),
            influence,
            shareLost: share,
            winBack: { chance: 0.3, after: 0, share: 0.8, cost },
          });
          const { text, decision, ...steps } = losses;
          const moved = Object.values(steps).reduce((a, b) => a + b, 0);
          expect(text + moved).toBeCloseTo(decision, 6);
          expect(decision).toBeGreaterThanOrEqual(-1e-9);
          expect(ages.reduce((sum, a) => sum + a.decision, 0)).toBeCloseTo(decision, 6);
          if (age >= 10) expect(ages.find((a) => a.age === age)!.decision).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it("takes what winning back brings off, and does not try it where it costs more", () => {
    const winBack = { chance: 0.2, after: 0, share: 1, cost: 10 };
    const { losses } = lifecycleLosses([typical(5)], { ...terms, winBack });
    expect(losses.winBack).toBeCloseTo(-(0.2 * 200.372925 - 10), 5);
    expect(
      lifecycleLosses([typical(5)], { ...terms, winBack: { ...winBack, cost: 50 } }).losses.winBack,
    ).toBe(0);
  });
});
