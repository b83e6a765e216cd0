import type { StudyInput } from "../input.js";
import { payrollOf } from "./payroll.js";
import type { Resource } from "./resources.js";

/**
 * Whole people a resource, staffed as in its usual month, could do without in its busiest one; null when its capacity
 * by month is not known.
 */
export function spareOf(input: StudyInput, resource: Resource): number | null {
  const payroll = payrollOf(input, resource);
  if (payroll !== null) return payroll.idlePeople;
  return resource.capacityKnown && resource.months.length > 0 ? 0 : null;
}
