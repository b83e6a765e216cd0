import { describe, expect, it } from "vitest";
import { certain, type Drawn } from "../../stats/drawn.js";
import { type CaseGroup, readSign } from "./cases.js";
import { type Change, gainOf, jointEffect, type KindCost } from "./joint-effect.js";

const draws = 40;
const sure = (value: number): Drawn => certain(value, draws);
const spread = (value: number): Drawn => ({
  value,
  draws: Float64Array.from({ length: draws }, (_, d) => value * (0.5 + d / (draws - 1))),
});

const late = 0;
const short = 1;
const complaint = 2;
const kinds: readonly KindCost[] = [
  { leaving: sure(0.02), direct: sure(0), follows: 0 },
  { leaving: sure(0.01), direct: sure(100), follows: 0 },
  { leaving: sure(0.005), direct: sure(0), follows: 0.5 },
];

const group = (sign: string, count: number, stake = 100_000): CaseGroup => ({
  kinds: readSign(sign),
  count,
  stake: count * stake,
  squares: count * stake * stake,
});

const change = (id: string, removes: Change["removes"], more: Partial<Change> = {}): Change => ({
  id,
  removes,
  margin: sure(0),
  saved: sure(0),
  cost: sure(0),
  risk: 0,
  belief: 1,
  ...more,
});

const made = (groups: readonly CaseGroup[], changes: readonly Change[]) =>
  jointEffect({ groups, kinds, places: 4, changes, years: 2, draws });

describe("what changes bring together", () => {
  it("a late order that two changes may save is saved once", () => {
    const half = [{ kind: late, place: 0, share: sure(0.5) }];
    const effect = made([group("0=0,#", 10)], [change("a", half), change("b", half)]);
    const alone = gainOf(effect.of(["a"]));
    expect(alone).toBeCloseTo((10 * 100_000 * 0.02 * 0.5) / 2, 6);
    expect(gainOf(effect.of(["a", "b"]))).toBeCloseTo(1.5 * alone, 6);
  });

  it("no change brings more beside another on the same failures than alone", () => {
    const effect = made(
      [group("0=0,1,#", 7), group("0=0,#", 3), group("0=1,#", 2)],
      [
        change("a", [{ kind: late, place: 0, share: sure(0.6) }]),
        change("b", [{ kind: late, place: 1, share: sure(0.3) }]),
      ],
    );
    const [a, b, both] = [["a"], ["b"], ["a", "b"]].map((ids) => gainOf(effect.of(ids)));
    expect(both! - b!).toBeLessThan(a!);
    expect(both! - a!).toBeLessThan(b!);
    expect(both!).toBeGreaterThan(Math.max(a!, b!));
  });

  it("an order is in full only when all its short lines are", () => {
    const effect = made(
      [group("1=#0,*1;1,*1", 10)],
      [
        change("a", [{ kind: short, place: 0, share: sure(0.8) }]),
        change("b", [{ kind: short, place: 1, share: sure(0.5) }]),
      ],
    );
    expect(gainOf(effect.of(["a"]))).toBe(0);
    expect(effect.removed(["a", "b"])[short]).toBeCloseTo((10 * 0.4) / 2, 9);
  });

  it("two short lines of one class need both", () => {
    const effect = made([group("1=#0,*2", 10)], [change("a", [{ kind: short, place: 0, share: sure(0.8) }])]);
    expect(effect.removed(["a"])[short]).toBeCloseTo((10 * 0.64) / 2, 9);
  });

  it("an order with two wrong lines of different goods is right only when both are", () => {
    const effect = made(
      [group("0=#0,*1;1,*1", 10)],
      [
        change("a", [{ kind: late, place: 0, share: sure(0.8) }]),
        change("b", [{ kind: late, place: 1, share: sure(0.5) }]),
      ],
    );
    expect(gainOf(effect.of(["a"]))).toBe(0);
    expect(effect.removed(["a", "b"])[late]).toBeCloseTo((10 * 0.4) / 2, 9);
  });

  it("less stock makes more orders short", () => {
    const effect = made(
      [group("1=#0,*1", 10)],
      [change("a", [{ kind: short, place: 0, share: sure(-0.5) }])],
    );
    expect(effect.removed(["a"])[short]).toBeCloseTo(-2.5, 9);
    expect(gainOf(effect.of(["a"]))).toBeLessThan(0);
  });

  it("a complaint goes with the failure it came of, in part", () => {
    const effect = made([group("0=0,#/2=#", 10)], [change("a", [{ kind: late, place: 0, share: sure(1) }])]);
    expect(effect.removed(["a"])[complaint]).toBeCloseTo((10 * 0.5) / 2, 9);
  });

  it("customers worth more weigh more", () => {
    const effect = made(
      [group("0=0,#", 10, 1_000_000), group("0=1,#", 10, 10_000)],
      [
        change("dear", [{ kind: late, place: 0, share: sure(0.5) }]),
        change("cheap", [{ kind: late, place: 1, share: sure(0.5) }]),
      ],
    );
    expect(gainOf(effect.of(["dear"]))).toBeCloseTo(100 * gainOf(effect.of(["cheap"])), 6);
  });

  it("a change that fails one time in four is expected to bring three quarters, and costs all the same", () => {
    const effect = made(
      [group("0=0,#", 10)],
      [change("a", [{ kind: late, place: 0, share: sure(0.5) }], { risk: 0.25, cost: sure(7) })],
    );
    const drawn = effect.drawn(["a"]);
    expect(gainOf(effect.of(["a"]))).toBeCloseTo((0.75 * 10 * 100_000 * 0.02 * 0.5) / 2, 6);
    expect(drawn.filter((e) => gainOf(e) === 0)).toHaveLength(draws / 4);
    expect(drawn.every((e) => e.cost === 7)).toBe(true);
  });

  it("draws are the same each time, and alone and together share them", () => {
    const changes = [
      change("a", [{ kind: late, place: 0, share: spread(0.5) }], { risk: 0.3 }),
      change("b", [{ kind: late, place: 1, share: spread(0.2) }]),
    ];
    const groups = [group("0=0,#", 10), group("0=1,#", 4)];
    const gains = (ids: string[]) => made(groups, changes).drawn(ids).map(gainOf);
    expect(gains(["a", "b"])).toEqual(gains(["b", "a"]));
    const [a, b] = [gains(["a"]), gains(["b"])];
    expect(gains(["a", "b"]).every((both, d) => Math.abs(both - a[d]! - b[d]!) < 1e-6)).toBe(true);
  });

  it("what is believed less brings less", () => {
    const removes = [{ kind: late, place: 0, share: sure(0.5) }];
    const effect = made([group("0=0,#", 10)], [change("a", removes), change("b", removes, { belief: 0.6 })]);
    expect(gainOf(effect.of(["b"]))).toBeCloseTo(0.6 * gainOf(effect.of(["a"])), 6);
  });

  it("luck of one year grows with the square of what customers are worth", () => {
    const one = made([group("0=0,#", 1, 1000)], [change("a", [{ kind: late, place: 0, share: sure(1) }])]);
    expect(one.luck(["a"])).toBeCloseTo((0.02 * 1000 ** 2) / 2, 6);
  });

  it("says the same of a change by itself, where only what it touches is told apart, as of it beside one that does nothing", () => {
    const groups = [
      group("0=0,#/1=#0,*1;2,*2/2=#", 5, 70_000),
      group("0=0,#|1,#/2=3,#", 4, 20_000),
      group("0=0,1,#/1=2,#0,*2|#,*1", 3),
      group("1=#0,*1;,*3", 2, 900_000),
      group("0=#/1=0,#", 6, 10_000),
      group("0=0,#/2=#|3,#", 1),
      group("0=0,#/2=#", 2),
    ];
    const of = (kind: number, place: number, share: Drawn) => ({ kind, place, share });
    const changes = [
      change("both", [of(late, 0, spread(0.4)), of(short, 0, spread(0.7))], { risk: 0.2 }),
      change("worse", [of(short, 0, sure(-0.3)), of(late, 1, sure(0.5))]),
      change("complaints", [of(complaint, 3, spread(0.6))], { belief: 0.7 }),
      change("all", [of(late, 0, sure(1)), of(late, 1, sure(1)), of(short, 2, sure(1))]),
    ];
    const effect = made(groups, [...changes, change("nothing", [])]);
    for (const { id } of changes) {
      const beside = [id, "nothing"];
      expect(gainOf(effect.of([id]))).toBeCloseTo(gainOf(effect.of(beside)), 6);
      expect(effect.luck([id])).toBeCloseTo(effect.luck(beside), 3);
      const near = (a: ArrayLike<number>, b: ArrayLike<number>) =>
        expect(Array.from(a, (x, i) => Math.abs(x - b[i]!) < 1e-6).every((same) => same)).toBe(true);
      near(effect.removed([id]), effect.removed(beside));
      near(effect.drawn([id]).map(gainOf), effect.drawn(beside).map(gainOf));
      near(effect.ownDrawn([id], 3).map(gainOf), effect.ownDrawn(beside, 3).map(gainOf));
    }
    expect(effect.removed(["worse"])[short]).toBeLessThan(0);
    expect(effect.removed(["both"])[complaint]).toBeGreaterThan(0);
  });

  it("weighs the same failures under other changes", () => {
    const half = change("a", [{ kind: late, place: 0, share: sure(0.5) }]);
    const effect = made([group("0=0,#", 10)], [half]);
    const believedLess = effect.under([{ ...half, belief: 0.6 }]);
    expect(gainOf(believedLess.of(["a"]))).toBeCloseTo(0.6 * gainOf(effect.of(["a"])), 6);
  });
});
