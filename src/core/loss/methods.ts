/** What poor service loses: relations that end, purchases that fail, the chain to money. */

export type { BergerNasrLifecycle } from "./berger-nasr.js";
export { bergerNasrValue, lifecycleBergerNasr } from "./berger-nasr.js";
export type { AheadOptions, GivenThere } from "./btyd/ahead.js";
export { aheadGivenThere, aheadOf, aheadUpTo } from "./btyd/ahead.js";
export type { DatesAhead } from "./btyd/ahead-dates.js";
export { aheadAtOpportunities, timeUnderContract } from "./btyd/ahead-dates.js";
export type { BuyingLaw, OpportunityHistory, OpportunityModel } from "./btyd/bgbb.js";
export { bgbb } from "./btyd/bgbb.js";
export type { FittedOpportunity, OpportunityFit, OpportunityPattern } from "./btyd/bgbb-fit.js";
export { fitBgbb, groupOpportunities } from "./btyd/bgbb-fit.js";
export type { OpportunityForecast } from "./btyd/bgbb-forecast.js";
export { opportunityForecast, opportunityLogOddsAlive } from "./btyd/bgbb-forecast.js";
export { bgnbd, fitBgnbd } from "./btyd/bgnbd.js";
export type { Bootstrap, BootstrapInterval, BootstrapOptions, Refit } from "./btyd/bootstrap.js";
export { bootstrap } from "./btyd/bootstrap.js";
export type { RegularModel } from "./btyd/cnbd.js";
export { bgcnbd, mbgcnbd, regularLogOddsAlive } from "./btyd/cnbd.js";
export { aheadInGap } from "./btyd/cnbd-ahead.js";
export type {
  ChosenShape,
  FittedRegular,
  RegularFit,
  RegularFitOptions,
  ShapeTried,
} from "./btyd/cnbd-fit.js";
export { chooseShape, fitBgcnbd, fitMbgcnbd } from "./btyd/cnbd-fit.js";
export { afterClicks, regularForecast } from "./btyd/cnbd-forecast.js";
export {
  gapConstant,
  regularCustomerLogLikelihood,
  regularLogLikelihood,
} from "./btyd/cnbd-likelihood.js";
export type { CustomerHistory, Forecast } from "./btyd/customer.js";
export { customerLogLikelihood, forecast, logOddsAlive, shareOf } from "./btyd/customer.js";
export type { Fit, FitOptions, FittedModel } from "./btyd/fit.js";
export type { GammaGammaParameters, SpendHistory, SpendModel, SpendSample } from "./btyd/gamma-gamma.js";
export { expectedSpend, gammaGamma, spendSample } from "./btyd/gamma-gamma.js";
export type { FittedSpend, SpendFit } from "./btyd/gamma-gamma-fit.js";
export { fitGammaGamma } from "./btyd/gamma-gamma-fit.js";
export type { Holdout, HoldoutBin } from "./btyd/holdout.js";
export { holdout, sumOver } from "./btyd/holdout.js";
export { logLikelihood } from "./btyd/likelihood.js";
export { fitMbgnbd, mbgnbd } from "./btyd/mbgnbd.js";
export type { Buying, BuyingFault, Patterns } from "./btyd/patterns.js";
export { buyingFault, groupPatterns } from "./btyd/patterns.js";
export type { LapseLaw, LapseModel, ParetoNbdParameters } from "./btyd/pnbd.js";
export { paretoNbd } from "./btyd/pnbd.js";
export type { FittedLapse, LapseFit, LapseFitOptions } from "./btyd/pnbd-fit.js";
export { fitParetoNbd } from "./btyd/pnbd-fit.js";
export { lapseForecast, lapseLogOddsAlive, newcomerPurchases } from "./btyd/pnbd-forecast.js";
export { lapseCustomerLogLikelihood, lapseLogLikelihood } from "./btyd/pnbd-likelihood.js";
export type { ProfiledFit, ProfileInterval } from "./btyd/profile.js";
export { profileInterval } from "./btyd/profile.js";
export type { ProfiledParameter } from "./btyd/profile-fits.js";
export { profileLapse, profilePurchases, profileRegular } from "./btyd/profile-fits.js";
export type {
  BetaGeometricParameters,
  LeavingLaw,
  PurchaseModel,
  RateLaw,
} from "./btyd/purchase-model.js";
export type { RepeatBin, RepeatChances, RepeatHistogram } from "./btyd/repeat-counts.js";
export { lapseRepeatChances, repeatChances, repeatHistogram } from "./btyd/repeat-counts.js";
export type { RenewalGroup } from "./btyd/sbg.js";
export { discountedRenewals, renewalLogLikelihood, renewalSurvival } from "./btyd/sbg.js";
export type { ContractFit, FittedContract } from "./btyd/sbg-fit.js";
export { fitShiftedBetaGeometric } from "./btyd/sbg-fit.js";
export type { ChainParts, WordLinks } from "./chain/chain.js";
export { chainParts } from "./chain/chain.js";
export type { FailedPurchases, FailureChances, FailureLogs } from "./chain/counterfactual.js";
export { drivenAway, extraRisk, kindShares } from "./chain/counterfactual.js";
export type { Swing } from "./chain/tornado.js";
export { tornado } from "./chain/tornado.js";
export type { CohortLifecycle, CohortPeriod, LifecycleFitOptions } from "./cohort-lifecycle.js";
export { fitCohortLifecycle } from "./cohort-lifecycle.js";
export type { BlendedLinks, Link, LogPrior } from "./effects/blend.js";
export { blendLinks, logPrior } from "./effects/blend.js";
export type { Horizon, HorizonFacts } from "./effects/horizon.js";
export { horizonDays } from "./effects/horizon.js";
export type { Contrast, JointEffect } from "./effects/joint-effects.js";
export { coefficientCovariance, jointEffect } from "./effects/joint-effects.js";
export type { FlagRefusal, JointModel, JointRefusal, JointRows } from "./effects/joint-model.js";
export { jointModel } from "./effects/joint-model.js";
export { linearEffects } from "./effects/linear-effects.js";
export type {
  Influence,
  InfluenceLink,
  InfluenceLoss,
  InfluenceRange,
  LinkRanges,
} from "./influence.js";
export { influenceLoss, influenceRange, marginalInfluence, toldScenarios } from "./influence.js";
export type { BucketFlow, BucketLevel } from "./leaky-bucket.js";
export { leakyBucket } from "./leaky-bucket.js";
export type { LifecycleLoss, QuadraticLifecycle } from "./lifecycle.js";
export { lifecycleFlows, lifecycleQuadratic, quadraticValue } from "./lifecycle.js";
export type { CurvePoint, LifecycleCurve, LifecycleForm, LifecyclePhase } from "./lifecycle-curve.js";
export { lifecycleCurve, lifecyclePhase, lifecycleValue } from "./lifecycle-curve.js";
export type { AgeLoss, LifecycleLosses, LifecycleTerms, LostGroup } from "./lifecycle-lost.js";
export { lifecycleLosses } from "./lifecycle-lost.js";
export type { AgeSeen, CourseGroup } from "./lifecycle-survival.js";
export { agesSeen } from "./lifecycle-survival.js";
export type { FittedForms, LifecyclePhases, TypicalLifecycle } from "./lifecycle-used.js";
export { betterForm, fitForms, typicalLifecycle } from "./lifecycle-used.js";
export type { GapGroup, LastTwoGaps, Regularity } from "./regularity.js";
export { regularity, regularityOfLastTwo, wholeShape } from "./regularity.js";
export type { Setting, SettingFacts, SettingGiven, SettingVerdict } from "./setting.js";
export { purchaseSetting } from "./setting.js";
export type { SettingRules } from "./setting-rules.js";
export { settingRules } from "./setting-rules.js";
export type { Shapley } from "./shapley.js";
export { shapley } from "./shapley.js";
export type { Experience, TrustLevel, TrustRules, TrustState } from "./trust.js";
export { trustLevels, trustOf, trustStates } from "./trust.js";
export type { WeekdayFacts } from "./weekday.js";
export { weekdayConcentration } from "./weekday.js";
export type { LossOfCustomer, LostCustomer, WinBack } from "./win-back.js";
export { lossOfCustomer, winBackWorth } from "./win-back.js";
export { wordOfMouthReach } from "./word-of-mouth.js";
