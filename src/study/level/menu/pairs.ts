import type { Findings, Table } from "../../../core/findings.js";
import { templateRank } from "../../../core/level/priority-template.js";
import { showPairLevels, topPairLevels } from "../../../facts/sql/level/menu.js";
import type { StudyInput } from "../../input.js";
import { pairLimit } from "../matrix.js";
import { tierOf } from "./customer-levels.js";
import type { StockTier } from "./pair-levels.js";

/**
 * `level.pairs` with each pair's level: today's of the stock it is served from, its own best with its interval, tier of
 * the menu, ranks of its cell. The rows set aside get the levels too.
 */
export async function withPairLevels(
  input: StudyInput,
  classes: Findings,
  menu: { readonly tiers: readonly StockTier[]; readonly solved: boolean } | null,
): Promise<Findings> {
  const pairs = classes.tables.find((t) => t.id === "level.pairs");
  if (pairs === undefined) return classes;
  const { warehouse } = input;
  const solved = menu?.solved === true;
  const levels = solved
    ? new Map(
        (await warehouse.rows(topPairLevels(pairLimit))).map((p) => [
          JSON.stringify([p.customer_id, p.product_id]),
          p,
        ]),
      )
    : new Map<string, never>();
  if (solved) await warehouse.run(showPairLevels());
  const at = (id: string) => pairs.columns.findIndex((c) => c.id === id);
  const [customer, product, customerClass, productClass] = [
    "customer_id",
    "product_id",
    "customer-class",
    "product-class",
  ].map(at) as [number, number, number, number];
  const ranks = cellRanks(classes);
  const number = (id: string, method: string) => ({ id, kind: "number", unit: "share", method }) as const;
  const count = (id: string, method: string) => ({ id, kind: "number", unit: "count", method }) as const;
  const extended: Table = {
    ...pairs,
    ...(solved && pairs.source !== undefined ? { source: { ...pairs.source, name: "pair_shown" } } : {}),
    columns: [
      ...pairs.columns,
      number("level-today", "pair-level"),
      number("level-best", "pair-level"),
      number("low", "pair-level"),
      number("high", "pair-level"),
      count("tier", "service-menu"),
      count("rank", "pair-priority"),
      count("template", "pair-priority"),
    ],
    rows: pairs.rows.map((row) => {
      const level = levels.get(JSON.stringify([row[customer], row[product]]));
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

function cellRanks(classes: Findings): ReadonlyMap<string, number> {
  const matrix = classes.tables.find((t) => t.id === "level.matrix");
  const rank = matrix?.columns.findIndex((c) => c.id === "rank") ?? -1;
  return new Map(
    (matrix?.rows ?? []).flatMap((row) =>
      typeof row[rank] === "number" ? [[`${row[0]}${row[1]}`, row[rank]] as const] : [],
    ),
  );
}
