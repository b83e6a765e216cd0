import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budgetLines, varianceKinds } from "./budget-lines.js";
import type { ActivityMonth, BudgetRow, Doers } from "./budget-match.js";

const row = (more: Partial<BudgetRow>): BudgetRow => ({
  month: "2026-01-01",
  account: null,
  account_name: null,
  heading: null,
  activity: null,
  amount: 0,
  volume: null,
  minutes: null,
  ...more,
});
const leaf = (account: string, account_name: string, heading = "仓储") => ({
  account,
  account_name,
  heading,
});
const month = (cents: number) => new Map([["2026-01-01", cents]]);
const months = ["2026-01-01"];
const done = (activity: string, volume: number, minutes: number | null): ActivityMonth => ({
  month: "2026-01-01",
  activity,
  unit: null,
  volume,
  minutes,
});
const given = { activities: [], doers: [] as Doers[], months };

describe("budget and ledger side by side", () => {
  it("meet by account code, parent account, name and heading, each leaf once", () => {
    const { lines } = budgetLines({
      ...given,
      plan: [
        row({ account: "660101", amount: 100 }),
        row({ account: "6602", amount: 200 }),
        row({ account_name: "包装材料", amount: 300 }),
        row({ heading: "仓储", amount: 400 }),
      ],
      leaves: [leaf("660101", "运输费"), leaf("660203", "人工"), leaf("9", "包装材料"), leaf("8", "租金")],
      booked: [month(110), month(220), month(330), month(440)],
    });
    expect(lines.map((l) => [l.budget, l.actual, l.spending])).toEqual([
      [100, 110, 10],
      [200, 220, 20],
      [300, 330, 30],
      [400, 440, 40],
    ]);
  });

  it("keep what only one of them knows", () => {
    const { lines, outside } = budgetLines({
      ...given,
      plan: [row({ account: "1", amount: 100 }), row({ account: "1", month: "2027-01-01", amount: 70 })],
      leaves: [leaf("2", "通讯费")],
      booked: [month(30)],
    });
    expect(lines.map((l) => [l.purse.account, l.purse.planned, l.budget, l.actual])).toEqual([
      ["1", true, 100, 0],
      ["2", false, 0, 30],
    ]);
    expect(outside).toBe(70);
  });

  it("share an account among the activities it pays, and say why each differs", () => {
    const { lines } = budgetLines({
      ...given,
      plan: [
        row({ account: "660112", activity: "拣货", amount: 5000, volume: 100, minutes: 500 }),
        row({ account: "660112", activity: "退货处理", amount: 1000, volume: 10, minutes: 100 }),
      ],
      leaves: [leaf("660112", "仓储作业人工")],
      booked: [month(6600)],
      activities: [done("拣货", 120, 600), done("退货处理", 5, 60)],
    });
    const [picking, returns] = lines;
    expect(picking).toMatchObject({ actual: 6000, budget: 5000, efficiency: 0, price: 0 });
    expect(picking!.volume + picking!.mix).toBe(1000);
    expect(returns).toMatchObject({
      actual: 600,
      efficiency: 100,
      price: 0,
      plannedMinutes: 100,
      actualMinutes: 60,
    });
  });

  it("find the people who do an activity when no account is planned", () => {
    const { lines } = budgetLines({
      ...given,
      plan: [row({ activity: "客户接待", amount: 900, volume: 90 })],
      leaves: [leaf("1", "客服工资")],
      booked: [month(1000)],
      activities: [done("客户接待", 90, null)],
      doers: [{ name: "desk", leaves: [0], activities: [{ name: "客户接待" }] }],
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actual: 1000, volume: 0, price: 100 });
  });

  it("name planned activities nobody recorded, and compare their money alone", () => {
    const { lines, unrecorded } = budgetLines({
      ...given,
      plan: [row({ account: "1", activity: "盘点", amount: 900, volume: 90 })],
      leaves: [leaf("1", "人工")],
      booked: [month(1000)],
    });
    expect(unrecorded).toEqual(["盘点"]);
    expect(lines[0]).toMatchObject({ spending: 100, plannedVolume: null });
  });
});

describe("whatever was planned and booked", () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const names = fc.constantFrom(null, "1", "11", "2", "甲", "乙");
  it("Σ budget, Σ actual and Σ parts are those of the months, to the cent", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            month: fc.constantFrom("2026-01-01", "2026-02-01", "2025-01-01"),
            account: names,
            activity: fc.constantFrom(null, "a", "b"),
            amount: cents,
            volume: fc.option(fc.integer({ min: 0, max: 50 })),
            minutes: fc.option(fc.integer({ min: 0, max: 50 })),
          }),
          { selector: (r) => `${r.month} ${r.account} ${r.activity}`, maxLength: 12 },
        ),
        fc.array(fc.tuple(fc.constantFrom("1", "11", "12", "2", "3"), cents, cents), { maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.integer({ min: 0, max: 50 })), { maxLength: 2 }),
        (plan, ledger, work) => {
          const all = ["2026-01-01", "2026-02-01"];
          const {
            lines,
            months: told,
            outside,
          } = budgetLines({
            plan: plan.map((r) => row(r)),
            leaves: ledger.map(([account]) => leaf(account, "名", "类")),
            booked: ledger.map(
              ([, a, b]) =>
                new Map([
                  [all[0]!, a],
                  [all[1]!, b],
                ]),
            ),
            activities: work.map(([name, n]) => done(name, n, n * 2)),
            doers: [],
            months: all,
          });
          const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
          const budget = sum(lines.map((l) => l.budget));
          const actual = sum(lines.map((l) => l.actual));
          expect(budget + outside).toBe(sum(plan.map((r) => r.amount)));
          const planned = new Set<string>(plan.map((r) => r.month));
          expect(actual).toBe(
            sum(ledger.map(([, a, b]) => (planned.has(all[0]!) ? a : 0) + (planned.has(all[1]!) ? b : 0))),
          );
          expect(sum(told.map((m) => m.actual - m.budget))).toBe(actual - budget);
          for (const l of lines) expect(sum(varianceKinds.map((k) => l[k]))).toBe(l.actual - l.budget);
        },
      ),
    );
  });
});
