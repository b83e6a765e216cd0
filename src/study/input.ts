import type { AssumptionSet } from "../core/assumption.js";
import type { Facts } from "../core/facts.js";
import type { Findings } from "../core/findings.js";
import type { Warehouse } from "../core/ports.js";
import type { Settings } from "../core/settings.js";
import type { Keeper } from "./kept.js";

/** What every room's study gets. Settings have `asOf` and `period` filled in from the records by now. */
export interface StudyInput {
  readonly warehouse: Warehouse;
  readonly facts: Facts;
  readonly settings: StudySettings;
  readonly assumptions: AssumptionSet;
  /** Findings of the rooms before this one, in order: measure, cost, loss, level. */
  readonly before: readonly Findings[];
  /** Where scenarios on the same facts follow: what parts made is kept for them. */
  readonly keeper?: Keeper;
}

export interface StudySettings extends Settings {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
}

export type Study = (input: StudyInput) => Promise<Findings>;
