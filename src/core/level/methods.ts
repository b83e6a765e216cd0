/** The right level: service against sales and cost, demand laws, stocks, menus. */

export { abcClasses, countForShare } from "./abc.js";
export type { AggregateLevel, AggregateTarget } from "./curves/aggregate.js";
export { aggregateFrontier, aggregateTarget, ownOptima } from "./curves/aggregate.js";
export type { BeforeAfter, ServiceEffect } from "./curves/before-after.js";
export { beforeAfter } from "./curves/before-after.js";
export type { BestLevel } from "./curves/best-level.js";
export { bestLevel } from "./curves/best-level.js";
export type { BestOverDraws, DrawnCurves } from "./curves/best-over-draws.js";
export { bestOverDraws } from "./curves/best-over-draws.js";
export { elasticityCurves, stockOutCurves } from "./curves/effect-curves.js";
export type { FitForm, MeasuredPoint, SalesFit } from "./curves/fit-sales.js";
export { drawCurves, fitSales, salesInterval } from "./curves/fit-sales.js";
export type { LostPerUnit, StockItem } from "./curves/item.js";
export type { ItemColumns, ItemCurves } from "./curves/item-columns.js";
export { itemCurves, summedCurve } from "./curves/item-columns.js";
export type { FillPoint } from "./curves/item-curve.js";
export { costAtReorder, fillCost, nearOptimal, optimalFill } from "./curves/item-curve.js";
export type { StockOutEffect, StockOutStratum } from "./curves/natural-stock-outs.js";
export { naturalStockOuts, salesRatio } from "./curves/natural-stock-outs.js";
export type { ReactionOutcome, ReactionStudy, Reactions, Seller } from "./curves/reaction-shares.js";
export {
  blendedReactions,
  businessReactions,
  deliveryResponses,
  groupedReactions,
  outcomeFor,
  reactionStudies,
} from "./curves/reaction-shares.js";
export type { ResponseOptimum, SalesResponse } from "./curves/response-optimum.js";
export { responseOptimum, squareRootOptimum } from "./curves/response-optimum.js";
export type { SalesCurve, SalesPoint } from "./curves/sales-curve.js";
export { salesAt, salesSlope } from "./curves/sales-curve.js";
export type { SalesCase, SalesOptimum } from "./curves/sales-optimum.js";
export { salesOptimum, salesOptimumOver } from "./curves/sales-optimum.js";
export type { IncrementPoint, LevelMoney, ProfitPoint, ThreeCharts } from "./curves/three-charts.js";
export { gainFromLoss, threeCharts } from "./curves/three-charts.js";
export type { SalesForm, ToldCurve, ToldSales } from "./curves/told-sales.js";
export { salesForms, toldCurve } from "./curves/told-sales.js";
export type { Calibrated } from "./curves/two-points.js";
export { lineThrough, powerThrough, saturatingThrough, sCurveThrough } from "./curves/two-points.js";
export type { DemandMoments } from "./demand/by-moments.js";
export { modelByMoments } from "./demand/by-moments.js";
export type { CensoredCounts } from "./demand/censored-counts.js";
export { censoredCounts } from "./demand/censored-counts.js";
export type { CensoredNormal, CensoredSales } from "./demand/censored-normal.js";
export { censoredNormal } from "./demand/censored-normal.js";
export type { CensoredRecords } from "./demand/censored-records.js";
export { censoredRecords } from "./demand/censored-records.js";
export type { Candidate, DemandRecords, ModelChoice, ModelReason } from "./demand/choose-model.js";
export { chooseDemandModel } from "./demand/choose-model.js";
export type { LumpyService } from "./demand/compound-base-stock.js";
export { compoundBaseStock } from "./demand/compound-base-stock.js";
export type { SizeChances } from "./demand/compound-poisson.js";
export { compoundOverLeadTime, compoundPoissonLaw } from "./demand/compound-poisson.js";
export type { DemandModel, LeadTimeLaw } from "./demand/demand-model.js";
export { overLeadTime, periodLaw } from "./demand/demand-model.js";
export { discreteLaw, discreteLawOf } from "./demand/discrete-law.js";
export { empiricalLaw } from "./demand/empirical-law.js";
export { exponentialLaw } from "./demand/exponential-law.js";
export { fitGamma } from "./demand/fit-gamma.js";
export { fitNegativeBinomial } from "./demand/fit-negative-binomial.js";
export type { ForecastError } from "./demand/forecast-error.js";
export { forecastError } from "./demand/forecast-error.js";
export { gammaLaw, gammaOf } from "./demand/gamma-law.js";
export { geometricLaw } from "./demand/geometric-law.js";
export type { Goodness } from "./demand/goodness.js";
export { goodness } from "./demand/goodness.js";
export type { DemandPattern, Intermittence } from "./demand/intermittence.js";
export { intermittence } from "./demand/intermittence.js";
export type { DemandLaw, LawKind } from "./demand/law.js";
export type { LeadTimeDemand, MeanSpread } from "./demand/lead-time.js";
export { leadTimeDemand, poissonOverLeadTime, spreadOverPeriods } from "./demand/lead-time.js";
export { lognormalLaw, lognormalOf } from "./demand/lognormal-law.js";
export { negativeBinomialMass, poissonMass } from "./demand/mass.js";
export {
  negativeBinomialLaw,
  negativeBinomialOf,
  negativeBinomialOfScale,
} from "./demand/negative-binomial-law.js";
export { normalLaw } from "./demand/normal-law.js";
export { normalQuantile, normalQuantileAbove } from "./demand/normal-quantile.js";
export { normalDensity, normalLoss, normalLoss2, normalSf } from "./demand/normal-tail.js";
export { poissonLaw } from "./demand/poisson-law.js";
export type { PeriodDemand } from "./demand/sum-of-periods.js";
export { sumOfPeriods } from "./demand/sum-of-periods.js";
export type { Undershoot } from "./demand/undershoot.js";
export { undershoot } from "./demand/undershoot.js";
export { uniformLaw } from "./demand/uniform-law.js";
export type { DiscountedLot, PriceBreaks } from "./eoq/discounts.js";
export { eoqAllUnits, eoqIncremental } from "./eoq/discounts.js";
export type { Lot, LotCosts } from "./eoq/eoq.js";
export { eoq, eoqCost } from "./eoq/eoq.js";
export type { BackorderedLot } from "./eoq/eoq-backorders.js";
export { eoqBackorders } from "./eoq/eoq-backorders.js";
export { epq } from "./eoq/epq.js";
export type { JointItem, JointPlan } from "./eoq/joint-replenishment.js";
export { jointReplenishment } from "./eoq/joint-replenishment.js";
export type { LotPlan, LotPlanInput } from "./eoq/wagner-whitin.js";
export { wagnerWhitin } from "./eoq/wagner-whitin.js";
export type {
  ExpansionPath,
  Improvement,
  PathPoint,
  ServiceOption,
  SwitchPoint,
} from "./means/expansion-path.js";
export {
  cheapestAt,
  expansionPath,
  sameMoneyMoreService,
  sameServiceForLess,
} from "./means/expansion-path.js";
export type { FewestWorthwhile, PartOfWork, WayOfWorking } from "./means/failure-curve.js";
export {
  costAt,
  failureCurve,
  fewestWorthwhile,
  leastTotal,
  worthKeeping,
} from "./means/failure-curve.js";
export type { MeansPoint, MeansPrices, Tangency } from "./means/iso-cost.js";
export { lowerHull, meansCost, tangency } from "./means/iso-cost.js";
export type { LeadTimeWorth, StockForService } from "./means/lead-time-worth.js";
export { isoServiceCurve, leadTimeWorth } from "./means/lead-time-worth.js";
export type { DeliveryResponse } from "./means/longer-promise.js";
export { demandLost } from "./means/longer-promise.js";
export type { Flow, Mode, ModeCost } from "./means/mode-choice.js";
export { chooseMode, modeCost, modeLeadTimeDemand } from "./means/mode-choice.js";
export type { MeansPlan, PlacedPlan } from "./means/place-plans.js";
export { placePlans } from "./means/place-plans.js";
export type { MixOptions, ModeAtService } from "./means/service-mix.js";
export { modeAtService, modesAtService } from "./means/service-mix.js";
export type { ShipmentSums, Tariff } from "./means/tariff.js";
export { freightAt, tariffOf } from "./means/tariff.js";
export { bestLateShare } from "./menu/late-share.js";
export type { MarginalCost } from "./menu/pair-level.js";
export { bestShort, marginalCost } from "./menu/pair-level.js";
export type { RankContradiction } from "./menu/ranks.js";
export { rankContradictions } from "./menu/ranks.js";
export type { Tier, TierOptions } from "./menu/tiers.js";
export { tiersByCost } from "./menu/tiers.js";
export type { NewsvendorColumns } from "./newsvendor/columns.js";
export { newsvendorColumns } from "./newsvendor/columns.js";
export type { Season, SeasonChoice } from "./newsvendor/explicit.js";
export { explicitNewsvendor, explicitProfit } from "./newsvendor/explicit.js";
export type { NewsvendorChoice, OverUnder } from "./newsvendor/newsvendor.js";
export { newsvendor, newsvendorCost } from "./newsvendor/newsvendor.js";
export type { RecordedItem, StretchFit } from "./policy/fit-stretch.js";
export { fitStretch, stockForOnHand } from "./policy/fit-stretch.js";
export type { GroupItems, GroupPoint } from "./policy/group-level.js";
export { groupAt, groupCurve, groupLevel, multipleFor, placesFor } from "./policy/group-level.js";
export type { ItemPolicy, PolicyKind, PolicySetting } from "./policy/item-policy.js";
export { itemPolicy } from "./policy/item-policy.js";
export type { StockFrontier } from "./policy/stock-frontier.js";
export {
  bestPlace,
  onHandAt,
  placeForShort,
  shortAt,
  stockAt,
  stockFrontier,
} from "./policy/stock-frontier.js";
export { pairPriorityTemplate, templateRank } from "./priority-template.js";
export { compareService, served, serviceMeasure } from "./service.js";
export type { Shortage, ShortagePenalty } from "./shortage-penalty.js";
export { shortagePenalty } from "./shortage-penalty.js";
export type { BaseStock, LostSalesStock } from "./stock/base-stock.js";
export {
  baseStock,
  baseStockForFill,
  baseStockForLostSales,
  baseStockLostSales,
} from "./stock/base-stock.js";
export type { CriticalInput, CriticalService } from "./stock/critical-service.js";
export { criticalService, occurrenceReorderPoint } from "./stock/critical-service.js";
export {
  lineCorrelation,
  onTimeInFull,
  orderFill,
  orderFillAlike,
  orderFillOneCause,
} from "./stock/order-fill.js";
export type { PerLine, PerOccurrence, PerOrder, PerUnit, PerUnitTime } from "./stock/penalty.js";
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
} from "./stock/penalty.js";
export type { ReviewLaws, ReviewService } from "./stock/periodic-review.js";
export { orderUpToForFill, periodicReview } from "./stock/periodic-review.js";
export type { PooledStock } from "./stock/pooling.js";
export { pooledStock, poolingRatio } from "./stock/pooling.js";
export type { RationedFill, RationingInput } from "./stock/rationing.js";
export { rationedFill, rationing } from "./stock/rationing.js";
export type { FillColumns, Floor, ReorderPoint } from "./stock/reorder-point.js";
export {
  lostSalesFill,
  reorderPointColumns,
  reorderPointForCycle,
  reorderPointForFill,
  reorderPointForLostSales,
  reorderPointForMeanWait,
} from "./stock/reorder-point.js";
export type { RqPolicy } from "./stock/rq.js";
export { rqBackorders, rqCost, rqFill, rqOnHand } from "./stock/rq.js";
export { rqBest } from "./stock/rq-best.js";
export type { RqChoice, RqColumns, RqColumnsChoice } from "./stock/rq-normal.js";
export { rqNormal, rqNormalColumns } from "./stock/rq-normal.js";
export type { RqPoissonColumns } from "./stock/rq-poisson.js";
export { rqPoisson, rqPoissonColumns } from "./stock/rq-poisson.js";
export type { RqService, RqSetting } from "./stock/rq-service.js";
export { rqService } from "./stock/rq-service.js";
export type { EilChoice } from "./stock/rq-shortcuts.js";
export {
  reorderPointForLot,
  rqBackorderedLot,
  rqByLoss,
  rqEconomicSafety,
  rqExpectedLevel,
} from "./stock/rq-shortcuts.js";
export type { SsChoice, SsCosts, SsDemand, SsPolicy, SsSpread } from "./stock/ss.js";
export { ssBest, ssCost, ssPower } from "./stock/ss.js";
