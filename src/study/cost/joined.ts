import type { Findings } from "../../core/findings.js";

/** Parts of the room as one; an assumption that several of them used is listed once. */
export function joined(parts: readonly Findings[]): Findings {
  const assumptions = new Map(parts.flatMap((part) => part.assumptions).map((a) => [a.id, a]));
  return {
    figures: parts.flatMap((part) => part.figures),
    tables: parts.flatMap((part) => part.tables),
    verdicts: parts.flatMap((part) => part.verdicts),
    problems: parts.flatMap((part) => part.problems),
    assumptions: [...assumptions.values()],
  };
}
