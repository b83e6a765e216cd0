import {
  comesBack,
  drivenAway,
  type FailedPurchases,
  type FailureChances,
  type FailureLogs,
  kindShares,
  logOf,
} from "./counterfactual.js";

/** A purchase with a failure, and what its customer is worth. */
export interface WeighedPurchase extends Omit<FailedPurchases, "count"> {
  /** Repeat purchases and days since the first, at this purchase. */
  readonly repeats: number;
  readonly days: number;
  /** What not coming back would lose, cents; null: not known. */
  readonly worth: number | null;
  /** The margin within it is a share of the amount that was assumed. */
  readonly assumed: boolean;
}

/** Like purchases, drawn together: their kinds, and a narrow class of log-odds. */
interface Cell {
  readonly set: number;
  readonly recovered: boolean;
  count: number;
  noneSum: number;
  readonly known: boolean;
  readonly worth: Map<number, { own: number; assumed: number }>;
}

/** Purchases of one stage of their relation, which redrawn numbers of the value model move alike. */
interface Stage {
  count: number;
  repeats: number;
  days: number;
}

export interface LossOfKinds {
  /** Expected customers lost per kind, and what is lost with them. */
  readonly customers: Float64Array;
  readonly value: Float64Array;
}

/**
 * How redrawn log-odds of failures go with the chance had nothing failed. Both were estimated from the same purchases:
 * had the failures more effect than estimated, part of it is that purchases without them were lost less than estimated.
 */
export interface Baseline {
  /** Log-odds the purchases' baselines were made with. */
  readonly logs: FailureLogs;
  /** Part of a change of the effect that lowers the baseline; the rest raises the chance with failures. */
  readonly share: number;
  /** What moves both alike. */
  readonly shift: number;
}

/** What the purchases of each cell are worth, under one set of numbers of the value model. */
export interface Worth {
  readonly own: Float64Array;
  readonly assumed: Float64Array;
}

const noneWidth = 0.25;
const stageEnds = [0, 1, 2, 5, 11, 23, 47];

/**
 * Purchases with failures, grouped so that a thousand joint draws stay quick: by what failed, by classes of log-odds a
 * quarter wide (each at its own mean) and by the stage of the relation. Comes to the figures of single purchases to about
 * one part in a thousand; the figures themselves come from the single purchases, only the draws from here.
 *
 * @units   cents, log-odds, days
 */
export class LossCells {
  readonly #cells = new Map<string, Cell>();
  readonly #stages = new Map<number, Stage>();

  add(purchase: WeighedPurchase): void {
    const { set, recovered, none } = purchase;
    const key = `${set} ${recovered} ${none === null ? "" : Math.floor(none / noneWidth)}`;
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = { set, recovered, count: 0, noneSum: 0, known: none !== null, worth: new Map() };
      this.#cells.set(key, cell);
    }
    cell.count += 1;
    cell.noneSum += none ?? 0;
    const stageKey = stageOf(purchase);
    const stage = this.#stages.get(stageKey) ?? { count: 0, repeats: 0, days: 0 };
    stage.count += 1;
    stage.repeats += purchase.repeats;
    stage.days += purchase.days;
    this.#stages.set(stageKey, stage);
    if (purchase.worth === null) return;
    const worth = cell.worth.get(stageKey) ?? { own: 0, assumed: 0 };
    if (purchase.assumed) worth.assumed += purchase.worth;
    else worth.own += purchase.worth;
    cell.worth.set(stageKey, worth);
  }

  get size(): number {
    return this.#cells.size;
  }

  /** Worth of the cells when a stage's value is multiplied by what `ratio` says of its mean repeats and days. */
  worth(ratio: (repeats: number, days: number) => number): Worth {
    const ratios = new Map<number, number>();
    for (const [key, { count, repeats, days }] of this.#stages) {
      const bought = Math.round(repeats / count);
      ratios.set(key, ratio(bought, bought === 0 ? 0 : Math.max(1, Math.round(days / count))));
    }
    const own = new Float64Array(this.#cells.size);
    const assumed = new Float64Array(this.#cells.size);
    let i = 0;
    for (const cell of this.#cells.values()) {
      for (const [stage, worth] of cell.worth) {
        own[i]! += worth.own * ratios.get(stage)!;
        assumed[i]! += worth.assumed * ratios.get(stage)!;
      }
      i += 1;
    }
    return { own, assumed };
  }

  /** Worth of the purchases that met the kind whose bit this is, and those of them that would have come back. */
  met(bit: number, { own, assumed }: Worth): { readonly worth: number; readonly back: number } {
    let worth = 0;
    let back = 0;
    let i = 0;
    for (const cell of this.#cells.values()) {
      if ((cell.set >> bit) & 1) {
        worth += own[i]! + assumed[i]!;
        back += backOf(cell);
      }
      i += 1;
    }
    return { worth, back };
  }

  /** Every customer lost is worth the same: a number somebody gave. */
  worthEach(value: number): Worth {
    const own = Float64Array.from(this.#cells.values(), (cell) => backOf(cell) * value);
    return { own, assumed: new Float64Array(own.length) };
  }

  /** Shares of customers that each kind drives away, under these log-odds. */
  chances(logs: FailureLogs, base: Baseline | null = null): FailureChances {
    return drivenAway(
      Array.from(this.#cells.values(), ({ set, recovered, known, count, noneSum }) => {
        const moved =
          base === null
            ? 0
            : base.shift - base.share * (logOf(set, recovered, logs) - logOf(set, recovered, base.logs));
        return { set, recovered, count, none: known ? noneSum / count + moved : null };
      }),
      logs,
    );
  }

  /** Loss by kind. `margin`: the assumed margin drawn ÷ the one that the worth was made with. */
  loss(chances: FailureChances, worth: Worth, margin = 1): LossOfKinds {
    const kinds = chances.kinds.length;
    const customers = new Float64Array(kinds);
    const value = new Float64Array(kinds);
    const known = new Map<number, Float64Array>();
    let i = 0;
    for (const cell of this.#cells.values()) {
      const key = 2 * cell.set + (cell.recovered ? 1 : 0);
      const shares = known.get(key) ?? kindShares(cell, chances);
      known.set(key, shares);
      const money = worth.own[i]! + margin * worth.assumed[i]!;
      const back = backOf(cell);
      for (let k = 0; k < kinds; k++) {
        customers[k]! += back * shares[k]!;
        value[k]! += money * shares[k]!;
      }
      i += 1;
    }
    return { customers, value };
  }
}

/** Customers of a cell who would have come back had nothing failed. */
const backOf = ({ known, count, noneSum }: Cell): number => count * comesBack(known ? noneSum / count : null);

/** Counts in growing classes, and within them times in classes that double. */
function stageOf({ repeats, days }: WeighedPurchase): number {
  const at = stageEnds.findIndex((end) => repeats <= end);
  return (at < 0 ? stageEnds.length : at) * 32 + Math.floor(Math.log2(Math.max(1, days)));
}
