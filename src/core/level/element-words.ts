/**
 * The words by which settings may name an element of service: its failure first, as tables name it, then its good case
 * and the measure behind it.
 */
export const elementWords = {
  late: ["late", "on-time", "order-on-time"],
  short: ["short", "in-full", "order-in-full", "line-in-full"],
  wrong: ["wrong"],
  damaged: ["damaged"],
  invoice: ["invoice", "invoice-accuracy"],
  returned: ["returned"],
  complaint: ["complaint"],
  unresolved: ["unresolved"],
  "slow-response": ["slow-response", "slow-answer", "response"],
} as const;

const entries = Object.entries(elementWords) as readonly (readonly [string, readonly string[]])[];

/** Every word an element may be named by. */
export const allElementWords: readonly string[] = entries.flatMap(([, words]) => words);

/**
 * The element a setting means.
 *
 * @source  names of failures (`plan.priorities`) and of the measures that count them
 * @units   none
 * @example elementMeant("on-time") // → "late"
 */
export const elementMeant = (word: string): string =>
  entries.find(([, words]) => words.includes(word))?.[0] ?? word;

/**
 * What settings say of an element, by whichever of its words; the word tables use goes first.
 *
 * @source  as given
 * @units   those of what is said
 * @example saidOf({ "on-time": 0.92 }, "late") // → 0.92
 */
export function saidOf(of: Readonly<Record<string, number>> | undefined, element: string): number | null {
  const meant = elementMeant(element);
  const words = entries.find(([name]) => name === meant)?.[1] ?? [element];
  for (const word of words) if (of !== undefined && Object.hasOwn(of, word)) return of[word]!;
  return null;
}
