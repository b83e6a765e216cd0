import type { LeavingLaw, PurchaseModel, RateLaw } from "./purchase-model.js";

/** Which laws a model is made of; its parameters are told apart from it. */
export interface ModelForm {
  readonly rate: RateLaw["kind"];
  readonly leaving: LeavingLaw["kind"];
}

/** `odds`: of the one chance of leaving, where customers do not differ in it: chance ÷ (1 − chance). */
export type FormParameter = "r" | "alpha" | "rate" | "a" | "b" | "odds";

const rateNames = { gamma: ["r", "alpha"], same: ["rate"] } as const;
const leavingNames = { beta: ["a", "b"], same: ["odds"], "at-once": ["odds"], never: [] } as const;

export const parameterNames = (form: ModelForm): readonly FormParameter[] => [
  ...rateNames[form.rate],
  ...leavingNames[form.leaving],
];

/** Odds at which a probability still differs from 1. */
const longest = 1e13;

export function modelOf(form: ModelForm, values: ArrayLike<number>, atFirst: boolean): PurchaseModel {
  const rate: RateLaw =
    form.rate === "gamma"
      ? { kind: "gamma", r: values[0]!, alpha: values[1]! }
      : { kind: "same", rate: values[0]! };
  const at = rateNames[form.rate].length;
  const leaving: LeavingLaw =
    form.leaving === "beta"
      ? { kind: "beta", a: values[at]!, b: values[at + 1]! }
      : form.leaving === "never"
        ? { kind: "never" }
        : { kind: form.leaving, probability: probabilityOf(values[at]!) };
  return { rate, leaving, atFirst };
}

export const probabilityOf = (odds: number): number => 1 / (1 + 1 / Math.min(odds, longest));

/** Parameters of a model in the order of its form. */
export function valuesOf({ rate, leaving }: PurchaseModel): number[] {
  const first = rate.kind === "gamma" ? [rate.r, rate.alpha] : [rate.rate];
  if (leaving.kind === "never") return first;
  if (leaving.kind === "beta") return [...first, leaving.a, leaving.b];
  return [...first, leaving.probability / (1 - leaving.probability)];
}
