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
  const { flows, rate, influence, shareLost, winBack } = terms;
  const staying = carriedOn(terms);
  const there = flows.map((flow, i) => (staying[i]! > 0 ? flow / staying[i]! : 0));
  const upTo = [0];
  for (const value of there) upTo.push(upTo.at(-1)! + value);
  const ages = new Map<number, AgeLoss>();
  let losses = none;
  for (const { entry, age, customers, profit } of groups) {
    const end = Math.min(age, flows.length);
    const earned = upTo[end]! - upTo[Math.min(Math.max(1, entry), end) - 1]!;
    const scale = earned > 0 ? profit / earned : 0;
    const text = scale * lifecycleFlows(flows, rate, age, influence).lossAtStart;
    const one = lossOfCustomer({
      flows: there,
      rate,
      age,
      survival: survivalAfter(terms, staying, age),
      shareLost,
      influence: 1,
      winBack:
        winBack === null || scale === 0 ? null : { ...winBack, cost: (winBack.cost * customers) / scale },
    });
    const own = influence > 0 ? text / influence : scale * lifecycleFlows(flows, rate, age, 1).lossAtStart;
    const dated = own * (1 + rate) ** age;
    const expected = one.text + one.dating + one.wouldHaveLeft;
    losses = added(losses, {
      text,
      influence: own - text,
      dating: dated - own,
      stillThere: scale * expected - dated,
      businessKept: scale * one.businessKept,
      winBack: scale * one.winBack,
      decision: scale * one.decision,
    });
    const before = ages.get(age) ?? { age, customers: 0, text: 0, decision: 0 };
    ages.set(age, {
      age,
      customers: before.customers + customers,
      text: before.text + text,
      decision: before.decision + scale * one.decision,
    });
  }
  return { losses, ages: [...ages.values()].sort((a, b) => a.age - b.age) };
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

function added(a: LifecycleLosses, b: LifecycleLosses): LifecycleLosses {
  return Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + b[name as keyof LifecycleLosses]]),
  ) as unknown as LifecycleLosses;
}
