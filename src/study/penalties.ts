import type { FailureKind } from "../core/loss/failures.js";
import type { Warehouse } from "../core/ports.js";
import { combine, type Drawn } from "../core/stats/drawn.js";
import { penaltySeries } from "../facts/sql/level/penalty.js";
import { saveDerived, stands } from "./derived.js";
import type { StudyInput } from "./input.js";
import { fromSeries, toSeries } from "./level/penalty/series.js";
import type { LinkSource } from "./loss/parts.js";

/** How many times what is not certain is drawn anew, everything together. */
export const drawCount = 400;

/** What one failed order of a kind costs, in parts: an optimum is shown with and without the leaving term. Cents. */
export interface KindPenalty {
  readonly kind: FailureKind;
  /**
   * Expected loss by leaving ÷ what the customer's relation was worth just before: extra chance of leaving × what word
   * of mouth adds at the margin × redraw of the worth. Times the customer's stake it is the leaving term of one failed
   * ORDER; lines and units of that order share it.
   */
  readonly leaving: Drawn;
  /** Per failed order, whoever the customer: contract penalty, compensation, handling of the complaint it brings. */
  readonly direct: Drawn;
  /** Per day late beyond the promise, or per second of waiting; null: the kind has no duration. */
  readonly perTime: { readonly unit: "day" | "second"; readonly cost: Drawn } | null;
  readonly source: LinkSource;
}

/** What customers do with what they did not get, shares of the units short. */
export interface ReactionShares {
  readonly lost: Drawn;
  readonly substituted: Drawn;
  readonly delayed: Drawn;
  /** Margin kept of a unit substituted, and cents a unit delayed costs. */
  readonly substituteMargin: Drawn;
  readonly delayCost: Drawn;
  /** Further margin of the same order lost per cent of margin lost. */
  readonly basket: Drawn;
  readonly source: "own" | "blend" | "default" | "given";
}

/** Penalties of failed service, and how they turn into penalties per line and per unit. */
export interface Penalties {
  readonly draws: number;
  /**
   * `relative`: no price, no margin and no cost is known, so that one unit's cost stands for 100 cents everywhere, stakes
   * included. Levels follow from ratios and can be told; sums of money cannot.
   */
  readonly money: "recorded" | "relative";
  /** False: nothing is known of customers leaving, and every leaving term is 0. */
  readonly leavingKnown: boolean;
  readonly kinds: ReadonlyMap<FailureKind, KindPenalty>;
  readonly reactions: ReactionShares;
  /** Redraw of the margins where they are a share assumed, ÷ the one used: 1 where margins are recorded. */
  readonly margin: Drawn;
  /** Lines short per order that is short; the leaving term of an order is shared among them. */
  readonly shortLinesPerOrder: number;
  /** Units short per short line, and the margin of one of them, cents; null: not known. */
  readonly shortUnitsPerLine: number | null;
  readonly shortUnitMargin: number | null;
  /** Mean stake of all customers, by purchases, cents; null: no money is known. */
  readonly meanStake: number | null;
  /** The same of the customers who met the failure, by failed orders. */
  readonly stakeOfFailed: ReadonlyMap<FailureKind, number>;
}

/**
 * Part of a unit's margin that is gone where it is short: lost with its part of the other items of the order, or what a
 * substitute does not keep, whose buyer takes the rest of the order.
 */
export const marginGone = ({ reactions: r, margin }: Penalties): Drawn =>
  combine(
    [r.lost, r.substituted, r.substituteMargin, r.basket, margin],
    ([lost, substituted, kept, basket, m]) =>
      Math.max(0, (lost! * (1 + basket!) + substituted! * (1 - Math.min(1, kept!))) * m!),
  );

/** Cents that a unit short costs for coming later, over all units short. */
export const delayGone = ({ reactions: r }: Penalties): Drawn =>
  combine([r.delayed, r.delayCost], ([delayed, cost]) => Math.max(0, delayed! * cost!));

/** What `studyPenalty` left in the warehouse; null where no penalty could be told. */
export async function readPenalties({ warehouse }: StudyInput): Promise<Penalties | null> {
  if (!(await stands(warehouse, "penalty_series"))) return null;
  const rows = await warehouse.rows(penaltySeries());
  return rows.length === 0 ? null : fromSeries(rows);
}

/** Leaves `derived.penalty_series` for `readPenalties`; null: empty, so that nothing older is read. */
export async function savePenalties(warehouse: Warehouse, penalties: Penalties | null): Promise<void> {
  const rows = penalties === null ? [] : toSeries(penalties);
  await saveDerived(
    warehouse,
    "penalty_series",
    { series: "VARCHAR", note: "VARCHAR", value: "DOUBLE", draws: "VARCHAR" },
    [rows.map((r) => r.series), rows.map((r) => r.note), rows.map((r) => r.value), rows.map((r) => r.draws)],
  );
}
