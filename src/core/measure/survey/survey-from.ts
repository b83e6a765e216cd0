import type { AnswerKind } from "../../schema/index.js";
import type { MeasureSettings } from "../settings.js";
import type { ProfileField } from "./field-classes.js";
import { matchElement } from "./match-element.js";
import { readScale, type Scale, scales } from "./scale.js";
import type { Column, Columns, Survey, SurveyDoubts } from "./survey.js";

export interface SurveyAnswer {
  readonly respondent: string;
  readonly kind: AnswerKind;
  readonly of: string | null;
  readonly element: string | null;
  readonly construct: string | null;
  readonly value: number;
  readonly scale: Scale | null;
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

/** Kinds that are ratings, so that they have a scale. */
const rated: ReadonlySet<AnswerKind> = new Set([
  "importance",
  "performance",
  "expectation",
  "overall",
  "satisfaction",
  "trust",
  "wanted",
  "missing",
]);

type Cells = (number | null)[];

/**
 * A survey as columns, from its answers one by one: the first answer to a question counts, scores off their scale and
 * shares that do not sum to the whole are left out and counted.
 *
 * @range   every answer's respondent is listed, else a RangeError
 */
export function surveyFrom(
  people: SurveyPeople,
  answers: readonly SurveyAnswer[],
  settings: NonNullable<MeasureSettings["survey"]> = {},
): Survey {
  const place = new Map(people.respondents.map((id, i) => [id, i]));
  const us = new Set([...(settings.us ?? []), ...usualUs].map((name) => name.toLowerCase()));
  const isUs = (name: string | null) => name === null || name === "" || us.has(name.toLowerCase());
  const usName =
    answers.find((a) => a.of !== null && a.of !== "" && isUs(a.of))?.of ?? settings.us?.[0] ?? "";
  const { columns, repeated, elements, rivals } = collected(people, place, answers, isUs, usName);
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
  const { sharesOff, fractions } = wholeShares(people.respondents, share);
  const recommend = single("recommend") as Cells | null;
  const shifted = recommend !== null && isShifted(recommend, settings.scales?.["recommend"]);
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
    doubts: { ...told.doubts(), repeated, recommendShifted: shifted, sharesOff },
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
  place: ReadonlyMap<string, number>,
  answers: readonly SurveyAnswer[],
  isUs: (name: string | null) => boolean,
  us: string,
) {
  const columns = new Map<string, Cells>();
  const elements = new Set<string>();
  const rivals = new Set<string>();
  let repeated = 0;
  for (const { respondent, kind, of, element, construct, value } of answers) {
    const at = place.get(respondent);
    if (at === undefined) throw new RangeError(`${respondent} answered and is not listed`);
    const own = isUs(of);
    if (!own) rivals.add(of!);
    const firm = perFirm.has(kind) ? (own ? us : of!) : "";
    // Items of a construct and questions on the whole are no elements.
    const item = kind === "construct" ? `${construct ?? ""}/${element ?? ""}` : (element ?? "");
    if (kind !== "construct" && item !== "") elements.add(item);
    const key = keyOf(kind, firm, item);
    const cells: Cells = columns.get(key) ?? new Array<null>(respondents.length).fill(null);
    columns.set(key, cells);
    if (cells[at] === null) cells[at] = value;
    else repeated++;
  }
  return { columns, repeated, elements: [...elements], rivals: [...rivals] };
}

function tellScales(
  answers: readonly SurveyAnswer[],
  columns: ReadonlyMap<string, Cells>,
  settings: NonNullable<MeasureSettings["survey"]>,
) {
  const declared = new Map<AnswerKind, Map<string, Scale>>();
  for (const { kind, scale } of answers) {
    if (scale === null) continue;
    const mine = declared.get(kind) ?? new Map<string, Scale>();
    declared.set(kind, mine.set(`${scale.low}–${scale.high}`, scale));
  }
  const out: Partial<Record<AnswerKind, Scale>> = {};
  const zeros: Partial<Record<AnswerKind, number>> = {};
  const off = new Map<string, SurveyDoubts["offScale"][number]>();
  const undecided: { kind: AnswerKind; names: readonly string[] }[] = [];
  const mixed: AnswerKind[] = [];
  const kinds = new Set([...columns.keys()].map((key) => key.split("\u0000")[0] as AnswerKind));
  for (const kind of [...kinds].filter((k) => rated.has(k))) {
    const said = [...(declared.get(kind)?.values() ?? [])];
    const given = settings.scales?.[kind];
    if (said.length > 1) mixed.push(kind);
    else if (given !== undefined || said.length === 1) out[kind] = given ?? said[0]!;
    else {
      const values = [...columns].flatMap(([key, cells]) => (key.startsWith(`${kind}\u0000`) ? cells : []));
      const rules = settings.zeroIsNoAnswer === undefined ? {} : { zeroIsNoAnswer: settings.zeroIsNoAnswer };
      const read = readScale(values, rules);
      if (read.kind === "scale") out[kind] = scales[read.name];
      else undecided.push({ kind, names: read.kind === "several" ? read.names : [] });
    }
  }
  // One questionnaire uses one scale for its ratings: what another kind tells settles what this one leaves open.
  const known = Object.values(out).map((s) => `${s.low}-${s.high}`);
  const open = undecided.filter(({ kind, names }) => {
    const fits = [...new Set(known)].filter((name) => names.includes(name));
    if (fits.length !== 1) return true;
    out[kind] = scales[fits[0] as keyof typeof scales];
    return false;
  });
  return {
    scales: out,
    doubts: () => ({ zeros, offScale: [...off.values()], undecided: open, mixed }),
    clean(kind: AnswerKind, cells: Cells) {
      const scale = out[kind];
      for (const [i, v] of cells.entries()) {
        if (v === null) continue;
        if (mixed.includes(kind)) cells[i] = null;
        else if (scale === undefined || (v >= scale.low && v <= scale.high)) continue;
        else {
          cells[i] = null;
          if (v === 0) zeros[kind] = (zeros[kind] ?? 0) + 1;
          else {
            const key = `${kind} ${v}`;
            off.set(key, { kind, value: v, answers: (off.get(key)?.answers ?? 0) + 1 });
          }
        }
      }
    },
  };
}

function isShifted(answers: Column, declared: Scale | undefined): boolean {
  if (declared !== undefined) return declared.low === 1 && declared.high === 11;
  const read = readScale(answers, { recommend: true });
  return read.kind === "scale" && read.name === "1-11";
}

/** Shares as 0–1, of respondents whose shares make up the whole (within a point). */
function wholeShares(respondents: readonly string[], shares: ReadonlyMap<string, Column>) {
  const all = [...shares.values()].flat().filter((v) => v !== null);
  const whole = all.every((v) => v <= 1) ? 1 : 100;
  const sharesOff: string[] = [];
  const kept = respondents.map((id, i) => {
    const mine = [...shares.values()].flatMap((cells) => cells[i] ?? []);
    const sum = mine.reduce((a, b) => a + b, 0);
    const fits = mine.every((v) => v >= 0) && Math.abs(sum - whole) <= whole / 100;
    // Only the own share was asked for: there is nothing to add up.
    const alone = shares.size === 1 && mine.every((v) => v >= 0 && v <= whole);
    if (mine.length > 0 && !fits && !alone) sharesOff.push(id);
    return fits || alone;
  });
  const fractions = new Map(
    [...shares].map(([firm, cells]) => [
      firm,
      cells.map((v, i) => (v === null || !kept[i] ? null : v / whole)) as Column,
    ]),
  );
  return { sharesOff, fractions };
}

function constructsOf(
  answers: readonly SurveyAnswer[],
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
