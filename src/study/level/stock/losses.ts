import { lineOfOrder, perOrder, unitOfLine } from "../../../core/level/stock/penalty.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { delayGone, marginGone, type Penalties } from "../../penalties.js";
import type { Supply } from "../parts.js";

/** What shortness costs, item by item: cents a year if every unit asked for were short. */
export interface StockLosses {
  readonly sale: Float64Array;
  readonly leaving: Float64Array;
  /**
   * Both for item i in every so-manieth redraw, all items by the same draws: the part of customers who leave so many times
   * as large.
   */
  redrawn(i: number, of: { readonly leavingTimes: number; readonly step: number }, into: Float64Array): void;
  /** Redraws of both for item i. */
  drawn(i: number): { readonly sale: Drawn; readonly leaving: Drawn };
  /** Margin of a unit, 0 where none is known or it is negative. */
  readonly margin: Float64Array;
  readonly stake: Float64Array;
  readonly draws: number;
}

const known = (x: number, other: number): number => (Number.isFinite(x) ? x : other);

/**
 * Cents lost a year per share of units short, in the part of the sale and the part of customers who leave. `lineFactor`:
 * lines short per unit short, as shares; with the size of a line it says how many units a short line lacks.
 */
export function stockLosses(
  supply: Supply,
  penalties: Penalties,
  years: number,
  lineFactor: Float64Array,
): StockLosses {
  const short = penalties.kinds.get("short");
  const none: Drawn = { value: 0, draws: new Float64Array(penalties.draws) };
  const leaving = short?.leaving ?? none;
  const direct = short?.direct ?? none;
  const gone = marginGone(penalties);
  const late = delayGone(penalties);
  const usualMargin = penalties.shortUnitMargin ?? 0;
  /** Delay is dearer for goods that earn more: it was told for the usual unit short. */
  const lateRatio = (i: number) => (usualMargin > 0 ? margins[i]! / usualMargin : 1);
  const shortLines = Math.max(1, known(penalties.shortLinesPerOrder, 1));
  const n = supply.count;
  const margins = Float64Array.from({ length: n }, (_, i) => Math.max(0, known(supply.unitMargin[i]!, 0)));
  const stake = Float64Array.from({ length: n }, (_, i) =>
    Math.max(0, known(supply.stake[i]!, penalties.meanStake ?? 0)),
  );
  const shortUnits = Float64Array.from({ length: n }, (_, i) => {
    const ownLine = (supply.annualDemand[i]! * years) / (supply.lines[i]! * lineFactor[i]!);
    const units = ownLine > 0 ? ownLine : supply.shortUnits[i]!;
    return units > 0 && units < Number.POSITIVE_INFINITY ? units : 1;
  });
  /** One cent per order short, as cents per unit short. */
  const perOrderUnit = (i: number): number =>
    unitOfLine(lineOfOrder(perOrder(1), shortLines), shortUnits[i]!);
  const perStake = Float64Array.from({ length: n }, (_, i) => perOrderUnit(i));
  const column = (of: (i: number, year: number) => number) =>
    Float64Array.from({ length: n }, (_, i) => of(i, Math.max(0, known(supply.annualDemand[i]!, 0))));
  const perGone = column((i, year) => year * margins[i]!);
  const perLate = column((i, year) => year * lateRatio(i));
  const perDirect = column((i, year) => year * perStake[i]!);
  const perLeaving = column((i, year) => year * perStake[i]! * stake[i]!);
  const redrawn: StockLosses["redrawn"] = (i, { leavingTimes, step }, into) => {
    const [gonePart, latePart] = [perGone[i]!, perLate[i]!];
    const [directPart, leavingPart] = [perDirect[i]!, perLeaving[i]!];
    for (let k = 0, d = 0; k < into.length; k++, d += step)
      into[k] =
        gonePart * gone.draws[d]! +
        latePart * late.draws[d]! +
        directPart * direct.draws[d]! +
        leavingPart * leaving.draws[d]! * leavingTimes;
  };
  const saleOf = (i: number) =>
    perGone[i]! * gone.value + perLate[i]! * late.value + perDirect[i]! * direct.value;
  const leavingOf = (i: number) => perLeaving[i]! * leaving.value;
  const sales = (i: number): Float64Array => {
    const draws = new Float64Array(penalties.draws);
    redrawn(i, { leavingTimes: 0, step: 1 }, draws);
    return draws;
  };
  return {
    sale: column((i) => Math.max(0, saleOf(i))),
    leaving: column((i) => Math.max(0, leavingOf(i))),
    redrawn,
    drawn: (i) => ({
      sale: { value: saleOf(i), draws: sales(i) },
      leaving: { value: leavingOf(i), draws: leaving.draws.map((draw) => perLeaving[i]! * draw) },
    }),
    margin: margins,
    stake,
    draws: penalties.draws,
  };
}
