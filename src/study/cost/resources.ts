import { capacityCost } from "../../core/cost/capacity.js";
import type { Driver } from "../../core/cost/drivers.js";
import { largestRemainder } from "../../core/cost/largest-remainder.js";
import { type CostColumn, costColumns, type Weight } from "../../core/cost/pool.js";
import type { Problem } from "../../core/problem.js";
import type { StudyInput } from "../input.js";
import { type ActivityRecord, costSettings, readActivities } from "./activities.js";
import { type HandedDown, handDown, type LeafPart } from "./handing-down.js";
import type { Ledger } from "./ledger.js";
import { linkResources } from "./resource-links.js";
import { overloads, type Untold, untoldOf, unusable } from "./resource-problems.js";
import { minutesOf, type Supplied, suppliedBy } from "./supply.js";

export interface ResourceActivity {
  readonly name: string;
  readonly column: CostColumn;
  /** What it is counted in; null: by a time equation. */
  readonly driver: Driver | null;
  /** Times done, as recorded; null: not recorded. */
  readonly volume: number | null;
  /** Minutes it is charged with: the recorded ones, else those of its time equation. */
  readonly minutes: number;
  readonly recordedMinutes: number | null;
  readonly equationMinutes: number | null;
  readonly weight: Weight;
  readonly cents: number;
  /** Of these, the cents of minutes that name their customer. */
  readonly direct: readonly { readonly customer: string; readonly cents: number }[];
}

/** People who do several activities: what they are paid is the cost of the minutes they supply. */
export interface Resource {
  /** `desk`, `office`, `warehouse`, or the firm's own name for it. */
  readonly name: string;
  /** Leaves that are its own cost, as indexes of the ledger. */
  readonly leaves: readonly number[];
  /** Own cost and overhead received, integer cents. */
  readonly cents: number;
  readonly overheadCents: number;
  /** The postings its cost consists of. */
  readonly parts: readonly LeafPart[];
  /** Practical minutes supplied; where nobody recorded any, the minutes used. */
  readonly capacityMinutes: number;
  readonly capacityKnown: boolean;
  readonly usedMinutes: number;
  readonly activities: readonly ResourceActivity[];
  /** Never below 0. */
  readonly unusedMinutes: number;
  /** Money of the unused minutes … */
  readonly idleCents: number;
  /** … and how much of it stays off customers: none when the firm asks to spread it. */
  readonly unusedCents: number;
  /** Empty when a time equation gives minutes that no record places in a month. */
  readonly months: readonly { readonly month: string; readonly capacity: number; readonly used: number }[];
  readonly people: number | null;
}

export interface Resources {
  readonly resources: readonly Resource[];
  readonly problems: readonly Problem[];
  readonly handedDown: readonly HandedDown[];
  /** Overhead that went to a column of cost to serve and not to a resource. */
  readonly columnParts: ReadonlyMap<CostColumn, readonly LeafPart[]>;
  /** Everything else: it goes the way its account's words tell. */
  readonly loose: readonly LeafPart[];
  /** Pay of people whose minutes or capacity nobody recorded. */
  readonly untold: readonly Untold[];
}

/** The resources of the firm: what their minutes cost, who used them, and what nobody used. */
export async function readResources(input: StudyInput, ledger: Ledger): Promise<Resources> {
  const settings = costSettings(input);
  const { activities, problems: refused } = await readActivities(input);
  const links = linkResources(input, ledger, activities);
  const partsOf = (leaves: readonly number[]) => leaves.map((leaf) => ({ leaf, cents: ledger.left[leaf]! }));
  const drafts = links.resources
    .filter((r) => r.activities.some((a) => minutesOf(a) !== null))
    .map((r) => ({ ...suppliedBy(input, r), leaves: r.leaves, parts: partsOf(r.leaves) }));

  const own = new Set([...drafts, ...links.departments].flatMap((o) => o.leaves));
  const rest = ledger.leaves.map((_, i) => i).filter((i) => !own.has(i));
  const columns = costColumns
    .filter((name) => ![...drafts, ...links.departments].some((o) => o.name === name))
    .map((name) => ({ name, parts: partsOf(rest.filter((i) => ledger.leaves[i]!.traits.column === name)) }));
  const down = handDown(
    settings.stepDown,
    links.departments.map((d) => ({ name: d.name, parts: partsOf(d.leaves) })),
    [
      ...drafts.map((d) => ({
        name: d.name,
        parts: d.parts,
        people: d.people,
        minutes: d.capacityMinutes,
      })),
      ...columns,
    ],
  );
  const received = (name: string) => down.received.get(name) ?? [];
  const resources = drafts.map((draft) =>
    costed(draft, draft.leaves, draft.parts, received(draft.name), settings.unusedCapacity === "spread"),
  );
  return {
    resources,
    problems: [
      ...refused,
      ...links.problems,
      ...down.problems,
      ...unusable(links.resources),
      ...overloads(resources),
    ],
    handedDown: down.flows,
    columnParts: new Map(columns.map(({ name }) => [name, received(name)])),
    loose: [...partsOf(rest), ...down.kept],
    untold: untoldOf(links.resources, resources, ledger),
  };
}

function costed(
  supplied: Supplied,
  leaves: readonly number[],
  own: readonly LeafPart[],
  overhead: readonly LeafPart[],
  spread: boolean,
): Resource {
  const parts = new Map<number, number>();
  for (const { leaf, cents } of [...own, ...overhead]) parts.set(leaf, (parts.get(leaf) ?? 0) + cents);
  const cents = [...parts.values()].reduce((a, b) => a + b, 0);
  const cost = capacityCost(
    cents,
    supplied.capacityMinutes,
    supplied.activities.map((a) => a.minutes),
    spread,
  );
  return {
    ...supplied,
    leaves,
    cents,
    overheadCents: overhead.reduce((s, p) => s + p.cents, 0),
    parts: [...parts].map(([leaf, c]) => ({ leaf, cents: c })),
    usedMinutes: cost.usedMinutes,
    activities: supplied.activities.map(({ customers, ...a }, i) => ({
      ...a,
      cents: cost.activities[i]!,
      direct: directOf(customers, a.minutes, cost.activities[i]!),
    })),
    unusedMinutes: cost.unusedMinutes,
    idleCents: cost.idleCents,
    unusedCents: cost.unusedCents,
  };
}

/** Minutes that name their customer bear their part of the activity; the rest goes on by its weight. */
function directOf(customers: ActivityRecord["customers"], minutes: number, cents: number) {
  const named = customers.map((c) => c.minutes);
  const rest = Math.max(0, minutes - named.reduce((a, b) => a + b, 0));
  const shares = largestRemainder(cents, [...named, rest]);
  return shares === null ? [] : customers.map(({ customer }, i) => ({ customer, cents: shares[i]! }));
}
