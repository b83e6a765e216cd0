import type { Table } from "../../core/findings.js";
import { channelRollup, regionRollup } from "../../facts/sql/cost/rollup.js";
import { count, key } from "../columns.js";
import type { StudyInput } from "../input.js";
import { goodsSource, servedCells, servedColumns, serving, type UsedColumn } from "./served.js";

/** Cost to serve by channel and by region, where either is recorded: sums of the same cents, work of nobody known last. */
export async function groupTables(input: StudyInput, used: readonly UsedColumn[]): Promise<Table[]> {
  const goods = goodsSource(input);
  const toServed = serving(input);
  const channels = await input.warehouse.rows(channelRollup(goods));
  const regions = await input.warehouse.rows(regionRollup(goods));
  const table = (
    name: "channel" | "region",
    rows: readonly ((typeof channels)[number] | (typeof regions)[number])[],
    place: (row: (typeof rows)[number]) => string | null,
  ): Table[] => {
    if (!rows.some((row) => place(row) !== null)) return [];
    const all = rows.reduce((sum, row) => sum + row.total, 0);
    return [
      {
        id: `cost.${name}s`,
        columns: [key(name), count("customers"), count("orders"), count("lines"), ...servedColumns(used)],
        rows: rows.map((row) => [
          place(row),
          row.customers,
          row.orders,
          row.lines,
          ...servedCells(toServed(row), used, all),
        ]),
        total: rows.length,
      },
    ];
  };
  return [
    ...table("channel", channels, (row) => ("channel" in row ? row.channel : null)),
    ...table("region", regions, (row) => ("region" in row ? row.region : null)),
  ];
}
