import { type Assumption, byDefault } from "../../assumption.js";
import { settingRules } from "../setting-rules.js";

const ours = "House default without evidence behind it";

/** Which world the customers live in, how they buy, and what they are worth. */
export const relationAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.margin-share",
    0.25,
    "share",
    0.1,
    0.4,
    "House default for distribution trades, used only where no cost of goods is recorded; give the firm's own.",
  ),
  byDefault(
    "loss.discount-rate",
    0.1,
    "share-per-year",
    0.06,
    0.15,
    "Usual range of a firm's cost of capital; the text's example uses 10 %.",
  ),
  byDefault(
    "loss.value-horizon-years",
    3,
    "years",
    1,
    10,
    `${ours}: customers are valued by what they still buy within so many years.`,
  ),
  byDefault(
    "loss.opportunity-days",
    7,
    "days",
    1,
    31,
    `${ours}: from one fixed occasion to buy to the next; a weekly slot.`,
  ),
  byDefault(
    "loss.contract-years",
    1,
    "years",
    0.25,
    5,
    `${ours}: from one renewal date to the next, where only the coming one is recorded.`,
  ),
  byDefault(
    "loss.few-purchases",
    5,
    "count",
    1,
    20,
    `${ours}: with fewer purchases than this, what a customer spends is drawn towards what all spend.`,
  ),
  byDefault(
    "loss.spend-correlation",
    0.3,
    "ratio",
    0.2,
    0.5,
    "House default after reports of users of such models: from here on, how much and how often are not apart.",
  ),
  byDefault("loss.few-customers", 250, "count", 100, 500, `${ours}: below it a fit is marked as one of few.`),
  byDefault(
    "loss.setting.renewal-share",
    settingRules.renewalShare,
    "share",
    0.3,
    0.9,
    `${ours}: from here on the firm counts as one of contracts.`,
  ),
  byDefault("loss.setting.cancelled-share", settingRules.cancelledShare, "share", 0.5, 0.95, `${ours}.`),
  byDefault("loss.setting.least-stopped", settingRules.leastStopped, "count", 10, 50, `${ours}.`),
  byDefault(
    "loss.setting.stopped-gaps",
    3,
    "ratio",
    2,
    5,
    `${ours}: who has been silent for so many of the usual gaps counts as having stopped.`,
  ),
  byDefault("loss.setting.least-repeat-buyers", settingRules.leastRepeatBuyers, "count", 10, 100, `${ours}.`),
  byDefault("loss.setting.weekday-concentration", settingRules.concentration, "share", 0.4, 0.9, `${ours}.`),
  byDefault("loss.setting.one-a-week-share", settingRules.oneAWeekShare, "share", 0.8, 1, `${ours}.`),
  byDefault(
    "loss.setting.regular-from",
    settingRules.regularFrom,
    "ratio",
    1.2,
    2.5,
    `${ours}: 1 is purely random, the nearest whole shape from here on is 2.`,
  ),
];
