/**
 * Words under the name of the table or column they belong to, the dot put between.
 *
 * @example under("driver", { orders: "orders" }) // → { "driver.orders": "orders" }
 */
export function under<C extends string, T extends Readonly<Record<string, string>>>(column: C, words: T) {
  return Object.fromEntries(Object.entries(words).map(([code, word]) => [`${column}.${code}`, word])) as {
    readonly [K in keyof T & string as `${C}.${K}`]: string;
  };
}

/** The words a catalogue has under one column, by their bare codes. */
export function wordsUnder(column: string, codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(codes).flatMap(([key, word]) =>
      key.startsWith(`${column}.`) ? [[key.slice(column.length + 1), word]] : [],
    ),
  );
}

/**
 * The words of codes, each code after the same beginning and each word in the same sentence.
 *
 * @example each("about-", { late: "late delivery" }, (word) => `after ${word}`) // → { "about-late": "after late delivery" }
 */
export function each<B extends string, T extends Readonly<Record<string, string>>>(
  beginning: B,
  words: T,
  sentence: (word: string) => string = (word) => word,
) {
  return Object.fromEntries(
    Object.entries(words).map(([code, word]) => [`${beginning}${code}`, sentence(word)]),
  ) as { readonly [K in keyof T & string as `${B}${K}`]: string };
}
