import type { Table, TableColumn } from "../../core/findings.js";
import { code, count, key, money, share } from "../columns.js";
import { tableLimit } from "../large-tables.js";
import { major } from "../money.js";
import { leafRows } from "./leaf-rows.js";
import type { Ledger, LedgerLeaf } from "./ledger.js";
import { ledgerScopes } from "./ledger-figures.js";

const leafNames = ["heading", "account", "account_name", "department", "channel"] as const;

/** Name columns anybody filled. */
export function nameColumns(leaves: readonly LedgerLeaf[]) {
  return leafNames.filter((name) => leaves.some((leaf) => leaf[name] !== null));
}

export const nameColumn = (id: string): TableColumn => key(id);

const traits = [
  "behaviour",
  "recurring",
  "outsourced",
  "controllable",
  "form",
  "item",
  "area",
  "eleven",
] as const;

/** Leaves of the ledger, dearest first. `used`: code of what each leaf's cost really followed. */
export function headingsTable(ledger: Ledger, used: readonly (string | null)[]): Table {
  const names = nameColumns(ledger.leaves);
  const order = ledger.leaves.map((_, i) => i);
  order.sort((a, b) => ledger.leaves[b]!.amount - ledger.leaves[a]!.amount || a - b);
  const shown = order.slice(0, tableLimit);
  return {
    id: "cost.headings",
    columns: [
      ...names.map(nameColumn),
      money("amount", "ledger-total", "ledger"),
      share("share"),
      count("postings"),
      code("kind", "cost-headings"),
      ...ledgerScopes.map((scope) => code(scope, "ledger-scopes")),
      ...traits.map((trait) => code(trait, "leaf-traits")),
      code("driver", "cost-to-serve"),
      code("used", "cost-to-serve"),
    ],
    rows: shown.map((i) => {
      const leaf = ledger.leaves[i]!;
      return [
        ...names.map((n) => leaf[n]),
        major(leaf.amount),
        ledger.total > 0 ? leaf.amount / ledger.total : null,
        leaf.postings,
        leaf.kind,
        ...ledgerScopes.map((scope) => leaf.scopes.includes(scope)),
        ...traits.map((trait) => leaf.traits[trait]),
        leaf.driver,
        used[i] ?? null,
      ];
    }),
    total: ledger.leaves.length,
    rowEvidence: shown.map((i) => leafRows(ledger.leaves[i]!, ledger)),
  };
}
