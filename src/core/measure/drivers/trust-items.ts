/** The ladder of trust, lowest rung first: 认知, 情感, 行为. */
export const trustRungs = ["cognitive", "emotional", "behavioural"] as const;
export type TrustRung = (typeof trustRungs)[number];

const words: readonly (readonly [TrustRung, RegExp])[] = [
  ["behavioural", /行为|忠诚|behaviou?r|loyal/i],
  ["emotional", /情感|emotion|affective/i],
  ["cognitive", /认知|cognit/i],
];

/**
 * Rung an item of the questionnaire asks about, by its name; null where the name does not tell.
 *
 * @example trustRung("信任_情感信任") // → emotional
 */
export const trustRung = (item: string): TrustRung | null =>
  words.find(([, pattern]) => pattern.test(item))?.[0] ?? null;
