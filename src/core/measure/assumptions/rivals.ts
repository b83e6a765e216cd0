import { type Assumption, byDefault } from "../../assumption.js";

export const rivalsAssumptions: readonly Assumption[] = [
  byDefault(
    "measure.firm-chance",
    0.9,
    "share",
    0.8,
    0.95,
    "House default without evidence behind it: an element stands firm in its cell when nine of ten surveys like this one would put it there.",
  ),
  byDefault(
    "measure.fewest-raters",
    10,
    "count",
    5,
    30,
    "House default without evidence behind it: with fewer raters of an element, chance cannot be told from their answers.",
  ),
  byDefault(
    "measure.fewest-ideals",
    5,
    "count",
    3,
    20,
    "House default without evidence behind it: fewer wishes than this make no level.",
  ),
  byDefault(
    "measure.standard-error",
    0,
    "score",
    0,
    5,
    "Not set: 0 stands for not known. Give the standard error of printed means, in points of their scale, where the source tells it.",
  ),
  byDefault(
    "measure.answer-spread",
    0.25,
    "share",
    0.2,
    0.4,
    "House default: the five elements of a printed survey of 100 customers have standard deviations of 0.20 to 0.39 of the scale's width (0.81 to 1.58 points of 1–5).",
  ),
];
