/** One customer who left, as both forms need to know it. */
export interface LostCustomer {
  /** Typical lifecycle: profit of each period of the relation, flows[0] at the end of period 1. */
  readonly flows: readonly number[];
  /** Per period. */
  readonly rate: number;
  /** Whole periods from the start of the relation to the day of loss. */
  readonly age: number;
  /**
   * Chance that the customer would still have bought 1, 2, … periods after the day of loss had no failure driven it
   * away: one entry for each period left.
   */
  readonly survival: readonly number[];
  /** Share of its business that went: 1 left altogether. */
  readonly shareLost: number;
  /** 客户影响力因子 of the text's form. */
  readonly influence: number;
  readonly winBack: WinBack | null;
}

/** An attempt to win the customer back. */
export interface WinBack {
  /** Chance that it works. */
  readonly chance: number;
  /** Whole periods from the day of loss until the business is back. */
  readonly after: number;
  /** Of what is left of the lifecycle then, the share that comes back. */
  readonly share: number;
  /** Money on the day of loss, spent whether it works or not. */
  readonly cost: number;
}

/** Why the two forms differ; each step is added to the one before. */
export interface LossSteps {
  /** The text's form: (lifecycle value − value obtained) · influence, valued at the start of the relation. */
  readonly text: number;
  /** Takes the influence out: whom the customer would have told is counted by itself. */
  readonly influence: number;
  /** Moves the value from the start of the relation to the day of loss. */
  readonly dating: number;
  /** Takes out the chance that it would have gone anyway. */
  readonly wouldHaveLeft: number;
  /** Takes out the business it still gives. */
  readonly businessKept: number;
  /** Takes out what winning back brings net of its cost; 0 when it is not worth trying. */
  readonly winBack: number;
  readonly decision: number;
}

export interface LossOfCustomer extends LossSteps {
  /** Decision form less the text's form. */
  readonly difference: number;
  /** On the day of loss, before any attempt to win back. */
  readonly beforeWinBack: number;
  /** What the attempt brings on average, and after its cost; null without one. */
  readonly attempt: { readonly gain: number; readonly net: number; readonly worthTrying: boolean } | null;
}

/**
 * What the loss of one customer costs, in the text's form and in the one to decide by: valued on the day of loss, times
 * the chance that it would have stayed anyway, for the part of its business that went, less what winning it back
 * brings. An attempt that costs more than it brings is not made and changes nothing.
 *
 * @source  text's form: 客户服务成本估算; the steps to the decision form are ours, `docs/methods/loss-of-customer.md`
 * @units   flows, cost, results: money (flows per period); rate: per period; chances and shares 0–1
 * @range   rate > −1; age past the last flow loses nothing; survival never rises and has an entry for each period left
 * @assumes a customer won back leaves afterwards as it would have without the failure
 * @example lossOfCustomer({ flows: [100, 300, 400, 200], rate: 0.1, age: 2, survival: [1, 1], shareLost: 1,
 *            influence: 1.5, winBack: null }).decision // → 528.92…, where the text's form says 655.69…
 */
export function lossOfCustomer(customer: LostCustomer): LossOfCustomer {
  check(customer);
  const { flows, rate, age, survival, shareLost, influence, winBack } = customer;
  const grown = flows.slice(age).map((_, i) => (1 + rate) ** (i + 1));
  const onTheDay = (from: number, chance: ((i: number) => number) | null) => {
    let sum = 0;
    for (let i = from; i < grown.length; i++)
      sum += (flows[age + i]! * (chance === null ? 1 : chance(i))) / grown[i]!;
    return sum;
  };

  const certain = onTheDay(0, null);
  const own = certain / (1 + rate) ** age;
  const text = own * influence;
  const expected = onTheDay(0, (i) => survival[i]!);
  const beforeWinBack = expected * shareLost;
  const attempt = winBack === null ? null : attempted(winBack, shareLost, onTheDay, survival);
  const recovered = attempt?.worthTrying === true ? attempt.net : 0;
  const decision = beforeWinBack - recovered;
  return {
    text,
    influence: own - text,
    dating: certain - own,
    wouldHaveLeft: expected - certain,
    businessKept: beforeWinBack - expected,
    winBack: decision - beforeWinBack,
    decision,
    difference: decision - text,
    beforeWinBack,
    attempt,
  };
}

function attempted(
  { chance, after, share, cost }: WinBack,
  shareLost: number,
  onTheDay: (from: number, chance: (i: number) => number) => number,
  survival: readonly number[],
) {
  const value = shareLost * onTheDay(after, (i) => survival[i]!);
  return winBackWorth({ value, chance, share, cost });
}

/**
 * What an attempt to win a customer back brings on average, and after its cost.
 *
 * @source  expected value; how it enters the loss: docs/methods/loss-of-customer.md, the list of lost customers:
 *          docs/methods/win-back.md
 * @units   value: money that went with the customer; cost: money, spent whether it works or not; chance, share 0–1
 * @range   a customer that earned nothing (value ≤ 0) gains nothing and is not worth trying
 * @example winBackWorth({ value: 1000, chance: 0.2, share: 0.5, cost: 60 }) // → { gain: 100, net: 40, worthTrying: true }
 */
export function winBackWorth({
  value,
  chance,
  share,
  cost,
}: Pick<WinBack, "chance" | "share" | "cost"> & { readonly value: number }) {
  const gain = chance * share * Math.max(0, value);
  return { gain, net: gain - cost, worthTrying: gain > cost };
}

function check({ flows, rate, age, survival, shareLost, influence, winBack }: LostCustomer): void {
  const whole = (n: number) => Number.isInteger(n) && n >= 0;
  const isShare = (n: number) => n >= 0 && n <= 1;
  if (!flows.every(Number.isFinite) || !(rate > -1) || !(influence >= 0))
    throw new Error("flows are money, a discount rate is above −1, an influence factor is not negative");
  if (!whole(age)) throw new Error("an age is in whole periods");
  if (survival.length < flows.length - age) throw new Error("survival is given for each period left");
  if (!survival.every((s, i) => isShare(s) && s <= (survival[i - 1] ?? 1)))
    throw new Error("survival lies between 0 and 1 and never rises");
  if (!isShare(shareLost)) throw new Error("the share lost lies between 0 and 1");
  if (winBack === null) return;
  if (!isShare(winBack.chance) || !isShare(winBack.share) || !whole(winBack.after) || !(winBack.cost >= 0))
    throw new Error("winning back has a chance, a share, whole periods and a cost not below zero");
}
