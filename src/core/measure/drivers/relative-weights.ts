import { symmetricEigen } from "../../stats/symmetric-eigen.js";
import { type Correlations, correlationFault, jointSlack, type NotCorrelations } from "./correlations.js";

export type RSquaredShares =
  | {
      readonly kind: "shared";
      readonly rSquared: number;
      /** Parts of R², in the order of the drivers; they sum to it. */
      readonly raw: readonly number[];
      /** The same as shares of one; null where the drivers say nothing about the outcome. */
      readonly shares: readonly number[] | null;
    }
  | { readonly kind: "cannot-tell"; readonly reason: NotCorrelations };

/** Less of a variance than this is what rounding leaves of none: that direction says nothing new. */
const nothing = 1e-10;

/**
 * Derived importance when drivers go together: R² is shared out over uncorrelated stand-ins of the drivers, as near to
 * them as can be, and from those back to the drivers. Quick for any number of drivers and close to `shapleyR2`.
 *
 * @source  Johnson (2000), Multivariate Behavioral Research 35:1–19, doi:10.1207/S15327906MBR3501_1
 * @units   correlations −1 … 1; raw: parts of R²; shares sum to 1
 * @assumes one straight-line relation to the outcome; a share is no proof that changing the driver changes the outcome
 * @range   drivers that repeat each other share alike; correlations no data could give → `cannot-tell`
 * @example relativeWeights({ among: { size: 1, values: Float64Array.of(1) }, withOutcome: [0.5] }) // → R² 0.25, share 1
 */
export function relativeWeights(correlations: Correlations): RSquaredShares {
  const fault = correlationFault(correlations);
  if (fault !== null) return { kind: "cannot-tell", reason: fault };
  const { among, withOutcome } = correlations;
  const { size } = among;
  const { values, vectors } = symmetricEigen(among);
  if (values.at(-1)! < -jointSlack) return { kind: "cannot-tell", reason: "not-joint" };

  const entry = (i: number, k: number) => vectors.values[i * size + k]!;
  // Λ = V√D Vᵀ (drivers on stand-ins) and β = V D^(−1/2) Vᵀ r (outcome on stand-ins).
  const turned = Float64Array.from({ length: size }, (_, k) => {
    if (values[k]! <= nothing) return 0;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += entry(i, k) * withOutcome[i]!;
    return sum / Math.sqrt(values[k]!);
  });
  const roots = values.map((v) => Math.sqrt(Math.max(0, v)));
  const beta = Float64Array.from({ length: size }, (_, j) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += entry(j, k) * turned[k]!;
    return sum;
  });
  const raw = new Array<number>(size).fill(0);
  const rooted = Float64Array.from(vectors.values, (v, at) => v * roots[at % size]!);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let loading = 0;
      for (let k = 0; k < size; k++) loading += rooted[i * size + k]! * vectors.values[j * size + k]!;
      raw[i]! += (loading * beta[j]!) ** 2;
      if (j < i) raw[j]! += (loading * beta[i]!) ** 2;
    }
  return sharedOut(
    raw,
    turned.reduce((sum, b) => sum + b * b, 0),
  );
}

export function sharedOut(raw: readonly number[], rSquared: number): RSquaredShares {
  if (!(rSquared <= 1 + jointSlack)) return { kind: "cannot-tell", reason: "not-joint" };
  return {
    kind: "shared",
    rSquared,
    raw,
    shares: rSquared > nothing ? raw.map((r) => r / rSquared) : null,
  };
}
