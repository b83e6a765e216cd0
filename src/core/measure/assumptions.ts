import { type Assumption, byDefault } from "../assumption.js";

import { driversAssumptions } from "./assumptions/drivers.js";
import { insideAssumptions } from "./assumptions/inside.js";
import { rivalsAssumptions } from "./assumptions/rivals.js";
import { surveyAssumptions } from "./assumptions/survey.js";

export const measureAssumptions: readonly Assumption[] = [
  byDefault(
    "measure.low-score-share",
    0.4,
    "share",
    0.2,
    0.6,
    "House default: scores in the lower 40 % of the scale count as low (1 and 2 of 5), as published studies of the Olist reviews do.",
  ),
  byDefault(
    "measure.enough-orders",
    30,
    "count",
    10,
    200,
    "House default: customers with fewer judged orders are not named best or worst.",
  ),
  byDefault(
    "measure.clear-excess",
    1.5,
    "ratio",
    1.2,
    3,
    "House default: a place or a month is named when failures there are half as many again as elsewhere, beside being no chance finding.",
  ),
  byDefault(
    "measure.slow-response-hours",
    24,
    "hours",
    4,
    72,
    "House default: a first answer later than a day is a failure; give the firm's own promise.",
  ),
  ...surveyAssumptions,
  ...driversAssumptions,
  ...rivalsAssumptions,
  ...insideAssumptions,
];
