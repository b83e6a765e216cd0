import type { Assumption, AssumptionSet } from "../core/assumption.js";
import { defaultAssumptions } from "../core/assumptions.js";
import { type Problem, problem } from "../core/problem.js";

export interface GivenAssumption {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source?: string;
  readonly by?: string;
  readonly on?: string;
}

/** The user's numbers laid over ours. A number outside the plausible range is used, and said to be outside. */
export function overlayAssumptions(given: Readonly<Record<string, GivenAssumption>>): {
  readonly assumptions: AssumptionSet;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const out = new Map<string, Assumption>(Object.entries(defaultAssumptions));
  for (const id of Object.keys(given).sort()) {
    const user = given[id]!;
    const ours = out.get(id);
    if (ours === undefined) {
      problems.push(problem("assumption-unknown", "warning", { id }));
      continue;
    }
    if (user.value < ours.low || user.value > ours.high) {
      const { low, high } = ours;
      problems.push(problem("assumption-out-of-range", "warning", { id, value: user.value, low, high }));
    }
    out.set(id, {
      ...ours,
      value: user.value,
      low: Math.min(user.low ?? ours.low, user.value),
      high: Math.max(user.high ?? ours.high, user.value),
      source: "given",
      citation: [user.source, user.by, user.on]
        .filter((part) => part !== undefined && part !== "")
        .join(", "),
    });
  }
  return { assumptions: Object.fromEntries(out), problems };
}
