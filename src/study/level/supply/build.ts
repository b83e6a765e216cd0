import { assumed } from "../../../core/assumptions.js";
import { eoq } from "../../../core/level/eoq/eoq.js";
import { demandHalves } from "../../../facts/sql/level/supply-periods.js";
import { daysPerYear } from "../../days.js";
import type { StudyInput } from "../../input.js";
import type { ItemSource, Supply } from "../parts.js";
import { type Arrivals, readArrivals } from "./arrivals.js";
import { type ItemDemand, readDemand, withForecast } from "./demand.js";
import { type Forecasts, readForecasts } from "./forecast.js";
import { lawsOf } from "./laws.js";
import { type Carrying, carryingOf, type ItemMoney, itemMoney } from "./money.js";
import { itemKey, type Records } from "./read.js";

/** What the records tell of the items: no rate and no cost of an order is in it. */
export interface ItemsRead {
  readonly records: Records;
  readonly arrivals: Arrivals;
  readonly demand: readonly ItemDemand[];
  readonly forecasts: Forecasts | null;
  /** Units asked for in the first and the second half of the period; none where it is too short. */
  readonly halves: readonly { readonly early: number; readonly late: number }[];
  readonly law: Supply["law"];
}

/** All that was read and made of the items, for the findings. */
export interface Items extends ItemsRead {
  readonly money: readonly ItemMoney[];
  readonly carrying: Carrying;
  /** Classes and stakes rest on other parts and come later (`withOthers`). */
  readonly supply: Supply;
}

const orderCostId = "level.order-cost";
const orderDaysId = "level.order-days";
/** No lot lasts longer than this part of a year: cheap goods would be bought for years. */
const longestLot = 0.5;

export async function readItems(input: StudyInput, records: Records): Promise<ItemsRead> {
  const { items, periodDays } = records;
  const arrivals = await readArrivals(input, records);
  const cover = (i: number) => arrivals.lead[i]!.mean + arrivals.rhythm[i]!.reviewDays;
  const forecasts = await readForecasts(input);
  const demand = (await readDemand(input, records, cover)).map((d, i) => {
    const ratio = forecasts?.ratio.get(items[i]!.product_id);
    return ratio === undefined || d.pattern === "too-little"
      ? d
      : withForecast(d, ratio, items[i]!.parted === 0, Math.max(0.1, cover(i) / periodDays));
  });
  const halves = await readHalves(input, records);
  const law = lawsOf(
    items.map((item, i) => ({
      model: demand[i]!.model,
      mean: demand[i]!.mean,
      sd: demand[i]!.sd,
      whole: item.parted === 0,
      leadMean: arrivals.lead[i]!.mean,
      leadSd: arrivals.lead[i]!.sd,
    })),
    periodDays,
  );
  return { records, arrivals, demand, forecasts, halves, law };
}

export function buildItems(input: StudyInput, read: ItemsRead): Items {
  const { records, arrivals, demand, halves, law } = read;
  const { items, periodDays, days } = records;
  const count = items.length;
  const money = itemMoney(input, records);
  const carrying = carryingOf(input);
  const orderCost = assumed(input.assumptions, orderCostId);
  const orderDays = assumed(input.assumptions, orderDaysId);
  const column = (of: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => of(i));
  const years = days / daysPerYear;
  const annualDemand = column((i) => (items[i]!.units / years) * (1 + demand[i]!.hidden));
  const dailyMean = column((i) => demand[i]!.mean / periodDays);
  const lots = items.map((item, i) =>
    lotOf(arrivals, i, {
      annual: annualDemand[i]!,
      daily: dailyMean[i]!,
      whole: item.parted === 0,
      orderCost: orderCost.value * 100,
      holding: money[i]!.told === "neither" ? null : money[i]!.unitCost * carrying.value,
      days: orderDays.value,
    }),
  );
  const ratio = (good: number, of: number) => (of > 0 ? good / of : Number.NaN);
  const supply: Supply = {
    count,
    products: items.map((item) => item.product_id),
    sites: items.map((item) => item.site),
    classes: items.map((item) => item.class ?? ""),
    annualDemand,
    dailyMean,
    dailySd: column((i) => demand[i]!.sd / Math.sqrt(periodDays)),
    models: demand.map((d) => d.model.kind),
    modelReasons: demand.map((d) => d.reason),
    leadMean: column((i) => arrivals.lead[i]!.mean),
    leadSd: column((i) => arrivals.lead[i]!.sd),
    leadSource: arrivals.lead.map((l) => l.source),
    reviewDays: column((i) => arrivals.rhythm[i]!.reviewDays),
    lot: Float64Array.from(lots, (l) => l.lot),
    lotSource: lots.map((l) => l.source),
    unitCost: column((i) => money[i]!.unitCost),
    unitMargin: column((i) => money[i]!.unitMargin),
    marginSource: money.map((m) => m.marginSource),
    orderCost: column(() => orderCost.value * 100),
    orderShare: column((i) => {
      const { interval } = demand[i]!;
      const { reviewDays } = arrivals.rhythm[i]!;
      return interval === null || !(reviewDays > 0) ? 1 : 1 - (1 - 1 / interval) ** (reviewDays / periodDays);
    }),
    carryingRate: carrying.value,
    carryingLow: carrying.low,
    carryingHigh: carrying.high,
    onHand: column(
      (i) => records.stock.get(itemKey(items[i]!.product_id, items[i]!.site))?.on_hand ?? Number.NaN,
    ),
    unitFill: column((i) => {
      const { judged_units, lacking } = items[i]!;
      return ratio(judged_units - lacking, judged_units);
    }),
    lineFill: column((i) => ratio(items[i]!.judged - items[i]!.short, items[i]!.judged)),
    lines: column((i) => items[i]!.lines),
    shortLines: column((i) => items[i]!.short),
    shortUnits: column((i) => (items[i]!.short > 0 ? items[i]!.lacking / items[i]!.short : 0)),
    lineSize: column((i) => items[i]!.units / items[i]!.lines),
    stake: column(() => Number.NaN),
    law,
    trend: column((i) => {
      const { early, late } = halves[i] ?? { early: 0, late: 0 };
      return early > 0 ? late / early - 1 : Number.NaN;
    }),
    money: money.some((m) => m.told !== "neither") ? "recorded" : "relative",
    assumptions: assumptionsOf(arrivals, money, carrying, lots),
  };
  return { ...read, money, carrying, supply };
}

/** Fewer periods tell no growth. */
const fewestPeriods = 8;

async function readHalves({ warehouse }: StudyInput, { items, periods }: Records): Promise<Items["halves"]> {
  if (periods < fewestPeriods) return [];
  const rows = await warehouse.rows(demandHalves(periods, Math.floor(periods / 2)));
  const found = new Map(rows.map((r) => [itemKey(r.product_id, r.site), r]));
  return items.map((item) => found.get(itemKey(item.product_id, item.site)) ?? { early: 0, late: 0 });
}

interface LotFacts {
  readonly annual: number;
  readonly daily: number;
  readonly whole: boolean;
  readonly orderCost: number;
  /** Cents a unit a year; null: no money is known. */
  readonly holding: number | null;
  /** Days an order lasts where no money tells. */
  readonly days: number;
}

function lotOf(arrivals: Arrivals, i: number, f: LotFacts): { lot: number; source: ItemSource } {
  const { lot, lotSource, reviewDays, reviewSource } = arrivals.rhythm[i]!;
  const least = f.whole ? 1 : 0;
  if (lot !== null) return { lot: Math.max(least, lot), source: lotSource };
  if (reviewDays > 0) return { lot: Math.max(least, f.daily * reviewDays), source: reviewSource };
  const lasting = Math.min(economic(f), f.annual * longestLot);
  return { lot: f.whole ? Math.max(1, Math.round(lasting)) : lasting, source: "default" };
}

function economic({ annual, daily, orderCost, holding, days }: LotFacts): number {
  if (holding === null) return daily * days;
  if (!(holding > 0)) return annual * longestLot;
  return eoq({ fixedCost: orderCost, holdingCost: holding, demandRate: annual }).quantity;
}

function assumptionsOf(
  arrivals: Arrivals,
  money: readonly ItemMoney[],
  carrying: Carrying,
  lots: readonly { readonly source: ItemSource }[],
): readonly string[] {
  const used = new Set(carrying.assumptions);
  used.add(orderCostId);
  if (arrivals.orders > 0) used.add("level.lead-outlier").add("level.rhythm-share");
  if (arrivals.lead.some((l) => l.source === "default")) used.add("level.lead-days");
  if (arrivals.lead.some((l) => l.source === "default" || l.source === "given"))
    used.add("level.lead-spread");
  if (money.some((m) => m.marginSource === "default")) used.add("loss.margin-share");
  if (lots.some((l, i) => l.source === "default" && money[i]!.told === "neither")) used.add(orderDaysId);
  return lots.length === 0 ? [] : [...used];
}
