import type { NumberFormat } from "../../sql/format.js";
import {
  bodyPattern,
  currencyAfter,
  currencyBefore,
  dressPattern,
  myriads,
  narrow,
  units,
  wide,
} from "../../sql/typing-number.js";
import type { Group } from "./ask.js";

export type Marks = Pick<NumberFormat, "decimal" | "thousands" | "loose">;

/** Ways to read the marks of a number, the plainest first. */
export const readings: readonly Marks[] = [
  { decimal: ".", thousands: "" },
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: "" },
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: " " },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: "'" },
  { decimal: ",", thousands: "'" },
];

/** Cells of a number column that look alike, taken apart. */
export interface NumberGroup extends Group {
  /** Digits and marks; every digit is 9, but a first 0 stays 0. */
  readonly body: string;
  /** Something other than digits, marks and a leading sign stands in the cells. */
  readonly dressed: boolean;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly myriad: boolean;
  readonly percent: boolean;
}

const anyBody = "[0-9][0-9.,' ]*|[.,][0-9]+";
const dressed = new RegExp(`^(?:${dressPattern(anyBody)})$`, "i");
const suffixParts = new RegExp(
  `^ ?(${myriads.map(([word]) => word).join("|")})?(${units})?(?: ?(${currencyAfter}))?`,
  "i",
);
const prefixCurrency = new RegExp(currencyBefore, "i");

/** Takes the look of a cell apart; null when it is no number whatever the marks mean. */
export function numberGroup(group: Group): NumberGroup | null {
  const text = narrowed(group.shape);
  if (!dressed.test(text)) return null;
  const match = /[0-9.,][0-9., ']*/.exec(text)!;
  const digits = match[0].trim();
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const [, myriad, unit, currency] = suffixParts.exec(after) ?? [];
  return {
    ...group,
    body: group.zero ? digits.replace(/9/, "0") : digits,
    dressed: text !== group.shape || !/^[+-]?$/.test(before) || after !== "",
    unit: unit === undefined || unit === "%" ? null : sameUnit(unit),
    currency: sameCurrency(currency ?? prefixCurrency.exec(before)?.[0]),
    myriad: myriad !== undefined,
    percent: unit === "%",
  };
}

export function narrowed(text: string): string {
  let out = "";
  for (const char of text) {
    const at = wide.indexOf(char);
    out += at < 0 ? char : narrow[at];
  }
  return out;
}

const bodies = new Map(readings.map((marks) => [marks, new RegExp(`^(?:${bodyPattern(marks)})$`)]));

/** Whether the marks of a number may mean this. */
export function accepts(marks: Marks, body: string): boolean {
  return (bodies.get(marks) ?? new RegExp(`^(?:${bodyPattern(marks)})$`)).test(body);
}

/** The digits as a plain number under a reading. */
export function readAs(marks: Marks, body: string): string {
  const joined = marks.thousands === "" ? body : body.replaceAll(marks.thousands, "");
  return marks.decimal === "." ? joined : joined.replace(",", ".");
}

const sameUnits: readonly (readonly string[])[] = [
  ["kg", "kgs", "千克", "公斤"],
  ["g", "克"],
  ["t", "ton", "tons", "吨"],
  ["lb", "lbs"],
  ["pc", "pcs", "ea", "unit", "units", "件", "个"],
  ["m3", "m³", "cbm", "立方米", "立方", "方"],
  ["l", "升"],
  ["d", "day", "days", "天"],
  ["h", "hr", "hrs", "hour", "hours", "小时"],
  ["min", "mins", "minute", "minutes", "分钟"],
];

function sameUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return sameUnits.find((list) => list.includes(lower))?.[0] ?? lower;
}

function sameCurrency(sign: string | undefined): string | null {
  if (sign === undefined) return null;
  const upper = sign.toUpperCase();
  if (["元", "圆", "¥", "RMB", "CNY", "人民币"].includes(upper)) return "CNY";
  if (["$", "US$", "USD", "美元"].includes(upper)) return "USD";
  if (["€", "EUR", "欧元"].includes(upper)) return "EUR";
  if (["HK$", "HKD", "港元"].includes(upper)) return "HKD";
  return upper === "£" ? "GBP" : upper;
}
