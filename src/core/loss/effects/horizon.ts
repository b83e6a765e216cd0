export interface HorizonFacts {
  /** Days within which nearly all usual pauses of nearly all customers end; null where nobody came back twice. */
  readonly usual: number | null;
  /** Days from the first purchase to the last. */
  readonly span: number;
}

export interface Horizon {
  readonly days: number;
  /** `short`: usual pauses are longer than a third of the records, so some who pause count as gone. */
  readonly because: "given" | "usual" | "least" | "short";
}

const least = 30;

/**
 * Days without a purchase after which a customer counts as not having come back. Long enough that those who come back
 * mostly have, and never more than a third of the records, so that enough purchases can be followed to the end.
 *
 * @source  ours; `docs/methods/failure-effect.md`
 * @units   days
 * @range   records shorter than 90 days: 30 days all the same, and few purchases have follow-up
 * @example horizonDays({ usual: 74.2, span: 730 }, null) // → 75, usual
 */
export function horizonDays({ usual, span }: HorizonFacts, given: number | null): Horizon {
  if (given !== null) return { days: Math.max(1, Math.round(given)), because: "given" };
  const longest = Math.max(least, Math.floor(span / 3));
  if (usual === null || usual <= least) return { days: least, because: "least" };
  if (usual > longest) return { days: longest, because: "short" };
  return { days: Math.ceil(usual), because: "usual" };
}
