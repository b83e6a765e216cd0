import { clusteredVariance, groupings } from "../../stats/clustered-variance.js";
import type { Estimate } from "../../stats/estimate.js";
import { addOuter, cholesky, inverseOf, mirror, times, zeros } from "../../stats/solve.js";
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
 * @example linearEffects({ flags: [[0, 0, 1, 1]], covariates: [], outcome: [1, 2, 4, 5], clusters: [[1, 2, 3, 4]] }, 0.95)
 *          // → [{ value: 3, … }]
 */
export function linearEffects(data: JointRows, level: number): (Estimate | null)[] {
  const count = data.outcome.length;
  const none = data.flags.map(() => null);
  if (count === 0) return none;
  const ways = groupings(count, data.clusters);
  const groups = Math.min(...ways.filter((w) => w.sign === 1).map((w) => w.count));
  if (groups < 2) return none;
  const all = [...data.covariates, ...data.flags];
  let columns = [...all.keys()];
  for (;;) {
    const width = columns.length + 1;
    const design = new Float64Array(count * width);
    for (let i = 0; i < count; i++) {
      design[i * width] = 1;
      for (let j = 1; j < width; j++) design[i * width + j] = all[columns[j - 1]!]![i]!;
    }
    const row = (i: number) => design.subarray(i * width, (i + 1) * width);
    const squares = zeros(width);
    const right = new Float64Array(width);
    for (let i = 0; i < count; i++) {
      addOuter(squares, row(i), 1);
      for (let j = 0; j < width; j++) right[j]! += row(i)[j]! * data.outcome[i]!;
    }
    const factor = cholesky(mirror(squares));
    if (factor.kind === "dependent") {
      if (factor.column === 0) return none;
      columns = columns.filter((_, j) => j !== factor.column - 1);
      continue;
    }
    const inverse = inverseOf(factor.lower);
    const beta = times(inverse, right);
    const rest = Float64Array.from({ length: count }, (_, i) => {
      let sum = data.outcome[i]!;
      for (let j = 0; j < width; j++) sum -= beta[j]! * design[i * width + j]!;
      return sum;
    });
    return data.flags.map((flag, k) => {
      const place = columns.indexOf(data.covariates.length + k);
      if (place < 0) return null;
      const at = place + 1;
      const influence = rest.map((r, i) => {
        let along = 0;
        for (let j = 0; j < width; j++) along += inverse.values[at * width + j]! * design[i * width + j]!;
        return along * r;
      });
      const se = Math.sqrt(clusteredVariance(influence, ways));
      const worth = clustersWorth(ways[0]!, (i) => flag[i]! > 0);
      const half = quantileOf(level, Math.max(1, Math.min(groups, worth) - 1)) * se;
      const value = beta[at]!;
      return { value, low: value - half, high: value + half, se };
    });
  }
}
