import type { RowOf } from "../../../core/shape.js";
import {
  makeSupplyLines,
  makeSupplyStock,
  type SupplyRules,
  supplyGiven,
  supplyItems,
  supplyOnHand,
  supplySites,
} from "../../../facts/sql/level/supply.js";
import { daysIn } from "../../days.js";
import type { StudyInput } from "../../input.js";

export type ItemRow = RowOf<ReturnType<typeof supplyItems>["shape"]>;
export type GivenRow = RowOf<ReturnType<typeof supplyGiven>["shape"]>;
export type StockRow = RowOf<ReturnType<typeof supplyOnHand>["shape"]>;

/** Whether what was asked for is known, or only what was sold. */
export type Wanted = "recorded" | "corrected" | "sold-only";

/** What the records say of each item, before anything is made of it. */
export interface Records {
  readonly rules: SupplyRules;
  readonly wanted: Wanted;
  readonly items: readonly ItemRow[];
  readonly given: ReadonlyMap<string, GivenRow>;
  readonly stock: ReadonlyMap<string, StockRow>;
  /** Length of a period, and whole periods watched. */
  readonly periodDays: number;
  readonly periods: number;
  readonly days: number;
}

/** Fewer weeks than this say too little: days are looked at instead. */
const enoughWeeks = 20;

export const itemKey = (product: string, site: string): string => JSON.stringify([product, site]);

/** null: no line names a product. */
export async function readRecords({ warehouse, facts, settings }: StudyInput): Promise<Records | null> {
  const { order_line: line, product, stock_day } = facts.tables;
  const filled = (column: string) => (line.columns[column]?.filled ?? 0) > 0;
  if (line.rows === 0 || !filled("product_id")) return null;
  const [seen] = await warehouse.rows(supplySites());
  const { from, to } = settings.period;
  const countsPlaced = seen!.counts === 0 || seen!.placed_counts * 2 >= seen!.counts;
  const flagged = seen!.stocked_out > 0;
  const rules: SupplyRules = {
    bySite: seen!.placed * 2 >= seen!.lines && countsPlaced,
    pieces: !filled("quantity"),
    shortBy: flagged ? "flag" : seen!.counts > 0 && seen!.short > 0 ? "count" : "none",
    from,
    to,
  };
  await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  const stock = makeSupplyStock(rules);
  await warehouse.run(stock.sql, stock.params);
  const lines = makeSupplyLines(rules);
  await warehouse.run(lines.sql, lines.params);
  const items = await warehouse.rows(supplyItems());
  if (items.length === 0) return null;
  const onHand = stock_day.rows === 0 ? [] : await warehouse.rows(supplyOnHand());
  const given = product.rows === 0 ? [] : await warehouse.rows(supplyGiven());
  const days = daysIn(from, to);
  const periodDays = days >= enoughWeeks * 7 ? 7 : 1;
  const short = seen!.short > 0 || flagged;
  return {
    rules,
    wanted: short ? "recorded" : onHand.some((s) => s.counts > 0) ? "corrected" : "sold-only",
    items,
    given: new Map(given.map((g) => [g.product_id, g])),
    stock: new Map(onHand.map((s) => [itemKey(s.product_id, s.site), s])),
    periodDays,
    periods: Math.max(1, Math.floor(days / periodDays)),
    days,
  };
}
