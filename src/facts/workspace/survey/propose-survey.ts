import type { RawTable } from "../../ingest/types.js";
import { isLabel } from "../../reshape/survey/labels.js";
import { isAddress } from "../../reshape/survey/people.js";
import { matchQuestions } from "../../reshape/survey/questions.js";
import { readAnswer } from "../../reshape/survey/read-answer.js";
import { normaliseHeader } from "../headers.js";
import { type Look, lookOf } from "../looks.js";
import type { QuestionMap, SurveyMap } from "../types.js";
import { headerKind } from "./header-kinds.js";
import { nameFirms } from "./name-firms.js";
import { type Block, blocksOf } from "./patterns.js";

export interface ProposedQuestion extends QuestionMap {
  /** The headers tell the kind; otherwise a person has to look. */
  readonly sure: boolean;
  readonly columns: readonly string[];
}

/** A file with one row per respondent, and what its columns seem to be. */
export interface SurveyProposal {
  readonly file: string;
  readonly sheet: string | null;
  readonly survey: Omit<SurveyMap, "questions"> & { readonly questions: readonly ProposedQuestion[] };
  readonly unused: readonly string[];
}

const people = {
  respondent:
    /^(序号|编号|答卷编号|答卷序号|问卷编号|答卷人|受访者|id|response ?id|respondent( ?id| no)?|instance ?id)$/,
  customer: /^(客户编号|客户编码|客户代码|客户号|customer( ?id| no| number)?)$/,
  language: /^(startlanguage|start language|language|locale|语言|作答语言|起始语言)$/,
  answered:
    /^(提交答卷时间|提交时间|作答时间|答题时间|答题日期|填写时间|时间戳记|timestamp|submitdate|submit date|date submitted|submitted( at)?|completed( at)?|happened ?at)$/,
  minutes:
    /^(所用时间|用时|用时分钟|用时 ?\( ?分钟 ?\)|答题时长|interviewtime|interview time|total time|minutes|minutes taken)$/,
  mode: /^(来源|调查方式|答题方式|mode|survey mode)$/,
  weight: /^(weight|case weight|权重|加权系数)$/,
} as const;

/** Columns that survey tools add, of no use here. */
const ofTheTool =
  /^(来自ip|来源详情|总分|lastpage|last page|seed|startdate|date started|datestamp|date last action|refurl|referrer url|token|ipaddr|ip address|开始时间|开始答题时间)$|^(group|question) ?time/;

/** Few words beside the questions tell who answered. */
const mostClasses = 12;

/**
 * A survey with one column per question, told by its headers and what the cells hold; null for any other file. A few
 * ratings do not make a survey: their headers must say so, or a survey tool's own columns stand beside them.
 */
export function proposeSurvey(raw: RawTable): SurveyProposal | null {
  if (!raw.hasHeader || raw.sample.length === 0 || raw.scan.kind === "parquet") return null;
  const looks = raw.header.map((_, k) => lookOf(raw.sample, k));
  const about: Partial<Record<keyof typeof people, string>> = {};
  let tool = 0;
  const rest: number[] = [];
  for (const [k, header] of raw.header.entries()) {
    const field = personField(header);
    if (namesOf(header).some((name) => ofTheTool.test(name)) || isAddress(header)) tool++;
    else if (field !== null && about[field] === undefined && allows(field, looks[k]!)) {
      about[field] = header;
      if (field !== "customer" && field !== "weight") tool++;
    } else rest.push(k);
  }
  const rated = rest.filter((k) => isRated(raw.header[k]!, looks[k]!));
  const blocks = blocksOf(rated.map((k) => raw.header[k]!));
  const profile = rest.filter((k) => !rated.includes(k) && isClass(looks[k]!)).map((k) => raw.header[k]!);
  const questions: ProposedQuestion[] = [];
  for (const block of blocks) {
    const alone = block.headers.length === 1 && !block.told;
    if (alone && isClass(looks[raw.header.indexOf(block.headers[0]!)]!, true))
      profile.push(block.headers[0]!);
    else if (!alone) questions.push(...questionsOf(block));
  }
  if (!isSurvey(questions, tool, raw.header.length)) return null;
  const taken = new Set([...Object.values(about), ...profile].map((header) => raw.header.indexOf(header)));
  const kept = nameFirms(asMeant(questions, raw.header, taken), raw.header, taken);
  const used = new Set([...Object.values(about), ...profile, ...kept.flatMap((q) => q.columns)]);
  const labels = codesIn(
    raw,
    kept.flatMap((q) => q.columns),
  );
  return {
    file: raw.file,
    sheet: raw.sheet,
    survey: {
      ...about,
      ...(labels === undefined ? {} : { labels }),
      ...(profile.length === 0 ? {} : { profile: raw.header.filter((header) => profile.includes(header)) }),
      questions: kept,
    },
    unused: raw.header.filter((header) => !used.has(header)),
  };
}

/** Which column of the schema a header of the survey feeds, and how sure that is; null where it is not used. */
export function surveyMeaning({ survey }: SurveyProposal, header: string) {
  const question = survey.questions.find((q) => q.columns.includes(header));
  if (question !== undefined) {
    return { table: "answer", column: "value", confidence: question.sure ? 0.9 : 0.6 } as const;
  }
  if ((survey.profile as readonly string[] | undefined)?.includes(header) === true)
    return { table: "profile", column: "value", confidence: 0.8 } as const;
  const field = (Object.keys(people) as (keyof typeof people)[]).find((f) => survey[f] === header);
  return field === undefined
    ? null
    : ({ table: "respondent", column: columnOf[field], confidence: 0.9 } as const);
}

const columnOf = {
  respondent: "respondent_id",
  customer: "customer_id",
  language: "language",
  answered: "answered_on",
  minutes: "minutes",
  mode: "mode",
  weight: "weight",
} as const;

/** `submitdate. Date submitted` is one name and its explanation. */
function namesOf(header: string): string[] {
  return [header, header.split(". ")[0]!].map(normaliseHeader);
}

function personField(header: string): keyof typeof people | null {
  const names = namesOf(header);
  const fields = Object.keys(people) as (keyof typeof people)[];
  return fields.find((field) => names.some((name) => people[field].test(name))) ?? null;
}

function allows(field: keyof typeof people, look: Look): boolean {
  // A sheet handed in twice is told when the file is read; it makes the number no other column.
  if (field === "respondent") return look.distinct >= 0.9 * look.filled;
  return field !== "answered" || look.filled === 0 || look.date >= 0.6;
}

function isRated(header: string, look: Look): boolean {
  if (look.filled === 0) return false;
  const kind = headerKind(header)?.kind ?? "performance";
  const amount = kind === "ideal" || kind === "acceptable" || kind === "share";
  let read = 0;
  let empty = 0;
  for (const cell of look.cells) {
    const reading = readAnswer(cell, kind, new Set());
    if (reading === null) empty++;
    else if (typeof reading === "number") {
      if (amount || (Number.isInteger(reading) && reading >= 0 && reading <= 100)) read++;
    } else if (isLabel(reading.label) || answerCode(cell) !== null) read++;
  }
  return read > 0 && read >= 0.8 * (look.filled - empty);
}

/** `A3` and `AO03` of LimeSurvey: the third option as it was listed. */
function answerCode(cell: string): number | null {
  const found = /^AO?0?([1-9]\d?)$/.exec(cell.trim());
  return found === null ? null : Number(found[1]);
}

/** Answer codes as labels: which end of the list is the best one, only a person knows. */
function codesIn(raw: RawTable, columns: readonly string[]): SurveyMap["labels"] {
  const codes = new Map<number, Set<string>>();
  for (const at of columns.map((header) => raw.header.indexOf(header)))
    for (const row of raw.sample) {
      const cell = row[at]?.trim() ?? "";
      const code = answerCode(cell);
      if (code !== null) codes.set(code, (codes.get(code) ?? new Set()).add(cell));
    }
  if (codes.size === 0) return undefined;
  const sorted = [...codes].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([code, cells]) => [String(code), [...cells].sort()]));
}

function isClass(look: Look, numbers = false): boolean {
  const words = numbers || (look.number < 0.5 && look.date < 0.5);
  return words && look.distinct >= 2 && look.distinct <= mostClasses && look.filled >= 2 * look.distinct;
}

function questionsOf({ pattern, kind, told, headers }: Block): ProposedQuestion[] {
  return [{ header: pattern, kind, sure: told, columns: headers }];
}

/** A pattern that means other columns too, or its own as something else, is written out header by header. */
function asMeant(
  questions: readonly ProposedQuestion[],
  headers: readonly string[],
  taken: ReadonlySet<number>,
): readonly ProposedQuestion[] {
  const place = { file: "" };
  const { asked, problems } = matchQuestions({ questions }, headers, taken, place);
  const two = new Set(problems.flatMap((p) => (p.code === "survey-two-questions" ? [p.place?.column] : [])));
  return questions.flatMap((question) => {
    const own = matchQuestions({ questions: [question] }, headers, taken, place).asked;
    const others = questions.flatMap((q) => (q === question ? [] : q.columns));
    const foreign = own.some((a) => !question.columns.includes(a.header) && !others.includes(a.header));
    const lost = question.columns.some(
      (header) => two.has(header) || asked.find((a) => a.header === header)?.kind !== question.kind,
    );
    if (!foreign && !lost) return [question];
    return question.columns.map((header) => ({ ...question, header, columns: [header] }));
  });
}

const strong: ReadonlySet<string> = new Set([
  "importance",
  "performance",
  "expectation",
  "ideal",
  "recommend",
  "overall",
]);

function isSurvey(questions: readonly ProposedQuestion[], tool: number, width: number): boolean {
  const columns = (list: readonly ProposedQuestion[]) => list.reduce((n, q) => n + q.columns.length, 0);
  if (columns(questions.filter((q) => q.sure && strong.has(q.kind))) >= 3) return true;
  if (tool >= 2 && columns(questions) >= 2) return true;
  const coded = questions.filter((q) => q.columns.length >= 3);
  return columns(coded) >= 8 && columns(coded) * 2 >= width;
}
