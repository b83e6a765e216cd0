import { countScores, type ScoreCounts } from "../../stats/score-counts.js";
import { crossAnalysis, type FieldTest } from "./cross-analysis.js";
import { type FieldClass, fieldClasses, type ProfileField } from "./field-classes.js";
import { groupsTest } from "./groups-test.js";
import { ratingMoments } from "./rating-moments.js";
import type { Scale } from "./scale.js";
import type { Columns, Segmentation } from "./survey.js";
import type { HeardElement } from "./survey-element.js";
import { type HiddenSegments, hiddenSegments } from "./survey-hidden.js";

export interface SplitClass {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

export interface ElementSplitting {
  readonly element: string;
  readonly n: number;
  /** Its answers spread wider than evenly, or in two camps. */
  readonly wide: boolean;
  readonly verdict: "explained" | "latent" | "not-explained" | "too-few";
  /** The field that explains it, else the one that came nearest. */
  readonly test: FieldTest | null;
  readonly classes: readonly SplitClass[];
  readonly etaSquared: number | null;
  readonly sd: number;
  /** SD left within the classes. */
  readonly sdWithin: number | null;
  readonly stillTooWide: boolean;
}

export interface Splitting {
  /** Elements that are too wide, the widest first, then others that a field tells apart. */
  readonly elements: readonly ElementSplitting[];
  /** Null: not looked for, as fields explain what lies apart or nothing does. */
  readonly hidden: HiddenSegments | null;
}

export interface SplitRules {
  readonly enough?: number;
  readonly matters?: number;
  /** When to look for hidden segments; left out: where no field explains what lies too far apart. */
  readonly latent?: "always" | "never" | undefined;
}

/** A field with more words than this names people, not kinds of them. */
const mostWords = 40;

/** Fields that can tell kinds of customers apart. */
function splittingFields(fields: readonly ProfileField[]): ProfileField[] {
  return fields.filter(
    ({ kind, values }) => kind === "numbers" || new Set<unknown>(values).size <= mostWords + 1,
  );
}

/**
 * Why answers lie too far apart: first by every field of the profile, then by hidden segments where no field explains it.
 *
 * @source  `crossAnalysis`, `latentClasses`; `docs/methods/cross-analysis.md`
 * @units   answers unweighted
 * @range   classes with fewer than `enough` answers are left out
 * @example splitElements(heard, survey.importance, scale, survey.fields).elements.filter((e) => e.verdict === "explained")
 */
export function splitElements(
  heard: readonly HeardElement[],
  columns: Columns,
  scale: Scale,
  fields: readonly ProfileField[],
  { enough = 5, matters = 0.06, latent }: SplitRules = {},
): Splitting {
  const tried = crossAnalysis(
    splittingFields(fields),
    heard.map(({ element }) => ({ id: element, scale, values: columns.get(element) ?? [] })),
    { enough, matters },
  );
  const first = heard.map((h, i): ElementSplitting => {
    const split = tried[i]!;
    const wide = h.verdict === "wide" || h.verdict === "split";
    const sd = h.moments.kind === "told" ? h.moments.sdPopulation : 0;
    const test = split.kind === "explained" ? split.by : split.kind === "too-few" ? null : split.tried[0]!;
    const explained = split.kind === "explained";
    return {
      element: h.element,
      n: h.n,
      wide,
      verdict: split.kind,
      test,
      classes: explained ? test!.groups.flatMap((g) => classOf(fieldClassName(g.at), g.answers)) : [],
      etaSquared: test === null ? null : test.test.variance.etaSquared,
      sd,
      sdWithin: explained ? split.sdWithin : null,
      stillTooWide: explained && split.stillTooWide,
    };
  });
  const open = first.filter((s) => s.wide && s.verdict !== "explained");
  const look = latent === "always" || (latent !== "never" && open.length > 0);
  const hidden = look ? hiddenSegments(columns, peopleIn(columns)) : null;
  const all =
    hidden?.kind === "found"
      ? first.map((s) => (open.includes(s) ? byHidden(s, columns, hidden, enough, matters) : s))
      : first;
  const rank = (s: ElementSplitting) => heard.find((h) => h.element === s.element)!.spread;
  const width = (s: ElementSplitting) => {
    const spread = rank(s);
    return spread.kind === "told" ? spread.shareOfMax : 0;
  };
  return {
    elements: [
      ...all.filter((s) => s.wide).sort((a, b) => width(b) - width(a)),
      ...all.filter((s) => !s.wide && s.verdict === "explained"),
    ],
    hidden,
  };
}

const peopleIn = (columns: Columns): number => [...columns.values()][0]?.length ?? 0;

function byHidden(
  split: ElementSplitting,
  columns: Columns,
  hidden: Extract<HiddenSegments, { kind: "found" }>,
  enough: number,
  matters: number,
): ElementSplitting {
  const column = columns.get(split.element) ?? [];
  const groups = hidden.names.map((name, c) => ({
    name,
    answers: countScores(column.map((v, i) => (hidden.of[i] === c ? v : null))),
  }));
  const test = groupsTest(groups.map((g) => g.answers));
  if (test.kind !== "tested" || test.variance.etaSquared < matters) return split;
  const classes = groups.flatMap((g) => classOf(g.name, g.answers)).filter((c) => c.n >= enough);
  return {
    ...split,
    verdict: "latent",
    test: null,
    classes,
    etaSquared: test.variance.etaSquared,
    sdWithin: Math.sqrt(test.variance.within),
  };
}

function classOf(name: string, answers: ScoreCounts): SplitClass[] {
  const told = ratingMoments(answers);
  return told.kind === "told" ? [{ name, n: told.n, mean: told.mean, sd: told.sdPopulation }] : [];
}

/** A class as people read it: the word, or the numbers it reaches over. */
const fieldClassName = (at: FieldClass): string =>
  at.kind === "word" ? at.word : at.low === at.high ? short(at.low) : `${short(at.low)}–${short(at.high)}`;

const short = (n: number): string => String(Number(n.toPrecision(4)));

/** Everybody's class of a field as segments; null where it has fewer than two. */
export function segmentsByField(field: ProfileField): Segmentation | null {
  const { classes, of } = fieldClasses(field);
  return classes.length < 2 ? null : { by: field.id, names: classes.map(fieldClassName), of: [...of] };
}

/**
 * The segments to carry on with: by the field that explains most of the elements that are too wide, else hidden ones
 * that explain any; null where nothing lies apart or nothing explains it.
 */
export function chosenSegments(
  { elements, hidden }: Splitting,
  fields: readonly ProfileField[],
): Segmentation | null {
  const votes = new Map<string, number>();
  for (const { wide, verdict, test } of elements)
    if (wide && verdict === "explained") votes.set(test!.field, (votes.get(test!.field) ?? 0) + 1);
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (best !== undefined) return segmentsByField(fields.find((f) => f.id === best[0])!);
  const latent = elements.some((e) => e.wide && e.verdict === "latent");
  return latent && hidden?.kind === "found" ? { by: "latent", names: hidden.names, of: hidden.of } : null;
}
