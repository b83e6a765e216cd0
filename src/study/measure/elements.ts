import type { Figure } from "../../core/figure.js";
import type { Cell, Table } from "../../core/findings.js";
import { type ServiceElement, serviceElements } from "../../core/measure/elements.js";
import { nearestWay } from "../../core/measure/needs.js";
import { matchElement } from "../../core/measure/survey/match-element.js";
import { usualUs } from "../../core/measure/survey/survey-from.js";
import { ratingSums } from "../../facts/sql/measure/audit.js";
import { code, key, number } from "../columns.js";
import type { StudyInput } from "../input.js";
import type { Measured } from "./context.js";
import { readAudit } from "./inside/audit.js";
import { auditLevels } from "./inside/levels.js";

/**
 * How an element stands: `measured` from records, `audited` or `surveyed` from answers, `needs-columns` when records
 * could show it, else `needs-audit` or `needs-survey`.
 */
export type ElementState =
  | "measured"
  | "audited"
  | "surveyed"
  | "needs-columns"
  | "needs-audit"
  | "needs-survey";

export interface ElementRow {
  readonly element: ServiceElement;
  readonly state: ElementState;
  readonly figure: Figure | null;
  readonly value: number | null;
  readonly needs: string;
}

export async function elementRows(measured: Measured, figures: readonly Figure[]): Promise<ElementRow[]> {
  const { input, plan } = measured;
  const audited = await auditedValues(input);
  const surveyed = plan.has("answer", "element") ? await surveyedValues(input) : new Map<string, number>();
  const byId = new Map(figures.map((f) => [f.id, f]));
  return serviceElements.map((element): ElementRow => {
    const made =
      element.figures.map((id) => byId.get(id)).find((f) => f !== undefined && f.value !== null) ?? null;
    if (made !== null) return { element, state: "measured", figure: made, value: made.value, needs: "" };
    const told = { audited: audited.get(element.id), surveyed: surveyed.get(element.id) };
    const order = element.otherwise === "audit" ? audits : surveys;
    const state = order.find((one) => told[one] !== undefined);
    if (state !== undefined) return { element, state, figure: null, value: told[state]!, needs: "" };
    const [leading] = element.figures;
    if (leading === undefined) {
      return {
        element,
        state: element.otherwise === "audit" ? "needs-audit" : "needs-survey",
        figure: null,
        value: null,
        needs: "",
      };
    }
    const needs = nearestWay(leading, ({ table, column }) => plan.has(table as "order", column));
    const text = needs.map((need) => `${need.table}.${need.column}`).join(" ");
    return { element, state: "needs-columns", figure: byId.get(leading) ?? null, value: null, needs: text };
  });
}

const audits = ["audited", "surveyed"] as const;
const surveys = ["surveyed", "audited"] as const;

/** Levels told in the internal audit, by service element. */
async function auditedValues(input: StudyInput): Promise<ReadonlyMap<string, number>> {
  const answers = (await readAudit(input)) ?? [];
  const out = new Map<string, number>();
  for (const { of, told } of auditLevels(input, answers, new Map()))
    if (of !== null && told !== null && !out.has(of)) out.set(of, told);
  return out;
}

/** Mean rating of the own firm by customers, by service element. */
async function surveyedValues({ warehouse, settings }: StudyInput): Promise<ReadonlyMap<string, number>> {
  const survey = settings.measure?.survey;
  const us = new Set([...(survey?.us ?? []), ...usualUs].map((name) => name.toLowerCase()));
  const sums = new Map<string, { n: number; sum: number }>();
  for (const { element, of_whom, n, sum } of await warehouse.rows(ratingSums())) {
    const of = matchElement(element, survey?.elements?.[element]).element;
    if (of === null || (of_whom !== null && of_whom !== "" && !us.has(of_whom.toLowerCase()))) continue;
    const before = sums.get(of) ?? { n: 0, sum: 0 };
    sums.set(of, { n: before.n + n, sum: before.sum + sum });
  }
  return new Map([...sums].map(([of, { n, sum }]) => [of, sum / n]));
}

/** One row per element of the catalogue, measured or not, in its order. */
export function elementsTable(rows: readonly ElementRow[], targets: Readonly<Record<string, number>>): Table {
  return {
    id: "measure.elements",
    columns: [
      key("element"),
      code("phase"),
      code("state"),
      code("figure"),
      code("unit"),
      number("value", "ratio"),
      number("low", "ratio"),
      number("high", "ratio"),
      number("target", "ratio"),
      number("gap", "ratio"),
      code("better"),
      code("needs"),
    ],
    rows: rows.map(({ element, state, figure, value, needs }): Cell[] => {
      const id = figure?.id ?? null;
      const target = id === null ? null : (targets[id.slice("measure.".length)] ?? targets[id] ?? null);
      return [
        element.id,
        element.phase,
        state,
        id,
        state === "surveyed" ? "score" : (figure?.unit ?? element.unit),
        value,
        figure?.interval?.low ?? null,
        figure?.interval?.high ?? null,
        target,
        target === null || value === null ? null : value - target,
        state === "surveyed" ? "higher" : element.better,
        needs === "" ? null : needs,
      ];
    }),
    total: rows.length,
  };
}
