import type { Ledger } from "../ledger.js";
import type { Resource } from "../resources.js";

/** The resource most of whose minutes are service-desk work; the one with most such minutes when several are. */
export function deskResource(resources: readonly Resource[]): Resource | null {
  const deskMinutes = (r: Resource) =>
    r.activities.reduce((sum, a) => (a.column === "service-desk" ? sum + a.minutes : sum), 0);
  const desks = resources.filter((r) => r.usedMinutes > 0 && deskMinutes(r) * 2 >= r.usedMinutes);
  return desks.toSorted((a, b) => deskMinutes(b) - deskMinutes(a) || (a.name < b.name ? -1 : 1))[0] ?? null;
}

/**
 * Everything the desk costs, its software and training, its outsourced part and the overhead it got, each leaf once, in
 * integer cents; null without a ledger or such a leaf.
 */
export function deskCost(ledger: Ledger | null, desk: Resource | null): number | null {
  if (ledger === null) return null;
  const own = new Set(desk?.leaves ?? []);
  const counted = new Set(
    ledger.leaves.flatMap(({ traits, kind }, i) =>
      traits.column === "service-desk" ||
      kind === "service-desk" ||
      kind === "outsourced-service" ||
      own.has(i)
        ? [i]
        : [],
    ),
  );
  if (counted.size === 0) return null;
  const booked = [...counted].reduce((sum, i) => sum + ledger.leaves[i]!.amount, 0);
  return (desk?.parts ?? []).reduce((sum, part) => (counted.has(part.leaf) ? sum : sum + part.cents), booked);
}
