import { type Figure, figure, type Interval, type Population } from "../../core/figure.js";
import { clusterMeanInterval, clusterShareInterval, ratioEstimate } from "../../core/stats/cluster.js";
import type { Bounds } from "../../core/stats/share-interval.js";
import type { Unit } from "../../core/unit.js";
import { confidence as level } from "../confidence.js";
import { absent, type Measured, type Ratio } from "./context.js";

/** Ratios every study shows, made or not, in order. */
const standard: readonly (readonly [string, "order" | "line", Unit, string])[] = [
  ["order-on-time", "order", "share", "on-time"],
  ["line-on-time", "line", "share", "on-time"],
  ["order-in-full", "order", "share", "in-full"],
  ["otif", "order", "share", "otif"],
  ["line-otif", "line", "share", "otif"],
  ["perfect-order", "order", "share", "perfect-order"],
  ["line-fill", "line", "share", "fill-rate"],
  ["unit-fill", "line", "share", "fill-rate"],
  ["stock-out-rate", "line", "share", "record-share"],
  ["backorder-rate", "line", "share", "record-share"],
  ["substitution-rate", "line", "share", "record-share"],
  ["problem-order-rate", "order", "share", "record-share"],
  ["cancellation-rate", "order", "share", "record-share"],
  ["return-rate", "order", "share", "return-rate"],
  ["line-return-rate", "line", "share", "record-share"],
  ["line-repair-rate", "line", "share", "record-share"],
  ["damage-rate", "order", "share", "record-share"],
  ["wrong-item-rate", "order", "share", "record-share"],
  ["complaint-rate", "order", "share", "complaint-rate"],
  ["claim-rate", "order", "share", "complaint-rate"],
  ["expedited-share", "order", "share", "record-share"],
  ["invoice-accuracy", "order", "share", "record-share"],
  ["documents-complete", "order", "share", "record-share"],
  ["score", "order", "score", "score"],
  ["score-low-share", "order", "share", "score"],
  ["order-cycle-days.mean", "order", "days", "cycle-time"],
];

const unitsOf: Readonly<Record<string, Unit>> = { "order-cycle-days.mean": "days" };

export function unitOf(id: string, kind: "share" | "mean"): Unit {
  return unitsOf[id] ?? (kind === "mean" ? "score" : "share");
}

export function ratioFigures(measured: Measured): Figure[] {
  const made = new Map<string, Figure>();
  for (const [id, ratio] of measured.ratios) made.set(id, ratioFigure(ratio, measured));
  const out: Figure[] = [];
  for (const [id, grain, unit, method] of standard) {
    out.push(made.get(id) ?? absent({ id: `measure.${id}`, unit, method }, measured, grain));
    made.delete(id);
    for (const [variant, figure] of made) {
      if (!variant.startsWith(`${id}.`)) continue;
      out.push(figure);
      made.delete(variant);
    }
    if (id === "line-fill") out.push(orderFill(measured));
  }
  return [...out, ...made.values()];
}

/** Orders filled are orders in full: one number under the name people ask for. */
function orderFill(measured: Measured): Figure {
  const inFull = measured.ratios.get("order-in-full");
  const parts = { id: "measure.order-fill", unit: "share", method: "fill-rate" } as const;
  if (inFull === undefined) return absent(parts, measured);
  return { ...ratioFigure(inFull, measured), ...parts, inputs: ["measure.order-in-full"] };
}

function ratioFigure(ratio: Ratio, measured: Measured): Figure {
  const { measure, sums } = ratio;
  const parts = {
    id: `measure.${measure.id}`,
    unit: unitOf(measure.id, measure.kind),
    method: measure.method,
  };
  const population = populationOf(ratio, measured);
  if (!(sums.n > 0)) {
    return figure({ ...parts, population, reason: { code: "nothing-to-count", grain: measure.grain } });
  }
  return figure({
    ...parts,
    value: sums.k / sums.n / measure.scale,
    population,
    interval: intervalOf(ratio),
    assumptions: measure.id.startsWith("score-low") ? ["measure.low-score-share"] : [],
    rows: measure.evidence,
  });
}

/** `of` is everyone in the period; what is neither counted nor unknown was cancelled or is not due yet. */
function populationOf({ measure, sums, unknown }: Ratio, { totals, plan }: Measured): Population {
  const units = measure.grain === "unit";
  const counted = units ? sums.n / 10_000 : sums.n;
  const of = units
    ? Math.max(counted, totals.quantity ?? 0)
    : measure.grain === "line"
      ? totals.lines
      : totals.orders;
  const failed = plan.promise.unknown === "fail" && unknown > 0 && judgedByRule.has(measure.method);
  return {
    grain: measure.grain,
    counted,
    of,
    unknown,
    unknownAs: unknown === 0 ? "none" : failed ? "failed" : "excluded",
  };
}

const judgedByRule = new Set(["on-time", "in-full", "otif", "fill-rate", "perfect-order"]);

export function intervalOf({ measure, sums }: Ratio): Interval | null {
  const bounds =
    measure.kind === "mean"
      ? scaled(clusterMeanInterval(sums, level), measure.scale)
      : share(measure.grain, sums);
  return bounds === null ? null : { ...bounds, kind: "sampling", level };
}

function share(grain: string, sums: Ratio["sums"]): Bounds | null {
  if (grain !== "unit") return clusterShareInterval(sums, level);
  // Units of one line are filled together: without a spread between customers nothing bounds them.
  const estimate = ratioEstimate(sums);
  return estimate === null || !estimate.se || estimate.value >= 1 || estimate.value <= 0
    ? null
    : clusterShareInterval(sums, level);
}

function scaled(bounds: Bounds | null, scale: number): Bounds | null {
  return bounds === null ? null : { low: bounds.low / scale, high: bounds.high / scale };
}
