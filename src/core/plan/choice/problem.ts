/** A change that may be chosen. */
export interface PlanOption {
  readonly id: string;
  /** At most one option of a group is chosen: levels of one pair, means of one change. Null: it stands alone. */
  readonly group: string | null;
  /** Money a year; below 0 it saves. */
  readonly cost: number;
  /** Money a year, if it is carried through. */
  readonly gain: number;
  /** Chance that it is not carried through, or does nothing. */
  readonly risk?: number;
  /** Options without which this one cannot be. */
  readonly needs?: readonly string[];
  /** Options that cannot be together with it. */
  readonly excludes?: readonly string[];
  /** What it takes of each capacity. */
  readonly uses?: Readonly<Record<string, number>>;
  /** What it adds to each floor. */
  readonly adds?: Readonly<Record<string, number>>;
  /** Level it raises, 0–1 today: decides which of changes alike comes first, not whether one is chosen. */
  readonly level?: number;
}

export interface PlanProblem {
  readonly options: readonly PlanOption[];
  /** Money a year that may be spent; null: no limit. */
  readonly budget: number | null;
  /** Most that may be used of each capacity. */
  readonly capacities?: Readonly<Record<string, number>>;
  /** Least that must be added to each floor: a contract, a promised level. */
  readonly floors?: Readonly<Record<string, number>>;
}

/** A limit of a problem, by name. */
export type LimitName =
  | { readonly kind: "budget" }
  | { readonly kind: "capacity"; readonly name: string }
  | { readonly kind: "floor"; readonly name: string };

/** A set of options and what it comes to. */
export interface Chosen {
  /** In the order of the problem. */
  readonly ids: readonly string[];
  readonly cost: number;
  /** Expected: gains times the chance that each is carried through. */
  readonly gain: number;
  /** gain − cost */
  readonly net: number;
}

export interface LimitUse {
  readonly limit: LimitName;
  /** Most allowed, or least asked of a floor. */
  readonly limitAt: number;
  readonly used: number;
  /** Net money that one more unit of it would bring, about; 0 when it does not bind. */
  readonly price: number;
}

export type PlanChoice =
  | {
      readonly kind: "chosen";
      readonly chosen: Chosen;
      /** No set can bring more than this. */
      readonly bound: number;
      /** Nothing better exists; else bound − net is what may be left on the table. */
      readonly proved: boolean;
      readonly limits: readonly LimitUse[];
    }
  | {
      readonly kind: "infeasible";
      /** Limits of which any one, moved alone to `needed` (the least found), would do. Empty: no single one is to blame. */
      readonly binding: readonly {
        readonly limit: LimitName;
        readonly limitAt: number;
        readonly needed: number;
      }[];
      /** The choice that moves the first of them least; null where no single limit is to blame. */
      readonly nearest: Chosen | null;
      /** Shown by full search; false: none was found. */
      readonly proved: boolean;
    };

/** Something that solves problems whose options hang together through sites or fixed costs: a mixed-integer solver. */
export interface CoupledSolver {
  readonly solve: (problem: PlanProblem) => PlanChoice;
}

/** Expected gain less cost. */
export const netOf = (o: PlanOption): number => expectedGain(o) - o.cost;

export const expectedGain = (o: PlanOption): number => o.gain * (1 - (o.risk ?? 0));

/** @range ids once each, named options and limits known, numbers finite, risk 0–1; else RangeError */
export function checkProblem(problem: PlanProblem): void {
  const ids = new Set<string>();
  for (const o of problem.options) {
    if (ids.has(o.id)) throw new RangeError(`option ${o.id} is given twice`);
    ids.add(o.id);
  }
  const known = (
    map: Readonly<Record<string, number>> | undefined,
    limits: Readonly<Record<string, number>> | undefined,
  ) => Object.entries(map ?? {}).every(([name, x]) => Number.isFinite(x) && limits?.[name] !== undefined);
  for (const o of problem.options) {
    const risk = o.risk ?? 0;
    if (!(Number.isFinite(o.cost) && Number.isFinite(o.gain) && risk >= 0 && risk <= 1))
      throw new RangeError(`option ${o.id} has a cost, a gain and a risk`);
    for (const other of [...(o.needs ?? []), ...(o.excludes ?? [])])
      if (!ids.has(other)) throw new RangeError(`option ${o.id} names ${other}, which is not there`);
    if (!known(o.uses, problem.capacities) || !known(o.adds, problem.floors))
      throw new RangeError(`option ${o.id} names a capacity or a floor that is not there`);
  }
  const limits = [
    problem.budget ?? 0,
    ...Object.values(problem.capacities ?? {}),
    ...Object.values(problem.floors ?? {}),
  ];
  if (!limits.every(Number.isFinite)) throw new RangeError("limits are numbers");
}

/** The set of these options and its money. */
export function chosenOf(options: readonly PlanOption[]): Chosen {
  let cost = 0;
  let gain = 0;
  for (const o of options) {
    cost += o.cost;
    gain += expectedGain(o);
  }
  return { ids: options.map((o) => o.id), cost, gain, net: gain - cost };
}
