import { clusteredVariance } from "../../stats/clustered-variance.js";
import type { Estimate } from "../../stats/estimate.js";
import { along, designOf, saidColumns, squaresOf, weightedSum } from "../../stats/logistic-design.js";
import { cholesky, inverseOf, times } from "../../stats/solve.js";
import { quantileOf } from "./joint-effects.js";
import { clustersWorth, type JointRows } from "./joint-model.js";

/**
 * What each flag adds to a measured answer (the logarithm of the next interval, of the next basket), the others and
 * the covariates held equal: least squares with errors over clusters one way or two.
 *
 * @source  White (1980), Econometrica 48:817–838; clusters: Cameron, Gelbach & Miller (2011), doi:10.1198/jbes.2010.07136;
 *          `docs/methods/failure-effect.md`
 * @units   of the outcome; null where covariates say who met the flag, or nobody or everybody did
 * @range   all finite; fewer than two clusters → all null
 * @example linearEffects({ flags: [[0, 0, 1, 1]], covariates: [], outcome: [1, 2, 4, 5], ways }, 0.95)
 *          // → [{ value: 3, … }]
 */
export function linearEffects(data: JointRows, level: number): (Estimate | null)[] {
  const count = data.outcome.length;
  const none = data.flags.map(() => null);
  if (count === 0) return none;
  const { ways } = data;
  const groups = Math.min(...ways.filter((w) => w.sign === 1).map((w) => w.count));
  if (groups < 2) return none;
  const all = [...data.covariates, ...data.flags];
  const rows = Int32Array.from({ length: count }, (_, i) => i);
  const ones = new Float64Array(count).fill(1);
  const of = (chosen: readonly number[]) =>
    designOf(
      chosen.map((c) => all[c]!),
      rows,
    );
  const whole = of([...all.keys()]);
  const said = saidColumns(whole);
  const columns = [...all.keys()].filter((c) => !said.includes(c + 1));
  const design = said.length === 0 ? whole : of(columns);
  const { width } = design;
  const factor = cholesky(squaresOf(design, ones));
  if (factor.kind === "dependent") return none;
  const inverse = inverseOf(factor.lower);
  const beta = times(inverse, weightedSum(design, data.outcome));
  const rest = along(design, beta).map((fitted, i) => data.outcome[i]! - fitted);
  return data.flags.map((flag, k) => {
    const place = columns.indexOf(data.covariates.length + k);
    if (place < 0) return null;
    const at = place + 1;
    const influence = along(design, inverse.values.subarray(at * width, (at + 1) * width));
    for (let i = 0; i < count; i++) influence[i]! *= rest[i]!;
    const se = Math.sqrt(clusteredVariance(influence, ways));
    const worth = clustersWorth(ways[0]!, (i) => flag[i]! > 0);
    const half = quantileOf(level, Math.max(1, Math.min(groups, worth) - 1)) * se;
    const value = beta[at]!;
    return { value, low: value - half, high: value + half, se };
  });
}
