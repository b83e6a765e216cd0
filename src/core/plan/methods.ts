/** The changes worth making. */

export type { ColumnChoice, MultiplierChoice, OptionColumns } from "./choice/by-multiplier.js";
export { chooseByMultiplier } from "./choice/by-multiplier.js";
export type { ChooseOptions } from "./choice/choose-plan.js";
export { choosePlan, planBound } from "./choice/choose-plan.js";
export type { JointGain, JointResult, JointShare } from "./choice/evaluate-jointly.js";
export { evaluateJointly } from "./choice/evaluate-jointly.js";
export { loadHighs } from "./choice/highs.js";
export type { PlanStep } from "./choice/order-of-doing.js";
export { orderOfDoing } from "./choice/order-of-doing.js";
export type {
  Chosen,
  CoupledSolver,
  LimitName,
  LimitUse,
  PlanChoice,
  PlanOption,
  PlanProblem,
} from "./choice/problem.js";
export { expectedGain } from "./choice/problem.js";
export type {
  Believed,
  MeasuredGain,
  PlanTotal,
  ShrunkGain,
  ShrunkGains,
} from "./choice/shrink-gains.js";
export { chancePays, planTotal, shrinkGains } from "./choice/shrink-gains.js";
export type { Turning } from "./choice/what-would-change.js";
export { whatWouldChange } from "./choice/what-would-change.js";
export type { CaseGroup, FailedOrder } from "./joint/cases.js";
export type {
  Change as PlanChange,
  Effect as PlanEffect,
  JointEffect as JointPlanEffect,
  JointInput as JointPlanInput,
  KindCost,
} from "./joint/joint-effect.js";
export { jointEffect as jointPlanEffect } from "./joint/joint-effect.js";
export type { Selected } from "./joint/select.js";
export { selectPlan } from "./joint/select.js";
export type { ElementFacts, Priority } from "./priorities.js";
export { prioritise } from "./priorities.js";
export type { BeforeSince, Progress, Tracked } from "./track/progress.js";
export { progress } from "./track/progress.js";
