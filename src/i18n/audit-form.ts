import type { Language } from "./format.js";

/** What the workbook of the internal audit says beside its questions. */
export interface AuditFormWords {
  readonly title: string;
  readonly guideSheet: string;
  /** One paragraph each. */
  readonly guide: readonly string[];
  readonly sheets: string;
  readonly refusedTitle: string;
  readonly chooseOne: string;
  /** `{low}`, `{high}`. */
  readonly between: string;
}

export const auditFormWords: Readonly<Record<Language, AuditFormWords>> = {
  en: {
    title: "Internal service audit",
    guideSheet: "How to fill in",
    guide: [
      "The audit asks what the firm itself knows of its service: which levels it reaches, where the figures come from, who reports to whom, and how each department believes customers see it.",
      "Fill in the yellow cells only. Leave empty what is not known; an empty cell is never read as zero or as “no”.",
      "Give each department its own sheet and let it answer without seeing the others. Sheets may be filled in by different people and copied back into one book.",
      "Do not delete the hidden column and rows: they say what each cell means. Columns may be made wider, rows may be moved.",
      "When done, put the file into the data folder and add two lines to plimsoll.yaml under sources:",
      '  - files: "audit.xlsx"',
      "    form: audit",
    ],
    sheets: "Sheets",
    refusedTitle: "Not taken",
    chooseOne: "Please choose one of the list, or leave the cell empty.",
    between: "Please give a number from {low} to {high}, or leave the cell empty.",
  },
  zh: {
    title: "客户服务内部审计表",
    guideSheet: "填写说明",
    guide: [
      "内部审计了解企业自己掌握的服务情况：各要素达到什么水平、数据从哪里来、向谁报告，以及各部门认为客户怎样看。",
      "只填黄色单元格。不清楚的请留空；空格不会被当作零，也不会被当作“否”。",
      "各部门分表填写，填写时不要互相参看。可由不同的人分别填写，再合并到同一个工作簿。",
      "请勿删除隐藏的行和列，它们标明每个单元格的含义。列可以加宽，行可以移动。",
      "填好后把文件放入数据文件夹，并在 plimsoll.yaml 的 sources 下增加两行：",
      '  - files: "audit.xlsx"',
      "    form: audit",
    ],
    sheets: "各表",
    refusedTitle: "不能这样填",
    chooseOne: "请从列表中选择一项，或留空。",
    between: "请填 {low} 到 {high} 之间的数，或留空。",
  },
};
