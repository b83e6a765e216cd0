import type { Assumption, AssumptionSet } from "../core/assumption.js";
import { possible } from "../core/assumption-limits.js";
import { defaultAssumptions } from "../core/assumptions.js";
import { type Problem, ProblemError, problem } from "../core/problem.js";

export interface GivenAssumption {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source?: string;
  readonly by?: string;
  readonly on?: string;
}

/**
 * The user's numbers laid over ours. A number given without a range of its own is not in doubt. One outside the plausible
 * range is used, and said to be outside; one that cannot be (3 for a share of 3 %) stops the study.
 */
export function overlayAssumptions(given: Readonly<Record<string, GivenAssumption>>): {
  readonly assumptions: AssumptionSet;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const refused: Problem[] = [];
  const out = new Map<string, Assumption>(Object.entries(defaultAssumptions));
  for (const id of Object.keys(given).sort()) {
    const user = given[id]!;
    const ours = out.get(id);
    if (ours === undefined) {
      problems.push(problem("assumption-unknown", "warning", { id }));
      continue;
    }
    const { least, most } = possible(ours);
    const wrong = [user.value, user.low, user.high].find((n) => n !== undefined && (n < least || n > most));
    if (wrong !== undefined) {
      const code = most === 1 ? "assumption-not-a-share" : "assumption-impossible";
      refused.push(problem(code, "error", { id, value: wrong, least }));
      continue;
    }
    if (user.value < ours.low || user.value > ours.high) {
      const { low, high } = ours;
      problems.push(problem("assumption-out-of-range", "warning", { id, value: user.value, low, high }));
    }
    out.set(id, {
      ...ours,
      value: user.value,
      low: user.low ?? user.value,
      high: user.high ?? user.value,
      source: "given",
      citation: [user.source, user.by, user.on]
        .filter((part) => part !== undefined && part !== "")
        .join(", "),
    });
  }
  if (refused.length > 0) throw new ProblemError(refused, 2);
  return { assumptions: Object.fromEntries(out), problems };
}
