import {
  type Figure,
  figure,
  missing,
  type Population,
  type Reason,
  type RowQuery,
} from "../../../core/figure.js";
import { raises } from "../../../core/measure/rivals/combine.js";
import type { MeanRating } from "../../../core/measure/rivals/rival-table.js";
import { confidence as level } from "../../confidence.js";
import type { SeenElement } from "./seen.js";

const ids = {
  behind: { id: "measure.rivals.behind", unit: "count", method: "competitive-position" },
  ahead: { id: "measure.rivals.ahead", unit: "count", method: "competitive-position" },
  lead: { id: "measure.rivals.lead", unit: "score", method: "rival-benchmark" },
  raise: { id: "measure.rivals.to-raise", unit: "count", method: "combination-rules" },
  firm: { id: "measure.rivals.firm", unit: "count", method: "placement-stability" },
} as const;

export interface FigureBase {
  /** Who rated both firms on something. */
  readonly compared: Population | null;
  /** Who weighed or rated an element of ours. */
  readonly rated: Population | null;
  readonly rows: RowQuery;
  /** Fewest raters of an element from whose answers chance is told. */
  readonly fewest: number;
  /** Numbers the standard errors stand on. */
  readonly errorAssumptions: readonly string[];
  readonly firmAssumptions: readonly string[];
}

/** How many elements stand behind, ahead, to be raised, and firmly; and the lead on the whole. */
export function rivalFigures(
  seen: readonly SeenElement[],
  lead: MeanRating | null,
  { compared: both, rated, rows, fewest, errorAssumptions, firmAssumptions }: FigureBase,
): Figure[] {
  const compared = seen.filter((s) => s.row.relative !== null);
  const sure = compared.filter((s) => s.row.relative!.interval !== null);
  const placed = seen.filter((s) => s.placed !== null);
  const judged = placed.filter((s) => s.firmness.firm !== "cannot-tell");
  const sided = (parts: typeof ids.behind | typeof ids.ahead, is: (low: number, high: number) => boolean) =>
    sure.length === 0
      ? missing(parts, unsure(compared, 2))
      : figure({
          ...parts,
          population: both,
          rows,
          assumptions: errorAssumptions,
          value: sure.filter(({ row }) => is(row.relative!.interval!.low, row.relative!.interval!.high))
            .length,
        });
  return [
    ...(compared.length === 0
      ? []
      : [
          sided(ids.behind, (_, high) => high < 0),
          sided(ids.ahead, (low) => low > 0),
          ...(lead === null
            ? []
            : [
                figure({
                  ...ids.lead,
                  population: both,
                  rows,
                  value: lead.mean,
                  interval: lead.interval === null ? null : { ...lead.interval, kind: "sampling", level },
                }),
              ]),
        ]),
    ...(placed.length === 0
      ? []
      : [
          figure({
            ...ids.raise,
            population: rated,
            rows,
            value: placed.filter((s) => raises(s.placed!.action)).length,
          }),
          judged.length === 0
            ? missing(ids.firm, unsure(placed, fewest))
            : figure({
                ...ids.firm,
                population: rated,
                rows,
                assumptions: [...firmAssumptions, ...errorAssumptions],
                value: judged.filter((s) => s.firmness.firm === "firm").length,
              }),
        ]),
  ];
}

/** Why nothing tells how sure the means are: too few answers, or no standard error of means. */
function unsure(seen: readonly SeenElement[], need: number): Reason {
  const have = Math.max(0, ...seen.map(({ row }) => row.answers ?? 0));
  return have > 0 && have < need
    ? { code: "too-few", have, need, grain: "answer" }
    : { code: "not-recorded" };
}
