import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type { AssumptionSet } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import {
  outcomeFor,
  type ReactionOutcome,
  reactionStudies,
} from "../../../core/level/curves/reaction-shares.js";
import type { LevelSettings } from "../../../core/level/settings.js";
import { type Problem, problem } from "../../../core/problem.js";
import type { Settings } from "../../../core/settings.js";
import { certain, type Drawn } from "../../../core/stats/drawn.js";
import { triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { drawCount, type ReactionShares } from "../../penalties.js";

const seed = 20_260_501;
/** Lines of one firm are alike: beyond so many, more of them make the shares no surer. */
const mostLines = 2000;
/** A reaction nobody showed is rare, not impossible. */
const least = 0.01;

/** What became of the short lines of the records; null: nothing tells what became of them. */
export interface OwnReactions {
  readonly lines: number;
  /** Units: never came, another product came, came later. */
  readonly lost: number;
  readonly substituted: number;
  readonly delayed: number;
}

/**
 * What customers do with what they did not get: the firm's own shares where it gave them, else its records joined with
 * the published line. `unitMargin`: cents of a unit short; null: not known.
 */
export function reactionShares(
  settings: Pick<Settings, "role"> & { readonly level?: LevelSettings },
  set: AssumptionSet,
  own: OwnReactions | null,
  unitMargin: number | null,
): { readonly shares: ReactionShares; readonly problems: readonly Problem[] } {
  const random = seededUniform(seed);
  const range = (id: string): Drawn => {
    const { value, low, high } = assumed(set, id);
    return {
      value,
      draws: Float64Array.from({ length: drawCount }, () => triangular({ low, value, high }, random())),
    };
  };
  const substituteMargin = range("level.substitute-margin");
  const delayShare = range("level.delay-share");
  const basket = range("level.basket");
  const scaled = (by: number): Drawn => ({
    value: delayShare.value * by,
    draws: delayShare.draws.map((d) => d * by),
  });
  const rest = { substituteMargin, delayCost: scaled(unitMargin ?? 0), basket };
  const given = settings.level?.reactions;
  if (given !== undefined) {
    const sum = given.lost + given.substituted + given.delayed;
    if (sum > 0) {
      const share = (v: number) => certain(v / sum, drawCount);
      return {
        shares: {
          lost: share(given.lost),
          substituted: share(given.substituted),
          delayed: share(given.delayed),
          ...rest,
          source: "given",
        },
        problems:
          Math.abs(sum - 1) > 0.005 ? [problem("reactions-not-one", "warning", { sum, ...given })] : [],
      };
    }
  }
  const problems: Problem[] =
    given === undefined ? [] : [problem("reactions-not-one", "warning", { sum: 0, ...given })];
  const like = settings.level?.reactionsLike;
  const study = reactionStudies.find((s) => s.id === (like ?? "fmcg"));
  if (study === undefined)
    problems.push(
      problem("reactions-like-unknown", "warning", { name: like!, known: reactionStudies.map((s) => s.id) }),
    );
  const prior = outcomeFor(
    (study ?? reactionStudies[0]!).reactions,
    settings.role === "retailer" ? "retailer" : "maker",
  );
  const counts = blended(prior, assumed(set, "level.reaction-strength").value, own);
  const all = counts.lost + counts.substituted + counts.delayed;
  const drawn = Array.from({ length: drawCount }, () => dirichlet(counts, random));
  const part = (of: keyof ReactionOutcome): Drawn => ({
    value: counts[of] / all,
    draws: Float64Array.from(drawn, (d) => d[of]),
  });
  return {
    shares: {
      lost: part("lost"),
      substituted: part("substituted"),
      delayed: part("delayed"),
      ...rest,
      source: own === null || own.lines === 0 ? "default" : own.lines >= mostLines / 2 ? "own" : "blend",
    },
    problems,
  };
}

/** Answers of each kind: the published shares as so many, the records by their units as so many lines. */
function blended(prior: ReactionOutcome, strength: number, own: OwnReactions | null): ReactionOutcome {
  const units = own === null ? 0 : own.lost + own.substituted + own.delayed;
  const lines = own === null || !(units > 0) ? 0 : Math.min(mostLines, own.lines);
  const count = (of: keyof ReactionOutcome) =>
    Math.max(least, strength * prior[of] + (lines > 0 ? (lines * own![of]) / units : 0));
  return { lost: count("lost"), substituted: count("substituted"), delayed: count("delayed") };
}

/** Shares drawn from what the answers leave open: one after the other out of what is left. */
function dirichlet(a: ReactionOutcome, random: () => number): ReactionOutcome {
  const u = () => Math.min(1 - 2 ** -33, Math.max(2 ** -33, random()));
  const lost = betaQuantile(u(), a.lost, a.substituted + a.delayed);
  const of = betaQuantile(u(), a.substituted, a.delayed);
  const substituted = (1 - lost) * of;
  return { lost, substituted, delayed: Math.max(0, 1 - lost - substituted) };
}
