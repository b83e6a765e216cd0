import { usualDriver } from "../../core/cost/activity-words.js";
import { crossSplit } from "../../core/cost/cross-split.js";
import type { Driver } from "../../core/cost/drivers.js";
import { headingOf } from "../../core/cost/headings.js";
import type { CostColumn, DirectCost, Pool } from "../../core/cost/pool.js";
import type { StudyInput } from "../input.js";
import { closest } from "./activities.js";
import type { LeafPart } from "./handing-down.js";
import type { Ledger, LedgerLeaf } from "./ledger.js";
import type { Resource, Resources } from "./resources.js";

/** One way cents of a leaf went. */
export interface Traced {
  readonly leaf: number;
  readonly to: "pool" | "direct" | "unused" | "outside" | "unknown";
  readonly pool: string | null;
  /** Column of cost to serve it came to; null: none. */
  readonly column: CostColumn | null;
  readonly activity: string | null;
  readonly resource: string | null;
  readonly cents: number;
}

export interface PoolPlan {
  readonly pools: readonly Pool[];
  readonly direct: readonly DirectCost[];
  /** Unused capacity that stays off customers, integer cents. */
  readonly unused: number;
  /** Every cent of the ledger, leaf by leaf: where it went. */
  readonly trace: readonly Traced[];
}

/** Cents of a leaf and the pool they go into; without a pool `to` says why. */
type Share = Omit<Traced, "pool"> & { readonly shape: Omit<Pool, "cents"> | null };

/** The ledger as pools to share, direct cost, unused capacity and what stays off customers: every cent, once. */
export function buildPools(input: StudyInput, ledger: Ledger, resources: Resources): PoolPlan {
  const shares = [
    ...directShares(ledger),
    ...resources.loose.map((part) => looseShare(input, ledger, part)),
    ...[...resources.columnParts].flatMap(([column, parts]) =>
      parts.map((part) => pooled(part, shapeOf(column, closest(input, usualDriver(column)), null))),
    ),
    ...resources.resources.flatMap(resourceShares),
  ].filter((share) => share.cents !== 0);

  const pools = new Map<string, { -readonly [K in keyof Pool]: Pool[K] }>();
  for (const { shape, cents } of shares) {
    if (shape === null) continue;
    const pool = pools.get(shape.id);
    if (pool === undefined) pools.set(shape.id, { ...shape, cents });
    else pool.cents += cents;
  }
  return {
    pools: [...pools.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    direct: [
      ...ledger.direct.flatMap(({ leaf, customer, cents }) => {
        const { column } = ledger.leaves[leaf]!.traits;
        return column === null ? [] : [{ customer, column, cents }];
      }),
      ...resources.resources.flatMap((r) =>
        r.activities.flatMap(({ column, direct }) => direct.map((d) => ({ ...d, column }))),
      ),
    ].filter((d) => d.cents !== 0),
    unused: shares.reduce((s, { to, cents }) => (to === "unused" ? s + cents : s), 0),
    trace: shares.map(({ shape, ...traced }) => ({ ...traced, pool: shape?.id ?? null })),
  };
}

/** Booked straight to customers, leaf by leaf; cost that no customer bears stays off them here too. */
function directShares(ledger: Ledger): Share[] {
  const byLeaf = new Map<number, number>();
  for (const { leaf, cents } of ledger.direct) byLeaf.set(leaf, (byLeaf.get(leaf) ?? 0) + cents);
  return [...byLeaf].map(([leaf, cents]) => {
    const { column } = ledger.leaves[leaf]!.traits;
    return column === null
      ? offCustomers(ledger, { leaf, cents })
      : { ...nowhere, leaf, cents, to: "direct", column };
  });
}

function looseShare(input: StudyInput, ledger: Ledger, part: LeafPart): Share {
  const leaf = ledger.leaves[part.leaf]!;
  const { column } = leaf.traits;
  if (column === null) return offCustomers(ledger, part);
  return pooled(part, shapeOf(column, closest(input, leafDriver(input, leaf, column)), leaf.channel));
}

/** What the firm says a leaf follows, else what is nearest to the cost itself, else what its kind follows. */
function leafDriver({ facts }: StudyInput, leaf: LedgerLeaf, column: CostColumn): Driver {
  if (leaf.driver !== null && leaf.driver !== headingOf(leaf.kind)?.driver) return leaf.driver;
  switch (column) {
    case "compensation":
    case "returns":
    case "stock":
      return column;
    case "packaging":
      return facts.tables.delivery.rows > 0 ? "shipments" : "quantity";
    default:
      return leaf.driver ?? usualDriver(column);
  }
}

/** What a resource costs, leaf by leaf: to its activities, straight to customers they name, and to nobody. */
function resourceShares({ name, activities, unusedCents, parts }: Resource): Share[] {
  const named = activities.map((a) => a.direct.reduce((s, d) => s + d.cents, 0));
  const cells = crossSplit(
    parts.map((p) => p.cents),
    [...activities.map((a, k) => a.cents - named[k]!), ...named, unusedCents],
  );
  return parts.flatMap(({ leaf }, i) => [
    ...activities.flatMap(({ name: activity, column, weight }, k) => {
      const by = { activity, resource: name };
      const direct = cells[i]![activities.length + k]!;
      return [
        { ...pooled({ leaf, cents: cells[i]![k]! }, { id: `${name}/${activity}`, column, weight }), ...by },
        { ...nowhere, ...by, leaf, cents: direct, to: "direct" as const, column },
      ];
    }),
    { ...nowhere, leaf, cents: cells[i]!.at(-1)!, to: "unused" as const, resource: name },
  ]);
}

const nowhere = { shape: null, column: null, activity: null, resource: null };

const pooled = (part: LeafPart, shape: Omit<Pool, "cents">): Share => ({
  ...nowhere,
  ...part,
  to: "pool",
  shape,
  column: shape.column,
});

const offCustomers = ({ leaves }: Ledger, part: LeafPart): Share => ({
  ...nowhere,
  ...part,
  to: leaves[part.leaf]!.kind === "other" ? "unknown" : "outside",
});

/** Leaves of one column that follow the same driver make one pool; those of one sales channel apart. */
function shapeOf(column: CostColumn, driver: Driver, channel: string | null): Omit<Pool, "cents"> {
  const id = `${column}:${driver}`;
  return channel === null
    ? { id, column, weight: { [driver]: 1 } }
    : { id: `${id}@${channel}`, column, weight: { [driver]: 1 }, channel };
}
