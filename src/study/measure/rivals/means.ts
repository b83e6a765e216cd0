import { assumed } from "../../../core/assumptions.js";
import type { AxisScales } from "../../../core/measure/rivals/matrix-cutting.js";
import type { MeanRating } from "../../../core/measure/rivals/rival-table.js";
import type { Scale } from "../../../core/measure/survey/scale.js";
import type { RowOf } from "../../../core/shape.js";
import { z95 } from "../../../core/stats/tails.js";
import { surveyMeans } from "../../../facts/sql/measure/survey-means.js";
import type { StudyInput } from "../../input.js";
import type { ElementRow } from "./seen.js";

export type PrintedMean = RowOf<ReturnType<typeof surveyMeans>["shape"]>;

export interface PrintedMeans {
  /** Elements of all customers together. */
  readonly rows: readonly ElementRow[];
  readonly segments: ReadonlyMap<string, readonly ElementRow[]>;
  readonly scales: AxisScales;
  /** As printed, for the elements of all customers together. */
  readonly printed: readonly PrintedMean[];
  /** Assumptions the standard errors stand on. */
  readonly assumptions: readonly string[];
  /** Means off their scale: not those of this scale, so left out. */
  readonly offScale: readonly string[];
}

/** Means where the single answers are not at hand; null where there are none. */
export async function readMeans(input: StudyInput): Promise<PrintedMeans | null> {
  const found = firstOfEach(await input.warehouse.rows(surveyMeans()));
  if (found.length === 0) return null;
  const scale = scaleOf(found);
  const settings = input.settings.measure?.survey;
  const points = settings?.points === undefined ? null : { low: 1, high: settings.points };
  const scales = {
    importance: scale ?? settings?.scales?.importance ?? points,
    own: scale ?? settings?.scales?.performance ?? points,
  };
  const off = (value: number | null, of: Scale | null) =>
    value !== null && of !== null && (value < of.low || value > of.high);
  const offScale = found.filter(
    (m) => off(m.importance, scales.importance) || off(m.own, scales.own) || off(m.benchmark, scales.own),
  );
  const kept = found.filter((m) => !offScale.includes(m));
  const used = new Set<string>();
  const rows = new Map<string, ElementRow[]>();
  for (const mean of kept) {
    const of = rows.get(mean.segment) ?? [];
    rows.set(mean.segment, of);
    of.push(rowOf(mean, errorOf(input, mean, scales, used)));
  }
  // One segment alone is everybody there is.
  const whole = rows.has("") ? "" : rows.size === 1 ? [...rows.keys()][0]! : null;
  return {
    rows: whole === null ? [] : rows.get(whole)!,
    segments: new Map([...rows].filter(([segment]) => segment !== whole)),
    scales,
    printed: kept.filter((m) => m.segment === whole),
    assumptions: [...used].sort(),
    offScale: offScale.map((m) => m.element),
  };
}

function firstOfEach(rows: readonly PrintedMean[]): PrintedMean[] {
  const seen = new Set<string>();
  return rows.filter(({ element, segment }) => {
    const key = `${element}\u0000${segment}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function scaleOf(rows: readonly PrintedMean[]): Scale | null {
  const told = rows.filter((m) => m.scale_low !== null && m.scale_high !== null);
  const [first] = told;
  if (first === undefined) return null;
  const one = told.every((m) => m.scale_low === first.scale_low && m.scale_high === first.scale_high);
  return one && first.scale_high! > first.scale_low!
    ? { low: first.scale_low!, high: first.scale_high! }
    : null;
}

/** What the source says, else what the firm says, else from how many answered and how widely answers usually differ. */
function errorOf(
  { assumptions }: StudyInput,
  { standard_error, answers }: PrintedMean,
  { own }: AxisScales,
  used: Set<string>,
): number | null {
  if (standard_error !== null && standard_error > 0) return standard_error;
  const given = assumed(assumptions, "measure.standard-error");
  if (given.value > 0) {
    used.add(given.id);
    return given.value;
  }
  if (answers === null || answers < 1 || own === null) return null;
  const spread = assumed(assumptions, "measure.answer-spread");
  used.add(spread.id);
  return (spread.value * (own.high - own.low)) / Math.sqrt(answers);
}

function rowOf(mean: PrintedMean, se: number | null): ElementRow {
  const { element, importance, own, relative, answers } = mean;
  const benchmark = mean.benchmark ?? (own === null || relative === null ? null : own - relative);
  const rated = (value: number | null, error: number | null): MeanRating | null =>
    value === null
      ? null
      : {
          mean: value,
          n: answers ?? 0,
          se: error,
          interval: error === null ? null : { low: value - z95 * error, high: value + z95 * error },
        };
  const difference = own === null || benchmark === null ? null : own - benchmark;
  return {
    element,
    importance: rated(importance, se),
    own: rated(own, se),
    benchmark: rated(benchmark, se),
    // Both ratings of one customer usually go together: taken as independent, the error comes out too large rather than too small.
    relative: rated(difference, se === null ? null : se * Math.SQRT2),
    ofMeans: difference,
    answers,
  };
}
