import { assumed } from "../../core/assumptions.js";
import { customerClasses, productClasses, templateRank } from "../../core/level/priority-template.js";
import {
  compareService,
  type ServiceCounts,
  type ServiceMeasure,
  served,
  serviceMeasure,
} from "../../core/level/service.js";
import { pairMatrix, serviceMatrix, topPairs } from "../../facts/sql/level/pairs.js";
import { confidence } from "../confidence.js";
import type { StudyInput } from "../input.js";

/** A single late line is a pity, not a level. */
const enoughLines = 5;
export const apartId = "level.clear-difference";
export const pairLimit = 10_000;

/** Pairs of these ranks are key, by the figure the template comes from: the first diagonals. */
const keyRanks = 5;
const ordinaryRanks = 10;

export interface MatrixCell extends ServiceCounts {
  readonly customerClass: string;
  readonly productClass: string;
  readonly pairs: number;
  /** Integer cents. */
  readonly amount: number | null;
  readonly worth: number | null;
  /** Cents per pair of known worth. */
  readonly perPair: number | null;
  readonly orderedQuantity: number | null;
  readonly deliveredQuantity: number | null;
  /** By worth per pair, 1 = most; null without pairs of known worth. */
  readonly rank: number | null;
  readonly template: number | null;
  readonly served: "worse" | "better" | "alike" | null;
}

export interface Matrix {
  readonly cells: readonly MatrixCell[];
  readonly pairs: number;
  readonly measure: ServiceMeasure | null;
  /** Shares this near to the average are not called different. */
  readonly apart: number;
  /** Share of all judged lines served well. */
  readonly overall: number | null;
  readonly under: readonly MatrixCell[];
  readonly over: readonly MatrixCell[];
}

const none: ServiceCounts = { timed: 0, on_time: 0, filled: 0, in_full: 0, judged: 0, otif: 0 };

/** Worth and service of each customer class × product class. */
export async function readMatrix({ warehouse, assumptions }: StudyInput): Promise<Matrix> {
  const apart = assumed(assumptions, apartId).value;
  const worth = await warehouse.rows(pairMatrix());
  const service = await warehouse.rows(serviceMatrix());
  const measure = serviceMeasure(service);
  const sum = measure === null ? [] : service.map((s) => served(s, measure));
  const of = sum.reduce((total, s) => total + s.of, 0);
  const overall = of > 0 ? sum.reduce((total, s) => total + s.good, 0) / of : null;
  const perPair = new Map(
    worth.flatMap((w) =>
      w.worth === null || w.valued === 0
        ? []
        : [[`${w.customer_class}${w.product_class}`, w.worth / w.valued] as const],
    ),
  );
  const ranked = [...perPair].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);

  const cells = customerClasses.flatMap((customerClass) =>
    productClasses.map((productClass): MatrixCell => {
      const is = (row: { customer_class: string; product_class: string }) =>
        row.customer_class === customerClass && row.product_class === productClass;
      const w = worth.find(is);
      const s = service.find(is);
      const rank = ranked.indexOf(`${customerClass}${productClass}`) + 1;
      return {
        ...none,
        ...(s === undefined
          ? {}
          : {
              timed: s.timed,
              on_time: s.on_time,
              filled: s.filled,
              in_full: s.in_full,
              judged: s.judged,
              otif: s.otif,
            }),
        customerClass,
        productClass,
        pairs: w?.pairs ?? 0,
        amount: w?.amount ?? null,
        worth: w?.worth ?? null,
        perPair: perPair.get(`${customerClass}${productClass}`) ?? null,
        orderedQuantity: s?.ordered_quantity ?? null,
        deliveredQuantity: s?.delivered_quantity ?? null,
        rank: rank === 0 ? null : rank,
        template: templateRank(customerClass, productClass),
        served:
          s === undefined || measure === null || overall === null
            ? null
            : compareService(served(s, measure), overall, apart, confidence),
      };
    }),
  );
  return {
    cells,
    pairs: worth.reduce((total, w) => total + w.pairs, 0),
    measure,
    apart,
    overall,
    under: cells.filter(
      (c) => c.rank !== null && c.rank <= keyRanks && (c.worth ?? 0) > 0 && c.served === "worse",
    ),
    over: cells.filter((c) => c.rank !== null && c.rank > ordinaryRanks && c.served === "better"),
  };
}

export type TopPair = Awaited<ReturnType<typeof readPairs>>[number];

export async function readPairs({ warehouse }: StudyInput) {
  return await warehouse.rows(topPairs(pairLimit));
}

/** Pairs of key cells served clearly worse than the firm's average, the most worth first. */
export function underServed(
  pairs: readonly TopPair[],
  { cells, measure, overall, apart }: Matrix,
): TopPair[] {
  if (measure === null || overall === null) return [];
  const key = new Set(
    cells.filter((c) => c.rank !== null && c.rank <= keyRanks).map((c) => c.customerClass + c.productClass),
  );
  return pairs.filter(
    (p) =>
      key.has(p.customer_class + p.product_class) &&
      (p.worth ?? 0) > 0 &&
      served(p, measure).of >= enoughLines &&
      compareService(served(p, measure), overall, apart, confidence) === "worse",
  );
}
