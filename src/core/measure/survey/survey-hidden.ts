import { type LatentClasses, latentClasses } from "../../stats/latent-classes.js";
import { countScores } from "../../stats/score-counts.js";
import { holmAdjusted } from "../../stats/two-sided-p.js";
import { fieldClasses, type ProfileField } from "./field-classes.js";
import { groupsTest } from "./groups-test.js";
import type { Columns } from "./survey.js";

export type HiddenSegments =
  | {
      readonly kind: "found";
      readonly names: readonly string[];
      readonly of: readonly number[];
      /** 1 = every person clearly in one segment. */
      readonly clarity: number;
      /** As many as were tried: there may be more. */
      readonly atLimit: boolean;
      /** The search ran out of rounds before it settled, as on very large surveys. */
      readonly unsettled: boolean;
    }
  /** One distribution does as well. */
  | { readonly kind: "none" }
  /** The classes differ in how high they score, hardly in what they put first: habit as well as want. */
  | { readonly kind: "style"; readonly classes: number }
  | { readonly kind: "cannot-tell"; readonly reason: "too-few-items" | "too-few-people"; readonly n: number };

/** Fixed, so that the same answers give the same segments. */
const seed = 3101;
/** Of what lies between the classes, the part that must be other than a common level. */
const ownWants = 0.2;

/**
 * Hidden segments of the respondents by what they call important.
 *
 * @source  `latentClasses`; the guard against habits of scoring is ours
 * @range   fewer than 30 people or two elements that vary → `cannot-tell`
 * @example hiddenSegments(survey.importance, survey.respondents.length)
 */
export function hiddenSegments(columns: Columns, people: number): HiddenSegments {
  const of = [...columns.values()];
  const rows = Array.from({ length: people }, (_, i) => of.map((column) => column[i] ?? null));
  const found = latentClasses(rows, { seed });
  if (found.kind === "cannot-tell") return found;
  if (found.classes === 1) return { kind: "none" };
  if (wantsApart(found) < ownWants) return { kind: "style", classes: found.classes };
  const chosen = found.tried.find((t) => t.classes === found.classes && t.shape === found.shape);
  return {
    kind: "found",
    names: Array.from({ length: found.classes }, (_, c) => `latent-${c + 1}`),
    of: [...found.assigned],
    clarity: found.entropy,
    atLimit: found.atLimit,
    unsettled: chosen?.settled === false,
  };
}

/** Share of the spread of the classes' means that is not a class lying higher on everything. */
function wantsApart({ items, shares }: Extract<LatentClasses, { kind: "told" }>): number {
  const level = shares.map((_, c) => items.reduce((sum, item) => sum + item.means[c]!, 0) / items.length);
  const overall = shares.reduce((sum, p, c) => sum + p * level[c]!, 0);
  let [own, all] = [0, 0];
  for (const { means } of items) {
    const mean = shares.reduce((sum, p, c) => sum + p * means[c]!, 0);
    for (const [c, p] of shares.entries()) {
      const away = means[c]! - mean;
      all += p * away ** 2;
      own += p * (away - (level[c]! - overall)) ** 2;
    }
  }
  return all > 0 ? own / all : 0;
}

export interface SegmentField {
  readonly field: string;
  readonly v: number;
  /** After Holm over all fields. */
  readonly p: number;
}

/**
 * Which fields of the profile go with segments, strongest first: those that hold after Holm's correction.
 *
 * @source  χ² on segment × class, Cramér's V: `groupsTest`; Holm (1979)
 * @range   classes with fewer than `enough` people are left out
 * @example segmentFields(segments.of, segments.names.length, survey.fields)[0]?.field // → "type"
 */
export function segmentFields(
  of: readonly number[],
  segments: number,
  fields: readonly ProfileField[],
  { enough = 5, level = 0.95 }: { readonly enough?: number; readonly level?: number } = {},
): SegmentField[] {
  const tried = fields.flatMap((field) => {
    const cut = fieldClasses(field);
    const size = new Map<number, number>();
    for (const c of cut.of) size.set(c, (size.get(c) ?? 0) + 1);
    const test = groupsTest(
      Array.from({ length: segments }, (_, s) =>
        countScores(
          of.map((at, i) =>
            at === s && cut.of[i]! >= 0 && size.get(cut.of[i]!)! >= enough ? cut.of[i]! : null,
          ),
        ),
      ),
    );
    return test.kind === "tested" ? [{ field: field.id, v: test.shape.v, p: test.shape.p }] : [];
  });
  const adjusted = holmAdjusted(tried.map((t) => t.p));
  return tried
    .map((t, i) => ({ ...t, p: adjusted[i]! }))
    .filter((t) => t.p < 1 - level)
    .sort((a, b) => b.v - a.v || (a.field < b.field ? -1 : 1));
}
