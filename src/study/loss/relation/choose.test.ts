import { describe, expect, it } from "vitest";
import type { Holdout } from "../../../core/loss/btyd/holdout.js";
import type { RelationModel, SettingVerdict } from "../../../core/loss/setting.js";
import { choose, type HoldoutAnswer } from "./choose.js";

const verdict = { churnModels: ["mbg-nbd", "pareto-nbd"] } as unknown as SettingVerdict;

/** How far each method was off in the sum, and customer by customer. */
function held(rows: Readonly<Partial<Record<RelationModel, readonly [number, number]>>>): HoldoutAnswer {
  return {
    kind: "held",
    fits: [],
    rows: Object.entries(rows).map(([model, [error, meanAbsoluteError]]) => ({
      fit: { model } as never,
      holdout: { error, meanAbsoluteError } as Holdout,
    })),
  };
}
const all = new Set<RelationModel>(["bg-nbd", "mbg-nbd", "pareto-nbd"]);

describe("the model used", () => {
  it("is the nearest of those that can lose who never came back", () => {
    const answer = held({ "bg-nbd": [0.01, 0.5], "mbg-nbd": [-0.16, 0.76], "pareto-nbd": [-0.12, 0.75] });
    expect(choose(verdict, answer, all, undefined)).toEqual({
      model: "pareto-nbd",
      why: "holdout",
      alive: "pareto-nbd",
    });
  });

  it("gives way to a plain guess only where that is nearer both in the sum and customer by customer", () => {
    const lucky = held({ "mbg-nbd": [-0.16, 0.76], "same-rate": [0.01, 0.9] });
    expect(choose(verdict, lucky, all, undefined)?.model).toBe("mbg-nbd");
    const better = held({
      "mbg-nbd": [-0.16, 0.76],
      "same-rate": [0.05, 0.7],
      "everyone-stays": [0.1, 0.74],
    });
    expect(choose(verdict, better, all, undefined)).toEqual({
      model: "same-rate",
      why: "baseline",
      alive: "mbg-nbd",
    });
  });

  it("is the first that could be fitted where nothing can be held against it", () => {
    const none: HoldoutAnswer = { kind: "too-few", have: 2, need: 10 };
    expect(choose(verdict, none, new Set<RelationModel>(["pareto-nbd"]), undefined)).toMatchObject({
      model: "pareto-nbd",
      why: "first",
    });
    expect(choose(verdict, none, new Set(), undefined)).toBeNull();
  });

  it("is the user's where the user names one that could be fitted", () => {
    const answer = held({ "mbg-nbd": [-0.1, 0.7], "pareto-nbd": [-0.2, 0.8] });
    expect(choose(verdict, answer, all, "pareto-nbd")).toMatchObject({ model: "pareto-nbd", why: "given" });
    expect(choose(verdict, answer, all, "everyone-stays")).toEqual({
      model: "everyone-stays",
      why: "given",
      alive: "mbg-nbd",
    });
    expect(choose(verdict, answer, all, "bg-bb")).toMatchObject({ model: "mbg-nbd", why: "holdout" });
  });
});
