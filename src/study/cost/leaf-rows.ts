import type { Leaf } from "../../core/cost/ledger.js";
import type { RowQuery } from "../../core/figure.js";
import type { Ledger } from "./ledger.js";

const names = ["heading", "account", "account_name", "department", "channel"] as const;

/** The postings of one leaf in the period. */
export function leafRows(leaf: Leaf, { range }: Pick<Ledger, "range">): RowQuery {
  return {
    query: "fact.posting",
    args: {
      ...Object.fromEntries(names.map((name) => [name, leaf[name] ?? ""])),
      "posted_on.from": range.from,
      "posted_on.to": range.to,
    },
  };
}

/** The postings of one part of a scheme the ledger is laid out by. */
export const partRows = (scheme: string, part: string): RowQuery => ({
  query: "derived.ledger_posting",
  args: { scheme, part },
});

/** Every posting the ledger's total counts. */
export const countedRows = partRows("bridge", "ledger");
