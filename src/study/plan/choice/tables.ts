import type { Cell, Table } from "../../../core/findings.js";
import { normalQuantile } from "../../../core/level/demand/normal-quantile.js";
import { type Effect, gainOf, netOfEffect } from "../../../core/plan/joint/joint-effect.js";
import { code, columnsBy, count, key, label, money, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { spanOf } from "./figures.js";
import { labelOf, type Names, nameKey } from "./label.js";
import type { Plan } from "./made.js";

const { moneyPerYear: yearly } = columnsBy("plan-joint-effect");

/** Policies beyond these stand with their items in the level room. */
const most = 10_000;

/** What exactly to do, product by product and place by place. */
export function policiesTable(plan: Plan, names: Names): Table {
  const byId = new Map(plan.rows.map((r) => [r.candidate.id, r.candidate]));
  const rows = plan.chosen.flatMap((id) =>
    byId
      .get(id)!
      .actions.map((a): Cell[] => [
        id,
        a.what,
        a.subject,
        a.site,
        names.get(nameKey(a.what === "safety-stock" ? "product" : "customer", a.subject)) ?? "",
        a.from,
        a.to,
        a.unit,
      ]),
  );
  return {
    id: "plan.policies",
    columns: [
      key("change"),
      code("what"),
      key("subject"),
      key("site"),
      label("name"),
      number("from", "ratio"),
      number("to", "ratio"),
      code("unit"),
    ],
    rows: rows.slice(0, most),
    total: rows.length,
  };
}

/** How far each gain may move before the answer turns. */
export function turningTable(plan: Plan): Table {
  const rows = plan.turnings.map((t): Cell[] => [
    t.id,
    t.chosen,
    Number.isFinite(t.turnsAt) ? t.turnsAt / 100 : null,
    t.ratio !== null && Number.isFinite(t.ratio) ? t.ratio : null,
    t.instead,
  ]);
  return {
    id: "plan.turning",
    columns: [
      key("change"),
      code("chosen"),
      yearly("turns-at", "plan-choice"),
      number("ratio", "ratio", "plan-choice"),
      label("instead"),
    ],
    rows: rows.map((r) => [r[0]!, r[1] === true ? "chosen" : "left-out", r[2]!, r[3]!, r[4]!]),
    total: rows.length,
  };
}

/** The whole plan, part by part, with its range; the last rows: a single year, in which luck has its say. */
export function totalTable(plan: Plan): Table {
  const { total } = plan;
  const row = (part: string, of: (e: Effect) => number): Cell[] => {
    const span = spanOf(plan, of);
    return [
      part,
      of(total) / 100,
      span === null ? null : span.low / 100,
      span === null ? null : span.high / 100,
    ];
  };
  const gain = gainOf(total);
  const span = spanOf(plan, gainOf);
  const luck = normalQuantile((1 + level) / 2) * Math.sqrt(plan.yearVariance);
  const year = (bound: number | undefined, sign: 1 | -1): Cell =>
    bound === undefined ? null : (gain + sign * Math.hypot(gain - bound, luck)) / 100;
  const rows: Cell[][] = [
    row("lost-saved", (e) => e.leaving + e.direct),
    row("margin", (e) => e.margin),
    row("cost-saved", (e) => e.saved),
    row("gain", gainOf),
    row("cost", (e) => e.cost),
    row("net", netOfEffect),
    ["once", plan.once / 100, null, null],
    ["single-year", gain / 100, year(span?.low, -1), year(span?.high, 1)],
    ["luck-taken-off", plan.luck / 100, null, null],
    ["interaction", plan.selected.interaction / 100, null, null],
  ];
  return {
    id: "plan.total",
    columns: [code("part"), yearly("value"), yearly("low"), yearly("high")],
    rows,
    total: rows.length,
  };
}

/** In which order to do it, and what it comes to by then. */
export function orderTable(plan: Plan, names: Names): Table {
  const byId = new Map(plan.rows.map((r) => [r.candidate.id, r]));
  let gain = 0;
  let cost = 0;
  let once = 0;
  const rows = plan.steps.map(({ id }, i): Cell[] => {
    const row = byId.get(id)!;
    gain += row.gain;
    cost += row.effect.cost;
    once += row.candidate.once;
    return [
      id,
      i + 1,
      row.candidate.means,
      labelOf(row.candidate, names),
      row.candidate.leadDays,
      gain / 100,
      cost / 100,
      once / 100,
    ];
  });
  return {
    id: "plan.order",
    columns: [
      key("change"),
      count("order"),
      code("means"),
      label("where"),
      number("lead-days", "days"),
      yearly("gain"),
      yearly("cost"),
      money("once"),
    ],
    rows,
    total: rows.length,
  };
}
