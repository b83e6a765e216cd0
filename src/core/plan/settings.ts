/** `plan:` of `plimsoll.yaml`: within what the changes have to be chosen. Money in the firm's currency. */
export interface PlanSettings {
  /** Money a year the chosen changes may cost, net of nothing. */
  readonly budget?: number;
  /** Money once. */
  readonly onceBudget?: number;
  /** How much there is of a capacity that changes use, by name. */
  readonly capacity?: Readonly<Record<string, number>>;
  /** Levels per element that the plan must reach, whatever they cost. */
  readonly floors?: Readonly<Record<string, number>>;
  /** Kinds of means, or ids of changes, not to be considered. */
  readonly without?: readonly string[];
  /** Changes of one's own, beside those found. */
  readonly changes?: readonly OwnChange[];
  /** What the firm has settled about changes, by id: read from `plan.yaml`. */
  readonly decisions?: Readonly<Record<string, Decision>>;
}

export interface Decision {
  /** `do`: in the plan whatever we reckon; `drop`: out of it; `later`: kept, not counted. Left out: as reckoned. */
  readonly decision?: "do" | "drop" | "later";
  readonly owner?: string;
  /** YYYY-MM-DD */
  readonly due?: string;
  /** Day from which on it is done, YYYY-MM-DD. */
  readonly started?: string;
  readonly note?: string;
  /** The rest is what was promised when it was settled, kept for `track` when the records no longer call for it. */
  readonly agreedOn?: string;
  readonly element?: string;
  /** Places where it acts: dimension → value. */
  readonly where?: Readonly<Record<string, string>>;
  readonly promised?: Promised;
}

/** Money of a year; the element's level where the change acts. */
export interface Promised {
  readonly gain?: number;
  readonly low?: number;
  readonly high?: number;
  readonly cost?: number;
  readonly from?: number;
  readonly to?: number;
  readonly unit?: "share" | "hours" | "days";
}

/** A change the firm thinks of itself. */
export interface OwnChange {
  readonly name: string;
  readonly element: string;
  /** Share of the element's failures it takes away where it acts. */
  readonly removes: number;
  readonly where?: Readonly<Record<string, string>>;
  readonly costPerYear: number;
  readonly once?: number;
  readonly leadDays?: number;
  readonly risk?: number;
  readonly needs?: readonly string[];
  /** What it takes of the plan's capacities, by name. */
  readonly uses?: Readonly<Record<string, number>>;
}
