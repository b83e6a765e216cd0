import { clusterShareInterval } from "../stats/cluster.js";
import { effectiveClusters } from "../stats/effective-clusters.js";
import { holm } from "../stats/holm.js";
import { binomialFit } from "../stats/log-likelihood.js";
import { ratioChange } from "../stats/ratio-change.js";
import { type Cell, type Cube, cellsOf, type Remaining, setAside, totalsOf } from "./cube.js";

export interface SpotPlace {
  readonly dimension: string;
  readonly value: string;
}

/** A place, or a meeting of two, where a failure is clearly more frequent than elsewhere. */
export interface HotSpot {
  readonly measure: string;
  readonly places: readonly SpotPlace[];
  readonly failed: number;
  readonly judged: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Share outside, other spots of the same failure left out. */
  readonly elsewhere: number;
  /** Failures beyond what the share elsewhere would bring. */
  readonly excess: number;
  /** Spots of earlier rounds were set aside before this one was looked for. */
  readonly round: number;
}

export interface SpotRules {
  /** Confidence of the intervals, and of all findings together. */
  readonly level: number;
  /** How many times the share elsewhere a spot must have. */
  readonly clear: number;
  readonly enoughCases: number;
  readonly enoughClusters: number;
  /** At most so many spots of one failure. */
  readonly most: number;
}

/** A meeting named instead of one of its places must explain at least so much of what the place explains. */
const mostOf = 2 / 3;
/** A meeting that holds nearly all cases of a place is that place. */
const nearlyAll = 0.9;

/**
 * Where failures gather: every place and every meeting of two places is held against the rest; among those clearly
 * worse the one that explains most (likelihood ratio) is a spot; it is set aside and the rest looked at again.
 *
 * @source  scan by likelihood ratio: Kulldorff (1997), doi:10.1080/03610929708831995; tests: `ratioChange` over
 *          clusters, Holm over all places and failures of a round; `docs/methods/hot-spots.md`
 * @assumes clusters (customers) independent; says where, not why
 * @range   fewer cases or clusters than asked → not looked at; result: by failure, then excess, largest first
 */
export function hotSpots(cube: Cube, rules: SpotRules): HotSpot[] {
  const found: HotSpot[] = [];
  let searching: Remaining[] = cube.measures.map((_, measure) => ({
    measure,
    gone: new Uint8Array(cube.rows),
  }));
  for (let round = 0; round < rules.most && searching.length > 0; round++) {
    const seen = searching.map((remaining) => candidates(cube, remaining, rules));
    const all = seen.flat();
    const holds = holm(
      all.map((c) => c.test),
      1 - rules.level,
    );
    const clear = new Set(all.filter((c, i) => holds[i]! && c.clear));
    searching = searching.filter((remaining, i) => {
      const best = pick(
        seen[i]!.filter((c) => clear.has(c)),
        rules,
      );
      if (best === null) return false;
      found.push({ ...spot(cube, remaining.measure, best, rules.level), round });
      setAside(cube, remaining, best.cell);
      return true;
    });
  }
  const at = (s: HotSpot) => cube.measures.indexOf(s.measure);
  return found.sort((a, b) => at(a) - at(b) || b.excess - a.excess);
}

interface Candidate {
  readonly cell: Cell;
  readonly elsewhere: number;
  readonly test: { readonly t: number; readonly df: number };
  readonly clear: boolean;
  /** Log likelihood ratio of two shares against one. */
  readonly explains: number;
}

function candidates(cube: Cube, remaining: Remaining, rules: SpotRules): Candidate[] {
  const totals = totalsOf(cube, remaining);
  if (totals.k === 0) return [];
  return cellsOf(cube, remaining, totals).flatMap((cell): Candidate[] => {
    const { n, nn, k, clusters } = cell.own;
    if (n < rules.enoughCases || clusters < rules.enoughClusters || totals.n - n < rules.enoughCases)
      return [];
    const change = ratioChange(cell.against, rules.level);
    if (change === null) return [];
    const { before: elsewhere, after: share } = change;
    return [
      {
        cell,
        elsewhere,
        test: {
          t: change.se > 0 ? change.change / change.se : 0,
          df: Math.floor(effectiveClusters(n, nn)) - 1,
        },
        clear: k >= 5 && share > elsewhere && share >= rules.clear * elsewhere,
        explains:
          binomialFit(k, n) + binomialFit(totals.k - k, totals.n - n) - binomialFit(totals.k, totals.n),
      },
    ];
  });
}

/**
 * The one that explains most; a meeting where it, not the rest of its places, is what fails, and a place where its
 * meetings fail alike.
 */
function pick(clear: readonly Candidate[], rules: SpotRules): Candidate | null {
  const sorted = [...clear].sort((a, b) => b.explains - a.explains);
  const best = sorted[0];
  if (best === undefined) return null;
  const places = sorted.filter((c) => c.cell.at.length === 1);
  const around = (meeting: Candidate) => places.filter((p) => contains(p, meeting));
  const place = best.cell.at.length === 1 ? best : around(best).find((p) => !standsOut(best, p, rules));
  if (place === undefined) return best;
  const narrower = sorted.filter((c) => c.cell.at.length === 2 && contains(place, c));
  return (
    narrower.find(
      (m) => m.explains >= mostOf * place.explains && around(m).every((p) => standsOut(m, p, rules)),
    ) ?? place
  );
}

const contains = (place: Candidate, meeting: Candidate) =>
  meeting.cell.at.some(
    (x) => x.dimension === place.cell.at[0]!.dimension && x.value === place.cell.at[0]!.value,
  );

/** Whether a meeting fails clearly more often than the rest of a place it lies in. */
function standsOut(meeting: Candidate, place: Candidate, rules: SpotRules): boolean {
  const n = place.cell.own.n - meeting.cell.own.n;
  const k = place.cell.own.k - meeting.cell.own.k;
  const other = n >= rules.enoughCases && n >= (1 - nearlyAll) * place.cell.own.n;
  return other && meeting.cell.own.k / meeting.cell.own.n >= (rules.clear * k) / n;
}

function spot(
  cube: Cube,
  measure: number,
  { cell, elsewhere }: Candidate,
  level: number,
): Omit<HotSpot, "round"> {
  const { k, n } = cell.own;
  const bounds = clusterShareInterval(cell.own, level)!;
  return {
    measure: cube.measures[measure]!,
    places: cell.at.map(({ dimension, value }) => ({
      dimension: cube.dimensions[dimension]!,
      value: cube.values[dimension]![value]!,
    })),
    failed: k,
    judged: n,
    share: k / n,
    low: bounds.low,
    high: bounds.high,
    elsewhere,
    excess: k - n * elsewhere,
  };
}
