import type { Cell } from "../../../core/measure/rivals/evaluation-cell.js";
import type { MoreAnswers } from "../../../core/measure/rivals/interval-standing.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { gapOrder, raiseOrder } from "../../../core/measure/rivals/orders.js";
import type { PlacedElement } from "../../../core/measure/rivals/place-elements.js";
import { placeElements } from "../../../core/measure/rivals/place-elements.js";
import type { RivalRow } from "../../../core/measure/rivals/rival-table.js";
import { type RuledElement, ruleAgreement } from "../../../core/measure/rivals/rule-agreement.js";

/** A row of the data table; `answers` null = the source does not say how many. */
export interface ElementRow extends RivalRow {
  readonly answers: number | null;
}

/** How firmly an element stands in its cell. */
export interface Firmness {
  readonly basis: "answers" | "standard-error" | null;
  readonly cell: number | null;
  /** Chance of what is to be done. */
  readonly action: number | null;
  /** Where it would stand else, most likely. */
  readonly next: Cell | null;
  readonly more: MoreAnswers | null;
  readonly firm: "firm" | "not-firm" | "cannot-tell";
  /** Why it cannot be told, or what to mind. */
  readonly note: "too-few" | "no-answers" | "no-thirds" | "no-standard-error" | "no-spread" | null;
}

export type Placed = Extract<PlacedElement, { kind: "placed" }>;

/** One element as the comparison sees it. */
export interface SeenElement {
  /** The same in both matrices and their tables; the most important element is the first. */
  readonly number: number;
  readonly row: ElementRow;
  /** Null: importance or own performance was not rated, or the matrices cannot be cut. */
  readonly placed: Placed | null;
  readonly rules: RuledElement | null;
  /** Place among the elements to raise, by own performance; null where it is not to be raised. */
  readonly order: number | null;
  /** Gap × importance and the place it gives, where the firm is behind. */
  readonly gap: { readonly weight: number; readonly order: number } | null;
  readonly firmness: Firmness;
}

/** Elements in the order of their importance, placed and ordered. */
export function seenElements(
  rows: readonly ElementRow[],
  cutting: Cutting | null,
  firmnessOf: (row: ElementRow, placed: Placed) => Firmness,
): SeenElement[] {
  const sorted = rows.toSorted((a, b) => (b.importance?.mean ?? -1e9) - (a.importance?.mean ?? -1e9));
  const placed = cutting === null ? [] : placeElements(sorted, cutting).flatMap(honest);
  const byName = new Map(placed.map((p) => [p.element, p]));
  const ranks = new Map(raiseOrder(placed).map((p, i) => [p.element, i + 1]));
  const gaps = new Map(gapOrder(placed).map(({ element, weight }, i) => [element, { weight, order: i + 1 }]));
  const rules = new Map((cutting === null ? [] : ruled(sorted, placed, cutting)).map((r) => [r.element, r]));
  return sorted.map((row, i): SeenElement => {
    const at = byName.get(row.element) ?? null;
    return {
      number: i + 1,
      row,
      placed: at,
      rules: rules.get(row.element) ?? null,
      order: ranks.get(row.element) ?? null,
      gap: gaps.get(row.element) ?? null,
      firmness: at === null ? untold(null) : firmnessOf(row, at),
    };
  });
}

/** A benchmark without a range is there all the same: it is only not told apart. */
function honest(p: PlacedElement): Placed[] {
  if (p.kind !== "placed") return [];
  const { benchmark, combined } = p;
  if (benchmark === null || combined.reason !== "held-no-benchmark") return [p];
  return [{ ...p, combined: { ...combined, reason: "held-not-told-apart" } }];
}

/** Where nothing tells how firmly an element stands; `note`: why. */
export const untold = (note: Firmness["note"]): Firmness => ({
  basis: null,
  cell: null,
  action: null,
  next: null,
  more: null,
  firm: "cannot-tell",
  note,
});

/** What five ways of cutting say; the diagonal needs one scale for both axes. */
function ruled(rows: readonly ElementRow[], placed: readonly Placed[], cutting: Cutting): RuledElement[] {
  if (cutting.scale === null) return [];
  const intervals = new Map(rows.map((row) => [row.element, row.relative?.interval ?? null]));
  return ruleAgreement(
    placed.map(({ element, importance, own, benchmark }) => ({
      element,
      importance,
      own,
      benchmark,
      interval: intervals.get(element) ?? null,
    })),
    { scale: cutting.scale, position: { ...cutting.position, importanceCuts: thirdsOf(cutting) } },
  );
}

/** The rule by bands is the one of the scale's thirds, also where the elements cut the nine cells. */
function thirdsOf({ scale, position }: Cutting): Cutting["position"]["importanceCuts"] {
  if (scale === null) return position.importanceCuts;
  const third = (scale.high - scale.low) / 3;
  return [scale.low + third, scale.high - third];
}
