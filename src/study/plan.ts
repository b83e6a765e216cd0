import type { Findings } from "../core/findings.js";
import type { StudyInput } from "./input.js";
import { joined } from "./joined.js";
import { studyChoice } from "./plan/choice.js";
import { studyPriorities } from "./plan/priorities.js";

/** What to change, in which order, for how much: elements by urgency, then the changes worth making. */
export async function studyPlan(input: StudyInput): Promise<Findings> {
  const priorities = await studyPriorities(input);
  const choice = await studyChoice(input);
  return joined([choice.findings, priorities]);
}
