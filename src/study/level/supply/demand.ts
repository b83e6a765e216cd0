import { modelByMoments, patternOf } from "../../../core/level/demand/by-moments.js";
import { censoredCounts } from "../../../core/level/demand/censored-counts.js";
import { censoredNormal } from "../../../core/level/demand/censored-normal.js";
import { chooseDemandModel } from "../../../core/level/demand/choose-model.js";
import type { DemandModel } from "../../../core/level/demand/demand-model.js";
import { intervalCut } from "../../../core/level/demand/intermittence.js";
import {
  emptyPeriods,
  makeSupplyModelled,
  makeSupplyPeriods,
  periodMoments,
  supplyModelled,
  supplySeries,
  supplySizes,
} from "../../../facts/sql/level/supply-periods.js";
import type { StudyInput } from "../../input.js";
import { itemKey, type Records } from "./read.js";

export const patterns = ["smooth", "erratic", "intermittent", "lumpy", "too-little"] as const;
export type Pattern = (typeof patterns)[number];

/** Demand of one item per period, and why this law. */
export interface ItemDemand {
  readonly model: DemandModel;
  readonly reason: DemandReason;
  readonly pattern: Pattern;
  /** Periods from one with demand to the next, and squared variation of those with demand; null: too little demand. */
  readonly interval: number | null;
  readonly cv2: number | null;
  readonly mean: number;
  readonly sd: number;
  /** Demand stock-outs hid, as a share of what was sold. */
  readonly hidden: number;
}

export type DemandReason =
  | "most-likely"
  | "lumpy"
  | "fits-badly"
  | "last-resort"
  | "by-moments"
  | "too-little"
  | "stock-outs-corrected"
  | "forecast-error";

/** Items whose demand is looked at period by period; of the others mean and spread decide. */
export const modelledItems = 2000;
/** A compound law with more steps than this would take longer than it is worth. */
const mostSteps = 4e6;
/** An item first asked for after so many empty periods, and three times its usual gap, was new. */
const newAfter = 8;

export async function readDemand(
  { warehouse, settings }: StudyInput,
  records: Records,
  /** Days of lead time and review of item i. */
  cover: (i: number) => number,
): Promise<readonly ItemDemand[]> {
  const { periodDays, periods, items } = records;
  const { from } = settings.period;
  const made = makeSupplyPeriods(from, periodDays);
  await warehouse.run(made.sql, made.params);
  const chosen = makeSupplyModelled(modelledItems);
  await warehouse.run(chosen.sql, chosen.params);
  const moments = new Map(
    (await warehouse.rows(periodMoments(periods))).map((m) => [itemKey(m.product_id, m.site), m]),
  );
  const numbers = new Map(
    (await warehouse.rows(supplyModelled())).map((m) => [itemKey(m.product_id, m.site), m.item]),
  );
  const series = byItem(await warehouse.rows(supplySeries(periods)));
  // Sizes are asked for where demand is rare: of the others they would be most of all rows.
  const sizes = byItem(await warehouse.rows(supplySizes(periods, Math.ceil(periods / intervalCut))));
  const empty = new Map<string, Set<number>>();
  if (records.wanted === "corrected")
    for (const e of await warehouse.rows(emptyPeriods(from, periodDays, periods))) {
      const key = itemKey(e.product_id, e.site);
      empty.set(key, (empty.get(key) ?? new Set()).add(e.period));
    }
  return items.map((item, i) => {
    const key = itemKey(item.product_id, item.site);
    const m = moments.get(key);
    const leadTime = Math.max(0.1, cover(i) / periodDays);
    if (m === undefined) {
      // Asked for only in the days after the last whole period.
      return thin(item.units / periods, periods);
    }
    const watched = periods - startOf(m.first, m.filled, periods);
    const number = numbers.get(key);
    const given = number === undefined ? undefined : series.get(number);
    if (number === undefined || given === undefined)
      return byMoments(m, watched, item.parted === 0, leadTime);
    const values = new Float64Array(watched);
    for (const s of given) values[s.period - (periods - watched)] = s.units;
    const shut = empty.get(key);
    const ranOut = Array.from(values, (_, k) => shut?.has(k + periods - watched) ?? false);
    const corrected = shut === undefined ? null : uncensored(values, ranOut, leadTime);
    if (corrected !== null) return corrected;
    return byRecords(values, sizes.get(number) ?? [], item.parted === 0, leadTime);
  });
}

function byItem<T extends { readonly item: number }>(rows: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const row of rows) {
    const list = map.get(row.item);
    if (list === undefined) map.set(row.item, [row]);
    else list.push(row);
  }
  return map;
}

/** First period the item is watched in: a new one is not asked for what it could not sell. */
function startOf(first: number, filled: number, periods: number): number {
  const gap = (periods - first) / Math.max(1, filled);
  return first > newAfter && first > 3 * gap ? first : 0;
}

/** One or no demand in whole periods: it may come like that again, and no more is known. */
const thin = (mean: number, periods: number): ItemDemand => ({
  model: { kind: "poisson", mean: Math.max(mean, 1 / (periods * 10)) },
  reason: "too-little",
  pattern: "too-little",
  interval: null,
  cv2: null,
  mean: Math.max(mean, 1 / (periods * 10)),
  sd: Math.sqrt(Math.max(mean, 1 / (periods * 10))),
  hidden: 0,
});

interface Moments {
  readonly filled: number;
  readonly units: number;
  readonly squares: number;
}

function byMoments(m: Moments, watched: number, whole: boolean, leadTime: number): ItemDemand {
  const mean = m.units / watched;
  if (m.filled < 2 || watched < 4) return { ...thin(mean, watched), ...oneLot(mean, m, watched) };
  const variance = Math.max(0, (m.squares - (m.units * m.units) / watched) / (watched - 1));
  const sd = Math.sqrt(variance);
  const perFilled = m.units / m.filled;
  const cv2 = Math.max(0, (m.squares - m.units * perFilled) / (m.filled - 1)) / (perFilled * perFilled);
  const interval = watched / m.filled;
  return {
    model: modelByMoments({ mean, sd, whole, leadTime }),
    reason: "by-moments",
    pattern: patternOf(interval, cv2),
    interval,
    cv2,
    mean,
    sd,
    hidden: 0,
  };
}

/** A single demand comes again whole: its size is all that is known. */
function oneLot(mean: number, m: Moments, watched: number): Partial<ItemDemand> {
  const size = m.units / Math.max(1, m.filled);
  if (!Number.isInteger(size) || size < 1) return {};
  const rate = m.filled / watched;
  return {
    model: { kind: "compound-poisson", rate, sizes: new Map([[size, 1]]) },
    mean,
    sd: size * Math.sqrt(rate),
  };
}

function byRecords(
  values: Float64Array,
  sizes: readonly { readonly size: number; readonly lines: number }[],
  whole: boolean,
  leadTime: number,
): ItemDemand {
  const perPeriod = Array.from(values);
  const m = sums(perPeriod);
  const rare = m.filled > 0 && values.length / m.filled >= intervalCut;
  const orderSizes = whole && rare ? sizes.flatMap((s) => new Array<number>(s.lines).fill(s.size)) : [];
  const choice = chooseDemandModel({
    perPeriod,
    leadTime,
    ...(orderSizes.length === 0 ? {} : { orderSizes }),
  });
  if (choice.kind === "none") return byMoments(m, values.length, whole, leadTime);
  const { pattern: grid, mean, sd } = choice;
  const pattern = grid.kind === "pattern" ? grid.pattern : "too-little";
  const told = {
    pattern,
    interval: grid.kind === "pattern" ? grid.interval : null,
    cv2: grid.kind === "pattern" ? grid.cv2 : null,
    mean,
    sd,
    hidden: 0,
  } as const;
  if (tooLong(choice.model, leadTime))
    return { ...told, model: modelByMoments({ mean, sd, whole, leadTime }), reason: "by-moments" };
  const [first] = choice.reasons;
  const reason = choice.reasons.some((r) => r.code === "last-resort") ? "last-resort" : (first?.code ?? "");
  const known = ["most-likely", "lumpy", "fits-badly", "last-resort"] as const;
  return { ...told, model: choice.model, reason: known.find((k) => k === reason) ?? "last-resort" };
}

function tooLong(model: DemandModel, leadTime: number): boolean {
  if (model.kind !== "compound-poisson") return false;
  let mean = 0;
  let most = 0;
  for (const [size, p] of model.sizes) {
    mean += model.rate * size * p;
    most = Math.max(most, size);
  }
  return (mean * leadTime * 4 + 6 * most) * model.sizes.size > mostSteps;
}

/** Sold-out periods count as at least what was sold; null where too few others are left to tell. */
function uncensored(values: Float64Array, ranOut: readonly boolean[], leadTime: number): ItemDemand | null {
  const sold = sums(values);
  if (sold.filled < 2) return null;
  const whole = values.every(Number.isInteger);
  const fit = whole ? censoredCounts({ sold: values, ranOut }) : censoredNormal({ sold: values, ranOut });
  if (fit.kind !== "fit" || !(fit.mean > 0)) return null;
  const { mean, sd } = fit;
  const model = "model" in fit ? fit.model : modelByMoments({ mean, sd, whole, leadTime });
  const interval = values.length / sold.filled;
  const perFilled = sold.units / sold.filled;
  const cv2 =
    Math.max(0, (sold.squares - sold.units * perFilled) / (sold.filled - 1)) / (perFilled * perFilled);
  return {
    model,
    reason: "stock-outs-corrected",
    pattern: patternOf(interval, cv2),
    interval,
    cv2,
    mean,
    sd,
    hidden: Math.max(0, mean / fit.soldMean - 1),
  };
}

function sums(values: ArrayLike<number>): Moments {
  let filled = 0;
  let units = 0;
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    const v = values[k]!;
    if (v > 0) filled++;
    units += v;
    squares += v * v;
  }
  return { filled, units, squares };
}

/** The same demand with its spread scaled to what the forecast leaves open. */
export function withForecast(
  demand: ItemDemand,
  ratio: number,
  whole: boolean,
  leadTime: number,
): ItemDemand {
  const sd = demand.sd * ratio;
  return {
    ...demand,
    sd,
    model: modelByMoments({ mean: demand.mean, sd, whole, leadTime }),
    reason: "forecast-error",
  };
}
