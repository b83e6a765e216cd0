/**
 * What the columns of a query's result are. `count` is an integer within 2^53, `number` a double, `money` an
 * integer of 1/100 of the currency unit (the engine's DECIMAL rounded half away from zero), `day` is
 * `YYYY-MM-DD`, `instant` is `YYYY-MM-DDTHH:MM:SS`. A trailing `?` allows null.
 */
export type Kind = "count" | "number" | "money" | "text" | "flag" | "day" | "instant";
export type Shape = Readonly<Record<string, Kind | `${Kind}?`>>;

interface Decoded {
  count: number;
  number: number;
  money: number;
  text: string;
  flag: boolean;
  day: string;
  instant: string;
}

export type RowOf<S extends Shape> = {
  -readonly [C in keyof S]: S[C] extends `${infer K extends Kind}?`
    ? Decoded[K] | null
    : S[C] extends Kind
      ? Decoded[S[C]]
      : never;
};
