import { type Regularity, wholeShape } from "./regularity.js";
import { type SettingRules, settingRules } from "./setting-rules.js";
import { type WeekdayFacts, weekdayConcentration } from "./weekday.js";

/** How relations end: on a date both know, at occasions that come by themselves, or unsaid between free purchases. */
export type Setting = "contractual" | "fixed-opportunities" | "free-repurchase";

/** How purchases fall within a living relation. `unknown`: too few repeat purchases to tell. */
export type Timing = "random" | "regular" | "bursts" | "unknown";

export type RelationModel =
  | "shifted-beta-geometric"
  | "bg-bb"
  | "bg-cnbd-k"
  | "mbg-cnbd-k"
  | "bg-nbd"
  | "mbg-nbd"
  | "pareto-nbd"
  /** No model: the own rate of the past goes on; nobody leaves. For where a model foretells no better. */
  | "same-rate"
  | "everyone-stays";

/** What the records show, told in plain sums. A purchase: all orders of a customer on one day, split shipments joined. */
export interface SettingFacts {
  readonly customers: number;
  /** With a recorded contract end or renewal date. */
  readonly withRenewalDate: number;
  /** Who have stopped: gone silent for longer than usual, or cancelled; and those of them with a recorded cancellation. */
  readonly stopped: number;
  readonly cancelled: number;
  /** Orders or shipments as recorded, and purchases after joining. */
  readonly records: number;
  readonly purchases: number;
  /** With two purchases or more. */
  readonly repeatBuyers: number;
  /** Whose first purchase seen may not be their first: bought within a usual gap of the start, beginning unrecorded. */
  readonly leftTruncated: number;
  readonly regularity: Regularity;
  /** Median gap between purchases. */
  readonly usualGapDays: number | null;
  readonly weekdays: WeekdayFacts | null;
  /** The records are a sample of orders, not of customers: repeat buying is not in them. */
  readonly ordersSampled: boolean;
}

export type SettingFact =
  | "orders-sampled"
  | "repeat-buyers"
  | "renewal-dates"
  | "cancellations"
  | "weekday-concentration"
  | "one-a-week";

/** One fact that was looked at: its value, from where it counts, what it speaks for and whether it decided. */
export interface SettingEvidence {
  readonly fact: SettingFact;
  readonly value: number;
  readonly from: number;
  readonly speaksFor: Setting | "cannot-tell" | null;
  readonly decided: boolean;
}

/** What the models must be protected from, with the share or days that show it. */
export interface SettingCaution {
  readonly code: "never-returned" | "left-truncated" | "joined-records" | "short-gaps" | "some-contracts";
  readonly value: number;
}

/** What the user knows better. */
export interface SettingGiven {
  readonly setting?: Setting;
  /** k of the gaps: 1 random. */
  readonly regularity?: number;
}

export interface SettingVerdict {
  /** null: the records cannot tell, and nobody said. */
  readonly setting: Setting | null;
  readonly source: "found" | "given";
  /** What the records say, also when overruled. */
  readonly found: Setting | null;
  readonly evidence: readonly SettingEvidence[];
  readonly timing: Timing;
  readonly timingSource: "found" | "given";
  /** Whole k for a regular-interval model; 1 when timing is not regular. */
  readonly shape: number;
  /** Models that fit, simplest first; none when the setting is unknown. */
  readonly models: readonly RelationModel[];
  /** Those of them that can lose a buyer who never came back: the ones for money lost. */
  readonly churnModels: readonly RelationModel[];
  readonly cautions: readonly SettingCaution[];
  readonly overrulable: readonly (keyof SettingGiven)[];
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/**
 * Which world a firm's customers live in, and which model follows: contractual (ends on a known date), fixed
 * opportunities (buys or not at occasions that come by themselves), or free repurchase (leaves without a word). The
 * facts are looked at in this order and the first that counts decides; what the user says goes before all of them.
 *
 * @source  the two by two of Schmittlein, Morrison & Colombo (1987), Management Science 33(1):1–24, and Fader & Hardie
 *          (2009), J. Interactive Marketing 23:61–69; rules ours, `docs/methods/purchase-setting.md`
 * @units   counts; rules: shares, except `regularFrom`, `burstsBelow` (k) and `shortGapDays`
 * @range   a sample of orders, or fewer repeat buyers than the rules want, without contracts → setting null
 * @example purchaseSetting({ ...facts, withRenewalDate: facts.customers }).setting // → "contractual"
 */
export function purchaseSetting(
  facts: SettingFacts,
  given: SettingGiven = {},
  rules: SettingRules = settingRules,
): SettingVerdict {
  const evidence = gathered(facts, rules);
  const decisive = evidence.find((e) => e.decided);
  const said = decisive === undefined ? "free-repurchase" : decisive.speaksFor;
  const found = said === "cannot-tell" ? null : said;
  const setting = given.setting ?? found;

  const timing = given.regularity === undefined ? timingOf(facts, rules) : timingAt(given.regularity, rules);
  const k = given.regularity ?? foundShape(facts.regularity);
  return {
    setting,
    source: given.setting === undefined ? "found" : "given",
    found,
    evidence,
    timing,
    timingSource: given.regularity === undefined ? "found" : "given",
    shape: timing === "regular" ? Math.min(rules.largestShape, wholeShape(k)) : 1,
    ...modelsFor(setting, timing),
    cautions: cautionsOf(facts, rules),
    overrulable: ["setting", "regularity"],
  };
}

function gathered(facts: SettingFacts, rules: SettingRules): SettingEvidence[] {
  const evidence: SettingEvidence[] = [];
  let open = true;
  const look = (
    fact: SettingFact,
    value: number,
    from: number,
    counts: boolean,
    speaksFor: Setting | "cannot-tell",
    decides = counts,
  ) => {
    evidence.push({ fact, value, from, speaksFor: counts ? speaksFor : null, decided: open && decides });
    if (decides) open = false;
  };

  const renewals = share(facts.withRenewalDate, facts.customers);
  look("renewal-dates", renewals, rules.renewalShare, renewals >= rules.renewalShare, "contractual");
  if (facts.stopped >= rules.leastStopped) {
    const told = share(facts.cancelled, facts.stopped);
    look("cancellations", told, rules.cancelledShare, told >= rules.cancelledShare, "contractual");
  }
  if (facts.ordersSampled) look("orders-sampled", 1, 1, true, "cannot-tell");
  const few = facts.repeatBuyers < rules.leastRepeatBuyers;
  look("repeat-buyers", facts.repeatBuyers, rules.leastRepeatBuyers, few, "cannot-tell");

  const concentration = facts.weekdays === null ? null : weekdayConcentration(facts.weekdays);
  if (facts.weekdays !== null && concentration !== null) {
    const one = share(facts.weekdays.weeksWithOne, facts.weekdays.buyingWeeks);
    const keeps = concentration >= rules.concentration;
    const once = one >= rules.oneAWeekShare;
    // Neither alone makes occasions: both are needed, and the day is what the reader is shown as deciding.
    look(
      "weekday-concentration",
      concentration,
      rules.concentration,
      keeps,
      "fixed-opportunities",
      keeps && once,
    );
    look("one-a-week", one, rules.oneAWeekShare, once, "fixed-opportunities", false);
  }
  return evidence;
}

function timingOf(facts: SettingFacts, rules: SettingRules): Timing {
  const { regularity } = facts;
  if (facts.ordersSampled || regularity.kind === "too-few") return "unknown";
  if (regularity.kind === "clockwork") return "regular";
  if (regularity.low >= rules.regularFrom) return "regular";
  return regularity.high < rules.burstsBelow ? "bursts" : "random";
}

function foundShape(regularity: Regularity): number {
  if (regularity.kind === "clockwork") return Number.POSITIVE_INFINITY;
  return regularity.kind === "estimated" ? regularity.k : 1;
}

function timingAt(k: number, rules: SettingRules): Timing {
  if (!(k > 0)) throw new Error("k is above zero");
  if (k >= rules.regularFrom) return "regular";
  return k < rules.burstsBelow ? "bursts" : "random";
}

function modelsFor(setting: Setting | null, timing: Timing): Pick<SettingVerdict, "models" | "churnModels"> {
  const same = (models: readonly RelationModel[]) => ({ models, churnModels: models });
  if (setting === null) return same([]);
  if (setting === "contractual") return same(["shifted-beta-geometric"]);
  if (setting === "fixed-opportunities") return same(["bg-bb"]);
  // BG/NBD and BG/CNBD-k hold every never-returned buyer for alive, so neither may count who is lost.
  if (timing === "regular") {
    const churnModels: readonly RelationModel[] = ["mbg-cnbd-k", "mbg-nbd", "pareto-nbd"];
    return { models: ["bg-cnbd-k", ...churnModels], churnModels };
  }
  const churnModels: readonly RelationModel[] = ["mbg-nbd", "pareto-nbd"];
  return { models: ["bg-nbd", ...churnModels], churnModels };
}

function cautionsOf(facts: SettingFacts, rules: SettingRules): SettingCaution[] {
  const neverReturned = share(facts.customers - facts.repeatBuyers, facts.customers);
  const truncated = share(facts.leftTruncated, facts.customers);
  const joined = share(facts.records - facts.purchases, facts.records);
  const contracts = share(facts.withRenewalDate, facts.customers);
  const gap = facts.usualGapDays;
  const all: readonly (SettingCaution & { readonly holds: boolean })[] = [
    { code: "never-returned", value: neverReturned, holds: neverReturned >= rules.neverReturnedShare },
    { code: "left-truncated", value: truncated, holds: truncated >= rules.truncatedShare },
    { code: "joined-records", value: joined, holds: joined >= rules.joinedShare },
    { code: "short-gaps", value: gap ?? 0, holds: gap !== null && gap < rules.shortGapDays },
    { code: "some-contracts", value: contracts, holds: contracts > 0 && contracts < rules.renewalShare },
  ];
  return all.filter((c) => c.holds).map(({ code, value }) => ({ code, value }));
}
