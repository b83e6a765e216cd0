export type LawKind =
  | "normal"
  | "lognormal"
  | "gamma"
  | "exponential"
  | "uniform"
  | "poisson"
  | "negative-binomial"
  | "geometric"
  | "discrete"
  | "empirical";

/**
 * Demand over some stretch of time, every model in one shape, so that a policy is written once. Made by `normalLaw`,
 * `gammaLaw`, `poissonLaw` …; the parts a stock policy asks for are functions of the stock x.
 *
 * Where `lattice` is true demand is whole units and x must be whole for `n2` and `nBelow2`.
 */
export interface DemandLaw {
  readonly kind: LawKind;
  readonly lattice: boolean;
  readonly mean: number;
  readonly sd: number;
  /** Density, on a lattice the chance of exactly x. */
  readonly density: (x: number) => number;
  /** p(x + 1)/p(x), where chances follow from each other. */
  readonly ratio?: (x: number) => number;
  /** P(D ≤ x). */
  readonly cdf: (x: number) => number;
  /** P(D > x), the tail itself: small chances keep their digits. */
  readonly sf: (x: number) => number;
  /** Smallest x with P(D ≤ x) ≥ p, 0 < p < 1. */
  readonly quantile: (p: number) => number;
  /** Smallest x with P(D > x) ≤ q: the quantile of 1 − q for a q too small to be taken from 1. */
  readonly quantileAbove: (q: number) => number;
  /** First loss function n(x) = E[(D − x)⁺]: units short. */
  readonly n: (x: number) => number;
  /** Second loss function n2(x) = ½E[((D − x)⁺)²]; on a lattice ½E[(D − x)⁺(D − x − 1)⁺]. */
  readonly n2: (x: number) => number;
  /** n̄(x) = E[(x − D)⁺]: units left. */
  readonly nBelow: (x: number) => number;
  /** n̄2(x) = ½E[((x − D)⁺)²]; on a lattice ½E[(x − D)⁺(x − D + 1)⁺]. */
  readonly nBelow2: (x: number) => number;
}
