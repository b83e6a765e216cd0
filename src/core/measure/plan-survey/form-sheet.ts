/**
 * The sheet behind a questionnaire, hidden from who fills it in: which cell holds the answer to which question. It
 * makes a filled form read back the same whatever its language.
 */
export const formSheet = "plimsoll";

/** First cell of the sheet: what the workbook is, then the version of this layout. */
export const formMark = ["plimsoll-questionnaire", "1"] as const;

/** One respondent a file, or one respondent a row. */
export type FormLayout = "form" | "entry";

/** Columns of the sheet, a question a row. Those of `options` hold a JSON list of [as shown, as kept]. */
export const formColumns = [
  "code",
  /** Code of the row in column A; in an entry sheet nothing. */
  "row",
  /** Column of the answer as the spreadsheet names it. */
  "column",
  /** answer | respondent | profile */
  "to",
  /** Kind of answer, column of the respondents' table, or profile field as it is kept. */
  "what",
  "element",
  "of_whom",
  /** scale | number | percent | share | signed | list | date | text; `share`: typed in percent, kept as 0–1. */
  "accepts",
  "low",
  "high",
  "options",
] as const;
export type FormColumn = (typeof formColumns)[number];

/** What may stand in a cell for "I do not know", beside nothing at all. */
export const notKnown = ["不了解", "不清楚", "not known", "don't know", "n/a"] as const;
/** As the list of a cell offers it, in both languages. */
export const notKnownShown = "不了解 Not known";
