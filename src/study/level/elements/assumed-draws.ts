import { assumed } from "../../../core/assumptions.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
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

/** A whole number from a text, the same everywhere (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
