import { weightCode } from "../../core/cost/pool.js";
import type { Cell, Table } from "../../core/findings.js";
import { columnsBy, money, number } from "../columns.js";
import { tableLimit } from "../large-tables.js";
import { major } from "../money.js";
import { nameColumn, nameColumns } from "./headings.js";
import { leafRows } from "./leaf-rows.js";
import type { Ledger } from "./ledger.js";
import type { PoolPlan } from "./pools.js";
import type { Spread } from "./spread.js";

const method = "cost-allocation";
const { code } = columnsBy(method);

/** Where every leaf of the ledger went: to which activity or pool, by which basis, how much of it, at which rate. */
export function allocationTable(ledger: Ledger, plan: PoolPlan, spread: Spread): Table {
  const names = nameColumns(ledger.leaves);
  const poolAt = new Map(plan.pools.map((p, i) => [p.id, i]));
  const trace = plan.trace.toSorted((a, b) => a.leaf - b.leaf || (order(a) < order(b) ? -1 : 1));
  const shown = trace.slice(0, tableLimit);
  return {
    id: "cost.allocation",
    columns: [
      ...names.map(nameColumn),
      ...["to", "column", "resource", "activity"].map(nameColumn),
      money("amount", method, "ledger"),
      code("driver"),
      code("used"),
      number("volume", "quantity", method),
      number("rate", "money-per-unit", method),
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
