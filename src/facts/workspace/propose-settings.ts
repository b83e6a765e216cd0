import type { Proposal } from "./propose.js";

const signs: readonly (readonly [string, RegExp])[] = [
  ["USD", /\bUSD\b|US\$/i],
  ["EUR", /\bEUR\b|€/i],
  ["GBP", /\bGBP\b|£|英镑/i],
  ["HKD", /\bHKD\b|HK\$|港币/i],
  ["CNY", /\bCNY\b|\bRMB\b|人民币|¥|￥|元/i],
];

/** The currency that headers and money cells name; null when none or several do. */
export function currencyOf(proposals: readonly Proposal[]): string | null {
  const found = new Set<string>();
  for (const { columns } of proposals) {
    for (const column of columns) {
      if (!/amount|freight|price|cost|value|credit|compensation/.test(column.column)) continue;
      const text = [column.header, ...column.sample]
        .join(" ")
        .replace(/美元|欧元|港元/g, (word) => ({ 美元: " USD ", 欧元: " EUR ", 港元: " HKD " })[word]!);
      for (const [code, look] of signs) if (look.test(text)) found.add(code);
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}
