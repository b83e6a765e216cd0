import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { type FailureKind, failureKinds } from "../../core/loss/failures.js";
import { yearsIn } from "../days.js";
import type { StudyInput } from "../input.js";
import type { LinkSource } from "../loss/parts.js";
import { type Made, nothingFound } from "../made.js";
import { type Penalties, savePenalties } from "../penalties.js";
import { assumptionsOf, penaltyFigures } from "./penalty/figures.js";
import { makePenalties } from "./penalty/make.js";
import { reactionShares } from "./penalty/reactions.js";
import { readPenaltyFacts } from "./penalty/read.js";
import { classTable, penaltyTable } from "./penalty/tables.js";
import { kindCosts, type PenaltyTold } from "./penalty/told.js";
import { penaltyVerdicts } from "./penalty/verdicts.js";

/**
 * What one failed order of each kind costs: the sale lost at once, penalties owed, the work it makes, and the customer
 * who may leave. Leaves `derived.penalty_series`, which `readPenalties` reads.
 */
export async function studyPenalty(input: StudyInput): Promise<Made<Penalties>> {
  const { warehouse, assumptions, settings } = input;
  const facts = await readPenaltyFacts(input);
  if (facts.orders === 0) {
    await savePenalties(warehouse, null);
    return { made: null, findings: nothingFound };
  }
  const { shares, problems } = reactionShares(
    settings,
    assumptions,
    facts.short.reactions,
    facts.short.margin,
  );
  const penalties = makePenalties(facts, shares, effectSources(input.before));
  await savePenalties(warehouse, penalties);
  const years = yearsIn(settings.period.from, settings.period.to);
  const told: PenaltyTold = { facts, penalties, costs: kindCosts(facts, penalties), years };
  const tables = facts.money === "recorded" ? [penaltyTable(told), classTable(told)] : [];
  const used = new Set([
    ...(facts.leaving === null ? [] : ["level.leaving-weight", "level.word-of-mouth"]),
    ...told.costs.flatMap((cost) => assumptionsOf(cost, shares.source, facts.short.assumedShare > 0)),
    ...(facts.money === "relative" ? ["loss.margin-share"] : []),
  ]);
  return {
    made: penalties,
    findings: {
      figures: penaltyFigures(input, told),
      tables: tables.filter((t) => t !== null),
      verdicts: penaltyVerdicts(input, told),
      problems: [...facts.problems, ...problems],
      assumptions: [...used].map((id) => assumed(assumptions, id)),
    },
  };
}

/** Where the loss room has each kind's effect from, as its links say. */
function effectSources(before: readonly Findings[]): ReadonlyMap<FailureKind, LinkSource> {
  const table = before.flatMap((f) => f.tables).find((t) => t.id === "loss.links");
  const sources = new Map<FailureKind, LinkSource>();
  if (table === undefined) return sources;
  const at = (id: string) => table.columns.findIndex((c) => c.id === id);
  for (const kind of failureKinds) {
    const row = table.rows.find((r) => r[at("link")] === `effect-${kind}`);
    if (row !== undefined) sources.set(kind, row[at("source")] as LinkSource);
  }
  return sources;
}
