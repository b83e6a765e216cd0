import type { AssumptionSet } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import type { Ranged } from "../../../core/stats/joint-draws.js";

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

export type LinkRanges = Readonly<Record<DrawnLink, Ranged>>;

export function linkRanges(set: AssumptionSet): LinkRanges {
  const range = (link: DrawnLink): Ranged => {
    const { value, low, high, source } = assumed(set, linkId(link));
    return untilGiven.has(link) && source !== "given"
      ? { low: value, value, high: value }
      : { low, value, high };
  };
  return Object.fromEntries(drawnLinks.map((link) => [link, range(link)])) as Record<DrawnLink, Ranged>;
}

export const linkValues = (ranges: LinkRanges): LinkValues =>
  Object.fromEntries(drawnLinks.map((link) => [link, ranges[link].value])) as Record<DrawnLink, number>;
