import type { Assumption, AssumptionSet } from "../../../core/assumption.js";
import { assumed, defaultAssumptions } from "../../../core/assumptions.js";
import type { Ranged } from "../../../core/loss/chain/joint-draws.js";

/** Links of the chain that are assumptions, in the order in which they are drawn. */
export const drawnLinks = [
  "margin-share",
  "told",
  "listeners-per-customer",
  "prospect-share",
  "buying-fall",
  "customer-share",
  "leaving-rise",
  "onward",
  "referrals",
  "customer-value",
  "prospect-value",
  "customers-unhappy",
  "recovered-share",
] as const;

export type DrawnLink = (typeof drawnLinks)[number];
export type LinkValues = Readonly<Record<DrawnLink, number>>;

/** Not drawn unless somebody gave a number: left out, or taken from the records. */
const untilGiven: ReadonlySet<DrawnLink> = new Set([
  "onward",
  "referrals",
  "customer-value",
  "prospect-value",
  "customers-unhappy",
  "recovered-share",
]);

export const linkId = (link: DrawnLink): string => `loss.${link}`;

export const isGiven = (set: AssumptionSet, link: DrawnLink): boolean =>
  assumed(set, linkId(link)).source === "given";

/**
 * The range an assumption is drawn in. A number given without a range of its own is not in doubt: the range it carries
 * is still the one of our default.
 */
export function rangeOf(assumption: Assumption): Ranged {
  const { id, low, value, high, source } = assumption;
  const ours = defaultAssumptions[id];
  if (
    source === "given" &&
    ours !== undefined &&
    low === Math.min(ours.low, value) &&
    high === Math.max(ours.high, value)
  )
    return { low: value, value, high: value };
  return { low, value, high };
}

export type LinkRanges = Readonly<Record<DrawnLink, Ranged>>;

export function linkRanges(set: AssumptionSet): LinkRanges {
  const range = (link: DrawnLink): Ranged => {
    const assumption = assumed(set, linkId(link));
    const fixed = untilGiven.has(link) && assumption.source !== "given";
    return fixed
      ? { low: assumption.value, value: assumption.value, high: assumption.value }
      : rangeOf(assumption);
  };
  return Object.fromEntries(drawnLinks.map((link) => [link, range(link)])) as Record<DrawnLink, Ranged>;
}

export const linkValues = (ranges: LinkRanges): LinkValues =>
  Object.fromEntries(drawnLinks.map((link) => [link, ranges[link].value])) as Record<DrawnLink, number>;

/** As it was used: with the range that was drawn in. */
export function assumptionUsed(set: AssumptionSet, id: string): Assumption {
  const assumption = assumed(set, id);
  const { low, high } = rangeOf(assumption);
  return { ...assumption, low, high };
}
