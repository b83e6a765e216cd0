import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import { code, columnsBy, key, label, number, share } from "../../columns.js";
import { fillOf, safetyOf } from "./best.js";
import { itemMoney } from "./item-money.js";
import type { StockTold } from "./told.js";

const mostRows = 10_000;

const units = (id: string, method: string) => number(id, "quantity", method);
const { moneyPerYear: money } = columnsBy("stock-best");

const columns: readonly TableColumn[] = [
  key("product_id"),
  key("site"),
  label("name"),
  label("product-class"),
  share("fill-today", "stock-today"),
  share("fill-best", "stock-best"),
  share("low", "stock-best"),
  share("high", "stock-best"),
  share("band-low", "stock-best"),
  share("band-high", "stock-best"),
  share("fill-without-leaving", "stock-best"),
  code("driven-by", "stock-best"),
  share("demand-change", "item-supply"),
  units("safety-today", "stock-today"),
  units("safety-best", "stock-best"),
  units("stock-today", "stock-today"),
  units("stock-best", "stock-best"),
  money("cost-today"),
  money("cost-best"),
  money("total-today"),
  money("total-best"),
  money("saving"),
  code("policy", "stock-best"),
  code("model", "stock-best"),
  code("today-from", "stock-today"),
  number("stretch", "ratio", "stock-today"),
  code("reason", "stock-best"),
];

const cell = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** Every item with its level today and its best one, what would save most first. */
export function itemsTable(told: StockTold, names: ReadonlyMap<string, string>): Table {
  const { items, best, relative } = told;
  const { supply, frontiers } = items;
  const inMoney = (cents: number) => (relative ? null : cell(cents / 100));
  const made = supply.products.map((product, i) => {
    const today = itemMoney(told, i, items.today[i]!);
    const then = itemMoney(told, i, best.place[i]!);
    const saving = today.total - then.total;
    const fill = (place: number) => cell(fillOf(frontiers[i], place));
    const stocked = supply.onHand[i]! > 0 ? supply.onHand[i]! : today.onHand;
    const row: Cell[] = [
      product,
      supply.sites[i]!,
      names.get(product) ?? null,
      supply.classes[i]! === "" ? null : supply.classes[i]!,
      fill(items.today[i]!),
      fill(best.place[i]!),
      fill(best.low[i]!),
      fill(best.high[i]!),
      fill(best.bandLow[i]!),
      fill(best.bandHigh[i]!),
      fill(best.withoutLeaving[i]!),
      best.drivenBy[i]!,
      cell(supply.trend?.[i] ?? Number.NaN),
      cell(safetyOf(frontiers[i], items.today[i]!)),
      cell(safetyOf(frontiers[i], best.place[i]!)),
      cell(stocked),
      cell(then.onHand),
      inMoney(today.cost),
      inMoney(then.cost),
      inMoney(today.total),
      inMoney(then.total),
      inMoney(saving),
      items.kinds[i]!,
      supply.models[i]!,
      items.todayFrom[i]!,
      frontiers[i] === null ? null : items.stretch[i]!,
      items.reasons[i] === "" ? (told.losses === null ? "no-loss-known" : null) : items.reasons[i]!,
    ];
    return { row, saving: Number.isFinite(saving) ? saving : Number.NEGATIVE_INFINITY, product, i };
  });
  made.sort((a, b) => b.saving - a.saving || a.i - b.i);
  const kept = made.slice(0, mostRows);
  return {
    id: "level.items",
    columns,
    rows: kept.map((m) => m.row),
    total: made.length,
    rowEvidence: kept.map(({ i }) => ({
      query: "mart.line",
      args: {
        product_id: supply.products[i]!,
        ...(supply.sites[i] === "" ? {} : { warehouse: supply.sites[i]! }),
      },
    })),
  };
}
