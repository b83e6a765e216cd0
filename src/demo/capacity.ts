import { dayOf, isoDay } from "./calendar.js";
import type { Activity } from "./types.js";
import type { MonthUse } from "./volumes.js";
import { faults, staff } from "./world.js";

export type StaffGroup = "desk" | "office" | "warehouse";

/** People on the payroll in a month. */
export function people(group: StaffGroup, month: number, count: number): number {
  const scale = Math.max(1, Math.round(count / 360));
  const short = group === "desk" && understaffedMonth(month);
  return scale * (short ? staff.desk.understaffed : staff[group].people);
}
function understaffedMonth(month: number): boolean {
  return (faults.desk.understaffed as readonly string[]).includes(
    isoDay(dayOf(2025, 1 + month, 1)).slice(0, 7),
  );
}

export function makeActivities(use: readonly MonthUse[], count: number): Activity[] {
  return use.flatMap((u) => {
    const capacity = (group: StaffGroup): number => people(group, u.month, count) * staff.practicalMinutes;
    const floor = capacity("warehouse");
    const row = (
      activity: string,
      activityEn: string,
      driver: string,
      volume: number,
      minutes: number,
      supplied: number,
    ): Activity => ({
      activity,
      activityEn,
      month: u.month,
      driver,
      volume,
      minutes: Math.round(minutes),
      capacity: Math.round(supplied),
    });
    return [
      row("订单处理", "Order processing", "订单行", u.lines, u.officeMinutes, capacity("office")),
      row("拣货", "Picking", "出库行", u.lines, u.pickMinutes, floor * 0.5),
      row("包装装车", "Packing and loading", "运单", u.shipments, u.packMinutes, floor * 0.4),
      row("退货处理", "Returns handling", "退货行", u.returns, u.returnMinutes, floor * 0.1),
      row("客户接待", "Service desk", "工单", u.contacts, u.deskMinutes, capacity("desk")),
    ];
  });
}
