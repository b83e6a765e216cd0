import { assumed } from "../../../../core/assumptions.js";
import type { Candidate, Where } from "../../../../core/plan/candidate.js";
import { certain, combine, type Drawn } from "../../../../core/stats/drawn.js";
import type { SpotPlace } from "../../../../facts/sql/level/elements.js";
import type { StudyInput } from "../../../input.js";

/** What every change by other means has in common, to be filled in. */
export function usually(input: StudyInput, draws: number) {
  const nothing = certain(0, draws);
  return {
    margin: nothing,
    saved: nothing,
    unit: "share",
    once: 0,
    risk: assumed(input.assumptions, "level.change-risk").value,
    leadDays: assumed(input.assumptions, "level.means-lead-days").value,
    needs: [],
    inputs: [],
    evidence: null,
  } as const satisfies Partial<Candidate>;
}

/** Assumptions every change rests on. */
export const always = ["level.change-risk", "level.means-lead-days"] as const;

export const times = (drawn: Drawn, by: number): Drawn => combine([drawn], ([x]) => x! * by);

export const whereOf = (places: readonly SpotPlace[]): Where[] =>
  places.map(({ dimension, value }) => ({
    dimension: dimension === "class" ? "product-class" : dimension,
    value,
  }));

/** Money that is spent more, or less: cost where above zero, saved where below. */
export function spending(drawn: Drawn): Pick<Candidate, "cost" | "saved"> {
  return {
    cost: combine([drawn], ([x]) => Math.max(0, x!)),
    saved: combine([drawn], ([x]) => Math.max(0, -x!)),
  };
}
