import type { Cell, Findings, Table } from "../../src/core/findings.js";
import { failureKinds } from "../../src/core/loss/failures.js";
import { certain } from "../../src/core/stats/drawn.js";
import type { StudyInput } from "../../src/study/input.js";
import type { Penalties } from "../../src/study/penalties.js";
import { world } from "./mart.js";

const draws = 60;

/** Failed orders drive away this share of what a customer is worth, whatever the kind; nothing falls due at once. */
export function penalties(leaving = 0.05, money: Penalties["money"] = "recorded"): Penalties {
  const spread = {
    value: leaving,
    draws: Float64Array.from({ length: draws }, (_, d) => leaving * (0.5 + d / draws)),
  };
  return {
    draws,
    money,
    leavingKnown: true,
    kinds: new Map(
      failureKinds.map((kind) => [
        kind,
        { kind, leaving: spread, direct: certain(0, draws), perTime: null, source: "own" as const },
      ]),
    ),
    reactions: {
      lost: certain(0.5, draws),
      substituted: certain(0.2, draws),
      delayed: certain(0.3, draws),
      substituteMargin: certain(0, draws),
      delayCost: certain(0, draws),
      basket: certain(0, draws),
      source: "default",
    },
    margin: certain(1, draws),
    shortLinesPerOrder: 1,
    shortUnitsPerLine: null,
    shortUnitMargin: null,
    meanStake: 1000_00,
    stakeOfFailed: new Map(),
  };
}

/** A table an earlier room would have left. */
export function tableOf(id: string, rows: readonly Readonly<Record<string, Cell>>[]): Table {
  const ids = [...new Set(rows.flatMap((r) => Object.keys(r)))];
  return {
    id,
    columns: ids.map((column) => ({ id: column, kind: "label", unit: "text" })),
    rows: rows.map((r) => ids.map((c) => r[c] ?? null)),
    total: rows.length,
  };
}

export const room = (tables: readonly Table[]): Findings => ({
  figures: [],
  tables,
  verdicts: [],
  problems: [],
  assumptions: [],
});

const slip = {
  failure: "late",
  place: "region",
  value: "south",
  "place-2": "carrier",
  "value-2": "Slow",
  failed: 120,
  judged: 300,
  share: 0.4,
  low: 0.345,
  high: 0.455,
  elsewhere: 0.08,
};

/** What measure and cost found of this firm. */
export const earlier = {
  spots: tableOf("measure.hot-spots", [
    slip,
    {
      ...slip,
      failure: "wrong",
      place: "warehouse",
      value: "W",
      "place-2": "class",
      "value-2": "small",
      failed: 42,
      judged: 500,
      share: 0.084,
      low: 0.06,
      high: 0.11,
      elsewhere: 0.002,
    },
    {
      ...slip,
      failure: "damaged",
      place: "carrier",
      value: "Rough",
      "place-2": "class",
      "value-2": "glass",
      failed: 50,
      judged: 150,
      share: 1 / 3,
      low: 0.26,
      high: 0.41,
      elsewhere: 0.001,
    },
    {
      ...slip,
      failure: "slow-response",
      place: "weekday",
      value: "weekday-1",
      "place-2": null,
      "value-2": null,
      failed: 30,
      judged: 100,
      share: 0.3,
      elsewhere: 0.01,
    },
  ]),
  activities: tableOf("cost.activities", [
    { resource: "warehouse", column: "handling", rate: 0.8 },
    { resource: "office", column: "order-processing", rate: 0.9 },
    { resource: "desk", column: "service-desk", rate: 0.9 },
  ]),
  desk: [
    tableOf(
      "cost.desk.months",
      months().map((month, m) => ({ month, people: m < 9 ? 3 : 2, used: m < 9 ? 0.5 : 0.75 })),
    ),
    tableOf("cost.desk.curve", [
      { people: 3, "month-cost": 30_000 },
      { people: 4, "month-cost": 38_000 },
    ]),
  ],
} as const;

function months(): string[] {
  return Array.from({ length: 12 }, (_, m) => `2024-${String(m + 1).padStart(2, "0")}-01`);
}

const ways = [
  { carrier: "Slow", mode: "road", orders: 300, late: (i: number) => i % 5 < 2, each: 10, perKg: 1 },
  { carrier: "Rough", mode: "road", orders: 300, late: (i: number) => i % 10 === 0, each: 10, perKg: 1 },
  { carrier: "Good", mode: "road", orders: 300, late: (i: number) => i % 10 === 0, each: 12, perKg: 1 },
  { carrier: "Wing", mode: "air", orders: 100, late: (i: number) => i === 50, each: 30, perKg: 3 },
] as const;

/**
 * A firm of twenty customers: one carrier late four times as often as the others, one that breaks glass, small goods
 * picked wrong between noon and four, the desk a person short in the last quarter.
 */
export async function meansFirm({
  freight = true,
}: {
  readonly freight?: boolean;
} = {}): Promise<StudyInput> {
  const lines = ways.flatMap(({ carrier, mode, orders, late, each, perKg }) =>
    Array.from({ length: orders }, (_, i) => {
      const weight = 10 + (i % 20);
      const hour = i % 24;
      const small = Math.floor(i / 24) % 2 === 0;
      const day = 1 + (i % 25);
      const ordered = `2024-${String(1 + (i % 12)).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const promised = `2024-${String(1 + (i % 12)).padStart(2, "0")}-${String(day + 2).padStart(2, "0")}`;
      const arrived = `2024-${String(1 + (i % 12)).padStart(2, "0")}-${String(day + (late(i) ? 3 : 2)).padStart(2, "0")}`;
      return {
        order_id: `${carrier}${i}`,
        line_no: "1",
        customer_id: `C${i % 20}`,
        product_id: small ? "S" : "G",
        ordered_on: `${ordered} ${String(hour).padStart(2, "0")}:00:00`,
        month: `${ordered.slice(0, 7)}-01`,
        promised_on: promised,
        // Air sets out a day and a half later.
        shipped_on:
          mode === "air"
            ? `2024-${ordered.slice(5, 7)}-${String(day + 1).padStart(2, "0")} 12:00:00`
            : ordered,
        delivered_on: arrived,
        quantity: 1,
        amount: 100,
        cost: 60,
        weight,
        ...(freight ? { freight: each + perKg * weight } : {}),
        on_time: !late(i),
        damaged: !small && carrier === "Rough" && i % 3 === 0,
        wrong_item: small && hour >= 12 && hour < 16 && i % 5 < 2,
        carrier,
        mode,
        region: "south",
        warehouse: "W",
      };
    }),
  );
  const input = await world({
    lines,
    orders: lines.map((l, i) => ({ ...l, lines: 1, invoice_correct: i % 30 !== 0, complaint: false })),
    facts: {
      product: [
        { product_id: "S", class: "small" },
        { product_id: "G", class: "glass" },
      ],
      contact: months().flatMap((month, m) =>
        Array.from({ length: 50 }, (_, i) => ({
          contact_id: `${m}-${i}`,
          opened_on: `${month} 09:00:00`,
          answered_on: `${month.slice(0, 8)}${(m < 9 ? i < 1 : i < 20) ? "05" : "01"} 10:00:00`,
          kind: "inquiry",
        })),
      ),
    },
    settings: { period: { from: "2024-01-01", to: "2024-12-31" }, asOf: "2024-12-31" },
    before: [room([earlier.spots, earlier.activities, ...earlier.desk])],
  });
  const { warehouse } = input;
  await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  await warehouse.run(
    `CREATE TABLE derived.customer_class AS SELECT customer_id, CASE WHEN customer_id IN ('C0', 'C1', 'C2', 'C3', 'C4') THEN 'A' ELSE 'B' END AS class FROM mart.customer`,
  );
  await worth(input, 1000_00);
  await warehouse.run(
    "CREATE TABLE derived.purchase_exposure AS SELECT customer_id, order_id, order_id LIKE '%7' AS slow_answer, order_id LIKE '%33' AS unresolved FROM mart.\"order\"",
  );
  return input;
}

/** What every customer's relation is worth, cents. */
export async function worth({ warehouse }: StudyInput, stake: number): Promise<void> {
  await warehouse.run(
    `CREATE OR REPLACE TABLE derived.customer_stake AS SELECT customer_id, 10 AS purchases, CAST(${stake} AS DOUBLE) AS stake FROM mart.customer`,
  );
}
