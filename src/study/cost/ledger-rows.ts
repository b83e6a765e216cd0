import { chartRows } from "../../core/cost/charts/chart.js";
import { standardLines } from "../../core/cost/gbt20523.js";
import { outsideOf } from "../../core/cost/logistics-bridge.js";
import { ledgerPosting } from "../../facts/sql/cost/ledger-rows.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { chartsOf } from "./charts.js";
import type { Ledger, LedgerLeaf } from "./ledger.js";

/** Leaves `derived.ledger_posting`: rows of the tables that lay the ledger out lead to their postings by it. */
export async function saveLedgerRows(input: StudyInput, { leaves, range }: Ledger): Promise<void> {
  const parts = [...standardParts(leaves), ...chartParts(input, leaves)];
  const { warehouse } = input;
  await saveDerived(warehouse, "ledger_part", { scheme: "VARCHAR", part: "VARCHAR", leaf: "INTEGER" }, [
    parts.map((p) => p.scheme),
    parts.map((p) => p.part),
    parts.map((p) => p.leaf),
  ]);
  const names = ["heading", "account", "account_name", "department", "channel"] as const;
  const bought = ({ traits }: LedgerLeaf) => traits.outsourced || traits.form === "outsourced";
  await saveDerived(
    warehouse,
    "ledger_leaf",
    {
      leaf: "INTEGER",
      ...(Object.fromEntries(names.map((name) => [name, "VARCHAR"])) as Record<
        (typeof names)[number],
        "VARCHAR"
      >),
      item: "VARCHAR",
      area: "VARCHAR",
      form: "VARCHAR",
      outsourced: "INTEGER",
    },
    [
      leaves.map((_, i) => i),
      ...names.map((name) => leaves.map((leaf) => leaf[name])),
      leaves.map(({ traits }) => traits.item),
      leaves.map(({ traits }) => traits.area ?? "internal"),
      leaves.map((leaf) => (bought(leaf) ? null : leaf.traits.form)),
      leaves.map((leaf) => (bought(leaf) ? 1 : 0)),
    ],
  );
  await warehouse.run(ledgerPosting(range));
}

interface Part {
  readonly scheme: string;
  readonly part: string;
  readonly leaf: number;
}

/** Lines of the standard's form, sums with all they add up; steps of the bridge to it; scopes; the eleven headings. */
function standardParts(leaves: readonly LedgerLeaf[]): Part[] {
  const itemsOf = (id: string): string[] => {
    const line = standardLines.find((l) => l.id === id);
    return line?.plus == null ? [id] : line.plus.flatMap(itemsOf);
  };
  const lines = standardLines.map(({ id }) => ({ id, items: new Set(itemsOf(id)) }));
  return leaves.flatMap((leaf, i) => {
    const { item, eleven } = leaf.traits;
    const reason = outsideOf(leaf);
    return [
      ...lines
        .filter(({ items }) => item !== null && items.has(item))
        .map(({ id }) => ({ scheme: "gbt20523", part: id, leaf: i })),
      { scheme: "bridge", part: reason === null ? "booked" : `less-${reason}`, leaf: i },
      { scheme: "bridge", part: "ledger", leaf: i },
      ...leaf.scopes.map((scope) => ({ scheme: "scope", part: scope, leaf: i })),
      ...(eleven === null ? [] : [{ scheme: "eleven", part: eleven, leaf: i }]),
    ];
  });
}

function chartParts(input: StudyInput, leaves: readonly LedgerLeaf[]): Part[] {
  const index = new Map<unknown, number>(leaves.map((leaf, i) => [leaf, i]));
  return chartsOf(input).flatMap((chart) =>
    chartRows(chart, leaves).flatMap((row) =>
      row.leaves.map((leaf) => ({
        scheme: chart.id,
        part: row.category ?? "none",
        leaf: index.get(leaf)!,
      })),
    ),
  );
}
