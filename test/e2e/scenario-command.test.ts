import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bothLanguages, csv, hashes, inLanguage, plimsoll, workspace } from "../fixtures/cli.js";

/** Sixty customers order every ten days; every fifth has a late order and then stops. */
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const orders = csv(
  Array.from({ length: 60 }, (_, c) => c).flatMap((c) => {
    const leaves = c % 5 === 0 ? 4 + (c % 7) : 30;
    return Array.from({ length: Math.min(30, leaves) }, (_, k) => {
      const n = (c % 10) + 10 * k;
      const late = k === leaves - 1 || (c + k) % 17 === 0 ? 4 : 0;
      return `${c}-${k},C${c},${day(n)},${day(n + 2)},${day(n + 2 + late)},100.00,70.00`;
    });
  }),
  "No,Customer,Date,Promised,Delivered,Amount,Cost",
);
const yaml = `plimsoll: 1
sources:
  - files: "orders.csv"
    tables: { order: { order_id: No, customer_id: Customer, ordered_on: Date, promised_on: Promised, delivered_on: Delivered, amount: Amount, cost: Cost } }
`;

function withScenarios(files: Readonly<Record<string, string>>): string {
  const dir = workspace({ "orders.csv": orders }, yaml);
  mkdirSync(join(dir, "scenarios"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, "scenarios", name), text);
  return dir;
}
const two = {
  "loud.yaml":
    "name: 口碑强\ndescription: 每人多告诉几个人\nassumptions:\n  loss.told: 9\n  loss.discount-rate: 0.14\n",
  "quiet.yaml": "assumptions: { loss.told: 0 }\n",
};
const results = (dir: string) => JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8"));

describe("plimsoll scenario", () => {
  let dir: string;
  beforeAll(async () => {
    dir = withScenarios(two);
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
  });

  it("stands beside the base in the results of a run, and each in a file of its own", () => {
    const { tables, figures } = results(dir);
    const compare = tables["scenario.compare"];
    expect(compare.columns.map((c: { id: string }) => c.id)).toEqual([
      "figure",
      "unit",
      "base",
      "口碑强",
      "quiet",
    ]);
    const total = compare.rows.find((row: unknown[]) => row[0] === "loss.total");
    expect(total[2]).toBe(figures.find((f: { id: string }) => f.id === "loss.total").value);
    expect(total[4]).toBeLessThan(total[2]);
    expect(readdirSync(join(dir, "out", "scenarios")).sort()).toEqual(["quiet.json", "口碑强.json"]);
    const quiet = JSON.parse(readFileSync(join(dir, "out", "scenarios", "quiet.json"), "utf8"));
    expect(quiet.figures.find((f: { id: string }) => f.id === "loss.total").value).toBe(total[4]);
  });
  it("changes nothing of what the study finds as it stands", async () => {
    const alone = workspace({ "orders.csv": orders }, yaml);
    expect((await inLanguage("en", ["run", alone])).code).toBe(0);
    const { tables, ...rest } = results(dir);
    const kept = Object.fromEntries(Object.entries(tables).filter(([id]) => !id.startsWith("scenario.")));
    const bare = results(alone);
    expect({ ...rest, workspace: "" }).toEqual({ ...bare, tables: undefined, workspace: "" });
    expect(kept).toEqual(bare.tables);
    // What a scenario left in the warehouse is gone: the base's tables answer `explain` and `loss`.
    const story = await plimsoll(["loss", dir, "--customer", "C5", "--json"]);
    expect(story.out).toBe((await plimsoll(["loss", alone, "--customer", "C5", "--json"])).out);
  });
  it("takes the difference apart; the steps make the whole, as a fresh study finds it", async () => {
    const { code, out } = await plimsoll([
      "scenario",
      "compare",
      "口碑强",
      dir,
      "--figure",
      "loss.total",
      "--json",
    ]);
    const found = JSON.parse(out);
    const figure = found.figures[0];
    const difference = figure.scenarios.口碑强.value - figure.base.value;
    const steps: { step: string; value: number }[] = found.waterfall.scenarios.口碑强;
    expect([code, steps.map((s) => s.step)]).toEqual([0, ["loss.told", "loss.discount-rate"]]);
    expect(steps.reduce((sum, s) => sum + s.value, 0)).toBeCloseTo(difference, 4);
    const fresh = workspace(
      { "orders.csv": orders },
      `${yaml}assumptions: { loss.told: 9, loss.discount-rate: 0.14 }\n`,
    );
    await inLanguage("en", ["run", fresh]);
    const total = results(fresh).figures.find((f: { id: string }) => f.id === "loss.total").value;
    expect(figure.scenarios.口碑强.value).toBe(total);
  });
  it("leaves the last run alone, but for the scenario's own file", async () => {
    const before = hashes(join(dir, "out"));
    expect((await inLanguage("en", ["scenario", "compare", dir])).code).toBe(0);
    expect(hashes(join(dir, "out"))).toEqual(before);
    expect((await inLanguage("en", ["scenario", "run", "quiet", dir])).code).toBe(0);
    expect(hashes(join(dir, "out"))).toEqual(before);
  });
  it.each(bothLanguages)("lists and compares in %s, with nothing unsaid", async (language) => {
    for (const words of [["list"], ["compare"]]) {
      const { code, out, err } = await inLanguage(language, ["scenario", ...words, dir]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("口碑强");
      expect(out).not.toMatch(/undefined|NaN|\{[a-z]+/);
    }
  });
});

describe("a scenario that cannot be meant", () => {
  it.each([
    ["names an unknown assumption", { "a.yaml": "assumptions:\n  loss.tld: 3\n" }, "loss.told"],
    ["gives 3 for a share of 3 %", { "a.yaml": "assumptions:\n  loss.discount-rate: 3\n" }, "0.03"],
    ["writes a word for a number", { "a.yaml": "assumptions:\n  loss.told: many\n" }, "line 2"],
    [
      "has the name of another",
      { "a.yaml": "name: x\nplan: { budget: 1 }\n", "b.yaml": "name: x\nplan: { budget: 2 }\n" },
      "a.yaml",
    ],
    ["names an unknown setting", { "a.yaml": "plan:\n  budgets: 1\n" }, "budget"],
  ])("%s: told with file and fix, before any data is read", async (_, files, said) => {
    for (const words of [["scenario", "list"], ["run"]]) {
      const dir = withScenarios(files);
      const { code, err } = await inLanguage("en", [...words, dir]);
      expect(code).toBe(2);
      expect(err).toContain("scenarios/");
      expect(err).toContain(said);
      expect(existsSync(join(dir, "out"))).toBe(false);
    }
  });
  it("is asked for by a name nobody knows, or by none, or where there are none", async () => {
    const dir = withScenarios(two);
    const unknown = await inLanguage("en", ["scenario", "run", "quit", dir]);
    expect([unknown.code, unknown.err.includes("quiet")]).toEqual([2, true]);
    expect(await plimsoll(["scenario", "run", dir])).toMatchObject({ code: 2 });
    expect(await plimsoll(["scenario", dir])).toMatchObject({ code: 2 });
    const bare = workspace({ "orders.csv": orders }, yaml);
    expect(await plimsoll(["scenario", "compare", bare])).toMatchObject({ code: 2 });
    expect(await plimsoll(["scenario", "list", bare])).toMatchObject({ code: 0 });
  });
});
