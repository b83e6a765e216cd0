import { assumed } from "../../../core/assumptions.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform, seedOf } from "../../../core/stats/seeded-uniform.js";
import type { StudyInput } from "../../input.js";

/** An assumption with draws over its range: the same draws wherever it is used, since its id is the seed. */
export function assumedDrawn({ assumptions }: StudyInput, id: string, draws: number): Drawn {
  const range = assumed(assumptions, id);
  const uniform = seededUniform(seedOf(id));
  return {
    value: range.value,
    draws: Float64Array.from({ length: draws }, () => triangular(range, uniform())),
  };
}
