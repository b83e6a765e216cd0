import type { Figure } from "../core/figure.js";
import type { Findings } from "../core/findings.js";
import { layers, type Scenario } from "../core/scenario.js";
import type { OpenStudy } from "./run.js";

/** The figure whose difference is taken apart when no other is asked for. */
export const usualFigure = "plan.net.total";

/** One thing laid over those before it, and how much the figure moved by it. */
export interface ScenarioStep {
  readonly step: string;
  /** Null: the figure cannot be told at this step, and the next one that tells it holds both. */
  readonly value: number | null;
}

export interface ScenarioRun {
  readonly scenario: Scenario;
  readonly findings: readonly Findings[];
  readonly steps: readonly ScenarioStep[];
}

export function figureIn(rooms: readonly Findings[], id: string): Figure | null {
  for (const { figures } of rooms) {
    const found = figures.find((f) => f.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Each scenario on the facts of an open study, and what makes it differ: its numbers laid on one after another, in the
 * order of its file. Steps that can be told sum to the whole difference.
 */
export async function runScenarios(
  study: Pick<OpenStudy, "base" | "under">,
  scenarios: readonly Scenario[],
  figure: string = usualFigure,
  started?: (name: string) => void,
): Promise<ScenarioRun[]> {
  const runs: ScenarioRun[] = [];
  for (const scenario of scenarios) {
    started?.(scenario.name);
    let findings = study.base;
    let before = figureIn(study.base, figure)?.value ?? null;
    const steps: ScenarioStep[] = [];
    for (const { step, overlay } of layers(scenario)) {
      findings = await study.under(overlay);
      const now = figureIn(findings, figure)?.value ?? null;
      steps.push({ step, value: now === null || before === null ? null : now - before });
      before = now ?? before;
    }
    runs.push({ scenario, findings, steps });
  }
  return runs;
}
