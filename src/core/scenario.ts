import type { LevelSettings } from "./level/settings.js";
import type { PlanSettings } from "./plan/settings.js";

/** A number somebody gave for an assumption. Without a range of its own it is not in doubt. */
export interface GivenNumber {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source?: string;
}

/** What is laid over the workspace as it stands: numbers and settings in the order they were written. */
export interface Overlay {
  readonly assumptions: Readonly<Record<string, GivenNumber>>;
  readonly level: LevelSettings;
  readonly plan: PlanSettings;
}

/** A file of `scenarios/`: what if these numbers were others? */
export interface Scenario extends Overlay {
  readonly name: string;
  readonly description: string;
  readonly note: string;
}

export const nothingLaid: Overlay = { assumptions: {}, level: {}, plan: {} };

/**
 * What a scenario changes, one thing after the other: each overlay holds all before it and one thing more.
 *
 * @source  waterfall of a change in several inputs: the first takes effect with the others as they were
 * @units   those of the assumptions and settings
 * @example layers({ ...nothingLaid, plan: { budget: 9 } }).map((l) => l.step) // → ["plan-budget"]
 */
export function layers(whole: Overlay): { readonly step: string; readonly overlay: Overlay }[] {
  const out: { step: string; overlay: Overlay }[] = [];
  let laid = nothingLaid;
  const lay = (step: string, overlay: Overlay) => {
    laid = overlay;
    out.push({ step, overlay });
  };
  for (const [id, given] of Object.entries(whole.assumptions))
    lay(id, { ...laid, assumptions: { ...laid.assumptions, [id]: given } });
  for (const [key, value] of Object.entries(whole.level))
    lay(`level-${key}`, { ...laid, level: { ...laid.level, [key]: value } });
  for (const [key, value] of Object.entries(whole.plan))
    lay(`plan-${key}`, { ...laid, plan: { ...laid.plan, [key]: value } });
  return out;
}
