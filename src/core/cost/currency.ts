const names: readonly (readonly [string, RegExp])[] = [
  ["CNY", /^(cny|rmb|cnh|yuan|人民币|本位币|元|¥|￥)$/i],
  ["USD", /^(usd|us\$|\$|us dollars?|美元|美金)$/i],
  ["EUR", /^(eur|euros?|€|欧元)$/i],
  ["HKD", /^(hkd|hk\$|港币|港元)$/i],
  ["JPY", /^(jpy|yen|日元|日圆)$/i],
  ["GBP", /^(gbp|pounds?|£|英镑)$/i],
];

/**
 * The currency code an export's word means; what no name is known for is taken as a code itself.
 *
 * @example currencyCode("人民币") // → "CNY"
 */
export function currencyCode(text: string): string {
  const said = text.trim();
  return names.find(([, pattern]) => pattern.test(said))?.[0] ?? said.toUpperCase();
}
