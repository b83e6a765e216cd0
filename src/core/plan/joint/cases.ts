/** An order that failed: the places it is in, and its lines to blame with theirs. */
export interface FailedOrder {
  readonly places: readonly number[];
  readonly lines: readonly { readonly places: readonly number[]; readonly count: number }[];
}

/** Purchases alike: what failed in each (kind by number), how many they are, and what their customers are worth. */
export interface CaseGroup {
  readonly kinds: readonly { readonly kind: number; readonly orders: readonly FailedOrder[] }[];
  readonly count: number;
  /** Σ worth of the relation just before, cents, and Σ of its squares. */
  readonly stake: number;
  readonly squares: number;
}

const numbers = (text: string): number[] =>
  text
    .split(",")
    .filter((t) => t !== "")
    .map(Number);

function order(text: string): FailedOrder {
  const [places = "", lines = ""] = text.split("#");
  return {
    places: numbers(places),
    lines: lines
      .split(";")
      .filter((t) => t !== "")
      .map((line) => {
        const [at = "", count = "1"] = line.split("*");
        return { places: numbers(at), count: Number(count) };
      }),
  };
}

/**
 * What `failedGroups` writes of alike purchases, read back.
 *
 * @source  own notation, see `src/facts/sql/plan/failed-purchases.ts`
 * @range   text as written there
 * @example readSign("0=3,#|#1,*2/4=#") // kind 0: an order at place 3, one with two lines at place 1; kind 4: an order nowhere
 */
export function readSign(sign: string): CaseGroup["kinds"] {
  return sign.split("/").map((part) => {
    const at = part.indexOf("=");
    return {
      kind: Number(part.slice(0, at)),
      orders: part
        .slice(at + 1)
        .split("|")
        .map(order),
    };
  });
}
