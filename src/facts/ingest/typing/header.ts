import type { ColumnDef } from "../../../core/schema/types.js";

export interface HeaderUnits {
  /** What one unit of the column is in the schema's own unit: 10000 for 万元, 0.001 for g where the schema says kg. */
  readonly scale: number;
  /** The unit as the header writes it, null when it says none that matters. */
  readonly unit: string | null;
  /** Whether the header says its money is with or without tax. */
  readonly tax: "with" | "without" | null;
}

const moneyUnits: readonly (readonly [RegExp, number])[] = [
  [/亿元?/, 1e8],
  [/千万元?/, 1e7],
  [/百万元?|\b(?:mn|mio|millions?)\b/i, 1e6],
  [/万元?/, 1e4],
  [/千元|\b(?:k(?:usd|cny|rmb|eur)?|thousands?|000s?|'000)\b|[kK][$€¥]|[$€¥][kK]/i, 1e3],
];

const weightUnits: readonly (readonly [RegExp, number])[] = [
  [/吨|\b(?:t|tons?|tonnes?)\b/i, 1000],
  [/千克|公斤|\b(?:kgs?|kilograms?)\b/i, 1],
  [/克|\b(?:g|grams?)\b/i, 0.001],
];

const minuteUnits: readonly (readonly [RegExp, number])[] = [
  [/小时|\b(?:h|hrs?|hours?)\b/i, 60],
  [/分钟|分|\b(?:mins?|minutes?)\b/i, 1],
  [/秒|\b(?:s|secs?|seconds?)\b/i, 1 / 60],
];

/**
 * What a header says of its numbers. Units are looked for in brackets and at the end: `销售额(万元)`, `product_weight_g`.
 *
 * @example headerUnits("销售金额(万元)", { unit: "currency" }) // → { scale: 10000, unit: "万元", tax: null }
 */
export function headerUnits(header: string, def: Pick<ColumnDef, "unit" | "type">): HeaderUnits {
  const folded = header.normalize("NFKC");
  const tax = /不含税|未税|税前|excl(?:uding|\.)?\s*(?:of\s*)?(?:vat|tax)|net of tax|before tax/i.test(folded)
    ? "without"
    : /含税|价税|incl(?:uding|\.)?\s*(?:vat|tax)|with tax|gross/i.test(folded) && def.type === "money"
      ? "with"
      : null;
  const table =
    def.unit === "currency" || def.type === "money"
      ? moneyUnits
      : def.unit === "kg"
        ? weightUnits
        : def.unit === "minutes"
          ? minuteUnits
          : [];
  for (const part of unitParts(folded)) {
    for (const [look, scale] of table) {
      const match = look.exec(part);
      if (match !== null) return { scale, unit: part, tax };
    }
  }
  return { scale: 1, unit: null, tax };
}

/** Texts in brackets, after a slash or an underscore at the end, and a trailing 万元. */
function unitParts(header: string): string[] {
  const brackets = [...header.matchAll(/[([{【]([^)\]}】]{1,20})[)\]}】]/g)].map((m) => m[1]!.trim());
  const tail = /(?:[/_\s:,])([a-zA-Z0-9']{1,10}|[^\sa-zA-Z]{1,4})$/.exec(header.trim())?.[1];
  const myriad = /(亿元|千万元|百万元|万元|千元|千克|公斤|小时|分钟)$/.exec(header.trim())?.[1];
  return [...brackets, ...(tail === undefined ? [] : [tail]), ...(myriad === undefined ? [] : [myriad])];
}
