import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import { num, tableView } from "../read.js";

export interface Reconciled {
  readonly ledger: number;
  /** Borne by customers of what is booked: freight that no ledger books is taken off again. */
  readonly customers: number;
  readonly unused: number;
  /** Rests on no customer: outside serving, not recognised, without a driver, without a name. */
  readonly rest: number;
  /** Ledger less all parts; 0 when it reconciles. */
  readonly difference: number;
  readonly parts: readonly { readonly part: string; readonly name: string; readonly amount: number }[];
}

/** The table `cost.reconciliation`, added up. */
export function reconciliation(results: Results, words: Words): Reconciled | null {
  const view = tableView(results, "cost.reconciliation");
  if (view === null) return null;
  const at = {
    part: view.at("part"),
    of: view.at("of"),
    resource: view.at("resource"),
    amount: view.at("amount"),
  };
  const say = (cell: unknown, column: number) =>
    typeof cell === "string" && cell !== ""
      ? words.codeName(cell, view.table.columns[column]!.id, view.id)
      : null;
  const rows = view.table.rows.map((row) => ({
    part: String(row[at.part]),
    name: nameOf(String(row[at.part]), say(row[at.part], at.part), [
      say(row[at.of], at.of),
      say(row[at.resource], at.resource),
    ]),
    amount: num(row[at.amount]) ?? 0,
  }));
  const ledger = rows.find((row) => row.part === "ledger")?.amount;
  if (ledger === undefined) return null;
  const parts = rows.filter((row) => row.part !== "ledger");
  // In whole cents: a difference is either there or it is not.
  const cents = (value: number) => Math.round(value * 100);
  const sum = (...of: string[]) =>
    parts.reduce((total, row) => (of.includes(row.part) ? total + cents(row.amount) : total), 0);
  const customers = sum("customers", "freight-added");
  const unused = sum("unused");
  const all = sum(...new Set(parts.map((row) => row.part)));
  return {
    ledger,
    customers: customers / 100,
    unused: unused / 100,
    rest: (all - customers - unused) / 100,
    difference: (cents(ledger) - all) / 100,
    parts,
  };
}

/** What customers bear is named by its column alone; what tells lines of a part apart stands first. */
function nameOf(part: string, said: string | null, more: readonly (string | null)[]): string {
  const told = more.filter((name) => name !== null);
  return (part === "customers" && told.length > 0 ? told : [...told, said ?? part]).join(" · ");
}
