import type { LegacyHighs } from "highs";
import { type Compiled, compile, type Limit, limitUses } from "./compile.js";
import { dualPrices } from "./dual.js";
import { type CoupledSolver, chosenOf, type PlanChoice, type PlanProblem } from "./problem.js";

/** How near to the best the solver goes before it stops, relative. */
const gap = 1e-9;
/** It gives up after so many nodes, so that the answer hangs on no clock; the seconds only end what would never end. */
const giveUp = { mip_max_nodes: 20_000, time_limit: 120 };

/**
 * The mixed-integer solver for plans whose changes hang together in numbers no search gets through. Loading takes a
 * tenth of a second and the first solve in a process some seconds (its code is compiled then), so it is loaded only
 * where it is needed.
 *
 * @source  HiGHS, https://highs.dev; `docs/methods/plan-choice.md`
 * @units   as `choosePlan`
 * @example choosePlan(problem, { coupled: await loadHighs() })
 */
export async function loadHighs(): Promise<CoupledSolver> {
  // Its types describe the CommonJS form, which Node does not load here.
  const { default: load } = (await import("highs")) as unknown as { default(): Promise<LegacyHighs> };
  const highs = await load();
  return { solve: (problem) => solveWith(highs, problem) };
}

function solveWith(highs: LegacyHighs, problem: PlanProblem): PlanChoice {
  const c = compile(problem);
  const best = run(highs, c, c.worth, c.limits);
  if (best.places === null) return infeasible(highs, c, best.proved);
  const chosen = chosenOf(best.places.map((o) => c.options[o]!));
  const { prices, bound } = dualPrices(c, c.worth, c.limits);
  return {
    kind: "chosen",
    chosen,
    bound: best.proved ? chosen.net : Math.max(bound, chosen.net),
    proved: best.proved,
    limits: limitUses(c, best.places, prices),
  };
}

interface Run {
  /** In the order of the options; null: nothing keeps all limits. */
  readonly places: readonly number[] | null;
  readonly proved: boolean;
}

function run(highs: LegacyHighs, c: Compiled, worth: ArrayLike<number>, limits: readonly Limit[]): Run {
  const { Status, Columns } = highs.solve(lpText(c, worth, limits), {
    mip_rel_gap: gap,
    random_seed: 0,
    ...giveUp,
  });
  if (Status === "Infeasible") return { places: null, proved: true };
  const places: number[] = [];
  c.options.forEach((_, k) => {
    const column = Columns[`x${k}`];
    if (column !== undefined && "Primal" in column && (column.Primal ?? 0) > 0.5) places.push(k);
  });
  const kept = limits.every(
    (l) => places.reduce((sum, o) => sum + l.use[o]!, 0) <= l.most + 1e-6 * (1 + Math.abs(l.most)),
  );
  if (Status !== "Optimal" && (places.length === 0 || !kept)) return { places: null, proved: false };
  return { places, proved: Status === "Optimal" };
}

/** The problem in the text form of linear programs. Names are places: users' names may hold anything. */
function lpText(c: Compiled, worth: ArrayLike<number>, limits: readonly Limit[]): string {
  const terms = (of: Iterable<readonly [number, number]>) => {
    const written: string[] = [];
    for (const [k, factor] of of)
      if (factor !== 0) written.push(`${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${k}`);
    return written.length === 0 ? "0 x0" : written.join("\n ");
  };
  const column = (values: ArrayLike<number>) => c.options.map((_, k) => [k, values[k]!] as const);
  const rows = [
    ...c.groups.filter((g) => g.length > 1).map((g) => `${terms(g.map((k) => [k, 1] as const))} <= 1`),
    ...c.needs.flatMap((needs, k) => needs.map((n) => `x${k} - x${n} <= 0`)),
    ...c.excludes.flatMap((others, k) => others.filter((o) => o > k).map((o) => `x${k} + x${o} <= 1`)),
    ...limits.map((l) => `${terms(column(l.use))} <= ${l.most}`),
  ];
  return [
    "Maximize",
    ` worth: ${terms(column(worth))}`,
    "Subject To",
    ...rows.map((row, n) => ` r${n}: ${row}`),
    ...(rows.length === 0 ? [" r0: 0 x0 <= 1"] : []),
    "Binary",
    ...c.options.map((_, k) => ` x${k}`),
    "End",
  ].join("\n");
}

/** Each limit in turn is taken away and as little of it used as the others allow. */
function infeasible(highs: LegacyHighs, c: Compiled, proved: boolean): PlanChoice {
  const binding = c.limits.flatMap((limit) => {
    const others = c.limits.filter((l) => l !== limit);
    const least = run(
      highs,
      c,
      limit.use.map((u) => -u),
      others,
    );
    if (least.places === null) return [];
    const needed = least.places.reduce((sum, o) => sum + limit.use[o]!, 0);
    return [{ limit, needed, places: least.places }];
  });
  return {
    kind: "infeasible",
    binding: binding.map(({ limit, needed }) => {
      const sign = limit.name.kind === "floor" ? -1 : 1;
      return { limit: limit.name, limitAt: sign * limit.most, needed: needed === 0 ? 0 : sign * needed };
    }),
    nearest: binding[0] === undefined ? null : chosenOf(binding[0].places.map((o) => c.options[o]!)),
    proved,
  };
}
