import type { Drawn } from "../../stats/drawn.js";
import { evenDraws } from "../../stats/even-draws.js";
import { seedOf } from "../../stats/seeded-uniform.js";
import type { CaseGroup } from "./cases.js";
import { compileCases, goneOf } from "./compiled-cases.js";

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
  const { groups, kinds, places, changes, years, draws } = input;
  const byId = new Map(changes.map((c) => [c.id, c]));
  const fails = new Map(changes.map((c) => [c.id, failures(c, draws)]));
  const cases = compileCases(groups, places);
  const { partStart, partKind, partTerms, terms } = cases;
  const touchedBy = new Map<string, readonly number[]>();
  const found = (ids: Iterable<string>): Change[] =>
    [...new Set(ids)].sort().map((id) => {
      const change = byId.get(id);
      if (change === undefined) throw new RangeError(`no change ${id}`);
      return change;
    });
  const touched = (change: Change): readonly number[] => {
    const known = touchedBy.get(change.id);
    if (known !== undefined) return known;
    const all = new Set<number>();
    for (const { kind, place } of change.removes)
      for (const g of cases.byCell.get(kind * places + place) ?? []) all.add(g);
    const list = [...all].sort((a, b) => a - b);
    touchedBy.set(change.id, list);
    return list;
  };
  const termsOf = (list: readonly number[]): Int32Array => {
    const used = new Set<number>();
    for (const g of list)
      for (let p = partStart[g]!; p < partStart[g + 1]!; p++) for (const t of partTerms[p]!) used.add(t);
    return Int32Array.from([...used].sort((a, b) => a - b));
  };

  const left = new Float64Array(kinds.length * places).fill(1);
  const dirty: number[] = [];
  const gone = new Float64Array(terms.length);
  const prevented = new Float64Array(kinds.length);
  /** Σ worth and Σ failures taken away, by kind. */
  const worth = new Float64Array(kinds.length);
  const heads = new Float64Array(kinds.length);
  const own = new Float64Array(kinds.length);
  const follows = Float64Array.from(kinds, (k) => k.follows);

  /** Sums of what no longer happens, when of each change's share so much comes about. */
  const sweep = (
    set: readonly Change[],
    list: readonly number[],
    used: Int32Array,
    draw: number,
    works: (c: Change) => number,
    each?: (g: number) => void,
  ) => {
    for (let k = 0; k < dirty.length; k++) left[dirty[k]!] = 1;
    dirty.length = 0;
    for (const c of set) {
      const factor = c.belief * works(c);
      for (const r of c.removes) {
        const share = (draw < 0 ? r.share.value : r.share.draws[draw]!) * factor;
        const cell = r.kind * places + r.place;
        dirty.push(cell);
        left[cell]! *= 1 - Math.min(1, share);
      }
    }
    for (let i = 0; i < used.length; i++) gone[used[i]!] = goneOf(terms[used[i]!]!, left);
    worth.fill(0);
    heads.fill(0);
    own.fill(0);
    for (let i = 0; i < list.length; i++) {
      const g = list[i]!;
      const group = groups[g]!;
      let goods = 1;
      let some = false;
      for (let p = partStart[g]!; p < partStart[g + 1]!; p++) {
        const kind = partKind[p]!;
        let saved = 1;
        const orders = partTerms[p]!;
        for (let o = 0; o < orders.length; o++) {
          const x = gone[orders[o]!]!;
          saved = x < 0 || saved < 0 ? Math.min(saved, x) : saved * x;
        }
        prevented[kind] = saved;
        if (follows[kind] !== 0) continue;
        some = true;
        goods = saved < 0 || goods < 0 ? Math.min(goods, saved) : goods * saved;
      }
      for (let p = partStart[g]!; p < partStart[g + 1]!; p++) {
        const kind = partKind[p]!;
        const saved = prevented[kind]!;
        const all =
          some && follows[kind]! > 0 ? saved + (1 - Math.max(0, saved)) * follows[kind]! * goods : saved;
        own[kind]! += saved * group.count;
        heads[kind]! += all * group.count;
        worth[kind]! += all * group.stake;
      }
      each?.(g);
    }
  };
  const effectOf = (
    set: readonly Change[],
    works: (c: Change) => number,
    of: (d: Drawn) => number,
  ): Effect => {
    let leaving = 0;
    let direct = 0;
    for (let k = 0; k < kinds.length; k++) {
      leaving += worth[k]! * of(kinds[k]!.leaving);
      direct += own[k]! * of(kinds[k]!.direct);
    }
    let margin = 0;
    let saved = 0;
    let cost = 0;
    for (const c of set) {
      const done = works(c);
      margin += of(c.margin) * done * Math.min(1, c.belief);
      saved += of(c.saved) * done;
      cost += of(c.cost);
    }
    return { leaving: leaving / years, direct: direct / years, margin, saved, cost };
  };
  const alone = new Map<string, readonly Effect[]>();
  const expected = (c: Change) => 1 - c.risk;
  const value = (d: Drawn) => d.value;
  const everything = groups.map((_, g) => g);
  const whole = { list: everything, used: termsOf(everything) };
  const single = new Map<string, typeof whole>();
  /** Several changes together touch most of what is touched at all: all is gone through. */
  const prepared = (ids: Iterable<string>) => {
    const set = found(ids);
    if (set.length !== 1) return { set, ...whole };
    const { id } = set[0]!;
    const list = touched(set[0]!);
    const known = single.get(id) ?? { list: [...list], used: termsOf(list) };
    single.set(id, known);
    return { set, ...known };
  };
  return {
    of: (ids) => {
      const { set, list, used } = prepared(ids);
      sweep(set, list, used, -1, expected);
      return effectOf(set, expected, value);
    },
    drawn: (ids, every = 1) => {
      const { set, list, used } = prepared(ids);
      const key = set.length === 1 ? `${every} ${set[0]!.id}` : null;
      const known = key === null ? undefined : alone.get(key);
      if (known !== undefined) return known;
      const effects = Array.from({ length: Math.ceil(draws / every) }, (_, i) => {
        const d = i * every;
        const works = (c: Change) => fails.get(c.id)![d]!;
        sweep(set, list, used, d, works);
        return effectOf(set, works, (x) => x.draws[d]!);
      });
      if (key !== null) alone.set(key, effects);
      return effects;
    },
    ownDrawn: (ids, every = 1) => {
      const { set, list, used } = prepared(ids);
      return Array.from({ length: Math.ceil(draws / every) }, (_, i) => {
        sweep(set, list, used, i * every, expected);
        return effectOf(set, expected, value);
      });
    },
    removed: (ids) => {
      const { set, list, used } = prepared(ids);
      sweep(set, list, used, -1, expected);
      return heads.map((n) => n / years);
    },
    luck: (ids) => {
      const { set, list, used } = prepared(ids);
      let variance = 0;
      sweep(set, list, used, -1, expected, (g) => {
        for (let p = partStart[g]!; p < partStart[g + 1]!; p++)
          variance +=
            Math.abs(prevented[partKind[p]!]! * kinds[partKind[p]!]!.leaving.value) * groups[g]!.squares;
      });
      return variance / years;
    },
    atStake: (id) => {
      const change = byId.get(id)!;
      const touches = new Set(change.removes.map((r) => r.kind));
      let sum = 0;
      for (const g of touched(change))
        for (const { kind } of groups[g]!.kinds)
          if (touches.has(kind))
            sum +=
              groups[g]!.stake * kinds[kind]!.leaving.value + groups[g]!.count * kinds[kind]!.direct.value;
      return Math.max(0, sum / years);
    },
  };
}

/** 1 where a change works, 0 where it does not, draw by draw: each change its own luck, the same in every set. */
function failures(change: Change, draws: number): Float64Array {
  if (!(change.risk > 0)) return new Float64Array(draws).fill(1);
  const failed = Math.round(change.risk * draws) / draws;
  return evenDraws(seedOf(change.id), draws, (share) => (share < failed ? 0 : 1));
}
