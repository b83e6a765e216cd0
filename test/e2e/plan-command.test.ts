import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bothLanguages, csv, inLanguage, plimsoll, workspace } from "../fixtures/cli.js";
import { withPlan } from "../fixtures/level-plan.js";

/** From June on the carrier 慢达 is on time nine times in ten instead of six. */
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const orders = csv(
  Array.from({ length: 365 }, (_, n) => n).flatMap((n) =>
    ["慢达", "快达"].map((carrier, k) => {
      const late = carrier === "慢达" && (n < 152 ? n % 5 < 2 : n % 10 === 0) ? 3 : 0;
      return `${carrier}-${n},C${(n + k) % 7},${day(n)},${day(n + 2)},${day(n + 2 + late)},100.00,70.00,${carrier}`;
    }),
  ),
  "No,Customer,Date,Promised,Delivered,Amount,Cost,Carrier",
);
const yaml = `plimsoll: 1
sources:
  - files: "orders.csv"
    tables: { order: { order_id: No, customer_id: Customer, ordered_on: Date, promised_on: Promised, delivered_on: Delivered, amount: Amount, cost: Cost, carrier: Carrier } }
`;
const planOf = (dir: string) => readFileSync(join(dir, "plan.yaml"), "utf8");
const write = (dir: string, text: string) => writeFileSync(join(dir, "plan.yaml"), text);

/** A workspace whose last run found the made-up plan. */
function planned(): string {
  const dir = workspace({ "orders.csv": orders }, yaml);
  mkdirSync(join(dir, "out"));
  writeFileSync(join(dir, "out", "results.json"), JSON.stringify(withPlan));
  return dir;
}
const chosen = withPlan.tables["plan.changes"]!.rows.filter((row) => row.includes("chosen")).map((row) =>
  String(row[0]),
);

describe("plimsoll plan", () => {
  it.each(bothLanguages)("shows the chosen changes in %s and keeps them in plan.yaml", async (language) => {
    const dir = planned();
    const { code, out, err } = await inLanguage(language, ["plan", dir]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toMatch(/undefined|NaN|\{[a-z]+/);
    for (const id of chosen) expect(planOf(dir)).toContain(id);
    expect(await inLanguage(language, ["check", dir])).toMatchObject({ code: 0 });
  });
  it("never overwrites what a person wrote", async () => {
    const dir = planned();
    await plimsoll(["plan", dir]);
    write(dir, planOf(dir).replace("decision:", "decision: do # 张总已批").replace("owner:", "owner: 李雷"));
    await plimsoll(["plan", dir]);
    const again = planOf(dir);
    expect(again).toContain("decision: do # 张总已批");
    expect(again).toContain("owner: 李雷");
    expect(again).toContain(`agreedOn: ${withPlan.asOf}`);
    await plimsoll(["plan", dir]);
    expect(planOf(dir)).toBe(again);
  });
  it("keeps an entry nobody knows, and names the nearest", async () => {
    const dir = planned();
    write(dir, `plan: 1\nchanges:\n  - id: ${chosen[0]}x\n    note: mine\n`);
    const { code, err } = await inLanguage("en", ["plan", dir]);
    expect([code, planOf(dir).includes("note: mine")]).toEqual([0, true]);
    expect(err).toContain(`${chosen[0]}x`);
    expect(err).toContain("plan-entry-gone");
    expect(err).toContain("line 3");
  });
  it.each([
    ["a wrong date", "plan: 1\nchanges:\n  - id: a\n    due: soon\n", "line 4"],
    ["an unknown decision", "plan: 1\nchanges:\n  - id: a\n    decision: yes\n", "line 4"],
    ["a misspelt key", "plan: 1\nchanges:\n  - id: a\n    ownr: x\n", "owner"],
    ["one change twice", "plan: 1\nchanges:\n  - id: a\n  - id: a\n", "twice"],
    ["text that is no YAML", "plan: [", "plan.yaml"],
  ])("refuses %s by file and line, and leaves the file alone", async (_, text, said) => {
    const dir = planned();
    write(dir, text);
    const { code, err } = await inLanguage("en", ["plan", dir]);
    expect(code).toBe(2);
    expect(err).toContain("plan.yaml");
    expect(err).toContain(said);
    expect(planOf(dir)).toBe(text);
  });
  it("refuses a budget that is no money", async () => {
    for (const budget of ["-1", "much", ""]) {
      const { code, err } = await plimsoll(["plan", planned(), `--budget=${budget}`]);
      expect([code, err.includes("--budget")]).toEqual([2, true]);
    }
  });
  it("says so where the study has no plan", async () => {
    const dir = workspace({ "orders.csv": orders }, yaml);
    expect(await plimsoll(["plan", dir])).toMatchObject({ code: 1 });
  });
});

describe("plimsoll track", () => {
  let dir: string;
  const entry = (id: string, more: string) =>
    `  - { id: ${id}, decision: do, element: late, promised: { gain: 9000, cost: 10, from: 0.6, to: 0.9, unit: share }, ${more} }\n`;
  const decide = (...entries: string[]) => write(dir, `plan: 1\nchanges:\n${entries.join("")}`);
  interface Told {
    readonly tables: readonly {
      readonly columns: readonly { readonly id: string }[];
      readonly rows: readonly unknown[][];
    }[];
  }
  const track = async (...options: string[]) => {
    const { code, out } = await plimsoll(["track", dir, "--json", ...options]);
    expect(code).toBe(0);
    const [table] = (JSON.parse(out) as Told).tables;
    return (table?.rows ?? []).map((row) => Object.fromEntries(table!.columns.map((c, i) => [c.id, row[i]])));
  };
  beforeAll(async () => {
    dir = workspace({ "orders.csv": orders }, yaml);
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
  });

  it("sees the level rise where the change acts, since it was made", async () => {
    decide(entry("late.own.a", "where: { carrier: 慢达 }, started: 2024-06-01"));
    const [row] = await track();
    expect(row).toMatchObject({ verdict: "on-track", season: "all-before" });
    expect(row!["level-before"]).toBeCloseTo(90 / 152);
    expect(row!["level-since"]).toBeCloseTo(0.9, 1);
    expect(row!["gain-so-far"]).toBeGreaterThan(8000);
  });
  it("calls a change behind whose place has not moved", async () => {
    decide(entry("late.own.b", "where: { carrier: 快达 }, started: 2024-06-01"));
    expect((await track())[0]).toMatchObject({ verdict: "behind", reason: "not-reached" });
  });
  it("waits for one that has not begun, and takes --since where no day is said", async () => {
    decide(entry("late.own.c", "where: { carrier: 慢达 }"));
    expect((await track())[0]).toMatchObject({ verdict: "too-early", reason: "not-started" });
    expect((await track("--since", "2024-06-01"))[0]).toMatchObject({ verdict: "on-track" });
  });
  it("cannot tell what no record shows", async () => {
    decide(entry("late.own.d", "where: { shift: night }, started: 2024-06-01"));
    expect((await track())[0]).toMatchObject({ verdict: "cannot-tell", reason: "not-recorded" });
  });
  it.each(bothLanguages)("tells it in %s", async (language) => {
    decide(entry("late.own.a", "where: { carrier: 慢达 }, started: 2024-06-01"));
    const told = await inLanguage(language, ["track", dir]);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toContain("late.own.a");
    expect(told.out).not.toMatch(/undefined|NaN|\{[a-z]+|plan\.track/);
    write(dir, "plan: 1\nchanges:\n");
    expect((await inLanguage(language, ["track", dir])).out).toContain("plan.yaml");
  });
  it("refuses a day that is none", async () => {
    expect(await plimsoll(["track", dir, "--since", "2024-02-30"])).toMatchObject({ code: 2 });
  });
  it("is told by a run when it names a change there is none of", async () => {
    const own = `plan: { changes: [{ name: a, element: late, removes: 0.5, where: { carrier: 慢达 }, costPerYear: 1 }] }\n`;
    const firm = workspace({ "orders.csv": orders }, `${yaml}${own}`);
    write(
      firm,
      "plan: 1\nchanges:\n  - { id: late.own.a, decision: do }\n  - { id: late.own.b, decision: do }\n",
    );
    const { code, err } = await inLanguage("en", ["run", firm]);
    expect(code).toBe(0);
    expect(err).toMatch(/plan\.yaml, line 4: no change is called late\.own\.b[\s\S]*late\.own\.a/);
    expect(err).not.toContain("line 3");
  }, 60_000);
  it("stands in the results of a run", async () => {
    decide(entry("late.own.a", "where: { carrier: 慢达 }, started: 2024-06-01"));
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    const results = JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8"));
    expect(results.tables["plan.track"].rows[0][4]).toBe("on-track");
    expect(results.figures.map((f: { id: string }) => f.id)).toContain("plan.track.gain-so-far");
  });
});
