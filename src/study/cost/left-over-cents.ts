import type { Warehouse } from "../../core/ports.js";
import {
  customerAt,
  productAt,
  remainderAt,
  remainderClasses,
  type Term,
  type Threshold,
} from "../../facts/sql/cost/pair-cost.js";

/** Ten million pairs leave a few thousand in a class; more classes cost more to count than they save. */
const usualClasses = 4096;

/**
 * Largest remainders without sorting: which pairs of a column get one of the cents left over when all are rounded
 * down. Remainders are counted in classes, then exactly within the class in which the cents run out, then equals by
 * customer and product.
 *
 * @returns the pair at which the cents end (null: none left over), and cents beyond one per pair, which only
 *          totals above 10^14 cents could leave
 */
export async function leftOverCents(
  warehouse: Warehouse,
  terms: readonly Term[],
  total: number,
  classCount = usualClasses,
): Promise<{ readonly threshold: Threshold | null; readonly lost: number }> {
  const classes = await warehouse.rows(remainderClasses(terms, classCount));
  const pairs = classes.reduce((sum, c) => sum + c.pairs, 0);
  const left = total - classes.reduce((sum, c) => sum + c.cents, 0);
  const given = Math.min(Math.max(left, 0), pairs);
  const lost = left - given;
  if (given === 0) return { threshold: null, lost };
  let above = 0;
  for (const one of classes) {
    if (above + one.pairs < given) {
      above += one.pairs;
      continue;
    }
    const wanted = given - above;
    if (wanted === one.pairs) return { threshold: { remainder: one.least, upTo: null }, lost };
    const at =
      one.least === one.most
        ? { remainder: one.least, pairs: one.pairs, upto: one.pairs }
        : (await warehouse.rows(remainderAt(terms, classCount, one.class, wanted)))[0]!;
    const upTo =
      at.upto === wanted
        ? null
        : await lastOfEquals(warehouse, terms, at.remainder, wanted - (at.upto - at.pairs));
    return { threshold: { remainder: at.remainder, upTo }, lost };
  }
  throw new Error("remainder classes do not hold all pairs");
}

async function lastOfEquals(warehouse: Warehouse, terms: readonly Term[], remainder: number, wanted: number) {
  const [at] = await warehouse.rows(customerAt(terms, remainder, wanted));
  const place = wanted - (at!.upto - at!.pairs) - 1;
  const [last] = await warehouse.rows(productAt(terms, remainder, at!.customer, place));
  return { customer: at!.customer, product: last!.product };
}
