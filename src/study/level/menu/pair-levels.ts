import { assumed } from "../../../core/assumptions.js";
import { bestShort, costAt, gridShorts } from "../../../core/level/menu/pair-level.js";
import { type Tier, tiersByCost } from "../../../core/level/menu/tiers.js";
import { itemBands, makeMenuDemand, makePairLevels } from "../../../facts/sql/level/menu.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { itemKey } from "../supply/read.js";
import type { ItemCurve, ItemCurves } from "./item-curves.js";

/** Levels of the menu for units from stock, the most demanding first. */
export interface StockTier {
  /** Share of units filled at once. */
  readonly fill: number;
  /** Units whose own best level lies from here to there. */
  readonly from: number;
  readonly to: number;
  /** Cost of service and loss a year, today and at the tier's level; null where today's is not known. */
  readonly today: number | null;
  readonly total: number;
  readonly cost: number;
  readonly units: number;
}

const width = gridShorts.length;

const lossOf = (c: ItemCurve, at: "value" | "low" | "high", stake: number) =>
  Math.max(0, c.sale[at] + c.leaving[at] * stake);

/**
 * Each item's best level for each band of customers, and with them each pair's: leaves `derived.item_band_level` and
 * `derived.pair_level`. Levels of a menu are cut so that all pairs together cost least.
 */
export async function solvePairs(
  input: StudyInput,
  curves: ItemCurves,
  bands: readonly number[],
): Promise<readonly StockTier[]> {
  const { warehouse } = input;
  const bySite = [...curves.values()].some((c) => c.site !== "");
  await warehouse.run(makeMenuDemand(bySite));
  const rows = await warehouse.rows(itemBands());
  const totals = new Map<string, number>();
  for (const r of rows) {
    const key = itemKey(r.product_id, r.site);
    totals.set(key, (totals.get(key) ?? 0) + r.quantity);
  }
  const columns = {
    product: [] as string[],
    site: [] as string[],
    band: [] as number[],
    numbers: Array.from({ length: 9 }, () => [] as (number | null)[]),
  };
  const sums = new Float64Array(width * width);
  const costs = new Float64Array(width * width);
  const today = new Float64Array(width);
  const units = new Float64Array(width);
  for (const r of rows) {
    const key = itemKey(r.product_id, r.site);
    const c = curves.get(key);
    if (c === undefined) continue;
    const stake = bands[r.band]!;
    const loss = lossOf(c, "value", stake);
    const short = bestShort(c.marginal, loss);
    const now = Number.isFinite(c.fillToday) ? Math.min(1, Math.max(0, 1 - c.fillToday)) : null;
    columns.product.push(r.product_id);
    columns.site.push(r.site);
    columns.band.push(r.band);
    const values = [
      now === null ? null : 1 - now,
      1 - short,
      1 - bestShort(c.marginal, lossOf(c, "low", stake)),
      1 - bestShort(c.marginal, lossOf(c, "high", stake)),
      1 - bestShort(c.marginal, Math.max(0, c.sale.value)),
      now === null ? null : costAt(gridShorts, c.cost, now) / c.demand,
      costAt(gridShorts, c.cost, short) / c.demand,
      now === null ? null : (loss * now) / c.demand,
      (loss * short) / c.demand,
    ];
    for (const [k, v] of values.entries()) columns.numbers[k]!.push(v);
    const share = r.quantity / totals.get(key)!;
    const bin = nearest(short);
    units[bin]! += share * c.demand;
    today[bin]! += now === null ? Number.NaN : share * (costAt(gridShorts, c.cost, now) + loss * now);
    for (let j = 0; j < width; j++) {
      sums[bin * width + j]! += share * (c.cost[j]! + loss * gridShorts[j]!);
      costs[bin * width + j]! += share * c.cost[j]!;
    }
  }
  await saveDerived(
    warehouse,
    "item_band_level",
    {
      product_id: "VARCHAR",
      site: "VARCHAR",
      band: "INTEGER",
      today: "DOUBLE",
      best: "DOUBLE",
      low: "DOUBLE",
      high: "DOUBLE",
      without: "DOUBLE",
      cost_today: "DOUBLE",
      cost_best: "DOUBLE",
      lost_today: "DOUBLE",
      lost_best: "DOUBLE",
    },
    [columns.product, columns.site, columns.band, ...columns.numbers],
  );
  for (const statement of makePairLevels(bySite)) await warehouse.run(statement);
  const number = (id: string) => assumed(input.assumptions, id).value;
  // Bins nobody is in cost nothing at any level and would make tiers of nothing.
  const filled = Array.from(units.keys()).filter((b) => units[b]! > 0);
  const compact = Float64Array.from(
    filled.flatMap((b) => Array.from(sums.subarray(b * width, (b + 1) * width))),
  );
  const tiers = tiersByCost(compact, width, {
    least: number("level.menu-tiers-least"),
    most: number("level.menu-tiers-most"),
    worth: number("level.menu-tier-worth"),
  });
  return distinct(tiers)
    .map((t): StockTier => {
      const mine = filled.slice(t.from, t.to);
      const over = (of: Float64Array) => mine.reduce((sum, b) => sum + of[b]!, 0);
      const now = over(today);
      return {
        fill: 1 - gridShorts[t.at]!,
        from: 1 - gridShorts[mine[0]!]!,
        to: 1 - gridShorts[mine[mine.length - 1]!]!,
        today: Number.isFinite(now) ? now : null,
        total: t.total,
        cost: mine.reduce((sum, b) => sum + costs[b * width + t.at]!, 0),
        units: over(units),
      };
    })
    .reverse();
}

/** Step of the grid nearest to a share short. */
export function nearest(short: number): number {
  const at = Math.round(-8 * Math.log10(short / gridShorts[0]!));
  return Math.min(width - 1, Math.max(0, at));
}

/** Tiers of one level are one tier. */
function distinct(tiers: readonly Tier[]): Tier[] {
  const out: Tier[] = [];
  for (const t of tiers) {
    const before = out[out.length - 1];
    if (before !== undefined && before.at >= t.at)
      out[out.length - 1] = { ...before, to: t.to, total: before.total + t.total };
    else out.push(t);
  }
  return out;
}
