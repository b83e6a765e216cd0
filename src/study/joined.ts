import type { Assumption } from "../core/assumption.js";
import type { Findings } from "../core/findings.js";

/** Findings of a room's parts as those of the room. */
export function joined(parts: readonly Findings[]): Findings {
  const assumptions = new Map<string, Assumption>(parts.flatMap((p) => p.assumptions).map((a) => [a.id, a]));
  return {
    figures: parts.flatMap((p) => p.figures),
    tables: parts.flatMap((p) => p.tables),
    verdicts: parts.flatMap((p) => p.verdicts),
    problems: parts.flatMap((p) => p.problems),
    assumptions: [...assumptions.values()],
  };
}
