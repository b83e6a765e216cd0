import type { ClassModel, CodedAnswers } from "./latent-em.js";

/**
 * Chances of the scores in each class from the answers each class is expected to have given (`sums[place·classes +
 * class]`) and the model so far.
 */
export type Shape = (answers: CodedAnswers, model: ClassModel, sums: Float64Array) => Float64Array;

/**
 * Weight of the overall distribution in every class, in answers per item and spread over the classes: keeps a chance
 * from reaching 0, where it could never leave, and the likelihood finite.
 */
export const prior = 1;

/** Every score of every item has a chance of its own in every class. */
export const freeShape: Shape = ({ items, margin, from }, { classes }, sums) => {
  const chance = new Float64Array(sums.length);
  for (let j = 0; j < items; j++) {
    for (let c = 0; c < classes; c++) {
      let total = prior / classes;
      for (let p = from[j]!; p < from[j + 1]!; p++) total += sums[p * classes + c]!;
      for (let p = from[j]!; p < from[j + 1]!; p++)
        chance[p * classes + c] = (sums[p * classes + c]! + (prior / classes) * margin[p]!) / total;
    }
  }
  return chance;
};

/**
 * Classes differ by where they lie on the scale (`order` 1) or also by how far they spread (2), not by every score: what
 * all classes have in common, habits such as avoiding the ends, is told once per item. Far fewer numbers per class than
 * `freeShape`, so fewer people show a class. chance ∝ common(score) · exp(b·score + d·score²), b and d per class.
 *
 * @source  adjacent-category logits with scores: Goodman (1979), J. Amer. Statist. Assoc. 74:537–552; common part by
 *          iterative scaling: Darroch & Ratcliff (1972), Ann. Math. Statist. 43:1470–1480
 */
export const orderedShape =
  (order: 1 | 2): Shape =>
  ({ items, margin, from }, { classes, chance: before }, sums) => {
    const chance = before.slice();
    for (let j = 0; j < items; j++) {
      const [first, end] = [from[j]!, from[j + 1]!];
      if (end - first < 2) continue;
      rescaleCommon(chance, sums, margin, classes, first, end);
      for (let c = 0; c < classes; c++) tilt(chance, sums, margin, classes, c, first, end, order);
    }
    return chance;
  };

/** Moves the part common to all classes so that the item's scores come out as often as they were given. */
function rescaleCommon(
  chance: Float64Array,
  sums: Float64Array,
  margin: Float64Array,
  classes: number,
  first: number,
  end: number,
): void {
  const sizes = new Float64Array(classes).fill(prior / classes);
  for (let p = first; p < end; p++) for (let c = 0; c < classes; c++) sizes[c]! += sums[p * classes + c]!;
  for (let p = first; p < end; p++) {
    let given = prior * margin[p]!;
    let said = 0;
    for (let c = 0; c < classes; c++) {
      given += sums[p * classes + c]!;
      said += sizes[c]! * chance[p * classes + c]!;
    }
    for (let c = 0; c < classes; c++) chance[p * classes + c]! *= given / said;
  }
}

/** Tilts a class so that its mean score (and its spread) come out as found: Newton's method on one or two numbers. */
function tilt(
  chance: Float64Array,
  sums: Float64Array,
  margin: Float64Array,
  classes: number,
  c: number,
  first: number,
  end: number,
  order: 1 | 2,
): void {
  const width = end - first;
  const middle = (width - 1) / 2;
  const two = order === 2 && width > 2;
  let total = prior / classes;
  let [want1, want2] = [0, 0];
  for (let p = first; p < end; p++) {
    const x = p - first - middle;
    const n = sums[p * classes + c]! + (prior / classes) * margin[p]!;
    total += sums[p * classes + c]!;
    want1 += n * x;
    want2 += n * x * x;
  }
  want1 /= total;
  want2 /= total;
  for (let round = 0; round < 8; round++) {
    let [m0, m1, m2, m3, m4] = [0, 0, 0, 0, 0];
    for (let p = first; p < end; p++) {
      const x = p - first - middle;
      const q = chance[p * classes + c]!;
      m0 += q;
      m1 += q * x;
      m2 += q * x * x;
      m3 += q * x * x * x;
      m4 += q * x * x * x * x;
    }
    [m1, m2, m3, m4] = [m1 / m0, m2 / m0, m3 / m0, m4 / m0];
    const v11 = m2 - m1 * m1;
    const v12 = m3 - m1 * m2;
    const v22 = m4 - m2 * m2;
    const g1 = want1 - m1;
    const g2 = two ? want2 - m2 : 0;
    const det = v11 * v22 - v12 * v12;
    let b = g1 / (v11 + 1e-9);
    let d = 0;
    if (two && det > 1e-9) {
      b = (g1 * v22 - g2 * v12) / det;
      d = (g2 * v11 - g1 * v12) / det;
    }
    // Too long a step overshoots where nearly all lie on one score.
    const long = Math.max(Math.abs(b) / 2, Math.abs(d));
    if (long > 1) [b, d] = [b / long, d / long];
    let sum = 0;
    for (let p = first; p < end; p++) {
      const x = p - first - middle;
      sum += chance[p * classes + c] = Math.max(
        1e-12,
        (chance[p * classes + c]! / m0) * Math.exp(b * x + d * x * x),
      );
    }
    for (let p = first; p < end; p++) chance[p * classes + c]! /= sum;
    if (Math.abs(g1) + Math.abs(g2) < 1e-6) break;
  }
}
