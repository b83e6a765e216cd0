import { elasticityCurves } from "../../../core/level/curves/effect-curves.js";
import { salesRatio } from "../../../core/level/curves/natural-stock-outs.js";
import { type SalesCurve, valueAt } from "../../../core/level/curves/sales-curve.js";
import { toldCurve } from "../../../core/level/curves/told-sales.js";
import { normalQuantile } from "../../../core/level/demand/normal-quantile.js";
import type { SalesAnswer } from "../../../core/level/settings.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import type { StudyInput } from "../../input.js";
import { changeEffect, type StockOutSpells } from "./read.js";

const draws = 400;
const seed = 20060;

/** Sales against the level of an element, over sales at today's level: what they are taken to be, and may also be. */
export interface Answer {
  readonly element: string;
  /** Where it comes from: who told it, or which records. */
  readonly told: string;
  readonly form: string;
  /** Null: there is no curve, and `reason` says why. */
  readonly curves: { readonly middle: SalesCurve; readonly draws: readonly SalesCurve[] } | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string | null;
  /** Zero effect lies within the doubt. */
  readonly clear: boolean;
}

const nothing = (element: string, told: string, form: string, reason: string): Answer => ({
  element,
  told,
  form,
  curves: null,
  from: null,
  to: null,
  reason,
  clear: false,
});

/** What the firm says of its sales, as a curve. `today`: level today of the element. */
export async function toldAnswer(
  input: StudyInput,
  said: SalesAnswer,
  element: string,
  today: number,
): Promise<Answer> {
  if (said.changed !== undefined) return changeAnswer(input, said, element, today);
  const form = said.form ?? "power";
  const told = said.told ?? "estimate";
  const error = input.assumptions["level.sales-told-error"]!.value;
  const found = toldCurve({ ...said, points: said.points ?? [], form }, error, draws, seed);
  if (found.kind === "none") return nothing(element, told, form, found.reason);
  return {
    element,
    told,
    form,
    curves: { middle: found.curve, draws: found.draws },
    from: found.from,
    to: found.to,
    reason: null,
    clear: isClear(found.draws, found.from, found.to),
  };
}

async function changeAnswer(
  input: StudyInput,
  said: SalesAnswer,
  element: string,
  today: number,
): Promise<Answer> {
  const changed = said.changed!;
  const effect = await changeEffect(input, changed);
  if (effect.kind === "none") return nothing(element, "records", "before-after", effect.reason);
  if (effect.elasticity === null) return nothing(element, "records", "before-after", "one-level");
  const { elasticity } = effect;
  const [from, to] = [Math.min(changed.before, changed.after), Math.max(changed.before, changed.after)];
  return {
    element,
    told: "records",
    form: "before-after",
    curves: {
      middle: { kind: "power", at: today, sales: 1, elasticity: elasticity.value },
      draws: elasticityCurves(elasticity, { service: today, sales: 1 }, draws, seed),
    },
    from,
    to,
    reason: null,
    clear: effect.clear,
  };
}

/**
 * The records' own answer: what buying after a stock-out says. Purchases short stay in proportion to what is not filled
 * at once.
 */
export function stockOutAnswer(element: string, spells: StockOutSpells, today: number): Answer {
  const { effect, short, purchases } = spells;
  if (effect.kind === "none") return nothing(element, "records", "stock-outs", effect.reason);
  if (!(today < 1)) return nothing(element, "records", "stock-outs", "no-stock-outs");
  const metToday = short / purchases;
  const from = Math.max(0, 1 - (1 - today) / metToday);
  const whole = (level: number) => 1 - Math.min(1, (metToday * (1 - level)) / (1 - today));
  const line = (ratio: number): SalesCurve => {
    const lost = Math.min(0.999, 1 - ratio);
    const at = (level: number) => ({ service: level, sales: salesRatio(lost, 1 - metToday, whole(level)) });
    return { kind: "kinked", points: [at(from), at(1)] };
  };
  const { value, se, low, high } = effect.ratio;
  const uniform = seededUniform(seed);
  return {
    element,
    told: "records",
    form: "stock-outs",
    curves: {
      middle: line(value),
      draws: Array.from({ length: draws }, () =>
        line(value * Math.exp(se * normalQuantile(Math.max(uniform(), 2 ** -33)))),
      ),
    },
    from,
    to: 1,
    reason: null,
    clear: low > 1 || high < 1,
  };
}

/** Whether nearly all redraws agree on which way sales go. */
function isClear(curves: readonly SalesCurve[], from: number, to: number): boolean {
  const up = curves.filter((c) => valueAt(c, to) > valueAt(c, from)).length / Math.max(1, curves.length);
  return up >= 0.975 || up <= 0.025;
}
