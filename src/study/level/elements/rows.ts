import {
  costAt,
  type FewestWorthwhile,
  fewestWorthwhile,
  halvingCost,
  type LossPerFailure,
  leastTotal,
  lossPerFailure,
  type WayOfWorking,
  worthKeeping,
} from "../../../core/level/means/failure-curve.js";
import { combine, type Drawn } from "../../../core/stats/drawn.js";
import { middle } from "../../../core/stats/joint-draws.js";
import type { CurveRow, OptimumRow } from "../parts.js";

/** An element of some customers: what fails today, what a failure costs, and what fewer failures would cost. A year, cents. */
export interface ElementFound {
  readonly element: string;
  /** Class of customer; null: all. */
  readonly class: string | null;
  readonly cases: number;
  readonly failures: number;
  /** Share of the cases that failed, with its sampling error; null: not drawn. */
  readonly failed: Drawn | null;
  readonly cost: number;
  readonly loss: LossPerFailure | null;
  readonly costs:
    | {
        readonly kind: "means";
        readonly curve: readonly WayOfWorking[];
        /** Today's failures and the curve with what was counted drawn anew; null: they are taken as known. */
        readonly redrawn: ((draw: number) => Redrawn) | null;
        readonly means: string;
      }
    | { readonly kind: "per-point"; readonly cents: number }
    | { readonly kind: "unknown" };
  readonly promised: number | null;
}

export interface Redrawn {
  readonly today: number;
  readonly curve: readonly WayOfWorking[];
}

export interface ElementRows {
  readonly curves: readonly CurveRow[];
  readonly optimum: OptimumRow;
  /** How far the best level may lie above today's: both rest on the same cases, so it is surer than either. */
  readonly step: { readonly low: number; readonly high: number } | null;
  /** Service and loss together a year, today and at the best level; null where no best level is told. */
  readonly totals: { readonly today: Drawn; readonly best: Drawn } | null;
}

/** Levels drawn between the corners. */
const steps = 20;
/** Of today's failures so few may stay where each halving costs the same: nobody gets rid of all. */
const fewest = 0.05;

/** The curve of an element and its best level. */
export function elementRows(found: ElementFound): ElementRows {
  const { loss, costs, cases, failures } = found;
  const nothing = (reason: string): ElementRows => ({
    curves: [],
    optimum: untold(found, reason),
    step: null,
    totals: null,
  });
  if (loss === null || !(cases > 0)) return nothing("no-loss");
  if (costs.kind === "unknown") return nothing("no-cost");
  if (costs.kind === "per-point" && !(failures > 0)) return nothing("none-failed");
  const costOf = costs.kind === "means" ? (f: number) => costAt(costs.curve, f) : halving(found, costs.cents);
  const all = lossPerFailure(loss);
  const redrawn =
    costs.kind === "means" && costs.redrawn !== null
      ? Array.from(all.draws, (_, d) => costs.redrawn!(d))
      : null;
  const best =
    costs.kind === "means"
      ? fewestWorthwhile(costs.curve, all, redrawn && ((d) => redrawn[d]!.curve))
      : byHalving(found, costs.cents);
  const without =
    costs.kind === "means"
      ? leastTotal(costs.curve, loss.direct.value).failures
      : kept(found, costs.cents, loss.direct.value);
  const ends =
    costs.kind === "means"
      ? ([costs.curve[0]!.failures, costs.curve.at(-1)!.failures] as const)
      : ([Math.min(cases, failures * 2), failures * fewest] as const);
  const corners = costs.kind === "means" ? costs.curve.map((w) => w.failures) : [];
  const row = (f: number, mark: CurveRow["mark"], cost = costOf(f)): CurveRow[] =>
    cost === null
      ? []
      : [
          {
            element: found.element,
            ...subjectOf(found),
            level: 1 - f / cases,
            cost,
            lost: f * all.value,
            lostByLeaving: f * loss.leaving.value,
            revenue: null,
            mark,
          },
        ];
  const grid = Array.from({ length: steps + 1 }, (_, k) => ends[0] + ((ends[1] - ends[0]) * k) / steps);
  const plain = [...new Set([...grid, ...corners])].flatMap((f) => row(f, "none"));
  const promised = found.promised === null ? [] : row(cases * (1 - found.promised), "promised");
  const curves = [
    ...plain,
    ...row(failures, "today", found.cost),
    ...promised,
    ...row(best.best.failures, "best"),
    ...row(without, "best-without-leaving"),
  ].sort((a, b) => a.level - b.level || (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : 0));
  const level = (f: number) => 1 - f / cases;
  const lostBest = best.best.failures * all.value;
  const together = (w: WayOfWorking) => combine([all], ([each]) => w.cost + w.failures * each!);
  return {
    curves,
    step:
      redrawn === null
        ? { low: (failures - best.high) / cases, high: (failures - best.low) / cases }
        : middle(
            all.draws.map((each, d) => {
              const { today, curve } = redrawn[d]!;
              return (today - leastTotal(curve, each).failures) / cases;
            }),
            0.95,
          ),
    totals: { today: together({ cost: found.cost, failures }), best: together(best.best) },
    optimum: {
      ...untold(found, null),
      best: level(best.best.failures),
      low: level(best.high),
      high: level(best.low),
      bandLow: level(best.bandHigh),
      bandHigh: level(best.bandLow),
      withoutLeaving: level(without),
      drivenBy: drivenBy(best.best.failures, without, failures, loss),
      costToday: found.cost,
      costBest: best.best.cost,
      totalToday: found.cost + failures * all.value,
      totalBest: best.best.cost + lostBest,
      means: costs.kind === "means" ? costs.means : "cost-per-point-given",
    },
  };
}

const subjectOf = (found: ElementFound) =>
  found.class === null
    ? ({ of: "all", subject: "" } as const)
    : ({ of: "customer-class", subject: found.class } as const);

function untold(found: ElementFound, reason: string | null): OptimumRow {
  return {
    element: found.element,
    ...subjectOf(found),
    unit: "share",
    today: found.cases > 0 ? 1 - found.failures / found.cases : null,
    promised: found.promised,
    best: null,
    low: null,
    high: null,
    bandLow: null,
    bandHigh: null,
    withoutLeaving: null,
    drivenBy: null,
    costToday: null,
    costBest: null,
    totalToday: null,
    totalBest: null,
    means: "none",
    reason,
  };
}

/** Cost beyond today's, each halving of failures costing the same. */
const halving =
  ({ failures, cost, cases }: ElementFound, perPoint: number) =>
  (f: number): number =>
    f > 0 ? cost + halvingCost(failures, (perPoint * 100) / cases, f) : cost;

function kept({ failures, cases }: ElementFound, perPoint: number, loss: number): number {
  const most = Math.min(cases, failures * 2);
  return Math.max(failures * fewest, worthKeeping(failures, (perPoint * 100) / cases, loss, most));
}

function byHalving(found: ElementFound, perPoint: number): FewestWorthwhile {
  const all = lossPerFailure(found.loss!);
  const at = kept(found, perPoint, all.value);
  const span = middle(
    all.draws.map((loss, d) => {
      const times = found.failed === null ? 1 : found.failed.draws[d]! / found.failed.value;
      return kept({ ...found, failures: found.failures * times }, perPoint, loss);
    }),
    0.95,
  ) ?? { low: at, high: at };
  const costOf = halving(found, perPoint);
  const total = (f: number) => costOf(f) + f * all.value;
  const limit = total(at) + 0.01 * Math.abs(total(at));
  const edge = (to: number) => {
    let [inside, outside] = [at, to];
    if (total(outside) <= limit) return outside;
    for (let k = 0; k < 60; k++) {
      const middleOf = (inside + outside) / 2;
      if (total(middleOf) <= limit) inside = middleOf;
      else outside = middleOf;
    }
    return inside;
  };
  return {
    best: { failures: at, cost: costOf(at) },
    low: Math.min(span.low, at),
    high: Math.max(span.high, at),
    bandLow: edge(found.failures * fewest),
    bandHigh: edge(Math.min(found.cases, found.failures * 2)),
  };
}

function drivenBy(
  best: number,
  without: number,
  today: number,
  loss: LossPerFailure,
): OptimumRow["drivenBy"] {
  if (!(lossPerFailure(loss).value > 0)) return "none";
  if (Math.abs(best - without) <= 1e-9 * Math.max(1, today)) return "sale";
  return loss.leaving.value > 9 * Math.max(0, loss.direct.value) ? "leaving-alone" : "leaving";
}
