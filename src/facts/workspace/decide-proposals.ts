import type { Warehouse } from "../../core/ports.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { WarehouseError } from "../duckdb/warehouse.js";
import type { RawTable } from "../ingest/types.js";
import { decideColumns } from "../ingest/typing.js";
import type { Proposal } from "./propose.js";

/** Reads all rows of every proposed file and puts beside each column how it is read, or between which ways to choose. */
export async function decideProposals(
  warehouse: Warehouse,
  proposals: readonly Proposal[],
  raws: readonly RawTable[],
): Promise<Proposal[]> {
  const out: Proposal[] = [];
  for (const proposal of proposals) {
    const raw = raws.find((table) => table.file === proposal.file && table.sheet === proposal.sheet);
    if (raw === undefined) throw new Error(`${proposal.file}: proposed, but not among the tables given`);
    const wanted = proposal.columns.map((column) => {
      const def = columnDef(proposal.table, column.column);
      const index = raw.header.indexOf(column.header) + 1;
      return { index, type: def.type, def, map: column.map, name: column.column };
    });
    try {
      const decisions = await decideColumns(warehouse, raw, wanted);
      const columns = proposal.columns.map((column, k) => ({ ...column, decision: decisions[k]! }));
      out.push({ ...proposal, columns });
    } catch (error) {
      // A file the engine cannot scan as it lies is written anew when it is loaded; here it stays a proposal.
      if (!(error instanceof WarehouseError)) throw error;
      out.push(proposal);
    }
  }
  return out;
}

function columnDef(table: TableName, column: string) {
  return (tables[table] as TableDef).columns[column]!;
}
