import { lifecycleFlows } from "./lifecycle.js";
import { lossOfCustomer, type WinBack } from "./win-back.js";

/** Customers lost at one age, and what they had earned by then. */
export interface LostGroup {
  /** First age their purchases are known from. */
  readonly entry: number;
  /** Age of the last purchase, in periods, 1 the first. */
  readonly age: number;
  readonly customers: number;
  /** Σ over them of profit, those who earned nothing counted as 0. */
  readonly profit: number;
}

export interface LifecycleTerms {
  /** Per customer who began. */
  readonly flows: readonly number[];
  /** Share still there at the start of each age seen. */
  readonly staying: readonly number[];
  /** Share lost for other reasons per period: beyond the ages seen, or throughout where it is given. */
  readonly naturalLoss: { readonly perPeriod: number; readonly given: boolean };
  /** Discount per period. */
  readonly rate: number;
  readonly influence: number;
  readonly shareLost: number;
  readonly winBack: WinBack | null;
}

/** From the text's form to the one to decide by; the steps add up. */
export interface LifecycleLosses {
  readonly text: number;
  readonly influence: number;
  readonly dating: number;
  /** It was still there, and would have left in the end like the others. */
  readonly stillThere: number;
  readonly businessKept: number;
  readonly winBack: number;
  readonly decision: number;
}

export interface AgeLoss {
  readonly age: number;
  readonly customers: number;
  readonly text: number;
  readonly decision: number;
}

const none: LifecycleLosses = {
  text: 0,
  influence: 0,
  dating: 0,
  stillThere: 0,
  businessKept: 0,
  winBack: 0,
  decision: 0,
};

/**
 * What the customers lost would still have brought, in the text's form and in the one to decide by. Each group follows the
 * typical lifecycle at its own scale: what its customers earned ÷ what a typical customer still there earned over the same
 * ages. Customers who earned nothing are no loss.
 *
 * @source  (lifecycle value − value obtained) · influence factor; the other form ours: `docs/methods/lifecycle-loss.md`
 * @units   money, of all customers of the groups together; ages: periods
 * @range   at or past the end of the lifecycle nothing is lost; where none were left nothing would have come
 * @example lifecycleLosses([{ entry: 1, age: 5, customers: 1, profit: 156 }], terms).losses.text
 */
export function lifecycleLosses(
  groups: readonly LostGroup[],
  terms: LifecycleTerms,
): { readonly losses: LifecycleLosses; readonly ages: readonly AgeLoss[] } {
  const { flows, rate, influence, winBack } = terms;
  const staying = carriedOn(terms);
  const there = flows.map((flow, i) => (staying[i]! > 0 ? flow / staying[i]! : 0));
  const upTo = [0];
  for (const value of there) upTo.push(upTo.at(-1)! + value);
  const ages = new Map<number, AgeLoss>();
  const left = leftAt(terms, there, staying);
  const losses = { ...none };
  for (const { entry, age, customers, profit } of groups) {
    const end = Math.min(age, flows.length);
    const earned = upTo[end]! - upTo[Math.min(Math.max(1, entry), end) - 1]!;
    const scale = earned > 0 ? profit / earned : 0;
    const one = left(age);
    const text = scale * one.text;
    const own = influence > 0 ? text / influence : scale * one.own;
    const dated = own * (1 + rate) ** age;
    const cost = winBack === null || scale === 0 ? null : (winBack.cost * customers) / scale;
    const recovered = cost !== null && one.gain > cost ? one.gain - cost : 0;
    const decision = one.beforeWinBack - recovered;
    losses.text += text;
    losses.influence += own - text;
    losses.dating += dated - own;
    losses.stillThere += scale * one.expected - dated;
    losses.businessKept += scale * one.businessKept;
    losses.winBack += scale * (decision - one.beforeWinBack);
    losses.decision += scale * decision;
    const before = ages.get(age) ?? { age, customers: 0, text: 0, decision: 0 };
    ages.set(age, {
      age,
      customers: before.customers + customers,
      text: before.text + text,
      decision: before.decision + scale * decision,
    });
  }
  return { losses, ages: [...ages.values()].sort((a, b) => a.age - b.age) };
}

/** What a typical customer still there would have brought, by the age it was lost at: groups of one age share it. */
function leftAt(terms: LifecycleTerms, there: readonly number[], staying: readonly number[]) {
  const { flows, rate, influence, shareLost, winBack } = terms;
  const reckoned = (age: number) => {
    const one = lossOfCustomer({
      flows: there,
      rate,
      age,
      survival: survivalAfter(terms, staying, age),
      shareLost,
      influence: 1,
      // What an attempt costs hangs on the group.
      winBack: winBack === null ? null : { ...winBack, cost: 0 },
    });
    const own = lifecycleFlows(flows, rate, age, 1).lossAtStart;
    return {
      text: own * influence,
      own,
      expected: one.text + one.dating + one.wouldHaveLeft,
      businessKept: one.businessKept,
      beforeWinBack: one.beforeWinBack,
      gain: one.attempt?.gain ?? 0,
    };
  };
  const known = new Map<number, ReturnType<typeof reckoned>>();
  return (age: number) => {
    const found = known.get(age) ?? reckoned(age);
    known.set(age, found);
    return found;
  };
}

/** Share still there at each age of the lifecycle: as seen, then less by the natural loss. */
function carriedOn({ flows, staying, naturalLoss }: LifecycleTerms): number[] {
  const out: number[] = [];
  for (let i = 0; i < flows.length; i++)
    out.push(i < staying.length ? staying[i]! : (out[i - 1] ?? 1) * (1 - naturalLoss.perPeriod));
  return out;
}

/** Chance that a customer there at `age` is still there in each later period. */
function survivalAfter({ naturalLoss }: LifecycleTerms, staying: readonly number[], age: number): number[] {
  const now = staying[age - 1] ?? 0;
  return staying
    .slice(age)
    .map((s, i) =>
      naturalLoss.given ? (1 - naturalLoss.perPeriod) ** (i + 1) : now > 0 ? Math.min(1, s / now) : 0,
    );
}
