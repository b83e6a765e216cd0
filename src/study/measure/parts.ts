import type { CombinedAction } from "../../core/measure/rivals/combine.js";
import type { Cell } from "../../core/measure/rivals/evaluation-cell.js";

/** Where rivals and importance put one element, after the rules that join both matrices. */
export interface Placed {
  readonly element: string;
  readonly importance: number;
  readonly own: number;
  /** Null where no rival was rated. */
  readonly benchmark: number | null;
  readonly cell: Cell;
  readonly action: CombinedAction;
}

/** What customers and rivals say of the elements, for the parts that act on it. */
export interface Outside {
  readonly placed: readonly Placed[];
}
