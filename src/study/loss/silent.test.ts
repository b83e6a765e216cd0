import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { studyCost } from "../cost.js";
import { studyCustomers } from "./customers.js";

/** Orders of a customer every `gap` days from `start`, until `end`; the last one may have failed. */
function orders(customer: string, start: string, end: string, gap: number, failedLast: boolean) {
  const rows = [];
  const last = Date.parse(end);
  for (let at = Date.parse(start); at <= last; at += gap * 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const failed = failedLast && at + gap * 86_400_000 > last;
    rows.push({
      order_id: `${customer}-${day}`,
      customer_id: customer,
      ordered_on: `${day} 10:00:00`,
      amount: 100,
      failure: failed,
      on_time: !failed,
    });
  }
  return rows;
}

async function study(given: World) {
  const input = await world(given);
  await studyCost(input);
  const { findings } = await studyCustomers(input, null);
  await input.warehouse.close();
  return findings;
}

const steady = ["A", "B", "C", "D"].flatMap((c) => orders(c, "2024-01-01", "2024-12-28", 7, false));

describe("who is silent", () => {
  it("goes by each customer's own rhythm", async () => {
    const findings = await study({
      orders: [
        ...steady,
        // Weekly until June, then nothing; and one who buys every hundred days and is in time.
        ...orders("gone", "2024-01-01", "2024-06-03", 7, true),
        ...orders("rare", "2024-01-15", "2024-12-28", 100, false),
      ],
    });
    expect(figureValue(findings, "loss.silent-customers")).toBe(1);
    expect(figureValue(findings, "loss.silent-after-failure")).toBe(1);
    expect(figureValue(findings, "loss.failure-before.active")).toBe(0);
    expect(rowsOf(findings, "loss.customers-lost")[0]).toMatchObject({
      customer_id: "gone",
      "last-order": "2024-06-03",
      "allowed-gap": 10.5,
      "silent-days": 203,
      failures: 1,
      basis: "own",
    });
  });

  it("holds customers of one or two gaps against their like, and those of none against first returns", async () => {
    const pair = (c: string, first: string, second: string) => [
      ...orders(c, first, first, 1, false),
      ...orders(c, second, second, 1, false),
    ];
    const findings = await study({
      orders: [
        ...steady,
        ...pair("E", "2024-10-01", "2024-12-20"),
        ...pair("F", "2024-10-01", "2024-12-01"),
        ...pair("G", "2024-01-01", "2024-02-01"),
        ...orders("H", "2024-01-05", "2024-01-05", 1, false),
        ...orders("I", "2024-12-20", "2024-12-20", 1, false),
      ],
    });
    const silent = rowsOf(findings, "loss.customers-lost").map((r) => [r.customer_id, r.basis]);
    expect(silent.toSorted()).toEqual([
      ["G", "few"],
      ["H", "once"],
    ]);
    expect(figureValue(findings, "loss.silent-once")).toBe(1);
  });

  it("is said to have no clear link to failures when they stand before the active as often", async () => {
    const gone = ["x", "y", "z"].flatMap((c, i) => orders(c, "2024-01-01", "2024-05-06", 7, i === 0));
    const active = ["k", "l", "m"].flatMap((c, i) => orders(c, "2024-01-01", "2024-12-28", 7, i === 0));
    const findings = await study({ orders: [...gone, ...active] });
    expect(findings.verdicts.find((v) => v.subject === "loss.failure-before.difference")?.kind).toBe(
      "no-clear-effect",
    );
    expect(figureValue(findings, "loss.failure-before.difference")).toBe(0);
  });
});
