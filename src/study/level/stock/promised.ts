import { agreedInFull } from "../../../facts/sql/level/stock.js";
import type { StudyInput } from "../../input.js";
import type { OrderFill } from "./orders.js";

/** What customers were promised, as shares; null: nothing. */
export interface PromisedFill {
  readonly orders: number | null;
  /** Of lines: as said, else what the promise for whole orders needs. */
  readonly lines: number | null;
}

/** The firm's own word goes before its target, that before what is agreed with customers one by one. */
export async function promisedFill(
  { settings, warehouse }: StudyInput,
  orderFill: OrderFill | null,
): Promise<PromisedFill> {
  const said = settings.level?.promised ?? {};
  const [agreed] = await warehouse.rows(agreedInFull());
  const orders = share(said["order-in-full"] ?? settings.targets["order-in-full"] ?? agreed!.agreed);
  const lines = share(said["in-full"] ?? said.short ?? settings.targets["line-in-full"] ?? null);
  return {
    orders,
    lines: lines ?? (orders === null || orderFill === null ? null : share(orderFill.lineFillFor(orders))),
  };
}

const share = (level: number | null): number | null =>
  level !== null && level > 0 && level < 1 ? level : null;
