import type { Findings, Table } from "../../../core/findings.js";
import { bestShort, costAt, gridShorts } from "../../../core/level/menu/pair-level.js";
import { rationing } from "../../../core/level/stock/rationing.js";
import type { Verdict } from "../../../core/verdict.js";
import { itemClasses } from "../../../facts/sql/level/menu.js";
import { productClassOf } from "../../../facts/sql/level/shared-stock.js";
import { code, columnsBy, count, key } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { nothingFound } from "../../made.js";
import { major } from "../../money.js";
import { saidIn } from "../../said.js";
import { itemKey } from "../supply/read.js";
import { isKey } from "./customer-levels.js";
import type { MenuCustomers } from "./customers.js";
import type { ItemCurve, ItemCurves } from "./item-curves.js";

export const ways = ["one-level", "rationing", "separate"] as const;
type SharingWay = (typeof ways)[number];

interface Priced {
  cost: number;
  lost: number;
}

/** One class of products: its items with both kinds of customers, and what each way of sharing costs, cents a year. */
interface ClassShared {
  readonly productClass: string;
  items: number;
  demand: number;
  first: number;
  others: number;
  readonly priced: Record<SharingWay, Priced>;
}

/** Larger means of demand over the lead time are counted in units of this many spreads: their shape hardly changes. */
const mostBatches = 400;
/** More items than this are priced from the largest down; the others are alike. */
const mostItems = 2000;

/**
 * Key customers and all others draw on one stock but deserve different levels. Three ways: everybody at the higher level,
 * some stock kept back for the key customers, or stock of their own; priced item by item.
 */
export async function sharedStock(
  input: StudyInput,
  curves: ItemCurves | null,
  menu: MenuCustomers,
): Promise<Findings> {
  const { warehouse } = input;
  if (curves === null || menu.relative || !menu.sources.customerClass) return nothingFound;
  const stakes = groupStakes(menu);
  if (stakes === null) return nothingFound;
  const classOf = new Map(
    (await warehouse.rows(productClassOf(menu.sources.productClass))).map((p) => [p.product_id, p.class]),
  );
  const shares = new Map<string, { key: number; all: number }>();
  for (const r of await warehouse.rows(itemClasses(true))) {
    const id = itemKey(r.product_id, r.site);
    const so = shares.get(id) ?? { key: 0, all: 0 };
    so.all += r.quantity;
    if (isKey(r.class)) so.key += r.quantity;
    shares.set(id, so);
  }
  const classes = new Map<string, ClassShared>();
  const items = [...curves]
    .map(([id, item]) => ({ item, share: shares.get(id) }))
    .filter(({ share }) => share !== undefined && share.key > 0 && share.key < share.all)
    .sort((a, b) => b.item.cost[0]! - a.item.cost[0]!)
    .slice(0, mostItems);
  for (const { item, share } of items) {
    const priced = priceItem(item, share!.key / share!.all, stakes);
    if (priced === null) continue;
    const name = classOf.get(item.product) ?? "";
    const held: ClassShared = classes.get(name) ?? {
      productClass: name,
      items: 0,
      demand: 0,
      first: 0,
      others: 0,
      priced: {
        "one-level": { cost: 0, lost: 0 },
        rationing: { cost: 0, lost: 0 },
        separate: { cost: 0, lost: 0 },
      },
    };
    classes.set(name, held);
    held.items++;
    held.demand += item.demand;
    held.first += item.demand * priced.first;
    held.others += item.demand * priced.others;
    for (const way of ways) {
      held.priced[way].cost += priced[way].cost;
      held.priced[way].lost += priced[way].lost;
    }
  }
  const found = [...classes.values()].sort((a, b) => (a.productClass < b.productClass ? -1 : 1));
  if (found.length === 0) return nothingFound;
  return { ...nothingFound, tables: [sharedTable(found)], verdicts: sharedVerdicts(found) };
}

/** Mean stake per order of the key customers and of the others; null where one of the two is empty. */
function groupStakes({ customers }: MenuCustomers) {
  const mean = (key: boolean) => {
    const mine = customers.filter((c) => c.class !== null && isKey(c.class) === key);
    const orders = mine.reduce((sum, c) => sum + c.orders, 0);
    return orders > 0 ? mine.reduce((sum, c) => sum + c.orders * c.stakeUsed, 0) / orders : null;
  };
  const [first, others] = [mean(true), mean(false)];
  return first === null || others === null ? null : { first, others };
}

/** All three ways for one item; null where its demand over the lead time is not known. */
function priceItem(
  item: ItemCurve,
  keyShare: number,
  stakes: { readonly first: number; readonly others: number },
) {
  const spread = item.sdOverMean;
  if (!(item.leadDemand > 0 && spread > 0 && item.lot > 0 && item.holding > 0)) return null;
  const loss = (stake: number) => Math.max(0, item.sale.value + item.leaving.value * stake);
  const [lossFirst, lossOthers] = [loss(stakes.first), loss(stakes.others)];
  const need = { first: bestShort(item.marginal, lossFirst), others: bestShort(item.marginal, lossOthers) };
  // A customer worth less never gets the better of one worth more out of this.
  const first = Math.min(need.first, need.others);
  const others = need.others;
  const cost = (short: number) => costAt(gridShorts, item.cost, short);
  const lost = (a: number, b: number) => keyShare * lossFirst * a + (1 - keyShare) * lossOthers * b;
  // Demand comes in batches as large as its spread says, so that their count is Poisson.
  const batches = Math.min(mostBatches, 1 / spread ** 2);
  const batch = item.leadDemand / batches;
  const kept = rationing(
    { mean: batches, first: keyShare, lot: Math.max(1e-6, item.lot / batch) },
    1 - first,
    1 - others,
  );
  if (kept === null) return null;
  return {
    first: 1 - first,
    others: 1 - others,
    "one-level": { cost: cost(first), lost: lost(first, first) },
    rationing: { cost: cost(others) + item.holding * kept.critical * batch, lost: lost(first, others) },
    separate: {
      cost: cost(first) * Math.sqrt(keyShare) + cost(others) * Math.sqrt(1 - keyShare),
      lost: lost(first, others),
    },
  };
}

const total = (p: Priced) => p.cost + p.lost;
const cheapest = (c: ClassShared): SharingWay =>
  ways.reduce((best, way) => (total(c.priced[way]) < total(c.priced[best]) ? way : best));

function sharedTable(found: readonly ClassShared[]): Table {
  const { moneyPerYear: money, share } = columnsBy("shared-stock");
  return {
    id: "level.shared-stock",
    columns: [
      key("product-class"),
      key("way"),
      count("items"),
      share("level-key"),
      share("level-others"),
      money("cost"),
      money("lost"),
      money("total"),
      code("best", "shared-stock"),
    ],
    rows: found.flatMap((c) =>
      ways.map((way) => {
        const high = c.first / c.demand;
        return [
          c.productClass,
          way,
          c.items,
          high,
          way === "one-level" ? high : c.others / c.demand,
          major(c.priced[way].cost),
          major(c.priced[way].lost),
          major(total(c.priced[way])),
          way === cheapest(c) ? "cheapest-way" : "dearer-way",
        ];
      }),
    ),
    total: found.length * ways.length,
  };
}

const say = saidIn("level");
/** Ways within this of each other are no choice: the model is no finer. */
const alike = 0.01;

function sharedVerdicts(found: readonly ClassShared[]): Verdict[] {
  const sums = Object.fromEntries(
    ways.map((way) => [way, found.reduce((sum, c) => sum + total(c.priced[way]), 0)]),
  ) as Record<SharingWay, number>;
  const best = ways.reduce((a, way) => (sums[way] < sums[a] ? way : a));
  const [second, third] = ways.filter((way) => way !== best).toSorted((a, b) => sums[a] - sums[b]);
  const gap = sums[second!] - sums[best];
  return [
    say(
      gap < alike * sums[best] ? "shared-stock-alike" : "shared-stock",
      "finding",
      "level.menu.tiers",
      {
        best: `way-${best}`,
        total: major(sums[best]),
        second: `way-${second!}`,
        "second-total": major(sums[second!]),
        third: `way-${third!}`,
        "third-total": major(sums[third!]),
      },
      major(gap),
    ),
  ];
}
