import type { AnswerKind, Words } from "../../schema/index.js";
import type { Unit } from "../../unit.js";
import { byCode } from "./draw-sample.js";
import type { CatalogueItem } from "./element-catalogue.js";
import { industries, templates } from "./template-items.js";

/** What a cell of a questionnaire takes. */
export type Accepts =
  /** Whole points of a scale, or "not known". */
  | { readonly kind: "scale"; readonly low: number; readonly high: number }
  /** 0 or more; percents up to 100, or any number where it may fall below 0. */
  | { readonly kind: "number"; readonly percent: boolean; readonly signed: boolean }
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "date" }
  | { readonly kind: "text" };

/** Columns of the respondents' table that a questionnaire asks for. */
export const respondentColumns = [
  "respondent_id",
  "customer_id",
  "language",
  "answered_on",
  "minutes",
  "mode",
  "weight",
] as const;
export type RespondentColumn = (typeof respondentColumns)[number];

/** Where an answer belongs; names are codes of the questionnaire. */
export type Goes =
  | {
      readonly to: "answer";
      readonly kind: AnswerKind;
      readonly item?: string;
      readonly firm?: string;
      /** What is typed in percent is kept as a share of 1. */
      readonly asShare?: boolean;
    }
  | { readonly to: "respondent"; readonly column: RespondentColumn }
  | { readonly to: "profile"; readonly field: ProfileQuestion };

export interface Question {
  /** The same in every copy of the questionnaire: `performance/order-accuracy/f2`. */
  readonly code: string;
  readonly goes: Goes;
  readonly accepts: Accepts;
}

export interface Firm {
  /** `f1`, `f2` …: says nothing about whose questionnaire it is. `other` is everybody who is not named. */
  readonly code: string;
  readonly name: Words;
  /** Only told where the customer may know who asks. */
  readonly own: boolean;
}

export const profileOptions = {
  type: ["wholesaler", "retailer", "chain", "maker", "e-shop", "other"],
  territory: ["national", "regional", "local"],
} as const;
export const profileFields = ["type", "territory", "location", "sales", "growth", "margin"] as const;
export type ProfileQuestion = (typeof profileFields)[number];

export const trustItems = ["cognitive", "emotional", "behavioural"] as const;
const contactModes = ["mail", "personal", "phone", "web"] as const;

export interface QuestionnairePlan {
  readonly points: 5 | 7;
  readonly items: readonly CatalogueItem[];
  /** The own firm and its rivals. */
  readonly firms: readonly { readonly name: Words; readonly own: boolean }[];
  /** Customers are not told who asks: no firm is marked as the own one and nothing is asked about it alone. */
  readonly sponsorHidden?: boolean;
  readonly expectation?: boolean;
  readonly kano?: boolean;
}

export interface QuestionnaireItem extends CatalogueItem {
  /** Unit in which the ideal and the still acceptable level are asked; null = a rating only. */
  readonly ideal: Unit | null;
}

export interface Questionnaire {
  readonly points: 5 | 7;
  readonly sponsorHidden: boolean;
  readonly items: readonly QuestionnaireItem[];
  readonly firms: readonly Firm[];
  readonly questions: ReadonlyMap<string, Question>;
}

/** Share of business that goes to suppliers who are not named. */
export const otherFirm = "other";

/**
 * The questions of a questionnaire, each with the code under which it is read back. Where the sponsor is hidden the
 * firms stand in the order of their names, and what can only be asked about one firm (recommendation, levels of
 * satisfaction, trust) is left out, as it would tell who asks.
 *
 * @source  contents after the text's external measurement: importance, performance of all firms, share of business, ideal level, profile
 * @range   items and firms of one name twice are a RangeError, as are no items and no firms
 * @example questionnaire({ points: 5, items, firms }).questions.get("importance/order-accuracy")
 */
export function questionnaire(plan: QuestionnairePlan): Questionnaire {
  const hidden = plan.sponsorHidden === true;
  const scale: Accepts = { kind: "scale", low: 1, high: plan.points };
  const items = plan.items.map((item) => ({ ...item, ideal: idealUnit(item.id) }));
  const ordered = hidden ? [...plan.firms].sort((a, b) => byCode(a.name.zh, b.name.zh)) : plan.firms;
  const firms = ordered.map(({ name, own }, i) => ({ code: `f${i + 1}`, name, own: own && !hidden }));
  if (items.length === 0 || firms.length === 0) throw new RangeError("items and firms are needed");
  const questions = new Map<string, Question>();
  const ask = (code: string, goes: Goes, accepts: Accepts) => {
    if (questions.has(code)) throw new RangeError(`${code} is asked twice`);
    questions.set(code, { code, goes, accepts });
  };
  const answer = (
    kind: AnswerKind,
    about: { readonly item?: string; readonly firm?: string },
    accepts: Accepts,
    more: { readonly asShare?: boolean } = {},
  ) =>
    ask(
      [kind, about.item, about.firm].filter((part) => part !== undefined).join("/"),
      { to: "answer", kind, ...about, ...more },
      accepts,
    );

  for (const column of respondentColumns)
    ask(`respondent/${column}`, { to: "respondent", column }, respondentAccepts[column]);
  for (const { id, ideal } of items) {
    answer("importance", { item: id }, scale);
    if (plan.expectation === true) answer("expectation", { item: id }, scale);
    for (const { code } of firms) answer("performance", { item: id, firm: code }, scale);
    if (ideal !== null) {
      const level: Accepts = { kind: "number", percent: ideal === "share", signed: false };
      for (const kind of ["ideal", "acceptable"] as const)
        answer(kind, { item: id }, level, ideal === "share" ? { asShare: true } : {});
    }
    if (plan.kano === true)
      for (const kind of ["wanted", "missing"] as const)
        answer(kind, { item: id }, { kind: "scale", low: 1, high: 5 });
  }
  for (const { code } of firms) answer("overall", { firm: code }, scale);
  for (const code of [...firms.map((f) => f.code), otherFirm])
    answer("share", { firm: code }, { kind: "number", percent: true, signed: false });
  const own = firms.find((f) => f.own);
  if (own !== undefined) {
    answer("satisfaction", { firm: own.code }, { kind: "scale", low: 1, high: 5 });
    answer("recommend", { firm: own.code }, { kind: "scale", low: 0, high: 10 });
    for (const item of trustItems) answer("trust", { item }, scale);
  }
  for (const field of profileFields) ask(`profile/${field}`, { to: "profile", field }, profileAccepts[field]);
  return { points: plan.points, sponsorHidden: hidden, items, firms, questions };
}

const respondentAccepts: Readonly<Record<RespondentColumn, Accepts>> = {
  respondent_id: { kind: "text" },
  customer_id: { kind: "text" },
  language: { kind: "list", options: ["zh", "en"] },
  answered_on: { kind: "date" },
  minutes: { kind: "number", percent: false, signed: false },
  mode: { kind: "list", options: contactModes },
  weight: { kind: "number", percent: false, signed: false },
};

const profileAccepts: Readonly<Record<ProfileQuestion, Accepts>> = {
  type: { kind: "list", options: profileOptions.type },
  territory: { kind: "list", options: profileOptions.territory },
  location: { kind: "text" },
  sales: { kind: "number", percent: false, signed: false },
  growth: { kind: "number", percent: false, signed: true },
  margin: { kind: "number", percent: false, signed: true },
};

/** Ids mean the same in every list, so the unit follows from the id. */
function idealUnit(id: string): Unit | null {
  for (const industry of industries) {
    const item = templates[industry].find((i) => i.id === id);
    if (item !== undefined) return item.ideal;
  }
  return null;
}
