import type { CodedAnswers } from "./latent-em.js";

export interface Band {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

/** The scores of an item that are told apart, in order. */
export interface ItemBands {
  readonly bands: readonly Band[];
}

type Rows = readonly (readonly (number | null)[])[];

/** More kinds of scores than this are put into `broad` bands of about as many answers each: every band is a parameter more per class. */
const fine = 7;
const broad = 5;

export function bandsOf(rows: Rows): ItemBands[] {
  const items = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: items }, (_, j) => {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const v = row[j] ?? null;
      if (v !== null && Number.isFinite(v)) counts.set(v, (counts.get(v) ?? 0) + 1);
    }
    const scores = [...counts].sort(([a], [b]) => a - b);
    const n = scores.reduce((sum, [, c]) => sum + c, 0);
    const groups = new Map<number, [number, number][]>();
    let before = 0;
    for (const [i, score] of scores.entries()) {
      const band = scores.length > fine ? Math.floor(((before + score[1] / 2) / n) * broad) : i;
      groups.set(band, [...(groups.get(band) ?? []), score]);
      before += score[1];
    }
    return {
      bands: [...groups.values()].map((group) => {
        const size = group.reduce((sum, [, c]) => sum + c, 0);
        const mean = group.reduce((sum, [s, c]) => sum + s * c, 0) / size;
        return { low: group[0]![0], high: group.at(-1)![0], mean };
      }),
    };
  });
}

/** Answers of the people who gave any, and who they are by place. */
export function codeAnswers(
  rows: Rows,
  items: readonly ItemBands[],
): { readonly answers: CodedAnswers; readonly rows: readonly number[] } {
  const from = new Int32Array(items.length + 1);
  items.forEach(({ bands }, j) => {
    from[j + 1] = from[j]! + bands.length;
  });
  const place = items.map(({ bands }, j) => (score: number | null | undefined) => {
    if (score == null || !Number.isFinite(score)) return -1;
    return from[j]! + bands.findIndex(({ high }) => score <= high);
  });
  const told = rows.flatMap((row, i) => (row.some((v) => v !== null && Number.isFinite(v)) ? [i] : []));
  const at = new Int32Array(told.length * items.length);
  const margin = new Float64Array(from[items.length]!);
  told.forEach((row, i) => {
    items.forEach((_, j) => {
      const p = place[j]!(rows[row]![j]);
      at[i * items.length + j] = p;
      if (p >= 0) margin[p]! += 1;
    });
  });
  for (let j = 0; j < items.length; j++) {
    const own = margin.subarray(from[j]!, from[j + 1]!);
    const total = own.reduce((sum, c) => sum + c, 0);
    own.forEach((c, b) => {
      own[b] = c / total;
    });
  }
  return { answers: { rows: told.length, items: items.length, at, margin, from }, rows: told };
}

/** At most so many rows, drawn without putting back; the answers themselves where they are no more. */
export function someRows(answers: CodedAnswers, most: number, uniform: () => number): CodedAnswers {
  const { rows, items, at } = answers;
  if (rows <= most) return answers;
  const drawn = new Int32Array(rows).map((_, i) => i);
  const part = new Int32Array(most * items);
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(uniform() * (rows - i));
    const row = drawn[other]!;
    drawn[other] = drawn[i]!;
    part.set(at.subarray(row * items, (row + 1) * items), i * items);
  }
  return { ...answers, rows: most, at: part };
}
