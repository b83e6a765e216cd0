import type { Words } from "../../schema/index.js";
import { type AccessMode, accessCriteria, type Grade } from "../plan-survey/access-modes.js";

const gradeWords: Readonly<Record<string, Grade>> = {
  差: "poor",
  一般: "fair",
  好: "good",
  很好: "very-good",
  poor: "poor",
  fair: "fair",
  good: "good",
  "very good": "very-good",
};
const modeWords: readonly (readonly [RegExp, AccessMode])[] = [
  [/邮寄|mail/i, "mail"],
  [/个人|面谈|personal|in person/i, "personal"],
  [/电话|phone/i, "phone"],
  [/网|web|online/i, "web"],
];

export interface GradeCell {
  readonly printed: Grade;
  /** What the field says instead, where it is known to contradict the print. */
  readonly field: Grade | null;
}

export interface GradeRow {
  readonly name: string;
  /** What the name must mean, where a word of it is doubtful. */
  readonly nameMeant: string | null;
  readonly cells: readonly GradeCell[];
}

export interface GradeGrid {
  readonly columns: readonly string[];
  readonly rows: readonly GradeRow[];
}

export type GradeRescue =
  | { readonly kind: "fits"; readonly grid: GradeGrid }
  /** Names stand apart from the grades: they may run by rows or by columns. */
  | { readonly kind: "several"; readonly alike: number }
  | { readonly kind: "none" };

/**
 * A table of graded words (差, 一般, 好, 很好): each name followed by its grades. A row of table 3-2 that the field
 * contradicts carries what the field says.
 *
 * @source  printed rows and doubts: `accessCriteria`
 * @range   fewer than four grades → null; rows of unequal length → `none`; all grades in one run → `several`
 * @example printedGrades("邮寄,电话,样本控制,一般,好,灵活程度,差,好") // → fits, 2 × 2
 */
export function printedGrades(text: string): GradeRescue | null {
  const cells = text
    .split(/[,，\t|\r\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const grades = cells.map((cell) => gradeOf(cell));
  if (grades.filter((grade) => grade !== null).length < 4) return null;
  const starts = cells.flatMap((_, i) =>
    grades[i] !== null && (i === 0 || grades[i - 1] === null) ? [i] : [],
  );
  const lengths = starts.map((start) => {
    const end = grades.findIndex((grade, i) => i > start && grade === null);
    return (end < 0 ? cells.length : end) - start;
  });
  const [width = 0] = lengths;
  if (starts.length === 1) return { kind: "several", alike: 2 };
  if (width < 2 || lengths.some((length) => length !== width) || starts[0] === 0) return { kind: "none" };
  // More than one word between two rows: which of them is the name cannot be told.
  if (starts.some((start, i) => i > 0 && start - starts[i - 1]! !== width + 1)) return { kind: "none" };
  const before = cells.slice(0, starts[0]! - 1);
  const columns =
    before.length >= width ? before.slice(-width) : Array.from({ length: width }, (_, c) => String(c + 1));
  const rows = starts.map((start) =>
    rowOf(
      cells[start - 1]!,
      columns,
      grades.slice(start, start + width).map((grade) => grade!),
    ),
  );
  return { kind: "fits", grid: { columns, rows } };
}

const gradeOf = (cell: string): Grade | null => {
  const word = cell.toLowerCase();
  return Object.hasOwn(gradeWords, word) ? gradeWords[word]! : null;
};

function rowOf(printedName: string, columns: readonly string[], printed: readonly Grade[]): GradeRow {
  const name = printedName.replace(/^\d+\s*[、.．)）]\s*/, "");
  const said = (words: Words | null) => (["zh", "en"] as const).find((l) => words?.[l] === name);
  const known = accessCriteria.find((c) => said(c.name) !== undefined || said(c.printedAs) !== undefined);
  const doubtful = said(known?.printedAs ?? null);
  const cells = printed.map((grade, c) => {
    const mode = modeWords.find(([word]) => word.test(columns[c]!))?.[1];
    const field = known?.doubtful === true && mode !== undefined ? known.proposed[mode] : grade;
    return { printed: grade, field: field === grade ? null : field };
  });
  return { name, nameMeant: doubtful === undefined ? null : known!.name[doubtful], cells };
}
