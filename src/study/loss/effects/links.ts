import type { Assumption } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import { type BlendedLinks, blendLinks, type Link, logPrior } from "../../../core/loss/effects/blend.js";
import { coefficientCovariance } from "../../../core/loss/effects/joint-effects.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import { expit } from "../../../core/stats/logistic-regression.js";
import type { Square } from "../../../core/stats/solve.js";
import { goodsFailures } from "../../../facts/sql/loss/exposure.js";
import type { StudyInput } from "../../input.js";
import type { EffectLink, Effects, LinkSource } from "../parts.js";
import type { Cases } from "./cases.js";
import type { Estimates } from "./estimate.js";
import type { FlagName } from "./sample.js";

export const effectId = (kind: FailureKind): string => `loss.effect.${kind}`;

export interface UsedLinks {
  readonly links: readonly EffectLink[];
  readonly joint: Effects["joint"];
  /** Share of each used number that the records carry. */
  readonly weight: ReadonlyMap<FailureKind, number>;
}

/**
 * What the chain goes on with, kind by kind: the user's number; what the records tell; where they tell no clear effect,
 * that drawn towards the prior; where they cannot tell, the prior. Kinds nothing records have no link.
 */
export function usedLinks(input: StudyInput, cases: Cases, found: Estimates): UsedLinks {
  const { model, names, data } = found;
  const recorded = failureKinds.filter((kind) => cases.kinds[kind].known > 0);
  const base = (cases.lost + 0.5) / (cases.judged + 1);
  const prior = (kind: FailureKind) => assumed(input.assumptions, effectId(kind));
  const source = new Map(
    recorded.map((kind) => [kind, sourceOf(prior(kind), telling(found, kind))] as const),
  );
  const placeOf = (name: FlagName) => {
    const at = model.kind === "model" ? model.flagAt[names.indexOf(name)] : undefined;
    return typeof at === "number" ? at : null;
  };
  const all: FlagName[] = [...recorded, ...(placeOf("recovered") === null ? [] : (["recovered"] as const))];
  const links = all.map((name): Link => {
    if (name === "recovered") return { kind: "own" };
    const from = source.get(name)!;
    if (from === "own") return { kind: "own" };
    return { kind: from === "blend" ? "blend" : "replace", prior: logPrior(base, prior(name)) };
  });
  const told = all.flatMap((name, i) => (links[i]!.kind === "replace" ? [] : [placeOf(name)!]));
  const empty: Square = { size: 0, values: new Float64Array(0) };
  const blended: BlendedLinks = blendLinks(
    links,
    told.map((at) => (model.kind === "model" ? model.fit.coefficients[at]! : 0)),
    model.kind === "model" && told.length > 0 ? coefficientCovariance(model, data.outcome, told) : empty,
  );
  const effectLinks = recorded.map((kind, i): EffectLink => {
    const from = source.get(kind)!;
    if (from === "default" || from === "given") {
      const { value, low, high } = prior(kind);
      return { kind, source: from, value, low, high };
    }
    const own = found.kinds.find((k) => k.kind === kind)!.adjusted!.difference;
    if (from === "own") return { kind, source: from, value: own.value, low: own.low, high: own.high };
    const sd = Math.sqrt(blended.covariance.values[i * all.length + i]!);
    const log = blended.log[i]!;
    const at = (shift: number) => differenceAt(found, kind, shift);
    return { kind, source: from, value: at(log), low: at(log - 1.96 * sd), high: at(log + 1.96 * sd) };
  });
  return {
    links: effectLinks,
    joint: all.length === 0 ? null : { names: all, log: blended.log, covariance: blended.covariance },
    weight: new Map(recorded.map((kind, i) => [kind, blended.weight[i]!])),
  };
}

function telling(found: Estimates, kind: FailureKind) {
  return found.kinds.find((k) => k.kind === kind)!.telling;
}

function sourceOf(prior: Assumption, told: ReturnType<typeof telling>): LinkSource {
  if (prior.source === "given") return "given";
  if (told === "cannot-tell") return "default";
  // Fewer lost than expected: no failure keeps customers, so that is held against the prior as well.
  return told === "effect" ? "own" : "blend";
}

/** Mean extra risk among those who met the kind, had its coefficient been this. */
function differenceAt({ model, names, data }: Estimates, kind: FailureKind, log: number): number {
  if (model.kind !== "model") return 0;
  const flag = data.flags[names.indexOf(kind)]!;
  const settledAt = names.indexOf("recovered");
  const coefficient = settledAt < 0 ? undefined : model.flagAt[settledAt];
  const settled = typeof coefficient === "number" ? model.fit.coefficients[coefficient]! : 0;
  const goods = [...names.entries()].filter(
    ([, n]) => n !== kind && (goodsFailures as readonly string[]).includes(n),
  );
  const isGoods = goodsFailures.includes(kind);
  const fittedAt = model.flagAt[names.indexOf(kind)];
  const fitted = typeof fittedAt === "number" ? model.fit.coefficients[fittedAt]! : 0;
  let [sum, n] = [0, 0];
  for (let i = 0; i < data.outcome.length; i++) {
    if (flag[i] !== 1) continue;
    n += 1;
    const recovery =
      isGoods &&
      settled !== 0 &&
      data.flags[settledAt]![i] === 1 &&
      !goods.some(([g]) => data.flags[g]![i] === 1);
    const without = model.eta[i]! - fitted - (recovery ? settled : 0);
    if (Number.isFinite(without)) sum += expit(without + log + (recovery ? settled : 0)) - expit(without);
  }
  return n === 0 ? 0 : sum / n;
}
