import type { Buffer } from "node:buffer";
import type { CellObject } from "write-excel-file/node";
import type { Question, Questionnaire } from "../../core/measure/plan-survey/questionnaire.js";
import { address } from "../xlsx/formula.js";
import { text } from "../xlsx/sheet.js";
import { answerRule } from "./answer-rule.js";
import { type Both, beside, both, under } from "./both.js";
import { type AnswerPlace, firmName, placesSheet } from "./form-places.js";
import { answerFill, packForm } from "./pack-form.js";
import { unitShown } from "./questionnaire-words.js";
import type { QuestionnaireFrame } from "./questionnaire-xlsx.js";

const headRows = 3;
const head: Partial<CellObject> = {
  borderStyle: "thin",
  borderColor: "#B8C4CE",
  fontWeight: "bold",
  wrap: true,
  align: "center",
  alignVertical: "center",
  backgroundColor: "#E8EFF4",
  textColor: "#123A5E",
};

/** A sheet to type paper questionnaires into: one row each, one column per question. `rows`: how many are wanted. */
export async function entryXlsx(form: Questionnaire, frame: QuestionnaireFrame, rows = 200): Promise<Buffer> {
  const questions = [...form.questions.values()];
  const columns = questions.map((_, i) => address(0, i).replace(/\d+$/, ""));
  const name = beside(both((w) => w.entrySheet));
  const help = both((w) => w.entryHelp);
  const places = new Map<string, AnswerPlace>(
    questions.map((question, i) => [question.code, { row: "", column: columns[i]! }]),
  );
  const blank = questions.map(({ accepts }): CellObject => {
    const style: Partial<CellObject> = {
      backgroundColor: answerFill,
      borderStyle: "thin",
      borderColor: "#D9DEE3",
    };
    return accepts.kind === "text" ? text("", style) : (style as CellObject);
  });
  return packForm([
    {
      name,
      rows: [
        questions.map(({ code }) => text(code)),
        [text(beside(help, "  "), { fontWeight: "bold", textColor: "#123A5E", height: 22 })],
        questions.map((question, i) =>
          text(under(label(form, question)), i === 0 ? { ...head, height: 92 } : head),
        ),
        ...Array.from({ length: rows }, () => blank),
      ],
      widths: questions.map(() => 16),
      rules: questions.flatMap((question, i) => {
        const rule = answerRule(`${columns[i]}${headRows + 1}:${columns[i]}${headRows + rows}`, question);
        return rule === null ? [] : [rule];
      }),
      frozenRows: headRows,
      frozenColumns: 1,
      landscape: true,
      pagesAcross: true,
      protected: true,
      hiddenRows: [0],
    },
    placesSheet(form, "entry", { sheet: name, firstRow: headRows + 1 }, places, frame.language),
  ]);
}

/** What a column asks: the question, the element, the firm. */
function label(form: Questionnaire, { goes }: Question): Both {
  if (goes.to === "respondent") return both((w) => w.respondent[goes.column]);
  if (goes.to === "profile") return both((w) => w.profile[goes.field]);
  const { kind, item, firm } = goes;
  if (kind === "trust") return both((w) => w.trust[item as keyof typeof w.trust]);
  const own = form.firms.find((f) => f.own)?.name ?? both((w) => w.ours);
  const element = form.items.find((i) => i.id === item);
  const parts = [
    both((w) => w.asks[kind as keyof typeof w.asks] ?? kind, { firm: own }),
    ...(element === undefined ? [] : [element.name]),
    ...(element?.ideal != null && (kind === "ideal" || kind === "acceptable")
      ? [unitShown(element.id, element.ideal)]
      : []),
    ...(firm === undefined ? [] : [firmName(form, firm)]),
  ];
  return { zh: parts.map((p) => p.zh).join(" · "), en: parts.map((p) => p.en).join(" · ") };
}
