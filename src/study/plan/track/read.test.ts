import { afterEach, describe, expect, it } from "vitest";
import { world } from "../../../../test/study/mart.js";
import type { Decision } from "../../../core/plan/settings.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { readTracked } from "./read.js";

const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const period = { from: day(0), to: day(363) };

/** A line a day of each of two products; of x every third is short until half time, then every ninth. */
async function tracked(
  decision: Decision,
  classes: Record<string, string> = {},
  ranks: Record<string, string> = {},
) {
  const lines = Array.from({ length: 364 }, (_, n) => n).flatMap((n) =>
    ["x", "y"].map((product, k) => ({
      order_id: `${product}${n}`,
      line_no: "1",
      customer_id: `C${(n + k) % 9}`,
      product_id: product,
      ordered_on: `${day(n)} 10:00:00`,
      month: `${day(n).slice(0, 7)}-01`,
      quantity: 10,
      delivered_quantity: 10,
      in_full: product === "y" || n % (n < 182 ? 3 : 9) !== 0,
    })),
  );
  const input = await world({
    lines,
    orders: lines.map((l) => ({ ...l, lines: 1 })),
    facts: { product: ["x", "y"].map((id) => ({ product_id: id, class: classes[id] ?? null })) },
    settings: { period, asOf: period.to },
  });
  opened.push(input);
  await input.warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  if (Object.keys(ranks).length > 0)
    await saveDerived(input.warehouse, "product_class", { product_id: "VARCHAR", class: "VARCHAR" }, [
      Object.keys(ranks),
      Object.values(ranks),
    ]);
  const [found] = await readTracked({
    warehouse: input.warehouse,
    decisions: {
      "short.stock-up.A..p99": { decision: "do", element: "short", started: day(182), ...decision },
    },
    period,
    asOf: period.to,
    lines: true,
    slowHours: null,
    levers: new Map(),
    since: null,
  });
  return found!;
}

const promised = { gain: 9000, from: 0.67, to: 0.9, unit: "share" } as const;

describe("more stock of a class of products, since it was laid in", () => {
  it("is told by the lines of that class, filled whole, as the plan promised them", async () => {
    const found = await tracked(
      { where: { "product-class": "A" }, promised },
      { x: "A", y: "B" },
      { x: "B", y: "A" },
    );
    expect([found.casesBefore, found.casesSince]).toEqual([182, 182]);
    expect(found.levelBefore).toBeCloseTo(2 / 3, 2);
    expect(found.levelSince).toBeCloseTo(8 / 9, 2);
    expect(found.told.verdict).toBe("on-track");
  });
  it("goes by the classes by profit where the firm has none of its own", async () => {
    const found = await tracked({ where: { "product-class": "A" }, promised }, {}, { x: "A", y: "B" });
    expect(found.casesBefore).toBe(182);
    expect(found.levelBefore).toBeCloseTo(2 / 3, 2);
  });
  it("cannot be told where no product has a class", async () => {
    const found = await tracked({ where: { "product-class": "A" }, promised });
    expect([found.told.verdict, found.casesBefore]).toEqual(["cannot-tell", 0]);
  });
});
