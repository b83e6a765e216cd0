import type { RelationModel, Setting } from "./setting.js";

export const settings = [
  "contractual",
  "fixed-opportunities",
  "free-repurchase",
] as const satisfies readonly Setting[];

export const relationModels = [
  "shifted-beta-geometric",
  "bg-bb",
  "bg-cnbd-k",
  "mbg-cnbd-k",
  "bg-nbd",
  "mbg-nbd",
  "pareto-nbd",
  "same-rate",
  "everyone-stays",
] as const satisfies readonly RelationModel[];

/** `loss:` of `plimsoll.yaml`: what the user knows better than the records. Numbers of the chain are assumptions. */
export interface LossSettings {
  readonly setting?: Setting;
  /** k of the gaps between purchases: 1 random, more is regular. */
  readonly regularity?: number;
  readonly model?: RelationModel;
}
