import { type Driver, type DriverTotals, drivers, withStandIns } from "../../core/cost/drivers.js";
import {
  type CostColumn,
  costColumns,
  type DirectCost,
  type Pool,
  type Weight,
} from "../../core/cost/pool.js";
import { poolRates } from "../../core/cost/spread-rates.js";
import { costBasis } from "../../facts/sql/cost/basis.js";
import { noTotals, pairVolumes, recordedTotals } from "../../facts/sql/cost/driver-totals.js";
import { orderWork } from "../../facts/sql/cost/order-work.js";
import {
  type ColumnShare,
  customerCents,
  directCents,
  pairCent,
  pairCost,
  type Term,
} from "../../facts/sql/cost/pair-cost.js";
import { customerPlace, productNo, productStock } from "../../facts/sql/cost/parties.js";
import { noReturnCredit, returnCredit } from "../../facts/sql/cost/return-credit.js";
import { orderDriver, pairDriver, workView } from "../../facts/sql/cost/work.js";
import { driverColumn, pairFacts } from "../../facts/sql/cost/work-columns.js";
import { recordedWork, type WorkPlan } from "../../facts/sql/cost/work-plan.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { leftOverCents } from "./left-over-cents.js";
import { creditRules } from "./served.js";

export interface Spread {
  /** Per pool, the weight really used, after stand-ins; null: nobody recorded tells whom it serves. */
  readonly used: readonly (Weight | null)[];
  /** Per pool, Σ weight over all it serves: cents ÷ volume is its rate. */
  readonly volume: readonly (number | null)[];
  /** Integer cents of pools without takers. */
  readonly undistributed: number;
  readonly replaced: readonly { readonly pool: string; readonly wanted: Driver; readonly used: Driver }[];
}

/** Total recorded of each driver in the period, as time equations multiply it; null: nobody records it. */
export async function driverTotals(input: StudyInput): Promise<DriverTotals> {
  return await totalsOf(input, await workPlan(input));
}

async function totalsOf({ warehouse }: StudyInput, plan: WorkPlan): Promise<DriverTotals> {
  const [totals] = await warehouse.rows(recordedTotals(plan));
  return totals!;
}

/**
 * Shares cost pools out to customer × product, to the cent, and leaves `derived.pair_cost` (with what it is made of)
 * for roll-ups and later rooms. Each column is rounded once, there; every roll-up is a sum of those cents.
 */
export async function spreadCosts(
  input: StudyInput,
  pools: readonly Pool[],
  direct: readonly DirectCost[],
): Promise<Spread> {
  const { warehouse } = input;
  const run = (sql: string) => warehouse.run(sql);
  const all = await workPlan(input);
  const plan = { ...all, build: await wantedDrivers(input, all, pools) };
  const booked = costColumns.filter((c) => direct.some((d) => d.column === c));
  await saveDirect(input, direct);
  await run(customerPlace(plan, booked.length > 0));
  if (booked.length > 0) await run(directCents(booked));
  await run(productNo(plan));
  await run(plan.credits === null ? noReturnCredit : returnCredit(plan, plan.credits));
  if (plan.build.has("stock") && plan.has.stock_day) await run(productStock(plan));
  await run(orderWork(plan));
  await run(workView(plan, booked.length > 0));
  await run(pairDriver(plan));

  const columns = drivers
    .filter((d) => plan.build.has(d))
    .map((driver) => ({ driver, ...driverColumn(plan, driver) }));
  const spread = poolRates(pools, await volumesOf(input, columns, pools));
  const shares: ColumnShare[] = [];
  let undistributed = spread.undistributed;
  for (const [column, cents] of [...spread.cents].sort(
    ([a], [b]) => costColumns.indexOf(a) - costColumns.indexOf(b),
  )) {
    const terms = spread.rates
      .filter((r) => r.column === column)
      .map((r): Term => {
        const { column: driverColumn, per } = columns.find((c) => c.driver === r.driver)!;
        return { driverColumn, rate: r.rate / per, channel: r.channel };
      });
    const { threshold, lost } = await leftOverCents(warehouse, terms, cents);
    undistributed += lost;
    shares.push({ column, terms, threshold });
  }
  await run(pairCent(shares, pairFacts(plan), booked));
  await run(pairCost);
  await run(customerCents([...booked, ...shares.map((s) => s.column)]));
  await run(orderDriver(columns));
  await saveRates(input, pools, spread);
  for (const view of costBasis(columns)) await run(view);
  const { used, volume, replaced } = spread;
  return { used, volume, undistributed, replaced };
}

/** All drivers wanted. */
async function workPlan(input: StudyInput): Promise<WorkPlan> {
  const { warehouse, facts, settings } = input;
  const [recorded] = await warehouse.rows(recordedWork());
  const has = (table: "delivery" | "contact" | "return_line" | "stock_day") => facts.tables[table].rows > 0;
  return {
    recorded: recorded!,
    has: {
      delivery: has("delivery"),
      contact: has("contact"),
      return_line: has("return_line"),
      stock_day: has("stock_day"),
    },
    period: settings.period,
    build: new Set(drivers),
    credits: creditRules(input),
  };
}

/** Drivers the pools ask for, and the stand-ins of those nobody records: no others are counted. */
async function wantedDrivers(
  input: StudyInput,
  all: WorkPlan,
  pools: readonly Pool[],
): Promise<ReadonlySet<Driver>> {
  const asked = pools.filter((p) => p.cents !== 0 && p.weight !== null);
  const build = new Set<Driver>();
  if (asked.length === 0) return build;
  const totals = await totalsOf(input, all);
  const recorded = (d: Driver) => (totals[d] ?? 0) > 0;
  for (const { weight, channel } of asked) {
    const terms = drivers.filter((d) => (weight![d] ?? 0) !== 0);
    for (const d of terms) if (recorded(d)) build.add(d);
    // What stands in within one channel may be another driver than in all.
    if (channel !== undefined || !terms.some(recorded))
      for (const d of terms.slice(0, 1).flatMap(withStandIns)) if (recorded(d)) build.add(d);
  }
  return build;
}

type Columns = readonly { readonly driver: Driver; readonly column: string; readonly per: number }[];

async function volumesOf({ warehouse }: StudyInput, columns: Columns, pools: readonly Pool[]) {
  if (columns.length === 0) return () => noTotals;
  const recorded = async (byChannel: boolean) =>
    (await warehouse.rows(pairVolumes(columns, byChannel))).map(
      ({ channel, ...totals }) => [channel, { ...noTotals, ...totals }] as const,
    );
  const [[, all]] = (await recorded(false)) as [readonly [string | null, DriverTotals]];
  const channels = new Map(pools.some((p) => p.channel !== undefined) ? await recorded(true) : []);
  return (channel: string | null): DriverTotals =>
    channel === null ? all : (channels.get(channel) ?? noTotals);
}

async function saveDirect({ warehouse }: StudyInput, direct: readonly DirectCost[]): Promise<void> {
  await saveDerived(
    warehouse,
    "direct_cost",
    { customer_id: "VARCHAR", column: "VARCHAR", cents: "BIGINT" },
    [direct.map((d) => d.customer), direct.map((d) => d.column), direct.map((d) => d.cents)],
  );
}

/** `derived.pool_rate`: what one unit of each driver costs in each pool; an order's cost is its volumes times these. */
async function saveRates(
  { warehouse }: StudyInput,
  pools: readonly Pool[],
  { used, volume }: Pick<Spread, "used" | "volume">,
): Promise<void> {
  const rows = pools.flatMap((pool, i) => {
    const total = volume[i];
    if (total == null || !(total > 0)) return [];
    return drivers
      .filter((d) => (used[i]?.[d] ?? 0) !== 0)
      .map((driver) => {
        const factor = used[i]![driver]!;
        return { pool, driver, factor, volume: total, rate: (pool.cents * factor) / total };
      });
  });
  await saveDerived(
    warehouse,
    "pool_rate",
    {
      pool: "VARCHAR",
      column: "VARCHAR",
      channel: "VARCHAR",
      driver: "VARCHAR",
      factor: "DOUBLE",
      volume: "DOUBLE",
      cents: "BIGINT",
      rate: "DOUBLE",
    },
    [
      rows.map((r) => r.pool.id),
      rows.map((r): CostColumn => r.pool.column),
      rows.map((r) => r.pool.channel ?? null),
      rows.map((r) => r.driver),
      rows.map((r) => r.factor),
      rows.map((r) => r.volume),
      rows.map((r) => r.pool.cents),
      rows.map((r) => r.rate),
    ],
  );
}
