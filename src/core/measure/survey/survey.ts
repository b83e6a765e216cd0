import type { AnswerKind } from "../../schema/index.js";
import type { ProfileField } from "./field-classes.js";
import type { Scale } from "./scale.js";

/** Answers to one question, in the order of the respondents; null = not answered. */
export type Column = readonly (number | null)[];

/** Answers per element of the questionnaire. */
export type Columns = ReadonlyMap<string, Column>;

export interface SurveyElement {
  /** As the answers name it. */
  readonly id: string;
  /** Service element of the catalogue it belongs to. */
  readonly element: string | null;
  /** Figures of the records that measure the same, the nearest first. */
  readonly figures: readonly string[];
}

/** A survey as columns: one place per respondent in every one of them. */
export interface Survey {
  readonly respondents: readonly string[];
  readonly customers: readonly (string | null)[];
  readonly languages: readonly (string | null)[];
  /** YYYY-MM-DD. */
  readonly days: readonly (string | null)[];
  readonly minutes: readonly (number | null)[];
  readonly modes: readonly (string | null)[];
  /** Customers each stands for; 1 where nothing is told. */
  readonly weights: readonly number[];
  /** What the respondent's firm bought in the period, major units, shared among its respondents; null = not known. */
  readonly sales: readonly (number | null)[];
  /** Profile of the respondents: told by themselves, else from the customer records. */
  readonly fields: readonly ProfileField[];
  /** In the order in which the answers first name them. */
  readonly elements: readonly SurveyElement[];
  /** What the own firm is called in the answers, and every rival, in the order in which they are first named. */
  readonly us: string;
  readonly rivals: readonly string[];
  /** Scale of each kind of answer; absent where it cannot be told. */
  readonly scales: Readonly<Partial<Record<AnswerKind, Scale>>>;
  readonly importance: Columns;
  readonly expectation: Columns;
  readonly ideal: Columns;
  readonly acceptable: Columns;
  /** By firm, the own one under `us`. */
  readonly performance: ReadonlyMap<string, Columns>;
  readonly overall: ReadonlyMap<string, Column>;
  /** Share of business given to each firm, 0–1. */
  readonly share: ReadonlyMap<string, Column>;
  readonly recommend: Column | null;
  /** The five levels of satisfaction, 1 content … 5 delighted. */
  readonly satisfaction: Column | null;
  /** Trust items: cognitive, emotional, behavioural, as the questionnaire names them. */
  readonly trust: Columns;
  /** Kano's pair: how one feels when the element is there, and when it is not. */
  readonly wanted: Columns;
  readonly missing: Columns;
  /** Items that measure one thing together, by the name of that thing. */
  readonly constructs: ReadonlyMap<string, Columns>;
  /** What was wrong with single answers, and what was done with them. */
  readonly doubts: SurveyDoubts;
}

export interface SurveyDoubts {
  /** Answers given a second time to the same question by the same respondent; the first counts. */
  readonly repeated: number;
  /** Who gave them. */
  readonly repeatedBy: readonly string[];
  /** Recommendations were stored one too high (1–11) and are taken down by one. */
  readonly recommendShifted: boolean;
  /** Zeros taken for "not answered", by kind. */
  readonly zeros: Readonly<Partial<Record<AnswerKind, number>>>;
  /** Scores off their scale, left out. */
  readonly offScale: readonly {
    readonly kind: AnswerKind;
    readonly value: number;
    readonly answers: number;
  }[];
  /** Kinds whose scale the answers do not tell, with those that fit. */
  readonly undecided: readonly { readonly kind: AnswerKind; readonly names: readonly string[] }[];
  /** Kinds answered on several declared scales: never mixed, so left out. */
  readonly mixed: readonly { readonly kind: AnswerKind; readonly scales: readonly string[] }[];
  /** Kinds whose scale in the file is another than the one in the settings; that of the settings counts. */
  readonly overruled: readonly {
    readonly kind: AnswerKind;
    readonly file: string;
    readonly firm: string;
  }[];
  /** Respondents whose shares of business do not sum to the whole: their shares are left out. */
  readonly sharesOff: readonly string[];
  /** What their shares sum to, in the same order. */
  readonly sharesOffSums: readonly number[];
}

/** Segments carried through everything that follows a split. */
export interface Segmentation {
  /** Profile field, or `latent`. */
  readonly by: string;
  readonly names: readonly string[];
  /** Segment of each respondent, −1 where it is not known. */
  readonly of: readonly number[];
}
