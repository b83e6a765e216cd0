/** The methods as a library: `import { lifecycleFlows } from "plimsoll/methods"`. Pure functions, no files, no clock. */

export type { CapacityCost } from "./cost/capacity.js";
export { capacityCost } from "./cost/capacity.js";
export type { Chart, ChartCategory, ChartLeaf, ChartMatch, ChartRow } from "./cost/charts/chart.js";
export { chartOf, chartRows } from "./cost/charts/chart.js";
export { charts } from "./cost/charts/charts.js";
export { costPerContact, costPerResolution } from "./cost/contact-cost.js";
export type { ClaimsInput, Reserve } from "./cost/contingency.js";
export { reserveFor } from "./cost/contingency.js";
export type { MeanOf, OwnCost } from "./cost/customer-own.js";
export { meanOf, ownCosts } from "./cost/customer-own.js";
export type { Decision, DecisionFacts, DecisionRules, Peers } from "./cost/decision.js";
export { decide } from "./cost/decision.js";
export type { Roster } from "./cost/desk-roster.js";
export { bestRoster } from "./cost/desk-roster.js";
export type { ServiceTarget, WeekStaff, WorkRules } from "./cost/desk-staffing.js";
export { agentsFor, scheduled, weekStaff } from "./cost/desk-staffing.js";
export type { Driver, DriverTotals, UsableWeight } from "./cost/drivers.js";
export { drivers, usableDriver, usableWeight, weightTotal } from "./cost/drivers.js";
export type { ElevenHeading, ElevenHome } from "./cost/eleven-headings.js";
export { elevenHeadings, elevenHome } from "./cost/eleven-headings.js";
export type { Queue, Waiting } from "./cost/erlang.js";
export { erlangB, erlangC, offeredLoad, waiting } from "./cost/erlang.js";
export type { ImpatientWaiting } from "./cost/erlang-a.js";
export { impatientWaiting } from "./cost/erlang-a.js";
export type { StandardLeaf, StandardRow } from "./cost/gbt20523.js";
export { gbt20523, standardLines } from "./cost/gbt20523.js";
export type { HeadingMatch, HeadingRule, LedgerScope } from "./cost/headings.js";
export { classifyHeading, headingRules } from "./cost/headings.js";
export { largestRemainder } from "./cost/largest-remainder.js";
export type { BookedLeaf, ClassifiedLeaf, GivenAccounts, Leaf } from "./cost/ledger.js";
export { classifyLeaves, givenTraits, scopeTotal } from "./cost/ledger.js";
export type { LeverMoney, LeverResource, PeopleFreed } from "./cost/levers.js";
export { leverMoney, peopleFreed } from "./cost/levers.js";
export type { BridgeLeaf, OutsideReason } from "./cost/logistics-bridge.js";
export { outsideOf } from "./cost/logistics-bridge.js";
export { grossMargin, marginAfterReturns } from "./cost/margin.js";
export type { Offer, OfferInput } from "./cost/outsourcing.js";
export { compareOffer } from "./cost/outsourcing.js";
export type { Overlap, SplitItem } from "./cost/overlaps.js";
export { overlapsOf, splitItems } from "./cost/overlaps.js";
export type { CostColumn, DirectCost, Pool, Weight } from "./cost/pool.js";
export { causedColumns, costColumns } from "./cost/pool.js";
export type { UsualBy, UsualRange } from "./cost/seasonality.js";
export { seasonalIndices, usualRange } from "./cost/seasonality.js";
export type { PoolRates, Rate } from "./cost/spread-rates.js";
export { poolRates } from "./cost/spread-rates.js";
export type { StepCost } from "./cost/step-cost.js";
export { sparePeople, stepCost } from "./cost/step-cost.js";
export type { Centre, Step, StepFault, StepFlow, SteppedDown } from "./cost/step-down.js";
export { stepDown, stepFault } from "./cost/step-down.js";
export { averageStock, implicitStockCapital } from "./cost/stock-capital.js";
export type { Tdabc, TimedActivity } from "./cost/tdabc.js";
export { tdabc } from "./cost/tdabc.js";
export { equationMinutes } from "./cost/time-equation.js";
export type { GivenTraits, LeafTraits } from "./cost/traits.js";
export { traitsOf } from "./cost/traits.js";
export type { FlexLine, VarianceParts } from "./cost/variance.js";
export { flexVariance } from "./cost/variance.js";
export type { WhaleCurve } from "./cost/whale-curve.js";
export { fewestFor, topShare, whaleCurve } from "./cost/whale-curve.js";
export { abcClasses, countForShare } from "./level/abc.js";
export { pairPriorityTemplate, templateRank } from "./level/priority-template.js";
export { compareService, served, serviceMeasure } from "./level/service.js";
export type { Shortage, ShortagePenalty } from "./level/shortage-penalty.js";
export { shortagePenalty } from "./level/shortage-penalty.js";
export type { BergerNasrLifecycle } from "./loss/berger-nasr.js";
export { bergerNasrValue, lifecycleBergerNasr } from "./loss/berger-nasr.js";
export type { AheadOptions, GivenThere } from "./loss/btyd/ahead.js";
export { aheadGivenThere, aheadOf, aheadUpTo } from "./loss/btyd/ahead.js";
export type { DatesAhead } from "./loss/btyd/ahead-dates.js";
export { aheadAtOpportunities, timeUnderContract } from "./loss/btyd/ahead-dates.js";
export type { BuyingLaw, OpportunityHistory, OpportunityModel } from "./loss/btyd/bgbb.js";
export { bgbb } from "./loss/btyd/bgbb.js";
export type { FittedOpportunity, OpportunityFit, OpportunityPattern } from "./loss/btyd/bgbb-fit.js";
export { fitBgbb, groupOpportunities } from "./loss/btyd/bgbb-fit.js";
export type { OpportunityForecast } from "./loss/btyd/bgbb-forecast.js";
export { opportunityForecast, opportunityLogOddsAlive } from "./loss/btyd/bgbb-forecast.js";
export { bgnbd, fitBgnbd } from "./loss/btyd/bgnbd.js";
export type { Bootstrap, BootstrapInterval, BootstrapOptions, Refit } from "./loss/btyd/bootstrap.js";
export { bootstrap } from "./loss/btyd/bootstrap.js";
export type { RegularModel } from "./loss/btyd/cnbd.js";
export { bgcnbd, mbgcnbd, regularLogOddsAlive } from "./loss/btyd/cnbd.js";
export { aheadInGap } from "./loss/btyd/cnbd-ahead.js";
export type {
  ChosenShape,
  FittedRegular,
  RegularFit,
  RegularFitOptions,
  ShapeTried,
} from "./loss/btyd/cnbd-fit.js";
export { chooseShape, fitBgcnbd, fitMbgcnbd } from "./loss/btyd/cnbd-fit.js";
export { afterClicks, regularForecast } from "./loss/btyd/cnbd-forecast.js";
export {
  gapConstant,
  regularCustomerLogLikelihood,
  regularLogLikelihood,
} from "./loss/btyd/cnbd-likelihood.js";
export type { CustomerHistory, Forecast } from "./loss/btyd/customer.js";
export { customerLogLikelihood, forecast, logOddsAlive, shareOf } from "./loss/btyd/customer.js";
export type { Fit, FitOptions, FittedModel } from "./loss/btyd/fit.js";
export type { GammaGammaParameters, SpendHistory, SpendModel, SpendSample } from "./loss/btyd/gamma-gamma.js";
export { expectedSpend, gammaGamma, spendSample } from "./loss/btyd/gamma-gamma.js";
export type { FittedSpend, SpendFit } from "./loss/btyd/gamma-gamma-fit.js";
export { fitGammaGamma } from "./loss/btyd/gamma-gamma-fit.js";
export type { Holdout, HoldoutBin } from "./loss/btyd/holdout.js";
export { holdout, sumOver } from "./loss/btyd/holdout.js";
export { logLikelihood } from "./loss/btyd/likelihood.js";
export { fitMbgnbd, mbgnbd } from "./loss/btyd/mbgnbd.js";
export type { Buying, BuyingFault, Patterns } from "./loss/btyd/patterns.js";
export { buyingFault, groupPatterns } from "./loss/btyd/patterns.js";
export type { LapseLaw, LapseModel, ParetoNbdParameters } from "./loss/btyd/pnbd.js";
export { paretoNbd } from "./loss/btyd/pnbd.js";
export type { FittedLapse, LapseFit, LapseFitOptions } from "./loss/btyd/pnbd-fit.js";
export { fitParetoNbd } from "./loss/btyd/pnbd-fit.js";
export { lapseForecast, lapseLogOddsAlive, newcomerPurchases } from "./loss/btyd/pnbd-forecast.js";
export { lapseCustomerLogLikelihood, lapseLogLikelihood } from "./loss/btyd/pnbd-likelihood.js";
export type { ProfiledFit, ProfileInterval } from "./loss/btyd/profile.js";
export { profileInterval } from "./loss/btyd/profile.js";
export type { ProfiledParameter } from "./loss/btyd/profile-fits.js";
export { profileLapse, profilePurchases, profileRegular } from "./loss/btyd/profile-fits.js";
export type {
  BetaGeometricParameters,
  LeavingLaw,
  PurchaseModel,
  RateLaw,
} from "./loss/btyd/purchase-model.js";
export type { RepeatBin, RepeatChances, RepeatHistogram } from "./loss/btyd/repeat-counts.js";
export { lapseRepeatChances, repeatChances, repeatHistogram } from "./loss/btyd/repeat-counts.js";
export type { RenewalGroup } from "./loss/btyd/sbg.js";
export { discountedRenewals, renewalLogLikelihood, renewalSurvival } from "./loss/btyd/sbg.js";
export type { ContractFit, FittedContract } from "./loss/btyd/sbg-fit.js";
export { fitShiftedBetaGeometric } from "./loss/btyd/sbg-fit.js";
export type { ChainParts, WordLinks } from "./loss/chain/chain.js";
export { chainParts } from "./loss/chain/chain.js";
export type { FailedPurchases, FailureChances, FailureLogs } from "./loss/chain/counterfactual.js";
export { drivenAway, extraRisk, kindShares } from "./loss/chain/counterfactual.js";
export type { Ranged } from "./loss/chain/joint-draws.js";
export { middle, normalDraws, triangular } from "./loss/chain/joint-draws.js";
export type { Swing } from "./loss/chain/tornado.js";
export { tornado } from "./loss/chain/tornado.js";
export type { CohortLifecycle, CohortPeriod, LifecycleFitOptions } from "./loss/cohort-lifecycle.js";
export { fitCohortLifecycle } from "./loss/cohort-lifecycle.js";
export type { BlendedLinks, Link, LogPrior } from "./loss/effects/blend.js";
export { blendLinks, logPrior } from "./loss/effects/blend.js";
export type { Horizon, HorizonFacts } from "./loss/effects/horizon.js";
export { horizonDays } from "./loss/effects/horizon.js";
export type { Contrast, JointEffect } from "./loss/effects/joint-effects.js";
export { coefficientCovariance, jointEffect } from "./loss/effects/joint-effects.js";
export type { FlagRefusal, JointModel, JointRefusal, JointRows } from "./loss/effects/joint-model.js";
export { jointModel } from "./loss/effects/joint-model.js";
export { linearEffects } from "./loss/effects/linear-effects.js";
export type {
  Influence,
  InfluenceLink,
  InfluenceLoss,
  InfluenceRange,
  LinkRanges,
} from "./loss/influence.js";
export { influenceLoss, influenceRange, marginalInfluence, toldScenarios } from "./loss/influence.js";
export type { BucketFlow, BucketLevel } from "./loss/leaky-bucket.js";
export { leakyBucket } from "./loss/leaky-bucket.js";
export type { LifecycleLoss, QuadraticLifecycle } from "./loss/lifecycle.js";
export { lifecycleFlows, lifecycleQuadratic, quadraticValue } from "./loss/lifecycle.js";
export type { CurvePoint, LifecycleCurve, LifecycleForm, LifecyclePhase } from "./loss/lifecycle-curve.js";
export { lifecycleCurve, lifecyclePhase, lifecycleValue } from "./loss/lifecycle-curve.js";
export type { AgeLoss, LifecycleLosses, LifecycleTerms, LostGroup } from "./loss/lifecycle-lost.js";
export { lifecycleLosses } from "./loss/lifecycle-lost.js";
export type { AgeSeen, CourseGroup } from "./loss/lifecycle-survival.js";
export { agesSeen } from "./loss/lifecycle-survival.js";
export type { FittedForms, LifecyclePhases, TypicalLifecycle } from "./loss/lifecycle-used.js";
export { betterForm, fitForms, typicalLifecycle } from "./loss/lifecycle-used.js";
export type { GapGroup, LastTwoGaps, Regularity } from "./loss/regularity.js";
export { regularity, regularityOfLastTwo, wholeShape } from "./loss/regularity.js";
export type { Setting, SettingFacts, SettingGiven, SettingVerdict } from "./loss/setting.js";
export { purchaseSetting } from "./loss/setting.js";
export type { SettingRules } from "./loss/setting-rules.js";
export { settingRules } from "./loss/setting-rules.js";
export type { Shapley } from "./loss/shapley.js";
export { shapley } from "./loss/shapley.js";
export type { Experience, TrustLevel, TrustRules, TrustState } from "./loss/trust.js";
export { trustLevels, trustOf, trustStates } from "./loss/trust.js";
export type { WeekdayFacts } from "./loss/weekday.js";
export { weekdayConcentration } from "./loss/weekday.js";
export type { LossOfCustomer, LostCustomer, WinBack } from "./loss/win-back.js";
export { lossOfCustomer, winBackWorth } from "./loss/win-back.js";
export { wordOfMouthReach } from "./loss/word-of-mouth.js";
export type { Correlations, NotCorrelations } from "./measure/drivers/correlations.js";
export type {
  DriverAnswers,
  DriverImportance,
  DriverOptions,
  DriverWeight,
} from "./measure/drivers/driver-importance.js";
export { driverImportance } from "./measure/drivers/driver-importance.js";
export type { Kano, KanoAnswer, KanoCategory, KanoCounts, KanoPair } from "./measure/drivers/kano.js";
export { kano, kanoAnswers, kanoCategory, kanoCounts } from "./measure/drivers/kano.js";
export type { KanoScores } from "./measure/drivers/kano-scores.js";
export { kanoScores } from "./measure/drivers/kano-scores.js";
export { placeWorth, rankShares, sharesByRating } from "./measure/drivers/rank-share.js";
export type { BusinessSplit, RankShareFit } from "./measure/drivers/rank-share-fit.js";
export { rankShareFit } from "./measure/drivers/rank-share-fit.js";
export type { RSquaredShares } from "./measure/drivers/relative-weights.js";
export { relativeWeights } from "./measure/drivers/relative-weights.js";
export { shapleyR2 } from "./measure/drivers/shapley-r2.js";
export type {
  ElementImportance,
  ElementRole,
  ImportanceCuts,
  ImportanceRole,
  StatedDerived,
} from "./measure/drivers/stated-derived.js";
export { statedDerived } from "./measure/drivers/stated-derived.js";
export type {
  AccessCriterion,
  AccessEdits,
  AccessMode,
  AccessScore,
} from "./measure/plan-survey/access-modes.js";
export { accessCriteria, accessModes, scoreAccessModes } from "./measure/plan-survey/access-modes.js";
export type {
  Allocation,
  Stratum as SampleStratum,
  StratumSample,
} from "./measure/plan-survey/allocate-sample.js";
export { allocateSample } from "./measure/plan-survey/allocate-sample.js";
export type { Draw, DrawnCustomer, ListedCustomer } from "./measure/plan-survey/draw-sample.js";
export { drawSample } from "./measure/plan-survey/draw-sample.js";
export type {
  Amendment,
  Catalogue,
  CatalogueEvent,
  CatalogueItem,
  CatalogueVersion,
} from "./measure/plan-survey/element-catalogue.js";
export { catalogueChanges, recordEvent, replayCatalogue } from "./measure/plan-survey/element-catalogue.js";
export type { Industry, TemplateItem, TemplateOptions } from "./measure/plan-survey/element-templates.js";
export { industries, industryNames, templateItems } from "./measure/plan-survey/element-templates.js";
export type { PlanRules, SamplePlan, StratumPlan } from "./measure/plan-survey/plan-sample.js";
export { planSample } from "./measure/plan-survey/plan-sample.js";
export type { SampleAim, SampleSize } from "./measure/plan-survey/sample-size.js";
export { sampleSize } from "./measure/plan-survey/sample-size.js";
export type { Arrangement } from "./measure/rescue/arrangement.js";
export { arrange } from "./measure/rescue/arrangement.js";
export type { PrintedNumber } from "./measure/rescue/printed-number.js";
export { printedNumbers } from "./measure/rescue/printed-number.js";
export type {
  ActionReading,
  ActionRescue,
  LetteredCell,
  MatrixState,
} from "./measure/rescue/rescue-actions.js";
export { rescueActions } from "./measure/rescue/rescue-actions.js";
export type { Rescue, RescuedTable } from "./measure/rescue/rescue-table.js";
export { checkTable, rescueTable } from "./measure/rescue/rescue-table.js";
export type { Misprint, PrintedTable, TableCheck, TableShape } from "./measure/rescue/table-check.js";
export { usualShapes } from "./measure/rescue/usual-shapes.js";
export type { Band, Cuts } from "./measure/rivals/bands.js";
export { bandOf } from "./measure/rivals/bands.js";
export type { CautionRules, Cautions, Chance, MarketElement } from "./measure/rivals/cautions.js";
export { cautions } from "./measure/rivals/cautions.js";
export type { CellChances, UnsureMean, UnsurePoint } from "./measure/rivals/cell-chances.js";
export { answersToSettle, bandChances, cellChances } from "./measure/rivals/cell-chances.js";
export type {
  Combined,
  CombinedAction,
  CombineReason,
  PositionReading,
  Voice,
} from "./measure/rivals/combine.js";
export { combine, combinedActions } from "./measure/rivals/combine.js";
export type {
  Position,
  PositionRules,
  SignQuadrant,
  Standing,
} from "./measure/rivals/competitive-position.js";
export { competitivePosition, cornerActions, positionRules } from "./measure/rivals/competitive-position.js";
export type { CentreBy } from "./measure/rivals/cut-rules.js";
export { dataCentre, scaleMiddle, scaleThirds, tercileCuts } from "./measure/rivals/cut-rules.js";
export type { Cell, Evaluation, EvaluationAction, MatrixCuts } from "./measure/rivals/evaluation-cell.js";
export { cells, evaluationActions, evaluationCell } from "./measure/rivals/evaluation-cell.js";
export type { IdealAnswers, IdealLevel, IdealRules, LevelLack } from "./measure/rivals/ideal-level.js";
export { idealLevel } from "./measure/rivals/ideal-level.js";
export type { IntervalStanding, MoreAnswers } from "./measure/rivals/interval-standing.js";
export { answersToSeparate, intervalStanding } from "./measure/rivals/interval-standing.js";
export type { KpiTarget } from "./measure/rivals/kpi-target.js";
export { kpiTarget } from "./measure/rivals/kpi-target.js";
export type { GivenShare, MainRivals } from "./measure/rivals/main-rival.js";
export { mainRivals } from "./measure/rivals/main-rival.js";
export type { ElementMeans } from "./measure/rivals/orders.js";
export { diagonalOrder, gapOrder, raiseOrder } from "./measure/rivals/orders.js";
export type {
  PerceivedMeasured,
  PerceptionArea,
  PerceptionVerdict,
  Seen,
} from "./measure/rivals/perceived-measured.js";
export { perceivedMeasured } from "./measure/rivals/perceived-measured.js";
export type { PlacedElement, PlaceOptions } from "./measure/rivals/place-elements.js";
export { placeElements } from "./measure/rivals/place-elements.js";
export type { PlacementStability, StabilityOptions } from "./measure/rivals/placement-stability.js";
export { placementStability } from "./measure/rivals/placement-stability.js";
export type { PositionReadingName } from "./measure/rivals/position-reading.js";
export { readPosition } from "./measure/rivals/position-reading.js";
export type { Quadrant } from "./measure/rivals/quadrant.js";
export { quadrantOf } from "./measure/rivals/quadrant.js";
export type { CurveOptions, RatedService, RatingPoint, RatingTarget } from "./measure/rivals/rating-curve.js";
export { ratingTarget } from "./measure/rivals/rating-curve.js";
export type {
  Benchmark,
  ElementColumns,
  Respondent,
  RivalAnswer,
  RivalSurvey,
  Subject,
} from "./measure/rivals/rival-survey.js";
export { rivalSurvey } from "./measure/rivals/rival-survey.js";
export type { MeanRating, PrintedRelative, RivalRow } from "./measure/rivals/rival-table.js";
export { printedRelative, rivalTable } from "./measure/rivals/rival-table.js";
export type { CutRule, Direction, RuledElement, RuleOptions } from "./measure/rivals/rule-agreement.js";
export { cutRules, positionRulesOn, ruleAgreement } from "./measure/rivals/rule-agreement.js";
export { agreement } from "./measure/survey/agreement.js";
export type { AnswerRow, Duplicates, StraightLines } from "./measure/survey/answer-quality.js";
export { duplicateAnswers, straightLines } from "./measure/survey/answer-quality.js";
export type { CrossRules, ElementSplit, FieldTest, RatedElement } from "./measure/survey/cross-analysis.js";
export { crossAnalysis } from "./measure/survey/cross-analysis.js";
export type { Crowding } from "./measure/survey/crowding.js";
export { crowding } from "./measure/survey/crowding.js";
export type { ExpectationGap, Rated } from "./measure/survey/expectation-gap.js";
export { expectationGap } from "./measure/survey/expectation-gap.js";
export type { FieldClass, FieldClasses, ProfileField } from "./measure/survey/field-classes.js";
export { fieldClasses } from "./measure/survey/field-classes.js";
export type { GroupsTest } from "./measure/survey/groups-test.js";
export { groupsTest } from "./measure/survey/groups-test.js";
export type { NetPromoter } from "./measure/survey/net-promoter.js";
export { netPromoter } from "./measure/survey/net-promoter.js";
export type { PrintedShares } from "./measure/survey/percentages.js";
export { countsFromPercentages } from "./measure/survey/percentages.js";
export type { MomentOptions, RatingMoments } from "./measure/survey/rating-moments.js";
export { ratingMoments } from "./measure/survey/rating-moments.js";
export type { RatingSpread } from "./measure/survey/rating-spread.js";
export { ratingSpread } from "./measure/survey/rating-spread.js";
export type { Scale, ScaleName, ScaleReading, ScaleRules } from "./measure/survey/scale.js";
export { offScale, readScale, rescale, scales } from "./measure/survey/scale.js";
export type { ElementFacts, Priority } from "./plan/priorities.js";
export { prioritise } from "./plan/priorities.js";
export type { BrownForsythe } from "./stats/brown-forsythe.js";
export { brownForsythe } from "./stats/brown-forsythe.js";
export type { ChiSquareTable } from "./stats/chi-square-table.js";
export { chiSquareTable } from "./stats/chi-square-table.js";
export * from "./stats/cluster.js";
export type { Clusterings } from "./stats/clustered-variance.js";
export type { Cronbach } from "./stats/cronbach.js";
export { cronbachAlpha } from "./stats/cronbach.js";
export type { DunnPair } from "./stats/dunn.js";
export { dunn } from "./stats/dunn.js";
export * from "./stats/e-value.js";
export type { Estimate } from "./stats/estimate.js";
export type { ExposureRefusal, ExposureRows } from "./stats/exposure-model.js";
export * from "./stats/isotonic.js";
export * from "./stats/kaplan-meier.js";
export type { KruskalWallis } from "./stats/kruskal-wallis.js";
export { kruskalWallis } from "./stats/kruskal-wallis.js";
export type {
  ClassesTried,
  ClassItem,
  ClassShape,
  LatentClasses,
  LatentOptions,
} from "./stats/latent-classes.js";
export { latentClasses } from "./stats/latent-classes.js";
export type { ClusteredErrors } from "./stats/logistic-errors.js";
export { clusteredErrors, robustErrors } from "./stats/logistic-errors.js";
export type { FittedLogistic, LogisticFit, LogisticRefusal } from "./stats/logistic-regression.js";
export { logisticRegression } from "./stats/logistic-regression.js";
export type { LogisticRows } from "./stats/logistic-rows.js";
export type { MannWhitney } from "./stats/mann-whitney.js";
export { mannWhitney } from "./stats/mann-whitney.js";
export * from "./stats/mantel-haenszel.js";
export { pairedShareDifference } from "./stats/paired-share-difference.js";
export * from "./stats/quantile-interval.js";
export * from "./stats/rank-correlation.js";
export * from "./stats/ratio-change.js";
export * from "./stats/ratio-of-sums.js";
export type { ScoreCounts, ScoreTable } from "./stats/score-counts.js";
export { countScores, scoreCounts, scoreTable } from "./stats/score-counts.js";
export * from "./stats/share-difference.js";
export * from "./stats/share-interval.js";
export * from "./stats/smallest-effect.js";
export * from "./stats/standardised-risk.js";
export type { Eigen } from "./stats/symmetric-eigen.js";
export { symmetricEigen } from "./stats/symmetric-eigen.js";
export * from "./stats/two-sided-p.js";
export type { VarianceBetween } from "./stats/variance-between.js";
export { varianceBetween } from "./stats/variance-between.js";
