import { describe, expect, it } from "vitest";
import { figure } from "../core/figure.js";
import type { Findings } from "../core/findings.js";
import { nothingLaid, type Overlay, type Scenario } from "../core/scenario.js";
import { nothingFound } from "./made.js";
import { scenarioFindings } from "./scenario-findings.js";
import { runScenarios } from "./scenarios.js";

/** A study whose net gain is budget × (1 − rate), in which the numbers work on one another. */
function study() {
  const under = async (overlay: Overlay): Promise<readonly Findings[]> => {
    const rate = overlay.assumptions["loss.discount-rate"]?.value ?? 0.1;
    const budget = overlay.plan.budget ?? 100;
    const untold = overlay.assumptions["loss.told"] !== undefined && overlay.plan.budget === undefined;
    const value = untold ? null : budget * (1 - rate);
    return [
      {
        ...nothingFound,
        figures: [figure({ id: "plan.net.total", value, unit: "money-per-year", method: "x" })],
        tables: [
          {
            id: "plan.changes",
            columns: [
              { id: "change", kind: "key", unit: "text" },
              { id: "chosen", kind: "code", unit: "text" },
            ],
            rows: [
              ["a", "chosen"],
              ["b", budget > 150 ? "chosen" : "left-out"],
            ],
            total: 2,
          },
        ],
      },
    ];
  };
  return { under, base: () => under(nothingLaid) };
}
const scenario = (name: string, over: Partial<Overlay>): Scenario => ({
  ...nothingLaid,
  name,
  description: "",
  note: "",
  ...over,
});
const open = async () => {
  const { under, base } = study();
  return { under, base: await base() };
};

describe("why a scenario differs", () => {
  it("is told number by number in the order of the file, and the steps make the whole", async () => {
    const bold = scenario("bold", {
      assumptions: { "loss.discount-rate": { value: 0.5 } },
      plan: { budget: 200 },
    });
    const [run] = await runScenarios(await open(), [bold]);
    expect(run!.steps).toEqual([
      { step: "loss.discount-rate", value: -40 },
      { step: "plan-budget", value: 50 },
    ]);
    expect(run!.steps.reduce((s, { value }) => s + value!, 0)).toBe(100 - 90);
  });
  it("has no value where the figure cannot be told, and the next step holds both", async () => {
    const odd = scenario("odd", { assumptions: { "loss.told": { value: 3 } }, plan: { budget: 200 } });
    const [run] = await runScenarios(await open(), [odd]);
    expect(run!.steps.map((s) => s.value)).toEqual([null, 90]);
  });
  it("is the base where nothing is changed", async () => {
    const opened = await open();
    const [run] = await runScenarios(opened, [scenario("same", {})]);
    expect([run!.findings, run!.steps]).toEqual([opened.base, []]);
  });
  it("stands beside the base: figures, and changes that come in", async () => {
    const opened = await open();
    const runs = await runScenarios(opened, [
      scenario("rich", { plan: { budget: 200 } }),
      scenario("poor", { plan: { budget: 50 } }),
    ]);
    const { tables } = scenarioFindings(opened.base, runs);
    expect(tables.map((t) => t.id)).toEqual(["scenario.compare", "scenario.waterfall", "scenario.changes"]);
    expect(tables[0]!.columns.map((c) => c.id)).toEqual(["figure", "unit", "base", "rich", "poor"]);
    expect(tables[0]!.rows).toEqual([["plan.net.total", "money-per-year", 90, 180, 45]]);
    expect(tables[2]!.rows).toEqual([["rich", "b", "left-out", "chosen"]]);
  });
});
