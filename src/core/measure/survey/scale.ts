/** A rating scale of whole points. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

export type ScaleName = "1-5" | "1-7" | "0-10" | "1-10" | "1-100" | "0-100" | "1-11";

/** Scales surveys use. `1-11` is the 0–10 question with every answer stored one too high. */
export const scales: Readonly<Record<ScaleName, Scale>> = {
  "1-5": { low: 1, high: 5 },
  "1-7": { low: 1, high: 7 },
  "0-10": { low: 0, high: 10 },
  "1-10": { low: 1, high: 10 },
  "1-100": { low: 1, high: 100 },
  "0-100": { low: 0, high: 100 },
  "1-11": { low: 1, high: 11 },
};

export type ScaleReading =
  /** `zeroIsNoAnswer`: zeros among the answers lie below the scale and mean "not answered". */
  | { readonly kind: "scale"; readonly name: ScaleName; readonly zeroIsNoAnswer: boolean }
  /** Several fit and the answers do not tell which: the firm has to say. */
  | { readonly kind: "several"; readonly names: readonly ScaleName[] }
  /** No known scale holds them; `scores` are those that stand in the way. */
  | { readonly kind: "none"; readonly scores: readonly number[] };

export interface ScaleRules {
  /** The question is "how likely to recommend, 0 to 10". */
  readonly recommend?: boolean;
  /** Whether zero is stored where nothing was answered; not said = read from the answers. */
  readonly zeroIsNoAnswer?: boolean;
}

/**
 * Which scale answers were given on, from all answers to one block of questions. A scale is told only when its upper
 * end was used: answers of 1 to 4 fit five points as well as seven. Recommendations of 1 to 10 are told neither way, as
 * they may be 0–10 stored one too high.
 *
 * @range   no answers, fractions, or scores that fit no known scale → `none`
 * @example readScale([1, 5, 3]) // → 1–5; readScale([2, 4]) → several; readScale([11, 1, 8], { recommend: true }) → 1–11
 */
export function readScale(values: Iterable<number | null>, rules: ScaleRules = {}): ScaleReading {
  const seen = new Set<number>();
  for (const value of values) if (value !== null) seen.add(value);
  const zero = seen.has(0);
  const scores = [...seen].filter((v) => v !== 0).sort((a, b) => a - b);
  const top = scores.at(-1);
  const odd = scores.filter((v) => !Number.isInteger(v) || v < 0 || v > 100);
  if (top === undefined || odd.length > 0) return { kind: "none", scores: odd };

  const open = candidates(rules.recommend === true, zero)
    .filter((name) => top <= scales[name].high)
    .map((name) => ({ name, zeroIsNoAnswer: zero && scales[name].low > 0 }))
    .filter((c) => !zero || (rules.zeroIsNoAnswer ?? c.zeroIsNoAnswer) === c.zeroIsNoAnswer);
  const reached = open.filter((c) => scales[c.name].high === top);
  const best = rules.recommend === true ? preferred(open) : preferred(reached.length > 0 ? reached : open);
  if (best.length === 1) return { kind: "scale", ...best[0]! };
  if (best.length === 0) return { kind: "none", scores: zero ? [0, top] : [top] };
  return { kind: "several", names: best.map((c) => c.name) };
}

/**
 * Scores that stand apart: a few answers far above a scale that all others keep to, below zero, or between its points. 55 among answers of 1
 * to 5 is a slip of the pen, not a scale to 100. Scores that a known longer scale would take are no strays: five points
 * with a few sixes may be seven.
 *
 * @source  house rule: at most three answers in a hundred, or one where there are fewer; 20 answers at least
 * @range   empty where nothing stands apart, and where it is too common to be a slip
 * @example strayScores(new Map([[1, 20], [3, 40], [5, 30], [55, 1]])) // → [55]
 */
export function strayScores(counts: ReadonlyMap<number, number>): readonly number[] {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (all < 20) return [];
  for (const [name, beyond] of strayFrom) {
    const strays = [...counts.keys()].filter((v) => v < 0 || v > beyond || !Number.isInteger(v));
    const answers = strays.reduce((sum, v) => sum + counts.get(v)!, 0);
    const rest = [...counts.keys()].filter((v) => !strays.includes(v));
    const kept = Math.max(...rest) <= scales[name].high;
    if (kept && answers > 0 && answers <= Math.max(1, 0.03 * all)) return strays.sort((a, b) => a - b);
  }
  return [];
}

/** Above which score an answer cannot belong to a scale, nor to the next longer one. */
const strayFrom: readonly (readonly [ScaleName, number])[] = [
  ["1-5", scales["1-7"].high],
  ["1-7", scales["0-10"].high],
  ["0-10", scales["1-11"].high],
  ["1-100", scales["1-100"].high],
];

interface Candidate {
  readonly name: ScaleName;
  readonly zeroIsNoAnswer: boolean;
}

function candidates(recommend: boolean, zero: boolean): ScaleName[] {
  if (recommend) return ["0-10", "1-11"];
  // 0–100 and 1–100 are not worth a question while no zero is there.
  return zero ? ["1-5", "1-7", "0-10", "1-10", "1-100", "0-100"] : ["1-5", "1-7", "0-10", "1-10", "1-100"];
}

/** A reading that keeps every answer comes before one that drops the zeros. */
function preferred(of: readonly Candidate[]): readonly Candidate[] {
  const keeping = of.filter((c) => !c.zeroIsNoAnswer);
  return keeping.length > 0 ? keeping : of;
}

/**
 * What lies off a declared scale, and how often: below it, above it, or between its points.
 *
 * @units   points of the scale
 * @example offScale([5, 55, 3.5, null], { low: 1, high: 7 }) // → 55 once, 3.5 once
 */
export function offScale(values: Iterable<number | null>, { low, high }: Scale): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const v of values) {
    if (v === null || (Number.isInteger(v) && v >= low && v <= high)) continue;
    out.set(v, (out.get(v) ?? 0) + 1);
  }
  return out;
}

/**
 * A score on another scale, ends upon ends. Never done unasked: five points stretched to seven are not answers on seven.
 *
 * @source  linear between the ends of the scales, not of the data
 * @range   both scales wider than a point; else a RangeError
 * @example rescale(3, scales["1-5"], scales["1-7"]) // → 4
 */
export function rescale(score: number, from: Scale, to: Scale): number {
  if (!(from.high > from.low && to.high > to.low)) throw new RangeError("a scale has two ends");
  return to.low + ((score - from.low) * (to.high - to.low)) / (from.high - from.low);
}
