import { claimLeaves } from "../../core/cost/account-claims.js";
import { type ResourceFamily, resourceFamilies, resourceFamily } from "../../core/cost/activity-words.js";
import { type Problem, problem } from "../../core/problem.js";
import type { StudyInput } from "../input.js";
import { type ActivityRecord, costSettings, namesShown } from "./activities.js";
import type { Ledger } from "./ledger.js";

/** Who does what and is paid from where, before any money moves. */
export interface Links {
  readonly resources: readonly {
    readonly name: string;
    readonly leaves: readonly number[];
    /** Pay of the same people for work of which no activity is recorded: it is not theirs to share. */
    readonly unrecorded: readonly number[];
    readonly activities: readonly ActivityRecord[];
  }[];
  /** Leaves of each service department, in the order of the steps. */
  readonly departments: readonly { readonly name: string; readonly leaves: readonly number[] }[];
  readonly problems: readonly Problem[];
}

const isFamily = (name: string): name is ResourceFamily =>
  (resourceFamilies as readonly string[]).includes(name);

/** Ties accounts and activities to resources: by the firm's own word, and where it says nothing by theirs. */
export function linkResources(
  input: StudyInput,
  ledger: Ledger,
  activities: readonly ActivityRecord[],
): Links {
  const { stepDown, resources: given } = costSettings(input);
  const own = Object.entries(given);
  const problems: Problem[] = [];
  const claimants = [...stepDown, ...own.map(([name, r]) => ({ name, accounts: r.accounts }))];
  const claims = claimLeaves(
    ledger.leaves,
    claimants.map((c) => c.accounts),
  );
  for (const { claimant, name } of claims.unmet)
    problems.push(problem("account-not-booked", "warning", { account: name, of: claimants[claimant]!.name }));
  for (const { leaf, by } of claims.contested)
    problems.push(
      problem("account-claimed-twice", "warning", {
        account: leafName(ledger, leaf),
        of: claimants[by[0]]!.name,
        other: claimants[by[1]]!.name,
      }),
    );

  const claimed = (claimant: number) =>
    claims.owner.flatMap((owner, leaf) => (owner === claimant ? [leaf] : []));
  const departments = stepDown.map(({ name }, i) => ({ name, leaves: claimed(i) }));

  const doer = new Map<string, string>();
  for (const [name, { activities: names }] of own)
    for (const activity of names) {
      if (!activities.some((a) => a.name === activity))
        problems.push(problem("activity-not-recorded", "warning", { activity, of: name }));
      if (!doer.has(activity)) doer.set(activity, name);
    }
  const strange: string[] = [];
  for (const { name, column } of activities) {
    if (doer.has(name)) continue;
    const by = column === null ? null : resourceFamily(column);
    if (by === null) strange.push(name);
    else doer.set(name, by);
  }
  if (strange.length > 0)
    problems.push(
      problem("activity-not-linked", "warning", {
        count: strange.length,
        activities: strange.slice(0, namesShown),
      }),
    );

  const names = [...resourceFamilies, ...own.map(([name]) => name).filter((name) => !isFamily(name))];
  const resources = names.map((name) => {
    const at = own.findIndex(([n]) => n === name);
    const said = at < 0 ? [] : claimed(stepDown.length + at);
    const does = activities.filter((a) => doer.get(a.name) === name);
    if (!isFamily(name) || (at >= 0 && own[at]![1].accounts.length > 0))
      return { name, leaves: said, unrecorded: [], activities: does };
    const recorded = new Set(does.map((a) => a.column));
    const labour = labourOf(ledger, name, claims.owner);
    const theirs = (leaf: number) => recorded.has(ledger.leaves[leaf]!.traits.column);
    return {
      name,
      leaves: labour.filter(theirs),
      unrecorded: labour.filter((leaf) => !theirs(leaf)),
      activities: does,
    };
  });
  return { resources, departments, problems };
}

/** Pay whose words tell which people it is for, as far as nobody else is paid from it. */
function labourOf(
  { leaves }: Ledger,
  family: ResourceFamily,
  owner: readonly (number | null)[],
): readonly number[] {
  return leaves.flatMap(({ traits: { labour, column } }, leaf) =>
    owner[leaf] === null && labour && column !== null && resourceFamily(column) === family ? [leaf] : [],
  );
}

/** What a reader knows a leaf by. */
function leafName({ leaves }: Ledger, index: number): string {
  const { account_name, account, heading, department } = leaves[index]!;
  return account_name ?? account ?? heading ?? department ?? "";
}
