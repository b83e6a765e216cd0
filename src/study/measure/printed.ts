import { figure } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import { misprintsOf, readPrintedTables, rulesOf } from "./printed/read.js";
import { printedTables } from "./printed/tables.js";
import { printedVerdicts } from "./printed/verdicts.js";

/** Printed tables put back in order, with their misprints named. */
export async function studyPrinted({ warehouse, facts }: StudyInput): Promise<Findings> {
  if (facts.tables.printed_line.rows === 0) return nothingFound;
  const all = await readPrintedTables(warehouse);
  const rules = rulesOf(all);
  const count = (id: string, value: number) =>
    figure({
      id,
      value,
      unit: "count",
      method: "table-rescue",
      rows: { query: "fact.printed_line", args: {} },
    });
  return {
    ...nothingFound,
    figures: [
      count("measure.printed.tables", all.length),
      count("measure.printed.fitting", all.filter((p) => p.verdict === "fits").length),
      count("measure.printed.misprints", all.flatMap((p) => misprintsOf(p, "misprint")).length),
    ],
    tables: printedTables(all, rules),
    verdicts: printedVerdicts(all, rules),
  };
}
