import { classDemand, classStakes } from "../../../facts/sql/level/stock.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Supply } from "../parts.js";
import type { StockGroup } from "./groups.js";
import type { StockItems } from "./items.js";

/** More items than this: customers' classes are not looked at item by item. */
const manyItems = 20_000;

/** Whose levels are looked at: all items, classes of products, sites, and classes of customers. */
export async function groupsToStudy(
  input: StudyInput,
  { supply, reasons }: StockItems,
): Promise<StockGroup[]> {
  const usable = reasons.flatMap((reason, i) => (reason === "" ? [i] : []));
  const by = (of: StockGroup["of"], key: readonly string[]): StockGroup[] => {
    const subjects = [...new Set(usable.map((i) => key[i]!))].sort();
    if (subjects.length < 2) return [];
    return subjects
      .filter((s) => s !== "")
      .map((subject) => ({ of, subject, items: usable.filter((i) => key[i] === subject) }));
  };
  return [
    { of: "all", subject: "", items: usable },
    ...by("product-class", supply.classes),
    ...by("site", supply.sites),
    ...(await customerGroups(input, supply, usable)),
  ];
}

/** Classes of customers, each with its own stake and its part of every item's demand. */
async function customerGroups(
  { warehouse }: StudyInput,
  supply: Supply,
  usable: readonly number[],
): Promise<StockGroup[]> {
  if (supply.count > manyItems) return [];
  for (const table of ["customer_class", "customer_stake"]) if (!(await stands(warehouse, table))) return [];
  const stakes = new Map((await warehouse.rows(classStakes())).map((r) => [r.class, r.stake]));
  const asked = new Map<string, number>();
  const byClass = new Map<string, Map<string, number>>();
  const key = (product: string, site: string) => JSON.stringify([product, site]);
  const sited = supply.sites.some((s) => s !== "");
  for (const row of await warehouse.rows(classDemand())) {
    const item = key(row.product_id, sited ? row.site : "");
    asked.set(item, (asked.get(item) ?? 0) + row.quantity);
    const own = byClass.get(row.class) ?? new Map<string, number>();
    own.set(item, (own.get(item) ?? 0) + row.quantity);
    byClass.set(row.class, own);
  }
  return [...byClass]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([subject, own]): StockGroup[] => {
      const stake = stakes.get(subject);
      const items = usable.filter((i) => (own.get(key(supply.products[i]!, supply.sites[i]!)) ?? 0) > 0);
      if (items.length === 0 || stake === undefined || stake === null) return [];
      const shares = Float64Array.from(items, (i) => {
        const item = key(supply.products[i]!, supply.sites[i]!);
        return own.get(item)! / asked.get(item)!;
      });
      return [{ of: "customer-class", subject, items, shares, stake }];
    });
}
