import { gridShorts, type MarginalCost, marginalCost } from "../../../core/level/menu/pair-level.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { confidence } from "../../confidence.js";
import type { StockLevels, Supply } from "../parts.js";
import { itemKey } from "../supply/read.js";

/** A number with where it probably lies. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** By item and site: what serving from stock costs at the grid's levels, and what being short loses, cents a year. */
export type ItemCurves = ReadonlyMap<string, ItemCurve>;

export interface ItemCurve {
  readonly product: string;
  readonly site: string;
  /** Units a year. */
  readonly demand: number;
  readonly cost: Float64Array;
  readonly marginal: MarginalCost;
  /** Lost a year per share short: the sale, and per unit of stake the leaving. */
  readonly sale: Ranged;
  readonly leaving: Ranged;
  readonly fillToday: number;
  /** Of holding one more unit for a year. */
  readonly holding: number;
  readonly sdOverMean: number;
  readonly leadDemand: number;
  readonly lot: number;
}

/** More items than this borrow the spread of the first ones: sorting draws of each would be all the work there is. */
const rangedItems = 2000;

function ranged(of: Drawn): Ranged {
  const bounds = middle(of.draws, confidence);
  return { value: of.value, low: bounds?.low ?? of.value, high: bounds?.high ?? of.value };
}

const nothing: Ranged = { value: 0, low: 0, high: 0 };

const scaled = ({ value, low, high }: Ranged, by: number): Ranged => ({
  value: value * by,
  low: Math.min(low * by, high * by),
  high: Math.max(low * by, high * by),
});

/** From stock levels with costs. Items whose loss or cost is not known have no curve. */
export function itemCurves(levels: StockLevels, meanStake: number): ItemCurves | null {
  const { supply } = levels;
  const items = new Map<string, ItemCurve>();
  let spread: { readonly sale: Ranged; readonly leaving: Ranged } | undefined;
  for (let i = 0; i < supply.count; i++) {
    const stake = supply.stake[i]! >= 0 ? supply.stake[i]! : meanStake;
    const lost = levels.lost(i);
    if (lost.sale.draws.length === 0 || !Number.isFinite(lost.sale.value) || !(supply.annualDemand[i]! > 0))
      continue;
    const cost = Float64Array.from(gridShorts, (short) => levels.at(i, 1 - short).cost);
    const marginal = marginalCost(gridShorts, cost);
    if (marginal === null) continue;
    const per = stake > 0 && Number.isFinite(lost.leaving.value) ? 1 / stake : 0;
    const near = (of: Drawn, like: Ranged | undefined): Ranged =>
      like !== undefined && items.size >= rangedItems && like.value !== 0
        ? scaled(like, of.value / like.value)
        : ranged(of);
    const sale = near(lost.sale, spread?.sale);
    const left: Ranged = per === 0 ? nothing : near(lost.leaving, spread?.leaving);
    spread ??= { sale, leaving: left };
    items.set(itemKey(supply.products[i]!, supply.sites[i]!), {
      product: supply.products[i]!,
      site: supply.sites[i]!,
      demand: supply.annualDemand[i]!,
      cost,
      marginal,
      sale,
      leaving: scaled(left, per),
      fillToday: levels.fillToday[i]!,
      holding: supply.unitCost[i]! * supply.carryingRate,
      ...shape(supply, i),
    });
  }
  return items.size === 0 ? null : items;
}

function shape(supply: Supply, i: number) {
  const days = supply.leadMean[i]! + Math.max(0, supply.reviewDays[i]!);
  const mean = supply.dailyMean[i]! * days;
  const sd = Math.sqrt(days * supply.dailySd[i]! ** 2 + (supply.dailyMean[i]! * supply.leadSd[i]!) ** 2);
  return { leadDemand: mean, sdOverMean: sd / mean, lot: lotOf(supply, i) };
}

/** Without a lot, what is asked for from one look at the stock to the next; looked at all the time, of a week. */
const lotOf = (supply: Supply, i: number) =>
  supply.lot[i]! > 0
    ? supply.lot[i]!
    : supply.dailyMean[i]! * (supply.reviewDays[i]! > 0 ? supply.reviewDays[i]! : 7);
