import {
  comesBack,
  drivenAwayOf,
  type Failed,
  type FailedColumns,
  type FailedPurchases,
  type FailureChances,
  type FailureLogs,
  logOf,
  sharesAmong,
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

/** Like purchases, drawn together: what failed, and a narrow class of log-odds. */
interface Cell {
  readonly failure: number;
  count: number;
  noneSum: number;
  readonly known: boolean;
}

interface Columns extends FailedColumns {
  /** Customers who would have come back had nothing failed, by what failed. */
  readonly back: Float64Array;
  readonly sharers: readonly ReturnType<typeof sharesAmong>[];
}

/** Money of purchases of one stage of their relation. */
interface StageWorth {
  own: number;
  assumed: number;
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

/** What the purchases with the same failures are worth together, under one set of numbers of the value model. */
export interface Worth {
  readonly own: Float64Array;
  readonly assumed: Float64Array;
}

/** Shares of customers driven away: failures after failures, within them one share per kind. */
export interface SharesLost {
  readonly kinds: number;
  readonly values: Float64Array;
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
  readonly #failures: Failed[] = [];
  readonly #places = new Map<number, number>();
  readonly #cells = new Map<string, Cell>();
  readonly #stages = new Map<number, Stage>();
  /** By what failed, and within it by stage. */
  readonly #worth: Map<number, StageWorth>[] = [];
  #columns: Columns | null = null;

  add(purchase: WeighedPurchase): void {
    const { set, recovered, none } = purchase;
    this.#columns = null;
    const failure = this.#place(set, recovered);
    const key = `${failure} ${none === null ? "" : Math.floor(none / noneWidth)}`;
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = { failure, count: 0, noneSum: 0, known: none !== null };
      this.#cells.set(key, cell);
    }
    cell.count += 1;
    cell.noneSum += none ?? 0;
    const stageKey = stageOf(purchase);
    let stage = this.#stages.get(stageKey);
    if (stage === undefined) {
      stage = { count: 0, repeats: 0, days: 0 };
      this.#stages.set(stageKey, stage);
    }
    stage.count += 1;
    stage.repeats += purchase.repeats;
    stage.days += purchase.days;
    if (purchase.worth === null) return;
    const stages = this.#worth[failure]!;
    let worth = stages.get(stageKey);
    if (worth === undefined) {
      worth = { own: 0, assumed: 0 };
      stages.set(stageKey, worth);
    }
    if (purchase.assumed) worth.assumed += purchase.worth;
    else worth.own += purchase.worth;
  }

  get size(): number {
    return this.#cells.size;
  }

  /** All that shares hang on, besides the log-odds of failures: the same here, the same shares. */
  get plain(): readonly unknown[] {
    const { failures, of, count, none } = this.#read();
    return [failures, of, count, none];
  }

  /** Worth when a stage's value is multiplied by what `ratio` says of its mean repeats and days. */
  worth(ratio: (repeats: number, days: number) => number): Worth {
    const ratios = new Map<number, number>();
    for (const [key, { count, repeats, days }] of this.#stages) {
      const bought = Math.round(repeats / count);
      ratios.set(key, ratio(bought, bought === 0 ? 0 : Math.max(1, Math.round(days / count))));
    }
    const own = new Float64Array(this.#failures.length);
    const assumed = new Float64Array(this.#failures.length);
    this.#worth.forEach((stages, f) => {
      for (const [stage, worth] of stages) {
        own[f]! += worth.own * ratios.get(stage)!;
        assumed[f]! += worth.assumed * ratios.get(stage)!;
      }
    });
    return { own, assumed };
  }

  /** Worth of the purchases that met the kind whose bit this is, and those of them that would have come back. */
  met(bit: number, { own, assumed }: Worth): { readonly worth: number; readonly back: number } {
    const { failures, back } = this.#read();
    const met = [...failures.keys()].filter((f) => (failures[f]!.set >> bit) & 1);
    const sum = (of: (failure: number) => number) => met.reduce((total, f) => total + of(f), 0);
    return { worth: sum((f) => own[f]! + assumed[f]!), back: sum((f) => back[f]!) };
  }

  /** Every customer lost is worth the same: a number somebody gave. */
  worthEach(value: number): Worth {
    const own = this.#read().back.map((back) => back * value);
    return { own, assumed: new Float64Array(own.length) };
  }

  /** Shares of customers that each kind drives away, under these log-odds. */
  chances(logs: FailureLogs, base: Baseline | null = null): FailureChances {
    const columns = this.#read();
    if (base === null) return drivenAwayOf(columns, logs);
    const moved = Float64Array.from(
      columns.failures,
      ({ set, recovered }) =>
        base.shift - base.share * (logOf(set, recovered, logs) - logOf(set, recovered, base.logs)),
    );
    return drivenAwayOf(columns, logs, moved);
  }

  /** What each kind drives away where it came with others, for every mixture of failures there is. */
  shares(chances: FailureChances): SharesLost {
    const { sharers } = this.#read();
    const kinds = chances.kinds.length;
    const values = new Float64Array(kinds * sharers.length);
    for (let f = 0; f < sharers.length; f++) sharers[f]!(chances, values, f * kinds);
    return { kinds, values };
  }

  /** Loss by kind. `margin`: the assumed margin drawn ÷ the one that the worth was made with. */
  loss({ kinds, values }: SharesLost, worth: Worth, margin = 1): LossOfKinds {
    const { back } = this.#read();
    const customers = new Float64Array(kinds);
    const value = new Float64Array(kinds);
    for (let f = 0; f < back.length; f++) {
      const money = worth.own[f]! + margin * worth.assumed[f]!;
      for (let k = 0; k < kinds; k++) {
        customers[k]! += back[f]! * values[f * kinds + k]!;
        value[k]! += money * values[f * kinds + k]!;
      }
    }
    return { customers, value };
  }

  #place(set: number, recovered: boolean): number {
    const key = 2 * set + (recovered ? 1 : 0);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#failures.push({ set, recovered }) - 1;
      this.#places.set(key, place);
      this.#worth.push(new Map());
    }
    return place;
  }

  #read(): Columns {
    if (this.#columns !== null) return this.#columns;
    const cells = [...this.#cells.values()];
    const none = Float64Array.from(cells, (c) => (c.known ? c.noneSum / c.count : Number.NaN));
    const back = new Float64Array(this.#failures.length);
    cells.forEach(({ failure, count, known }, i) => {
      back[failure]! += count * comesBack(known ? none[i]! : null);
    });
    this.#columns = {
      failures: this.#failures,
      of: Int32Array.from(cells, (c) => c.failure),
      count: Float64Array.from(cells, (c) => c.count),
      none,
      back,
      sharers: this.#failures.map(sharesAmong),
    };
    return this.#columns;
  }
}

/** Counts in growing classes, and within them times in classes that double. */
function stageOf({ repeats, days }: WeighedPurchase): number {
  const at = stageEnds.findIndex((end) => repeats <= end);
  return (at < 0 ? stageEnds.length : at) * 32 + Math.floor(Math.log2(Math.max(1, days)));
}
