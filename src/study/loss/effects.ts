import type { Assumption } from "../../core/assumption.js";
import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { FailureKind } from "../../core/loss/failures.js";
import { failureColumn } from "../../core/loss/failures.js";
import { addEta, dropCases, type Term } from "../../facts/sql/loss/exposure.js";
import { confidence as level } from "../confidence.js";
import type { StudyInput } from "../input.js";
import type { Made } from "../made.js";
import { nobodyBought } from "../reasons.js";
import { type Cases, horizonId, readCases, ruleIds } from "./effects/cases.js";
import { type Estimates, estimate } from "./effects/estimate.js";
import { effectFigures, scoreFigures, unjudged } from "./effects/figures.js";
import { behaviour, doses, placebo } from "./effects/later.js";
import { effectId, usedLinks } from "./effects/links.js";
import { scoreEffects } from "./effects/scores.js";
import { behaviourTable, doseTable, effectsTable, placeboTable, scoresTable } from "./effects/tables.js";
import { effectVerdicts, placeboVerdicts, scoreVerdicts } from "./effects/verdicts.js";
import type { Effects } from "./parts.js";
import { said } from "./said.js";

/**
 * Whether failures drive customers away: for each kind the records show, purchases that met it against comparable ones
 * that did not, on coming back within a fixed horizon. Leaves `derived.purchase_exposure`. Scores of orders are
 * judged in the same way, also where only a sample of orders is at hand.
 */
export async function studyEffects(input: StudyInput): Promise<Made<Effects>> {
  const scores = await scoreEffects(input);
  const ofScores: Findings = {
    figures: scoreFigures(scores, input.settings),
    tables: scores === null || scores.effects.length === 0 ? [] : [scoresTable(scores)],
    verdicts: scoreVerdicts(scores),
    problems: [],
    assumptions: [],
  };
  if (input.settings.sampling === "orders")
    return {
      made: null,
      findings: {
        ...ofScores,
        figures: [...unjudged({ code: "not-judged", because: "sampling-orders" }), ...ofScores.figures],
        verdicts: [
          said("effects-sampling-orders", "cannot-tell", "loss.effect.any", {}),
          ...ofScores.verdicts,
        ],
      },
    };
  const cases = await readCases(input);
  if (cases.purchases === 0) {
    await input.warehouse.run(dropCases);
    const eta = addEta(null, []);
    await input.warehouse.run(eta.sql, eta.params);
    return {
      made: null,
      findings: {
        ...ofScores,
        figures: [...unjudged(nobodyBought(input.facts)), ...ofScores.figures],
        verdicts: [said("effects-no-purchases", "cannot-tell", "loss.effect.any", {}), ...ofScores.verdicts],
      },
    };
  }
  const found = estimate(cases);
  const used = usedLinks(input, cases, found);
  const eta = etaOf(cases, found);
  await input.warehouse.run(eta.sql, eta.params);
  await input.warehouse.run(dropCases);
  const dose = doses(cases, found);
  const placebos = placebo(cases, found);
  const failed = (kind: FailureKind) => placebos.some((p) => p.kind === kind && p.p < 1 - level);
  const later = behaviour(cases, found);
  return {
    made: { horizonDays: cases.horizon.days, links: used.links, joint: used.joint },
    findings: {
      figures: [...effectFigures(cases, found, input.settings), ...ofScores.figures],
      tables: [
        effectsTable(found, used, input.settings),
        doseTable(dose),
        ...(placebos.length > 0 ? [placeboTable(placebos, failed)] : []),
        ...(later.length > 0 ? [behaviourTable(later)] : []),
        ...ofScores.tables,
      ],
      verdicts: [
        ...effectVerdicts(input, cases, found, used),
        ...placeboVerdicts(placebos, failed),
        ...ofScores.verdicts,
      ],
      problems: [],
      assumptions: assumptionsUsed(
        input,
        cases,
        used.links.map((l) => l.kind),
      ),
    },
  };
}

/** The horizon is an assumption only when given; else it is read from the records, and shown as that. */
function assumptionsUsed(input: StudyInput, cases: Cases, kinds: readonly FailureKind[]): Assumption[] {
  const horizon = assumed(input.assumptions, horizonId);
  const read: Assumption = { ...horizon, value: cases.horizon.days, source: "estimated" };
  return [
    horizon.source === "given" ? horizon : read,
    ...ruleIds.map((id) => assumed(input.assumptions, id)),
    ...kinds.map((kind) => assumed(input.assumptions, effectId(kind))),
  ];
}

/** Log-odds of not coming back for every purchase, not only those fitted. Where nothing could be fitted: the mean. */
function etaOf(cases: Cases, { model, covariates, names }: Estimates): ReturnType<typeof addEta> {
  if (model.kind !== "model") {
    // Where nobody came back, the mean says nothing of those who would have without a failure.
    if (cases.lost === cases.judged) return addEta(null, []);
    const risk = (cases.lost + 0.5) / (cases.judged + 1);
    return addEta(Math.log(risk / (1 - risk)), []);
  }
  const { coefficients } = model.fit;
  const terms = covariates.flatMap(({ term }, c): Term[] => {
    const at = model.covariateAt[c];
    return at == null ? [] : [{ ...term, log: coefficients[at]! }];
  });
  const flags = names.flatMap((name, k): Term[] => {
    const at = model.flagAt[k];
    const column = name === "recovered" ? name : failureColumn(name);
    return typeof at === "number" ? [{ kind: "met", column, log: coefficients[at]! }] : [];
  });
  return addEta(coefficients[0]!, [...terms, ...flags]);
}
