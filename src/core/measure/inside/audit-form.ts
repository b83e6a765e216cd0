import type { Words } from "../../schema/index.js";
import type { Unit } from "../../unit.js";
import { serviceElements } from "../elements.js";
import {
  type AuditQuestion,
  auditQuestions,
  contactTopics,
  departments,
  flowPoints,
  interviewQuestions,
} from "./audit-questions.js";
import { checklists } from "./checklists.js";

/** What is filled into a cell; `shown` is read, `name` names an element of the firm's own. */
export type Entry = "shown" | "name" | "text" | "done" | "often" | "level" | "hours" | "rating";

export interface FormColumn {
  readonly head: Words;
  /** In characters. */
  readonly width: number;
  readonly entry: Entry;
  /** Of the answer: `question:kind` (question empty: the row's), of ratings with their highest; `source` and `reports_to` go to the row's answers. */
  readonly code: string;
  /** Highest score of a rating. */
  readonly most?: number;
  /** Columns of the sheet it takes up. */
  readonly span?: number;
}

/** Who and what a row is about, and the unit of its level. Element null: the row names its own. */
export type RowCode = readonly [
  element: string | null,
  question: string,
  department: string,
  unit?: Unit | null,
];

export interface FormRow {
  readonly code: RowCode;
  /** What stands in the columns that are shown, in their order. */
  readonly shown: readonly (Words | number | null)[];
  /** Of levels, where known. */
  readonly unit: Unit | null;
}

export interface FormBlock {
  readonly title: Words | null;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

export interface FormSheet {
  readonly name: Words;
  readonly title: Words;
  readonly note: Words;
  readonly blocks: readonly FormBlock[];
}

/** An element the audit asks about. */
export interface AuditedElement {
  readonly id: string;
  readonly name: Words;
  /** What to count, or how the firm defines it. */
  readonly what: Words | null;
  readonly unit: Unit | null;
  /** Level the records show, and the target set. */
  readonly present: number | null;
  readonly target: number | null;
}

export interface AuditFormInput {
  readonly elements: readonly AuditedElement[];
  /** What the departments rate. */
  readonly rated: readonly Pick<AuditedElement, "id" | "name">[];
  /** Points of their rating. */
  readonly points: 5 | 7;
}

/** Stands before the codes of a block, so that the form is known again however its sheets are named. */
export const formMark = "plimsoll-audit";

const words = (en: string, zh: string): Words => ({ en, zh });
const plain: Words = words("", "");
const column = (
  code: string,
  entry: Entry,
  width: number,
  en: string,
  zh: string,
  most?: number,
): FormColumn => ({
  code: most === undefined ? code : `${code}:${most}`,
  entry,
  width,
  head: words(en, zh),
  ...(most === undefined ? {} : { most }),
});

/** Whether something is done. */
export const doneWords: readonly { readonly value: number; readonly text: Words }[] = [
  { value: 1, text: words("yes", "是") },
  { value: 0.5, text: words("partly", "部分") },
  { value: 0, text: words("no", "否") },
];

export const oftenWords: readonly { readonly id: string; readonly text: Words }[] = [
  { id: "at-once", text: words("at once", "随时") },
  { id: "daily", text: words("daily", "每天") },
  { id: "weekly", text: words("weekly", "每周") },
  { id: "monthly", text: words("monthly", "每月") },
  { id: "quarterly", text: words("quarterly", "每季") },
  { id: "yearly", text: words("yearly", "每年") },
  { id: "never", text: words("never", "从不") },
];

const answerOf = (width = 48) => column(":words", "text", width, "Answer", "回答");
const source = column("source", "text", 22, "Where the figure comes from", "数据来源（系统或报表）");
const reportsTo = column("reports_to", "text", 18, "Reported to", "向谁报告");

/** Rows left for elements the firm adds. */
const ownRows = 6;

/**
 * The internal audit as a form to be filled in: what each sheet shows and asks. Writer and reader both go by it.
 *
 * @source  eight questions, contact topics, information flow, interviews: the textbook's internal audit (R-51 … R-55)
 * @units   levels: unit of their row; shares 0–1
 * @example auditForm({ elements: [], rated: [], points: 7 }).length // → 12 sheets
 */
export function auditForm(input: AuditFormInput): readonly FormSheet[] {
  return [
    questionSheet(),
    elementSheet(input.elements),
    checklistSheet(),
    flowSheet(),
    contactSheet(),
    ...departments.map((d) => departmentSheet(d, input)),
  ];
}

const row = (code: RowCode, ...shown: FormRow["shown"]): FormRow => ({ code, shown, unit: null });

function questionSheet(): FormSheet {
  return {
    name: words("Eight questions", "八个审计问题"),
    title: words("Eight questions of the internal audit", "内部审计的八个问题"),
    note: words(
      "Answer in a few sentences. Leave empty what nobody can answer: that is a finding too.",
      "用几句话回答即可。没人答得上来的请留空，这本身就是一项发现。",
    ),
    blocks: [
      {
        title: null,
        columns: [column("", "shown", 48, "Question", "问题"), answerOf(70)],
        rows: auditQuestions.map((q) => row(["audit", q.id, ""], q.text)),
      },
    ],
  };
}

function elementSheet(elements: readonly AuditedElement[]): FormSheet {
  const rows = elements.map(
    (e): FormRow => ({
      code: [e.id, "level", "", e.unit],
      shown: [e.name, e.what, e.unit === null ? null : unitWords[e.unit], e.present, e.target],
      unit: e.unit,
    }),
  );
  const own = Array.from(
    { length: ownRows },
    (): FormRow => ({ code: [null, "level", ""], shown: [null, null, null, null, null], unit: null }),
  );
  return {
    name: words("Elements", "服务要素"),
    title: words("Present level and target of each element", "各服务要素的现状与目标"),
    note: words(
      "Fill in what the firm itself reports. Shares in percent. Empty rows at the end are for elements of your own.",
      "请填写企业自己掌握的数据。比例以百分数填写。末尾空行可增加本企业的要素。",
    ),
    blocks: [
      {
        title: null,
        columns: [
          column("", "name", 26, "Element", "要素"),
          column("", "shown", 44, "What to count", "怎样计算"),
          column("", "shown", 9, "Unit", "单位"),
          column("", "shown", 11, "By the records", "记录所示"),
          column("", "shown", 11, "Target set", "已设目标"),
          column(":present", "level", 12, "Present level, as you know it", "现状（自报）"),
          column(":target", "level", 12, "Target", "目标"),
          source,
          reportsTo,
          column("note:words", "text", 24, "Remark", "备注"),
        ],
        rows: [...rows, ...own],
      },
    ],
  };
}

function checklistSheet(): FormSheet {
  const name = (id: string): Words => serviceElements.find((e) => e.id === id)!.name;
  return {
    name: words("Checklists", "检查清单"),
    title: words("Checklists for what no record shows", "无记录可查的要素：检查清单"),
    note: words("Choose yes, partly or no.", "请选“是”“部分”或“否”。"),
    blocks: [
      {
        title: null,
        columns: [
          column("", "shown", 26, "Element", "要素"),
          column("", "shown", 60, "Point", "检查项"),
          column(":point", "done", 10, "Is it so?", "是否做到"),
          column(":words", "text", 40, "Remark", "备注"),
        ],
        rows: checklists.flatMap(({ element, points }) =>
          points.map((p, i) => row([element, p.id, ""], i === 0 ? name(element) : plain, p.text)),
        ),
      },
    ],
  };
}

function flowSheet(): FormSheet {
  const columns = [
    column("", "shown", 46, "Information", "信息"),
    column("measured:point", "done", 11, "Is it recorded?", "是否有记录"),
    column("reported:point", "done", 11, "Is it reported?", "是否上报"),
    reportsTo,
    column("often:words", "often", 12, "How often", "多久一次"),
    source,
    column("note:words", "text", 30, "Remark", "备注"),
  ];
  const block = (course: "from-customers" | "inside", en: string, zh: string): FormBlock => ({
    title: words(en, zh),
    columns,
    rows: flowPoints.filter((p) => p.course === course).map((p) => row([`flow.${p.id}`, "flow", ""], p.text)),
  });
  return {
    name: words("Information flow", "信息流"),
    title: words("Does information on service flow?", "服务信息是否畅通"),
    note: words(
      "Recorded: it is written down or counted. Reported: somebody outside the department gets it.",
      "“有记录”指已登记或统计；“上报”指部门以外有人收到。",
    ),
    blocks: [
      block("from-customers", "From customers to the firm", "客户 → 企业"),
      block("inside", "Inside the firm", "企业内部"),
    ],
  };
}

function contactSheet(): FormSheet {
  return {
    name: words("Contacts", "客户联系"),
    title: words("When customers turn to us", "客户就各类事项与企业联系的情况"),
    note: words(
      "Knowledge: 1 = advisers can hardly help, 5 = they know it all.",
      "熟悉程度：1 = 基本答不上来，5 = 完全清楚。",
    ),
    blocks: [
      {
        title: null,
        columns: [
          column("", "shown", 28, "Matter", "事项"),
          column("channel:words", "text", 20, "How customers reach us", "客户怎样联系（渠道）"),
          column("by-whom:words", "text", 18, "Who answers", "由谁答复"),
          column("offered:words", "text", 28, "What they can learn", "客户能得到哪些信息"),
          column("response-hours:present", "hours", 15, "Hours to an answer", "答复用时（小时）"),
          column("response-hours:target", "hours", 15, "Hours aimed at", "目标用时（小时）"),
          column("knowledge:performance", "rating", 15, "Knowledge (1–5)", "熟悉程度（1–5）", 5),
          column("note:words", "text", 24, "Remark", "备注"),
        ],
        rows: contactTopics.map((t) => row([`contact.${t.id}`, "contact", ""], t.text)),
      },
    ],
  };
}

function departmentSheet(
  { id, text, own }: { readonly id: string; readonly text: Words; readonly own: readonly AuditQuestion[] },
  { rated, points }: AuditFormInput,
): FormSheet {
  return {
    name: text,
    title: words(`Interview: ${text.en}`, `访谈：${text.zh}`),
    note: words(
      `Ratings: 1 to ${points}. Answer as you believe your customers see it.`,
      `评分：1 至 ${points}。请按您认为的客户看法作答。`,
    ),
    blocks: [
      {
        title: null,
        columns: [column("", "shown", 44, "Question", "问题"), { ...answerOf(), span: 2 }],
        rows: [...interviewQuestions, ...own].map((q) => row(["interview", q.id, id], q.text)),
      },
      {
        title: words("How customers see it, in your view", "您认为客户怎样看"),
        columns: [
          column("", "shown", 44, "Element", "要素"),
          column(
            ":importance",
            "rating",
            24,
            `How important to customers (1–${points})`,
            `对客户的重要性（1–${points}）`,
            points,
          ),
          column(
            ":performance",
            "rating",
            24,
            `How well we do it (1–${points})`,
            `我们做得怎样（1–${points}）`,
            points,
          ),
        ],
        rows: rated.map((e) => row([e.id, "view", id], e.name)),
      },
    ],
  };
}

const money = words("money", "金额");

/** Units as they stand beside a level to be filled in. */
const unitWords: Readonly<Record<Unit, Words | null>> = {
  share: words("%", "%"),
  count: words("number", "次/个"),
  quantity: words("units", "件"),
  money,
  "money-per-order": money,
  "money-per-line": money,
  "money-per-unit": money,
  "money-per-year": money,
  "money-per-minute": money,
  "money-per-contact": money,
  years: words("years", "年"),
  days: words("days", "天"),
  hours: words("hours", "小时"),
  minutes: words("minutes", "分钟"),
  seconds: words("seconds", "秒"),
  score: words("score", "分"),
  ratio: null,
  index: words("points", "分"),
  text: null,
};
