import { assumed } from "../core/assumptions.js";
import type { Findings } from "../core/findings.js";
import { hasRecords } from "./has-records.js";
import type { StudyInput } from "./input.js";
import { joined } from "./joined.js";
import { nothingFound } from "./made.js";
import { studyDrivers } from "./measure/drivers.js";
import { holdBack, tooFewVerdict } from "./measure/few-answers.js";
import { studyInside } from "./measure/inside.js";
import { studyPrinted } from "./measure/printed.js";
import { studyRecords } from "./measure/records.js";
import { studyRivals } from "./measure/rivals.js";
import { readSurvey } from "./measure/survey/read.js";
import { studySurvey } from "./measure/survey.js";

/**
 * How good service is: by our own records, in customers' eyes, against rivals, and as the firm sees itself from inside.
 */
export async function studyMeasure(input: StudyInput): Promise<Findings> {
  const records = hasRecords(input.facts) ? await studyRecords(input) : nothingFound;
  const survey = await readSurvey(input);
  const answered = await studySurvey(input, survey);
  const drivers = await studyDrivers(input, survey, answered.made);
  const rivals = await studyRivals(input, survey, answered.made);
  const inside = await studyInside(input, survey, rivals.made, records);
  const printed = await studyPrinted(input);
  const asked = [answered.findings, drivers, rivals.findings];
  const few = assumed(input.assumptions, "measure.survey-few-answers").value;
  const n = survey?.respondents.length ?? few;
  const alike = answered.findings.verdicts.some((v) => v.code === "measure.survey.all-equal");
  if (n >= few && !alike) return joined([records, ...asked, inside, printed]);
  const verdicts = n < few ? [tooFewVerdict(n, few)] : [];
  return joined([records, { ...nothingFound, verdicts }, ...asked.map(holdBack), inside, printed]);
}
