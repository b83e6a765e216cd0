import { assumed } from "../../../core/assumptions.js";
import { leadTimes, makeArrivals, orderRhythm } from "../../../facts/sql/level/supply-arrivals.js";
import type { StudyInput } from "../../input.js";
import type { ItemSource } from "../parts.js";
import { itemKey, type Records } from "./read.js";

export interface LeadTime {
  readonly mean: number;
  readonly sd: number;
  readonly source: ItemSource;
}

/** How an item is replenished, as far as the records or the firm say. */
export interface Rhythm {
  /** 0: looked at all the time. */
  readonly reviewDays: number;
  readonly reviewSource: ItemSource;
  /** Units ordered at once; null: what is missing, or the economic lot. */
  readonly lot: number | null;
  readonly lotSource: ItemSource;
}

export interface Arrivals {
  readonly lead: readonly LeadTime[];
  readonly rhythm: readonly Rhythm[];
  /** Replenishment orders that told a lead time, were taken for slips, and are not there though the slowest would be. */
  readonly orders: number;
  readonly odd: number;
  readonly overdue: number;
}

/** With fewer orders the spread rests on all items together. */
const enoughOrders = 5;
const enoughGaps = 4;
/** Nothing comes in no time. */
const leastDays = 0.25;

const ids = {
  lead: "level.lead-days",
  spread: "level.lead-spread",
  outlier: "level.lead-outlier",
  rhythm: "level.rhythm-share",
} as const;

interface Sums {
  n: number;
  days: number;
  squares: number;
}

export async function readArrivals(input: StudyInput, records: Records): Promise<Arrivals> {
  const { warehouse, facts, settings, assumptions } = input;
  const { replenishment } = facts.tables;
  const told =
    replenishment.rows > 0 && (replenishment.columns.received_on?.filled ?? 0) > 0 ? replenishment.rows : 0;
  const bySite = records.rules.bySite && (replenishment.columns.warehouse?.filled ?? 0) > 0;
  const rules = { bySite, asOf: settings.asOf, outlier: assumed(assumptions, ids.outlier).value };
  if (replenishment.rows > 0) {
    const made = makeArrivals(rules);
    await warehouse.run(made.sql, made.params);
  }
  const times = told > 0 ? await warehouse.rows(leadTimes(rules)) : [];
  const rhythms = replenishment.rows > 0 ? await warehouse.rows(orderRhythm()) : [];
  const own = new Map(times.map((t) => [itemKey(t.product_id, t.site), sumsOf(t)]));
  const byProduct = grouped(times, (t) => t.product_id);
  const classes = new Map(records.items.map((i) => [i.product_id, i.class ?? ""]));
  const byClass = grouped(times, (t) => classes.get(t.product_id) ?? "");
  const all = grouped(times, () => "").get("");
  const usualSpread = all !== undefined && all.n >= enoughOrders ? meanSpread(all) : null;
  const spread = assumed(assumptions, ids.spread).value;
  const lead = records.items.map((item): LeadTime => {
    const given = records.given.get(item.product_id)?.lead_days ?? null;
    const mine = own.get(itemKey(item.product_id, bySite ? item.site : ""));
    const product = byProduct.get(item.product_id);
    if (mine !== undefined && mine.n >= enoughOrders) return { ...meanSpread(mine), source: "records" };
    if (product !== undefined && product.n >= enoughOrders)
      return { ...meanSpread(product), source: "records" };
    if (given !== null) return { mean: Math.max(leastDays, given), sd: given * spread, source: "given" };
    const like = byClass.get(item.class ?? "");
    if (like !== undefined && like.n >= enoughOrders) return { ...meanSpread(like), source: "group" };
    if (usualSpread !== null) return { ...usualSpread, source: "group" };
    const mean = Math.max(leastDays, assumed(assumptions, ids.lead).value);
    return { mean, sd: mean * spread, source: "default" };
  });
  const share = assumed(assumptions, ids.rhythm).value;
  const rhythmOf = new Map(rhythms.map((r) => [itemKey(r.product_id, r.site), r]));
  const rhythm = records.items.map((item): Rhythm => {
    const r = rhythmOf.get(itemKey(item.product_id, bySite ? item.site : ""));
    const given = records.given.get(item.product_id);
    const seen = r !== undefined && r.gaps >= enoughGaps && r.least !== null && r.least > 0;
    const regular = seen && r.least! > 1 && r.multiples >= share * r.gaps;
    const inLots = seen && r.usual !== null && r.usual > 0 && r.sized > 0 && r.lots >= share * r.sized;
    const lot = inLots ? r.usual : seen && !regular ? r.quantity : null;
    return {
      reviewDays: seen ? (regular ? r.least! : 0) : (given?.review_days ?? 0),
      reviewSource: seen ? "records" : (given?.review_days ?? null) === null ? "default" : "given",
      lot: seen ? lot : (given?.lot ?? null),
      lotSource: seen ? "records" : (given?.lot ?? null) === null ? "default" : "given",
    };
  });
  const sum = (of: (t: (typeof times)[number]) => number) => times.reduce((n, t) => n + of(t), 0);
  return {
    lead,
    rhythm,
    orders: sum((t) => t.orders),
    odd: sum((t) => t.odd),
    overdue: sum((t) => t.overdue),
  };
}

type Times = { readonly orders: number; readonly days: number | null; readonly squares: number | null };

const sumsOf = (t: Times): Sums => ({ n: t.orders, days: t.days ?? 0, squares: t.squares ?? 0 });

function grouped<T extends Times>(times: readonly T[], of: (t: T) => string): Map<string, Sums> {
  const out = new Map<string, Sums>();
  for (const t of times) {
    const sums = out.get(of(t)) ?? { n: 0, days: 0, squares: 0 };
    sums.n += t.orders;
    sums.days += t.days ?? 0;
    sums.squares += t.squares ?? 0;
    out.set(of(t), sums);
  }
  return out;
}

function meanSpread({ n, days, squares }: Sums): { mean: number; sd: number } {
  const mean = days / n;
  const variance = Math.max(0, (squares - days * mean) / Math.max(1, n - 1));
  return { mean: Math.max(leastDays, mean), sd: Math.sqrt(variance) };
}
