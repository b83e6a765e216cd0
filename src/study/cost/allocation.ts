import { weightCode } from "../../core/cost/pool.js";
import type { Cell, Table, TableColumn } from "../../core/findings.js";
import { major } from "../money.js";
import { nameColumn, nameColumns } from "./headings.js";
import { leafRows } from "./leaf-rows.js";
import type { Ledger } from "./ledger.js";
import type { PoolPlan } from "./pools.js";
import type { Spread } from "./spread.js";

/** More rows than that are nobody's to read; `total` says how many there were. */
const limit = 100_000;
const method = "cost-allocation";
const code = (id: string): TableColumn => ({ id, kind: "code", unit: "text", method });

/** Where every leaf of the ledger went: to which activity or pool, by which basis, how much of it, at which rate. */
export function allocationTable(ledger: Ledger, plan: PoolPlan, spread: Spread): Table {
  const names = nameColumns(ledger.leaves);
  const poolAt = new Map(plan.pools.map((p, i) => [p.id, i]));
  const trace = plan.trace.toSorted((a, b) => a.leaf - b.leaf || (order(a) < order(b) ? -1 : 1));
  const shown = trace.slice(0, limit);
  return {
    id: "cost.allocation",
    columns: [
      ...names.map(nameColumn),
      ...["to", "column", "resource", "activity"].map(nameColumn),
      { id: "amount", kind: "number", unit: "money", scope: "ledger", method },
      code("driver"),
      code("used"),
      { id: "volume", kind: "number", unit: "quantity", method },
      { id: "rate", kind: "number", unit: "money-per-unit", method },
    ],
    rows: shown.map((t): Cell[] => {
      const leaf = ledger.leaves[t.leaf]!;
      const at = t.pool === null ? undefined : poolAt.get(t.pool);
      const pool = at === undefined ? undefined : plan.pools[at]!;
      const used = at === undefined ? null : (spread.used[at] ?? null);
      const volume = at === undefined ? null : (spread.volume[at] ?? null);
      return [
        ...names.map((n) => leaf[n]),
        t.to,
        t.column,
        t.resource,
        t.activity,
        major(t.cents),
        pool?.weight == null ? null : weightCode(pool.weight),
        used === null ? null : weightCode(used),
        volume,
        pool === undefined || volume === null || volume === 0 ? null : major(pool.cents) / volume,
      ];
    }),
    total: trace.length,
    rowEvidence: shown.map((t) => leafRows(ledger.leaves[t.leaf]!, ledger)),
  };
}

const order = (t: PoolPlan["trace"][number]) => `${t.to}/${t.pool ?? ""}`;
