import type { AnswerKind } from "../../schema/index.js";
import type { MeasureSettings } from "../settings.js";
import type { ProfileField } from "./field-classes.js";
import { matchElement } from "./match-element.js";
import { type Scale, scales } from "./scale.js";
import type { Column, Columns, Survey } from "./survey.js";
import { type Cells, isShifted, rated, tellScales } from "./survey-scales.js";
import { wholeShares } from "./survey-shares.js";

export interface SurveyAnswer {
  readonly respondent: string;
  readonly kind: AnswerKind;
  readonly of: string | null;
  readonly element: string | null;
  readonly construct: string | null;
  readonly value: number;
  readonly scale: Scale | null;
}

/** One question as it was put: who answered it, by place among the respondents, and what. */
export interface SurveyQuestion extends Omit<SurveyAnswer, "respondent" | "value"> {
  readonly places: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export interface SurveyPeople {
  readonly respondents: readonly string[];
  readonly customers: Survey["customers"];
  readonly languages: Survey["languages"];
  readonly days: Survey["days"];
  readonly minutes: Survey["minutes"];
  readonly modes: Survey["modes"];
  readonly weights: Survey["weights"];
  readonly sales: Survey["sales"];
  readonly fields: readonly ProfileField[];
}

/** What answers call the own firm when the workspace does not say. */
export const usualUs = [
  "us",
  "we",
  "own",
  "our company",
  "本公司",
  "本企业",
  "我公司",
  "我司",
  "我们",
  "我方",
];

/**
 * A survey as columns, from its answers one by one.
 *
 * @range   every answer's respondent is listed, else a RangeError
 * @example surveyFrom(people, [{ respondent: "R1", kind: "importance", of: null, element: "speed", construct: null, value: 6, scale: null }])
 */
export function surveyFrom(
  people: SurveyPeople,
  answers: readonly SurveyAnswer[],
  settings: NonNullable<MeasureSettings["survey"]> = {},
): Survey {
  const place = new Map(people.respondents.map((id, i) => [id, i]));
  const questions = new Map<string, Omit<SurveyQuestion, "places" | "values"> & Gathered>();
  for (const { respondent, value, ...asked } of answers) {
    const at = place.get(respondent);
    if (at === undefined) throw new RangeError(`${respondent} answered and is not listed`);
    const key = JSON.stringify([asked.kind, asked.of, asked.element, asked.construct, asked.scale]);
    const question = questions.get(key) ?? { ...asked, places: [], values: [] };
    questions.set(key, question);
    question.places.push(at);
    question.values.push(value);
  }
  return surveyFromQuestions(people, [...questions.values()], settings);
}

interface Gathered {
  readonly places: number[];
  readonly values: number[];
}

/**
 * A survey as columns, from its questions: the first answer to a question counts, scores off their scale and shares
 * that do not sum to the whole are left out and counted.
 *
 * @range   places lie among the respondents, else a RangeError
 * @example surveyFromQuestions(people, questions).importance.get("speed") // → one answer, or null, per respondent
 */
export function surveyFromQuestions(
  people: SurveyPeople,
  answers: readonly SurveyQuestion[],
  settings: NonNullable<MeasureSettings["survey"]> = {},
): Survey {
  const us = new Set([...(settings.us ?? []), ...usualUs].map((name) => name.toLowerCase()));
  const isUs = (name: string | null) => name === null || name === "" || us.has(name.toLowerCase());
  const usName =
    answers.find((a) => a.of !== null && a.of !== "" && isUs(a.of))?.of ?? settings.us?.[0] ?? "";
  const { columns, repeated, repeatedBy, elements, rivals } = collected(people, answers, isUs, usName);
  const told = tellScales(answers, columns, settings);
  for (const [key, cells] of columns) {
    const kind = key.split("\u0000")[0] as AnswerKind;
    if (rated.has(kind)) told.clean(kind, cells);
  }
  const of = (kind: AnswerKind, firm = ""): Columns => {
    const out = new Map<string, Column>();
    for (const element of elements) {
      const cells = columns.get(keyOf(kind, firm, element));
      if (cells !== undefined) out.set(element, cells);
    }
    return out;
  };
  const firms = [usName, ...rivals];
  const byFirm = (kind: AnswerKind): ReadonlyMap<string, Column> =>
    new Map(
      firms.flatMap((firm) => {
        const cells = columns.get(keyOf(kind, firm, ""));
        return cells === undefined ? [] : [[firm, cells] as const];
      }),
    );
  const single = (kind: AnswerKind): Column | null => columns.get(keyOf(kind, usName, "")) ?? null;
  const share = byFirm("share");
  const { sharesOff, sharesOffSums, fractions } = wholeShares(people.respondents, share);
  const recommend = single("recommend") as Cells | null;
  const shifted = recommend !== null && isShifted(recommend, settings.scales?.recommend);
  if (shifted) for (const [i, v] of recommend.entries()) recommend[i] = v === null ? null : v - 1;
  const asked = elements.filter((id) => elementKinds.some((kind) => hasElement(columns, kind, id, firms)));
  return {
    ...people,
    elements: asked.map((id) => matchElement(id, settings.elements?.[id])),
    us: usName,
    rivals,
    scales: { ...told.scales, ...(recommend === null ? {} : { recommend: scales["0-10"] }) },
    importance: of("importance"),
    expectation: of("expectation"),
    ideal: of("ideal"),
    acceptable: of("acceptable"),
    performance: new Map(
      firms.flatMap((firm) => {
        const found = of("performance", firm);
        return found.size === 0 ? [] : [[firm, found] as const];
      }),
    ),
    overall: byFirm("overall"),
    share: fractions,
    recommend,
    satisfaction: single("satisfaction"),
    trust: of("trust"),
    wanted: of("wanted"),
    missing: of("missing"),
    constructs: constructsOf(answers, columns),
    doubts: { ...told.doubts(), repeated, repeatedBy, recommendShifted: shifted, sharesOff, sharesOffSums },
  };
}

const elementKinds: readonly AnswerKind[] = [
  "importance",
  "performance",
  "expectation",
  "ideal",
  "acceptable",
  "wanted",
  "missing",
];

/** Kinds asked of each firm; the others are about the element alone. */
const perFirm: ReadonlySet<AnswerKind> = new Set([
  "performance",
  "overall",
  "share",
  "recommend",
  "satisfaction",
]);

const keyOf = (kind: AnswerKind, firm: string, element: string): string =>
  `${kind}\u0000${firm}\u0000${element}`;

function hasElement(
  columns: ReadonlyMap<string, Cells>,
  kind: AnswerKind,
  element: string,
  firms: readonly string[],
): boolean {
  return (perFirm.has(kind) ? firms : [""]).some((firm) => columns.has(keyOf(kind, firm, element)));
}

function collected(
  { respondents }: SurveyPeople,
  questions: readonly SurveyQuestion[],
  isUs: (name: string | null) => boolean,
  us: string,
) {
  const columns = new Map<string, Cells>();
  const elements = new Set<string>();
  const rivals = new Set<string>();
  const again = new Set<number>();
  let repeated = 0;
  for (const { kind, of, element, construct, places, values } of questions) {
    const own = isUs(of);
    if (!own) rivals.add(of!);
    const firm = perFirm.has(kind) ? (own ? us : of!) : "";
    // Items of a construct and questions on the whole are no elements.
    const item = kind === "construct" ? `${construct ?? ""}/${element ?? ""}` : (element ?? "");
    if (kind !== "construct" && item !== "") elements.add(item);
    const key = keyOf(kind, firm, item);
    const cells: Cells = columns.get(key) ?? new Array<null>(respondents.length).fill(null);
    columns.set(key, cells);
    for (let i = 0; i < places.length; i++) {
      const at = places[i]!;
      if (!(at >= 0 && at < cells.length)) throw new RangeError(`nobody stands at place ${at}`);
      if (cells[at] === null) cells[at] = values[i]!;
      else {
        repeated++;
        again.add(at);
      }
    }
  }
  const repeatedBy = [...again].sort((a, b) => a - b).map((at) => respondents[at]!);
  return { columns, repeated, repeatedBy, elements: [...elements], rivals: [...rivals] };
}

function constructsOf(
  answers: readonly SurveyQuestion[],
  columns: ReadonlyMap<string, Cells>,
): ReadonlyMap<string, Columns> {
  const out = new Map<string, Map<string, Column>>();
  for (const { kind, construct, element } of answers) {
    if (kind !== "construct") continue;
    const name = construct ?? "";
    const items = out.get(name) ?? new Map<string, Column>();
    out.set(name, items);
    if (!items.has(element ?? "")) {
      items.set(element ?? "", columns.get(keyOf("construct", "", `${name}/${element ?? ""}`))!);
    }
  }
  return out;
}
