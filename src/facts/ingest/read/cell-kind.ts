import { type TableName, tableDef, tableNames } from "../../../core/schema/index.js";

/** A cell's looks, enough to tell a header from the data below it; typing proper is done later from all rows. */
export type CellKind = "empty" | "number" | "date" | "code" | "text";

const number = /^[-+(−]?[¥￥$€£]?\s?[-−]?\d[\d,.' \u00a0]*(e[-+]?\d+)?\)?\s?(%|元|万|万元|usd|rmb|eur)?$/i;
const isoDate = /^\d{4}\s?[-/.年]\s?\d{1,2}(\s?[-/.月]\s?\d{1,2}\s?日?)?([ T]+\d.*)?$/;
const shortDate = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}([ T]+\d.*)?$/;
const namedMonth =
  /^(\w{3,9},? )?(\d{1,2}[- ])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ,]+\d.*$/i;
const code = /^(?=.*\d)[\w\-/#.]+$/;

export function kindOf(cell: string | undefined): CellKind {
  const text = cell?.trim() ?? "";
  if (text === "") return "empty";
  if (text.length > 60) return "text";
  if (isoDate.test(text) || shortDate.test(text) || namedMonth.test(text)) return "date";
  if (number.test(text)) return "number";
  return code.test(text) ? "code" : "text";
}

/** Spelling folded away: width, case, blanks, punctuation and what stands in brackets. */
export function foldHeader(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  const bare = folded.replace(/[([{【].*?[)\]}】]/g, "").replace(/[^\p{L}\p{N}#%]+/gu, "");
  return bare === "" ? folded.replace(/\s+/g, "") : bare;
}

function synonymsOf(wanted: (type: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const table of tableNames) {
    for (const [name, column] of Object.entries(tableDef(table satisfies TableName).columns)) {
      if (!wanted(column.type)) continue;
      for (const word of [name, column.name.en, column.name.zh, ...column.synonyms])
        found.add(foldHeader(word));
    }
  }
  found.delete("");
  return found;
}

const known = synonymsOf(() => true);
const ids = synonymsOf((type) => type === "id");

export function isKnownHeader(text: string): boolean {
  return known.has(foldHeader(text));
}

/** Headers whose column holds identifiers: a number cut short there is data lost, not rounding. */
export function isIdHeader(text: string): boolean {
  const last = text.split(" / ").at(-1) ?? text;
  return (
    ids.has(foldHeader(last)) ||
    /(单号|编号|编码|代码|条码|运单|(^|[^a-z])(id|no|code|number|sku)\.?$)/i.test(last.trim())
  );
}
