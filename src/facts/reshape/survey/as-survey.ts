import type { Problem } from "../../../core/problem.js";
import type { SurveyMap } from "../../workspace/types.js";

/** A date of a survey that reads two ways, said by the header of the file and the line of `survey:` that settles it. */
export function asSurvey(found: Problem, map: SurveyMap | undefined): Problem {
  const { code, place, values } = found;
  if (map?.answered === undefined || code !== "date-ambiguous" || place?.column !== "answered_on")
    return found;
  const yaml = String(values.yaml).replaceAll(
    'answered_on: { column: "answered_on"',
    `answered: { column: ${JSON.stringify(map.answered)}`,
  );
  return { ...found, place: { ...place, column: map.answered }, values: { ...values, yaml } };
}
