/**
 * A sentence with `{name}` places. Placeholders must be equal in both languages (a test holds this).
 * A place may say how its number is written: `{value:share}`, `{cost:money}`, `{gain:about}` (an
 * estimate in money, rounded), `{pays:chance}`, `{late:days}`, `{n:count}`, `{gap:points}` (a
 * difference of shares in percentage points, the word for them stands in the sentence), or what
 * its code names: `{figure:figure}`, `{column:column}`, `{table:table}`, `{class:code}`, `{e:element}`, `{f:field}`, `{month:month}`,
 * `{day:day}`. `{where:clause}` stands for the message of that code, filled from the same values, or for nothing. Without a kind, a number takes the unit of the verdict's subject, else it is a plain number.
 * `{n|row is|rows are}` is a count with the word that goes with it: `1 row is`, `2 rows are`.
 */
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
  /** What a code in a table cell or a verdict's value says: `table.column.code`, `column.code` or `code`, first met. */
  readonly codes?: Readonly<Record<string, Message>>;
}

export interface ProblemWords {
  readonly text: Message;
  readonly fix: Message;
}

/** The same keys, other words. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

const place = /\{([a-zA-Z0-9_-]+)(?::([a-z-]+)|\|([^|}]+)\|([^|}]+))?\}/g;

/** Fills `{name}` and `{name:kind}` places; a missing value stays visible as `{name}`. */
export function fill(
  message: Message,
  values: Readonly<Record<string, string>> | ((name: string, kind: string | null) => string | null),
): string {
  const say =
    typeof values === "function"
      ? values
      : (name: string) => (Object.hasOwn(values, name) ? (values[name] ?? null) : null);
  return message.replace(
    place,
    (whole, name: string, kind?: string, one?: string, many?: string, at?: number) => {
      const said = say(name, one === undefined ? (kind ?? null) : "count");
      if (said === null) return whole;
      return one === undefined
        ? spaced(said, message[(at ?? 0) - 1], message[(at ?? 0) + whole.length])
        : `${said} ${said === "1" ? one : many}`;
    },
  );
}

/** A Latin word stands apart from the Chinese ones around it. */
function spaced(said: string, before = "", after = ""): string {
  const chinese = /\p{Script=Han}/u;
  const head = chinese.test(before) && /^[A-Za-z]/.test(said) ? " " : "";
  const tail = chinese.test(after) && /[A-Za-z]$/.test(said) ? " " : "";
  return head + said + tail;
}

/** The places of a message, sorted, for comparing two languages; a language without plurals leaves their words out. */
export function places(message: Message): string[] {
  return [...message.matchAll(place)].map((m) => (m[3] === undefined ? m[0] : `{${m[1]}:count}`)).sort();
}
