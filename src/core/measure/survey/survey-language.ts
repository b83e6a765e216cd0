import type { AnswerKind } from "../../schema/index.js";
import { holmAdjusted } from "../../stats/two-sided-p.js";
import { type MeanDifference, welchDifference } from "./mean-difference.js";
import type { Column, Columns, Survey } from "./survey.js";

/**
 * `differs`: this question stands apart between the languages even within people's own answers; `style`: only the level
 * does, as all scores of one language lie higher; `hidden`: only within people; `alike`; `too-few` answers.
 */
export type LanguageVerdict = "differs" | "style" | "hidden" | "alike" | "too-few";

export interface LanguageEffect {
  readonly kind: AnswerKind;
  readonly element: string;
  readonly first: string;
  readonly second: string;
  readonly n: readonly [number, number];
  /** First less second; null where it cannot be told. */
  readonly raw: MeanDifference | null;
  /** The same after each person's own mean is taken off. */
  readonly centred: MeanDifference | null;
  readonly verdict: LanguageVerdict;
}

/** `zh-CN` and `zh_Hans` are one language. */
const base = (language: string | null): string | null =>
  language === null || language.trim() === "" ? null : language.trim().toLowerCase().split(/[-_]/)[0]!;

/**
 * Whether people who answered in different languages answer differently, question by question. People of different
 * languages use scales differently, so that a raw difference may be habit; within people that falls out. Neither tells
 * a wording that went wrong in translation from customers who do want other things.
 *
 * @source  `welchDifference`; Holm (1979) over all questions, pairs and both readings
 * @units   points of the scale
 * @assumes people answer independently; who answers in which language was not drawn by lot
 * @range   languages with fewer than `enough` people are left out; fewer than two left → none
 * @example languageEffects(survey.languages, [{ kind: "importance", columns }]).filter((e) => e.verdict === "differs")
 */
export function languageEffects(
  languages: Survey["languages"],
  blocks: readonly { readonly kind: AnswerKind; readonly columns: Columns }[],
  { enough = 10, level = 0.95 }: { readonly enough?: number; readonly level?: number } = {},
): LanguageEffect[] {
  const of = languages.map(base);
  const counts = new Map<string, number>();
  for (const language of of) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const told = [...counts]
    .filter(([, n]) => n >= enough)
    .map(([language]) => language)
    .sort();
  if (told.length < 2) return [];
  const pairs = told.flatMap((first, i) => told.slice(i + 1).map((second) => ({ first, second })));
  const found = blocks.flatMap(({ kind, columns }) => {
    const means = ownMeans(columns, languages.length);
    return [...columns].flatMap(([element, column]) => {
      const raw = byLanguage(column, of, null);
      const centred = byLanguage(column, of, means);
      return pairs.map(({ first, second }) => {
        const [a, b] = [raw.get(first) ?? [], raw.get(second) ?? []];
        const enoughAnswers = a.length >= enough && b.length >= enough;
        return {
          kind,
          element,
          first,
          second,
          n: [a.length, b.length] as const,
          raw: enoughAnswers ? welchDifference(a, b, level) : null,
          centred: enoughAnswers
            ? welchDifference(centred.get(first) ?? [], centred.get(second) ?? [], level)
            : null,
        };
      });
    });
  });
  const adjusted = holmAdjusted(found.flatMap((f) => [f.raw?.p ?? null, f.centred?.p ?? null]));
  return found.map((f, i) => {
    const [p, q] = [adjusted[2 * i] ?? null, adjusted[2 * i + 1] ?? null];
    const holds = (chance: number | null) => chance !== null && chance < 1 - level;
    const verdict: LanguageVerdict =
      f.raw === null && f.centred === null
        ? "too-few"
        : holds(p)
          ? holds(q)
            ? "differs"
            : "style"
          : holds(q)
            ? "hidden"
            : "alike";
    return {
      ...f,
      raw: f.raw === null || p === null ? null : { ...f.raw, p },
      centred: f.centred === null || q === null ? null : { ...f.centred, p: q },
      verdict,
    };
  });
}

/** Mean of each person's answers within the block; null of fewer than two. */
function ownMeans(columns: Columns, people: number): (number | null)[] {
  const sums = new Float64Array(people);
  const counts = new Int32Array(people);
  for (const column of columns.values())
    for (const [i, v] of column.entries()) {
      if (v === null) continue;
      sums[i]! += v;
      counts[i]! += 1;
    }
  return Array.from(sums, (sum, i) => (counts[i]! < 2 ? null : sum / counts[i]!));
}

function byLanguage(
  column: Column,
  of: readonly (string | null)[],
  means: readonly (number | null)[] | null,
): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const [i, v] of column.entries()) {
    const language = of[i] ?? null;
    const mean = means === null ? 0 : (means[i] ?? null);
    if (v === null || language === null || mean === null) continue;
    const mine = out.get(language);
    if (mine === undefined) out.set(language, [v - mean]);
    else mine.push(v - mean);
  }
  return out;
}
