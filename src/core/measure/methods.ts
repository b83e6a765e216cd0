/** How good service is: records, surveys, audits, rivals. */

export type { Correlations, NotCorrelations } from "./drivers/correlations.js";
export type {
  DriverAnswers,
  DriverImportance,
  DriverOptions,
  DriverWeight,
} from "./drivers/driver-importance.js";
export { driverImportance } from "./drivers/driver-importance.js";
export { fisherInterval } from "./drivers/fisher-interval.js";
export type { Kano, KanoAnswer, KanoCategory, KanoCounts, KanoPair } from "./drivers/kano.js";
export { kano, kanoAnswers, kanoCategory, kanoCounts } from "./drivers/kano.js";
export type { KanoScores } from "./drivers/kano-scores.js";
export { kanoScores } from "./drivers/kano-scores.js";
export type { PlaceGain, SupplierSplit } from "./drivers/place-gain.js";
export { placeGain } from "./drivers/place-gain.js";
export { rSquaredInterval } from "./drivers/r-squared-interval.js";
export { placeWorth, rankShares, sharesByRating } from "./drivers/rank-share.js";
export type { BusinessSplit, RankShareFit } from "./drivers/rank-share-fit.js";
export { rankShareFit } from "./drivers/rank-share-fit.js";
export type { RSquaredShares } from "./drivers/relative-weights.js";
export { relativeWeights } from "./drivers/relative-weights.js";
export { shapleyR2 } from "./drivers/shapley-r2.js";
export type {
  ElementImportance,
  ElementRole,
  ImportanceCuts,
  ImportanceRole,
  StatedDerived,
} from "./drivers/stated-derived.js";
export { statedDerived } from "./drivers/stated-derived.js";
export type { Checklist, CheckPoint } from "./inside/checklists.js";
export { checklists } from "./inside/checklists.js";
export type { FlowAnswer, FlowState } from "./inside/information-flow.js";
export { flowState } from "./inside/information-flow.js";
export type { View, ViewReading } from "./inside/manager-view.js";
export { managerView } from "./inside/manager-view.js";
export type {
  AccessCriterion,
  AccessEdits,
  AccessMode,
  AccessScore,
} from "./plan-survey/access-modes.js";
export { accessCriteria, accessModes, scoreAccessModes } from "./plan-survey/access-modes.js";
export type {
  Allocation,
  Stratum as SampleStratum,
  StratumSample,
} from "./plan-survey/allocate-sample.js";
export { allocateSample } from "./plan-survey/allocate-sample.js";
export type { CustomerStrata, CustomerToAsk, StratumField } from "./plan-survey/customer-strata.js";
export { customerStrata } from "./plan-survey/customer-strata.js";
export type { Draw, DrawnCustomer, ListedCustomer } from "./plan-survey/draw-sample.js";
export { drawSample } from "./plan-survey/draw-sample.js";
export type {
  Amendment,
  Catalogue,
  CatalogueEvent,
  CatalogueItem,
  CatalogueVersion,
} from "./plan-survey/element-catalogue.js";
export { catalogueChanges, recordEvent, replayCatalogue } from "./plan-survey/element-catalogue.js";
export type { Industry, TemplateItem, TemplateOptions } from "./plan-survey/element-templates.js";
export { industries, industryNames, templateItems } from "./plan-survey/element-templates.js";
export type { CustomerPlan, SampleCost, SampleWishes } from "./plan-survey/plan-customers.js";
export { planCustomers } from "./plan-survey/plan-customers.js";
export type { PlanRules, SamplePlan, StratumPlan } from "./plan-survey/plan-sample.js";
export { planSample } from "./plan-survey/plan-sample.js";
export type { Question, Questionnaire, QuestionnairePlan } from "./plan-survey/questionnaire.js";
export { questionnaire } from "./plan-survey/questionnaire.js";
export type { SampleAim, SampleSize } from "./plan-survey/sample-size.js";
export { sampleSize } from "./plan-survey/sample-size.js";
export type { Arrangement } from "./rescue/arrangement.js";
export { arrange } from "./rescue/arrangement.js";
export { classGini } from "./rescue/class-concentration.js";
export { printedActions } from "./rescue/printed-actions.js";
export type { GradeCell, GradeGrid, GradeRescue, GradeRow } from "./rescue/printed-grades.js";
export { printedGrades } from "./rescue/printed-grades.js";
export type { PrintedLabels } from "./rescue/printed-labels.js";
export type { PrintedNumber } from "./rescue/printed-number.js";
export { printedNumbers } from "./rescue/printed-number.js";
export type { PrintedText } from "./rescue/printed-text.js";
export { splitPrinted } from "./rescue/printed-text.js";
export type { RankRule } from "./rescue/rank-rules.js";
export { rankRules } from "./rescue/rank-rules.js";
export type {
  ActionReading,
  ActionRescue,
  LetteredCell,
  MatrixState,
} from "./rescue/rescue-actions.js";
export { rescueActions } from "./rescue/rescue-actions.js";
export type { MisprintCause, PrintedRescue } from "./rescue/rescue-printed.js";
export { misprintCause, rescuePrinted } from "./rescue/rescue-printed.js";
export type { Rescue, RescuedTable } from "./rescue/rescue-table.js";
export { checkTable, rescueTable } from "./rescue/rescue-table.js";
export type { Misprint, PrintedTable, TableCheck, TableShape } from "./rescue/table-check.js";
export { usualShapes } from "./rescue/usual-shapes.js";
export type { Band, Cuts } from "./rivals/bands.js";
export { bandOf } from "./rivals/bands.js";
export type { CautionRules, Cautions, Chance, MarketElement } from "./rivals/cautions.js";
export { cautions } from "./rivals/cautions.js";
export type { CellChances, UnsureMean, UnsurePoint } from "./rivals/cell-chances.js";
export { answersToSettle, bandChances, cellChances } from "./rivals/cell-chances.js";
export type {
  Combined,
  CombinedAction,
  CombineReason,
  PositionReading,
  Voice,
} from "./rivals/combine.js";
export { combine, combinedActions } from "./rivals/combine.js";
export { combinedChances } from "./rivals/combined-chances.js";
export type { Against, CompareOptions } from "./rivals/compared-columns.js";
export { comparedColumns } from "./rivals/compared-columns.js";
export type {
  Position,
  PositionRules,
  SignQuadrant,
  Standing,
} from "./rivals/competitive-position.js";
export { competitivePosition, cornerActions, positionRules } from "./rivals/competitive-position.js";
export type { CentreBy } from "./rivals/cut-rules.js";
export { dataCentre, scaleMiddle, scaleThirds, tercileCuts } from "./rivals/cut-rules.js";
export type { Cell, Evaluation, EvaluationAction, MatrixCuts } from "./rivals/evaluation-cell.js";
export { cells, evaluationActions, evaluationCell } from "./rivals/evaluation-cell.js";
export type { IdealAnswers, IdealLevel, IdealRules, LevelLack } from "./rivals/ideal-level.js";
export { idealLevel } from "./rivals/ideal-level.js";
export type { IntervalStanding, MoreAnswers } from "./rivals/interval-standing.js";
export { answersToSeparate, intervalStanding } from "./rivals/interval-standing.js";
export type { KpiTarget } from "./rivals/kpi-target.js";
export { kpiTarget } from "./rivals/kpi-target.js";
export type { GivenShare, MainRivals } from "./rivals/main-rival.js";
export { mainRivals } from "./rivals/main-rival.js";
export type { ChosenRivals, RivalGroups } from "./rivals/main-rivals-of.js";
export { mainRivalOf, rivalGroups, sameCustomersRival } from "./rivals/main-rivals-of.js";
export type { AxisScales, Cutting } from "./rivals/matrix-cutting.js";
export { matrixCutting } from "./rivals/matrix-cutting.js";
export type { ElementMeans } from "./rivals/orders.js";
export { diagonalOrder, gapOrder, raiseOrder } from "./rivals/orders.js";
export { overallLead } from "./rivals/overall-lead.js";
export { pairedCorrelation } from "./rivals/paired-correlation.js";
export type {
  PerceivedMeasured,
  PerceptionArea,
  PerceptionVerdict,
  Seen,
} from "./rivals/perceived-measured.js";
export { perceivedMeasured } from "./rivals/perceived-measured.js";
export type { PlacedElement, PlaceOptions } from "./rivals/place-elements.js";
export { placeElements } from "./rivals/place-elements.js";
export type { PlacementStability, StabilityOptions } from "./rivals/placement-stability.js";
export { placementStability } from "./rivals/placement-stability.js";
export type { PositionReadingName } from "./rivals/position-reading.js";
export { readPosition } from "./rivals/position-reading.js";
export type { Quadrant } from "./rivals/quadrant.js";
export { quadrantOf } from "./rivals/quadrant.js";
export type { CurveOptions, RatedService, RatingPoint, RatingTarget } from "./rivals/rating-curve.js";
export { ratingTarget } from "./rivals/rating-curve.js";
export type {
  Benchmark,
  ElementColumns,
  Respondent,
  RivalAnswer,
  RivalSurvey,
  Subject,
} from "./rivals/rival-survey.js";
export { rivalSurvey } from "./rivals/rival-survey.js";
export type { MeanRating, PrintedRelative, RivalRow } from "./rivals/rival-table.js";
export { printedRelative, rivalTable } from "./rivals/rival-table.js";
export type { CutRule, Direction, RuledElement, RuleOptions } from "./rivals/rule-agreement.js";
export { cutRules, positionRulesOn, ruleAgreement } from "./rivals/rule-agreement.js";
export { agreement } from "./survey/agreement.js";
export type { AnswerRow, Duplicates, StraightLines } from "./survey/answer-quality.js";
export { duplicateAnswers, straightLines } from "./survey/answer-quality.js";
export type { CrossRules, ElementSplit, FieldTest, RatedElement } from "./survey/cross-analysis.js";
export { crossAnalysis } from "./survey/cross-analysis.js";
export type { Crowding } from "./survey/crowding.js";
export { crowding } from "./survey/crowding.js";
export type { ExpectationGap, Rated } from "./survey/expectation-gap.js";
export { expectationGap } from "./survey/expectation-gap.js";
export type { FieldClass, FieldClasses, ProfileField } from "./survey/field-classes.js";
export { fieldClasses } from "./survey/field-classes.js";
export type { GroupsTest } from "./survey/groups-test.js";
export { groupsTest } from "./survey/groups-test.js";
export type { MeanDifference } from "./survey/mean-difference.js";
export { pairedDifference, welchDifference } from "./survey/mean-difference.js";
export type { NetPromoter } from "./survey/net-promoter.js";
export { netPromoter } from "./survey/net-promoter.js";
export type { PrintedShares } from "./survey/percentages.js";
export { countsFromPercentages } from "./survey/percentages.js";
export type { MomentOptions, RatingMoments } from "./survey/rating-moments.js";
export { ratingMoments } from "./survey/rating-moments.js";
export type { RatingSpread } from "./survey/rating-spread.js";
export { ratingSpread } from "./survey/rating-spread.js";
export type { Scale, ScaleName, ScaleReading, ScaleRules } from "./survey/scale.js";
export { offScale, readScale, rescale, scales, strayScores } from "./survey/scale.js";
export type { Column, Columns, Segmentation, Survey } from "./survey/survey.js";
export type { HeardElement, Mindedness } from "./survey/survey-element.js";
export { hearElement } from "./survey/survey-element.js";
export type { SurveyAnswer, SurveyPeople, SurveyQuestion } from "./survey/survey-from.js";
export { surveyFrom, surveyFromQuestions } from "./survey/survey-from.js";
export type { HiddenSegments, SegmentField } from "./survey/survey-hidden.js";
export { hiddenSegments, segmentFields } from "./survey/survey-hidden.js";
export type { LanguageEffect, LanguageVerdict } from "./survey/survey-language.js";
export { languageEffects } from "./survey/survey-language.js";
export type { AnswerFlag, FlaggedRespondent, SurveyQuality } from "./survey/survey-quality.js";
export { surveyQuality } from "./survey/survey-quality.js";
export type { ElementSplitting, SplitClass, SplitRules, Splitting } from "./survey/survey-split.js";
export { splitElements } from "./survey/survey-split.js";
