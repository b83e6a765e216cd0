import { assumed } from "../../../core/assumptions.js";
import type { Cell, Table } from "../../../core/findings.js";
import { ratioDifference } from "../../../core/stats/ratio-of-sums.js";
import { code, count, key, money, moneyPerYear } from "../../columns.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import type { Bucket } from "./bucket.js";
import type { Trusted } from "./trust.js";

const fewest = 10;

export const routeIds = ["repeat-purchase", "acquisition", "word-of-mouth", "experience"] as const;

export type RouteAnswer = "told" | "upper-bound" | "no-clear-difference" | "cannot-tell";

export interface Route {
  readonly route: (typeof routeIds)[number];
  readonly answer: RouteAnswer;
  /** Major units a year. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What it is held against: first purchases, cost to serve per order of newer and of experienced customers. */
  readonly beside: number | null;
  readonly customers: number | null;
}

/**
 * The four ways in which trust earns: repeat purchases, customers not to be won anew, word of mouth, experienced
 * customers who cost less to serve.
 */
export function trustRoutes(
  input: StudyInput,
  customers: readonly Trusted[],
  bucket: Bucket | null,
): Route[] {
  const { from, to } = input.settings.period;
  const years = yearsIn(from, to);
  return [
    repeats(customers, years),
    acquisition(customers, years, bucket),
    unknown("word-of-mouth"),
    experience(input, customers, years),
  ];
}

const unknown = (route: Route["route"]): Route => ({
  route,
  answer: "cannot-tell",
  value: null,
  low: null,
  high: null,
  beside: null,
  customers: null,
});

function repeats(customers: readonly Trusted[], years: number): Route {
  const known = customers.filter((c) => c.contribution !== null && c.period_purchases > 0);
  if (known.length === 0) return unknown("repeat-purchase");
  const sum = (pick: (c: Trusted) => number) =>
    known.reduce((s, c) => s + (c.contribution! * pick(c)) / c.period_purchases, 0);
  return {
    route: "repeat-purchase",
    answer: "told",
    value: major(sum((c) => c.period_repeats)) / years,
    low: null,
    high: null,
    beside: major(sum((c) => c.period_purchases - c.period_repeats)) / years,
    customers: known.filter((c) => c.period_repeats > 0).length,
  };
}

/** Customers who bought again need not be won anew. At most once a year each. */
function acquisition(customers: readonly Trusted[], years: number, bucket: Bucket | null): Route {
  const again = customers.filter((c) => c.period_repeats > 0).length;
  if (bucket?.perNew == null || again === 0) return unknown("acquisition");
  return {
    route: "acquisition",
    answer: "upper-bound",
    value: (again / Math.max(1, years)) * bucket.perNew.value,
    low: null,
    high: null,
    beside: bucket.perNew.value,
    customers: again,
  };
}

/** Cost to serve per purchase of customers of long standing against that of newer ones. */
function experience({ assumptions }: StudyInput, customers: readonly Trusted[], years: number): Route {
  const from = assumed(assumptions, "loss.experienced-days").value;
  const served = customers.filter((c) => c.to_serve !== null && c.period_purchases > 0);
  const pairs = (of: readonly Trusted[]) => of.map((c) => ({ over: c.to_serve!, under: c.period_purchases }));
  const experienced = served.filter((c) => c.tenure_days >= from);
  const newer = served.filter((c) => c.tenure_days < from);
  const anyCost = served.some((c) => c.to_serve! > 0);
  if (!anyCost || experienced.length < fewest || newer.length < fewest) return unknown("experience");
  const gap = ratioDifference(pairs(newer), pairs(experienced), 0.95);
  if (gap === null) return unknown("experience");
  const orders = experienced.reduce((s, c) => s + c.period_purchases, 0) / years;
  return {
    route: "experience",
    answer: gap.low > 0 || gap.high < 0 ? "told" : "no-clear-difference",
    value: major(gap.value) * orders,
    low: major(gap.low) * orders,
    high: major(gap.high) * orders,
    beside: major(gap.value),
    customers: experienced.length,
  };
}

export function routesTable(routes: readonly Route[]): Table {
  const yearly = (id: string) => moneyPerYear(id, "trust-routes", "margin");
  return {
    id: "loss.trust-routes",
    columns: [
      key("route"),
      code("answer", "trust-routes"),
      count("customers", "trust-routes"),
      yearly("value"),
      yearly("low"),
      yearly("high"),
      money("beside", "trust-routes"),
    ],
    rows: routes.map((r): Cell[] => [r.route, r.answer, r.customers, r.value, r.low, r.high, r.beside]),
    total: routes.length,
  };
}
