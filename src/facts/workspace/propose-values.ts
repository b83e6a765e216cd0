import type { RawTable } from "../ingest/types.js";
import type { Look } from "./looks.js";
import type { ProposedColumn } from "./propose.js";

/**
 * A file without headers, read by what its cells look like: with one date, a column that names who, and amounts, its
 * rows are purchases: columns of the order table. Anything else is left to the person (no columns).
 */
export function columnsByValues(raw: RawTable, looks: readonly Look[]): ProposedColumn[] {
  const dates = at(looks, (look) => look.date >= 0.9);
  if (dates.length !== 1) return [];
  const rest = looks.map((_, k) => k).filter((k) => k !== dates[0] && looks[k]!.filled > 0);
  const amounts = rest.filter((k) => looks[k]!.number >= 0.9 && looks[k]!.fraction >= 0.5);
  const whole = rest.filter((k) => !amounts.includes(k) && looks[k]!.number >= 0.9);
  const ids = rest.filter((k) => !amounts.includes(k) && looksLikeId(looks[k]!));
  const counts = whole.filter((k) => !ids.includes(k) && looks[k]!.distinct < looks[k]!.filled / 2);
  // Who bought comes first in a log; a second number of the same person, if any, follows it.
  const customer = ids[0];
  if (customer === undefined || amounts.length === 0) return [];
  const column = (name: string, k: number, confidence: number): ProposedColumn => ({
    column: name,
    header: raw.header[k]!,
    map: { column: raw.header[k]! },
    confidence,
    why: "values",
    sample: looks[k]!.examples,
  });
  return [
    column("customer_id", customer, 0.6),
    column("ordered_on", dates[0]!, 0.8),
    column("amount", amounts[0]!, 0.6),
    ...(counts.length === 1 ? [column("quantity", counts[0]!, 0.6)] : []),
  ];
}

function at(looks: readonly Look[], test: (look: Look) => boolean): number[] {
  return looks.flatMap((look, k) => (test(look) ? [k] : []));
}

/** Codes of one length, with leading zeros, letters or many digits. */
function looksLikeId(look: Look): boolean {
  const lengths = new Set(look.cells.map((cell) => cell.length));
  const coded = look.cells.some((cell) => /^0\d/.test(cell) || /[A-Za-z]/.test(cell));
  return look.distinct > 1 && (coded ? lengths.size <= 3 : lengths.size === 1 && look.cells[0]!.length >= 4);
}
