import type { CombinedAction } from "../../core/measure/rivals/combine.js";
import type { Cell } from "../../core/measure/rivals/evaluation-cell.js";
import type { IdealLevel } from "../../core/measure/rivals/ideal-level.js";

/** Where rivals and importance put one element, after the rules that join both matrices. */
export interface Placed {
  readonly element: string;
  readonly importance: number;
  readonly own: number;
  /** Null where no rival was rated. */
  readonly benchmark: number | null;
  readonly cell: Cell;
  readonly action: CombinedAction;
  /** Place among the elements to raise, the lowest own performance first; null: not to be raised. */
  readonly order: number | null;
  /** Null: the answers do not tell how firmly it stands. */
  readonly firm: boolean | null;
}

/** What customers and rivals say of the elements, for the parts that act on it. */
export interface Outside {
  readonly placed: readonly Placed[];
  /** Rating of the own firm from which customers are content; null where the matrices cannot be cut. */
  readonly goodFrom: number | null;
  /** Levels customers say they want, of all (`segment` null) and per segment. */
  readonly ideals: readonly IdealLevel[];
}
