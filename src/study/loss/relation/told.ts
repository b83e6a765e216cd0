import type { AheadOptions } from "../../../core/loss/btyd/ahead.js";
import type { CustomerHistory } from "../../../core/loss/btyd/customer.js";
import type { RelationModel } from "../../../core/loss/setting.js";
import { daysPerYear } from "../../days.js";

/** Rates and times of all models are told in weeks. */
export const daysPerWeek = 7;
export const weeksPerYear = daysPerYear / daysPerWeek;

export interface AheadTo extends AheadOptions {
  /** Longest time a customer was watched. */
  readonly longest: number;
}

/** What a model says of customers, in weeks. */
export interface Told {
  readonly purchases: (customer: CustomerHistory, weeks: number) => number;
  readonly logOddsAlive: (customer: CustomerHistory) => number;
  /** Right after a purchase that it did not leave at; made for being asked of many. */
  readonly ahead: (options: AheadTo) => (repeats: number, weeks: number) => number;
  /** The same, for being asked a few times only. */
  readonly aheadOnce: (options: AheadTo) => (repeats: number, weeks: number) => number;
  /** Chance that it does not leave of its own at its latest purchase; left out where leaving waits for none. */
  readonly stays?: (repeats: number) => number;
  /** Of a customer that is there now, its silence counted in; left out where silence tells nothing of one who is there. */
  readonly aheadNow?: (options: AheadTo) => (customer: CustomerHistory) => number;
}

export interface ModelParameter {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One model held against the records, whatever came of it. */
export interface Candidate {
  readonly model: RelationModel;
  readonly outcome: "fitted" | "simpler" | "cannot-tell";
  readonly parameters: readonly ModelParameter[];
  readonly logLikelihood: number | null;
  readonly customers: number;
  readonly few: boolean;
  /** Null: nothing could be fitted. */
  readonly told: Told | null;
  /** The same with its parameters drawn anew, as far as the records leave them open. */
  readonly redraws: (draws: number, seed: number) => readonly Told[];
}

/** The same draws for whoever asks again: what they were asked is kept with them. */
export function drawnOnce(redraws: Candidate["redraws"]): Candidate["redraws"] {
  const kept = new Map<string, readonly Told[]>();
  return (draws, seed) => {
    const key = `${draws} ${seed}`;
    const made = kept.get(key) ?? redraws(draws, seed);
    kept.set(key, made);
    return made;
  };
}

export const noFit = (model: RelationModel, customers: number): Candidate => ({
  model,
  outcome: "cannot-tell",
  parameters: [],
  logLikelihood: null,
  customers,
  few: true,
  told: null,
  redraws: () => [],
});

export function parametersOf(
  names: readonly string[],
  values: readonly number[],
  estimates: readonly { readonly low: number; readonly high: number }[] | null,
): ModelParameter[] {
  return names.map((name, i) => ({
    name,
    value: values[i]!,
    low: estimates?.[i]?.low ?? null,
    high: estimates?.[i]?.high ?? null,
  }));
}
