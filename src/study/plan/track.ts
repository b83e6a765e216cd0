import { assumed } from "../../core/assumptions.js";
import type { Findings, Table } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import { trackFindings } from "./track/findings.js";
import { readTracked } from "./track/read.js";

/** Changes decided on in `plan.yaml`, against what the records show since; silent where there are none. */
export async function studyTrack(input: StudyInput): Promise<Findings> {
  const { warehouse, settings, facts, assumptions, before } = input;
  const decisions = settings.plan?.decisions ?? {};
  if (!Object.values(decisions).some(({ decision }) => decision === "do")) return nothingFound;
  const answered = (facts.tables.contact.columns.answered_on?.filled ?? 0) > 0;
  const hours = assumed(assumptions, "measure.slow-response-hours");
  const changes = await readTracked({
    warehouse,
    decisions,
    period: settings.period,
    asOf: settings.asOf,
    lines: facts.tables.order_line.rows > 0,
    slowHours: answered ? hours.value : null,
    levers: leverResults(before.flatMap((f) => f.tables).find((t) => t.id === "cost.levers")),
    since: null,
  });
  return { ...trackFindings(changes), assumptions: answered ? [hours] : [] };
}

/** What the firm says its levers have brought, money a year. */
export function leverResults(table: Omit<Table, "id"> | undefined): Map<string, number> {
  if (table === undefined) return new Map();
  const [name, result] = ["lever", "result"].map((id) => table.columns.findIndex((c) => c.id === id));
  return new Map(
    table.rows.flatMap((row) => {
      const value = row[result!];
      return typeof value === "number" ? [[String(row[name!]), value] as const] : [];
    }),
  );
}
