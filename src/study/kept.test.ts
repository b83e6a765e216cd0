import { describe, expect, it } from "vitest";
import { settings } from "../../test/study/facts.js";
import { byDefault } from "../core/assumption.js";
import type { StudyInput } from "./input.js";
import { Kept, partOf, reckonedOnce } from "./kept.js";

const rate = (value: number) => byDefault("loss.discount-rate", value, "share", 0, 1, "");
const told = (value: number) => byDefault("loss.told", value, "count", 0, 99, "");

function study(over: Partial<StudyInput> = {}) {
  const assumptions = { "loss.discount-rate": rate(0.1), "loss.told": told(9) };
  return { settings, assumptions, ...over } as unknown as StudyInput;
}

/** Two parts: the second reads what the first made. */
function parts() {
  const made: string[] = [];
  const run = async (input: StudyInput) => {
    const first = await partOf(input, "first", [], async ({ assumptions }) => {
      made.push("first");
      return assumptions["loss.discount-rate"]!.value;
    });
    return await partOf(input, "second", ["first"], async ({ assumptions, settings: { plan } }) => {
      made.push("second");
      return first + assumptions["loss.told"]!.value + (plan?.budget ?? 0);
    });
  };
  return { made, run };
}

describe("what a scenario makes again", () => {
  it("is nothing when nothing is changed", async () => {
    const kept = new Kept();
    const { made, run } = parts();
    const base = await run(study({ keeper: kept.base() }));
    expect(await run(study({ keeper: kept.scenario() }))).toBe(base);
    expect(made).toEqual(["first", "second"]);
  });
  it("is the part that looked at a changed number, and what rests on it", async () => {
    const kept = new Kept();
    const { made, run } = parts();
    await run(study({ keeper: kept.base() }));
    const numbers = { "loss.discount-rate": rate(0.1), "loss.told": told(5) };
    expect(await run(study({ keeper: kept.scenario(), assumptions: numbers }))).toBeCloseTo(5.1);
    expect(made).toEqual(["first", "second", "second"]);
    const both = { "loss.discount-rate": rate(0.2), "loss.told": told(9) };
    expect(await run(study({ keeper: kept.scenario(), assumptions: both }))).toBeCloseTo(9.2);
    expect(made.slice(3)).toEqual(["first", "second"]);
  });
  it("heeds one setting of a group and not its neighbours, also where the group was left out", async () => {
    const kept = new Kept();
    const { made, run } = parts();
    await run(study({ keeper: kept.base() }));
    const other = { ...settings, plan: { onceBudget: 7 } };
    await run(study({ keeper: kept.scenario(), settings: other }));
    expect(made).toEqual(["first", "second"]);
    const budget = { ...settings, plan: { budget: 100 } };
    expect(await run(study({ keeper: kept.scenario(), settings: budget }))).toBeCloseTo(109.1);
    expect(made.slice(2)).toEqual(["second"]);
  });
  it("reckons once what rests on the same data, whoever asks", () => {
    const kept = new Kept();
    let times = 0;
    const doubled = (keeper: StudyInput["keeper"], x: number) =>
      reckonedOnce(study({ keeper: keeper! }), "fit", [Float64Array.of(x)], () => {
        times++;
        return x * 2;
      });
    expect([doubled(kept.base(), 1), doubled(kept.scenario(), 1), doubled(kept.scenario(), 2)]).toEqual([
      2, 2, 4,
    ]);
    expect(times).toBe(2);
  });
});
