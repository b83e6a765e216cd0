import { currencyCode } from "../../core/cost/currency.js";
import type { Proposal } from "./propose.js";

const signs: readonly (readonly [string, RegExp])[] = [
  ["USD", /\bUSD\b|US\$/i],
  ["EUR", /\bEUR\b|€/i],
  ["GBP", /\bGBP\b|£|英镑/i],
  ["HKD", /\bHKD\b|HK\$|港币/i],
  ["CNY", /\bCNY\b|\bRMB\b|人民币|¥|￥|元/i],
];

export interface CurrencyGuess {
  readonly code: string;
  /** No other one is met. */
  readonly sure: boolean;
}

/**
 * The currency that headers, money cells and columns of currencies name; of several, the one a column of currencies
 * begins with. null when none is named, or several by headers only.
 */
export function currencyOf(proposals: readonly Proposal[]): CurrencyGuess | null {
  const [first] = proposals.flatMap((p) => p.columns.filter((c) => c.column === "currency"));
  const found = new Set<string>();
  for (const { columns } of proposals) {
    for (const column of columns) {
      if (!/amount|freight|price|cost|value|credit|compensation|^currency$/.test(column.column)) continue;
      const text = [column.header, ...column.sample]
        .join(" ")
        .replace(/美元|欧元|港元/g, (word) => ({ 美元: " USD ", 欧元: " EUR ", 港元: " HKD " })[word]!);
      for (const [code, look] of signs) if (look.test(text)) found.add(code);
    }
  }
  if (found.size === 1) return { code: [...found][0]!, sure: true };
  const code = currencyCode(first?.sample[0] ?? "");
  return /^[A-Z]{3}$/.test(code) ? { code, sure: false } : null;
}
