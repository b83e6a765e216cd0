import type { Candidate } from "../../../core/plan/candidate.js";
import { shrinkGains } from "../../../core/plan/choice/shrink-gains.js";
import type { JointEffect } from "../../../core/plan/joint/joint-effect.js";

/** A spread is told well enough by every fourth draw. */
const each = 4;
/** An estimate may also be drawn up a little, where the others are better. */
const most = 1.25;

/**
 * What to believe of each measured effect, so that picking the best-looking does not pick luck: changes of one group share
 * it, those of which nothing was estimated from cases stay as they are.
 */
export function beliefsOf(
  candidates: readonly Candidate[],
  effect: JointEffect,
): ReadonlyMap<string, number> {
  const best = new Map<string, { readonly id: string; readonly gain: number }>();
  for (const c of candidates) {
    const { leaving, direct } = effect.of([c.id]);
    const gain = leaving + direct;
    if (!(gain > 0) || !(effect.atStake(c.id) > 0)) continue;
    const group = c.group === "" ? c.id : c.group;
    if (gain > (best.get(group)?.gain ?? 0)) best.set(group, { id: c.id, gain });
  }
  const groups = [...best];
  const measured = groups.map(([, { id, gain }]) => {
    const draws = effect.ownDrawn([id], each).map((e) => e.leaving + e.direct);
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const se = Math.sqrt(draws.reduce((q, x) => q + (x - mean) ** 2, 0) / draws.length);
    return { gain, se, scale: effect.atStake(id) };
  });
  const { gains } = shrinkGains(measured);
  const belief = new Map(
    groups.map(
      ([group, { gain }], i) => [group, Math.min(most, Math.max(0, gains[i]!.gain / gain))] as const,
    ),
  );
  return new Map(
    candidates.flatMap((c) => {
      const found = belief.get(c.group === "" ? c.id : c.group);
      // Doing harm is not lucky: what adds failures is believed in full.
      return found === undefined || c.removes.every((r) => r.share.value <= 0)
        ? []
        : [[c.id, found] as const];
    }),
  );
}
