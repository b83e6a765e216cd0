import { type Assumption, byDefault } from "../../assumption.js";

export const surveyAssumptions: readonly Assumption[] = [
  byDefault(
    "measure.survey-few-answers",
    10,
    "count",
    5,
    30,
    "House default without evidence behind it: of fewer answers it is not said whether customers agree.",
  ),
  byDefault(
    "measure.class-answers",
    5,
    "count",
    3,
    30,
    "House default: the usual floor of five for the tests that compare classes.",
  ),
  byDefault(
    "measure.split-matters",
    0.06,
    "share",
    0.01,
    0.14,
    "Cohen (1988), Statistical Power Analysis: small 0.01, medium 0.06, large 0.14 of the variance.",
  ),
  byDefault(
    "measure.importance-ceiling",
    0.75,
    "share",
    0.7,
    0.9,
    "House default without evidence behind it: importance crowds at the top when the middle element lies above three quarters of the scale.",
  ),
  byDefault(
    "measure.fast-answers",
    0.33,
    "share",
    0.2,
    0.5,
    "House default without evidence behind it: who took less than a third of the usual time is looked at again.",
  ),
];
