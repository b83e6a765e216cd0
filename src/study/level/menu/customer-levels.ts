import type { RowOf } from "../../../core/shape.js";
import { wilson } from "../../../core/stats/share-interval.js";
import type { customerLevels } from "../../../facts/sql/level/menu.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";
import type { LevelPart } from "../parts.js";
import type { MenuCustomer, MenuCustomers } from "./customers.js";
import { elementKind, type MenuElement, menuElements } from "./ids.js";
import { type OnTimeLevel, onTimeByRatio } from "./on-time.js";
import { optimaOf, type Wanted, wanted } from "./optima.js";
import type { StockTier } from "./pair-levels.js";
import type { Spread } from "./spread.js";

export type Basis = "own-loss" | "class-loss" | "assumed-penalty" | "given" | "floor" | "template" | "survey";

/** A level as one source tells it. */
type SaidLevel = Partial<OnTimeLevel> & {
  readonly value: number;
  readonly basis: Basis;
  readonly unit?: "share" | "hours" | "days";
};

/** One customer's level of one element. */
export interface CustomerLevel {
  readonly customer: MenuCustomer;
  readonly element: MenuElement;
  readonly unit: "share" | "hours";
  readonly tier: number | null;
  readonly today: number | null;
  readonly promised: number | null;
  readonly recommended: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly without: number | null;
  readonly basis: Basis;
  /** Cents a year: what the level costs beyond today's, and what it brings after that; null: no money is known. */
  readonly cost: number | null;
  readonly money: number | null;
  /** Which way today's level has to go: only where its own interval lies clear of the one that suits. */
  readonly move: "raise" | "hold" | "lower" | null;
}

const keyClasses: ReadonlySet<string> = new Set(["1", "2"]);
export const isKey = (customerClass: string | null): boolean =>
  customerClass !== null && keyClasses.has(customerClass);

interface OwnFill {
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly without: number;
  readonly cost: number | null;
  readonly gain: number | null;
}

/** A customer's pairs of one class of products. */
type PairSums = RowOf<ReturnType<typeof customerLevels>["shape"]>;

/** A key customer gets the highest level of its product classes, others the mean of theirs by lines. */
function ownFills(input: StudyInput, { customers }: MenuCustomers, rows: readonly PairSums[]) {
  const classOf = new Map(customers.map((c) => [c.customer_id, c.class]));
  const years = yearsIn(input.settings.period.from, input.settings.period.to);
  const by = new Map<string, PairSums[]>();
  for (const r of rows) {
    const held = by.get(r.customer_id);
    if (held === undefined) by.set(r.customer_id, [r]);
    else held.push(r);
  }
  const fills = new Map<string, OwnFill>();
  for (const [id, mine] of by) {
    const lines = mine.reduce((sum, r) => sum + r.lines, 0);
    const mean = (of: "best" | "low" | "high" | "without") =>
      mine.reduce((sum, r) => sum + r.lines * r[of], 0) / lines;
    const told = mine.every((r) => r.cost !== null && r.gain !== null);
    const money = (of: "cost" | "gain") => (told ? mine.reduce((sum, r) => sum + r[of]!, 0) / years : null);
    const top = mine.reduce((a, b) => (b.best > a.best ? b : a));
    const level = isKey(classOf.get(id) ?? null)
      ? { best: top.best, low: top.low, high: top.high, without: top.without }
      : { best: mean("best"), low: mean("low"), high: mean("high"), without: mean("without") };
    fills.set(id, { ...level, cost: money("cost"), gain: money("gain") });
  }
  return fills;
}

/** Cases of a customer, of which so many good; few cases tell little of a level. */
interface Counted {
  readonly good: number;
  readonly of: number;
}

/** Every customer's level of every element that can be told. */
export function readCustomerLevels(
  input: StudyInput,
  found: {
    readonly menu: MenuCustomers;
    readonly penalties: Penalties | null;
    readonly tiers: readonly StockTier[];
    readonly spread: Spread;
    readonly parts: readonly (LevelPart | null)[];
    /** Best levels of pairs, where they have levels of their own. */
    readonly pairs: readonly PairSums[];
  },
): CustomerLevel[] {
  const { menu, penalties, tiers, spread } = found;
  const fills = ownFills(input, menu, found.pairs);
  const byRatio = onTimeByRatio(input, menu, penalties);
  const optima = optimaOf(found.parts);
  const surveyed = new Map(menuElements.map((e) => [e, wanted(input, e, "")] as const));
  const out: CustomerLevel[] = [];
  for (const customer of menu.customers) {
    const fill = fills.get(customer.customer_id);
    const tier = fill === undefined ? gradeOf(customer.class, tiers.length) : tierOf(tiers, fill.best);
    const add = (
      element: MenuElement,
      today: Counted | number | null,
      level: SaidLevel | null,
      money: { readonly cost: number | null; readonly gain: number | null } | null = null,
    ) => {
      const said = level ?? bySurvey(surveyed.get(element) ?? null, element, customer.class);
      if (said === null) return;
      out.push(settled(input, customer, element, tier, today, said, money));
    };
    const toLines = spread.lines;
    const toOrders = (f: number) => spread.orders(toLines(f));
    const basis = basisOf(penalties, "short", customer, menu.relative);
    const mapped = (to: (f: number) => number) =>
      fill === undefined
        ? null
        : { value: to(fill.best), low: to(fill.low), high: to(fill.high), without: to(fill.without), basis };
    const money = fill === undefined || menu.relative ? null : { cost: fill.cost, gain: fill.gain };
    add("in-full", { good: customer.lines_in_full, of: customer.lines_filled }, mapped(toLines), money);
    add("order-in-full", { good: customer.in_full, of: customer.filled }, mapped(toOrders));
    add(
      "on-time",
      { good: customer.on_time, of: customer.timed },
      onTimeLevel(optima, penalties, customer, menu, byRatio),
    );
    const response = optima("response", customer.class);
    if (response !== null && response.unit !== "days")
      add("response", response.today, {
        value: response.best!,
        ...interval(response),
        without: response.withoutLeaving,
        basis: "class-loss",
        unit: response.unit,
      });
  }
  return out;
}

const interval = (o: {
  readonly low: number | null;
  readonly high: number | null;
  readonly best: number | null;
}) => ({
  low: o.low ?? o.best!,
  high: o.high ?? o.best!,
});

function onTimeLevel(
  optima: ReturnType<typeof optimaOf>,
  penalties: Penalties | null,
  customer: MenuCustomer,
  menu: MenuCustomers,
  byRatio: ReturnType<typeof onTimeByRatio>,
) {
  const best = optima("on-time", customer.class);
  if (best !== null && best.unit === "share")
    return {
      value: best.best!,
      ...interval(best),
      without: best.withoutLeaving,
      basis:
        best.of === "customer-class"
          ? ("class-loss" as const)
          : basisOf(penalties, "late", null, menu.relative),
    };
  const level =
    customer.timed > 0 && customer.orderSize !== null && customer.orderSize > 0
      ? (byRatio?.(customer.stakeUsed, customer.orderSize) ?? null)
      : null;
  return level === null ? null : { ...level, basis: "assumed-penalty" as const };
}

/** On what a level rests: what failures do to the firm's own customers, or what is assumed of them. */
function basisOf(
  penalties: Penalties | null,
  kind: "short" | "late",
  customer: MenuCustomer | null,
  relative: boolean,
): Basis {
  const source = penalties?.kinds.get(kind)?.source;
  if (source === undefined || source === "default" || relative) return "assumed-penalty";
  if (source === "given") return "given";
  return customer !== null && customer.stake !== null ? "own-loss" : "class-loss";
}

/** Without any penalty: what customers want, the best customers their ideal, the others what they accept. */
function bySurvey(want: Wanted | null, element: MenuElement, customerClass: string | null): SaidLevel | null {
  if (want === null) return null;
  const value = isKey(customerClass) ? want.ideal : (want.acceptable ?? want.ideal);
  return value === null
    ? null
    : { value, basis: "template", unit: element === "response" ? "hours" : "share" };
}

/** The text's three grades where no levels from stock tell customers apart: key, suitable, ordinary. */
const gradeOf = (customerClass: string | null, tiers: number): number | null =>
  customerClass === null
    ? null
    : Math.min(isKey(customerClass) ? 0 : customerClass === "3" ? 1 : 2, tiers > 0 ? tiers - 1 : 2);

/** The tier whose stretch of best levels holds a level, else the nearest below the top. */
export function tierOf(tiers: readonly StockTier[], fill: number): number | null {
  if (tiers.length === 0) return null;
  let at = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (const [i, t] of tiers.entries()) {
    const away = Math.abs(Math.log((1 - t.fill) / Math.max(1e-9, 1 - fill)));
    if (away < gap) {
      gap = away;
      at = i;
    }
  }
  return at;
}

const floorNames: Readonly<Record<MenuElement, readonly string[]>> = {
  "in-full": ["in-full", elementKind["in-full"]],
  "order-in-full": ["order-in-full"],
  "on-time": ["on-time", elementKind["on-time"]],
  response: ["response", elementKind.response],
};

const named = (of: Readonly<Record<string, number>> | undefined, element: MenuElement) =>
  floorNames[element].flatMap((n) => (of !== undefined && Object.hasOwn(of, n) ? [of[n]!] : []))[0] ?? null;

/** A level with what was agreed, the floor the firm sets, and which way today's has to go. */
function settled(
  input: StudyInput,
  customer: MenuCustomer,
  element: MenuElement,
  tier: number | null,
  now: Counted | number | null,
  said: SaidLevel,
  money: { readonly cost: number | null; readonly gain: number | null } | null,
): CustomerLevel {
  const { level, targets } = input.settings;
  const hours = said.unit === "hours";
  const today = now === null || typeof now === "number" ? now : now.of > 0 ? now.good / now.of : null;
  const span =
    today === null
      ? null
      : typeof now === "number"
        ? { low: today, high: today }
        : wilson(today, now!.of, 0.95);
  const floor = named(level?.floors, element);
  const agreed =
    element === "on-time"
      ? customer.target_on_time
      : element === "order-in-full"
        ? customer.target_in_full
        : null;
  const set = {
    "on-time": "order-on-time",
    "order-in-full": "order-in-full",
    "in-full": "line-in-full",
    response: "",
  }[element];
  const promised = agreed ?? named(level?.promised, element) ?? targets[set] ?? null;
  // Hours are better the fewer they are, so a floor of hours is the most that anybody may wait.
  const below = floor !== null && (hours ? said.value > floor : said.value < floor);
  const recommended = below ? floor : said.value;
  const low = said.low === undefined ? null : below ? recommended : said.low;
  const high = said.high === undefined ? null : Math.max(said.high, recommended);
  const edges = { low: low ?? recommended, high: high ?? recommended };
  const under = span !== null && span.high < edges.low;
  const over = span !== null && span.low > edges.high;
  const move =
    span === null ? null : under ? (hours ? "lower" : "raise") : over ? (hours ? "raise" : "lower") : "hold";
  return {
    customer,
    element,
    unit: hours ? "hours" : "share",
    tier,
    today,
    promised,
    recommended,
    low,
    high,
    without: said.without ?? null,
    basis: below ? "floor" : said.basis,
    cost: money?.cost ?? null,
    money: money === null || money.gain === null || money.cost === null ? null : money.gain - money.cost,
    move,
  };
}
