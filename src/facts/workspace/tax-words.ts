/** What a header of money says of tax, and the header without those words. */
export interface TaxSaid {
  readonly tax: "with" | "without" | null;
  readonly rest: string;
}

const english = "(?:the )?(?:vat|gst|sales tax|tax)";
const without = new RegExp(
  `不含(?:增值)?税|[未无除]税|税前|\\b(?:excl(?:uding|usive|uded)?\\b\\.?|ex|net of|before|without|w/o|pre)[ -]*(?:of )?${english}\\b|\\b${english}[ -]*excl(?:usive|uded|\\b\\.?)|\\bnet\\b`,
  "i",
);
const withTax = new RegExp(
  `含(?:增值)?税|价税|税价|\\b(?:incl(?:uding|usive|uded)?\\b\\.?|inc\\b\\.?|with|w/)[ -]*(?:of )?${english}\\b|\\b${english}[ -]*incl(?:usive|uded|\\b\\.?)|\\bgross\\b`,
  "i",
);

/**
 * Whether a header says its money is with or without tax.
 *
 * @example taxSaid("单价（含税）") // → { tax: "with", rest: "单价" }
 */
export function taxSaid(header: string): TaxSaid {
  const folded = header.normalize("NFKC").replaceAll("_", " ");
  const tax = without.test(folded) ? "without" : withTax.test(folded) ? "with" : null;
  if (tax === null) return { tax, rest: header };
  const rest = folded
    .replace(tax === "without" ? without : withTax, " ")
    .replace(/[([【] *[)\]】]/g, " ")
    .replace(/(\p{Script=Han}) +(?=\p{Script=Han})/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return { tax, rest };
}
