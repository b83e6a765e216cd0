import {
  type BeforeAfter,
  beforeAfter,
  type ServiceEffect,
} from "../../../core/level/curves/before-after.js";
import { naturalStockOuts, type StockOutEffect } from "../../../core/level/curves/natural-stock-outs.js";
import type { ToldChange } from "../../../core/level/settings.js";
import { salesAround, salesOfPeriod, spellsAfterStockOuts } from "../../../facts/sql/level/sales.js";
import { confidence } from "../../confidence.js";
import { daysIn, earlier, shiftDays, yearsIn } from "../../days.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";

/** Sales of a year in cents, and the margin in them as a share; null: not recorded. */
export interface YearlySales {
  readonly sales: number;
  readonly margin: number | null;
}

export async function yearlySales({ warehouse, settings }: StudyInput): Promise<YearlySales | null> {
  const [sums] = await warehouse.rows(salesOfPeriod());
  const { amount, costed, cost } = sums!;
  if (!(amount > 0)) return null;
  const years = yearsIn(settings.period.from, settings.period.to);
  return { sales: amount / years, margin: costed > 0 ? Math.max(0, (costed - cost) / costed) : null };
}

export interface StockOutSpells {
  readonly effect: StockOutEffect;
  /** Purchases that met a stock-out, and all of which it is known. */
  readonly short: number;
  readonly purchases: number;
}

/** What buying after a stock-out says, from the purchases of the period; null where they were not joined. */
export async function stockOutSpells(input: StudyInput): Promise<StockOutSpells | null> {
  const horizon = input.before.flatMap((f) => f.assumptions).find((a) => a.id === "loss.horizon-days");
  if (horizon === undefined || input.settings.sampling === "orders") return null;
  if (!(await stands(input.warehouse, "purchase_exposure"))) return null;
  const rows = await input.warehouse.rows(spellsAfterStockOuts(horizon.value));
  const short = rows.reduce((sum, r) => sum + r.short, 0);
  const purchases = rows.reduce((sum, r) => sum + r.short + r.filled, 0);
  if (short === 0) return null;
  const effect = naturalStockOuts(
    rows.map((r) => ({
      boughtAfterShort: r.bought_short,
      daysAfterShort: r.days_short,
      boughtAfterFilled: r.bought_filled,
      daysAfterFilled: r.days_filled,
    })),
    confidence,
  );
  return { effect, short, purchases };
}

/** Sales before and after a change some customers got, against all others, over stretches as long as the records allow. */
export async function changeEffect(input: StudyInput, changed: ToldChange): Promise<ServiceEffect> {
  const { from, to } = input.settings.period;
  const days = Math.min(daysIn(from, changed.on) - 1, daysIn(changed.on, to), 365);
  if (days < 1) return { kind: "none", reason: "no-sales" };
  const span = {
    from: shiftDays(changed.on, -days),
    on: changed.on,
    to: earlier(shiftDays(changed.on, days - 1), to),
  };
  const rows = await input.warehouse.rows(salesAround(span, changed));
  const of = (is: boolean): BeforeAfter[] =>
    rows
      .filter((r) => r.changed === is && r.before >= 0 && r.after >= 0)
      .map((r) => ({ before: r.before, after: r.after }));
  return beforeAfter(of(true), of(false), confidence, {
    before: changed.before,
    after: changed.after,
  });
}
