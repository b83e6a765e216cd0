import { expect, test } from "vitest";
import { rowsOf, type World, world } from "../../../test/study/mart.js";
import { studyCost } from "../cost.js";
import { nothingFound } from "../made.js";
import { studyRivals } from "../measure/rivals.js";
import { studyPlan } from "../plan.js";

const orders = Array.from({ length: 40 }, (_, i) => ({
  order_id: `O${i}`,
  customer_id: `C${i % 5}`,
  ordered_on: "2024-03-01",
  amount: 100,
  on_time: i >= 20,
  in_full: true,
  damaged: i === 0,
}));
const mean = (element: string, importance: number, own: number, benchmark: number) => ({
  element,
  importance,
  own,
  benchmark,
  scale_low: 1,
  scale_high: 7,
});

async function plan(survey_mean: readonly ReturnType<typeof mean>[], settings: World["settings"] = {}) {
  const targets = { "order-on-time": 0.95, "damage-rate": 0.1 };
  const input = await world({ orders, facts: { survey_mean }, settings: { targets, ...settings } });
  const before = [(await studyRivals(input, null, null)).findings, await studyCost(input)];
  return await studyPlan({ ...input, before });
}
const codes = (findings: Awaited<ReturnType<typeof plan>>) => findings.verdicts.map((v) => v.code);

test("the customers' view stands beside the records', and is told where the two disagree", async () => {
  const findings = await plan([
    // Records say half the orders come late: customers are content and say it matters little.
    mean("时间性", 2.5, 6, 6),
    // Hardly anything arrives damaged, yet customers find us poor at it.
    mean("货品完好程度", 6.5, 2.5, 5),
  ]);
  const market = new Map(rowsOf(findings, "plan.priorities").map((r) => [r.element, r.market]));
  expect(market).toEqual(
    new Map([
      ["late", "hold"],
      ["damaged", "definitely-improve"],
      ["short", null],
    ]),
  );
  const less = findings.verdicts.find((v) => v.code === "plan.market-less")!;
  expect(less).toMatchObject({ id: "plan.market-less.late", values: { named: "时间性", market: "hold" } });
  const more = findings.verdicts.find((v) => v.code === "plan.market-more")!;
  expect(more).toMatchObject({ id: "plan.market-more.damaged", values: { importance: 6.5, own: 2.5 } });
});

test("nothing is told where both agree, or where no element meets one of the records", async () => {
  const agreeing = await plan([mean("时间性", 6.5, 2.5, 5)]);
  expect(rowsOf(agreeing, "plan.priorities").find((r) => r.element === "late")!.market).toBe(
    "definitely-improve",
  );
  expect(codes(agreeing).filter((c) => c.startsWith("plan.market"))).toEqual([]);
  const strange = await plan([mean("办公室的花", 6.5, 2.5, 5)]);
  expect(rowsOf(strange, "plan.priorities")[0]).not.toHaveProperty("market");
  const none = await plan([]);
  expect(rowsOf(none, "plan.priorities")[0]).not.toHaveProperty("market");
});

test("the firm may say which record an element of its questionnaire is", async () => {
  const settings = { measure: { survey: { elements: { 到得及时: { kpi: "order-on-time" } } } } };
  const findings = await plan([mean("到得及时", 2.5, 6, 6)], settings);
  expect(rowsOf(findings, "plan.priorities").find((r) => r.element === "late")!.market).toBe("hold");
});

test("the level customers say they want stands beside the target, as the share of good cases", async () => {
  const columns = ["element", "figure", "ideal"].map(
    (id) => ({ id, kind: "number", unit: "ratio" }) as const,
  );
  const rows = [
    ["按时到货", "measure.order-on-time", 0.98],
    ["货物完好", "measure.damage-rate", 0.01],
    ["订单完整", "measure.order-in-full", null],
  ];
  const wants = { ...nothingFound, tables: [{ id: "measure.kpi-targets", columns, rows, total: 3 }] };
  const input = await world({ orders, settings: { targets: { "order-on-time": 0.95 } } });
  const findings = await studyPlan({ ...input, before: [wants, await studyCost(input)] });
  const wanted = rowsOf(findings, "plan.priorities").map((r) => [r.element, r.target, r.wanted]);
  expect(wanted).toContainEqual(["late", 0.95, 0.98]);
  expect(wanted).toContainEqual(["damaged", null, 0.99]);
  expect(wanted).toContainEqual(["short", null, null]);
});
