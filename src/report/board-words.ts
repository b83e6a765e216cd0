import type { Results } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Words } from "../i18n/index.js";
import type { Change } from "./charts/plan/changes.js";
import { unitIn } from "./verdicts.js";

/** Labels say "a year" already. */
export const shortUnit = (unit: Unit): Unit => (unit === "money-per-year" ? "money" : unit);

/** A change of a level as it is said: from → to. */
export function fromTo({ from, to, unit }: Change, words: Words): string {
  if (from === null || to === null) return words.report.table.empty;
  return `${words.format.value(from, unit)} → ${words.format.value(to, unit)}`;
}

/** A range of an estimate in money, both ends rounded like the estimate. */
export const aboutRange = (low: number, high: number, words: Words): string =>
  `${words.format.about(low)} – ${words.format.about(high)}`;

/** What the plan says itself, one statement of a kind. */
export function told(results: Results, words: Words, codes: readonly string[]): string[] {
  return codes.flatMap((code) => {
    const verdict = results.verdicts.find((one) => one.code === code);
    return verdict === undefined ? [] : [words.verdictText(verdict, unitIn(results))];
  });
}
