import { type BudgetLine, makeBudget } from "./budget.js";
import { daysIn, minutesPerDay } from "./calendar.js";
import { makeActivities } from "./capacity.js";
import { type Change, rulesOf } from "./change.js";
import { makeCustomers } from "./customers.js";
import { makeLedger } from "./ledger.js";
import { makeProducts } from "./products.js";
import { customerTruth } from "./profit.js";
import { reviewsOf } from "./reviews.js";
import { chance as chanceOf } from "./rng.js";
import { liveThrough, type Run } from "./run.js";
import { heldStock, liveStock, type StockRecord } from "./stock.js";
import { surveyOf } from "./survey.js";
import { type Truth, truthOf } from "./truth.js";
import type {
  Activity,
  Contact,
  Customer,
  Line,
  Order,
  Posting,
  Product,
  Receipt,
  ReturnLine,
  Review,
  Shipment,
  StockDay,
  StockMonth,
  SurveyResponse,
} from "./types.js";
import { useByMonth } from "./volumes.js";

export interface SimulateOptions {
  readonly seed: number;
  /** Months from January 2025 on; default 18. */
  readonly months?: number;
  /** Customers of the first day; default 360. Prospects come on top. */
  readonly customers?: number;
  readonly change?: Change;
  /** The misleading firm of `confounding`; default false. */
  readonly confounded?: boolean;
}

/** A firm's records as plain arrays, and what nobody could read off them. */
export interface Simulation {
  readonly options: Required<SimulateOptions>;
  readonly days: number;
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly orders: readonly Order[];
  readonly lines: readonly Line[];
  readonly deliveries: readonly Shipment[];
  readonly returns: readonly ReturnLine[];
  readonly contacts: readonly Contact[];
  readonly stockDays: readonly StockDay[];
  readonly stockMonths: readonly StockMonth[];
  readonly receipts: readonly Receipt[];
  readonly postings: readonly Posting[];
  readonly activities: readonly Activity[];
  readonly budget: readonly BudgetLine[];
  readonly reviews: readonly Review[];
  readonly survey: { readonly invited: number; readonly responses: readonly SurveyResponse[] };
  readonly truth: Truth;
  /** What the stock did: given to a rerun so that it need not be simulated again. */
  readonly stock: StockRecord;
}

/**
 * Simulates a distributor. The same options give the same firm; with `change`, the same firm with one thing
 * done differently. `before` is the unchanged firm, where it is at hand already.
 */
export function simulate(options: SimulateOptions, before?: Simulation): Simulation {
  const full = { months: 18, customers: 360, change: {}, confounded: false, ...options };
  const days = daysIn(full.months);
  const chance = chanceOf(full.seed);
  const rules = rulesOf(full.change);
  const products = makeProducts(chance);
  const customers = makeCustomers(chance, products, full.customers, days, full.confounded);
  const unchanged = Object.keys(full.change).length === 0;
  const live = liveStock(chance, products, customers, rules, days);
  let run: Run;
  let base: Simulation | undefined;
  if (unchanged || rules.touchesStock) {
    run = liveThrough(chance, rules, products, customers, live, days);
  } else {
    base = before ?? simulate({ ...full, change: {} });
    run = liveThrough(chance, rules, products, customers, heldStock(chance, products, base.stock), days);
  }
  const end = days * minutesPerDay;
  for (const o of run.orders) o.status = statusAt(o, end);
  const stockMonths = base?.stockMonths ?? live.months;
  const use = useByMonth(run, products, full.months);
  const lived = customers.filter((c) => run.lives[c.index]!.orders > 0);
  const postings = makeLedger(chance, use, stockMonths, products, full.customers);
  const activities = makeActivities(use, full.customers);
  return {
    options: full,
    days,
    customers: lived,
    products,
    orders: run.orders,
    lines: run.orders.flatMap((o) => o.lines),
    deliveries: run.orders.flatMap((o) => o.shipments).filter((x) => x.shipped < end),
    returns: run.returns.filter((x) => x.day < days),
    contacts: run.contacts.filter((x) => x.opened < end),
    stockDays: base?.stockDays ?? live.days,
    stockMonths,
    receipts: base?.receipts ?? live.receipts,
    postings,
    activities,
    budget: makeBudget(postings, activities, full.months),
    reviews: reviewsOf(chance, run.orders, end),
    survey: surveyOf(chance, customers, run, days),
    truth: truthOf({
      seed: full.seed,
      customers,
      products,
      run,
      use,
      count: full.customers,
      profits: customerTruth(run, customers, products),
      policy: base?.truth.stockPolicy ?? live.policy(),
    }),
    stock: base?.stock ?? live.record(run.lives.map((x) => x.orders)),
  };
}

function statusAt(o: Order, end: number): Order["status"] {
  if (o.cancelled) return "cancelled";
  const first = o.shipments[0]!;
  if (first.shipped >= end) return "open";
  return o.completed! >= end ? "shipped" : "delivered";
}
