import type { Assumption, AssumptionSet } from "./assumption.js";
import { costAssumptions } from "./cost/assumptions.js";
import { levelAssumptions } from "./level/assumptions.js";
import { lossAssumptions } from "./loss/assumptions.js";
import { measureAssumptions } from "./measure/assumptions.js";
import { planAssumptions } from "./plan/assumptions.js";

/**
 * Every number the study starts from when nobody gave another: value, unit, plausible range, citation. The user's
 * numbers and scenarios are laid over these by id.
 */
export const defaultAssumptions: AssumptionSet = Object.fromEntries(
  [
    ...measureAssumptions,
    ...costAssumptions,
    ...lossAssumptions,
    ...levelAssumptions,
    ...planAssumptions,
  ].map((a) => [a.id, a]),
);

/** The assumption, or our bug when the id is unknown: ids come from code, never from a file. */
export function assumed(set: AssumptionSet, id: string): Assumption {
  const found = Object.hasOwn(set, id) ? set[id] : undefined;
  if (found === undefined) throw new Error(`no such assumption: ${id}`);
  return found;
}
