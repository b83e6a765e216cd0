import type { Assumption, AssumptionSet } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import type { Warehouse } from "../../../core/ports.js";
import { certain, type Drawn } from "../../../core/stats/drawn.js";
import { triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { lossDraws } from "../../../facts/sql/level/penalty.js";
import { stands } from "../../derived.js";
import { drawCount } from "../../penalties.js";

const seed = 20_260_503;

export interface Leaving {
  readonly kinds: ReadonlyMap<FailureKind, Drawn>;
  /** The margin assumed where none is known, drawn ÷ the one used. */
  readonly margin: Drawn;
}

/** What the loss room left of leaving, under the weights of this study; null: it could tell nothing. */
export async function readLeaving(warehouse: Warehouse, set: AssumptionSet): Promise<Leaving | null> {
  if (!(await stands(warehouse, "loss_draw"))) return null;
  const rows = await warehouse.rows(lossDraws());
  if (rows.length === 0) return null;
  const weight = assumed(set, "level.leaving-weight").value;
  const words = assumed(set, "level.word-of-mouth").value;
  const kinds = new Map<FailureKind, Drawn>();
  let margin = certain(1, drawCount);
  for (const kind of failureKinds) {
    const own = rows.filter((r) => r.kind === kind);
    if (own.length === 0) continue;
    const drawn = (of: (row: (typeof own)[number]) => number): Drawn => ({
      value: of(own[0]!),
      draws: Float64Array.from(own.slice(1), of),
    });
    kinds.set(
      kind,
      drawn((r) => weight * (r.leaving - (1 - words) * r.word)),
    );
    margin = drawn((r) => r.margin);
  }
  return { kinds, margin };
}

/** The same without a loss room that drew it. */
export function drawnMargin(margin: Assumption): Float64Array {
  const random = seededUniform(seed);
  return Float64Array.from({ length: drawCount }, () =>
    margin.value > 0 ? triangular(margin, random()) / margin.value : 1,
  );
}
