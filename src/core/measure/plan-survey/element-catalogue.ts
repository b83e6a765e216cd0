import type { Words } from "../../schema/index.js";

export interface CatalogueItem {
  readonly id: string;
  readonly name: Words;
}

export type Amendment =
  | { readonly kind: "add"; readonly item: CatalogueItem }
  | { readonly kind: "drop"; readonly id: string }
  | { readonly kind: "reword"; readonly id: string; readonly name: Words };

interface Signed {
  readonly by: string;
  /** YYYY-MM-DD, as handed in. */
  readonly on: string;
}

/** What happens to a list of elements: the firm proposes, customers amend, the firm decides. */
export type CatalogueEvent =
  | (Signed & { readonly kind: "propose"; readonly items: readonly CatalogueItem[] })
  | (Signed & { readonly kind: "amend"; readonly change: Amendment; readonly reason?: string })
  /** Amendments of this round by their number, from 0; those not accepted are declined. */
  | (Signed & { readonly kind: "decide"; readonly accept: readonly number[] });

export interface OpenAmendment extends Signed {
  readonly number: number;
  readonly change: Amendment;
  readonly reason?: string;
}

export interface CatalogueVersion extends Signed {
  readonly version: number;
  readonly items: readonly CatalogueItem[];
  readonly accepted: readonly OpenAmendment[];
  readonly declined: readonly OpenAmendment[];
}

export interface Catalogue {
  readonly state: "empty" | "proposed" | "decided";
  /** The list as it stands, without amendments nobody has decided on. */
  readonly items: readonly CatalogueItem[];
  readonly open: readonly OpenAmendment[];
  /** Every list that was decided on, the first at 0. */
  readonly versions: readonly CatalogueVersion[];
}

export type CatalogueFault =
  /** Nothing is proposed, or the round is decided. */
  | "no-proposal"
  | "proposal-open"
  | "no-items"
  | "id-twice"
  | "id-taken"
  | "no-such-id"
  | "no-such-amendment"
  /** Two accepted amendments contradict each other. */
  | "amendments-clash"
  /** Earlier than the event before it. */
  | "out-of-order";

export type Replayed =
  | { readonly kind: "catalogue"; readonly catalogue: Catalogue }
  | { readonly kind: "refused"; readonly reason: CatalogueFault; readonly at: number };

/**
 * The list of elements that a log of proposals, amendments and decisions leads to. The log is never changed, only
 * longer: any earlier state is the replay of its first part.
 *
 * @range   an event that cannot follow → `refused` with its reason and place
 * @example replayCatalogue([{ kind: "propose", by: "firm", on: "2026-01-05", items }]) // → state "proposed"
 */
export function replayCatalogue(log: readonly CatalogueEvent[]): Replayed {
  let catalogue: Catalogue = { state: "empty", items: [], open: [], versions: [] };
  for (const [at, event] of log.entries()) {
    const before = log[at - 1];
    const next = before !== undefined && event.on < before.on ? "out-of-order" : apply(catalogue, event);
    if (typeof next === "string") return { kind: "refused", reason: next, at };
    catalogue = next;
  }
  return { kind: "catalogue", catalogue };
}

export type Recorded =
  | { readonly kind: "recorded"; readonly log: readonly CatalogueEvent[]; readonly catalogue: Catalogue }
  | { readonly kind: "refused"; readonly reason: CatalogueFault; readonly at: number };

/** A log one event longer, or why the event cannot follow. The log handed in stays as it is. */
export function recordEvent(log: readonly CatalogueEvent[], event: CatalogueEvent): Recorded {
  const longer = [...log, event];
  const replayed = replayCatalogue(longer);
  return replayed.kind === "refused"
    ? replayed
    : { kind: "recorded", log: longer, catalogue: replayed.catalogue };
}

function apply(catalogue: Catalogue, event: CatalogueEvent): Catalogue | CatalogueFault {
  const { by, on } = event;
  switch (event.kind) {
    case "propose": {
      if (catalogue.state === "proposed") return "proposal-open";
      if (event.items.length === 0) return "no-items";
      if (new Set(event.items.map((i) => i.id)).size !== event.items.length) return "id-twice";
      return { ...catalogue, state: "proposed", items: event.items, open: [] };
    }
    case "amend": {
      if (catalogue.state !== "proposed") return "no-proposal";
      const { change, reason } = event;
      const known = catalogue.items.some((i) => i.id === idOf(change));
      if (change.kind === "add" ? known : !known) return change.kind === "add" ? "id-taken" : "no-such-id";
      const number = catalogue.open.length;
      const open = { by, on, number, change, ...(reason === undefined ? {} : { reason }) };
      return { ...catalogue, open: [...catalogue.open, open] };
    }
    case "decide": {
      if (catalogue.state !== "proposed") return "no-proposal";
      const accept = new Set(event.accept);
      if ([...accept].some((n) => catalogue.open[n] === undefined)) return "no-such-amendment";
      const accepted = catalogue.open.filter((a) => accept.has(a.number));
      const items = amended(catalogue.items, accepted);
      if (items === null) return "amendments-clash";
      if (items.length === 0) return "no-items";
      const declined = catalogue.open.filter((a) => !accept.has(a.number));
      const version = { by, on, version: catalogue.versions.length + 1, items, accepted, declined };
      return { state: "decided", items, open: [], versions: [...catalogue.versions, version] };
    }
  }
}

const idOf = (change: Amendment) => (change.kind === "add" ? change.item.id : change.id);

/** The list with the amendments made; null where two of them speak of one element. */
function amended(
  items: readonly CatalogueItem[],
  accepted: readonly OpenAmendment[],
): readonly CatalogueItem[] | null {
  const changes = new Map(accepted.map((a) => [idOf(a.change), a.change]));
  if (changes.size !== accepted.length) return null;
  const kept = items.flatMap((item) => {
    const change = changes.get(item.id);
    if (change?.kind === "drop") return [];
    return change?.kind === "reword" ? [{ ...item, name: change.name }] : [item];
  });
  return [...kept, ...accepted.flatMap(({ change }) => (change.kind === "add" ? [change.item] : []))];
}

export interface CatalogueChange {
  readonly id: string;
  readonly kind: "added" | "dropped" | "reworded";
}

/** What became of the elements from one version to another. */
export function catalogueChanges(
  from: readonly CatalogueItem[],
  to: readonly CatalogueItem[],
): CatalogueChange[] {
  const before = new Map(from.map((i) => [i.id, i]));
  const after = new Set(to.map((i) => i.id));
  const here = to.flatMap(({ id, name }): CatalogueChange[] => {
    const was = before.get(id);
    if (was === undefined) return [{ id, kind: "added" }];
    return was.name.en === name.en && was.name.zh === name.zh ? [] : [{ id, kind: "reworded" }];
  });
  return [
    ...here,
    ...from.filter((i) => !after.has(i.id)).map(({ id }) => ({ id, kind: "dropped" as const })),
  ];
}
