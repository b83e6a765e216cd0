import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { type BudgetLine, type BudgetLines, mainReason, varianceKinds } from "./budget-lines.js";
import { sum } from "./monthly.js";
import { verdict } from "./verdict.js";

const shown = 5;
const subject = "cost.budget.variance";

/** What the comparison says, the largest first; what could not be compared is said too. */
export function budgetVerdicts(
  budget: BudgetLines,
  stands: (line: BudgetLine) => boolean,
  limits: { readonly share: number; readonly floor: number },
): Verdict[] {
  const { lines, months, outside, unrecorded } = budget;
  const said: Verdict[] = [];
  if (outside !== 0)
    said.push(verdict("cost.budget-outside", "finding", "cost.budget.outside", { amount: major(outside) }));
  if (months.length === 0) return said;
  const planned = sum(lines.map((l) => l.budget));
  const actual = sum(lines.map((l) => l.actual));
  const off = actual - planned;
  said.unshift(
    verdict(
      off > 0 ? "cost.budget-over" : off < 0 ? "cost.budget-under" : "cost.budget-kept",
      "finding",
      subject,
      {
        from: months[0]!.month,
        to: months.at(-1)!.month,
        budget: major(planned),
        actual: major(actual),
        variance: major(Math.abs(off)),
        share: planned === 0 ? 0 : Math.abs(off / planned),
      },
      major(Math.abs(off)),
    ),
  );
  const parts = Object.fromEntries(varianceKinds.map((k) => [k, major(sum(lines.map((l) => l[k])))]));
  if (lines.some((l) => l.plannedVolume !== null))
    said.push(verdict("cost.budget-reasons", "finding", subject, parts));
  const loud = lines
    .filter((l) => l.purse.planned && l.purse.leaves.length > 0 && stands(l))
    .toSorted((a, b) => Math.abs(b.actual - b.budget) - Math.abs(a.actual - a.budget));
  loud.slice(0, shown).forEach((line, i) => {
    said.push(lineVerdict(line, i + 1));
  });
  if (loud.length === 0)
    said.push(
      verdict("cost.budget-quiet", "finding", subject, { share: limits.share, amount: major(limits.floor) }),
    );
  const notPlanned = lines.filter((l) => !l.purse.planned);
  if (notPlanned.length > 0)
    said.push(
      verdict("cost.budget-not-planned", "warning", subject, {
        count: notPlanned.length,
        amount: major(sum(notPlanned.map((l) => l.actual))),
        largest: nameOf(notPlanned.toSorted((a, b) => Math.abs(b.actual) - Math.abs(a.actual))[0]!),
      }),
    );
  const notBooked = lines.filter((l) => l.purse.planned && l.purse.leaves.length === 0);
  if (notBooked.length > 0)
    said.push(
      verdict("cost.budget-not-booked", "warning", subject, {
        count: notBooked.length,
        amount: major(sum(notBooked.map((l) => l.budget))),
        largest: nameOf(notBooked.toSorted((a, b) => Math.abs(b.budget) - Math.abs(a.budget))[0]!),
      }),
    );
  if (unrecorded.length > 0)
    said.push(
      verdict("cost.budget-activity-unknown", "cannot-tell", "cost.budget.variance.volume", {
        count: unrecorded.length,
        first: unrecorded[0]!,
      }),
    );
  return said;
}

function lineVerdict(line: BudgetLine, place: number): Verdict {
  const off = line.actual - line.budget;
  const reason = mainReason(line);
  return verdict(
    off > 0 ? "cost.budget-line-over" : "cost.budget-line-under",
    "finding",
    subject,
    {
      line: nameOf(line),
      budget: major(line.budget),
      variance: major(Math.abs(off)),
      reason: `variance.${reason}`,
      part: major(Math.abs(line[reason])),
    },
    major(Math.abs(off)),
    String(place),
  );
}

/** A line as a reader calls it: its name before its code, its activity beside it. */
function nameOf({ purse, activity }: BudgetLine): string {
  const name = purse.account_name ?? purse.account ?? purse.heading ?? purse.resource ?? "";
  return activity === null || activity === name ? name : `${name} · ${activity}`;
}
