/** From where a fact counts. House rules without evidence behind them, each to be replaced by the firm's own. */
export interface SettingRules {
  readonly renewalShare: number;
  readonly cancelledShare: number;
  readonly leastStopped: number;
  readonly leastRepeatBuyers: number;
  readonly concentration: number;
  readonly oneAWeekShare: number;
  readonly regularFrom: number;
  readonly burstsBelow: number;
  /** Largest whole k handed to a model; more changes nothing that could be seen. */
  readonly largestShape: number;
  readonly neverReturnedShare: number;
  readonly truncatedShare: number;
  readonly joinedShare: number;
  readonly shortGapDays: number;
}

export const settingRules: SettingRules = {
  renewalShare: 0.5,
  cancelledShare: 0.8,
  leastStopped: 20,
  leastRepeatBuyers: 30,
  concentration: 0.6,
  oneAWeekShare: 0.9,
  regularFrom: 1.5,
  burstsBelow: 2 / 3,
  largestShape: 12,
  neverReturnedShare: 0.2,
  truncatedShare: 0.1,
  joinedShare: 0.05,
  shortGapDays: 3,
};

/** The rules as the assumptions say them: those that decide may be given, those that only caution stand. */
export function settingRulesFrom(value: (id: string) => number): SettingRules {
  return {
    ...settingRules,
    renewalShare: value("loss.setting.renewal-share"),
    cancelledShare: value("loss.setting.cancelled-share"),
    leastStopped: value("loss.setting.least-stopped"),
    leastRepeatBuyers: value("loss.setting.least-repeat-buyers"),
    concentration: value("loss.setting.weekday-concentration"),
    oneAWeekShare: value("loss.setting.one-a-week-share"),
    regularFrom: value("loss.setting.regular-from"),
    burstsBelow: 1 / value("loss.setting.regular-from"),
  };
}
