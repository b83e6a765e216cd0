import { fitStretch, type RecordedItem, type StretchFit } from "../../../core/level/policy/fit-stretch.js";
import { type StockFrontier, shortAt } from "../../../core/level/policy/stock-frontier.js";
import type { Supply } from "../parts.js";
import { ofLaws } from "./of-laws.js";
import { attempt, lotOf, policies } from "./policies.js";

/** Fewer short lines than this tell nothing of a group of its own. */
const enoughShort = 20;
/** Items of a group looked at when its spread is fitted, those with most demand. */
const sampled = 60;

const groupOf = (s: Supply, i: number): string => JSON.stringify([s.classes[i], s.sites[i]]);

export function groupsOf(s: Supply, items: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const i of items) {
    const key = groupOf(s, i);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  return groups;
}

/** Share of units short of some items; half a line short where none was. */
function shareShort(
  s: Supply,
  items: readonly number[],
): { short: number; lines: number; shortLines: number } {
  let units = 0;
  let short = 0;
  let lines = 0;
  let shortLines = 0;
  for (const i of items) {
    if (!Number.isFinite(s.unitFill[i]!)) continue;
    units += s.annualDemand[i]!;
    short += s.annualDemand[i]! * (1 - s.unitFill[i]!);
    lines += s.lines[i]! || 0;
    shortLines += s.shortLines[i]! || 0;
  }
  const share = units > 0 ? short / units : Number.NaN;
  return { short: Math.max(share, 0.5 / (lines + 1)), lines, shortLines };
}

/** Each item's share short drawn towards that of its class at its site: few lines tell little. */
export function smoothedShort(s: Supply, usable: readonly number[], prior: number): Float64Array {
  const out = new Float64Array(s.count).fill(Number.NaN);
  const all = shareShort(s, usable).short;
  for (const items of groupsOf(s, usable).values()) {
    const group = shareShort(s, items);
    const ours = Number.isFinite(group.short)
      ? (group.short * group.lines + all * prior) / (group.lines + prior)
      : all;
    for (const i of items) {
      const lines = Number.isFinite(s.unitFill[i]!) ? s.lines[i]! || 0 : 0;
      const own = lines > 0 ? 1 - s.unitFill[i]! : 0;
      out[i] = Math.min(0.99, Math.max(1e-6, (own * lines + ours * prior) / (lines + prior)));
    }
  }
  return out;
}

/** Spread that stock on hand and shortage ask for, by class and site, else by all items. */
export function stretches(
  s: Supply,
  usable: readonly number[],
  waits: boolean,
): { stretch: Float64Array; fitted: Set<number>; contradicting: Set<number> } {
  const stretch = new Float64Array(s.count).fill(1);
  const fitted = new Set<number>();
  const contradicting = new Set<number>();
  const seen = usable.filter((i) => s.onHand[i]! > 0 && Number.isFinite(s.unitFill[i]!));
  const spreadOf = (name: string, items: readonly number[]): StretchFit | null => {
    const { short, shortLines } = shareShort(s, items);
    if (shortLines < enoughShort) return null;
    const most = [...items]
      .sort((a, b) => s.annualDemand[b]! - s.annualDemand[a]! || a - b)
      .slice(0, sampled);
    const of = most.flatMap((i) => [i, s.reviewDays[i]!, lotOf(s, i), s.onHand[i]!, s.annualDemand[i]!]);
    return ofLaws(s, `stretch ${name}`, [short, waits, ...of], () => {
      const recorded = most.flatMap((i) => recordedItem(s, i, waits) ?? []);
      return recorded.length === 0 ? null : fitStretch(recorded, Math.min(0.95, short));
    });
  };
  const groups = groupsOf(s, seen);
  const all = spreadOf("", seen);
  for (const [name, items] of groups) {
    const own = spreadOf(name, items) ?? all;
    if (own === null) continue;
    for (const i of items) {
      if (own.kind === "fitted") {
        stretch[i] = own.factor;
        fitted.add(i);
      } else contradicting.add(i);
    }
  }
  return { stretch, fitted, contradicting };
}

function recordedItem(s: Supply, i: number, waits: boolean): RecordedItem | null {
  const policy = attempt(() => policies(s, i, waits));
  return policy === null || attempt(() => policy(1)) === null
    ? null
    : { policy, onHand: s.onHand[i]!, weight: s.annualDemand[i]! };
}

/** Lines short for each unit short, by class and site, so that the lines short today are those the records count. */
export function lineFactors(
  s: Supply,
  frontiers: readonly (StockFrontier | null)[],
  today: Float64Array,
): Float64Array {
  const out = new Float64Array(s.count).fill(1);
  const items = frontiers.flatMap((f, i) => (f !== null && Number.isFinite(today[i]!) ? [i] : []));
  for (const group of groupsOf(s, items).values()) {
    let recorded = 0;
    let modelled = 0;
    for (const i of group) {
      if (!Number.isFinite(s.lineFill[i]!)) continue;
      recorded += s.lines[i]! * (1 - s.lineFill[i]!);
      modelled += s.lines[i]! * shortAt(frontiers[i]!, today[i]!);
    }
    const factor = recorded > 0 && modelled > 0 ? Math.min(20, Math.max(0.05, recorded / modelled)) : 1;
    for (const i of group) out[i] = factor;
  }
  return out;
}
