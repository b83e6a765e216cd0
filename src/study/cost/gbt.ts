import { assumed } from "../../core/assumptions.js";
import { gbt20523, type StandardRow } from "../../core/cost/gbt20523.js";
import { type Figure, figure, missing, type Reason } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { Verdict } from "../../core/verdict.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { annexTable, bridgeTable, elevenTable, mainTable, type StandardLedger } from "./gbt-tables.js";
import type { HandedDown } from "./handing-down.js";
import { internalServicesTable } from "./internal-services.js";
import { type StockCapital, stockCapital, stockCapitalFigures } from "./stock-capital.js";

/**
 * The ledger in the form of GB/T 20523-2006 with the capital tied up in stock beside it, and the bridge from the
 * ledger to it. A reconstruction, to be checked against the standard's text.
 *
 * @param handedDown charges between departments, for what serving internal customers costs
 */
export async function gbtFindings(
  input: StudyInput,
  ledger: StandardLedger | null,
  handedDown: readonly HandedDown[] = [],
): Promise<Findings> {
  const capital = await stockCapital(input);
  const assumptions = capital === null ? [] : capital.assumptions.map((id) => assumed(input.assumptions, id));
  const stock = stockCapitalFigures(input, capital);
  if (ledger === null || ledger.postings === 0)
    return {
      figures: [...totals.map((parts) => missing(parts, noPostings)), ...stock],
      tables: [],
      verdicts: [],
      problems: [],
      assumptions,
    };
  const rows = gbt20523(ledger.leaves, capital?.cents ?? null);
  return {
    figures: [...totalFigures(rows, capital), ...stock],
    tables: [
      mainTable(rows, capital !== null),
      annexTable(rows, capital !== null),
      bridgeTable(ledger, capital?.cents ?? null),
      elevenTable(ledger),
      ...(handedDown.length === 0 ? [] : [internalServicesTable(handedDown)]),
    ],
    verdicts: [...verdicts(rows, capital, input.settings.role), ...internalVerdicts(handedDown)],
    problems: [],
    assumptions,
  };
}

const noPostings: Reason = { code: "missing-columns", needs: [{ table: "posting", column: "amount" }] };
const total = { id: "cost.gbt20523.total", unit: "money", method: "gbt20523" } as const;
const booked = {
  id: "cost.gbt20523.booked",
  unit: "money",
  scope: "narrow-logistics",
  method: "gbt20523",
} as const;
const totals = [booked, total];

const whole = (rows: readonly StandardRow[], id: StandardRow["id"]): number => {
  const row = rows.find((r) => r.id === id)!;
  return row.total.inHouse + row.total.outsourced;
};

function totalFigures(rows: readonly StandardRow[], capital: StockCapital | null): Figure[] {
  const inLedger = figure({
    ...booked,
    value: major(whole(rows, "of-which-booked")),
    inputs: ["cost.explicit.total"],
  });
  // Without stock records the implicit part is unknown, and a total without it would be too small.
  if (capital === null)
    return [inLedger, missing(total, { code: "needs-figure", figure: "cost.stock-capital.implicit" })];
  const cents = whole(rows, "of-which-booked");
  return [
    inLedger,
    figure({
      ...total,
      value: major(whole(rows, "total")),
      interval: {
        low: major(cents + capital.low),
        high: major(cents + capital.high),
        kind: "assumption",
        level: 1,
      },
      inputs: [booked.id, "cost.stock-capital.implicit"],
      assumptions: capital.assumptions,
    }),
  ];
}

const say = (code: string, kind: Verdict["kind"], subject: string, values: Verdict["values"]): Verdict => ({
  id: `cost.${code}`,
  code: `cost.${code}`,
  kind,
  subject,
  values,
  weight: null,
});

/** @param role who provides the service (C-018) */
function verdicts(
  rows: readonly StandardRow[],
  capital: StockCapital | null,
  role: StudyInput["settings"]["role"],
): Verdict[] {
  const value = major(whole(rows, "of-which-booked"));
  const provider = `provider.${role}`;
  return capital === null
    ? [
        say("gbt20523-booked", "finding", booked.id, { provider, booked: value }),
        say("stock-capital-unknown", "cannot-tell", "cost.stock-capital.implicit", {}),
      ]
    : [
        say("gbt20523-total", "finding", total.id, {
          provider,
          booked: value,
          implicit: major(capital.cents),
          low: major(capital.low),
          high: major(capital.high),
          total: major(whole(rows, "total")),
        }),
      ];
}

/** Departments serve departments before they serve customers (C-019); what one only passes on is not counted again. */
function internalVerdicts(handedDown: readonly HandedDown[]): Verdict[] {
  if (handedDown.length === 0) return [];
  const providers = new Set(handedDown.map((flow) => flow.from));
  const last = handedDown.filter((flow) => !providers.has(flow.to));
  return [
    say("internal-services", "finding", booked.id, {
      providers: providers.size,
      receivers: new Set(handedDown.map((flow) => flow.to)).size,
      amount: major(last.reduce((sum, flow) => sum + flow.cents, 0)),
    }),
  ];
}
