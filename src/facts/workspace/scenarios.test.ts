import { describe, expect, it } from "vitest";
import { scenarioOf } from "./scenarios.js";

const read = (text: string) => scenarioOf(text, "scenarios/a.yaml", "a");
const told = (text: string) => read(text).problems.map((p) => [p.code, p.place?.row ?? null]);

describe("a scenario file", () => {
  it("lays numbers and settings over, in the order written, named by its file unless it says otherwise", () => {
    const { scenario, problems } = read(
      "assumptions:\n  loss.told: 3\n  loss.discount-rate: { value: 0.12, source: 财务部 }\nplan: { budget: 9 }\n",
    );
    expect(problems).toEqual([]);
    expect(scenario!.name).toBe("a");
    expect(Object.keys(scenario!.assumptions)).toEqual(["loss.told", "loss.discount-rate"]);
    expect([scenario!.plan, scenario!.level]).toEqual([{ budget: 9 }, {}]);
    expect(read("name: 谨慎\nplan: { budget: 9 }\n").scenario!.name).toBe("谨慎");
  });
  it("names an unknown assumption with its line and the nearest one", () => {
    const { scenario, problems } = read("assumptions:\n  loss.discount-rat: 0.2\n");
    expect(scenario).toBeNull();
    expect(problems).toMatchObject([
      {
        code: "scenario-unknown-assumption",
        place: { row: 2 },
        values: { near: expect.arrayContaining(["loss.discount-rate"]) },
      },
    ]);
  });
  it.each([
    ["a share of 3 for 3 %", "assumptions:\n\n  loss.discount-rate: 3\n", "scenario-not-a-share", 3],
    ["a number below zero", "assumptions:\n  loss.told: -1\n", "scenario-impossible", 2],
    ["a text for a number", "assumptions:\n  loss.told: many\n", "config-invalid", 2],
    ["an unknown key", "assumption:\n  loss.told: 1\n", "config-unknown-key", 1],
    ["an unknown setting", "plan:\n  budgt: 1\n", "config-unknown-key", 2],
    ["a name that heads another column", "name: base\nplan: { budget: 1 }\n", "config-invalid", 1],
    ["no mapping", "hello", "config-invalid", 1],
    ["no YAML", "a: [", "config-not-yaml", 1],
  ])("refuses %s, by line", (_, text, code, row) => {
    expect(told(text)).toEqual([[code, row]]);
  });
  it("may set a number that is hard to believe, and says so by line", () => {
    const text = "assumptions:\n  loss.discount-rate: 0.9\n";
    expect(told(text)).toEqual([["assumption-out-of-range", 2]]);
    expect(read(text).scenario!.assumptions).toEqual({ "loss.discount-rate": { value: 0.9 } });
  });
  it("may change nothing, and says so", () => {
    expect(told("description: later\n")).toEqual([["scenario-empty", null]]);
  });
});
