import { onHandAt, shortAt } from "../../../core/level/policy/stock-frontier.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { type BestStock, fillOf, safetyOf } from "./best.js";
import type { StockItems } from "./items.js";
import type { StockLosses } from "./losses.js";

/** Leaves `derived.item_level`, cents a year; NULL where an item has no level. */
export async function saveItemLevel(
  { warehouse }: StudyInput,
  items: StockItems,
  best: BestStock,
  losses: StockLosses | null,
): Promise<void> {
  const { supply, frontiers } = items;
  const all = Array.from({ length: supply.count }, (_, i) => i);
  const numeric = (of: (i: number) => number) =>
    all.map((i) => {
      const value = of(i);
      return Number.isFinite(value) ? value : null;
    });
  const cost = (places: Float64Array) =>
    numeric((i) => {
      const f = frontiers[i];
      return f === null || f === undefined || Number.isNaN(places[i]!)
        ? Number.NaN
        : items.ordering[i]! + items.holding[i]! * onHandAt(f, places[i]!);
    });
  const unitsShort = (places: Float64Array) => (i: number) => {
    const f = frontiers[i];
    return f === null || f === undefined || Number.isNaN(places[i]!)
      ? Number.NaN
      : supply.annualDemand[i]! * shortAt(f, places[i]!);
  };
  const marginShort = (places: Float64Array) =>
    numeric((i) => unitsShort(places)(i) * (losses?.margin[i] ?? Number.NaN));
  const text = "VARCHAR";
  const double = "DOUBLE";
  await saveDerived(
    warehouse,
    "item_level",
    {
      product_id: text,
      site: text,
      class: text,
      fill_today: double,
      fill_best: double,
      fill_without_leaving: double,
      safety_today: double,
      safety_best: double,
      cost_today: double,
      cost_best: double,
      units_short_today: double,
      units_short_best: double,
      margin_short_today: double,
      margin_short_best: double,
      sale_per_short: double,
      leaving_per_short: double,
    },
    [
      supply.products,
      supply.sites,
      supply.classes,
      numeric((i) => fillOf(frontiers[i], items.today[i]!)),
      numeric((i) => fillOf(frontiers[i], best.place[i]!)),
      numeric((i) => fillOf(frontiers[i], best.withoutLeaving[i]!)),
      numeric((i) => safetyOf(frontiers[i], items.today[i]!)),
      numeric((i) => safetyOf(frontiers[i], best.place[i]!)),
      cost(items.today),
      cost(best.place),
      numeric(unitsShort(items.today)),
      numeric(unitsShort(best.place)),
      marginShort(items.today),
      marginShort(best.place),
      numeric((i) => losses?.sale[i] ?? Number.NaN),
      numeric((i) => losses?.leaving[i] ?? Number.NaN),
    ],
  );
}
