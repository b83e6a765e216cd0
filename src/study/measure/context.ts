import { assumed } from "../../core/assumptions.js";
import type { ColumnNeed, Figure, Reason } from "../../core/figure.js";
import { missing } from "../../core/figure.js";
import { nearestWay } from "../../core/measure/needs.js";
import type { RowOf } from "../../core/shape.js";
import type { MartPlan } from "../../facts/sql/mart/plan.js";
import { type RatioMeasure, ratioMeasures } from "../../facts/sql/measure/shares.js";
import { moments, tallyTable, unknowns } from "../../facts/sql/measure/tally.js";
import { totals } from "../../facts/sql/measure/totals.js";
import type { StudyInput } from "../input.js";
import { martPlan } from "../mart.js";
import { recentStart } from "./period.js";

export type Totals = RowOf<ReturnType<typeof totals>["shape"]>;
export type Moments = RowOf<ReturnType<typeof moments>["shape"]>;

export interface Ratio {
  readonly measure: RatioMeasure;
  readonly sums: Moments;
  readonly unknown: number;
}

export interface Measured {
  readonly input: StudyInput;
  readonly plan: MartPlan;
  readonly totals: Totals;
  readonly ratios: ReadonlyMap<string, Ratio>;
  /** First day of the recent part of the period, for the comparison with the past; null = one part only. */
  readonly recentFrom: string | null;
  readonly lowScore: number | null;
}

/** Scores run from 1 (or 0) to one of these; the scale is the first that holds the best score given. */
const scales = [5, 7, 10, 100];

/** One scan for the totals, one for every ratio, whatever the number of figures. */
export async function measure(input: StudyInput): Promise<Measured> {
  const { warehouse } = input;
  const plan = await martPlan(input);
  const [all] = await warehouse.rows(totals());
  const best = all!.bestScore;
  const top = best === null ? null : (scales.find((s) => s >= best) ?? best);
  const lowScore = top === null ? null : top * assumed(input.assumptions, "measure.low-score-share").value;
  const measures = ratioMeasures(plan, lowScore);
  const recentFrom = recentStart(all!.firstDay, all!.lastDay);
  const ratios = new Map<string, Ratio>();
  if (measures.length > 0 && all!.orders > 0) {
    await warehouse.run(tallyTable(measures, recentFrom));
    const sums = await warehouse.rows(moments(measures));
    const unknown = await warehouse.rows(unknowns(measures));
    for (const [i, m] of measures.entries()) {
      ratios.set(m.id, { measure: m, sums: sums[i]!, unknown: unknown[i]!.unknown });
    }
  }
  return { input, plan, totals: all!, ratios, recentFrom, lowScore };
}

/** Why a figure of this room cannot be made: the columns that stand nearest to making it. */
export function reasonFor(id: string, { input, plan }: Measured, grain: "order" | "line"): Reason {
  const needs = nearestWay(
    id,
    (need) => given(plan, need),
    (need) => isBlocked(input, need),
  );
  const blocked = needs.filter((need) => isBlocked(input, need));
  if (blocked.length > 0) return { code: "column-blocked", needs: blocked };
  if (needs.length > 0) return { code: "missing-columns", needs };
  return { code: "nothing-to-count", grain };
}

export function absent(
  parts: Pick<Figure, "id" | "unit" | "method">,
  measured: Measured,
  grain: "order" | "line" = "order",
): Figure {
  return missing(parts, reasonFor(parts.id, measured, grain));
}

function given(plan: MartPlan, { table, column }: ColumnNeed): boolean {
  return plan.has(table as Parameters<MartPlan["has"]>[0], column);
}

function isBlocked({ facts }: StudyInput, { table, column }: ColumnNeed): boolean {
  return facts.tables[table as keyof typeof facts.tables].blocked.includes(column);
}
