import type { LedgerScope } from "./headings.js";
import { type BookedLeaf, isOutsideService } from "./ledger.js";
import type { LogisticsItem } from "./traits.js";

/** Why a leaf stands outside narrow logistics cost. */
export type OutsideReason =
  | "goods"
  | "financial"
  | "other-outside"
  | "selling"
  | "service-function"
  | "service-support"
  | "unrecognised";

export const outsideReasons: readonly OutsideReason[] = [
  "goods",
  "financial",
  "other-outside",
  "selling",
  "service-function",
  "service-support",
  "unrecognised",
];

export interface BridgeLeaf extends BookedLeaf {
  readonly kind: string;
  readonly scopes: readonly LedgerScope[];
  readonly traits: { readonly item: LogisticsItem | null };
}

/**
 * The one place of a leaf between the ledger total and narrow logistics cost: null when it is logistics cost.
 *
 * @source  `docs/methods/logistics-bridge.md`
 * @example outsideOf(leafOfAdvertising) // → "selling"
 */
export function outsideOf(leaf: BridgeLeaf): OutsideReason | null {
  if (leaf.traits.item !== null) return null;
  for (const kind of ["goods", "financial"] as const) if (leaf.kind === kind) return kind;
  if (isOutsideService(leaf.kind)) return "other-outside";
  if (leaf.kind === "other") return "unrecognised";
  // Brand is both; the service function's eleven headings claim it before selling does.
  for (const scope of ["service-function", "selling", "service-support"] as const)
    if (leaf.scopes.includes(scope)) return scope;
  return "other-outside";
}
