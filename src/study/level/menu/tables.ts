import type { Table } from "../../../core/findings.js";
import { code, count, key, label, moneyPerYear, number, share } from "../../columns.js";
import { tableLimit } from "../../large-tables.js";
import { majorOrNull } from "../../money.js";
import type { CustomerLevel } from "./customer-levels.js";
import type { MenuElement } from "./ids.js";
import type { MenuLine } from "./tiers.js";

/** What each tier is offered, element by element. Levels are shares or hours. */
export function menuTable(lines: readonly MenuLine[]): Table {
  const level = (id: string) => share(id, "service-menu");
  return {
    id: "level.menu",
    columns: [
      key("tier"),
      key("element"),
      level("level"),
      level("today"),
      level("ideal"),
      level("acceptable"),
      number("hours", "hours", "service-menu"),
      number("hours-today", "hours", "service-menu"),
      count("customers"),
      share("profit-share", "service-menu"),
      code("rule", "service-menu"),
      moneyPerYear("cost", "service-menu"),
      moneyPerYear("money", "service-menu"),
    ],
    rows: lines.map((l) => {
      const hours = l.unit === "hours";
      const level = (v: number | null) => (hours ? null : v);
      return [
        String(l.tier),
        l.element,
        level(l.level),
        level(l.today),
        level(l.ideal),
        level(l.acceptable),
        hours ? l.level : null,
        hours ? l.today : null,
        l.customers,
        l.profitShare,
        l.rule,
        majorOrNull(l.cost),
        majorOrNull(l.money),
      ];
    }),
    total: lines.length,
  };
}

const order: Readonly<Record<MenuElement, number>> = {
  "in-full": 0,
  "order-in-full": 1,
  "on-time": 2,
  response: 3,
};

/** Every customer's levels, the most to gain first where money is known, else the farthest from what suits. */
export function customerLevelsTable(levels: readonly CustomerLevel[]): Table {
  const weight = new Map<string, number>();
  for (const l of levels) {
    const id = l.customer.customer_id;
    const far =
      l.money !== null
        ? l.money
        : l.today === null
          ? 0
          : (l.recommended - l.today) * l.customer.orders * 1e-9;
    weight.set(id, (weight.get(id) ?? 0) + far);
  }
  const sorted = levels.toSorted(
    (a, b) =>
      weight.get(b.customer.customer_id)! - weight.get(a.customer.customer_id)! ||
      (a.customer.customer_id < b.customer.customer_id
        ? -1
        : a.customer.customer_id > b.customer.customer_id
          ? 1
          : order[a.element] - order[b.element]),
  );
  const level = (id: string) => share(id, "customer-level");
  return {
    id: "level.customer-levels",
    columns: [
      key("customer_id"),
      key("element"),
      label("name"),
      code("class", "abc"),
      count("tier", "service-menu"),
      level("recommended"),
      level("low"),
      level("high"),
      level("without-leaving"),
      level("today"),
      level("promised"),
      number("hours", "hours", "customer-level"),
      number("hours-today", "hours", "customer-level"),
      code("move", "customer-level"),
      code("basis", "customer-level"),
      moneyPerYear("cost", "customer-level"),
      moneyPerYear("money", "customer-level"),
    ],
    rows: sorted.slice(0, tableLimit).map((l) => {
      const hours = l.unit === "hours";
      const level = (v: number | null) => (hours ? null : v);
      return [
        l.customer.customer_id,
        l.element,
        l.customer.name,
        l.customer.class,
        l.tier === null ? null : l.tier + 1,
        level(l.recommended),
        level(l.low),
        level(l.high),
        level(l.without),
        level(l.today),
        level(l.promised),
        hours ? l.recommended : null,
        hours ? l.today : null,
        l.move,
        l.basis,
        majorOrNull(l.cost),
        majorOrNull(l.money),
      ];
    }),
    total: levels.length,
    rowEvidence: sorted.slice(0, tableLimit).map((l) => ({
      query: "mart.order",
      args: {
        customer_id: l.customer.customer_id,
        ...(l.element === "on-time" ? { on_time: 0 } : l.element === "response" ? {} : { in_full: 0 }),
      },
    })),
  };
}
