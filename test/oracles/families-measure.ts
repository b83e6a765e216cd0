import {
  competitivePosition,
  evaluationCell,
  groupsTest,
  holmAdjusted,
  type KanoCategory,
  kano,
  positionRules,
  rankShares,
  ratingMoments,
  ratingSpread,
  relativeWeights,
  sampleSize,
  scoreCounts,
  shapleyR2,
} from "../../src/core/methods.js";

interface Drivers {
  corr_xx: number[][];
  corr_xy: number[];
}

const correlations = (i: Drivers) => ({
  among: { size: i.corr_xx.length, values: Float64Array.from(i.corr_xx.flat()) },
  withOutcome: i.corr_xy,
});

/** Families of what customers say. */
export const measureFamilies = {
  competitive_position: (i: { importance: number; own: number; benchmark: number; parity?: number }) => {
    const p = competitivePosition(i, { ...positionRules, parity: i.parity ?? positionRules.parity });
    return {
      relative: p.relative,
      importance_band: p.importanceBand,
      standing: p.standing,
      sign_quadrant: p.signQuadrant,
    };
  },
  evaluation_cell: (i: { importance: number; performance: number; cuts: [number, number] }) => {
    const { cell, action } = evaluationCell(
      { importance: i.importance, own: i.performance },
      { importance: i.cuts, own: i.cuts },
    );
    return { cell, action };
  },
  groups_test: (i: { groups: Record<string, number>[] }) => {
    const t = groupsTest(i.groups.map(scoreCounts));
    if (t.kind !== "tested") return t;
    return {
      kruskal_h: t.level.h,
      kruskal_p: t.level.p,
      epsilon_squared: t.level.epsilonSquared,
      brown_forsythe_f: t.spread?.f,
      brown_forsythe_p: t.spread?.p,
      chi2: t.shape.chi2,
      chi2_df: t.shape.df,
      chi2_p: t.shape.p,
      cramers_v: t.shape.v,
      eta_squared: t.variance.etaSquared,
    };
  },
  holm_adjust: (i: { p: number[] }) => ({ adjusted: holmAdjusted(i.p) }),
  kano: (i: Partial<Record<KanoCategory, number>>) => {
    const k = kano(i);
    return k.kind === "told" ? { better: k.better, worse: k.worse } : k;
  },
  rank_share: (i: { ranks: number[] }) => ({ shares: rankShares(i.ranks) }),
  rating_moments: (i: { counts: Record<string, number> }) => {
    const m = ratingMoments(scoreCounts(i.counts));
    if (m.kind !== "told") return m;
    return {
      n: m.n,
      mean: m.mean,
      variance_population: m.variancePopulation,
      sd_population: m.sdPopulation,
      variance_sample: m.varianceSample,
      sd_sample: m.sdSample,
      ci95_low: m.interval?.low,
      ci95_high: m.interval?.high,
    };
  },
  rating_spread: (i: { counts: Record<string, number>; points: number }) => {
    const s = ratingSpread(scoreCounts(i.counts), { low: 1, high: i.points });
    if (s.kind !== "told") return s;
    return {
      uniform_sd: s.uniformSd,
      exceeds_uniform: s.exceedsUniform,
      sd_share_of_max: s.shareOfMax,
      bimodality_coefficient: s.bimodality,
      agreement_a: s.agreement,
    };
  },
  relative_weights: (i: Drivers) => {
    const r = relativeWeights(correlations(i));
    return r.kind === "shared" ? { r_squared: r.rSquared, raw: r.raw, rescaled: r.shares } : r;
  },
  sample_size: (i: { sigma?: number; proportion?: number; error: number; population?: number }) => {
    const { sigma, proportion, error, population } = i;
    const asked = population === undefined ? { error } : { error, population };
    const s = sampleSize(
      sigma === undefined
        ? { of: "share", share: proportion!, ...asked }
        : { of: "mean", sd: sigma, ...asked },
    );
    return { n0: s.unlimited, n: s.answers };
  },
  shapley_r2: (i: Drivers) => {
    const r = shapleyR2(correlations(i));
    return r.kind === "shared" ? { r_squared: r.rSquared, shares: r.raw } : r;
  },
};
