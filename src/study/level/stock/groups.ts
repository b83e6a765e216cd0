import {
  curveMultiples,
  type GroupItems,
  type GroupPoint,
  groupAt,
  groupPoints,
  multiplesFor,
  placesFor,
  rising,
  totalOf,
} from "../../../core/level/policy/group-level.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { confidence } from "../../confidence.js";
import type { CurveRow, OptimumRow } from "../parts.js";
import { within } from "./best.js";
import { groupDoubt } from "./group-doubt.js";
import type { StockItems } from "./items.js";
import type { StockLosses } from "./losses.js";

export const element = "short";
const gridPoints = 50;
/** Redraws of the best level: all of everything together, fewer of its parts. */
const redraws = (of: StockGroup["of"], items: number): number =>
  Math.max(50, Math.min(of === "all" ? 400 : 100, Math.floor(4e5 / Math.max(1, items))));

/** Part of the firm's stock whose level is looked at by itself. */
export interface StockGroup {
  readonly of: CurveRow["of"];
  readonly subject: string;
  readonly items: readonly number[];
  /** Part of each item's demand that is the group's; left out: all of it. */
  readonly shares?: Float64Array;
  /** Stake of the group's own customers, cents; left out: that of each item's customers. */
  readonly stake?: number;
}

export interface GroupFindings {
  readonly curve: readonly CurveRow[];
  readonly optimum: OptimumRow;
  /** Service and loss together, a year, with redraws; only of everything together. */
  readonly totals: { readonly today: Drawn | null; readonly best: Drawn } | null;
  /** Service cost of today's level if the stock were spread best. */
  readonly sameLevelCost: number | null;
  /** Highest level any stock that was looked at reaches, where it is below the promised one. */
  readonly nearest: number | null;
}

/** Everything the groups are reckoned from. */
export interface StockMoney {
  readonly items: StockItems;
  readonly losses: StockLosses;
  readonly carrying: Float64Array;
  readonly years: number;
}

/** Columns of a group's items; those without a frontier are left out. */
export function groupItems({ items, losses, years }: StockMoney, group: StockGroup) {
  const at = group.items.filter((i) => items.frontiers[i] !== null);
  const part = (k: number) => group.shares?.[k] ?? 1;
  const parts = group.items.flatMap((i, k) => (items.frontiers[i] === null ? [] : [part(k)]));
  const column = (of: (i: number) => number) => Float64Array.from(at, (i, k) => of(i) * parts[k]!);
  const stakeRatio = (i: number) =>
    group.stake === undefined || !(losses.stake[i]! > 0) ? 1 : group.stake / losses.stake[i]!;
  const columns: GroupItems = {
    frontiers: at.map((i) => items.frontiers[i]!),
    holding: column((i) => items.holding[i]!),
    ordering: column((i) => items.ordering[i]!),
    sale: column((i) => losses.sale[i]!),
    leaving: column((i) => losses.leaving[i]! * stakeRatio(i)),
    lines: column((i) => (items.supply.lines[i]! > 0 ? items.supply.lines[i]! / years : 1e-9)),
    lineFactor: Float64Array.from(at, (i) => items.lineFactor[i]!),
  };
  return { at, parts, columns, stakeRatio };
}

/** The curve of a group between little and nearly full service, with the levels that matter marked. */
export function studyGroup(
  money: StockMoney,
  group: StockGroup,
  promised: number | null,
): GroupFindings | null {
  const { items, losses } = money;
  const { at, parts, columns, stakeRatio } = groupItems(money, group);
  if (at.length === 0) return null;
  let lossAll = 0;
  for (let k = 0; k < at.length; k++) lossAll += columns.sale[k]! + columns.leaving[k]!;
  if (!(lossAll > 0)) return null;

  const bestPlaces = placesFor(columns, 1);
  const withoutPlaces = placesFor(columns, 1, false);
  const best = groupAt(columns, bestPlaces);
  const without = groupAt(columns, withoutPlaces);
  const todayKnown = at.every((i) => Number.isFinite(items.today[i]!));
  const today = todayKnown
    ? groupAt(
        columns,
        Float64Array.from(at, (i) => items.today[i]!),
      )
    : null;
  // Further down is of no interest to anybody, and dwarfs everything near the best.
  const lowest = Math.min(best.level, without.level, today?.level ?? 1, promised ?? 1);
  const from = Math.min(0.98, Math.max(0.3, 1 - 5 * (1 - lowest)));
  const to = Math.min(0.9999, 1 - (1 - best.level) / 10);
  const levels = [from, to, today?.level ?? 1, promised ?? 1, without.level > from ? without.level : 1];
  const wanted = levels.filter((level) => level > 0 && level < 1);
  const multiples = multiplesFor(columns, wanted);
  const [low = null, high = null, ...others] = levels.map((l) => multiples[wanted.indexOf(l)] ?? null);
  const grid = curveMultiples(gridPoints, { low, high });
  const laid = groupPoints(columns, [...grid, ...others.map((multiple) => multiple ?? 1)]);
  const [todayOn = null, promisedOn = null, withoutOn = null] = others.map((multiple, k) =>
    multiple === null ? null : laid[gridPoints + k]!,
  );
  const marked = new Map<GroupPoint, CurveRow["mark"]>();
  if (withoutOn !== null) marked.set(withoutOn, "best-without-leaving");
  if (promisedOn !== null) marked.set(promisedOn, "promised");
  if (todayOn !== null) marked.set(todayOn, "today");
  marked.set(best, "best");
  const points = rising([...rising(laid.slice(0, gridPoints)), ...marked.keys()]);
  let least = points[0]!;
  for (const p of points) if (totalOf(p) < totalOf(least)) least = p;
  const earned = sumOver(at, (i, k) => items.supply.annualDemand[i]! * losses.margin[i]! * parts[k]!);
  const curve = points.map(
    (p): CurveRow => ({
      element,
      of: group.of,
      subject: group.subject,
      level: p.level,
      cost: p.cost,
      lost: p.sale + p.leaving,
      lostByLeaving: p.leaving,
      revenue: earned > 0 ? earned - p.sale - p.leaving : null,
      mark: p === least ? "best" : marked.get(p) === "best" ? "none" : (marked.get(p) ?? "none"),
    }),
  );

  const doubt = groupDoubt(money, { at, parts, columns, stakeRatio });
  const span = middle(doubt.bestLevels(redraws(group.of, at.length)), confidence);
  const near = points.filter((p) => totalOf(p) <= totalOf(least) * (1 + within));
  const sale = sumOver(at, (_, k) => columns.sale[k]!);
  const leavingAll = lossAll - sale;
  const optimum: OptimumRow = {
    element,
    of: group.of,
    subject: group.subject,
    unit: "share",
    today: today?.level ?? null,
    promised,
    best: least.level,
    low: span === null ? null : Math.min(least.level, span.low),
    high: span === null ? null : Math.max(least.level, span.high),
    bandLow: near[0]!.level,
    bandHigh: near[near.length - 1]!.level,
    withoutLeaving: without.level,
    drivenBy:
      sale === 0 || (today !== null && least.level > today.level && without.level <= today.level)
        ? "leaving-alone"
        : leavingAll > sale
          ? "leaving"
          : "sale",
    costToday: today?.cost ?? null,
    costBest: least.cost,
    totalToday: today === null ? null : totalOf(today),
    totalBest: totalOf(least),
    means: "stock",
    reason: null,
  };
  return {
    curve,
    optimum,
    totals:
      group.of !== "all"
        ? null
        : {
            today:
              today &&
              doubt.total(
                Float64Array.from(at, (i) => items.today[i]!),
                today,
              ),
            best: doubt.total(bestPlaces, best),
          },
    sameLevelCost: todayOn?.cost ?? null,
    nearest:
      promised !== null && promisedOn === null ? groupAt(columns, placesFor(columns, 1e13)).level : null,
  };
}

function sumOver(items: readonly number[], of: (i: number, k: number) => number): number {
  let sum = 0;
  items.forEach((i, k) => {
    sum += of(i, k);
  });
  return sum;
}
