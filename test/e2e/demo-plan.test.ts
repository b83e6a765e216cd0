import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/findings.js";
import type { DemoTruth } from "../../src/demo/index.js";
import { folder, plimsoll } from "../fixtures/cli.js";
import { readStudy, type Study } from "../fixtures/study.js";

/** What the plan does about the demo's planted faults, by the simulator's truth. */
let study: Study;
let truth: DemoTruth;

beforeAll(async () => {
  const dir = join(folder(), "demo");
  const told = await plimsoll(["demo", dir, "--seed", "1", "--quiet"]);
  expect(told.code, told.err).toBe(0);
  study = readStudy(dir, told);
  truth = JSON.parse(readFileSync(join(dir, ".truth", "truth.json"), "utf8")) as DemoTruth;
}, 180_000);

type Row = Readonly<Record<string, Cell>>;
function rows(table: string): Row[] {
  const found = study.results.tables[table]!;
  return found.rows.map((row) => Object.fromEntries(found.columns.map((c, i) => [c.id, row[i] ?? null])));
}
const chosen = () => rows("plan.changes").filter((r) => r.chosen === "chosen");
const chosenOf = (...means: readonly string[]) => chosen().filter((r) => means.includes(String(r.means)));
const zh = (name: string) => name.split(" ")[0]!;

describe("the plan of the demo does something about what was planted", () => {
  it("takes the late carrier's orders to the region away from it, and drops nothing else for lateness of carriers", () => {
    const { carrier, region } = truth.faults.carrier;
    const changed = chosenOf("change-carrier", "change-mode").filter((r) => r.element === "late");
    expect(changed.length).toBeGreaterThan(0);
    for (const r of changed) {
      expect(r.where).toContain(zh(truth.faults.carrierNames[carrier]!));
      expect(r.where).toContain(zh(truth.faults.regionNames[region]!));
    }
  });

  it("keeps more of the class short of stock, and gains most by it of all classes", () => {
    const more = chosenOf("stock-up").sort((a, b) => Number(b.gain) - Number(a.gain));
    expect(more[0]!.where).toContain(truth.faults.stock.class);
    expect(Number(more[0]!.from)).toBeLessThan(Number(more[0]!.to));
  });

  it("checks picking of the class, in the warehouse and at the hours where it goes wrong", () => {
    const checks = chosenOf("check-picking");
    expect(checks).toHaveLength(1);
    expect(checks[0]!.where).toContain(truth.faults.picking.class);
    expect(checks[0]!.where).toMatch(/\d{2}:00–\d{2}:00/);
  });

  it("takes the breaking goods away from the carrier that breaks them, or packs them better", () => {
    const { carrier, class: goods } = truth.faults.damage;
    const less = chosen().filter((r) => r.element === "damaged");
    expect(less).toHaveLength(1);
    expect(less[0]!.where).toContain(zh(truth.faults.carrierNames[carrier]!));
    expect(less[0]!.where).toContain(goods);
  });

  it("lifts the quotas that cut good customers: seven of eight, and no others", () => {
    const lifted = rows("plan.policies").filter((r) => r.what === "quota");
    const planted = new Set(truth.underServed.map((u) => u.customer));
    expect(lifted.filter((r) => !planted.has(String(r.subject)))).toEqual([]);
    // The eighth bought six lines of the class, one of them short: nobody can see that.
    expect(lifted.length).toBeGreaterThanOrEqual(planted.size - 1);
  });

  it("ends special handling for those who do not earn it: ten of twelve at least", () => {
    const ended = new Set(
      rows("plan.policies")
        .filter((r) => r.what === "special-handling" && r.to === 0)
        .map((r) => r.subject),
    );
    expect(truth.overServed.filter((id) => ended.has(id)).length).toBeGreaterThanOrEqual(10);
  });

  it("spends nothing on invoices, whose faults drive nobody away", () => {
    expect(chosen().filter((r) => r.element === "invoice")).toEqual([]);
  });

  it("adds up: changes in the order of doing come to the gain of the whole, which lies in its interval", () => {
    const gain = study.figure("plan.gain.total");
    expect(chosen().reduce((sum, r) => sum + Number(r.gain), 0)).toBeCloseTo(gain.value!, 2);
    expect(gain.interval!.low).toBeGreaterThan(0);
    expect(gain.interval!.low).toBeLessThan(gain.value!);
    expect(gain.interval!.high).toBeGreaterThan(gain.value!);
  });

  it("shows the rows behind every chosen change", () => {
    const table = study.results.tables["plan.changes"]!;
    const at = table.columns.findIndex((c) => c.id === "chosen");
    table.rows.forEach((row, i) => {
      if (row[at] === "chosen") expect(table.rowEvidence![i], String(row[0])).not.toBeNull();
    });
  });
});

describe("the curves of the demo", () => {
  it("have one best level: least cost with loss, most revenue less cost, last step that pays", () => {
    const marked = rows("level.curves").filter((r) => r.mark === "best" && r.of === "all");
    expect(marked.length).toBeGreaterThanOrEqual(4);
    for (const best of marked) {
      const all = rows("level.curves")
        .filter(
          (r) => r.element === best.element && r.of === "all" && r.mark !== "today" && r.mark !== "promised",
        )
        .sort((a, b) => Number(a.level) - Number(b.level));
      const total = (r: Row) => Number(r.cost) + Number(r.lost);
      expect(total(best), String(best.element)).toBeLessThanOrEqual(Math.min(...all.map(total)) + 0.01);
      if (best.revenue !== null) {
        const profit = (r: Row) => Number(r.revenue) - Number(r.cost);
        expect(profit(best), String(best.element)).toBeGreaterThanOrEqual(
          Math.max(...all.map(profit)) - 0.01,
        );
      }
      const paying = all.filter((r, k) => k > 0 && total(r) < total(all[k - 1]!) - 0.01);
      const last = paying.at(-1);
      if (last !== undefined)
        expect(Number(last.level), String(best.element)).toBeLessThanOrEqual(Number(best.level) + 1e-9);
    }
  });
});
