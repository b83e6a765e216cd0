import { isOutsideService, sumOf } from "../../core/cost/ledger.js";
import { splitItems } from "../../core/cost/overlaps.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import { type Ledger, leafName } from "./ledger.js";

const mostNamed = 5;

/** What the ledger itself holds that a person should look at. */
export function ledgerVerdicts(ledger: Ledger | null): Verdict[] {
  const verdicts: Verdict[] = [];
  const say = (
    code: string,
    kind: Verdict["kind"],
    subject: string,
    values: Verdict["values"],
    id: string = code,
  ) => verdicts.push({ id: `cost.${id}`, subject, kind, code: `cost.${code}`, values, weight: null });
  const total = "cost.explicit.total";
  if (ledger === null) {
    say("no-ledger", "cannot-tell", total, {});
    return verdicts;
  }
  const { leaves } = ledger;
  const counted = (mine: typeof leaves) => ({ count: mine.length, amount: major(sumOf(mine)) });

  const other = leaves.filter((leaf) => leaf.traits.column === null && !isOutsideService(leaf.kind));
  if (other.length > 0)
    say("headings-unknown", "warning", total, {
      ...counted(other),
      share: ledger.total > 0 ? sumOf(other) / ledger.total : 0,
    });
  const outside = leaves.filter((leaf) => isOutsideService(leaf.kind));
  if (outside.length > 0) say("outside-service", "warning", total, counted(outside));
  for (const [kind, code] of [
    ["balance", "balance-sheet-accounts"],
    ["income", "income-left-out"],
  ] as const) {
    const mine = ledger.aside.filter((leaf) => leaf.kind === kind);
    const largest = mine.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
    if (largest !== undefined) say(code, "warning", total, { ...counted(mine), largest: leafName(largest) });
  }
  const overlaps = leaves.filter((leaf) => leaf.also.length > 0 && !isOutsideService(leaf.kind));
  if (overlaps.length > 0) say("headings-overlap", "warning", "cost.explicit.scoped", counted(overlaps));

  const service = "cost.explicit.service-function";
  const claimed = leaves.filter((leaf) => leaf.traits.alsoEleven.length > 0);
  if (claimed.length > 0) say("eleven-overlap", "warning", service, counted(claimed));
  splitItems(leaves)
    .toSorted((a, b) => b.cents - a.cents || (a.name < b.name ? -1 : 1))
    .slice(0, mostNamed)
    .forEach(({ name, homes, cents }, i) => {
      say(
        "eleven-split",
        "warning",
        service,
        { name, first: `category.${homes[0]!}`, second: `category.${homes[1]!}`, amount: major(cents) },
        `eleven-split.${i + 1}`,
      );
    });
  if (ledger.closing.postings > 0)
    say("closing-left-out", "warning", total, {
      count: ledger.closing.postings,
      amount: major(ledger.closing.cents),
    });
  if (ledger.carried.rows > 0)
    say("balance-rows-left-out", "warning", total, {
      count: ledger.carried.rows,
      amount: major(ledger.carried.cents),
    });
  return verdicts;
}
