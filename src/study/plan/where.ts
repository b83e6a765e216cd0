import type { Findings, Table } from "../../core/findings.js";
import type { Verdict } from "../../core/verdict.js";
import { placeValues } from "../measure/hot-spots.js";

/** What the measure room knows of where, or since when, an element's failures gather: values for a `where` clause. */
export type Where = ReadonlyMap<string, Verdict["values"]>;

/** Per element the spot with most failures beyond the usual, else the month from which on it is worse. */
export function whereTo(before: readonly Findings[]): Where {
  const table = (id: string) => before.flatMap((f) => f.tables).find((t) => t.id === id);
  const found = new Map<string, Verdict["values"]>();
  for (const row of rowsOf(table("measure.hot-spots"))) {
    const failure = String(row.failure);
    // A month that has passed is nowhere to begin.
    if (found.has(failure) || row.place === "month" || row["place-2"] === "month") continue;
    const places = [
      { dimension: String(row.place), value: String(row.value) },
      ...(row["place-2"] === null
        ? []
        : [{ dimension: String(row["place-2"]), value: String(row["value-2"]) }]),
    ];
    found.set(failure, {
      where: "clause.spot",
      ...placeValues(places),
      spot: Number(row.share),
      elsewhere: Number(row.elsewhere),
    });
  }
  for (const row of rowsOf(table("measure.steps"))) {
    const failure = String(row.failure);
    if (found.has(failure) || Number(row.after) <= Number(row.before)) continue;
    const step = { since: String(row.month), earlier: Number(row.before), later: Number(row.after) };
    found.set(failure, { where: "clause.step", ...step });
  }
  return found;
}

function rowsOf(table: Table | undefined): Record<string, Table["rows"][number][number]>[] {
  if (table === undefined) return [];
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, i) => [column.id, row[i] ?? null])),
  );
}
