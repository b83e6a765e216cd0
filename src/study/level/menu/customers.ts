import { assumed } from "../../../core/assumptions.js";
import { type MenuSources, menuCustomers, menuService } from "../../../facts/sql/level/menu.js";
import { saveDerived, stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";

export type MenuRow = Awaited<ReturnType<typeof rowsOf>>[number];

async function rowsOf({ warehouse }: StudyInput, sources: MenuSources) {
  const served = new Map((await warehouse.rows(menuService())).map((s) => [s.customer_id, s]));
  return (await warehouse.rows(menuCustomers(sources))).map((c) => ({ ...served.get(c.customer_id)!, ...c }));
}

export interface MenuCustomer extends MenuRow {
  /** What the relation is worth before a purchase, cents; that of its class or of all where its own is not known. */
  readonly stakeUsed: number;
  readonly band: number;
  /** What an order of this customer comes to, cents. */
  readonly orderSize: number | null;
}

export interface MenuCustomers {
  readonly sources: MenuSources;
  /** One unit's cost stands for 100 cents: nothing is known of money. */
  readonly relative: boolean;
  readonly customers: readonly MenuCustomer[];
  /** Stake that stands for each band. */
  readonly bands: readonly number[];
}

async function menuSources({ warehouse }: StudyInput): Promise<MenuSources> {
  const has = (name: string) => stands(warehouse, name);
  return {
    stake: await has("customer_stake"),
    customerClass: await has("customer_class"),
    productClass: await has("product_class"),
    cost: await has("customer_cost"),
  };
}

const bandCount = 20;

/** Customers with their stakes, sorted into bands of like stake: a pair's best level then needs items × bands, not pairs. */
export async function readMenuCustomers(input: StudyInput, relative: boolean): Promise<MenuCustomers> {
  const sources = await menuSources(input);
  const rows = await rowsOf(input, sources);
  const margin = assumed(input.assumptions, "loss.margin-share").value;
  // Without money a purchase is worth the same everywhere; its pieces tell large customers from small ones.
  const pieces = rows.map((r) => (relative && (r.quantity ?? 0) > 0 ? r.quantity! / r.orders : null));
  const orders = rows.reduce((sum, r) => sum + r.orders, 0);
  const usual = rows.reduce((sum, r) => sum + (r.quantity ?? 0), 0) / orders;
  const sized = (i: number) => (pieces[i] === null ? 1 : pieces[i]! / usual);
  const told = rows.map((r, i) => (r.stake !== null && r.stake >= 0 ? r.stake * sized(i) : null));
  const known = told.filter((t): t is number => t !== null);
  const overall = known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length;
  const byClass = new Map<string, { sum: number; n: number }>();
  for (const [i, r] of rows.entries()) {
    const t = told[i]!;
    if (t === null || r.class === null) continue;
    const so = byClass.get(r.class) ?? { sum: 0, n: 0 };
    byClass.set(r.class, { sum: so.sum + t, n: so.n + 1 });
  }
  const used = rows.map((r, i) => {
    const own = told[i];
    if (own !== null && own !== undefined) return own;
    const like = r.class === null ? undefined : byClass.get(r.class);
    return like === undefined ? overall : like.sum / like.n;
  });
  const { band, bands } = banded(used);
  await saveDerived(input.warehouse, "menu_band", { customer_id: "VARCHAR", band: "INTEGER" }, [
    rows.map((r) => r.customer_id),
    band,
  ]);
  return {
    sources,
    relative,
    bands,
    customers: rows.map((r, i) => ({
      ...r,
      stakeUsed: used[i]!,
      band: band[i]!,
      orderSize: relative
        ? r.per_purchase === null || !(margin > 0)
          ? null
          : (r.per_purchase * sized(i)) / margin
        : r.amount === null
          ? null
          : r.amount / r.orders,
    })),
  };
}

/** Stakes in bands of one ratio; nothing at stake is a band of its own. Each band is stood for by its mean. */
export function banded(stakes: readonly number[]): {
  readonly band: readonly number[];
  readonly bands: readonly number[];
} {
  const positive = stakes.filter((s) => s > 0);
  const low = positive.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = positive.reduce((a, b) => Math.max(a, b), 0);
  const width = Math.log(high / low) / bandCount;
  const band = stakes.map((s) => {
    if (!(s > 0)) return 0;
    return width > 0 ? 1 + Math.min(bandCount - 1, Math.floor(Math.log(s / low) / width)) : 1;
  });
  const sums = new Float64Array(bandCount + 1);
  const counts = new Float64Array(bandCount + 1);
  for (const [i, b] of band.entries()) {
    sums[b]! += stakes[i]!;
    counts[b]! += 1;
  }
  return { band, bands: Array.from(sums, (s, b) => (counts[b]! > 0 ? s / counts[b]! : 0)) };
}
