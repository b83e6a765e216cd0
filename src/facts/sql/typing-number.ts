import type { ColumnType } from "../../core/schema/types.js";
import type { NumberFormat } from "./format.js";
import { lit } from "./text.js";

/** Full-width digits and marks, other blanks, the minus sign and the apostrophe of type-setters, and what they mean. */
export const wide = "０１２３４５６７８９．，－＋％（）￥＄　\u00a0\u202f\u2009\u2212\u2019";
export const narrow = "0123456789.,-+%()¥$    -'";

/** Signs and words that may stand around a number; regular expression text that RE2 and JavaScript read alike. */
export const currencyBefore = "(?:US\\$|HK\\$|¥|\\$|€|£|RMB|CNY|USD|EUR|HKD|GBP|人民币)";
export const currencyAfter = "(?:元|圆|RMB|CNY|USD|EUR|HKD|GBP|¥|\\$|€|£|美元|欧元|港元|人民币)";
export const myriads: readonly (readonly [string, number])[] = [
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
];
export const units =
  "(?:kgs?|mg|g|tons?|t|lbs?|pcs?|ea|units?|ml|l|m3|m³|cbm|days?|d|hours?|hrs?|h|minutes?|mins?|min|%|吨|千克|公斤|克|件|个|箱|托|台|套|包|袋|瓶|盒|支|只|条|双|张|升|立方米|立方|方|天|小时|分钟|次|单|票)";

/** Everything a dressed cell may be, around the given digits. */
export function dressPattern(body: string): string {
  const number = `(?:${body})`;
  const before = `(?:${currencyBefore} ?)?`;
  const after = ` ?(?:${myriads.map(([word]) => word).join("|")})?(?:${units})?(?: ?${currencyAfter})?`;
  return [
    `(?:[+-] ?${before}|${before}[+-]?)${number}${after}`,
    `${before}${number}${after} ?-`,
    `\\( ?${before}${number}${after} ?\\)`,
  ].join("|");
}

/** Digits of a number as RE2 text: groups of three when a thousands mark is used, unless `loose`. */
export function bodyPattern(format: Pick<NumberFormat, "decimal" | "thousands" | "loose">): string {
  const d = format.decimal === "." ? "\\." : ",";
  const t = format.thousands === "." ? "\\." : format.thousands;
  const fraction = `(?:${d}[0-9]+)?`;
  const bare = `[0-9]+${fraction}|${d}[0-9]+`;
  if (t === "") return bare;
  return format.loose === true
    ? `[0-9](?:[0-9]|${t}[0-9])*${fraction}|${d}[0-9]+`
    : `[1-9][0-9]{0,2}(?:${t}[0-9]{3})+${fraction}|${bare}`;
}

/** The value of a number cell (trimmed), NULL when it does not read: see `typedExpression` for the types. */
export function numberExpression(
  format: NumberFormat,
  type: ColumnType,
  cell: string,
  clean: boolean,
): string {
  if (format.dressed) return dressedNumber(format, type, cell);
  if (format.decimal === "." && format.thousands === "") {
    // The engine's cast takes 1_000 for a number; a clean column holds none.
    const text = clean ? cell : `CASE WHEN NOT contains(${cell}, '_') THEN ${cell} END`;
    return shaped(text, [], format.scale, type);
  }
  const matches = `regexp_full_match(${cell}, ${lit(`[+-]?(?:${bodyPattern(format)})`)})`;
  return shaped(`CASE WHEN ${matches} THEN ${bare(format, cell)} END`, [], format.scale, type);
}

function dressedNumber(format: NumberFormat, type: ColumnType, cell: string): string {
  const text = `translate(${cell}, ${lit(wide)}, ${lit(narrow)})`;
  const digits = `regexp_extract(${text}, '[0-9.,][0-9., '']*')`;
  const matches = `regexp_full_match(${text}, ${lit(`(?i)(?:${dressPattern(bodyPattern(format))})`)})`;
  const sign = `CASE WHEN contains(${text}, '-') OR starts_with(${text}, '(') THEN '-' ELSE '' END`;
  const plain = `CASE WHEN ${matches} THEN ${sign} || ${bare(format, `replace(${digits}, ' ', '')`)} END`;
  const times: [string, number][] = myriads.map(([word, by]) => [
    `contains(${text}, ${lit(word)})`,
    by * format.scale,
  ]);
  if (type === "share") times.unshift([`contains(${text}, '%')`, 0.01]);
  return shaped(plain, times, format.scale, type);
}

function bare(format: NumberFormat, text: string): string {
  const joined = format.thousands === "" ? text : `replace(${text}, ${lit(format.thousands)}, '')`;
  return format.decimal === "." ? joined : `replace(${joined}, ',', '.')`;
}

/** `text` is a plain number; the first of `times` that holds multiplies it, else `scale`. */
function shaped(
  text: string,
  times: readonly (readonly [string, number])[],
  scale: number,
  type: ColumnType,
): string {
  const otherwise = exact(scale);
  const factor =
    times.length === 0
      ? otherwise
      : `CASE ${times.map(([when, by]) => `WHEN ${when} THEN ${exact(by)}`).join(" ")} ELSE ${otherwise} END`;
  const scaled = `TRY_CAST(${text} AS DECIMAL(22,8)) * ${factor}`;
  const simple = times.length === 0 && scale === 1;
  if (type === "money" || type === "quantity") {
    return `TRY_CAST(${simple ? text : scaled} AS DECIMAL(18,4))`;
  }
  if (type === "integer") {
    const value = simple ? `TRY_CAST(${text} AS DECIMAL(28,8))` : scaled;
    return `CASE WHEN ${value} = trunc(${value}) THEN TRY_CAST(${value} AS BIGINT) END`;
  }
  const double = `TRY_CAST(${text} AS DOUBLE)`;
  if (simple) return `CASE WHEN isfinite(${double}) THEN ${double} END`;
  if (scale !== 1) return `CAST(${scaled} AS DOUBLE)`;
  // A double times 0.01 is not the nearest double to the share: cells that are multiplied go through DECIMAL.
  const any = times.map(([when]) => when).join(" OR ");
  return `CASE WHEN ${any} THEN CAST(${scaled} AS DOUBLE) WHEN isfinite(${double}) THEN ${double} END`;
}

/** A multiplier as a literal that keeps its product with DECIMAL(22,8) within the engine's 38 digits. */
function exact(by: number): string {
  return `CAST(${lit(by.toFixed(6))} AS DECIMAL(16,6))`;
}
