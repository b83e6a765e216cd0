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
  /** Does the failure drive customers away? null where that is not judged. */
  readonly drives: "effect" | "fewer" | "not-certain" | "no-clear-effect" | "cannot-tell" | null;
  /** Lost with customers through it, cents a year; null where that is not judged. */
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
 * Elements in the order to look at them: below target and driving customers away, below target, without target and
 * driving customers away, without target, target reached. Those that drive customers away are ordered by what is lost
 * with them, the others by shortfall times the money of the customers touched. A first ordering, not an effect: customers touched
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
  const after = drivesAway(facts) && facts.failed > 0 ? 0 : 1;
  if (gap === null) return 2 + after;
  return gap > 0 ? after : 4;
}

const stake = ({ facts }: Pick<Priority<ElementFacts>, "facts">): number =>
  drivesAway(facts) ? Math.max(0, facts.value ?? 0) : 0;

const drivesAway = ({ drives }: ElementFacts): boolean => drives === "effect";

function advise(facts: ElementFacts, level: number): Advice {
  const { target, drives, failed } = facts;
  if (target === null) {
    if (failed === 0) return "keep";
    return drivesAway(facts) ? "raise" : "set-target";
  }
  if (level < target) return "raise";
  return level - target > clearlyAbove && drives === "no-clear-effect" ? "may-lower" : "keep";
}
