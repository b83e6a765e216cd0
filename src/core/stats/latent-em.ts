import { prior, type Shape } from "./latent-shapes.js";

/** Answers as places in one list of all scores of all items: `at[row·items + item]`, −1 where nothing was answered. */
export interface CodedAnswers {
  readonly rows: number;
  readonly items: number;
  readonly at: Int32Array;
  /** Share of each score among the answers to its item. */
  readonly margin: Float64Array;
  /** First place of each item's scores, and at the end the number of all. */
  readonly from: Int32Array;
}

/** `chance[place·classes + class]`: how probable a class finds a score. */
export interface ClassModel {
  readonly classes: number;
  readonly shares: Float64Array;
  readonly chance: Float64Array;
}

export interface EmResult {
  readonly model: ClassModel;
  readonly logLikelihood: number;
  readonly settled: boolean;
}

/**
 * Classes by expectation–maximisation from a start, answers missing at random left out of the product.
 *
 * @source  Goodman (1974), Biometrika 61:215–231; Dempster, Laird & Rubin (1977), J. R. Statist. Soc. B 39:1–38
 * @assumes within a class the items are answered independently
 * @range   at most `most` rounds; `settled` false where the likelihood still rose by then
 */
export function expectMaximise(
  answers: CodedAnswers,
  shape: Shape,
  start: ClassModel,
  most: number,
  tolerance = 1e-8,
): EmResult {
  let model = start;
  let last = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < most; round++) {
    const step = emStep(answers, shape, model);
    if (step.logLikelihood - last <= tolerance * Math.abs(step.logLikelihood))
      return { model, logLikelihood: step.logLikelihood, settled: true };
    last = step.logLikelihood;
    model = step.next;
  }
  return { model, logLikelihood: emStep(answers, shape, model).logLikelihood, settled: false };
}

/** Likelihood of a model and the model that follows from it. */
function emStep(
  answers: CodedAnswers,
  shape: Shape,
  model: ClassModel,
): { logLikelihood: number; next: ClassModel } {
  const { rows, items, at, margin } = answers;
  const { classes } = model;
  const places = margin.length;
  const logs = model.chance.map(Math.log);
  const logShares = model.shares.map(Math.log);
  const sums = new Float64Array(places * classes);
  const shares = new Float64Array(classes);
  const of = new Float64Array(classes);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    logLikelihood += posterior(answers, row, logs, logShares, of);
    for (let c = 0; c < classes; c++) shares[c]! += of[c]!;
    for (let j = 0, cell = row * items; j < items; j++, cell++) {
      const place = at[cell]! * classes;
      if (place < 0) continue;
      for (let c = 0; c < classes; c++) sums[place + c]! += of[c]!;
    }
  }
  const chance = shape(answers, model, sums);
  const whole = rows + prior;
  for (let c = 0; c < classes; c++) shares[c] = (shares[c]! + prior / classes) / whole;
  return { logLikelihood, next: { classes, shares, chance } };
}

/** Writes the chances of the classes given a row into `of` and gives the row's log likelihood. */
function posterior(
  { items, at }: CodedAnswers,
  row: number,
  logs: Float64Array,
  logShares: Float64Array,
  of: Float64Array,
): number {
  const classes = of.length;
  of.set(logShares);
  for (let j = 0, cell = row * items; j < items; j++, cell++) {
    const place = at[cell]! * classes;
    if (place < 0) continue;
    for (let c = 0; c < classes; c++) of[c]! += logs[place + c]!;
  }
  let most = of[0]!;
  for (let c = 1; c < classes; c++) if (of[c]! > most) most = of[c]!;
  let total = 0;
  for (let c = 0; c < classes; c++) total += of[c] = Math.exp(of[c]! - most);
  for (let c = 0; c < classes; c++) of[c]! /= total;
  return most + Math.log(total);
}

/** Chances of the classes for every row, row by row. */
export function posteriors(answers: CodedAnswers, model: ClassModel): Float64Array {
  const { classes } = model;
  const logs = model.chance.map(Math.log);
  const logShares = model.shares.map(Math.log);
  const out = new Float64Array(answers.rows * classes);
  for (let row = 0; row < answers.rows; row++)
    posterior(answers, row, logs, logShares, out.subarray(row * classes, (row + 1) * classes));
  return out;
}
