/** A field of the customers' profile, one value per person: words as they are, numbers to be cut into classes. */
export type ProfileField =
  | { readonly id: string; readonly kind: "words"; readonly values: readonly (string | null)[] }
  | { readonly id: string; readonly kind: "numbers"; readonly values: readonly (number | null)[] };

/** A class of a field: a word, or the numbers from `low` to `high`, both within. */
export type FieldClass =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "range"; readonly low: number; readonly high: number };

export interface FieldClasses {
  readonly classes: readonly FieldClass[];
  /** Place of each person's class, −1 where the field says nothing. */
  readonly of: Int32Array;
}

/**
 * The classes of a profile field that people are compared by. Numbers (sales, growth, margin) are cut into as many
 * classes of about equal size as asked; people of one value stay together.
 *
 * @range   one value only gives one class; `parts` ≥ 1
 * @example fieldClasses({ id: "sales", kind: "numbers", values: [1, 2, 9] }, 3).of // → [0, 1, 2]
 */
export function fieldClasses(field: ProfileField, parts = 3): FieldClasses {
  if (field.kind === "words") {
    const words = [...new Set(field.values.filter((v): v is string => v !== null && v !== ""))].sort();
    const place = new Map(words.map((word, i) => [word, i]));
    return {
      classes: words.map((word) => ({ kind: "word", word })),
      of: Int32Array.from(field.values, (v) => (v === null ? -1 : (place.get(v) ?? -1))),
    };
  }
  const told = field.values
    .filter((v): v is number => v !== null && Number.isFinite(v))
    .sort((a, b) => a - b);
  const part = new Map<number, number>();
  // A value goes where the middle of its people stands in the order.
  for (let from = 0; from < told.length; ) {
    let to = from + 1;
    while (to < told.length && told[to] === told[from]) to++;
    part.set(told[from]!, Math.floor((((from + to) / 2) * parts) / told.length));
    from = to;
  }
  const used = [...new Set(part.values())];
  const values = [...part];
  const classes = used.map((p): FieldClass => {
    const own = values.filter(([, q]) => q === p);
    return { kind: "range", low: own[0]![0], high: own.at(-1)![0] };
  });
  return {
    classes,
    of: Int32Array.from(field.values, (v) => (v === null || !part.has(v) ? -1 : used.indexOf(part.get(v)!))),
  };
}
