import { type Band, bandOf, reaches } from "./bands.js";
import type { MatrixCuts } from "./evaluation-cell.js";
import type { PerceptionVerdict } from "./perceived-measured.js";

export interface MarketElement {
  readonly element: string;
  readonly importance: number;
  readonly own: number;
  /** Mean rating of each rival that was rated. */
  readonly rivals: readonly { readonly rival: string; readonly mean: number }[];
  /** How the rating goes with the share of business given, −1 … 1; null: not known. */
  readonly shareCorrelation: number | null;
  /** null: not measured from inside. */
  readonly perception: PerceptionVerdict | null;
}

export interface CautionRules {
  readonly cuts: MatrixCuts;
  /** Firms no further apart than this are level with each other. */
  readonly parity: number;
}

/** What each check found; `holds` null = the answers do not tell. */
export interface Cautions {
  /** 1: firms are level with each other, or all at the ceiling: customers cannot tell them apart. */
  readonly alike: {
    readonly holds: boolean | null;
    readonly atCeiling: boolean;
    readonly spreads: readonly { readonly element: string; readonly spread: number }[];
  };
  /** 2: firms are alike on what is valued, so business is split by where they differ; the deciding element first. */
  readonly deciding: {
    readonly holds: boolean | null;
    /** Correlations are known for all: the weight is variance between firms × |correlation|, else variance alone. */
    readonly byShare: boolean;
    readonly elements: readonly {
      readonly element: string;
      readonly variance: number;
      readonly weight: number;
    }[];
  };
  /** 3: valued, and nobody serves it well: a chance to be different. */
  readonly unserved: Found<{ readonly best: number }>;
  /** 4: rated low in importance while firms hardly differ: it may matter more than customers say. */
  readonly understated: Found<{ readonly importance: number; readonly spread: number }>;
  /** 5: rated low in importance and nobody offers enough of it: customers may not know what they miss. */
  readonly unseen: Found<{ readonly importance: number; readonly best: number }>;
  /** 6: what importance and performance together offer, the largest first. */
  readonly chances: Found<{ readonly chance: Chance; readonly weight: number }>;
  /** 7: customers' impression and the firm's own measure disagree. */
  readonly disagreeing: Found<{
    readonly area: "fix-communication" | "managers-misjudge";
    readonly firm: boolean;
  }>;
}

/** Be first where nobody is good, catch up with the best rival, or tell customers of a lead. */
export type Chance = "be-first" | "catch-up" | "tell";

type Found<T> = {
  readonly holds: boolean | null;
  readonly elements: readonly ({ readonly element: string } & T)[];
};

/**
 * The text's seven cautions on reading the matrices, as checks on the numbers.
 *
 * @source  the text; how each is computed: docs/methods/cautions.md
 * @units   points of the scale; weights order only
 * @range   finite means; outside → RangeError. Elements where no rival was rated count in no check between firms
 * @example cautions(elements, { cuts: { importance: [3, 5], own: [3, 5] }, parity: 1 }).unserved.elements
 */
export function cautions(elements: readonly MarketElement[], { cuts, parity }: CautionRules): Cautions {
  if (!(parity >= 0)) throw new RangeError("a parity band is not below zero");
  const market = elements.filter((e) => e.rivals.length > 0).map((e) => compared(e, cuts));
  const level = (e: Compared) => e.spread <= parity + 1e-9;
  const good = cuts.own[1];
  const valued = market.filter((e) => e.band === "high");
  const little = market.filter((e) => e.band === "low");
  const found = <T>(of: readonly Compared[], list: readonly ({ element: string } & T)[]) => ({
    holds: of.length === 0 ? null : list.length > 0,
    elements: list,
  });

  const atCeiling = market.length > 0 && market.every((e) => reaches(e.worst, good));
  const apart = market.filter((e) => !level(e));
  const byShare = market.length > 0 && market.every((e) => e.shareCorrelation !== null);
  const seen = elements.flatMap(({ element, perception }) =>
    perception?.kind === "told" ? [{ element, ...perception }] : [],
  );
  const disagreeing = seen.flatMap(({ element, area, firm }) =>
    area === "fix-communication" || area === "managers-misjudge" ? [{ element, area, firm }] : [],
  );
  return {
    alike: {
      holds: market.length === 0 ? null : atCeiling || apart.length === 0,
      atCeiling,
      spreads: market.map(({ element, spread }) => ({ element, spread })),
    },
    deciding: {
      holds: valued.length === 0 ? null : valued.every(level) && apart.length > 0,
      byShare,
      elements: market
        .map(({ element, variance, shareCorrelation }) => ({
          element,
          variance,
          weight: byShare ? variance * Math.abs(shareCorrelation!) : variance,
        }))
        .sort((a, b) => b.weight - a.weight),
    },
    unserved: found(
      valued,
      valued.filter((e) => !reaches(e.best, good)).map(({ element, best }) => ({ element, best })),
    ),
    understated: found(
      little,
      little.filter(level).map(({ element, importance, spread }) => ({ element, importance, spread })),
    ),
    unseen: found(
      little,
      little
        .filter((e) => !reaches(e.best, good))
        .map(({ element, importance, best }) => ({ element, importance, best })),
    ),
    chances: found(
      valued,
      valued.flatMap((e) => chanceOf(e, good)).sort((a, b) => b.weight - a.weight),
    ),
    disagreeing: { holds: seen.length === 0 ? null : disagreeing.length > 0, elements: disagreeing },
  };
}

interface Compared extends MarketElement {
  readonly band: Band;
  readonly best: number;
  readonly worst: number;
  readonly bestRival: number;
  readonly spread: number;
  /** Between firms, divided by their number. */
  readonly variance: number;
}

function compared(e: MarketElement, cuts: MatrixCuts): Compared {
  const rivals = e.rivals.map(({ mean }) => mean);
  const firms = [e.own, ...rivals];
  if (![...firms, e.importance].every(Number.isFinite)) throw new RangeError("a mean rating is a number");
  const middle = firms.reduce((sum, v) => sum + v, 0) / firms.length;
  const best = Math.max(...firms);
  const worst = Math.min(...firms);
  return {
    ...e,
    band: bandOf(e.importance, cuts.importance),
    best,
    worst,
    bestRival: Math.max(...rivals),
    spread: best - worst,
    variance: firms.reduce((sum, v) => sum + (v - middle) ** 2, 0) / firms.length,
  };
}

function chanceOf(e: Compared, good: number): { element: string; chance: Chance; weight: number }[] {
  const { element, importance, own, best, bestRival } = e;
  if (!reaches(best, good)) return [{ element, chance: "be-first", weight: importance * (good - own) }];
  if (Math.abs(own - bestRival) <= 1e-9) return [];
  const chance = own < bestRival ? "catch-up" : "tell";
  return [{ element, chance, weight: importance * Math.abs(own - bestRival) }];
}
