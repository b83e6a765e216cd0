import type { LedgerScope } from "../headings.js";
import { type BookedLeaf, type ClassifiedLeaf, leafNames } from "../ledger.js";
import type { ChartId } from "../settings.js";
import type { LeafTraits } from "../traits.js";

export type ChartLeaf = ClassifiedLeaf<BookedLeaf> & { readonly traits: LeafTraits };

/** A category takes the leaves its words fit, and those of its kinds and payment forms. */
export interface ChartCategory {
  readonly id: string;
  readonly words?: RegExp;
  readonly kinds?: readonly string[];
  readonly fits?: (leaf: ChartLeaf) => boolean;
  /** What a leaf of this category is spent on, where the chart says so. */
  readonly scope?: LedgerScope;
}

/** A chart of accounts as data. The first category that fits a leaf is its home, so that each posting has one. */
export interface Chart {
  readonly id: ChartId;
  readonly categories: readonly ChartCategory[];
  /** Which leaves the chart speaks of at all. */
  readonly speaksOf?: (leaf: ChartLeaf) => boolean;
  /** Where something else than the order of categories decides. */
  readonly home?: (leaf: ChartLeaf) => string | null;
}

export interface ChartMatch {
  /** null: in no category of this chart. */
  readonly category: string | null;
  /** Other categories that fit too. */
  readonly also: readonly string[];
}

/**
 * The one home of a leaf in a chart of accounts, and the categories that claim it too.
 *
 * @example chartOf(supportItems, leaf).category // → "order-processing-item"
 */
export function chartOf(chart: Chart, leaf: ChartLeaf): ChartMatch {
  if (chart.speaksOf !== undefined && !chart.speaksOf(leaf)) return { category: null, also: [] };
  const text = leafNames(leaf).join(" ");
  const fits = chart.categories.filter((c) => fitsCategory(c, leaf, text)).map((c) => c.id);
  const category = chart.home?.(leaf) ?? fits[0] ?? null;
  return { category, also: fits.filter((id) => id !== category) };
}

function fitsCategory(category: ChartCategory, leaf: ChartLeaf, text: string): boolean {
  return (
    category.words?.test(text) === true ||
    category.kinds?.includes(leaf.kind) === true ||
    category.fits?.(leaf) === true
  );
}

export interface ChartRow {
  /** null: leaves in no category. */
  readonly category: string | null;
  readonly leaves: readonly ChartLeaf[];
  readonly cents: number;
  /** Of it, cents of leaves that other categories claim too. */
  readonly contestedCents: number;
  /** The categories that claim some of it too, in the chart's order. */
  readonly also: readonly string[];
}

/**
 * The ledger by a chart's categories, and last what is in none.
 *
 * @units   integer cents
 * @range   Σ rows = Σ leaves, to the cent
 * @example chartRows(elevenHeadingsChart, leaves).at(-1)!.category // → null
 */
export function chartRows(chart: Chart, leaves: readonly ChartLeaf[]): ChartRow[] {
  const matched = leaves.map((leaf) => ({ leaf, ...chartOf(chart, leaf) }));
  return [...chart.categories.map((c) => c.id), null].map((category) => {
    const mine = matched.filter((m) => m.category === category);
    const cents = (of: typeof mine) => of.reduce((sum, m) => sum + m.leaf.amount, 0);
    return {
      category,
      leaves: mine.map((m) => m.leaf),
      cents: cents(mine),
      contestedCents: cents(mine.filter((m) => m.also.length > 0)),
      also: chart.categories.map((c) => c.id).filter((id) => mine.some((m) => m.also.includes(id))),
    };
  });
}
