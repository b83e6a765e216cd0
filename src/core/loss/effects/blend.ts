import type { Bounds } from "../../stats/share-interval.js";
import { cholesky, inverseOf, mirror, type Square, times, zeros } from "../../stats/solve.js";
import { z95 } from "../../stats/tails.js";

/** A prior, or the user's number, of one effect on the log-odds scale. */
export interface LogPrior {
  readonly mean: number;
  readonly sd: number;
}

/** What becomes of one coefficient: what the records say, that drawn towards a prior, or replaced by a number. */
export type Link =
  | { readonly kind: "own" }
  | { readonly kind: "blend"; readonly prior: LogPrior }
  /** Not told by the records (a default), or known better (given): the number alone. */
  | { readonly kind: "replace"; readonly prior: LogPrior };

export interface BlendedLinks {
  readonly log: readonly number[];
  readonly covariance: Square;
  /** Share of the answer that the records carry: 1 own, 0 replaced. */
  readonly weight: readonly number[];
}

/**
 * A risk difference with its range as a shift of log-odds at the risk without it; the range is taken as 95 % of a
 * normal law.
 *
 * @source  Gelman et al., Bayesian Data Analysis, 3rd ed., §2.5; `docs/methods/failure-effect.md`
 * @units   risks 0–1; result: log-odds
 * @range   0 < base < 1; base + difference is kept within (0.001, 0.999)
 * @example logPrior(0.2, { value: 0.02, low: 0, high: 0.06 }) // → mean 0.121, sd about 0.09
 */
export function logPrior(base: number, prior: Bounds & { readonly value: number }): LogPrior {
  const logit = (p: number) => Math.log(p / (1 - p));
  const held = (p: number) => Math.min(0.999, Math.max(0.001, p));
  const zero = logit(held(base));
  const at = (difference: number) => logit(held(base + difference)) - zero;
  return {
    mean: at(prior.value),
    sd: Math.max(1e-6, (at(prior.high) - at(prior.low)) / (2 * z95)),
  };
}

/**
 * Coefficients of the records and priors put together, all at once: for normal laws the precisions add, so what is
 * told well hardly moves and what is not told is the prior. Replaced ones take their number and stand alone.
 *
 * @source  Gelman et al., Bayesian Data Analysis, 3rd ed., §3.5 (normal mean, known covariance);
 *          `docs/methods/failure-effect.md`
 * @units   log-odds; `estimate` and `covariance` of the coefficients that are not replaced, in the order of `links`
 * @range   covariance positive definite; else the blend goes coefficient by coefficient
 * @example blendLinks([{ kind: "blend", prior: { mean: 0, sd: 1 } }], [2], { size: 1, values: Float64Array.of(1) })
 *          // → log 1, variance 0.5, weight 0.5
 */
export function blendLinks(
  links: readonly Link[],
  estimate: readonly number[],
  covariance: Square,
): BlendedLinks {
  const told = [...links.entries()].filter(([, l]) => l.kind !== "replace");
  if (told.length !== estimate.length || covariance.size !== estimate.length)
    throw new Error("one estimate for each link that is not replaced");
  const { size } = covariance;
  const factor = cholesky(covariance);
  const precision = factor.kind === "factor" ? inverseOf(factor.lower) : diagonalInverse(covariance);
  const right = times(precision, estimate);
  const sum: Square = { size, values: precision.values.slice() };
  told.forEach(([, link], j) => {
    if (link.kind !== "blend") return;
    const own = 1 / link.prior.sd ** 2;
    sum.values[j * size + j]! += own;
    right[j]! += own * link.prior.mean;
  });
  const after = cholesky(mirror(sum));
  const blended = after.kind === "factor" ? inverseOf(after.lower) : diagonalInverse(sum);
  const posterior = times(blended, right);
  const log = new Array<number>(links.length);
  const weight = new Array<number>(links.length);
  const whole = zeros(links.length);
  told.forEach(([i, link], j) => {
    log[i] = posterior[j]!;
    const variance = blended.values[j * size + j]!;
    weight[i] = link.kind === "blend" ? Math.max(0, 1 - variance / link.prior.sd ** 2) : 1;
    told.forEach(([k], l) => {
      whole.values[i * links.length + k] = blended.values[j * size + l]!;
    });
  });
  links.forEach((link, i) => {
    if (link.kind !== "replace") return;
    log[i] = link.prior.mean;
    weight[i] = 0;
    whole.values[i * links.length + i] = link.prior.sd ** 2;
  });
  return { log, covariance: whole, weight };
}

function diagonalInverse({ size, values }: Square): Square {
  const out = zeros(size);
  for (let j = 0; j < size; j++) out.values[j * size + j] = 1 / Math.max(1e-12, values[j * size + j]!);
  return out;
}
