import {
  checkProblem,
  type LimitName,
  type LimitUse,
  netOf,
  type PlanOption,
  type PlanProblem,
} from "./problem.js";

/** A limit as a column: Σ use ≤ most over the options chosen. A floor is one with its signs turned. */
export interface Limit {
  readonly name: LimitName;
  readonly use: Float64Array;
  readonly most: number;
}

/** A problem with names turned into places. */
export interface Compiled {
  readonly options: readonly PlanOption[];
  readonly worth: Float64Array;
  /** Options of each group; those that stand alone are a group each. */
  readonly groups: readonly (readonly number[])[];
  readonly groupOf: Int32Array;
  readonly needs: readonly (readonly number[])[];
  readonly excludes: readonly (readonly number[])[];
  readonly limits: readonly Limit[];
  /** Do options hang together beyond their groups? */
  readonly coupled: boolean;
}

/** @range as `checkProblem` */
export function compile(problem: PlanProblem): Compiled {
  checkProblem(problem);
  const { options } = problem;
  const place = new Map(options.map((o, k) => [o.id, k]));
  const groups: number[][] = [];
  const byName = new Map<string, number>();
  const groupOf = new Int32Array(options.length);
  options.forEach((o, k) => {
    const known = o.group === null ? undefined : byName.get(o.group);
    const g = known ?? groups.push([]) - 1;
    if (o.group !== null) byName.set(o.group, g);
    groups[g]!.push(k);
    groupOf[k] = g;
  });
  const places = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => place.get(id)!);
  const needs = options.map((o) => places(o.needs));
  const excludes: number[][] = options.map(() => []);
  options.forEach((o, k) => {
    for (const other of places(o.excludes)) {
      excludes[k]!.push(other);
      excludes[other]!.push(k);
    }
  });
  const column = (pick: (o: PlanOption) => number) => Float64Array.from(options, pick);
  const limits: Limit[] = [];
  if (problem.budget !== null)
    limits.push({ name: { kind: "budget" }, use: column((o) => o.cost), most: problem.budget });
  for (const [name, most] of Object.entries(problem.capacities ?? {}))
    limits.push({ name: { kind: "capacity", name }, use: column((o) => o.uses?.[name] ?? 0), most });
  for (const [name, least] of Object.entries(problem.floors ?? {}))
    limits.push({ name: { kind: "floor", name }, use: column((o) => -(o.adds?.[name] ?? 0)), most: -least });
  return {
    options,
    worth: column(netOf),
    groups,
    groupOf,
    needs,
    excludes,
    limits,
    coupled: needs.some((n) => n.length > 0) || excludes.some((n) => n.length > 0),
  };
}

/** How much of each limit a choice takes, at these prices. */
export function limitUses(c: Compiled, places: readonly number[], prices: Float64Array): LimitUse[] {
  return c.limits.map((l, r) => {
    const sign = l.name.kind === "floor" ? -1 : 1;
    const used = places.reduce((sum, o) => sum + l.use[o]!, 0);
    return { limit: l.name, limitAt: sign * l.most, used: used === 0 ? 0 : sign * used, price: prices[r]! };
  });
}
