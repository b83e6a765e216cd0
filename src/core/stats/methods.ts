/** Shared maths. */

export type { BrownForsythe } from "./brown-forsythe.js";
export { brownForsythe } from "./brown-forsythe.js";
export type { ChiSquareTable } from "./chi-square-table.js";
export { chiSquareTable } from "./chi-square-table.js";
export * from "./cluster.js";
export type { Clusterings } from "./clustered-variance.js";
export type { Cronbach } from "./cronbach.js";
export { cronbachAlpha } from "./cronbach.js";
export type { DunnPair } from "./dunn.js";
export { dunn } from "./dunn.js";
export * from "./e-value.js";
export type { Estimate } from "./estimate.js";
export type { ExposureRefusal, ExposureRows } from "./exposure-model.js";
export * from "./isotonic.js";
export type { Ranged } from "./joint-draws.js";
export { middle, normalDraws, triangular } from "./joint-draws.js";
export * from "./kaplan-meier.js";
export type { KruskalWallis } from "./kruskal-wallis.js";
export { kruskalWallis } from "./kruskal-wallis.js";
export type {
  ClassesTried,
  ClassItem,
  ClassShape,
  LatentClasses,
  LatentOptions,
} from "./latent-classes.js";
export { latentClasses } from "./latent-classes.js";
export type { ClusteredErrors } from "./logistic-errors.js";
export { clusteredErrors, robustErrors } from "./logistic-errors.js";
export type { FittedLogistic, LogisticFit, LogisticRefusal } from "./logistic-regression.js";
export { logisticRegression } from "./logistic-regression.js";
export type { LogisticRows } from "./logistic-rows.js";
export type { MannWhitney } from "./mann-whitney.js";
export { mannWhitney } from "./mann-whitney.js";
export * from "./mantel-haenszel.js";
export { pairedShareDifference } from "./paired-share-difference.js";
export * from "./quantile-interval.js";
export * from "./rank-correlation.js";
export * from "./ratio-change.js";
export * from "./ratio-of-sums.js";
export type { ScoreCounts, ScoreTable } from "./score-counts.js";
export { countScores, scoreCounts, scoreTable } from "./score-counts.js";
export * from "./share-difference.js";
export * from "./share-interval.js";
export * from "./smallest-effect.js";
export * from "./standardised-risk.js";
export type { Eigen } from "./symmetric-eigen.js";
export { symmetricEigen } from "./symmetric-eigen.js";
export * from "./two-sided-p.js";
export type { VarianceBetween } from "./variance-between.js";
export { varianceBetween } from "./variance-between.js";
