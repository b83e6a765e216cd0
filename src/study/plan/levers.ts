import type { Table } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { elementLevel } from "./element-level.js";

/** A cost lever that moves a service level, money in major units a year. */
export interface LeverAsked {
  readonly name: string;
  readonly element: string;
  /** Points of the element's level it moves; below 0 it worsens. */
  readonly points: number;
  /** Level of today, share of good cases. */
  readonly level: number;
  /** Share of the element's failures it takes away. */
  readonly removes: number;
  readonly saving: number;
  readonly yearly: number;
  readonly ontoCustomers: number;
  readonly once: number;
  /** What it saves beside the other levers, less what it costs. */
  readonly joint: number;
}

/** Levers of the cost room that say which element they move, by how much; those whose level is known. */
export async function leversAsked(input: StudyInput): Promise<readonly LeverAsked[]> {
  const table = input.before.flatMap((f) => f.tables).find((t) => t.id === "cost.levers");
  if (table === undefined) return [];
  const at = column(table);
  const asked: LeverAsked[] = [];
  for (const row of table.rows) {
    const element = row[at("element")];
    const points = row[at("points")];
    if (typeof element !== "string" || typeof points !== "number") continue;
    const level = await elementLevel(input, element);
    if (level === null || level >= 1) continue;
    const number = (id: string) => (typeof row[at(id)] === "number" ? (row[at(id)] as number) : 0);
    asked.push({
      name: String(row[at("lever")]),
      element,
      points,
      level,
      removes: Math.min(1, points / (1 - level)),
      saving: number("saving"),
      yearly: number("yearly"),
      ontoCustomers: number("onto-customers"),
      once: number("one-off"),
      joint: number("joint"),
    });
  }
  return asked;
}

const column = (table: Table) => (id: string) => table.columns.findIndex((c) => c.id === id);
