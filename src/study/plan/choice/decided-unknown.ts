import { nearest } from "../../../core/nearest.js";
import type { Candidate } from "../../../core/plan/candidate.js";
import { type Problem, problem } from "../../../core/problem.js";
import type { StudySettings } from "../../input.js";

/** Names told where none is near. */
const told = 3;

/** Decisions about changes there are none of: misspelt, most likely. One that is done may well be needed no more. */
export function decidedUnknown(
  candidates: readonly Pick<Candidate, "id" | "element">[],
  { plan, lines }: StudySettings,
): Problem[] {
  const ids = new Set(candidates.map((c) => c.id));
  return Object.entries(plan?.decisions ?? {}).flatMap(([id, { decision, started }]) => {
    if (decision === undefined || started !== undefined || ids.has(id)) return [];
    const row = lines?.[`plan.decisions.${id}`];
    const place = { file: "plan.yaml", ...(row === undefined ? {} : { row }) };
    return [
      problem("plan-decision-unknown", "warning", { id, decision, near: nearTo(id, candidates) }, place),
    ];
  });
}

function nearTo(id: string, candidates: readonly Pick<Candidate, "id" | "element">[]): string[] {
  const near = nearest(
    id,
    candidates.map((c) => c.id),
    told,
  );
  if (near.length > 0) return near;
  const alike = candidates.filter((c) => id.startsWith(`${c.element}.`));
  return (alike.length > 0 ? alike : candidates).slice(0, told).map((c) => c.id);
}
