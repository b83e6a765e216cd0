import type { Findings } from "../core/findings.js";
import type { StudyInput } from "./input.js";
import { joined } from "./joined.js";
import { nothingFound } from "./made.js";
import { studyChoice } from "./plan/choice.js";
import { placesTable } from "./plan/places.js";
import { studyPriorities } from "./plan/priorities.js";
import { studyTrack } from "./plan/track.js";

/** What to change, in which order, for how much: elements by urgency, then the changes worth making. */
export async function studyPlan(input: StudyInput): Promise<Findings> {
  const priorities = await studyPriorities(input);
  const choice = await studyChoice(input, priorities);
  const decided = new Set(Object.keys(input.settings.plan?.decisions ?? {}));
  const places = choice.made === null ? [] : [placesTable(choice.made, decided)];
  const track = await studyTrack(input);
  // Where nothing could be chosen, what is urgent comes first, then why nothing was.
  const told = choice.made === null ? [priorities, choice.findings] : [choice.findings, priorities];
  return joined([...told, { ...nothingFound, tables: places }, track]);
}
