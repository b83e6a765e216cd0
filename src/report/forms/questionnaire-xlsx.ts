import type { Buffer } from "node:buffer";
import type { CellObject, Row } from "write-excel-file/node";
import {
  otherFirm,
  profileFields,
  type Questionnaire,
  trustItems,
} from "../../core/measure/plan-survey/questionnaire.js";
import type { Language } from "../../i18n/index.js";
import type { QuestionnaireWords } from "../../i18n/questionnaire.js";
import { address, formula } from "../xlsx/formula.js";
import { text, widthIn } from "../xlsx/sheet.js";
import { answerRule } from "./answer-rule.js";
import { type Both, beside, both, under } from "./both.js";
import { type AnswerPlace, firmName, placesSheet } from "./form-places.js";
import { answerFill, type CellRule, type FormSheet, packForm } from "./pack-form.js";
import { minutesFor, scaleLegend, unitShown } from "./questionnaire-words.js";

export interface QuestionnaireFrame {
  /** Who runs the survey, where that is told. */
  readonly runBy?: string;
  /** Language in which names of firms, fields and elements are kept. */
  readonly language: Language;
}

const line: Partial<CellObject> = { borderStyle: "thin", borderColor: "#B8C4CE", alignVertical: "center" };
const answerStyle: Partial<CellObject> = { ...line, align: "center", backgroundColor: answerFill };
const headStyle: Partial<CellObject> = {
  ...line,
  fontWeight: "bold",
  wrap: true,
  align: "center",
  backgroundColor: "#E8EFF4",
  textColor: "#123A5E",
};
const plain: Partial<CellObject> = { ...line, wrap: true };

const quiet: Partial<CellObject> = { textColor: "#4A5560" };
const named = (name: Both, said: Both): Both => ({
  zh: `${name.zh}：${said.zh}`,
  en: `${name.en}: ${said.en}`,
});

/** Widths: the code of the row (hidden), number, text, answers. */
const [codeWidth, numberWidth, textWidth, answerWidth] = [10, 4, 46, 15] as const;
const firstAnswer = 3;

/** The questionnaire for one respondent: yellow cells with lists, everything else locked, codes on a hidden sheet. */
export async function questionnaireXlsx(form: Questionnaire, frame: QuestionnaireFrame): Promise<Buffer> {
  const sheet = new FormRows(form);
  head(sheet, form, frame);
  ratings(sheet, form);
  overall(sheet, form);
  levels(sheet, form);
  aboutOwn(sheet, form);
  kano(sheet, form);
  profile(sheet);
  respondent(sheet);
  sheet.note(both((w) => w.thanks));
  const name = beside(both((w) => w.sheet));
  return packForm([
    sheet.close(name),
    placesSheet(form, "form", { sheet: name, firstRow: 1 }, sheet.places, frame.language),
  ]);
}

/** Rows of the form as they are written, with the place of every answer. */
class FormRows {
  readonly places = new Map<string, AnswerPlace>();
  readonly #rows: Row[] = [];
  readonly #rules: CellRule[] = [];
  readonly #form: Questionnaire;
  readonly columns: number;

  constructor(form: Questionnaire) {
    this.#form = form;
    const expectation = form.questions.has(`expectation/${form.items[0]!.id}`) ? 1 : 0;
    this.columns = Math.max(3, 1 + expectation + form.firms.length);
  }

  get #width(): number {
    return numberWidth + textWidth + this.columns * answerWidth;
  }

  #add(cells: Row, height: number, code = ""): void {
    const row: Row = [code === "" ? null : text(code), ...cells];
    const first = row.findIndex((cell) => cell !== null && cell !== undefined);
    if (first >= 0) row[first] = { ...(row[first] as CellObject), height };
    this.#rows.push(row);
  }

  blank(height = 8): void {
    this.#rows.push([text("", { height })]);
  }

  /** Text over the whole width. */
  note(said: Both, style: Partial<CellObject> = {}): void {
    const shown = under(said);
    const size = style.fontSize ?? 10;
    const lines = shown
      .split("\n")
      .reduce(
        (sum, part) => sum + Math.max(1, Math.ceil((widthIn(part) * 1.1 * size) / 10 / this.#width)),
        0,
      );
    const span = 2 + this.columns;
    this.#add(
      [
        text(shown, { wrap: true, alignVertical: "center", columnSpan: span, ...style }),
        ...new Array<null>(span - 1).fill(null),
      ],
      lines * size * 1.55 + 4,
    );
  }

  section(said: Both, legend: Both | null = null): void {
    this.blank(10);
    this.note(said, { fontWeight: "bold", fontSize: 12, textColor: "#FFFFFF", backgroundColor: "#123A5E" });
    if (legend !== null) this.note(legend, quiet);
  }

  heads(first: Both, heads: readonly Both[]): void {
    const shown = [first, ...heads].map(under);
    const width = (i: number) => (i === 0 ? textWidth : answerWidth);
    const lines = shown.map((cell, i) =>
      cell
        .split("\n")
        .reduce((sum, part) => sum + Math.max(1, Math.ceil((widthIn(part) * 1.1) / width(i))), 0),
    );
    this.#add(
      [
        text("", headStyle),
        ...shown.map((cell, i) => text(cell, { ...headStyle, ...(i === 0 ? { align: "left" } : {}) })),
      ],
      Math.max(...lines) * 15 + 6,
    );
  }

  /** One row of answers; `said` stands before them. `codes` may leave places empty. */
  answers(code: string, no: string, said: Both, codes: readonly (string | null)[], wide = false): void {
    const row = this.#rows.length;
    const cells = codes.map((question, i) => {
      if (question === null) return null;
      const column = firstAnswer + i;
      const at = address(row, column);
      this.places.set(question, { row: code, column: at.replace(/\d+$/, "") });
      const asked = this.#form.questions.get(question)!;
      const rule = answerRule(at, asked);
      if (rule !== null) this.#rules.push(rule);
      const style = { ...answerStyle, ...(wide ? { columnSpan: this.columns } : {}) };
      // Numbers of questionnaires and customers stay as typed: 007.
      return asked.accepts.kind === "text" ? text("", style) : (style as CellObject);
    });
    const more = wide ? new Array<null>(this.columns - 1).fill(null) : [];
    const lines = under(said)
      .split("\n")
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((widthIn(part) * 1.1) / textWidth)), 0);
    this.#add(
      [text(no, { ...plain, align: "center" }), text(under(said), plain), ...cells, ...more],
      lines * 15 + 4,
      code,
    );
  }

  /** The unit stands in the row of an element whose levels are asked. */
  beside(column: number, said: Both): void {
    const row = this.#rows.at(-1)!;
    while (row.length < firstAnswer + column) row.push(null);
    row[firstAnswer + column] = text(beside(said), { ...plain, align: "center" });
  }

  /** A sum of the answers in the rows above, and whether it is the whole. */
  sum(said: Both, rows: number): void {
    const last = this.#rows.length - 1;
    const range = `${address(last - rows + 1, firstAnswer + 1)}:${address(last, firstAnswer + 1)}`;
    const told = formula(`IF(COUNT(${range})=0,"",IF(ABS(SUM(${range})-100)<0.5,"✓","≠ 100"))`, "", {
      ...line,
      align: "center",
    });
    this.#add(
      [
        text("", plain),
        text(under(said), { ...plain, fontWeight: "bold" }),
        null,
        formula(`SUM(${range})`, 0, { ...line, align: "center", fontWeight: "bold" }),
        told,
      ],
      34,
    );
  }

  close(name: string): FormSheet {
    return {
      name,
      rows: this.#rows,
      widths: [codeWidth, numberWidth, textWidth, ...new Array<number>(this.columns).fill(answerWidth)],
      rules: this.#rules,
      landscape: this.columns > 6,
      protected: true,
      hiddenColumns: [0],
    };
  }
}

function head(sheet: FormRows, form: Questionnaire, frame: QuestionnaireFrame): void {
  sheet.note(
    both((w) => w.title),
    { fontWeight: "bold", fontSize: 15, textColor: "#123A5E" },
  );
  sheet.note(both((w) => w.intro, { minutes: String(minutesFor(form)) }));
  const { runBy } = frame;
  if (runBy !== undefined) sheet.note(both((w) => w.runBy, { name: runBy }));
  sheet.note(both((w) => w.use));
}

function respondent(sheet: FormRows): void {
  sheet.section(both((w) => w.sections.respondent));
  for (const column of [
    "respondent_id",
    "customer_id",
    "answered_on",
    "language",
    "mode",
    "minutes",
    "weight",
  ] as const)
    sheet.answers(
      `respondent/${column}`,
      "",
      both((w) => w.respondent[column]),
      [`respondent/${column}`],
      true,
    );
}

function ratings(sheet: FormRows, form: Questionnaire): void {
  sheet.section(
    both((w) => w.sections.ratings),
    named(
      both((w) => w.asks.importance),
      scaleLegend("importance", form.points),
    ),
  );
  sheet.note(
    named(
      both((w) => w.asks.performance),
      scaleLegend("performance", form.points),
    ),
    quiet,
  );
  const expected = form.questions.has(`expectation/${form.items[0]!.id}`);
  sheet.heads(
    both((w) => w.asks.element),
    [
      both((w) => w.asks.importance),
      ...(expected ? [both((w) => w.asks.expectation)] : []),
      ...form.firms.map((firm) => firm.name),
    ],
  );
  for (const [i, { id, name }] of form.items.entries())
    sheet.answers(`rating/${id}`, String(i + 1), name, [
      `importance/${id}`,
      ...(expected ? [`expectation/${id}`] : []),
      ...form.firms.map(({ code }) => `performance/${id}/${code}`),
    ]);
}

function overall(sheet: FormRows, form: Questionnaire): void {
  sheet.section(
    both((w) => w.sections.overall),
    scaleLegend("overall", form.points),
  );
  sheet.heads(
    both((w) => w.asks.firm),
    [both((w) => w.asks.overall), both((w) => w.asks.share)],
  );
  const codes = [...form.firms.map((firm) => firm.code), otherFirm];
  for (const code of codes)
    sheet.answers(`firm/${code}`, "", firmName(form, code), [
      code === otherFirm ? null : `overall/${code}`,
      `share/${code}`,
    ]);
  sheet.sum(
    both((w) => w.asks.shareSum),
    codes.length,
  );
}

function levels(sheet: FormRows, form: Questionnaire): void {
  const asked = form.items.filter((item) => item.ideal !== null);
  if (asked.length === 0) return;
  sheet.section(both((w) => w.sections.levels));
  sheet.heads(
    both((w) => w.asks.element),
    [both((w) => w.asks.ideal), both((w) => w.asks.acceptable), both((w) => w.asks.unit)],
  );
  for (const item of asked) {
    const no = String(form.items.indexOf(item) + 1);
    sheet.answers(`level/${item.id}`, no, item.name, [`ideal/${item.id}`, `acceptable/${item.id}`]);
    sheet.beside(2, unitShown(item.id, item.ideal!));
  }
}

/** What is asked of the own firm alone; nothing where it is not to be known. */
function aboutOwn(sheet: FormRows, form: Questionnaire): void {
  const own = form.firms.find((firm) => firm.own);
  if (own === undefined) return;
  const firm = { firm: own.name };
  sheet.section(
    both((w) => w.sections.satisfaction),
    scaleLegend("satisfaction", 5),
  );
  sheet.answers(
    "satisfaction",
    "",
    both((w) => w.asks.satisfaction, firm),
    [`satisfaction/${own.code}`],
  );
  sheet.answers(
    "recommend",
    "",
    both((w) => w.asks.recommend, firm),
    [`recommend/${own.code}`],
  );
  sheet.section(
    both((w) => w.sections.trust, firm),
    scaleLegend("trust", form.points),
  );
  for (const item of trustItems)
    sheet.answers(
      `trust/${item}`,
      "",
      both((w) => w.trust[item]),
      [`trust/${item}`],
    );
}

function kano(sheet: FormRows, form: Questionnaire): void {
  if (!form.questions.has(`wanted/${form.items[0]!.id}`)) return;
  sheet.section(
    both((w) => w.sections.kano),
    scaleLegend("kano", 5),
  );
  sheet.heads(
    both((w) => w.asks.element),
    [both((w) => w.asks.wanted), both((w) => w.asks.missing)],
  );
  for (const [i, { id, name }] of form.items.entries())
    sheet.answers(`kano/${id}`, String(i + 1), name, [`wanted/${id}`, `missing/${id}`]);
}

function profile(sheet: FormRows): void {
  sheet.section(both((w) => w.sections.profile));
  for (const field of profileFields)
    sheet.answers(
      `profile/${field}`,
      "",
      both((w: QuestionnaireWords) => w.profile[field]),
      [`profile/${field}`],
      true,
    );
}
