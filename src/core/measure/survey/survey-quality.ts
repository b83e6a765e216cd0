import { median } from "../../stats/median.js";
import { type AnswerRow, duplicateAnswers, straightLines } from "./answer-quality.js";
import type { Survey } from "./survey.js";

const answerFlags = ["duplicate", "straight-line", "too-fast", "shares-off", "repeated"] as const;
export type AnswerFlag = (typeof answerFlags)[number];

export interface FlaggedRespondent {
  readonly respondent: string;
  readonly flag: AnswerFlag;
  /** The score given throughout, whose answers are the same, minutes taken. */
  readonly detail: string | null;
}

export interface SurveyQuality {
  readonly flagged: readonly FlaggedRespondent[];
  /** Straight lines that come of themselves where people answer each question by lot. */
  readonly straightByLot: number;
  /** Fewer minutes than these are called too fast; null where too few told how long it took. */
  readonly fastBelow: number | null;
}

/** Times needed before one of them is called fast. */
const timed = 10;

/**
 * Respondents whose answers deserve a second look. They are flagged, never dropped: which of them to leave out is the
 * firm's decision.
 *
 * @source  `straightLines`, `duplicateAnswers`; too fast: less than `fast` of the median time
 * @range   `fast` 0–1
 * @example surveyQuality(survey).flagged.filter((f) => f.flag === "duplicate")
 */
export function surveyQuality(survey: Survey, fast = 1 / 3): SurveyQuality {
  const { respondents, minutes, doubts } = survey;
  const columns = [
    ...survey.importance.values(),
    ...survey.expectation.values(),
    ...[...survey.performance.values()].flatMap((of) => [...of.values()]),
  ];
  const rows: AnswerRow[] = respondents.map((_, i) => columns.map((column) => column[i] ?? null));
  const straight = straightLines(rows);
  const score = (i: number) => rows[i]!.find((v) => v !== null) ?? null;
  const { sameAnswers } = duplicateAnswers(rows, respondents);
  const told = minutes.filter((m): m is number => m !== null && m >= 0);
  const fastBelow = told.length < timed ? null : median(told) * fast;
  const flag = (flag: AnswerFlag, i: number, detail: string | null) => ({
    respondent: respondents[i]!,
    flag,
    detail,
  });
  const flagged: FlaggedRespondent[] = [
    ...sameAnswers.flatMap(([first, ...others]) =>
      others.map((i) => flag("duplicate", i, respondents[first!]!)),
    ),
    ...straight.rows.map((i) => flag("straight-line", i, String(score(i)))),
    ...minutes.flatMap((m, i) =>
      m !== null && fastBelow !== null && m < fastBelow ? [flag("too-fast", i, String(m))] : [],
    ),
    ...doubts.sharesOff.map((respondent) => ({ respondent, flag: "shares-off" as const, detail: null })),
    ...doubts.repeatedBy.map((respondent) => ({ respondent, flag: "repeated" as const, detail: null })),
  ];
  return { flagged, straightByLot: straight.expected, fastBelow };
}
