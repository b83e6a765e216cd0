import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { Segmentation, Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Outside } from "./parts.js";
import type { Comparison } from "./rivals/comparison.js";
import { compareAnswers } from "./rivals/from-answers.js";
import { compareMeans } from "./rivals/from-means.js";
import { type IdealFound, idealLevels } from "./rivals/ideal.js";
import { readMeans } from "./rivals/means.js";
import { said } from "./said.js";

/** How we stand against rivals, and what that asks for: by the answers, else by means where those are all there is. */
export async function studyRivals(
  input: StudyInput,
  survey: Survey | null,
  segments: Segmentation | null,
): Promise<Made<Outside>> {
  const means = await readMeans(input);
  const rated = survey !== null && survey.performance.size > 0;
  const comparison = rated
    ? compareAnswers(input, survey, segments, means !== null)
    : means !== null
      ? compareMeans(input, means)
      : null;
  const ideal = survey === null ? null : idealLevels(input, survey, segments);
  if (comparison === null && (ideal === null || ideal.levels.length === 0)) {
    const weighed = survey !== null && survey.importance.size > 0;
    return {
      made: null,
      findings: weighed
        ? { ...nothingFound, verdicts: [said("only-importance", "cannot-tell", "measure.rivals")] }
        : nothingFound,
    };
  }
  return { made: outside(comparison, ideal), findings: joined(input, comparison, ideal) };
}

function outside(comparison: Comparison | null, ideal: IdealFound | null): Outside {
  return {
    placed: (comparison?.seen ?? []).flatMap(({ placed, order, firmness: { firm } }) =>
      placed === null
        ? []
        : [
            {
              element: placed.element,
              importance: placed.importance,
              own: placed.own,
              benchmark: placed.benchmark,
              cell: placed.evaluation.cell,
              action: placed.action,
              order,
              firm: firm === "cannot-tell" ? null : firm === "firm",
            },
          ],
    ),
    goodFrom: comparison?.cutting?.cuts.own[1] ?? null,
    ideals: ideal?.levels ?? [],
  };
}

function joined(
  { assumptions }: StudyInput,
  comparison: Comparison | null,
  ideal: IdealFound | null,
): Findings {
  const used = new Set([...(comparison?.assumptions ?? []), ...(ideal?.assumptions ?? [])]);
  return {
    figures: comparison?.figures ?? [],
    tables: [...(comparison?.tables ?? []), ...(ideal?.tables ?? [])],
    verdicts: [...(comparison?.verdicts ?? []), ...(ideal?.verdicts ?? [])],
    problems: [],
    assumptions: [...used].sort().map((id) => assumed(assumptions, id)),
  };
}
