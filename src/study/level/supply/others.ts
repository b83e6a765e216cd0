import { itemStakes, productClassOf } from "../../../facts/sql/level/supply.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Supply } from "../parts.js";
import type { Items } from "./build.js";
import { itemKey } from "./read.js";

/** What other parts know of the items: the class by worth where the firm has none, and what their buyers are worth. */
export async function withOthers(input: StudyInput, { records, supply }: Items): Promise<Supply> {
  const { warehouse } = input;
  const there = (name: string) => stands(warehouse, name);
  const { products, sites, classes } = supply;
  const classless = classes.every((name) => name === "");
  const byWorth =
    classless && (await there("product_class"))
      ? new Map((await warehouse.rows(productClassOf())).map((p) => [p.product_id, p.class]))
      : null;
  const stakes = (await there("customer_stake"))
    ? await warehouse.rows(itemStakes(records.rules.bySite))
    : [];
  const stake = new Map(stakes.map((s) => [itemKey(s.product_id, s.site), s.stake]));
  return {
    ...supply,
    classes: byWorth === null ? classes : products.map((product) => byWorth.get(product) ?? ""),
    stake: Float64Array.from(products, (product, i) => stake.get(itemKey(product, sites[i]!)) ?? Number.NaN),
  };
}
