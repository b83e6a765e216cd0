import type { Cell, Table } from "../../../core/findings.js";
import { code, key, label, number } from "../../columns.js";
import { major } from "../../money.js";
import type { Items } from "./build.js";

const known = (value: number): Cell => (Number.isFinite(value) ? value : null);

export function supplyTables(items: Items): Table[] {
  return [itemsTable(items), modelsTable(items)];
}

function itemsTable({ records, arrivals, demand, money, supply: s }: Items): Table {
  const rows = records.items.map((item, i): Cell[] => {
    const d = demand[i]!;
    const stock = records.stock.get(JSON.stringify([item.product_id, item.site]));
    const told = money[i]!.told !== "neither";
    return [
      item.product_id,
      item.site,
      item.name,
      s.classes[i]! === "" ? null : s.classes[i]!,
      d.pattern,
      s.models[i]!,
      s.modelReasons[i]!,
      s.dailyMean[i]!,
      s.dailySd[i]!,
      known(s.trend?.[i] ?? Number.NaN),
      d.interval,
      d.cv2,
      stock === undefined || stock.counts === 0 ? null : (stock.empty / stock.counts) * records.days,
      d.hidden,
      s.leadMean[i]!,
      s.leadSd[i]!,
      s.leadSource[i]!,
      s.reviewDays[i]!,
      arrivals.rhythm[i]!.reviewSource,
      s.lot[i]!,
      s.lotSource[i]!,
      told ? major(s.unitCost[i]!) : null,
      told ? major(s.unitMargin[i]!) : null,
      s.marginSource[i]!,
      known(s.onHand[i]!),
      known(s.unitFill[i]!),
      known(s.lineFill[i]!),
      item.lines,
      item.short,
      item.cut,
    ];
  });
  return {
    id: "level.items-supply",
    columns: [
      key("product_id"),
      key("site"),
      label("name"),
      label("product-class"),
      code("pattern", "demand-model"),
      code("model", "demand-model"),
      code("why", "demand-model"),
      number("demand-day", "quantity", "item-supply"),
      number("sd-day", "quantity", "item-supply"),
      number("demand-change", "share", "item-supply"),
      number("adi", "ratio", "demand-model"),
      number("cv2", "ratio", "demand-model"),
      number("hidden-days", "days", "item-supply"),
      number("hidden", "share", "item-supply"),
      number("lead-days", "days", "replenishment-records"),
      number("lead-sd", "days", "replenishment-records"),
      code("lead-source", "replenishment-records"),
      number("review-days", "days", "replenishment-records"),
      code("review-source", "replenishment-records"),
      number("lot", "quantity", "replenishment-records"),
      code("lot-source", "replenishment-records"),
      number("unit-cost", "money-per-unit", "item-supply"),
      number("unit-margin", "money-per-unit", "item-supply"),
      code("margin-source", "item-supply"),
      number("on-hand", "quantity", "item-supply"),
      number("unit-fill", "share", "shelf-fill"),
      number("line-fill", "share", "shelf-fill"),
      number("lines", "count", "shelf-fill"),
      number("short-lines", "count", "shelf-fill"),
      number("cut-lines", "count", "shelf-fill"),
    ],
    rows,
    total: rows.length,
    rowEvidence: records.items.map((item) => ({
      query: "mart.line",
      args: records.rules.bySite
        ? { product_id: item.product_id, warehouse: item.site }
        : { product_id: item.product_id },
    })),
  };
}

/** Laws in use, the most frequent first, with the reason given most often. */
function modelsTable({ supply: s }: Items): Table {
  const found = new Map<string, { items: number; demand: number; why: Map<string, number> }>();
  for (let i = 0; i < s.count; i++) {
    const of = found.get(s.models[i]!) ?? { items: 0, demand: 0, why: new Map<string, number>() };
    of.items++;
    of.demand += s.annualDemand[i]! * s.unitCost[i]!;
    of.why.set(s.modelReasons[i]!, (of.why.get(s.modelReasons[i]!) ?? 0) + 1);
    found.set(s.models[i]!, of);
  }
  const all = [...found.values()].reduce((sum, m) => sum + m.demand, 0);
  const rows = [...found]
    .sort((a, b) => b[1].items - a[1].items || (a[0] < b[0] ? -1 : 1))
    .map(([model, of]): Cell[] => [
      model,
      of.items,
      all > 0 ? of.demand / all : null,
      [...of.why].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0],
    ]);
  return {
    id: "level.demand-models",
    columns: [
      key("model"),
      number("items", "count", "demand-model"),
      number("share", "share", "demand-model"),
      code("why", "demand-model"),
    ],
    rows,
    total: rows.length,
  };
}
