import { expect, it } from "vitest";
import { plannedWrong } from "./budget.js";
import { monthOf } from "./calendar.js";
import { simulate } from "./simulate.js";

const s = simulate({ seed: 3, customers: 60 });
const inMonths = s.budget.filter((b) => b.month < 18);
const total = (account: string) =>
  inMonths.filter((b) => b.account === account).reduce((sum, b) => sum + b.amount, 0);
const came = (account: string) =>
  s.postings
    .filter((p) => p.account === account && monthOf(p.day) >= 12)
    .reduce((sum, p) => sum + p.amount, 0);

it("the budget is for the twelve months of 2026", () => {
  expect([...new Set(s.budget.map((b) => b.month))]).toEqual([
    12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
  ]);
});

it("is what came, to the hundred yuan, but where it was made wrong", () => {
  const { freight, desk, forgotten, neverBooked } = plannedWrong;
  const near = (account: string, share: number) => {
    const rows = inMonths.filter((b) => b.account === account).length;
    expect(Math.abs(total(account) - share * came(account))).toBeLessThanOrEqual(rows * 5000 + 1);
  };
  near("660201", 1);
  near(freight.account, freight.pricePerShipment * freight.shipments);
  near(desk.account, desk.pay);
  expect(total(forgotten.account)).toBe(0);
  expect(total(neverBooked.account)).toBe(2 * neverBooked.amount);
  expect(came(neverBooked.account)).toBe(0);
});

it("is not made for a year nobody simulated", () => {
  expect(simulate({ seed: 3, customers: 30, months: 6 }).budget).toEqual([]);
});
