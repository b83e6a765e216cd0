import type { SettingVerdict } from "../../../core/loss/setting.js";
import type { Choice, HoldoutAnswer } from "./choose.js";
import type { Bought } from "./read.js";
import type { Spend } from "./spend.js";
import type { Candidate } from "./told.js";
import type { Valued, ValueRules } from "./value.js";

/** All that the relation was told from, for figures and words. */
export interface RelationFound {
  readonly verdict: SettingVerdict;
  readonly bought: Bought;
  readonly choice: Choice;
  readonly answer: HoldoutAnswer;
  readonly fits: readonly Candidate[];
  readonly spend: Spend;
  readonly valued: Valued;
  readonly rules: Omit<ValueRules, "contracts">;
  readonly chosen: Candidate;
}

/** The value of the future under one end of what was assumed. */
export interface Swing {
  readonly case: "used" | "discount-low" | "discount-high" | "horizon-low" | "horizon-high";
  readonly discountRate: number;
  readonly horizonYears: number;
  readonly value: number | null;
}
