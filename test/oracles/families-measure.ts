import {
  competitivePosition,
  evaluationCell,
  groupsTest,
  holmAdjusted,
  positionRules,
  ratingMoments,
  ratingSpread,
  scoreCounts,
} from "../../src/core/methods.js";

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
};
