import type { Row } from "write-excel-file/node";
import { industries, templateItems } from "../../core/measure/plan-survey/element-templates.js";
import {
  type FormLayout,
  formColumns,
  formMark,
  formSheet,
} from "../../core/measure/plan-survey/form-sheet.js";
import {
  otherFirm,
  type Question,
  type Questionnaire,
} from "../../core/measure/plan-survey/questionnaire.js";
import type { Language } from "../../i18n/index.js";
import { type QuestionnaireWords, questionnaireWords } from "../../i18n/questionnaire.js";
import { text } from "../xlsx/sheet.js";
import { type Both, beside, both } from "./both.js";
import type { FormSheet } from "./pack-form.js";

/** Where an answer stands: the code of its row (nothing in an entry sheet) and its column. */
export interface AnswerPlace {
  readonly row: string;
  readonly column: string;
}

export const optionShown = (option: string): Both =>
  both((w) => w.options[option as keyof QuestionnaireWords["options"]]);

export function firmName(form: Questionnaire, code: string): Both {
  if (code === otherFirm) return both((w) => w.other);
  return form.firms.find((firm) => firm.code === code)!.name;
}

const listed = new Set(industries.flatMap((industry) => templateItems(industry).map((item) => item.id)));

/** Elements of our lists are kept under their id, which is said in the reader's language; others under their name. */
const elementKept = (form: Questionnaire, id: string, language: Language): string => {
  if (listed.has(id)) return id;
  return form.items.find((item) => item.id === id)?.name[language] ?? id;
};

/** The hidden sheet that says which cell answers which question, and under which names answers are kept. */
export function placesSheet(
  form: Questionnaire,
  layout: FormLayout,
  answers: { readonly sheet: string; readonly firstRow: number },
  places: ReadonlyMap<string, AnswerPlace>,
  language: Language,
): FormSheet {
  const rows: Row[] = [
    [...formMark, layout, answers.sheet, String(answers.firstRow)].map((cell) => text(cell)),
    formColumns.map((column) => text(column)),
    ...[...places].map(([code, place]) => {
      const cells = kept(form, form.questions.get(code)!, language);
      return [code, place.row, place.column, ...cells].map((cell) => text(cell));
    }),
  ];
  return { name: formSheet, rows, widths: formColumns.map(() => 16), hidden: true, protected: true };
}

/** Cells from `to` to `options`. */
function kept(form: Questionnaire, { goes, accepts }: Question, language: Language): string[] {
  const words = questionnaireWords[language];
  const what =
    goes.to === "answer" ? goes.kind : goes.to === "respondent" ? goes.column : words.fields[goes.field];
  const item = goes.to === "answer" ? (goes.item ?? "") : "";
  const firm = goes.to === "answer" && goes.firm !== undefined ? firmName(form, goes.firm)[language] : "";
  const about = [goes.to, what, item === "" ? "" : elementKept(form, item, language), firm];
  switch (accepts.kind) {
    case "scale":
      return [...about, "scale", String(accepts.low), String(accepts.high), ""];
    case "number": {
      const share = goes.to === "answer" && goes.asShare === true;
      const kind = accepts.signed ? "signed" : share ? "share" : accepts.percent ? "percent" : "number";
      return [...about, kind, "", "", ""];
    }
    case "list": {
      const options = accepts.options.map((option) => [
        beside(optionShown(option)),
        goes.to === "profile" ? words.options[option as keyof QuestionnaireWords["options"]] : option,
      ]);
      return [...about, "list", "", "", JSON.stringify(options)];
    }
    default:
      return [...about, accepts.kind, "", "", ""];
  }
}
