import { type Figure, figure } from "../../core/figure.js";
import type { Table } from "../../core/findings.js";
import { betterWhen } from "../../core/measure/elements.js";
import { customerTargets } from "../../facts/sql/measure/dimensions.js";
import { code, key, number } from "../columns.js";
import type { Measured } from "./context.js";

export interface Target {
  readonly id: string;
  readonly value: number;
  readonly target: number;
  /** Value − target; good is up or down as the figure says. */
  readonly gap: number;
  readonly state: "met" | "missed" | "unclear";
}

/** Figures held against the workspace's targets; the interval decides, a point on the right side alone does not. */
export function targets(measured: Measured, figures: readonly Figure[]): Target[] {
  const given = measured.input.settings.targets;
  return Object.keys(given)
    .sort()
    .flatMap((key): Target[] => {
      const id = key.startsWith("measure.") ? key : `measure.${key}`;
      const found = figures.find((f) => f.id === id);
      if (found === undefined || found.value === null) return [];
      const target = given[key]!;
      return [{ id, value: found.value, target, gap: found.value - target, state: stateOf(found, target) }];
    });
}

function stateOf({ id, value, interval }: Figure, target: number): Target["state"] {
  const lower = betterWhen[id] === "lower";
  const low = interval?.low ?? value!;
  const high = interval?.high ?? value!;
  if (lower ? high <= target : low >= target) return "met";
  return (lower ? low > target : high < target) ? "missed" : "unclear";
}

export function targetsTable(found: readonly Target[]): Table {
  return {
    id: "measure.targets",
    columns: [
      key("figure"),
      number("value", "ratio"),
      number("target", "ratio"),
      number("gap", "ratio"),
      code("state"),
    ],
    rows: found.map((t) => [t.id, t.value, t.target, t.gap, t.state]),
    total: found.length,
  };
}

export interface CustomerTargets {
  readonly part: "on-time" | "in-full" | "otif";
  readonly judged: number;
  readonly below: number;
}

const parts = [
  ["on-time", "on_time", "order-on-time"],
  ["in-full", "in_full", "order-in-full"],
  ["otif", "otif", "otif"],
] as const;

/** Targets agreed with single customers: their mean, and how many of the customers stand below their own. */
export async function customerTargetFigures(
  measured: Measured,
): Promise<{ readonly figures: Figure[]; readonly found: CustomerTargets[] }> {
  const figures: Figure[] = [];
  const found: CustomerTargets[] = [];
  for (const [part, column, ratio] of parts) {
    if (!measured.plan.has("customer", `target_${column}`)) continue;
    const [row] = await measured.input.warehouse.rows(customerTargets(column));
    if (row === undefined || row.customers === 0) continue;
    const population = {
      grain: "customer" as const,
      counted: row.customers,
      of: measured.totals.customers,
      unknown: measured.totals.customers - row.customers,
      unknownAs: measured.totals.customers > row.customers ? ("excluded" as const) : ("none" as const),
    };
    figures.push(
      figure({
        id: `measure.customer-target.${part}`,
        value: row.sum === null ? null : row.sum / row.customers,
        unit: "share",
        method: "customer-target",
        population,
        rows: { query: "mart.customer", args: { [`target_${column}.given`]: 1 } },
      }),
    );
    if (row.judged === 0 || !measured.ratios.has(ratio)) continue;
    found.push({ part, judged: row.judged, below: row.below });
    figures.push(
      figure({
        id: `measure.customers-below-target.${part}`,
        value: row.below,
        unit: "count",
        method: "customer-target",
        population: { ...population, counted: row.judged },
        inputs: [`measure.${ratio}`],
        rows: { query: "mart.customer", args: { [`target_${column}.given`]: 1 } },
      }),
    );
  }
  return { figures, found };
}
