import { type Chart, type ChartLeaf, chartOf } from "./charts/chart.js";
import { elevenHome } from "./eleven-headings.js";

/** What gave a leaf its one home where several fit. */
export type OverlapRule = "given" | "heading" | "words" | "kind" | "first";

export interface Overlap<T extends ChartLeaf> {
  readonly leaf: T;
  /** `kinds`, or the chart in which several categories fit. */
  readonly scheme: string;
  readonly decided: string;
  readonly fits: readonly string[];
  readonly rule: OverlapRule;
}

/**
 * Leaves that two kinds of different scopes, or two categories of one chart, lay claim to; with the home each was given
 * and by which rule.
 *
 * @example overlapsOf(leaves, [charts["eleven-headings"]])
 */
export function overlapsOf<T extends ChartLeaf>(leaves: readonly T[], of: readonly Chart[]): Overlap<T>[] {
  const kinds = leaves.flatMap((leaf): Overlap<T>[] =>
    leaf.also.length === 0
      ? []
      : [{ leaf, scheme: "kinds", decided: leaf.kind, fits: leaf.also, rule: "first" }],
  );
  const inCharts = of.flatMap((chart) =>
    leaves.flatMap((leaf): Overlap<T>[] => {
      const { category, also } = chartOf(chart, leaf);
      if (category === null || also.length === 0) return [];
      return [{ leaf, scheme: chart.id, decided: category, fits: also, rule: ruleOf(chart, leaf) }];
    }),
  );
  return [...kinds, ...inCharts];
}

function ruleOf(chart: Chart, leaf: ChartLeaf): OverlapRule {
  if (chart.home === undefined) return "first";
  const told = elevenHome(leaf);
  return told === null || told.heading !== leaf.traits.eleven ? "given" : told.by;
}

export interface SplitItem {
  readonly name: string;
  readonly homes: readonly string[];
  readonly cents: number;
}

/** Items booked under one name that stand in several of the eleven headings: the same thing in two places. */
export function splitItems(leaves: readonly ChartLeaf[]): SplitItem[] {
  const byName = new Map<string, { homes: Set<string>; cents: number }>();
  for (const leaf of leaves) {
    if (leaf.traits.eleven === null || leaf.account_name === null) continue;
    const item = byName.get(leaf.account_name) ?? { homes: new Set(), cents: 0 };
    item.homes.add(leaf.traits.eleven);
    item.cents += leaf.amount;
    byName.set(leaf.account_name, item);
  }
  return [...byName]
    .filter(([, { homes }]) => homes.size > 1)
    .map(([name, { homes, cents }]) => ({ name, homes: [...homes].sort(), cents }));
}
