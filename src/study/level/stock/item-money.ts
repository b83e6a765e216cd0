import { onHandAt, shortAt } from "../../../core/level/policy/stock-frontier.js";
import type { ItemMoney, StockTold } from "./told.js";

const nothing: ItemMoney = { onHand: Number.NaN, cost: Number.NaN, total: Number.NaN };

export function itemMoney({ items, losses }: StockTold, i: number, place: number): ItemMoney {
  const f = items.frontiers[i];
  if (f === null || f === undefined || Number.isNaN(place)) return nothing;
  const onHand = onHandAt(f, place);
  const cost = items.ordering[i]! + items.holding[i]! * onHand;
  const lost = losses === null ? Number.NaN : (losses.sale[i]! + losses.leaving[i]!) * shortAt(f, place);
  return { onHand, cost, total: cost + lost };
}
