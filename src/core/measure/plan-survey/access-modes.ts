import type { Words } from "../../schema/index.js";

/** 邮寄, 个人, 电话, 网络. */
export const accessModes = ["mail", "personal", "phone", "web"] as const;
export type AccessMode = (typeof accessModes)[number];

/** 差, 一般, 好, 很好; always the better the higher, for cost and time too. */
export const grades = ["poor", "fair", "good", "very-good"] as const;
export type Grade = (typeof grades)[number];

export type AccessCriterionId =
  | "complex-questions"
  | "much-information"
  | "sensitive-answers"
  | "interviewer-effect"
  | "sample-control"
  | "time"
  | "flexibility"
  | "response-rate"
  | "cost";

export interface AccessCriterion {
  readonly id: AccessCriterionId;
  readonly name: Words;
  /** How table 3-2 words it, where that makes no sense; else null. */
  readonly printedAs: Words | null;
  /** As table 3-2 prints it; null for what the table does not have. */
  readonly printed: Readonly<Record<AccessMode, Grade | null>>;
  /** What to go by unless edited: as printed where it is, and a judgement where it is not or is doubtful. */
  readonly proposed: Readonly<Record<AccessMode, Grade>>;
  /** The printed row contradicts the field: speaking in person is the slowest way, the telephone the fastest. */
  readonly doubtful: boolean;
}

type Row = readonly [
  AccessCriterionId,
  zh: string,
  en: string,
  mail: Grade,
  personal: Grade,
  phone: Grade,
  web: Grade,
];

const g = { p: "poor", f: "fair", g: "good", v: "very-good" } as const;

const printedRows: readonly Row[] = [
  ["complex-questions", "处理复杂问题的能力", "Complex questions", g.p, g.v, g.g, g.f],
  ["much-information", "收集大量信息的能力", "Much information", g.f, g.v, g.g, g.f],
  ["sensitive-answers", "敏感问题答案的准确性", "True answers to sensitive questions", g.g, g.f, g.f, g.g],
  ["interviewer-effect", "对调研员效应的控制", "Control of the interviewer's influence", g.v, g.p, g.f, g.v],
  ["sample-control", "样本控制", "Control of who answers", g.f, g.v, g.g, g.f],
  ["time", "时间", "Time", g.f, g.v, g.g, g.v],
  ["flexibility", "灵活程度", "Flexibility", g.p, g.v, g.g, g.f],
];
const addedRows: readonly Row[] = [
  ["response-rate", "回复率", "Response rate", g.p, g.v, g.g, g.p],
  ["cost", "费用", "Cost", g.g, g.p, g.f, g.v],
];
const timeProposed = { mail: g.p, personal: g.f, phone: g.v, web: g.v } as const;

/** "Standardness" (标准性): only accuracy makes sense of a sensitive question. */
const doubtfulWord: Words = {
  en: "Standardness of answers to sensitive questions",
  zh: "敏感问题答案的标准性",
};

const none = { mail: null, personal: null, phone: null, web: null } as const;
const criterion = ([id, zh, en, mail, personal, phone, web]: Row, printed: boolean): AccessCriterion => ({
  id,
  name: { en, zh },
  printedAs: id === "sensitive-answers" ? doubtfulWord : null,
  printed: printed ? { mail, personal, phone, web: null } : none,
  proposed: id === "time" ? timeProposed : { mail, personal, phone, web },
  doubtful: id === "time",
});

/**
 * Ways to reach customers, compared: table 3-2 as printed, its row on time marked, with the web, response rate and cost
 * added.
 *
 * @source  table 3-2 of the text; web, response rate and cost are our judgement, to be edited: in person answers most
 *          and costs most, mail and web answer least, web is cheap once set up
 */
export const accessCriteria: readonly AccessCriterion[] = [
  ...printedRows.map((row) => criterion(row, true)),
  ...addedRows.map((row) => criterion(row, false)),
];

export interface AccessEdits {
  /** How much a criterion counts; not said = 1. */
  readonly weights?: Readonly<Partial<Record<AccessCriterionId, number>>>;
  /** The firm's own grades, before ours. */
  readonly grades?: Readonly<
    Partial<Record<AccessCriterionId, Readonly<Partial<Record<AccessMode, Grade>>>>>
  >;
  /** `printed` goes by table 3-2 alone, without web and without what was added. */
  readonly reading?: "proposed" | "printed";
}

export interface AccessScore {
  readonly mode: AccessMode;
  /** 0 poor throughout … 1 very good throughout; null where no criterion with weight grades it. */
  readonly score: number | null;
  /** Criteria with weight on which it is poor. */
  readonly poorOn: readonly AccessCriterionId[];
}

/**
 * Ways to reach customers by what counts for the survey in hand, best first.
 *
 * @units   weights ≥ 0 in any unit; score 0–1
 * @range   a weight below 0 is a RangeError; equal scores keep the order of `accessModes`, ungraded modes come last
 * @example scoreAccessModes({ weights: { cost: 5 } })[0].mode // → "web"
 */
export function scoreAccessModes({
  weights = {},
  grades: own = {},
  reading = "proposed",
}: AccessEdits = {}): AccessScore[] {
  const scored = accessModes.map((mode): AccessScore => {
    let [sum, total] = [0, 0];
    const poorOn: AccessCriterionId[] = [];
    for (const { id, printed, proposed } of accessCriteria) {
      const weight = weights[id] ?? 1;
      if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError("a weight is not negative");
      const grade = own[id]?.[mode] ?? (reading === "printed" ? printed[mode] : proposed[mode]);
      if (weight === 0 || grade === null) continue;
      sum += (weight * grades.indexOf(grade)) / (grades.length - 1);
      total += weight;
      if (grade === "poor") poorOn.push(id);
    }
    return { mode, score: total > 0 ? sum / total : null, poorOn };
  });
  return scored.sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}
