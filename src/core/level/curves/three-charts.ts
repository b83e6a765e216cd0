/** A curve of yearly money against level, cost and what it earns side by side. */
export interface LevelMoney {
  readonly level: number;
  /** Cost of giving the level. */
  readonly cost: number;
  /** What the level brings: margin, or customers not lost. */
  readonly gain: number;
}

export interface ProfitPoint {
  readonly level: number;
  readonly profit: number;
}

export interface IncrementPoint {
  /** Change of level from today's. */
  readonly rise: number;
  readonly extraCost: number;
  readonly extraGain: number;
  readonly extraProfit: number;
}

/** Trade-off chart, profit chart and incremental chart of one curve. */
export interface ThreeCharts {
  readonly tradeOff: readonly LevelMoney[];
  readonly profit: readonly ProfitPoint[];
  readonly increment: readonly IncrementPoint[];
  /** Place of the best level in all three. */
  readonly best: number;
  /** Place of today's level. */
  readonly today: number;
}

/**
 * The three charts of cost and gain against level. Profit is taken once, cost and gain are split from it, so that the
 * charts cannot name different levels: the largest gap of the first, the top of the second and the top of the third
 * are one place.
 *
 * @source  Ballou, customer service chapter; `docs/methods/three-charts.md`
 * @units   money a year
 * @range   levels rising, `today` one of them, money finite; else RangeError; equal profit: the level nearest today's
 */
export function threeCharts(curve: readonly LevelMoney[], today: number): ThreeCharts {
  const place = curve.findIndex((p) => p.level === today);
  if (place < 0) throw new RangeError("today's level is one of the curve's");
  if (!curve.every((p, k) => Number.isFinite(p.cost + p.gain) && (k === 0 || p.level > curve[k - 1]!.level)))
    throw new RangeError("levels rise and have money");
  const now = curve[place]!;
  const profit = curve.map((p) => ({ level: p.level, profit: p.gain - p.cost }));
  let best = place;
  for (let k = 0; k < curve.length; k++) {
    const more = profit[k]!.profit - profit[best]!.profit;
    if (more > 0 || (more === 0 && Math.abs(k - place) < Math.abs(best - place))) best = k;
  }
  const increment = curve.map((p, k) => ({
    rise: p.level - now.level,
    extraCost: p.cost - now.cost,
    extraGain: p.gain - now.gain,
    extraProfit: profit[k]!.profit - profit[place]!.profit,
  }));
  return { tradeOff: curve, profit, increment, best, today: place };
}

/**
 * Gain of not losing: a lost-customer cost turned into what each level saves against the worst one on the curve. Costs
 * plus losses at their least and gain less cost at its most are then the same level.
 *
 * @range   equal lengths, else RangeError
 */
export function gainFromLoss(
  levels: ArrayLike<number>,
  cost: ArrayLike<number>,
  lost: ArrayLike<number>,
): LevelMoney[] {
  if (levels.length !== cost.length || levels.length !== lost.length)
    throw new RangeError("a level has cost and loss");
  let worst = 0;
  for (let k = 0; k < lost.length; k++) worst = Math.max(worst, lost[k]!);
  return Array.from(levels, (level, k) => ({ level, cost: cost[k]!, gain: worst - lost[k]! }));
}
