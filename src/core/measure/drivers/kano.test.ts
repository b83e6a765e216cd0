import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kano, kanoAnswers, kanoCategory, kanoCounts } from "./kano.js";
import { kanoScores } from "./kano-scores.js";

const answer = fc.constantFrom(...kanoAnswers);
const pair = fc.record({ functional: answer, dysfunctional: answer });

describe("Kano answers", () => {
  it("sort into the printed table", () => {
    const rows = kanoAnswers.map((functional) =>
      kanoAnswers.map((dysfunctional) => kanoCategory({ functional, dysfunctional })).join(""),
    );
    expect(rows).toEqual(["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
  });

  it("read the other way round turn attractive and must-be into reverse, and keep what is one way or none", () => {
    fc.assert(
      fc.property(pair, (p) => {
        const turned = kanoCategory({ functional: p.dysfunctional, dysfunctional: p.functional });
        const plain = kanoCategory(p);
        if (plain === "A" || plain === "M" || plain === "O") expect(turned).toBe("R");
        if (plain === "I" || plain === "Q") expect(turned).toBe(plain);
      }),
    );
  });

  it("give better and worse between nothing and one, with their intervals around them", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 60 }), (pairs) => {
        const k = kano(kanoCounts(pairs));
        if (k.kind === "cannot-tell") {
          expect(k.reason).toBe("none-counted");
          return;
        }
        expect(k.n).toBe(pairs.length);
        expect(k.better).toBeGreaterThanOrEqual(k.betterInterval.low - 1e-12);
        expect(k.better).toBeLessThanOrEqual(k.betterInterval.high + 1e-12);
        expect(k.worse).toBeGreaterThanOrEqual(k.worseInterval.low - 1e-12);
        expect(k.worse).toBeLessThanOrEqual(k.worseInterval.high + 1e-12);
        expect(k.worse).toBeGreaterThanOrEqual(-1);
        expect(Object.is(k.worse, -0)).toBe(false);
      }),
    );
  });

  it("agree with a worked example", () => {
    const k = kano({ A: 50, O: 27, M: 35, I: 16 });
    expect(k).toMatchObject({ better: 0.6015625, worse: -0.484375, category: "A", firm: false });
    expect(kano({ A: 60, O: 20, M: 20 })).toMatchObject({ firm: true });
  });

  it("name, of equally frequent categories, the one that costs most to miss", () => {
    expect(kano({ A: 10, M: 10, I: 10 })).toMatchObject({ category: "M", firm: false });
    expect(kano({ A: 10, O: 10 })).toMatchObject({ category: "O" });
  });

  it("say when they contradict themselves, or nothing counts", () => {
    expect(kano({ A: 8, Q: 2 })).toMatchObject({ doubtful: true });
    expect(kano({ A: 9, Q: 1 })).toMatchObject({ doubtful: false });
    expect(kano({ R: 4, Q: 1 })).toEqual({ kind: "cannot-tell", reason: "none-counted" });
    expect(kano({})).toEqual({ kind: "cannot-tell", reason: "no-answers" });
    expect(() => kano({ A: -1 })).toThrow(RangeError);
  });

  it("as numbers place an element by what it gives and what its lack takes", () => {
    const all = (functional: (typeof kanoAnswers)[number], dysfunctional: (typeof kanoAnswers)[number]) =>
      kanoScores(Array.from({ length: 5 }, () => ({ functional, dysfunctional })));
    expect(all("like", "dislike")).toMatchObject({ place: "one-dimensional", functionalSe: 0 });
    expect(all("like", "neutral")).toMatchObject({ place: "attractive", functional: 4, dysfunctional: 0 });
    expect(all("neutral", "dislike")).toMatchObject({ place: "must-be" });
    expect(all("neutral", "neutral")).toMatchObject({ place: "indifferent" });
    expect(all("dislike", "like")).toMatchObject({ place: "reversed" });
    expect(kanoScores([])).toEqual({ kind: "cannot-tell", reason: "no-answers" });
    expect(kanoScores([{ functional: "like", dysfunctional: "like" }])).toMatchObject({ functionalSe: null });
  });
});
