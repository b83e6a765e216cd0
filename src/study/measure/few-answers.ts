import type { Findings } from "../../core/findings.js";
import type { Verdict } from "../../core/verdict.js";
import { said } from "./survey/said.js";

/**
 * A handful of answers, or one and the same answer throughout, is shown and not concluded from: of what customers and rivals are said to be, only what cannot
 * be told remains, and what is wrong with the answers themselves.
 */
export function holdBack(findings: Findings): Findings {
  const kept = ({ kind, code }: Verdict) =>
    (kind === "cannot-tell" && code !== "measure.survey.too-few") ||
    (kind === "warning" && code.startsWith("measure.survey."));
  return { ...findings, verdicts: findings.verdicts.filter(kept) };
}

/** A warning, so that it stands in front of whatever else is said. */
export function tooFewVerdict(n: number, few: number): Verdict {
  return said("held-back", "warning", "measure.survey.respondents", { n, few }, 0.9);
}
