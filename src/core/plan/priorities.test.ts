import { describe, expect, it } from "vitest";
import { type ElementFacts, prioritise } from "./priorities.js";

const element = (over: Partial<ElementFacts>): ElementFacts => ({
  element: "late",
  failed: 10,
  judged: 100,
  customers: 5,
  money: 1000,
  target: null,
  drives: "no-clear-effect",
  value: null,
  ...over,
});
const advice = (over: Partial<ElementFacts>) => prioritise([element(over)])[0]!.advice;

describe("prioritise", () => {
  it("ranks by shortfall times money, ties by name", () => {
    const ranked = prioritise([
      element({ element: "b", target: 0.95 }),
      element({ element: "a", target: 0.95 }),
      element({ element: "c", target: 0.95, money: 3000 }),
      element({ element: "d", target: 0.5, money: 9000 }),
      element({ element: "never judged", judged: 0, failed: 0 }),
    ]);
    expect(ranked.map((p) => [p.facts.element, p.rank])).toEqual([
      ["c", 1],
      ["a", 2],
      ["b", 3],
      ["d", 4],
    ]);
    expect(ranked[0]!.gap).toBeCloseTo(0.05, 12);
    expect(ranked[3]!.score).toBe(0);
  });

  it("never advises to lower what is only just above its target or drives customers away", () => {
    expect(advice({ target: 0.95 })).toBe("raise");
    expect(advice({ target: 0.89 })).toBe("keep");
    expect(advice({ target: 0.8 })).toBe("may-lower");
    expect(advice({ target: 0.8, drives: "effect" })).toBe("keep");
    expect(advice({ target: 0.8, drives: null })).toBe("keep");
    expect(advice({ target: 0.8, drives: "cannot-tell" })).toBe("keep");
  });

  it("without a target raises only what drives customers away", () => {
    expect(advice({ drives: "effect" })).toBe("raise");
    expect(advice({})).toBe("set-target");
    expect(advice({ failed: 0 })).toBe("keep");
  });

  it("never ranks a share of failures against a gap to a target", () => {
    const ranked = prioritise([
      element({ element: "free", money: 9e9 }),
      element({ element: "set", target: 0.91 }),
    ]);
    expect(ranked.map((p) => p.facts.element)).toEqual(["set", "free"]);
  });

  it("puts first what drives customers away, by what is lost with it", () => {
    const ranked = prioritise([
      element({ element: "wide", target: 0.99, money: 9e9 }),
      element({ element: "little", target: 0.91, drives: "effect", value: 100 }),
      element({ element: "much", target: 0.91, drives: "effect", value: 900 }),
      element({ element: "free", drives: "effect", value: 1e9 }),
      element({ element: "met", target: 0.5, drives: "effect", value: 1e9 }),
    ]);
    expect(ranked.map((p) => p.facts.element)).toEqual(["much", "little", "wide", "free", "met"]);
  });

  it("counts cases where neither money nor customers are known", () => {
    const nobody = { money: null, customers: 0 };
    const ranked = prioritise([
      element({ element: "a", ...nobody, failed: 2 }),
      element({ element: "b", ...nobody, failed: 30 }),
    ]);
    expect(ranked.map((p) => p.facts.element)).toEqual(["b", "a"]);
    expect(ranked[0]!.score).toBeCloseTo(30, 9);
  });

  it("goes by customers touched where any money is unknown", () => {
    const ranked = prioritise([
      element({ element: "a", money: null, customers: 3 }),
      element({ element: "b", customers: 9 }),
    ]);
    expect(ranked.map((p) => p.facts.element)).toEqual(["b", "a"]);
  });

  it("takes customers who lose money for none to protect", () => {
    expect(prioritise([element({ money: -500 })])[0]!.score).toBe(0);
  });
});
