import type { Mode } from "../../../core/level/means/mode-choice.js";
import { classWeights, supplierLeads } from "../../../facts/sql/level/suppliers.js";
import type { StudyInput } from "../../input.js";
import { type DeliveredMode, deliveredModes } from "./delivered-modes.js";
import type { ClassFlow } from "./flows.js";

/** Ways of getting a class of goods, today's among them. Rates in cents a unit. */
export interface ClassOptions {
  readonly of: ClassFlow;
  /** `delivery`: the modes of the deliveries, as if replenishments could go by them at the same rates. */
  readonly kind: "mode" | "supplier" | "delivery" | "today";
  readonly modes: readonly Mode[];
  /** Place of today's among them. */
  readonly today: number;
}

/** Receipts of a supplier before its lead time is believed. */
const enough = 10;
const shortest = 0.5;

/** The modes the firm names, else the suppliers its receipts show side by side, else the modes its deliveries go by. */
export async function classOptions(
  input: StudyInput,
  flows: readonly ClassFlow[],
): Promise<readonly ClassOptions[]> {
  const given = input.settings.level?.modes ?? [];
  if (given.length > 0) {
    const weights = given.some((m) => m.perKg !== undefined)
      ? new Map((await input.warehouse.rows(classWeights())).map((r) => [r.class, r.weight]))
      : new Map<string, number | null>();
    return flows.map((of) => {
      const modes = given.flatMap((m): Mode[] => {
        const weight = weights.get(of.class) ?? null;
        if (m.perKg !== undefined && weight === null) return [];
        const rate = 100 * ((m.perUnit ?? 0) + (m.perKg ?? 0) * (weight ?? 0));
        return [
          {
            name: m.name,
            leadTimeDays: m.days,
            leadTimeSdDays: m.daysSd,
            rate,
            orderCost: of.flow.orderCost + 100 * (m.perShipment ?? 0),
          },
        ];
      });
      return modes.length === 0
        ? onlyToday(of)
        : { of, kind: "mode", modes, today: nearest(modes, of.today) };
    });
  }
  const suppliers =
    (input.facts.tables.replenishment?.columns.supplier?.filled ?? 0) > 0
      ? await input.warehouse.rows(supplierLeads())
      : [];
  const delivered = await deliveredModes(input);
  const weights =
    delivered.length < 2
      ? new Map<string, number | null>()
      : new Map((await input.warehouse.rows(classWeights())).map((r) => [r.class, r.weight]));
  return flows.map((of) => {
    const own = suppliers.filter((s) => s.class === of.class && s.receipts >= enough);
    if (own.length < 2) return byDelivery(of, delivered, weights.get(of.class) ?? null);
    const price = own.map((s) => (s.amount === null || !(s.usual! > 0) ? 1 : s.amount / s.usual!));
    const lowest = Math.min(...price);
    const modes = own.map((s, k): Mode => {
      const mean = s.days / s.receipts;
      return {
        name: s.supplier,
        leadTimeDays: mean,
        leadTimeSdDays: Math.sqrt(Math.max(0, s.days2 / s.receipts - mean * mean)),
        // What the supplier asks beyond the cheapest: the goods themselves cost the same with all.
        rate: of.flow.unitValue * (price[k]! - lowest),
      };
    });
    const largest = own.reduce(
      (best, s, k) => ((s.quantity ?? 0) > (own[best]!.quantity ?? 0) ? k : best),
      0,
    );
    return { of, kind: "supplier", modes, today: largest };
  });
}

/** Today's lead time with the usual mode of deliveries; by another one longer or shorter by the days that differ there. */
function byDelivery(of: ClassFlow, delivered: readonly DeliveredMode[], weight: number | null): ClassOptions {
  if (delivered.length < 2 || weight === null || !(weight > 0)) return onlyToday(of);
  const modes = delivered.map(
    (m): Mode => ({
      name: m.name,
      leadTimeDays: Math.max(shortest, of.today.leadTimeDays + m.moreDays),
      leadTimeSdDays: of.today.leadTimeSdDays,
      rate: 100 * m.perKg * weight,
    }),
  );
  return { of, kind: "delivery", modes, today: 0 };
}

const onlyToday = (of: ClassFlow): ClassOptions => ({ of, kind: "today", modes: [of.today], today: 0 });

/** Modes do not say which of them is used: the one whose lead time comes nearest to today's. */
function nearest(modes: readonly Mode[], today: Mode): number {
  const apart = (m: Mode) => Math.abs(m.leadTimeDays - today.leadTimeDays);
  return modes.reduce((best, m, k) => (apart(m) < apart(modes[best]!) ? k : best), 0);
}
