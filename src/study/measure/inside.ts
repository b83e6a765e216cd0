import type { Findings } from "../../core/findings.js";
import { auditQuestions } from "../../core/measure/inside/audit-questions.js";
import type { Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { joined } from "../joined.js";
import { nothingFound } from "../made.js";
import { readAudit } from "./inside/audit.js";
import { auditFindings, pointFindings, wordsFindings } from "./inside/audit-tables.js";
import { contactFindings, flowFindings } from "./inside/flows.js";
import { kpiFindings } from "./inside/kpi-targets.js";
import { auditLevels } from "./inside/levels.js";
import { perceivedFindings } from "./inside/perceived.js";
import { viewFindings } from "./inside/views.js";
import type { Outside } from "./parts.js";

/** The firm seen from inside: its audit, and what customers see held against what records show. */
export async function studyInside(
  input: StudyInput,
  survey: Survey | null,
  outside: Outside | null,
  records: Findings,
): Promise<Findings> {
  const answers = await readAudit(input);
  const figures = new Map(records.figures.map((f) => [f.id, f]));
  const levels = answers === null ? [] : auditLevels(input, answers, figures);
  const parts: Partial<Findings>[] = [];
  if (answers !== null)
    parts.push(
      auditFindings(input, levels),
      pointFindings(answers),
      flowFindings(answers),
      contactFindings(answers),
      wordsFindings(answers, auditQuestions.length),
      viewFindings(input, survey, answers),
    );
  if (survey !== null)
    parts.push(
      perceivedFindings(input, survey, outside, levels, figures),
      await kpiFindings(input, survey, outside, figures),
    );
  return joined(parts.map((part) => ({ ...nothingFound, ...part })));
}
