import { median } from "../../stats/median.js";
import { quantileRanks } from "../../stats/quantile-interval.js";
import { countScores } from "../../stats/score-counts.js";
import { ratingMoments } from "../survey/rating-moments.js";
import { reaches } from "./bands.js";

/** What the customers of one segment said of one element they can put a number to. */
export interface IdealAnswers {
  readonly element: string;
  readonly segment: string | null;
  /** Ratings of its importance. */
  readonly importance: readonly (number | null)[];
  /** 理想值: the level wanted, in the unit of the element (days, deliveries a week …). */
  readonly ideal: readonly (number | null)[];
  /** The least that is acceptable, in the same unit; empty where not asked. */
  readonly acceptable: readonly (number | null)[];
  readonly better: "higher" | "lower";
}

export interface IdealRules {
  /** Mean importance from which an element is an important one: 5 on a scale of 1–7. */
  readonly importantFrom: number;
  /** Ideals below this many make no level. */
  readonly fewest?: number;
  readonly level?: number;
}

/** What a level chosen by customers alone knows nothing of. */
export type LevelLack =
  /** What it costs, and whether the customers are worth it. */
  | "cost"
  /** What rivals offer. */
  | "rivals"
  /** What customers would put up with. */
  | "acceptable";

export type IdealLevel =
  | {
      readonly kind: "level";
      readonly element: string;
      readonly segment: string | null;
      readonly importance: number;
      /** Half of the customers want no more than this. */
      readonly level: number;
      /** Of the median; an open end is null. */
      readonly low: number | null;
      readonly high: number | null;
      readonly n: number;
      /** Share of the customers who would get their ideal, or better. */
      readonly meets: number;
      /** Of the acceptable levels; null where not asked. */
      readonly acceptable: number | null;
      readonly lacks: readonly LevelLack[];
    }
  | {
      readonly kind: "not-important";
      readonly element: string;
      readonly segment: string | null;
      readonly importance: number;
    }
  | {
      readonly kind: "cannot-tell";
      readonly element: string;
      readonly segment: string | null;
      readonly reason: "importance-not-rated" | "too-few-ideals";
      readonly n: number;
    };

/**
 * Customer-oriented level (以客户为导向): the ideal level of what customers call important, per segment. The median, as a few
 * wishes for the impossible do not move it.
 *
 * @source  the text; why the median, and what the level lacks: docs/methods/customer-oriented-level.md
 * @units   those of the element
 * @range   fewer ideals than `fewest` (5), or importance not rated → "cannot-tell"
 * @example idealLevel({ element: "order-cycle", segment: null, importance: [6, 7], ideal: [2, 3, 3, 4, 5],
 *            acceptable: [], better: "lower" }, { importantFrom: 5 }).level // → 3
 */
export function idealLevel(answers: IdealAnswers, rules: IdealRules): IdealLevel {
  const { importantFrom, fewest = 5, level = 0.95 } = rules;
  const { element, segment, better } = answers;
  const importance = ratingMoments(countScores(answers.importance));
  const ideals = told(answers.ideal);
  const n = ideals.length;
  if (importance.kind !== "told")
    return { kind: "cannot-tell", element, segment, reason: "importance-not-rated", n };
  if (!reaches(importance.mean, importantFrom))
    return { kind: "not-important", element, segment, importance: importance.mean };
  if (n < Math.max(1, fewest)) return { kind: "cannot-tell", element, segment, reason: "too-few-ideals", n };
  const sorted = ideals.toSorted((a, b) => a - b);
  const at = median(sorted);
  const { low, high } = quantileRanks(n, 0.5, level);
  const met = ideals.filter((v) => (better === "higher" ? v <= at : v >= at)).length;
  const least = told(answers.acceptable);
  return {
    kind: "level",
    element,
    segment,
    importance: importance.mean,
    level: at,
    low: low === null ? null : sorted[low - 1]!,
    high: high === null ? null : sorted[high - 1]!,
    n,
    meets: met / n,
    acceptable: least.length < fewest ? null : median(least),
    lacks: least.length < fewest ? ["cost", "rivals", "acceptable"] : ["cost", "rivals"],
  };
}

function told(values: readonly (number | null)[]): number[] {
  return values.filter((v): v is number => {
    if (v !== null && !Number.isFinite(v)) throw new RangeError("a wanted level is a number");
    return v !== null;
  });
}
