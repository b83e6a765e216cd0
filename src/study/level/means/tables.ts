import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import { meansCost, tangency } from "../../../core/level/means/iso-cost.js";
import { columnsBy, key } from "../../columns.js";
import { major } from "../../money.js";
import type { Compared } from "./compare.js";

const { code, moneyPerYear: money, number } = columnsBy("iso-service");

const table = (id: string, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): Table => ({
  id,
  columns,
  rows,
  total: rows.length,
});

/** Every way of getting a class of goods with the stock it takes for today's service. */
export function meansTable(compared: readonly Compared[]): Table {
  return table(
    "level.means",
    [
      key("product-class"),
      key("plan"),
      code("kind"),
      number("lead-days", "days"),
      number("lead-sd", "days"),
      number("stock", "quantity"),
      number("stock-all", "quantity"),
      money("transport"),
      money("in-transit"),
      money("holding"),
      money("ordering"),
      money("total"),
      number("service", "share"),
      code("chosen"),
    ],
    compared.flatMap(({ options, plans, best }) =>
      plans.map((p, k) => {
        const { items, flow } = options.of;
        const mode = options.modes[k]!;
        return [
          options.of.class,
          p.name,
          options.kind,
          mode.leadTimeDays,
          mode.leadTimeSdDays,
          items * p.onHand,
          items * (p.onHand + (flow.annualDemand * mode.leadTimeDays) / flow.daysPerYear),
          ...[p.transport, p.inTransit, p.holding, p.ordering, p.total].map((cents) => major(items * cents)),
          p.fillRate,
          k === best
            ? k === options.today
              ? "today-and-cheapest"
              : "cheapest"
            : k === options.today
              ? "today"
              : "no",
        ];
      }),
    ),
  );
}

/** Stock that gives one service at each lead time. */
export function isoServiceTable(compared: readonly Compared[]): Table {
  return table(
    "level.iso-service",
    [
      key("product-class"),
      key("target"),
      key("option"),
      number("lead-days", "days"),
      number("stock", "quantity"),
      money("cost"),
    ],
    compared.flatMap(({ options, curves }) =>
      curves.flatMap(({ target, points }) =>
        points.map((p) => {
          const { items, flow } = options.of;
          return [
            options.of.class,
            target,
            options.modes[options.today]!.name,
            p.leadTimeDays,
            items * p.stock,
            major(items * p.stock * flow.unitValue * flow.carryingRate),
          ];
        }),
      ),
    ),
  );
}

/** Lines of equal money in the plane of lead time and stock, through the cheapest way and above it. */
export function isoCostTable(compared: readonly Compared[]): Table {
  return table(
    "level.iso-cost",
    [
      key("product-class"),
      key("line"),
      number("lead-days", "days"),
      number("stock", "quantity"),
      money("cost"),
    ],
    compared.flatMap((c) => lines(c)),
  );
}

const dearer = [1, 1.1, 1.25] as const;

function lines({ options, plans }: Compared): Cell[][] {
  if (plans.length < 2) return [];
  const { items, flow, class: name } = options.of;
  const slowest = Math.max(...options.modes.map((m) => m.leadTimeDays));
  const fastest = Math.min(...options.modes.map((m) => m.leadTimeDays));
  const perDay = dayPrice(
    plans.map((p, k) => ({ days: options.modes[k]!.leadTimeDays, transport: p.transport })),
  );
  if (perDay === null || slowest === fastest) return [];
  // Days saved against the slowest way are bought like stock is.
  const prices = { x: perDay, y: flow.unitValue * flow.carryingRate };
  const points = plans.map((p, k) => ({
    x: slowest - options.modes[k]!.leadTimeDays,
    y: p.onHand + (flow.annualDemand / flow.daysPerYear) * options.modes[k]!.leadTimeDays,
  }));
  const touched = tangency(points, prices).point;
  const cheapest = meansCost(touched, prices);
  return dearer.flatMap((by, k) => {
    // A line ends at the fastest way, or where all its money goes into days.
    const end = Math.max(fastest, slowest - (cheapest * by) / prices.x);
    return [slowest, (slowest + end) / 2, end].map((days): Cell[] => {
      const stock = Math.max(0, (cheapest * by - prices.x * (slowest - days)) / prices.y);
      return [name, k, days, items * stock, major(items * cheapest * by)];
    });
  });
}

/** What a day less costs more in freight a year, as a line through the ways; null where days cost nothing. */
function dayPrice(ways: readonly { readonly days: number; readonly transport: number }[]): number | null {
  const n = ways.length;
  const days = ways.reduce((s, w) => s + w.days, 0) / n;
  const cost = ways.reduce((s, w) => s + w.transport, 0) / n;
  const spread = ways.reduce((s, w) => s + (w.days - days) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = ways.reduce((s, w) => s + (w.days - days) * (w.transport - cost), 0) / spread;
  return slope < 0 ? -slope : null;
}

/** The cheapest way at each level of service, and where one takes over from another. */
export function pathTable(compared: readonly Compared[]): Table {
  return table(
    "level.expansion-path",
    [key("product-class"), key("service"), key("option"), money("cost"), code("mark")],
    compared.flatMap(({ options, path }) => [
      ...path.points.map((p) => [
        options.of.class,
        p.service,
        p.best ?? "",
        p.cost === null ? null : major(p.cost),
        null,
      ]),
      ...path.switches.map((s) => [options.of.class, s.service, s.to, null, "switch"]),
    ]),
  );
}

/** Same service for less, and more service for the same money. */
export function sameServiceTable(compared: readonly Compared[]): Table {
  return table(
    "level.same-service",
    [
      key("product-class"),
      { ...code("way"), kind: "key" },
      key("today"),
      key("option"),
      money("cost-today"),
      money("cost"),
      money("saves"),
      number("service-today", "share"),
      number("service", "share"),
      code("told"),
    ],
    compared.flatMap(({ options, plans, less, more }) => {
      const { items, class: name } = options.of;
      const today = plans[options.today]!;
      const cost = items * today.total;
      const row = (way: string, found: Compared["less"]): Cell[] =>
        found.kind === "improved"
          ? [
              name,
              way,
              today.name,
              found.option,
              major(cost),
              major(found.cost),
              major(cost - found.cost),
              today.fillRate,
              found.service,
              "improved",
            ]
          : [
              name,
              way,
              today.name,
              today.name,
              major(cost),
              major(cost),
              0,
              today.fillRate,
              today.fillRate,
              found.reason,
            ];
      return [row("same-service", less), row("same-money", more)];
    }),
  );
}
