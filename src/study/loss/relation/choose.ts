import { type Holdout, holdout } from "../../../core/loss/btyd/holdout.js";
import type { Patterns } from "../../../core/loss/btyd/patterns.js";
import type { RelationModel, SettingVerdict } from "../../../core/loss/setting.js";
import { baselines } from "./baselines.js";
import { contractCandidate } from "./contracts.js";
import { betaGeometricCandidate, paretoCandidate, regularCandidate } from "./free-models.js";
import { opportunityCandidate } from "./opportunities.js";
import type { Calibration, Sample } from "./read.js";
import { type Candidate, daysPerWeek, noFit } from "./told.js";

export interface FitRules {
  readonly few: number;
  readonly slotDays: number;
  readonly termDays: number;
  /** Repeat buyers in the calibration below which the holdout says nothing. */
  readonly leastRepeatBuyers: number;
}

export function candidate(model: RelationModel, sample: Sample, shape: number, rules: FitRules): Candidate {
  const { patterns, times, logGapDays } = sample;
  switch (model) {
    case "bg-nbd":
    case "mbg-nbd":
      return betaGeometricCandidate(model, patterns, rules.few);
    case "bg-cnbd-k":
    case "mbg-cnbd-k":
      return regularCandidate(model, patterns, { shape, logGapDays }, rules.few);
    case "pareto-nbd":
      return paretoCandidate(patterns, rules.few);
    case "bg-bb":
      return opportunityCandidate(patterns, rules.slotDays, rules.few);
    case "shifted-beta-geometric":
      return contractCandidate(times, rules.termDays, patterns, rules.few);
    case "same-rate":
    case "everyone-stays":
      return baselines(patterns).find((c) => c.model === model) ?? noFit(model, patterns.totalCustomers);
  }
}

export interface HeldOut {
  readonly fit: Candidate;
  readonly holdout: Holdout;
}

export type HoldoutAnswer =
  | { readonly kind: "held"; readonly rows: readonly HeldOut[]; readonly fits: readonly Candidate[] }
  | { readonly kind: "too-few"; readonly have: number; readonly need: number };

export function repeatBuyersOf(patterns: Patterns): number {
  let buyers = 0;
  for (let i = 0; i < patterns.repeats.length; i++)
    if (patterns.repeats[i]! > 0) buyers += patterns.customers[i]!;
  return buyers;
}

/** Fits on the first half of the span, each held against the second. */
export function holdOut(
  models: readonly RelationModel[],
  early: Calibration,
  days: number,
  shape: number,
  rules: FitRules,
): HoldoutAnswer {
  const have = repeatBuyersOf(early.patterns);
  const came = early.later.reduce((sum, n, i) => sum + n * early.customers[i]!, 0);
  if (have < rules.leastRepeatBuyers || came === 0)
    return {
      kind: "too-few",
      have: came === 0 ? 0 : have,
      need: rules.leastRepeatBuyers,
    };
  const all: RelationModel[] = [...models, "same-rate", "everyone-stays"];
  const fits = all.map((model) => candidate(model, early, shape, rules));
  const rows = fits.flatMap((fit) =>
    fit.told === null
      ? []
      : [
          {
            fit,
            holdout: holdout(
              fit.told,
              early.patterns,
              early.later,
              days / daysPerWeek,
              undefined,
              early.customers,
            ),
          },
        ],
  );
  return { kind: "held", rows, fits };
}

export interface Choice {
  readonly model: RelationModel;
  /** `given`: the user's; `holdout`: foretold best; `baseline`: a plain guess foretold better; `first`: nothing to judge by. */
  readonly why: "given" | "holdout" | "baseline" | "first";
  /** The model whose chance of being there is used: the chosen one, or where a plain guess won the best that knows leaving. */
  readonly alive: RelationModel | null;
}

const off = ({ holdout: { error } }: HeldOut) => Math.abs(error ?? Number.POSITIVE_INFINITY);

/**
 * The model used: of those that can lose a buyer who never came back, the one nearest in the sum of the holdout. A plain
 * guess takes its place only where it is nearer in the sum and customer by customer.
 */
export function choose(
  verdict: SettingVerdict,
  answer: HoldoutAnswer,
  fitted: ReadonlySet<RelationModel>,
  given: RelationModel | undefined,
): Choice | null {
  const usable = verdict.churnModels.filter((m) => fitted.has(m));
  const held = answer.kind === "held" ? answer.rows.filter((r) => r.holdout.error !== null) : [];
  const [best] = held
    .filter((r) => usable.includes(r.fit.model))
    .sort((a, b) => off(a) - off(b) || a.holdout.meanAbsoluteError - b.holdout.meanAbsoluteError);
  const alive = best?.fit.model ?? usable[0] ?? null;
  const plain = (m: RelationModel) => m === "same-rate" || m === "everyone-stays";
  if (given !== undefined && (fitted.has(given) || plain(given)))
    return { model: given, why: "given", alive: plain(given) ? alive : given };
  const [guess] = held
    .filter(
      (r) =>
        plain(r.fit.model) &&
        (best === undefined ||
          (off(r) < off(best) && r.holdout.meanAbsoluteError < best.holdout.meanAbsoluteError)),
    )
    .sort((a, b) => off(a) - off(b));
  if (guess !== undefined) return { model: guess.fit.model, why: "baseline", alive };
  if (best !== undefined) return { model: best.fit.model, why: "holdout", alive };
  return alive === null ? null : { model: alive, why: "first", alive };
}
