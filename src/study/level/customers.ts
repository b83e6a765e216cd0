import { assumed } from "../../core/assumptions.js";
import type { Table } from "../../core/findings.js";
import { clearlyMore } from "../../core/level/clearly-more.js";
import { customerClasses } from "../../core/level/priority-template.js";
import type { Verdict } from "../../core/verdict.js";
import { classShortages, expeditedOrders } from "../../facts/sql/level/customers.js";
import { code, columnsBy, key, label, money, number, share } from "../columns.js";
import { confidence } from "../confidence.js";
import type { StudyInput } from "../input.js";
import { major, majorOrNull } from "../money.js";
import { apartId } from "./matrix.js";

const shown = 5;
/** Customers of the last two classes, who by their worth deserve ordinary service. */
const ordinary: ReadonlySet<string> = new Set(customerClasses.slice(-2));

export type ShortPair = Awaited<ReturnType<typeof readShort>>[number];
export type Expedited = Awaited<ReturnType<typeof readExpedited>>[number];

/** Customers whom the records serve clearly worse, or dearer, than others; null where nothing records it. */
export interface CustomerService {
  readonly short: readonly ShortPair[] | null;
  readonly dear: { readonly customers: readonly Expedited[]; readonly rest: number } | null;
}

export async function readCustomerService(input: StudyInput): Promise<CustomerService> {
  const { facts } = input;
  const filled = (table: "order_line" | "product" | "order", column: string) =>
    (facts.tables[table].columns[column]?.filled ?? 0) > 0;
  const byClass = filled("product", "class") && filled("order_line", "product_id");
  const expedites = filled("order", "expedited") || filled("order_line", "expedited");
  const apart = assumed(input.assumptions, apartId).value;
  return {
    short: byClass ? await shortPairs(input, apart) : null,
    dear: expedites ? await dearCustomers(input, apart) : null,
  };
}

const readShort = ({ warehouse }: StudyInput) => warehouse.rows(classShortages());
const readExpedited = ({ warehouse }: StudyInput) => warehouse.rows(expeditedOrders());

/** Customer × product class short clearly more often than the same class is for others, the most lines too many first. */
async function shortPairs(input: StudyInput, apart: number): Promise<readonly ShortPair[]> {
  const rows = await readShort(input);
  const held = rows.map((r) => ({
    k: r.short,
    n: r.judged,
    restK: r.class_short - r.short,
    restN: r.class_judged - r.judged,
  }));
  const clear = clearlyMore(held, confidence, apart);
  const excess = (r: ShortPair) =>
    r.short - (r.judged * (r.class_short - r.short)) / (r.class_judged - r.judged);
  return rows
    .filter((_, i) => clear[i])
    .sort((a, b) => excess(b) - excess(a) || (a.customer_id < b.customer_id ? -1 : 1));
}

/** Customers of the ordinary classes whose orders are expedited clearly more often than those of all others. */
async function dearCustomers(input: StudyInput, apart: number): Promise<CustomerService["dear"]> {
  const rows = await readExpedited(input);
  const all = rows.reduce((sum, r) => sum + r.orders, 0);
  const expedited = rows.reduce((sum, r) => sum + r.expedited, 0);
  const small = rows.filter((r) => ordinary.has(r.class));
  const clear = clearlyMore(
    small.map((r) => ({
      k: r.expedited,
      n: r.orders,
      restK: expedited - r.expedited,
      restN: all - r.orders,
    })),
    confidence,
    apart,
  );
  const customers = small
    .filter((_, i) => clear[i])
    .sort((a, b) => b.expedited - a.expedited || (a.customer_id < b.customer_id ? -1 : 1));
  const theirs = customers.reduce((sum, c) => sum + c.orders, 0);
  const restK = expedited - customers.reduce((sum, c) => sum + c.expedited, 0);
  return { customers, rest: all > theirs ? restK / (all - theirs) : 0 };
}

const elsewhere = (p: ShortPair) =>
  p.class_judged > p.judged ? 1 - (p.class_short - p.short) / (p.class_judged - p.judged) : null;

export function shortPairsTable(pairs: readonly ShortPair[]): Table {
  const { share, count } = columnsBy("customer-service");
  return {
    id: "level.under-served-pairs",
    columns: [
      key("customer_id"),
      key("product-class"),
      label("name"),
      code("class", "abc"),
      count("judged"),
      count("short"),
      share("in-full"),
      share("elsewhere"),
      { ...money("amount"), scope: "revenue" },
      { ...money("contribution"), scope: "margin" },
    ],
    rows: pairs.map((p) => [
      p.customer_id,
      p.class,
      p.name,
      p.customer_class,
      p.judged,
      p.short,
      1 - p.short / p.judged,
      elsewhere(p),
      majorOrNull(p.amount),
      majorOrNull(p.contribution),
    ]),
    total: pairs.length,
  };
}

export function dearTable(customers: readonly Expedited[]): Table {
  return {
    id: "level.over-served-customers",
    columns: [
      key("customer_id"),
      label("name"),
      code("class", "abc"),
      number("orders", "count"),
      share("expedited", "customer-service"),
      { ...money("amount"), scope: "revenue" },
      money("served", "cost-to-serve"),
      share("served-share", "cost-to-serve"),
      { ...money("contribution"), scope: "margin", method: "customer-profit" },
    ],
    rows: customers.map((c) => [
      c.customer_id,
      c.name,
      c.class,
      c.orders,
      c.expedited / c.orders,
      majorOrNull(c.amount),
      majorOrNull(c.served),
      c.amount !== null && c.amount > 0 && c.served !== null ? c.served / c.amount : null,
      majorOrNull(c.contribution),
    ]),
    total: customers.length,
    evidence: { query: "mart.order", args: { expedited: 1 } },
  };
}

export function customerServiceVerdicts({ short, dear }: CustomerService): Verdict[] {
  const out: Verdict[] = [];
  if (short !== null && short.length > 0) {
    out.push({
      id: "level.under-served-pairs",
      subject: "level.under-served.pairs",
      kind: "warning",
      code: "level.under-served-pairs",
      values: {
        count: short.length,
        customers: new Set(short.map((p) => p.customer_id)).size,
        short: short.reduce((sum, p) => sum + p.short, 0),
        lines: short.reduce((sum, p) => sum + p.judged, 0),
      },
      weight: major(short.reduce((sum, p) => sum + (p.amount ?? 0), 0)),
    });
    for (const [i, p] of short.slice(0, shown).entries())
      out.push({
        id: `level.under-served-pair.${i + 1}`,
        subject: "level.under-served.pairs",
        kind: "finding",
        code: "level.under-served-pair",
        values: {
          customer: p.name ?? p.customer_id,
          class: p.customer_class,
          products: p.class,
          lines: p.judged,
          level: 1 - p.short / p.judged,
          elsewhere: elsewhere(p)!,
          earns: p.contribution === null ? "" : "clause.earns",
          ...(p.contribution === null ? {} : { contribution: major(p.contribution) }),
        },
        weight: majorOrNull(p.amount),
      });
  }
  if (dear !== null && dear.customers.length > 0) out.push(dearVerdict(dear.customers, dear.rest));
  return out;
}

function dearVerdict(customers: readonly Expedited[], rest: number): Verdict {
  const sum = (of: (c: Expedited) => number | null) =>
    customers.reduce((total, c) => total + (of(c) ?? 0), 0);
  const told =
    customers.every((c) => c.contribution !== null && c.served !== null) && sum((c) => c.amount) > 0;
  return {
    id: "level.over-served-customers",
    subject: "level.over-served.customers",
    kind: "warning",
    code: "level.over-served-customers",
    values: {
      count: customers.length,
      share: sum((c) => c.expedited) / sum((c) => c.orders),
      rest,
      costs: told ? "clause.costs" : "",
      ...(told
        ? {
            cost: sum((c) => c.served) / sum((c) => c.amount),
            contribution: major(sum((c) => c.contribution)),
          }
        : {}),
    },
    weight: told ? major(sum((c) => c.served)) : null,
  };
}
