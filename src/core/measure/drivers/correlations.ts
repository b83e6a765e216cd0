import type { Square } from "../../stats/solve.js";

/** How the drivers of one outcome go together: among each other, and each with the outcome. */
export interface Correlations {
  /** Drivers with drivers, ones on the diagonal. */
  readonly among: Square;
  readonly withOutcome: ArrayLike<number>;
}

export type NotCorrelations =
  | "no-drivers"
  | "sizes-differ"
  /** An entry is no number in −1 … 1, or the diagonal is not 1. */
  | "out-of-range"
  /** No answers could give them: rounded too far, or made from different people pair by pair. */
  | "not-joint";

/** More than rounding to four digits can do to an eigenvalue or to R². */
export const jointSlack = 1e-3;

export function correlationFault({ among, withOutcome }: Correlations): NotCorrelations | null {
  const { size, values } = among;
  if (size === 0) return "no-drivers";
  if (values.length !== size * size || withOutcome.length !== size) return "sizes-differ";
  const off = (r: number) => !(Math.abs(r) <= 1 + 1e-9);
  if (values.some(off) || Array.from(withOutcome).some(off)) return "out-of-range";
  for (let i = 0; i < size; i++) if (Math.abs(values[i * size + i]! - 1) > 1e-6) return "out-of-range";
  return null;
}
