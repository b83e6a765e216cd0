import { quantileOf } from "../../../core/loss/effects/joint-effects.js";
import { clustersWorth } from "../../../core/loss/effects/joint-model.js";
import { clusteredVariance, type Grouping, groupingsOf } from "../../../core/stats/clustered-variance.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import { mantelHaenszel } from "../../../core/stats/mantel-haenszel.js";
import { confidence as level } from "../../confidence.js";
import { type Classes, countWhere, met, pick, rowsWhere, type Sample, unknown } from "./sample.js";

export interface Plain {
  readonly raw: Estimate | null;
  readonly stratified: Estimate | null;
}

/** The contrast of a flag as it stands, and over strata of like rhythm, value, class, region and season. */
export function plainContrasts(sample: Sample): (cells: Uint8Array) => Plain {
  const { lost, numbers, classes, ways } = sample;
  const rhythm = thirdsOf(numbers.rhythm);
  const worth = thirdsOf(numbers.worth);
  const alike = crossed([classes.class, classes.region, classes.season]);
  return (cells) => {
    const rows = rowsWhere(sample.count, (i) => cells[i] !== unknown);
    const exposed = countWhere(cells, met);
    if (exposed === 0 || exposed === rows.length) return { raw: null, stratified: null };
    const known = (row: number) => cells[row] !== unknown;
    const [byRhythm, byWorth] = [rhythm(known, rows.length), worth(known, rows.length)];
    const counts = new Float64Array(9 * alike.names * 4);
    for (const i of rows) {
      const stratum = (alike.of[i]! * 3 + byRhythm(i)) * 3 + byWorth(i);
      counts[stratum * 4 + (cells[i] === met ? 0 : 2) + (lost[i] === 1 ? 0 : 1)]! += 1;
    }
    const strata = Array.from({ length: 9 * alike.names }, (_, s) => ({
      exposedEvents: counts[s * 4]!,
      exposedRest: counts[s * 4 + 1]!,
      unexposedEvents: counts[s * 4 + 2]!,
      unexposedRest: counts[s * 4 + 3]!,
    }));
    return {
      raw: rawDifference(pick(cells, rows), pick(lost, rows), groupingsOf(ways, rows)),
      stratified: mantelHaenszel(strata, level)?.riskDifference ?? null,
    };
  };
}

/** Share lost of those who met it less that of the others, errors over clusters. */
function rawDifference(exposed: Float64Array, lost: Float64Array, ways: readonly Grouping[]): Estimate {
  const sums = { n1: 0, k1: 0, n0: 0, k0: 0 };
  exposed.forEach((e, i) => {
    sums[e === 1 ? "n1" : "n0"] += 1;
    sums[e === 1 ? "k1" : "k0"] += lost[i]!;
  });
  const [r1, r0] = [sums.k1 / sums.n1, sums.k0 / sums.n0];
  const influence = lost.map((y, i) => (exposed[i] === 1 ? (y - r1) / sums.n1 : (r0 - y) / sums.n0));
  const se = Math.sqrt(clusteredVariance(influence, ways));
  const df = Math.max(
    1,
    Math.min(
      clustersWorth(ways[0]!, (i) => exposed[i] === 1),
      ...ways.map((w) => w.count),
    ) - 1,
  );
  const half = quantileOf(level, df) * se;
  return { value: r1 - r0, low: Math.max(-1, r1 - r0 - half), high: Math.min(1, r1 - r0 + half), se };
}

/** In which third of the known rows each is. The order of all rows is found once, for every flag. */
function thirdsOf(values: Float64Array) {
  const order = Int32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  return (known: (row: number) => boolean, count: number): ((row: number) => number) => {
    const cuts = [1 / 3, 2 / 3].map((share) => Math.floor(share * (count - 1)));
    const [first, second] = [0, 0] as [number, number];
    const at = [first, second];
    let place = 0;
    for (const row of order) {
      if (!known(row)) continue;
      if (place === cuts[0]) at[0] = values[row]!;
      if (place === cuts[1]) at[1] = values[row]!;
      place += 1;
    }
    return (row) => (values[row]! <= at[0]! ? 0 : values[row]! <= at[1]! ? 1 : 2);
  };
}

/** Classes of several kinds together: a number for each mixture there is. */
function crossed(all: readonly Classes[]): { readonly of: Int32Array; readonly names: number } {
  const numbers = new Map<number, number>();
  const of = new Int32Array(all[0]!.of.length);
  for (let i = 0; i < of.length; i++) {
    let key = 0;
    for (const { of: place, names } of all) key = key * names.length + place[i]!;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    of[i] = number;
  }
  return { of, names: numbers.size };
}
