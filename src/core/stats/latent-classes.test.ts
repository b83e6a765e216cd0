import { describe, expect, it } from "vitest";
import { latentClasses } from "./latent-classes.js";
import { seededUniform } from "./seeded-uniform.js";

type Rows = (number | null)[][];

interface Planted {
  readonly rows: Rows;
  readonly truth: number[];
}

/** People of known segments answering on five points about what their segment does; one answer in twenty is missing. */
function planted(seed: number, people: number, segments: readonly (readonly number[])[], sd = 0.9): Planted {
  const uniform = seededUniform(seed + 1000);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const truth = Array.from({ length: people }, () => Math.floor(uniform() * segments.length));
  const rows = truth.map((s) =>
    segments[s]!.map((mean) =>
      uniform() < 0.05 ? null : Math.min(5, Math.max(1, Math.round(mean + sd * normal()))),
    ),
  );
  return { rows, truth };
}

const three = [
  [4.5, 4.5, 2, 2, 3, 3, 4, 2],
  [2, 2, 4.5, 4.5, 3, 4, 3, 4],
  [3, 3, 3, 2, 5, 2, 2, 3],
];

/** Share of the people whose class is the one most of their segment is in. */
function foundAgain({ truth }: Planted, assigned: Int32Array, classes: number): number {
  let right = 0;
  for (let s = 0; s < 3; s++) {
    const counts = new Array<number>(classes).fill(0);
    truth.forEach((t, i) => {
      if (t === s && assigned[i]! >= 0) counts[assigned[i]!]!++;
    });
    right += Math.max(...counts);
  }
  return right / truth.length;
}

describe("latent classes", () => {
  it("finds three planted segments in at least nine of ten surveys", () => {
    let found = 0;
    for (let seed = 0; seed < 20; seed++) {
      const survey = planted(seed, 200, three);
      const told = latentClasses(survey.rows, { seed });
      if (told.kind !== "told" || told.classes !== 3) continue;
      if (foundAgain(survey, told.assigned, 3) >= 0.9) found++;
    }
    expect(found).toBeGreaterThanOrEqual(18);
  });

  it("finds no segments where there are none", () => {
    for (let seed = 0; seed < 8; seed++) {
      const told = latentClasses(planted(seed, 150, [[1.5, 3, 4.5, 3, 2, 4]]).rows, { seed });
      expect(told).toMatchObject({ kind: "told", classes: 1, entropy: 1 });
    }
  });

  it("tells a class that spreads from one that agrees at the same level", () => {
    const uniform = seededUniform(5);
    const rows = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 8 }, () =>
        i % 2 === 0 ? (uniform() < 0.9 ? 3 : 2 + 2 * Math.round(uniform())) : 1 + Math.floor(5 * uniform()),
      ),
    );
    const told = latentClasses(rows, { seed: 1 });
    expect(told).toMatchObject({ kind: "told", classes: 2 });
    if (told.kind === "told") expect(told.shape).not.toBe("level");
  });

  it("gives every person a chance of each class, and the shares to who said nothing", () => {
    const { rows } = planted(3, 200, three);
    const told = latentClasses([...rows, new Array<null>(8).fill(null)], { seed: 3 });
    if (told.kind !== "told") throw new Error("not told");
    expect(told.n).toBe(200);
    expect(told.shares.toSorted((a, b) => b - a)).toEqual(told.shares);
    for (let row = 0; row <= 200; row++) {
      const own = told.posteriors.slice(row * 3, row * 3 + 3);
      expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect(told.assigned[row]).toBe(row === 200 ? -1 : own.indexOf(Math.max(...own)));
    }
    expect([...told.posteriors.slice(600)]).toEqual(told.shares);
    for (const { chances, bands, means } of told.items) {
      expect(means).toHaveLength(3);
      for (const p of chances) {
        expect(p).toHaveLength(bands.length);
        expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it("is the same again with the same seed, and with the people in another order as good", () => {
    const { rows } = planted(4, 200, three);
    const once = latentClasses(rows, { seed: 9 });
    expect(latentClasses(rows, { seed: 9 })).toEqual(once);
    const turned = latentClasses(rows.toReversed(), { seed: 9 });
    if (once.kind !== "told" || turned.kind !== "told") throw new Error("not told");
    expect(turned.classes).toBe(once.classes);
    expect([...turned.assigned].reverse()).toEqual([...once.assigned]);
  });

  it("puts long scales into five bands in order", () => {
    const { rows } = planted(6, 200, three);
    const uniform = seededUniform(6);
    const wide = rows.map((row) => row.map((v) => (v === null ? null : 20 * v - Math.floor(20 * uniform()))));
    const told = latentClasses(wide, { seed: 6 });
    if (told.kind !== "told") throw new Error("not told");
    expect(told.classes).toBe(3);
    for (const { bands } of told.items) {
      expect(bands.length).toBeLessThanOrEqual(5);
      const inOrder = bands.slice(1).every((band, i) => band.low > bands[i]!.high);
      expect(inOrder).toBe(true);
    }
  });

  it("cannot tell from few people, one item, or items that all answer alike", () => {
    const { rows } = planted(1, 29, three);
    expect(latentClasses(rows, { seed: 1 })).toEqual({
      kind: "cannot-tell",
      reason: "too-few-people",
      n: 29,
    });
    const alike = Array.from({ length: 50 }, () => [3, 3, 3]);
    expect(latentClasses(alike, { seed: 1 })).toMatchObject({ reason: "too-few-items" });
    expect(latentClasses([], { seed: 1 })).toMatchObject({ kind: "cannot-tell" });
  });

  it("has an end on a large survey", { timeout: 60_000 }, () => {
    const wide = three.map((means) => Array.from({ length: 60 }, (_, j) => means[j % means.length]!));
    const survey = planted(1, 4000, wide, 1.4);
    const told = latentClasses(survey.rows, { seed: 1 });
    expect(told).toMatchObject({ kind: "told", classes: 3 });
  });
});
