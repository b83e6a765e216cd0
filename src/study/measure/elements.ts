import type { Figure } from "../../core/figure.js";
import type { Cell, Table } from "../../core/findings.js";
import { type ServiceElement, serviceElements } from "../../core/measure/elements.js";
import { nearestWay } from "../../core/measure/needs.js";
import { elementAnswers } from "../../facts/sql/measure/contacts.js";
import type { Measured } from "./context.js";

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
  const answers =
    plan.rows("audit_answer") > 0 || plan.has("answer", "element")
      ? await input.warehouse.rows(elementAnswers())
      : [];
  const byId = new Map(figures.map((f) => [f.id, f]));
  return serviceElements.map((element): ElementRow => {
    const made =
      element.figures.map((id) => byId.get(id)).find((f) => f !== undefined && f.value !== null) ?? null;
    if (made !== null) return { element, state: "measured", figure: made, value: made.value, needs: "" };
    const answered = answers.filter((a) => isCalled(element, a.element));
    const best = answered.find((a) => a.source === element.otherwise) ?? answered[0];
    if (best !== undefined) {
      const state = best.source === "audit" ? "audited" : "surveyed";
      return { element, state, figure: null, value: best.sum / best.n, needs: "" };
    }
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

function isCalled(element: ServiceElement, text: string): boolean {
  const said = text.trim().toLowerCase();
  return [element.id, element.name.en, element.name.zh].some((name) => name.toLowerCase() === said);
}

/** One row per element of the catalogue, measured or not, in its order. */
export function elementsTable(rows: readonly ElementRow[], targets: Readonly<Record<string, number>>): Table {
  return {
    id: "measure.elements",
    columns: [
      { id: "element", kind: "key", unit: "text" },
      { id: "phase", kind: "code", unit: "text" },
      { id: "state", kind: "code", unit: "text" },
      { id: "figure", kind: "code", unit: "text" },
      { id: "unit", kind: "code", unit: "text" },
      { id: "value", kind: "number", unit: "ratio" },
      { id: "low", kind: "number", unit: "ratio" },
      { id: "high", kind: "number", unit: "ratio" },
      { id: "target", kind: "number", unit: "ratio" },
      { id: "gap", kind: "number", unit: "ratio" },
      { id: "better", kind: "code", unit: "text" },
      { id: "needs", kind: "code", unit: "text" },
    ],
    rows: rows.map(({ element, state, figure, value, needs }): Cell[] => {
      const id = figure?.id ?? null;
      const target = id === null ? null : (targets[id.slice("measure.".length)] ?? targets[id] ?? null);
      return [
        element.id,
        element.phase,
        state,
        id,
        figure?.unit ?? element.unit,
        value,
        figure?.interval?.low ?? null,
        figure?.interval?.high ?? null,
        target,
        target === null || value === null ? null : value - target,
        element.better,
        needs === "" ? null : needs,
      ];
    }),
    total: rows.length,
  };
}
