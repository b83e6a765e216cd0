import type { LinkSource } from "../parts.js";
import type { Told } from "./figures.js";
import { type DrawnLink, drawnLinks, linkId } from "./links.js";

export interface LinkRow {
  readonly link: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: "share" | "people" | "customers" | "purchases" | "money" | "times";
  readonly source: LinkSource;
}

const units: Readonly<Record<DrawnLink, LinkRow["unit"]>> = {
  "margin-share": "share",
  told: "people",
  "listeners-per-customer": "times",
  "prospect-share": "share",
  "buying-fall": "share",
  "customer-share": "share",
  "leaving-rise": "share",
  onward: "people",
  referrals: "customers",
  "customer-value": "money",
  "prospect-value": "money",
  "customers-unhappy": "customers",
  "recovered-share": "share",
};

/** What a link that moves the total is counted in. */
export const unitOfLink = (link: string): LinkRow["unit"] =>
  link === "value-model" ? "purchases" : (units[link as DrawnLink] ?? "share");

/** Every link of the chain in the order in which it is reckoned: from failures to money, then to those who hear. */
export function linkRows(told: Told): LinkRow[] {
  const { chain, effects, relation, assumptions } = told;
  const { facts, ranges, central } = chain;
  const given = (link: DrawnLink) => assumptions[linkId(link)]!.source === "given";
  const chosen = (link: DrawnLink): LinkRow => ({
    link,
    ...ranges[link],
    unit: units[link],
    source: given(link) ? "given" : "default",
  });
  const seen = (link: string, value: number | null, unit: LinkRow["unit"]): LinkRow => ({
    link,
    value,
    low: null,
    high: null,
    unit,
    source: "own",
  });
  const leaving = (): LinkSource => {
    const ids = relation?.assumed ?? [];
    if (ids.length === 0) return "own";
    return ids.every((id) => assumptions[id]?.source === "given") ? "given" : "default";
  };
  const worth = chain.values(central);
  const fromRecords: Partial<Record<DrawnLink, number | null>> = {
    "customers-unhappy": facts.unhappy,
    "recovered-share": facts.recoveredShare,
    "customer-value": chain.valued ? worth.customer / 100 : null,
    "prospect-value": chain.valued ? worth.prospect / 100 : null,
  };
  return [
    seen("failed-purchases", facts.failed / facts.years, "purchases"),
    ...effects.links.map(
      (l): LinkRow => ({
        link: `effect-${l.kind}`,
        value: l.value,
        low: l.low,
        high: l.high,
        unit: "share",
        source: l.source,
      }),
    ),
    ...(relation === null
      ? []
      : [{ ...seen("value-model", chain.purchasesOfNew(central), "purchases"), source: leaving() }]),
    ...(relation === null || relation.perPurchase === null
      ? []
      : [seen("purchase-margin", relation.perPurchase / 100, "money")]),
    ...drawnLinks.flatMap((link): LinkRow[] => {
      if (link === "margin-share" && chain.assumedShare === 0) return [];
      const value = fromRecords[link];
      if (given(link) || value === undefined) return [chosen(link)];
      return [seen(link, value, units[link])];
    }),
  ];
}
