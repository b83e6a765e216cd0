import { spendSample } from "../../../core/loss/btyd/gamma-gamma.js";
import { fitGammaGamma, type SpendFit } from "../../../core/loss/btyd/gamma-gamma-fit.js";
import { repeatSpend } from "../../../facts/sql/loss/rfm.js";
import type { SpendRule } from "../../../facts/sql/loss/value.js";
import type { StudyInput } from "../../input.js";
import { reckonedOnce } from "../../kept.js";
import { parametersOf } from "./told.js";

export interface Spend {
  readonly fit: SpendFit;
  /** Of repeats and mean spend over customers. */
  readonly correlation: number | null;
  /** Repeat buyers left out because what they spent is zero or below. */
  readonly leftOut: number;
  readonly rule: SpendRule | null;
  /** What is done with the money of few purchases, and why nothing is. */
  readonly status: "drawn" | "no-money" | "correlated" | "no-mean" | "not-fitted";
}

/** The law of spending per purchase, and the rule for customers of few purchases that follows from it. */
export async function readSpend(
  input: StudyInput,
  early: boolean,
  { few, own, correlated }: { readonly few: number; readonly own: number; readonly correlated: number },
): Promise<Spend> {
  const rows = await input.warehouse.rows(repeatSpend(early));
  const { fit, correlation, leftOut } = reckonedOnce(input, `spend ${early}`, [rows, few], () => {
    const sample = spendSample(
      (function* () {
        for (const { repeats, amount, customers } of rows) {
          const one = { repeats, mean: amount / 100 / repeats };
          for (let i = 0; i < customers; i++) yield one;
        }
      })(),
    );
    const { correlation, leftOut } = sample;
    return { fit: fitGammaGamma(sample, { few }), correlation, leftOut };
  });
  const without = (status: Spend["status"]): Spend => ({ fit, correlation, leftOut, rule: null, status });
  if (rows.length === 0) return without("no-money");
  if (fit.kind === "cannot-tell") return without("not-fitted");
  if (correlation !== null && Math.abs(correlation) > correlated) return without("correlated");
  const { model } = fit;
  if (model.kind !== "alike" && model.q <= 1) return without("no-mean");
  // Each spends the same every time: the limit in which one purchase says all.
  const steady = 1e9;
  const rule: SpendRule =
    model.kind === "alike"
      ? { a: model.mean, b: 0, c: 1, own }
      : model.kind === "steady"
        ? { a: model.scale, b: steady, c: model.q - 1, own }
        : { a: model.p * model.v, b: model.p, c: model.q - 1, own };
  return { fit, correlation, leftOut, rule, status: "drawn" };
}

export function spendParameters(fit: SpendFit) {
  if (fit.kind === "cannot-tell") return [];
  const { model, estimates } = fit;
  // v is the γ of the paper.
  const named = (name: string) => (name === "v" ? "gamma" : name);
  if (estimates !== null)
    return parametersOf(
      estimates.map((e) => named(e.name)),
      estimates.map((e) => e.value),
      estimates,
    );
  const told = Object.entries(model).filter((e): e is [string, number] => typeof e[1] === "number");
  return parametersOf(
    told.map(([name]) => named(name)),
    told.map(([, value]) => value),
    null,
  );
}
