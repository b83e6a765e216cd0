/** A sentence with `{name}` places. Placeholders must be equal in both languages (a test holds this). */
export type Message = string;

/** What each room's catalogue holds; en is the shape, zh must satisfy `Translation<typeof en>`. */
export interface RoomCatalogue {
  /** figure id (or `id.*` for a family) → name and one-sentence meaning. */
  readonly figures: Readonly<Record<string, { readonly name: Message; readonly meaning: Message }>>;
  /** method key → how it is computed, in words a manager reads. */
  readonly methods: Readonly<Record<string, Message>>;
  /** table id → title; `table.column` → column title. */
  readonly tables: Readonly<Record<string, Message>>;
  readonly verdicts: Readonly<Record<string, Message>>;
  readonly assumptions: Readonly<Record<string, { readonly name: Message; readonly meaning: Message }>>;
}

/** The same keys, other words. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** Fills `{name}` places; a missing value stays visible as `{name}`. */
export function fill(message: Message, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{([a-zA-Z0-9-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
