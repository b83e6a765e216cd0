import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { chartTables, overlapsTable } from "./charts.js";
import { headingsTable } from "./headings.js";
import type { Ledger } from "./ledger.js";
import { ledgerProblems } from "./ledger-checks.js";
import { ledgerFigures } from "./ledger-figures.js";
import { ledgerVerdicts } from "./ledger-verdicts.js";

/** What the ledger holds. `used`: what the cost of each leaf followed once it was spread. */
export async function ledgerFindings(
  input: StudyInput,
  ledger: Ledger | null,
  used: readonly (string | null)[],
): Promise<Findings> {
  const found = { figures: ledgerFigures(ledger), verdicts: ledgerVerdicts(ledger) };
  if (ledger === null) return { ...found, tables: [], problems: [], assumptions: [] };
  const overlaps = overlapsTable(input, ledger);
  return {
    ...found,
    tables: [
      headingsTable(ledger, used),
      ...(overlaps === null ? [] : [overlaps]),
      ...(await chartTables(input, ledger)),
    ],
    problems: await ledgerProblems(input, ledger),
    assumptions: ["cost.recurring-share", "cost.half-closed-share"].map((id) =>
      assumed(input.assumptions, id),
    ),
  };
}
