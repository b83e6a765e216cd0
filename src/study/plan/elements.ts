import { assumed } from "../../core/assumptions.js";
import type { RowQuery } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { ElementFacts } from "../../core/plan/priorities.js";
import {
  agreedTargets,
  elementSummary,
  makeFailures,
  type OrderElement,
} from "../../facts/sql/plan/elements.js";
import { slowResponse } from "../../facts/sql/plan/response.js";
import type { StudyInput } from "../input.js";

export interface StudyElement extends ElementFacts {
  readonly customersOf: number;
  /** Money is contribution (of those where it is known), not amount. */
  readonly contributionKnown: boolean;
  /** The rows that failed; null where no row query says it. */
  readonly rows: RowQuery | null;
}

/** The measure whose target an element is held against, and whether the target counts good or bad cases. */
export const targets: Readonly<
  Record<OrderElement, { readonly measure: string; readonly counts: "good" | "bad" }>
> = {
  late: { measure: "order-on-time", counts: "good" },
  short: { measure: "order-in-full", counts: "good" },
  damaged: { measure: "damage-rate", counts: "bad" },
  wrong: { measure: "wrong-item-rate", counts: "bad" },
  complaint: { measure: "complaint-rate", counts: "bad" },
  returned: { measure: "return-rate", counts: "bad" },
  invoice: { measure: "invoice-accuracy", counts: "good" },
};

/** The orders that failed, as a row query says it. */
const failedRows: Readonly<Record<OrderElement, RowQuery["args"]>> = {
  late: { on_time: 0 },
  short: { in_full: 0 },
  damaged: { damaged: 1 },
  wrong: { wrong_item: 1 },
  complaint: { complaint: 1 },
  returned: { returned: 1 },
  invoice: { invoice_correct: 0 },
};

/** Every element with a failure flag somewhere, and whom its failures touched. */
export async function readElements(input: StudyInput): Promise<readonly StudyElement[]> {
  const { warehouse, settings, facts } = input;
  const lost = lostThrough(input.before);
  await warehouse.run(makeFailures());
  const rows = await warehouse.rows(elementSummary());
  const [agreed] = await warehouse.rows(agreedTargets());
  const elements = rows.map((row): StudyElement => {
    const { measure, counts } = targets[row.element as OrderElement];
    const set = settings.targets[measure];
    const own = row.element === "late" ? agreed!.late : row.element === "short" ? agreed!.short : null;
    return {
      ...counted(row.element, row),
      target: set === undefined ? own : counts === "good" ? set : 1 - set,
      ...lost(row.element),
      rows: { query: "mart.order", args: failedRows[row.element as OrderElement] },
    };
  });
  if ((facts.tables.contact.columns.answered_on?.filled ?? 0) === 0) return elements;
  const hours = assumed(input.assumptions, "measure.slow-response-hours").value;
  const [slow] = await warehouse.rows(
    slowResponse(hours, settings.period.from, settings.period.to, settings.asOf),
  );
  return [
    ...elements,
    {
      ...counted("slow-response", slow!),
      target: null,
      ...lost("slow-answer"),
      rows: null,
    },
  ];
}

/** What the loss room found of a kind of failure: does it drive customers away, and what is lost through it. */
function lostThrough(before: readonly Findings[]) {
  const column = (table: string, name: string) => {
    const found = before.flatMap((f) => f.tables).find((t) => t.id === table);
    const at = found?.columns.findIndex((c) => c.id === name) ?? -1;
    return new Map(at < 0 ? [] : found!.rows.map((row) => [row[0], row[at]!] as const));
  };
  const verdicts = column("loss.effects", "verdict");
  const values = column("loss.kinds", "value");
  return (kind: string): Pick<ElementFacts, "drives" | "value"> => {
    const value = values.get(kind);
    return {
      drives: (verdicts.get(kind) ?? null) as ElementFacts["drives"],
      value: typeof value === "number" ? Math.round(value * 100) : null,
    };
  };
}

function counted(
  element: string,
  row: {
    readonly failed: number | null;
    readonly judged: number | null;
    readonly customers: number;
    readonly customers_of: number;
    readonly contribution: number | null;
    readonly contribution_known: number;
    readonly amount: number | null;
  },
) {
  // Contribution of a few among many would rank an element by who happens to have a cost recorded.
  const contributionKnown = row.contribution !== null && row.contribution_known === row.customers;
  return {
    element,
    failed: row.failed ?? 0,
    judged: row.judged ?? 0,
    customers: row.customers,
    customersOf: row.customers_of,
    money:
      row.customers_of === 0
        ? null
        : contributionKnown
          ? row.contribution
          : row.customers === 0
            ? 0
            : row.amount,
    contributionKnown,
  };
}
