import type { Drawn } from "../../stats/drawn.js";
import { evenDraws } from "../../stats/even-draws.js";
import { seedOf } from "../../stats/seeded-uniform.js";
import type { CaseGroup } from "./cases.js";
import { type Cases, type CompiledCases, compileCases, reckonOrders } from "./compiled-cases.js";

/** What one failure of a kind costs: `leaving` × the customer's worth, and `direct`, cents. */
export interface KindCost {
  readonly leaving: Drawn;
  readonly direct: Drawn;
  /**
   * Part of these failures that comes of failures of the goods and goes with them: complaints and what becomes of them;
   * 0 for failures of the goods. What such a failure costs directly is counted with the failure it comes of.
   */
  readonly follows: number;
}

/** What evaluation needs of a change. Money of a year, cents. */
export interface Change {
  readonly id: string;
  /** Share of the failures of a kind at a place that it takes away; below 0: adds. */
  readonly removes: readonly { readonly kind: number; readonly place: number; readonly share: Drawn }[];
  readonly margin: Drawn;
  readonly saved: Drawn;
  readonly cost: Drawn;
  readonly risk: number;
  /** What is believed of the shares measured: 1 all, below 1 drawn in against luck. */
  readonly belief: number;
}

/** Money of a year, cents. */
export interface Effect {
  readonly leaving: number;
  readonly direct: number;
  readonly margin: number;
  readonly saved: number;
  readonly cost: number;
}

export const gainOf = (e: Effect): number => e.leaving + e.direct + e.margin + e.saved;
export const netOfEffect = (e: Effect): number => gainOf(e) - e.cost;

export interface JointEffect {
  /** Expected, at the numbers as they are. */
  readonly of: (ids: Iterable<string>) => Effect;
  /** Under each joint draw of what is not certain, whether a change works included; `every`: only each so-manieth draw. */
  readonly drawn: (ids: Iterable<string>, every?: number) => readonly Effect[];
  /** As `drawn`, but only what is uncertain of the shares: what estimating each change by itself may have got wrong. */
  readonly ownDrawn: (ids: Iterable<string>, every?: number) => readonly Effect[];
  /** Failures of each kind taken away a year. */
  readonly removed: (ids: Iterable<string>) => Float64Array;
  /** Variance of the money of a single year that comes of who happens to leave. */
  readonly luck: (ids: Iterable<string>) => number;
  /** Yearly loss of all failures that a change touches: what there is to gain. */
  readonly atStake: (id: string) => number;
  /** The same failures under other changes. */
  readonly under: (changes: readonly Change[]) => JointEffect;
}

export interface JointInput {
  readonly groups: readonly CaseGroup[];
  readonly kinds: readonly KindCost[];
  readonly places: number;
  readonly changes: readonly Change[];
  readonly years: number;
  readonly draws: number;
}

/**
 * What any set of changes brings together. A failure that two changes may take away goes once: the part left over is
 * Π(1 − share). An order is good only when every line of it to blame is. A complaint goes with the failure it came of.
 * Worth counts, not heads: every failure weighs as much as its customer's relation is worth.
 *
 * @source  `docs/methods/plan-joint-effect.md`
 * @units   cents a year
 * @assumes changes take failures away independently of one another within a place; failures of a year as in the period
 * @range   shares at most 1; as many draws everywhere
 */
export function jointEffect(input: JointInput): JointEffect {
  const follows = Float64Array.from(input.kinds, (k) => k.follows);
  const compiled = compileCases(input.groups, input.places, follows);
  const under = (changes: readonly Change[]): JointEffect => ({
    ...effectsOf({ ...input, changes }, compiled, follows),
    under,
  });
  return under(input.changes);
}

/** Takes every number as it is, not one of its draws. */
const asIs = -1;
const at = (d: Drawn, draw: number): number => (draw === asIs ? d.value : d.draws[draw]!);

/** A change with the cells it touches, and, once it is asked for, where in its draws it works. */
interface Prepared {
  readonly change: Change;
  readonly cells: readonly number[];
  works: Float64Array | null;
}

function effectsOf(
  { groups, kinds, places, changes, years, draws }: JointInput,
  compiled: CompiledCases,
  follows: Float64Array,
): Omit<JointEffect, "under"> {
  const sorted = changes
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (change): Prepared => ({
        change,
        cells: change.removes.map((r) => r.kind * places + r.place),
        works: null,
      }),
    );
  const placeOf = new Map(sorted.map(({ change }, k) => [change.id, k]));
  const left = new Float64Array(kinds.length * places).fill(1);
  /** Σ worth and Σ failures taken away, by kind; `own`: without those that go with others. */
  const worth = new Float64Array(kinds.length);
  const heads = new Float64Array(kinds.length);
  const own = new Float64Array(kinds.length);

  /** Changes in one order, whatever order they are asked for in, and the cases they tell apart. */
  const prepared = (ids: Iterable<string>) => {
    const places = new Set<number>();
    for (const id of ids) {
      const place = placeOf.get(id);
      if (place === undefined) throw new RangeError(`no change ${id}`);
      places.add(place);
    }
    const set = [...Int32Array.from(places).sort()].map((k) => sorted[k]!);
    return { set, cases: set.length === 1 ? compiled.within(set[0]!.cells) : compiled.whole };
  };
  const chance = (p: Prepared, draw: number): number => {
    if (draw === asIs) return 1 - p.change.risk;
    p.works ??= failures(p.change, draws);
    return p.works[draw]!;
  };

  /** Sums of what no longer happens: shares as in one draw, of each change as much as comes about in another. */
  const sweep = (set: readonly Prepared[], cases: Cases, shares: number, works: number) => {
    for (const p of set) {
      const factor = p.change.belief * chance(p, works);
      const { removes } = p.change;
      for (let k = 0; k < removes.length; k++)
        left[p.cells[k]!]! *= 1 - Math.min(1, at(removes[k]!.share, shares) * factor);
    }
    reckonOrders(cases, left);
    for (const p of set) for (const cell of p.cells) left[cell] = 1;
    worth.fill(0);
    heads.fill(0);
    own.fill(0);
    const { kind, orderStart, orderAt, goodsStart, goodsAt, count, stake, gone, saved } = cases;
    for (let u = 0; u < kind.length; u++) {
      let good = 1;
      for (let o = orderStart[u]!; o < orderStart[u + 1]!; o++) good = both(good, gone[orderAt[o]!]!);
      saved[u] = good;
      const k = kind[u]!;
      let all = good;
      if (goodsStart[u] !== goodsStart[u + 1] && follows[k]! > 0) {
        let goods = 1;
        for (let g = goodsStart[u]!; g < goodsStart[u + 1]!; g++) goods = both(goods, saved[goodsAt[g]!]!);
        all = good + (1 - Math.max(0, good)) * follows[k]! * goods;
      }
      own[k]! += good * count[u]!;
      heads[k]! += all * count[u]!;
      worth[k]! += all * stake[u]!;
    }
  };
  const effectOf = (set: readonly Prepared[], money: number, works: number): Effect => {
    let leaving = 0;
    let direct = 0;
    for (let k = 0; k < kinds.length; k++) {
      leaving += worth[k]! * at(kinds[k]!.leaving, money);
      direct += own[k]! * at(kinds[k]!.direct, money);
    }
    let margin = 0;
    let saved = 0;
    let cost = 0;
    for (const p of set) {
      const c = p.change;
      const done = chance(p, works);
      margin += at(c.margin, money) * done * Math.min(1, c.belief);
      saved += at(c.saved, money) * done;
      cost += at(c.cost, money);
    }
    return { leaving: leaving / years, direct: direct / years, margin, saved, cost };
  };
  const everySo = (every: number, of: (draw: number) => Effect): readonly Effect[] =>
    Array.from({ length: Math.ceil(draws / every) }, (_, i) => of(i * every));
  const alone = new Map<string, readonly Effect[]>();
  return {
    of: (ids) => {
      const { set, cases } = prepared(ids);
      sweep(set, cases, asIs, asIs);
      return effectOf(set, asIs, asIs);
    },
    drawn: (ids, every = 1) => {
      const { set, cases } = prepared(ids);
      const key = set.length === 1 ? `${every} ${set[0]!.change.id}` : null;
      const known = key === null ? undefined : alone.get(key);
      if (known !== undefined) return known;
      const effects = everySo(every, (d) => {
        sweep(set, cases, d, d);
        return effectOf(set, d, d);
      });
      if (key !== null) alone.set(key, effects);
      return effects;
    },
    ownDrawn: (ids, every = 1) => {
      const { set, cases } = prepared(ids);
      return everySo(every, (d) => {
        sweep(set, cases, d, asIs);
        return effectOf(set, asIs, asIs);
      });
    },
    removed: (ids) => {
      const { set, cases } = prepared(ids);
      sweep(set, cases, asIs, asIs);
      return heads.map((n) => n / years);
    },
    luck: (ids) => {
      const { set, cases } = prepared(ids);
      sweep(set, cases, asIs, asIs);
      let variance = 0;
      cases.saved.forEach((saved, u) => {
        variance += Math.abs(saved * kinds[cases.kind[u]!]!.leaving.value) * cases.squares[u]!;
      });
      return variance / years;
    },
    atStake: (id) => {
      const place = placeOf.get(id);
      if (place === undefined) throw new RangeError(`no change ${id}`);
      const { change, cells } = sorted[place]!;
      const kindsOf = new Set(change.removes.map((r) => r.kind));
      const touched = new Set(cells.flatMap((cell) => compiled.byCell.get(cell) ?? []));
      let sum = 0;
      for (const g of [...touched].sort((a, b) => a - b))
        for (const { kind } of groups[g]!.kinds)
          if (kindsOf.has(kind))
            sum +=
              groups[g]!.stake * kinds[kind]!.leaving.value + groups[g]!.count * kinds[kind]!.direct.value;
      return Math.max(0, sum / years);
    },
  };
}

/** Good only where both are; where one adds failures, so does the whole. */
const both = (a: number, b: number): number => (a < 0 || b < 0 ? Math.min(a, b) : a * b);

/** 1 where a change works, 0 where it does not, draw by draw: each change its own luck, the same in every set. */
function failures(change: Change, draws: number): Float64Array {
  if (!(change.risk > 0)) return new Float64Array(draws).fill(1);
  const failed = Math.round(change.risk * draws) / draws;
  return evenDraws(seedOf(change.id), draws, (share) => (share < failed ? 0 : 1));
}
