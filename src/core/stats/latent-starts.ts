import type { ClassModel, CodedAnswers } from "./latent-em.js";

/**
 * A model to start from: as many rows as classes are drawn, each far from those before it, and every class leans to the
 * scores its row has.
 *
 * @source  drawing: Arthur & Vassilvitskii (2007), k-means++
 */
export function startFrom(answers: CodedAnswers, classes: number, uniform: () => number): ClassModel {
  const { items, at, margin, from } = answers;
  const middles = classes === 1 ? [] : drawRows(answers, classes, uniform);
  const chance = new Float64Array(margin.length * classes);
  for (let j = 0; j < items; j++) {
    const [first, end] = [from[j]!, from[j + 1]!];
    const half = (end - first - 1) / 2;
    for (let c = 0; c < classes; c++) {
      const own = classes === 1 ? -1 : at[middles[c]! * items + j]!;
      // Only a lean, as a class of `orderedShape` has it: what else a start held would stay in the model.
      const lean = own < 0 || half === 0 ? 0 : (3 * (own - first - half)) / (half * half);
      let total = 0;
      for (let p = first; p < end; p++) {
        const weight = margin[p]! * Math.exp(lean * (p - first - half));
        chance[p * classes + c] = weight;
        total += weight;
      }
      for (let p = first; p < end; p++) chance[p * classes + c]! /= total;
    }
  }
  return { classes, shares: new Float64Array(classes).fill(1 / classes), chance };
}

function drawRows(answers: CodedAnswers, classes: number, uniform: () => number): number[] {
  const { rows } = answers;
  const drawn = [Math.floor(uniform() * rows)];
  const away = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  while (drawn.length < classes) {
    const last = drawn.at(-1)!;
    let total = 0;
    for (let row = 0; row < rows; row++) {
      away[row] = Math.min(away[row]!, distance(answers, row, last));
      total += away[row]!;
    }
    let left = uniform() * total;
    let row = 0;
    for (; row < rows - 1; row++) {
      left -= away[row]!;
      if (left < 0) break;
    }
    drawn.push(row);
  }
  return drawn;
}

/** Squared steps between two rows, as a share of the widest, over the items both answered. */
function distance({ items, at, from }: CodedAnswers, a: number, b: number): number {
  let sum = 0;
  let both = 0;
  for (let j = 0; j < items; j++) {
    const [x, y] = [at[a * items + j]!, at[b * items + j]!];
    if (x < 0 || y < 0) continue;
    sum += ((x - y) / Math.max(1, from[j + 1]! - from[j]! - 1)) ** 2;
    both++;
  }
  return both === 0 ? 0 : sum / both;
}
