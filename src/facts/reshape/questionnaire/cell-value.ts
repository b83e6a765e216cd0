import { notKnown, notKnownShown } from "../../../core/measure/plan-survey/form-sheet.js";
import type { FilledPlace } from "./places.js";

export type CellValue =
  | { readonly kind: "none" }
  | { readonly kind: "value"; readonly value: string }
  /** Off what the question takes; `expected` in signs every language reads. */
  | { readonly kind: "refused"; readonly expected: string };

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
const unknown = new Set([...notKnown, notKnownShown].map(folded));
const none: CellValue = { kind: "none" };
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** What a cell of a questionnaire says, under the rules of its question. */
export function cellValue(
  raw: string,
  place: Pick<FilledPlace, "accepts" | "low" | "high" | "options">,
): CellValue {
  const text = raw.trim();
  if (text === "" || unknown.has(folded(text))) return none;
  switch (place.accepts) {
    case "scale":
      return score(text, Number(place.low), Number(place.high));
    case "number":
    case "percent":
    case "share":
    case "signed":
      return amount(text, place.accepts);
    case "list":
      return option(text, place.options);
    case "date":
      return day(text);
    default:
      return { kind: "value", value: text };
  }
}

function score(text: string, low: number, high: number): CellValue {
  const plain = folded(text);
  const value = number.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isInteger(value) && value >= low && value <= high)
    return { kind: "value", value: String(value) };
  return { kind: "refused", expected: `${low}–${high}` };
}

function amount(text: string, accepts: "number" | "percent" | "share" | "signed"): CellValue {
  const percent = accepts === "percent" || accepts === "share";
  const range = percent ? "0–100" : accepts === "signed" ? "1.5 | -1.5" : "≥ 0";
  const bare = folded(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, "");
  const plain = percent || accepts === "signed" ? bare.replace(/\s*%$/, "") : bare;
  const value = number.test(plain) ? Number(plain) : Number.NaN;
  const fits = percent ? value >= 0 && value <= 100 : accepts === "signed" ? true : value >= 0;
  // 98 % typed with its sign is stored as 0.98: a level of one percent or less is not meant.
  const slipped = accepts === "share" && value > 0 && value <= 1;
  if (!Number.isFinite(value) || !fits) return { kind: "refused", expected: range };
  if (slipped) return { kind: "refused", expected: "0–100 (98 = 98 %)" };
  // A percentage is shifted two places in decimal, so that 98.6 becomes 0.986 and nothing beside it.
  return { kind: "value", value: accepts === "share" ? String(Number(`${value}e-2`)) : String(value) };
}

function option(text: string, options: ReadonlyMap<string, string>): CellValue {
  for (const [shown, kept] of options) {
    const parts = [shown, kept, ...shown.split(" ")];
    if (parts.some((part) => folded(part) === folded(text))) return { kind: "value", value: kept };
  }
  return { kind: "refused", expected: [...options.keys()].join(" | ") };
}

function day(text: string): CellValue {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(\s.*)?$/.exec(folded(text));
  const refused: CellValue = { kind: "refused", expected: "2026-03-15" };
  if (parts === null) return refused;
  const iso = `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso
    ? refused
    : { kind: "value", value: iso };
}
