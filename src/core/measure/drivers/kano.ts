import { type Bounds, wilson } from "../../stats/share-interval.js";
import { z95 } from "../../stats/tails.js";

/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoCategory = "A" | "O" | "M" | "I" | "R" | "Q";

/** Answers to "if it is there" and "if it is not there", from liking it to disliking it. */
export const kanoAnswers = ["like", "must-be", "neutral", "live-with", "dislike"] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

export interface KanoPair {
  readonly functional: KanoAnswer;
  readonly dysfunctional: KanoAnswer;
}

/** Row: answer when it is there; letters: answer when it is not, in the order of `kanoAnswers`. */
const table: Readonly<Record<KanoAnswer, string>> = {
  like: "QAAAO",
  "must-be": "RIIIM",
  neutral: "RIIIM",
  "live-with": "RIIIM",
  dislike: "RRRRQ",
};

/**
 * What one customer's pair of answers makes of an element.
 *
 * @source  Kano et al. (1984), Hinshitsu 14(2); table: Berger et al. (1993), Center for Quality Management Journal 2(4)
 * @example kanoCategory({ functional: "like", dysfunctional: "dislike" }) // → "O"
 */
export function kanoCategory({ functional, dysfunctional }: KanoPair): KanoCategory {
  return table[functional][kanoAnswers.indexOf(dysfunctional)] as KanoCategory;
}

export type KanoCounts = Readonly<Partial<Record<KanoCategory, number>>>;

export function kanoCounts(pairs: Iterable<KanoPair>): Record<KanoCategory, number> {
  const counts: Record<KanoCategory, number> = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
  for (const pair of pairs) counts[kanoCategory(pair)]++;
  return counts;
}

export type Kano =
  | {
      readonly kind: "told";
      /** All answers, and those that count: A, O, M and I. */
      readonly n: number;
      readonly counted: number;
      /** How far having it raises satisfaction, 0 … 1, and how far lacking it lowers it, −1 … 0. */
      readonly better: number;
      readonly worse: number;
      readonly betterInterval: Bounds;
      readonly worseInterval: Bounds;
      /** The most frequent; of equally frequent ones the one that costs most to miss: M, O, A, I, then R, Q. */
      readonly category: KanoCategory;
      /** The most frequent one leads the next beyond what lot explains, 19 times of 20. */
      readonly firm: boolean;
      /** More than a tenth of the answers contradict themselves: the questions may have been misread. */
      readonly doubtful: boolean;
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-answers" | "none-counted" };

/**
 * What an element does to satisfaction when it is there and when it is not.
 *
 * @source  Berger et al. (1993), Center for Quality Management Journal 2(4): better = (A + O)/(A + O + M + I),
 *          worse = −(O + M)/(A + O + M + I); firm: sign test between the two most frequent
 * @units   counts of customers; coefficients as shares
 * @range   counts ≥ 0, else a RangeError; no answers, or only R and Q → `cannot-tell`
 * @example kano({ A: 50, O: 27, M: 35, I: 16 }) // → better 0.6016, worse −0.4844
 */
export function kano(counts: KanoCounts): Kano {
  const of = (c: KanoCategory) => counts[c] ?? 0;
  const order: readonly KanoCategory[] = ["M", "O", "A", "I", "R", "Q"];
  if (!order.every((c) => of(c) >= 0 && Number.isFinite(of(c))))
    throw new RangeError("counts are not negative");
  const n = order.reduce((sum, c) => sum + of(c), 0);
  if (n === 0) return { kind: "cannot-tell", reason: "no-answers" };
  const counted = of("A") + of("O") + of("M") + of("I");
  if (counted === 0) return { kind: "cannot-tell", reason: "none-counted" };
  const better = (of("A") + of("O")) / counted;
  const worse = (of("O") + of("M")) / counted;
  const down = wilson(worse, counted, 0.95)!;
  const [category, next] = order.toSorted((a, b) => of(b) - of(a));
  const [most, second] = [of(category!), of(next!)];
  return {
    kind: "told",
    n,
    counted,
    better,
    worse: 0 - worse,
    betterInterval: wilson(better, counted, 0.95)!,
    worseInterval: { low: 0 - down.high, high: 0 - down.low },
    category: category!,
    firm: most - second > z95 * Math.sqrt(most + second),
    doubtful: of("Q") > n / 10,
  };
}
