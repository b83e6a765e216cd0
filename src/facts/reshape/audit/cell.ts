import { doneWords, oftenWords } from "../../../core/measure/inside/audit-form.js";

export interface AuditCell {
  readonly value: number | null;
  readonly text: string | null;
}

const folded = (text: string) => text.normalize("NFKC").trim().toLowerCase();

const done = new Map<string, number>([
  ...doneWords.flatMap(({ value, text }) => [
    [text.en, value] as const,
    [text.zh, value] as const,
    [String(value), value] as const,
  ]),
  ...(["y", "true", "√", "有", "已做到", "1.0"] as const).map((word) => [word, 1] as const),
  ...(["n", "false", "×", "x", "无", "没有", "未做到", "0.0"] as const).map((word) => [word, 0] as const),
  ...(["part", "½", "部分做到"] as const).map((word) => [word, 0.5] as const),
]);

const often = new Map(
  oftenWords.flatMap(({ id, text }) => [id, text.en, text.zh].map((word) => [folded(word), id] as const)),
);

/** What kinds of answers are numbers; the others are words. */
const most: Readonly<Record<string, number>> = { point: 1 };

/** A filled cell as an answer; null: it does not say what was asked. */
export function auditCell(
  kind: string,
  question: string,
  raw: string,
  share: boolean,
  rated: number | null,
): AuditCell | null {
  const text = raw.trim();
  if (kind === "words")
    return { value: null, text: question === "often" ? (often.get(folded(text)) ?? text) : text };
  if (kind in most) {
    const value = done.get(folded(text));
    return value === undefined ? null : { value, text: null };
  }
  const value = numberIn(text);
  if (value === null || value < 0) return null;
  if (share && value > 1) return null;
  if (rated !== null && (value < 1 || value > rated)) return null;
  return { value, text: null };
}

/** `12`, `1,250.5`, `95%`, `95 ％`. */
function numberIn(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const percent = plain.endsWith("%");
  const digits = (percent ? plain.slice(0, -1) : plain).replace(/,(?=\d{3}(\D|$))/g, "");
  if (!/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(digits)) return null;
  return percent ? Number(digits) / 100 : Number(digits);
}
