import { afterAll, beforeAll, expect, it } from "vitest";
import { world } from "../../../../test/study/mart.js";
import { failureKinds } from "../../../core/loss/failures.js";
import { rowsQuery } from "../../../facts/sql/rows.js";
import type { StudyInput } from "../../input.js";
import { type Cases, readCases, seasonOf } from "./cases.js";
import { rowsOf } from "./figures.js";
import { readSample } from "./sample.js";

let input: StudyInput;
let cases: Cases;
const order = (
  order_id: string,
  ordered_on: string,
  more: Record<string, string | number | boolean> = {},
) => ({
  order_id,
  customer_id: "A",
  ordered_on,
  amount: 100,
  ...more,
});
const contact = (
  order_id: string,
  opened_on: string,
  answered_on: string | null,
  resolved_on: string | null,
) => ({
  contact_id: `${order_id}-${opened_on}`,
  order_id,
  kind: "complaint",
  opened_on,
  answered_on,
  resolved_on,
});

beforeAll(async () => {
  input = await world({
    orders: [
      // One day, one purchase: one order late, the other damaged.
      order("1a", "2024-01-01", { on_time: false, damaged: false, complaint: true }),
      order("1b", "2024-01-01", { on_time: true, damaged: true, complaint: false }),
      order("2", "2024-02-01", { on_time: true, damaged: false, complaint: true, amount: 300 }),
      order("3", "2024-03-01", { damaged: false, complaint: true }),
      order("4", "2024-12-20", { on_time: true, damaged: false, complaint: true }),
      order("5", "2024-12-31", { on_time: true, damaged: false, complaint: false }),
    ],
    facts: {
      contact: [
        // Answered in ten hours, settled in twenty: a recovery, as something failed.
        contact("1a", "2024-01-03T08:00:00", "2024-01-03T18:00:00", "2024-01-04T04:00:00"),
        // Settled quickly too, but nothing of the goods had failed.
        contact("2", "2024-02-03T08:00:00", "2024-02-05T08:00:00", "2024-02-05T09:00:00"),
        // Never answered, never settled.
        contact("3", "2024-03-03T08:00:00", null, null),
        // Too young to say: known at the end of the year only.
        contact("4", "2024-12-31T12:00:00", null, "2025-01-20T00:00:00"),
      ],
    },
    settings: { asOf: "2024-12-31", period: { from: "2024-01-01", to: "2024-12-31" } },
  });
  cases = await readCases(input);
});
afterAll(() => input.warehouse.close());

it("says of each purchase what failed, and null where nothing is known", async () => {
  const flags = "late short wrong damaged invoice complaint unresolved slow_answer recovered lost";
  const rows = await input.warehouse.rows({
    sql: `SELECT day, ${flags.split(" ").join(", ")} FROM derived.purchase_exposure ORDER BY day`,
    shape: { day: "day", ...Object.fromEntries(flags.split(" ").map((f) => [f, "flag?"] as const)) },
  });
  const said = rows.map((r) =>
    flags
      .split(" ")
      .map((f) => ({ true: "1", false: "0", null: "-" })[String((r as Record<string, unknown>)[f])])
      .join(""),
  );
  // late short wrong damaged invoice complaint unresolved slow recovered lost
  expect(said).toEqual([
    "1--1-10010", // 31 days to the next; the horizon is that long
    "0--0-10100",
    "---0-11101",
    "0--0-1--0-",
    "0--0-0000-",
  ]);
});

it("knows before each purchase only what was before it", async () => {
  const rows = await input.warehouse.rows({
    sql: "SELECT repeats, gap, exp(worth) - 1 AS worth, exp(size + worth) - 1 AS now, failed_before, failed_recent FROM derived.purchase_exposure ORDER BY day",
    shape: {
      repeats: "count",
      gap: "count?",
      worth: "number",
      now: "number",
      failed_before: "count",
      failed_recent: "count",
    },
  } as const);
  expect(rows.map((r) => [r.repeats, r.gap, Math.round(r.worth), Math.round(r.now)])).toEqual([
    // The mean purchase stands in where nothing was bought before.
    [0, null, 160, 200],
    [1, 31, 200, 300],
    [2, 29, 250, 100],
    [3, 294, 200, 100],
    [4, 11, 175, 100],
  ]);
  expect(rows.map((r) => r.failed_before)).toEqual([0, 1, 2, 3, 4]);
  expect(rows.map((r) => r.failed_recent)).toEqual([1, 2, 3, 3, 2]);
});

it("counts kinds by what is known of them", () => {
  expect(cases.kinds.late).toEqual({ known: 4, met: 1, judged: 1 });
  expect(cases.kinds.wrong.known).toBe(0);
  expect(cases.kinds.unresolved).toEqual({ known: 4, met: 1, judged: 1 });
  expect(cases).toMatchObject({ purchases: 5, judged: 3, customers: 1 });
});

it("finds the orders or complaints behind each kind", async () => {
  const found = await Promise.all(
    failureKinds.map(
      async (kind) => (await input.warehouse.rows(rowsQuery(rowsOf(kind, input.settings), 20))).length,
    ),
  );
  expect(found).toEqual([1, 0, 0, 1, 0, 4, 4, 4]);
});

it("takes an even sample where there are more purchases than are fitted", async () => {
  const sampled = async (limit: number) => [...(await readSample(input.warehouse, limit)).numbers.repeats];
  expect(await sampled(3)).toEqual([0, 1, 2]);
  expect(await sampled(2)).toHaveLength(2);
  expect(await sampled(1)).toHaveLength(1);
});

it("takes months, quarters or years as the period is long", () => {
  expect(seasonOf("2024-01-01", "2024-12-31")).toBe("month");
  expect(seasonOf("2021-01-01", "2024-12-31")).toBe("quarter");
  expect(seasonOf("2010-01-01", "2024-12-31")).toBe("year");
});
