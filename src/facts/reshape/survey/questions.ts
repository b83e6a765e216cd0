import type { Scale } from "../../../core/measure/survey/scale.js";
import { nearest } from "../../../core/nearest.js";
import { type Place, type Problem, problem } from "../../../core/problem.js";
import type { AnswerKind } from "../../../core/schema/index.js";
import type { QuestionMap, SurveyMap } from "../../workspace/types.js";

/** One column of the file that is a question. */
export interface Asked {
  readonly at: number;
  readonly header: string;
  readonly kind: AnswerKind;
  /** "" where the question is about no element, no firm, no construct. */
  readonly element: string;
  readonly of: string;
  readonly construct: string;
  readonly scale: Scale | null;
  readonly shift: number;
  readonly reversed: boolean;
}

/** Kinds asked of a firm as a whole: what varies in their headers is the firm. */
const ofFirms: ReadonlySet<AnswerKind> = new Set(["share", "overall", "recommend", "satisfaction"]);

const sameHeader = (header: string): string =>
  header.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** Place of a header in the file, −1 where it is not there. */
export function findHeader(wanted: string, headers: readonly string[]): number {
  const exact = headers.indexOf(wanted);
  return exact >= 0 ? exact : headers.findIndex((header) => sameHeader(header) === sameHeader(wanted));
}

export interface Matched {
  readonly asked: readonly Asked[];
  readonly problems: readonly Problem[];
}

/**
 * Which columns are which question: a header written out comes before a pattern, and of two patterns the one with more
 * of its own letters. `taken`: columns that hold something else and that no pattern means.
 */
export function matchQuestions(
  { questions }: Pick<SurveyMap, "questions">,
  headers: readonly string[],
  taken: ReadonlySet<number>,
  place: Place,
): Matched {
  const problems: Problem[] = [];
  const claims = new Map<number, { readonly question: QuestionMap; readonly weight: number }[]>();
  for (const question of questions) {
    const found = columnsOf(question, headers, taken);
    if (found.length === 0) problems.push(unknownHeader(question.header, headers, place));
    for (const { at, weight } of found) {
      claims.set(at, [...(claims.get(at) ?? []), { question, weight }]);
    }
    if (question.reversed === true && question.scale === undefined) {
      problems.push(problem("survey-reversed-scale", "error", { header: question.header }, place));
    }
  }
  const asked: Asked[] = [];
  for (const [at, list] of [...claims].sort(([a], [b]) => a - b)) {
    const best = Math.max(...list.map((c) => c.weight));
    const [first, second] = list.filter((c) => c.weight === best);
    const header = headers[at]!;
    if (second !== undefined) {
      const values = { header, questions: [first!.question.header, second.question.header] };
      problems.push(problem("survey-two-questions", "error", values, { ...place, column: header }));
    }
    asked.push(askedOf(first!.question, header, at));
  }
  return { asked, problems: [...problems, ...alikeProblems(asked, place)] };
}

/** Pairs of questions that ask the very same of the same firm in different columns. */
export function questionsAlike<Q extends QuestionMap>(
  questions: readonly Q[],
  headers: readonly string[],
  taken: ReadonlySet<number>,
): readonly (readonly [Q, Q])[] {
  const { asked } = matchQuestions({ questions }, headers, taken, { file: "" });
  const of = (one: Asked) =>
    questions.find(
      (q) => columnsOf(q, headers, taken).some(({ at }) => at === one.at) && q.kind === one.kind,
    )!;
  return alike(asked).map(([first, second]) => [of(first), of(second)] as const);
}

/** Columns that ask the same: of two answers to one question only one could count. */
function alike(asked: readonly Asked[]): readonly (readonly [Asked, Asked])[] {
  const seen = new Map<string, Asked>();
  return asked.flatMap((one) => {
    const key = JSON.stringify([one.kind, sameHeader(one.element), sameHeader(one.of), one.construct]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, one);
    return first === undefined ? [] : [[first, one] as const];
  });
}

function alikeProblems(asked: readonly Asked[], place: Place): Problem[] {
  const pairs = alike(asked);
  const [one] = pairs;
  if (one === undefined) return [];
  const values = {
    count: pairs.length,
    kind: one[0].kind,
    first: one[0].header,
    second: one[1].header,
  };
  return [problem("survey-asked-twice", "error", values, { ...place, column: one[1].header })];
}

export function unknownHeader(header: string, headers: readonly string[], place: Place): Problem {
  const bare = header.replace(/\*|\{of\}/g, "");
  const near = [...new Set([...nearest(header, headers), ...nearest(bare, headers)])].slice(0, 3);
  const values = { header, near: near.length > 0 ? near : headers.slice(0, 8) };
  return problem("survey-unknown-header", "error", values, place);
}

function columnsOf({ header }: QuestionMap, headers: readonly string[], taken: ReadonlySet<number>) {
  const exact = findHeader(header, headers);
  if (exact >= 0) return [{ at: exact, weight: Number.POSITIVE_INFINITY }];
  if (!/\*|\{of\}/.test(header)) return [];
  const look = patternOf(header);
  const weight = header.replace(/\*|\{of\}/g, "").length;
  return headers.flatMap((one, at) =>
    !taken.has(at) && look.test(one.normalize("NFKC").trim()) ? [{ at, weight }] : [],
  );
}

/** `*` and `{of}` of a pattern as groups; whatever else is in it stands for itself. */
function patternOf(header: string): RegExp {
  let named = 0;
  const text = header
    .normalize("NFKC")
    .trim()
    .split(/(\*|\{of\})/)
    .map((part) => {
      if (part === "*") return named++ === 0 ? "(?<element>.+?)" : ".+?";
      if (part === "{of}") return "(?<of>.+?)";
      return part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/g, "\\s+");
    })
    .join("");
  return new RegExp(`^${text}$`, "is");
}

function askedOf(question: QuestionMap, header: string, at: number): Asked {
  const { kind, scale = null, shift = 0, reversed = false } = question;
  const groups = patternOf(question.header).exec(header.normalize("NFKC").trim())?.groups ?? {};
  const pattern = /\*/.test(question.header) && groups.element !== undefined;
  const varying = pattern ? groups.element!.trim() : "";
  const firm = ofFirms.has(kind) || question.element !== undefined;
  const element = question.element ?? (ofFirms.has(kind) ? "" : pattern ? varying : header.trim());
  const of = question.of ?? groups.of?.trim() ?? (firm ? varying : "");
  const construct = question.construct ?? (kind === "construct" ? constructOf(question.header) : "");
  return { at, header, kind, element, of, construct, scale, shift, reversed };
}

/** `sat*` asks what `sat` stands for. */
function constructOf(header: string): string {
  const bare = header.replace(/\*.*$/s, "").replace(/[\s_\-./:：—[(（]+$/u, "");
  return bare === "" ? header.trim() : bare;
}
