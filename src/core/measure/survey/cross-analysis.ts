import { answersIn, countScores, type ScoreCounts } from "../../stats/score-counts.js";
import { holmAdjusted } from "../../stats/two-sided-p.js";
import { type FieldClass, type FieldClasses, fieldClasses, type ProfileField } from "./field-classes.js";
import { type GroupsTest, groupsTest } from "./groups-test.js";
import { type RatingSpread, ratingSpread } from "./rating-spread.js";
import type { Scale } from "./scale.js";

export interface RatedElement {
  readonly id: string;
  readonly scale: Scale;
  readonly values: readonly (number | null)[];
}

/** How one field divides the answers to one element. */
export interface FieldTest {
  readonly field: string;
  readonly groups: readonly { readonly at: FieldClass; readonly answers: ScoreCounts; readonly n: number }[];
  /** Classes left out as too few answered, and their answers together. */
  readonly leftOut: { readonly classes: number; readonly answers: number };
  readonly test: Extract<GroupsTest, { kind: "tested" }>;
  /** Chances as they stand among all tests of all fields and elements (Holm). */
  readonly adjusted: { readonly level: number; readonly shape: number; readonly spread: number | null };
  /** What tells the classes apart for certain and by enough to matter; null = nothing. */
  readonly holds: "level" | "shape" | null;
}

export type ElementSplit = {
  readonly element: string;
  readonly n: number;
  readonly spread: RatingSpread;
} & (
  | {
      readonly kind: "explained";
      readonly by: FieldTest;
      /** Other fields that hold too; often the same difference under another name. */
      readonly also: readonly FieldTest[];
      /** SD left within the classes (population). */
      readonly sdWithin: number;
      /** The answers within the classes still spread wider than evenly. */
      readonly stillTooWide: boolean;
    }
  | { readonly kind: "not-explained"; readonly tried: readonly FieldTest[] }
  /** No field has two classes with enough answers, or all answers are equal. */
  | { readonly kind: "too-few" }
);

export interface CrossRules {
  readonly level?: number;
  /** Answers a class needs to be looked at. */
  readonly enough?: number;
  /** Classes of about equal size that numbers are cut into. */
  readonly parts?: number;
  /** Share of the variance, and of χ²/n, that must lie between classes to be worth a split. */
  readonly matters?: number;
}

/**
 * Which field of the customers' profile explains that answers to an element lie far apart. Every field is tried on every
 * element, level and shape and spread; what holds after Holm's correction over all of them and is large enough splits
 * the element. Where no field does, hidden segments are the next thing to look for.
 *
 * @source  `groupsTest`; Holm (1979), Scand. J. Statist. 6:65–70; sizes: Cohen (1988), Statistical Power Analysis (η² 0.06
 *          is medium, and so is w = 0.3, of which the square is taken)
 * @assumes people answer once and independently; says who differs, not why
 * @range   classes with fewer than `enough` answers are left out; result: one per element, in order
 * @example crossAnalysis(fields, elements).filter((e) => e.kind === "explained")
 */
export function crossAnalysis(
  fields: readonly ProfileField[],
  elements: readonly RatedElement[],
  { level = 0.95, enough = 5, parts = 3, matters = 0.06 }: CrossRules = {},
): ElementSplit[] {
  const cut = fields.map((field) => ({ id: field.id, ...fieldClasses(field, parts) }));
  const answers = elements.map((element) => countScores(element.values));
  const tried = elements.map((element, e) => {
    const coded = codedElement(element, answers[e]!);
    return cut.flatMap((field) => divided(coded, field, enough));
  });
  const all = tried.flat();
  const adjusted = holmAdjusted(
    all.flatMap(({ test }) => [test.level.p, test.shape.p, test.spread?.p ?? null]),
  );
  const judged = new Map(
    all.map((one, i) => {
      const chances = { level: adjusted[3 * i]!, shape: adjusted[3 * i + 1]!, spread: adjusted[3 * i + 2]! };
      return [one, { ...one, adjusted: chances, holds: whatHolds(one.test, chances, 1 - level, matters) }];
    }),
  );
  return elements.map((element, e) => {
    const n = answersIn(answers[e]!);
    const about = { element: element.id, n, spread: ratingSpread(answers[e]!, element.scale) };
    const tests = tried[e]!.map((one): FieldTest => judged.get(one)!).sort(byStrength);
    const [by, ...also] = tests.filter((t) => t.holds !== null);
    if (tests.length === 0) return { ...about, kind: "too-few" };
    if (by === undefined) return { ...about, kind: "not-explained", tried: tests };
    const sdWithin = Math.sqrt(by.test.variance.within);
    const stillTooWide = about.spread.kind === "told" && sdWithin > about.spread.uniformSd;
    return { ...about, kind: "explained", by, also, sdWithin, stillTooWide };
  });
}

type Divided = Omit<FieldTest, "adjusted" | "holds">;

/** Answers to an element as places among its scores, −1 where there is none. */
interface CodedElement {
  readonly scores: readonly number[];
  readonly of: Int32Array;
}

function codedElement({ values }: RatedElement, { scores }: ScoreCounts): CodedElement {
  const place = new Map(scores.map((s, i) => [s, i]));
  return { scores, of: Int32Array.from(values, (v) => (v === null ? -1 : (place.get(v) ?? -1))) };
}

function divided(
  { scores, of }: CodedElement,
  field: FieldClasses & { readonly id: string },
  enough: number,
): Divided[] {
  const table = new Float64Array(field.classes.length * scores.length);
  const people = Math.min(of.length, field.of.length);
  for (let i = 0; i < people; i++) {
    const [score, at] = [of[i]!, field.of[i]!];
    if (score >= 0 && at >= 0) table[at * scores.length + score]! += 1;
  }
  const groups = field.classes.map((at, c) => {
    const counts = [...table.subarray(c * scores.length, (c + 1) * scores.length)];
    return { at, answers: { scores, counts }, n: counts.reduce((sum, k) => sum + k, 0) };
  });
  const kept = groups.filter(({ n }) => n >= enough);
  const dropped = groups.filter(({ n }) => n > 0 && n < enough);
  const test = groupsTest(kept.map((g) => g.answers));
  if (test.kind !== "tested") return [];
  const leftOut = { classes: dropped.length, answers: dropped.reduce((sum, g) => sum + g.n, 0) };
  return [{ field: field.id, groups: kept, leftOut, test }];
}

function whatHolds(
  { level, shape, variance, n }: Divided["test"],
  chances: FieldTest["adjusted"],
  alpha: number,
  matters: number,
): FieldTest["holds"] {
  if (chances.level < alpha && Math.max(level.epsilonSquared, variance.etaSquared) >= matters) return "level";
  // With thin cells the chance of χ² is not to be relied on. w = 0.3 counts as much as η² = 0.06: its square is 1.5 times as large.
  if (shape.thinShare <= 0.2 && chances.shape < alpha && shape.chi2 / n >= 1.5 * matters) return "shape";
  return null;
}

/** Another level first, as it moves the means; then by the share of the variance, less what chance alone gives. */
function byStrength(a: FieldTest, b: FieldTest): number {
  const rank = { level: 0, shape: 1 };
  const of = (t: FieldTest) => (t.holds === null ? 2 : rank[t.holds]);
  return (
    of(a) - of(b) ||
    b.test.variance.omegaSquared - a.test.variance.omegaSquared ||
    b.test.shape.v - a.test.shape.v ||
    (a.field < b.field ? -1 : 1)
  );
}
