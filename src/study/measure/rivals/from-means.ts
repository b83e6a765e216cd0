import { matrixCutting } from "../../../core/measure/rivals/matrix-cutting.js";
import type { MeanRating } from "../../../core/measure/rivals/rival-table.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import { bySegmentTable } from "./beside-tables.js";
import { cautionFindings, marketOf } from "./cautions.js";
import { bothRated, type Comparison, firmRules, gapVerdicts, neverPlaced } from "./comparison.js";
import { rivalFigures } from "./figures.js";
import { firmnessFromErrors } from "./firmness.js";
import type { PrintedMeans } from "./means.js";
import { printedRelatives } from "./printed-relative.js";
import { type ElementRow, seenElements } from "./seen.js";
import { placementTable, rivalsTable, rulesTable } from "./tables.js";
import { rivalVerdicts } from "./verdicts.js";

/** The comparison where means are all there is: placed as they are, and as firm as their standard errors let them be. */
export function compareMeans(input: StudyInput, means: PrintedMeans): Comparison {
  const settings = input.settings.measure?.rivals ?? {};
  const rows = means.rows;
  // Segments are read with the cuts of the whole where there is one: cut by the scale they are the same anyway.
  const every = rows.length > 0 ? rows : [...means.segments.values()].flat();
  const cutting = matrixCutting(bothRated(every), means.scales, settings);
  const rules = firmRules(input);
  const seen = seenElements(
    rows,
    cutting,
    cutting === null ? neverPlaced : firmnessFromErrors(cutting, rules),
  );
  const placed = seen.some((s) => s.placed !== null);
  const stands = "fact.survey_mean";
  const rulesFound = rulesTable(seen, cutting);
  const bySegment = [...means.segments].map(([name, of]) => ({ name, rows: of }));
  const segments = bySegmentTable(bySegment, cutting);
  const cautions =
    cutting === null || !placed
      ? { tables: [], verdicts: [] }
      : cautionFindings(marketOf(seen, null, [], rules.fewest), cutting);
  const printed = printedRelatives(means.printed);
  return {
    seen,
    cutting,
    figures: rivalFigures(seen, meansLead(rows), {
      compared: null,
      rated: null,
      rows: { query: stands, args: {} },
      fewest: rules.fewest,
      errorAssumptions: means.assumptions,
      firmAssumptions: ["measure.firm-chance"],
    }),
    tables: [
      ...(rows.length === 0 ? [] : [rivalsTable(seen, cutting, stands)]),
      ...(placed ? [placementTable(seen, stands)] : []),
      ...(rulesFound === null ? [] : [rulesFound]),
      ...(segments === null ? [] : [segments]),
      ...(printed.table === null ? [] : [printed.table]),
      ...cautions.tables,
    ],
    verdicts: [
      ...(cutting === null ? [] : rivalVerdicts(seen, cutting, bySegment, rules.firm)),
      ...gapVerdicts(every, cutting, settings.cuts === "data"),
      ...printed.verdicts,
      ...cautions.verdicts,
      ...(means.offScale.length === 0
        ? []
        : [
            said("means-off-scale", "warning", "measure.rivals", {
              count: means.offScale.length,
              elements: means.offScale.slice(0, 6),
            }),
          ]),
    ],
    assumptions: [...means.assumptions, ...(placed ? ["measure.firm-chance"] : [])],
  };
}

/** Lead on the whole, elements weighed by importance; nothing tells how sure it is. */
function meansLead(rows: readonly ElementRow[]): MeanRating | null {
  let [sum, weight] = [0, 0];
  for (const { importance, relative } of rows) {
    if (importance === null || relative === null) continue;
    sum += importance.mean * relative.mean;
    weight += importance.mean;
  }
  return weight > 0 ? { mean: sum / weight, n: 0, se: null, interval: null } : null;
}
