/** What the records say of one service element, and whom its failures touched. */
export interface ElementFacts {
  readonly element: string;
  readonly failed: number;
  readonly judged: number;
  readonly customers: number;
  /** Money of the customers touched: profit of the period where known, else amount. Cents; null: neither recorded. */
  readonly money: number | null;
  /** Share of good cases wanted; null when nobody set one. */
  readonly target: number | null;
  /** Did the failure stand before silence more often than before the active's last orders? */
  readonly before: "more" | "less" | "same" | null;
  /** Value at stake with the silent whose last orders failed in it, cents; null where silence is not judged. */
  readonly value: number | null;
}

export type Advice = "raise" | "keep" | "may-lower" | "set-target";

export interface Priority<T extends ElementFacts> {
  readonly facts: T;
  /** Share of judged cases that went well. */
  readonly level: number;
  /** Target less level, 0 when it is met; null without a target. */
  readonly gap: number | null;
  /** Shortfall (to the target, or to none failing) times the money of the customers touched (cents), or their number. */
  readonly score: number;
  readonly rank: number;
  readonly advice: Advice;
}

/** So far above its target a level must be before less of it is worth a thought. */
const clearlyAbove = 0.02;

/**
 * Elements in the order to look at them: below target and standing out before silence, below target, without target
 * and standing out, without target, target reached. Those that stand out are ordered by the value at stake after them,
 * the others by shortfall times the money of the customers touched. A first ordering, not an effect: customers touched
 * by several failures count in each.
 *
 * @source  `docs/methods/plan-priorities.md`
 * @range   elements never judged are left out; where no money is known customers count, without customers the cases;
 *          equal ones keep alphabetical order
 */
export function prioritise<T extends ElementFacts>(elements: readonly T[]): Priority<T>[] {
  const judged = elements.filter((e) => e.judged > 0);
  // Money and heads cannot be weighed against each other: one unknown money puts all on heads.
  const byMoney =
    judged.some((e) => e.money !== null) && judged.every((e) => e.money !== null || e.customers === 0);
  const byCustomers = judged.some((e) => e.customers > 0);
  return judged
    .map((facts) => {
      const level = 1 - facts.failed / facts.judged;
      const gap = facts.target === null ? null : Math.max(0, facts.target - level);
      const weight = byMoney ? Math.max(0, facts.money ?? 0) : byCustomers ? facts.customers : facts.judged;
      return {
        facts,
        level,
        gap,
        score: (gap ?? 1 - level) * weight,
        advice: advise(facts, level),
      };
    })
    .sort(
      (a, b) =>
        tier(a) - tier(b) ||
        stake(b) - stake(a) ||
        b.score - a.score ||
        (a.facts.element < b.facts.element ? -1 : 1),
    )
    .map((p, i) => ({ ...p, rank: i + 1 }));
}

/** A shortfall to a target and a share of failures are not the same measure: they are not ranked against each other. */
function tier({ gap, facts }: Pick<Priority<ElementFacts>, "gap" | "facts">): number {
  const standsOut = facts.before === "more" && facts.failed > 0 ? 0 : 1;
  if (gap === null) return 2 + standsOut;
  return gap > 0 ? standsOut : 4;
}

const stake = ({ facts }: Pick<Priority<ElementFacts>, "facts">): number =>
  facts.before === "more" ? Math.max(0, facts.value ?? 0) : 0;

function advise({ target, before, failed }: ElementFacts, level: number): Advice {
  if (target === null) {
    if (failed === 0) return "keep";
    return before === "more" ? "raise" : "set-target";
  }
  if (level < target) return "raise";
  return level - target > clearlyAbove && before !== "more" && before !== null ? "may-lower" : "keep";
}
