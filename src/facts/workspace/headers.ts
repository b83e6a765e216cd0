import { distanceWithin } from "../../core/nearest.js";
import type { ColumnDef } from "../../core/schema/types.js";

export type Why = "name" | "synonym" | "part" | "similar" | "values";

export interface HeaderMatch {
  /** 0–1: how sure the header alone makes it. */
  readonly confidence: number;
  readonly why: Why;
}

/**
 * A header as it is compared: width, case, blanks, underscores, dots, dashes and camelCase folded to single blanks,
 * numbers signs and stars left out. Brackets stay, since some synonyms hold them.
 *
 * @example normaliseHeader("Order_Placement.Date ") // → "order placement date"
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[\s_\-./\\:#*%№"'，,、]+/g, " ")
    .replace(/ *([()[\]{}【】]) */g, " $1 ")
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** A header without what stands in brackets and without a unit at its end: `销售额(万元)` → `销售额`. */
export function bareHeader(text: string): string {
  return normaliseHeader(text)
    .replace(/[([{【][^)\]}】]*[)\]}】]/g, " ")
    .replace(/ (kgs?|g|lbs?|t|usd|cny|rmb|eur|brl|mins?|minutes|hours|hrs|pcs|元|万元|件)$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** How well a header says a column; null when it does not. `entity`: words that only name the table (product, order …). */
export function matchHeader(
  header: string,
  column: string,
  def: ColumnDef,
  entity: readonly string[],
): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  for (const { form, trust } of formsOf(header)) {
    const found = matchForm(form, column, def, entity);
    if (found === null) continue;
    const confidence = found.confidence * trust;
    if (best === null || confidence > best.confidence) best = { ...found, confidence };
  }
  return best;
}

/** A joined band such as `退货单 / 单号` may also mean 退货单号, or be told by its last part alone. */
function formsOf(header: string): { readonly form: string; readonly trust: number }[] {
  const parts = header.split(" / ");
  const whole = { form: header, trust: 1 };
  if (parts.length < 2) return [whole];
  const last = parts.at(-1)!;
  const above = parts.slice(0, -1).join("");
  const overlap = [...last].findLastIndex((_, k) => above.endsWith(last.slice(0, k + 1))) + 1;
  const merged = overlap === 0 ? [] : [{ form: above + last.slice(overlap), trust: 0.99 }];
  return [whole, ...merged, { form: last, trust: 0.95 }];
}

function matchForm(
  header: string,
  column: string,
  def: ColumnDef,
  entity: readonly string[],
): HeaderMatch | null {
  const full = normaliseHeader(header);
  const bare = bareHeader(header);
  if (full === "" || /^\d+$/.test(full)) return null;
  const names = [column, def.name.en, def.name.zh].map(normaliseHeader);
  const synonyms = def.synonyms.map(normaliseHeader);
  if (full === names[0]) return { confidence: 1, why: "name" };
  if (synonyms.includes(full)) return { confidence: 0.96, why: "synonym" };
  if (names.includes(full)) return { confidence: 0.95, why: "name" };
  if (bare !== full && bare !== "" && [...names, ...synonyms].includes(bare)) {
    return { confidence: 0.9, why: "synonym" };
  }
  const lean = withoutEntity(bare, entity);
  if (lean !== bare && lean !== "" && [...names, ...synonyms].includes(lean)) {
    return { confidence: 0.82, why: "part" };
  }
  return similar(bare, [...names, ...synonyms, ...synonyms.map((s) => bareHeader(s))]);
}

/** `product weight` in a product table is its weight. */
function withoutEntity(header: string, entity: readonly string[]): string {
  for (const word of entity) {
    if (/\p{Script=Han}/u.test(word) && header.startsWith(word) && header.length > word.length) {
      return header.slice(word.length).trim();
    }
    if (header.startsWith(`${word} `)) return header.slice(word.length + 1);
  }
  return header;
}

/** Slips of the pen, other word order, a Chinese name with something added. */
function similar(header: string, known: readonly string[]): HeaderMatch | null {
  let best = 0;
  for (const word of new Set(known)) {
    best = Math.max(
      best,
      /\p{Script=Han}/u.test(header) ? chineseLikeness(header, word) : latinLikeness(header, word),
    );
  }
  return best >= 0.55 ? { confidence: best, why: "similar" } : null;
}

function latinLikeness(header: string, word: string): number {
  if (word.length < 4 || header.length < 4 || /\p{Script=Han}/u.test(word)) return 0;
  const joined = (text: string) => text.replaceAll(" ", "");
  if (joined(header) === joined(word)) return 0.94;
  const allowed = word.length >= 9 ? 2 : word.length >= 6 ? 1 : 0;
  const typo = allowed > 0 && distanceWithin(joined(header), joined(word), allowed);
  if (typeof typo === "number") return 0.85 - 0.1 * typo;
  const a = tokens(header);
  const b = tokens(word);
  const common = b.filter((token) => a.includes(token)).length;
  const extra = a.filter((token) => !b.includes(token));
  // Words beside the known ones change the sense (shipping limit date, product name length), but for these.
  if (common < 2 || !extra.every((token) => harmless.has(token))) return 0;
  const jaccard = common / new Set([...a, ...b]).size;
  return jaccard === 1 ? 0.9 : jaccard >= 0.75 ? 0.7 : jaccard >= 0.66 && common === b.length ? 0.6 : 0;
}

const harmless = new Set(["date", "time", "timestamp", "number", "id", "name", "value", "total", "by"]);

function chineseLikeness(header: string, word: string): number {
  if (!/\p{Script=Han}/u.test(word) || word.length < 2) return 0;
  // The last characters carry the sense: 客户要求到货日期 is a 到货日期, 到货日期备注 is a remark.
  if (header.endsWith(word) && word.length >= 4) return header.length - word.length <= 4 ? 0.72 : 0.6;
  if (header.endsWith(word) && word.length === 3 && header.length <= 6) return 0.6;
  if (
    header.startsWith(word) &&
    word.length >= 3 &&
    /^(号|编号|编码|代码|id|时间|日期|值|额|数)$/.test(header.slice(word.length))
  ) {
    return 0.7;
  }
  if (word.length >= 4 && header.length === word.length && distanceWithin(header, word, 1) === 1) return 0.65;
  return 0;
}

const dull = new Set(["the", "of", "to", "a", "no", "in", "at", "on"]);

function tokens(text: string): string[] {
  const found = text.split(" ").map((token) => stem(token));
  return [...new Set(found.filter((token) => token !== "" && !dull.has(token)))];
}

const stems: Readonly<Record<string, string>> = {
  qty: "quantity",
  num: "number",
  dt: "date",
  deliv: "delivery",
  delivered: "delivery",
  cust: "customer",
  prod: "product",
  amt: "amount",
  wt: "weight",
  shipped: "ship",
  shipping: "ship",
  ordered: "order",
  identifier: "id",
  code: "id",
};

function stem(token: string): string {
  return stems[token] ?? (token.length > 4 && token.endsWith("s") ? token.slice(0, -1) : token);
}
