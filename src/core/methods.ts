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
// Level: curves of service against sales and cost, and the means that give a service.
export type { AggregateLevel, AggregateTarget } from "./level/curves/aggregate.js";
export { aggregateFrontier, aggregateTarget, ownOptima } from "./level/curves/aggregate.js";
export type { BeforeAfter, ServiceEffect } from "./level/curves/before-after.js";
export { beforeAfter } from "./level/curves/before-after.js";
export type { BestLevel } from "./level/curves/best-level.js";
export { bestLevel } from "./level/curves/best-level.js";
export type { BestOverDraws, DrawnCurves } from "./level/curves/best-over-draws.js";
export { bestOverDraws } from "./level/curves/best-over-draws.js";
export { elasticityCurves, stockOutCurves } from "./level/curves/effect-curves.js";
export type { FitForm, MeasuredPoint, SalesFit } from "./level/curves/fit-sales.js";
export { drawCurves, fitSales, salesInterval } from "./level/curves/fit-sales.js";
export type { LostPerUnit, StockItem } from "./level/curves/item.js";
export type { ItemColumns, ItemCurves } from "./level/curves/item-columns.js";
export { itemCurves, summedCurve } from "./level/curves/item-columns.js";
export type { FillPoint } from "./level/curves/item-curve.js";
export { costAtReorder, fillCost, nearOptimal, optimalFill } from "./level/curves/item-curve.js";
export type { StockOutEffect, StockOutStratum } from "./level/curves/natural-stock-outs.js";
export { naturalStockOuts, salesRatio } from "./level/curves/natural-stock-outs.js";
export type { ReactionOutcome, ReactionStudy, Reactions, Seller } from "./level/curves/reaction-shares.js";
export {
  blendedReactions,
  businessReactions,
  deliveryResponses,
  groupedReactions,
  outcomeFor,
  reactionStudies,
} from "./level/curves/reaction-shares.js";
export type { ResponseOptimum, SalesResponse } from "./level/curves/response-optimum.js";
export { responseOptimum, squareRootOptimum } from "./level/curves/response-optimum.js";
export type { SalesCurve, SalesPoint } from "./level/curves/sales-curve.js";
export { salesAt, salesSlope } from "./level/curves/sales-curve.js";
export type { SalesCase, SalesOptimum } from "./level/curves/sales-optimum.js";
export { salesOptimum, salesOptimumOver } from "./level/curves/sales-optimum.js";
export type { IncrementPoint, LevelMoney, ProfitPoint, ThreeCharts } from "./level/curves/three-charts.js";
export { gainFromLoss, threeCharts } from "./level/curves/three-charts.js";
export type { SalesForm, ToldCurve, ToldSales } from "./level/curves/told-sales.js";
export { salesForms, toldCurve } from "./level/curves/told-sales.js";
export type { Calibrated } from "./level/curves/two-points.js";
export { lineThrough, powerThrough, saturatingThrough, sCurveThrough } from "./level/curves/two-points.js";
// Level: demand laws and their loss functions, newsvendor, lot sizes.
export type { DemandMoments } from "./level/demand/by-moments.js";
export { modelByMoments } from "./level/demand/by-moments.js";
export type { CensoredCounts } from "./level/demand/censored-counts.js";
export { censoredCounts } from "./level/demand/censored-counts.js";
export type { CensoredNormal, CensoredSales } from "./level/demand/censored-normal.js";
export { censoredNormal } from "./level/demand/censored-normal.js";
export type { CensoredRecords } from "./level/demand/censored-records.js";
export { censoredRecords } from "./level/demand/censored-records.js";
export type { Candidate, DemandRecords, ModelChoice, ModelReason } from "./level/demand/choose-model.js";
export { chooseDemandModel } from "./level/demand/choose-model.js";
export type { LumpyService } from "./level/demand/compound-base-stock.js";
export { compoundBaseStock } from "./level/demand/compound-base-stock.js";
export type { SizeChances } from "./level/demand/compound-poisson.js";
export { compoundOverLeadTime, compoundPoissonLaw } from "./level/demand/compound-poisson.js";
export type { DemandModel, LeadTimeLaw } from "./level/demand/demand-model.js";
export { overLeadTime, periodLaw } from "./level/demand/demand-model.js";
export { discreteLaw, discreteLawOf } from "./level/demand/discrete-law.js";
export { empiricalLaw } from "./level/demand/empirical-law.js";
export { exponentialLaw } from "./level/demand/exponential-law.js";
export { fitGamma } from "./level/demand/fit-gamma.js";
export { fitNegativeBinomial } from "./level/demand/fit-negative-binomial.js";
export type { ForecastError } from "./level/demand/forecast-error.js";
export { forecastError } from "./level/demand/forecast-error.js";
export { gammaLaw, gammaOf } from "./level/demand/gamma-law.js";
export { geometricLaw } from "./level/demand/geometric-law.js";
export type { Goodness } from "./level/demand/goodness.js";
export { goodness } from "./level/demand/goodness.js";
export type { DemandPattern, Intermittence } from "./level/demand/intermittence.js";
export { intermittence } from "./level/demand/intermittence.js";
export type { DemandLaw, LawKind } from "./level/demand/law.js";
export type { LeadTimeDemand, MeanSpread } from "./level/demand/lead-time.js";
export { leadTimeDemand, poissonOverLeadTime, spreadOverPeriods } from "./level/demand/lead-time.js";
export { lognormalLaw, lognormalOf } from "./level/demand/lognormal-law.js";
export { negativeBinomialMass, poissonMass } from "./level/demand/mass.js";
export {
  negativeBinomialLaw,
  negativeBinomialOf,
  negativeBinomialOfScale,
} from "./level/demand/negative-binomial-law.js";
export { normalLaw } from "./level/demand/normal-law.js";
export { normalQuantile, normalQuantileAbove } from "./level/demand/normal-quantile.js";
export { normalDensity, normalLoss, normalLoss2, normalSf } from "./level/demand/normal-tail.js";
export { poissonLaw } from "./level/demand/poisson-law.js";
export type { PeriodDemand } from "./level/demand/sum-of-periods.js";
export { sumOfPeriods } from "./level/demand/sum-of-periods.js";
export type { Undershoot } from "./level/demand/undershoot.js";
export { undershoot } from "./level/demand/undershoot.js";
export { uniformLaw } from "./level/demand/uniform-law.js";
export type { DiscountedLot, PriceBreaks } from "./level/eoq/discounts.js";
export { eoqAllUnits, eoqIncremental } from "./level/eoq/discounts.js";
export type { Lot, LotCosts } from "./level/eoq/eoq.js";
export { eoq, eoqCost } from "./level/eoq/eoq.js";
export type { BackorderedLot } from "./level/eoq/eoq-backorders.js";
export { eoqBackorders } from "./level/eoq/eoq-backorders.js";
export { epq } from "./level/eoq/epq.js";
export type { JointItem, JointPlan } from "./level/eoq/joint-replenishment.js";
export { jointReplenishment } from "./level/eoq/joint-replenishment.js";
export type { LotPlan, LotPlanInput } from "./level/eoq/wagner-whitin.js";
export { wagnerWhitin } from "./level/eoq/wagner-whitin.js";
export type {
  ExpansionPath,
  Improvement,
  PathPoint,
  ServiceOption,
  SwitchPoint,
} from "./level/means/expansion-path.js";
export {
  cheapestAt,
  expansionPath,
  sameMoneyMoreService,
  sameServiceForLess,
} from "./level/means/expansion-path.js";
export type { FewestWorthwhile, PartOfWork, WayOfWorking } from "./level/means/failure-curve.js";
export {
  costAt,
  failureCurve,
  fewestWorthwhile,
  leastTotal,
  worthKeeping,
} from "./level/means/failure-curve.js";
export type { MeansPoint, MeansPrices, Tangency } from "./level/means/iso-cost.js";
export { lowerHull, meansCost, tangency } from "./level/means/iso-cost.js";
export type { LeadTimeWorth, StockForService } from "./level/means/lead-time-worth.js";
export { isoServiceCurve, leadTimeWorth } from "./level/means/lead-time-worth.js";
export type { DeliveryResponse } from "./level/means/longer-promise.js";
export { demandLost } from "./level/means/longer-promise.js";
export type { Flow, Mode, ModeCost } from "./level/means/mode-choice.js";
export { chooseMode, modeCost, modeLeadTimeDemand } from "./level/means/mode-choice.js";
export type { MeansPlan, PlacedPlan } from "./level/means/place-plans.js";
export { placePlans } from "./level/means/place-plans.js";
export type { MixOptions, ModeAtService } from "./level/means/service-mix.js";
export { modeAtService, modesAtService } from "./level/means/service-mix.js";
export type { ShipmentSums, Tariff } from "./level/means/tariff.js";
export { freightAt, tariffOf } from "./level/means/tariff.js";
export { bestLateShare } from "./level/menu/late-share.js";
export type { MarginalCost } from "./level/menu/pair-level.js";
export { bestShort, marginalCost } from "./level/menu/pair-level.js";
export type { RankContradiction } from "./level/menu/ranks.js";
export { rankContradictions } from "./level/menu/ranks.js";
export type { Tier, TierOptions } from "./level/menu/tiers.js";
export { tiersByCost } from "./level/menu/tiers.js";
export type { NewsvendorColumns } from "./level/newsvendor/columns.js";
export { newsvendorColumns } from "./level/newsvendor/columns.js";
export type { Season, SeasonChoice } from "./level/newsvendor/explicit.js";
export { explicitNewsvendor, explicitProfit } from "./level/newsvendor/explicit.js";
export type { NewsvendorChoice, OverUnder } from "./level/newsvendor/newsvendor.js";
export { newsvendor, newsvendorCost } from "./level/newsvendor/newsvendor.js";
export type { RecordedItem, StretchFit } from "./level/policy/fit-stretch.js";
export { fitStretch, stockForOnHand } from "./level/policy/fit-stretch.js";
export type { GroupItems, GroupPoint } from "./level/policy/group-level.js";
export { groupAt, groupCurve, groupLevel, multipleFor, placesFor } from "./level/policy/group-level.js";
export type { ItemPolicy, PolicyKind, PolicySetting } from "./level/policy/item-policy.js";
export { itemPolicy } from "./level/policy/item-policy.js";
export type { StockFrontier } from "./level/policy/stock-frontier.js";
export {
  bestPlace,
  onHandAt,
  placeForShort,
  shortAt,
  stockAt,
  stockFrontier,
} from "./level/policy/stock-frontier.js";
export { pairPriorityTemplate, templateRank } from "./level/priority-template.js";
export { compareService, served, serviceMeasure } from "./level/service.js";
export type { Shortage, ShortagePenalty } from "./level/shortage-penalty.js";
export { shortagePenalty } from "./level/shortage-penalty.js";
export type { BaseStock, LostSalesStock } from "./level/stock/base-stock.js";
export {
  baseStock,
  baseStockForFill,
  baseStockForLostSales,
  baseStockLostSales,
} from "./level/stock/base-stock.js";
export type { CriticalInput, CriticalService } from "./level/stock/critical-service.js";
export { criticalService, occurrenceReorderPoint } from "./level/stock/critical-service.js";
export {
  lineCorrelation,
  onTimeInFull,
  orderFill,
  orderFillAlike,
  orderFillOneCause,
} from "./level/stock/order-fill.js";
export type { PerLine, PerOccurrence, PerOrder, PerUnit, PerUnitTime } from "./level/stock/penalty.js";
export {
  fillForPenalty,
  lineOfOrder,
  penaltyForFill,
  perLine,
  perOccurrence,
  perOrder,
  perUnit,
  perUnitTime,
  unitOfLine,
  unitOfOccurrence,
  unitTimeOfUnit,
} from "./level/stock/penalty.js";
export type { ReviewLaws, ReviewService } from "./level/stock/periodic-review.js";
export { orderUpToForFill, periodicReview } from "./level/stock/periodic-review.js";
export type { PooledStock } from "./level/stock/pooling.js";
export { pooledStock, poolingRatio } from "./level/stock/pooling.js";
export type { RationedFill, RationingInput } from "./level/stock/rationing.js";
export { rationedFill, rationing } from "./level/stock/rationing.js";
export type { FillColumns, Floor, ReorderPoint } from "./level/stock/reorder-point.js";
export {
  lostSalesFill,
  reorderPointColumns,
  reorderPointForCycle,
  reorderPointForFill,
  reorderPointForLostSales,
  reorderPointForMeanWait,
} from "./level/stock/reorder-point.js";
export type { RqPolicy } from "./level/stock/rq.js";
export { rqBackorders, rqCost, rqFill, rqOnHand } from "./level/stock/rq.js";
export { rqBest } from "./level/stock/rq-best.js";
export type { RqChoice, RqColumns, RqColumnsChoice } from "./level/stock/rq-normal.js";
export { rqNormal, rqNormalColumns } from "./level/stock/rq-normal.js";
export type { RqPoissonColumns } from "./level/stock/rq-poisson.js";
export { rqPoisson, rqPoissonColumns } from "./level/stock/rq-poisson.js";
export type { RqService, RqSetting } from "./level/stock/rq-service.js";
export { rqService } from "./level/stock/rq-service.js";
export type { EilChoice } from "./level/stock/rq-shortcuts.js";
export {
  reorderPointForLot,
  rqBackorderedLot,
  rqByLoss,
  rqEconomicSafety,
  rqExpectedLevel,
} from "./level/stock/rq-shortcuts.js";
export type { SsChoice, SsCosts, SsDemand, SsPolicy, SsSpread } from "./level/stock/ss.js";
export { ssBest, ssCost, ssPower } from "./level/stock/ss.js";
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
export { fisherInterval } from "./measure/drivers/fisher-interval.js";
export type { Kano, KanoAnswer, KanoCategory, KanoCounts, KanoPair } from "./measure/drivers/kano.js";
export { kano, kanoAnswers, kanoCategory, kanoCounts } from "./measure/drivers/kano.js";
export type { KanoScores } from "./measure/drivers/kano-scores.js";
export { kanoScores } from "./measure/drivers/kano-scores.js";
export type { PlaceGain, SupplierSplit } from "./measure/drivers/place-gain.js";
export { placeGain } from "./measure/drivers/place-gain.js";
export { rSquaredInterval } from "./measure/drivers/r-squared-interval.js";
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
export type { Checklist, CheckPoint } from "./measure/inside/checklists.js";
export { checklists } from "./measure/inside/checklists.js";
export type { FlowAnswer, FlowState } from "./measure/inside/information-flow.js";
export { flowState } from "./measure/inside/information-flow.js";
export type { View, ViewReading } from "./measure/inside/manager-view.js";
export { managerView } from "./measure/inside/manager-view.js";
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
export type { CustomerStrata, CustomerToAsk, StratumField } from "./measure/plan-survey/customer-strata.js";
export { customerStrata } from "./measure/plan-survey/customer-strata.js";
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
export type { CustomerPlan, SampleCost, SampleWishes } from "./measure/plan-survey/plan-customers.js";
export { planCustomers } from "./measure/plan-survey/plan-customers.js";
export type { PlanRules, SamplePlan, StratumPlan } from "./measure/plan-survey/plan-sample.js";
export { planSample } from "./measure/plan-survey/plan-sample.js";
export type { Question, Questionnaire, QuestionnairePlan } from "./measure/plan-survey/questionnaire.js";
export { questionnaire } from "./measure/plan-survey/questionnaire.js";
export type { SampleAim, SampleSize } from "./measure/plan-survey/sample-size.js";
export { sampleSize } from "./measure/plan-survey/sample-size.js";
export type { Arrangement } from "./measure/rescue/arrangement.js";
export { arrange } from "./measure/rescue/arrangement.js";
export { classGini } from "./measure/rescue/class-concentration.js";
export { printedActions } from "./measure/rescue/printed-actions.js";
export type { GradeCell, GradeGrid, GradeRescue, GradeRow } from "./measure/rescue/printed-grades.js";
export { printedGrades } from "./measure/rescue/printed-grades.js";
export type { PrintedLabels } from "./measure/rescue/printed-labels.js";
export type { PrintedNumber } from "./measure/rescue/printed-number.js";
export { printedNumbers } from "./measure/rescue/printed-number.js";
export type { PrintedText } from "./measure/rescue/printed-text.js";
export { splitPrinted } from "./measure/rescue/printed-text.js";
export type { RankRule } from "./measure/rescue/rank-rules.js";
export { rankRules } from "./measure/rescue/rank-rules.js";
export type {
  ActionReading,
  ActionRescue,
  LetteredCell,
  MatrixState,
} from "./measure/rescue/rescue-actions.js";
export { rescueActions } from "./measure/rescue/rescue-actions.js";
export type { MisprintCause, PrintedRescue } from "./measure/rescue/rescue-printed.js";
export { misprintCause, rescuePrinted } from "./measure/rescue/rescue-printed.js";
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
export { combinedChances } from "./measure/rivals/combined-chances.js";
export type { Against, CompareOptions } from "./measure/rivals/compared-columns.js";
export { comparedColumns } from "./measure/rivals/compared-columns.js";
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
export type { ChosenRivals, RivalGroups } from "./measure/rivals/main-rivals-of.js";
export { mainRivalOf, rivalGroups, sameCustomersRival } from "./measure/rivals/main-rivals-of.js";
export type { AxisScales, Cutting } from "./measure/rivals/matrix-cutting.js";
export { matrixCutting } from "./measure/rivals/matrix-cutting.js";
export type { ElementMeans } from "./measure/rivals/orders.js";
export { diagonalOrder, gapOrder, raiseOrder } from "./measure/rivals/orders.js";
export { overallLead } from "./measure/rivals/overall-lead.js";
export { pairedCorrelation } from "./measure/rivals/paired-correlation.js";
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
export type { MeanDifference } from "./measure/survey/mean-difference.js";
export { pairedDifference, welchDifference } from "./measure/survey/mean-difference.js";
export type { NetPromoter } from "./measure/survey/net-promoter.js";
export { netPromoter } from "./measure/survey/net-promoter.js";
export type { PrintedShares } from "./measure/survey/percentages.js";
export { countsFromPercentages } from "./measure/survey/percentages.js";
export type { MomentOptions, RatingMoments } from "./measure/survey/rating-moments.js";
export { ratingMoments } from "./measure/survey/rating-moments.js";
export type { RatingSpread } from "./measure/survey/rating-spread.js";
export { ratingSpread } from "./measure/survey/rating-spread.js";
export type { Scale, ScaleName, ScaleReading, ScaleRules } from "./measure/survey/scale.js";
export { offScale, readScale, rescale, scales, strayScores } from "./measure/survey/scale.js";
export type { Column, Columns, Segmentation, Survey } from "./measure/survey/survey.js";
export type { HeardElement, Mindedness } from "./measure/survey/survey-element.js";
export { hearElement } from "./measure/survey/survey-element.js";
export type { SurveyAnswer, SurveyPeople, SurveyQuestion } from "./measure/survey/survey-from.js";
export { surveyFrom, surveyFromQuestions } from "./measure/survey/survey-from.js";
export type { HiddenSegments, SegmentField } from "./measure/survey/survey-hidden.js";
export { hiddenSegments, segmentFields } from "./measure/survey/survey-hidden.js";
export type { LanguageEffect, LanguageVerdict } from "./measure/survey/survey-language.js";
export { languageEffects } from "./measure/survey/survey-language.js";
export type { AnswerFlag, FlaggedRespondent, SurveyQuality } from "./measure/survey/survey-quality.js";
export { surveyQuality } from "./measure/survey/survey-quality.js";
export type { ElementSplitting, SplitClass, SplitRules, Splitting } from "./measure/survey/survey-split.js";
export { splitElements } from "./measure/survey/survey-split.js";
// Plan: the changes worth making.
export type { ColumnChoice, MultiplierChoice, OptionColumns } from "./plan/choice/by-multiplier.js";
export { chooseByMultiplier } from "./plan/choice/by-multiplier.js";
export type { ChooseOptions } from "./plan/choice/choose-plan.js";
export { choosePlan, planBound } from "./plan/choice/choose-plan.js";
export type { JointGain, JointResult, JointShare } from "./plan/choice/evaluate-jointly.js";
export { evaluateJointly } from "./plan/choice/evaluate-jointly.js";
export { loadHighs } from "./plan/choice/highs.js";
export type { PlanStep } from "./plan/choice/order-of-doing.js";
export { orderOfDoing } from "./plan/choice/order-of-doing.js";
export type {
  Chosen,
  CoupledSolver,
  LimitName,
  LimitUse,
  PlanChoice,
  PlanOption,
  PlanProblem,
} from "./plan/choice/problem.js";
export { expectedGain } from "./plan/choice/problem.js";
export type {
  Believed,
  MeasuredGain,
  PlanTotal,
  ShrunkGain,
  ShrunkGains,
} from "./plan/choice/shrink-gains.js";
export { chancePays, planTotal, shrinkGains } from "./plan/choice/shrink-gains.js";
export type { Turning } from "./plan/choice/what-would-change.js";
export { whatWouldChange } from "./plan/choice/what-would-change.js";
export type { CaseGroup, FailedOrder } from "./plan/joint/cases.js";
export type {
  Change as PlanChange,
  Effect as PlanEffect,
  JointEffect as JointPlanEffect,
  JointInput as JointPlanInput,
  KindCost,
} from "./plan/joint/joint-effect.js";
export { jointEffect as jointPlanEffect } from "./plan/joint/joint-effect.js";
export type { Selected } from "./plan/joint/select.js";
export { selectPlan } from "./plan/joint/select.js";
export type { ElementFacts, Priority } from "./plan/priorities.js";
export { prioritise } from "./plan/priorities.js";
export type { BeforeSince, Progress, Tracked } from "./plan/track/progress.js";
export { progress } from "./plan/track/progress.js";
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
export type { Ranged } from "./stats/joint-draws.js";
export { middle, normalDraws, triangular } from "./stats/joint-draws.js";
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
