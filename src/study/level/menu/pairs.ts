import type { Findings, Table } from "../../../core/findings.js";
import { templateRank } from "../../../core/level/priority-template.js";
import { showPairLevels, showPairStock, topPairLevels } from "../../../facts/sql/level/menu.js";
import { count, share } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { pairLimit } from "../matrix.js";
import { tierOf } from "./customer-levels.js";
import type { StockTier } from "./pair-levels.js";

/** What the levels of pairs were found with. */
export interface SolvedMenu {
  readonly tiers: readonly StockTier[];
  readonly solved: boolean;
  /** Stakes of customers are known, and sums of money can be told. */
  readonly stake: boolean;
  readonly money: boolean;
}

/**
 * `level.pairs` with each pair's level: today's of the stock it is served from, its own best with its interval, tier of
 * the menu, ranks of its cell. The rows set aside get the levels too.
 */
export async function withPairLevels(
  input: StudyInput,
  classes: Findings,
  menu: SolvedMenu | null,
): Promise<Findings> {
  const pairs = classes.tables.find((t) => t.id === "level.pairs");
  if (pairs === undefined) return classes;
  const { warehouse } = input;
  const solved = menu?.solved === true;
  const levels = solved
    ? new Map(
        (await warehouse.rows(topPairLevels(pairLimit))).map((p) => [
          pairKey(p.customer_id, p.product_id),
          p,
        ]),
      )
    : new Map<string, never>();
  if (solved) {
    await warehouse.run(showPairLevels());
    await warehouse.run(showPairStock(menu));
  }
  const behind = solved ? { evidence: { query: "derived.pair_stock", args: {} } } : {};
  const at = (id: string) => pairs.columns.findIndex((c) => c.id === id);
  const [customer, product, customerClass, productClass] = [
    "customer_id",
    "product_id",
    "customer-class",
    "product-class",
  ].map(at) as [number, number, number, number];
  const ranks = cellRanks(classes);
  const extended: Table = {
    ...pairs,
    ...(solved && pairs.source !== undefined ? { source: { ...pairs.source, name: "pair_shown" } } : {}),
    columns: [
      ...pairs.columns,
      { ...share("level-today", "pair-level"), ...behind },
      { ...share("level-best", "pair-level"), ...behind },
      { ...share("low", "pair-level"), ...behind },
      { ...share("high", "pair-level"), ...behind },
      count("tier", "service-menu"),
      count("rank", "pair-priority"),
      count("template", "pair-priority"),
    ],
    rows: pairs.rows.map((row) => {
      const level = levels.get(pairKey(String(row[customer]), String(row[product])));
      const [c, p] = [String(row[customerClass]), String(row[productClass])];
      const tier = level === undefined ? null : tierOf(menu?.tiers ?? [], level.best);
      return [
        ...row,
        level?.today ?? null,
        level?.best ?? null,
        level?.low ?? null,
        level?.high ?? null,
        tier === null ? null : tier + 1,
        ranks.get(c + p) ?? null,
        templateRank(c, p),
      ];
    }),
  };
  return { ...classes, tables: classes.tables.map((t) => (t === pairs ? extended : t)) };
}

/** One text for two ids, whatever stands in them. */
const pairKey = (customer: string, product: string): string => `${customer.length} ${customer}${product}`;

function cellRanks(classes: Findings): ReadonlyMap<string, number> {
  const matrix = classes.tables.find((t) => t.id === "level.matrix");
  const rank = matrix?.columns.findIndex((c) => c.id === "rank") ?? -1;
  return new Map(
    (matrix?.rows ?? []).flatMap((row) =>
      typeof row[rank] === "number" ? [[`${row[0]}${row[1]}`, row[rank]] as const] : [],
    ),
  );
}
