import type { CostSettings } from "./cost/settings.js";
import type { GivenTraits } from "./cost/traits.js";
import type { LevelSettings } from "./level/settings.js";
import type { LossSettings } from "./loss/settings.js";
import type { MeasureSettings } from "./measure/settings.js";
import type { PlanSettings } from "./plan/settings.js";

/**
 * What a workspace says about itself, with every default filled in. The strict schema that makes it from
 * `plimsoll.yaml` stands in `facts/workspace`.
 */
export interface Settings {
  readonly name: string;
  readonly role: "maker" | "distributor" | "retailer" | "3pl";
  readonly currency: string;
  readonly language: "zh" | "en";
  /** The day the study looks from; null = the last day the records speak of. */
  readonly asOf: string | null;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly calendar: {
    /** ISO weekdays that count, 1 = Monday … 7 = Sunday. All seven: calendar days. */
    readonly workingDays: readonly number[];
    readonly holidays: readonly string[];
    /** Days (YYYY-MM-DD) worked though their weekday is not: the make-up days of Chinese public holidays. */
    readonly extraWorkingDays: readonly string[];
  };
  readonly promise: {
    /** Which promised date counts when several are recorded. */
    readonly which: "requested" | "first" | "last";
    /** Late by the clock, or by the calendar day. */
    readonly by: "time" | "date";
    /** More than so many days early is not on time either; null = early is fine. */
    readonly earlyDays: number | null;
    /** With no promised date recorded: ordered + so many working days; null = no rule. */
    readonly leadDays: number | null;
    /** Orders past their promise and not delivered at `asOf`. */
    readonly openOrders: "late" | "exclude";
    /** Orders or lines that cannot be judged. */
    readonly unknown: "exclude" | "fail";
  };
  /** `orders`: the records are a sample of orders, so repeat buying is not judged. */
  readonly sampling: "none" | "orders" | "customers";
  /** Target per figure id of `measure` (without the room), e.g. `order-on-time: 0.95`. */
  readonly targets: Readonly<Record<string, number>>;
  /** What the firm says per account code, account name or heading (`name*`: all that begin so), over what words tell. */
  readonly accounts?: Readonly<Record<string, GivenTraits>>;
  /** Left out: the usual ones. */
  readonly cost?: CostSettings;
  /** Left out: what the records say. */
  readonly loss?: LossSettings;
  /** Left out: what the answers say. */
  readonly measure?: MeasureSettings;
  /** Left out: what the records and our defaults say. */
  readonly level?: LevelSettings;
  /** Left out: no budget, nothing forbidden. */
  readonly plan?: PlanSettings;
  /** Lines on which settings of levels and plan stand, by path ("level.ranks"), and decisions of `plan.yaml` ("plan.decisions.ID"). */
  readonly lines?: Readonly<Record<string, number>>;
}
