import { assumed } from "../../core/assumptions.js";
import { leafKey, saysLeaf } from "../../core/cost/ledger.js";
import { type Place, type Problem, problem } from "../../core/problem.js";
import { median } from "../../core/stats/median.js";
import { differingVouchers, leafMonths, voucherSides } from "../../facts/sql/cost/ledger.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { type Ledger, leafName } from "./ledger.js";

const mostNamed = 5;
/** With fewer months before it, nobody can say what a usual month is. */
const monthsToCompare = 3;

/** What a ledger holds that does not fit together. Nothing is dropped but money nobody gave a rate for. */
export async function ledgerProblems(input: StudyInput, ledger: Ledger): Promise<Problem[]> {
  return [
    ...withoutRate(input, ledger),
    ...withoutLeaf(input, ledger),
    ...(await unbalanced(input, ledger)),
    ...(await notYetClosed(input, ledger)),
  ];
}

function withoutRate(input: StudyInput, { foreign }: Ledger): Problem[] {
  const own = input.settings.currency;
  return foreign.map(({ currency, postings, amount }) =>
    problem(
      "ledger-rate-missing",
      "warning",
      { currency, postings, amount: major(amount).toFixed(2), own },
      ...placeOf(input),
    ),
  );
}

function withoutLeaf({ settings }: StudyInput, { leaves, aside }: Ledger): Problem[] {
  const booked = [...leaves, ...aside];
  const unmet = Object.keys(settings.accounts ?? {}).filter(
    (name) => !booked.some((leaf) => saysLeaf(name, leaf)),
  );
  const values = { count: unmet.length, accounts: unmet.slice(0, mostNamed) };
  return unmet.length === 0 ? [] : [problem("account-rule-unmet", "warning", values)];
}

/** A journal is whole when most of its vouchers stand on both sides; an export of costs alone has one side. */
async function unbalanced(input: StudyInput, { range }: Ledger): Promise<Problem[]> {
  if ((input.facts.tables.posting.columns.posting_id?.filled ?? 0) === 0) return [];
  const [sides] = await input.warehouse.rows(voucherSides(range));
  if (sides!.differing === 0 || sides!.both_sides <= sides!.one_side) return [];
  const worst = await input.warehouse.rows(differingVouchers(range, mostNamed));
  const values = {
    count: sides!.differing,
    of: sides!.both_sides,
    difference: major(sides!.difference),
    examples: worst.map((v) => `${v.posting_id} (${v.month.slice(0, 7)}: ${major(v.difference).toFixed(2)})`),
  };
  return [problem("ledger-unbalanced", "warning", values, ...placeOf(input))];
}

/** The period's last month against the months before it: what is booked every month and is not there yet. */
async function notYetClosed(input: StudyInput, ledger: Ledger): Promise<Problem[]> {
  const months = new Map<string, { postings: number; leaves: Set<string> }>();
  for (const row of await input.warehouse.rows(leafMonths(ledger.range))) {
    const month = months.get(row.month.slice(0, 7)) ?? { postings: 0, leaves: new Set() };
    month.postings += row.postings;
    month.leaves.add(leafKey(row));
    months.set(row.month.slice(0, 7), month);
  }
  const last = input.settings.period.to.slice(0, 7);
  const before = [...months].filter(([month]) => month < last).map(([, m]) => m);
  if (before.length < monthsToCompare) return [];
  const now = months.get(last) ?? { postings: 0, leaves: new Set<string>() };
  const usual = median(before.map((m) => m.postings));
  const usualLeaves = median(before.map((m) => m.leaves.size));
  const share = assumed(input.assumptions, "cost.half-closed-share").value;
  if (now.postings >= share * usual && now.leaves.size >= share * usualLeaves) return [];
  const lacking = ledger.leaves
    .filter((leaf) => !now.leaves.has(leafKey(leaf)) && before.every((m) => m.leaves.has(leafKey(leaf))))
    .toSorted((a, b) => b.amount - a.amount);
  const values = {
    month: `${last}-01`,
    postings: now.postings,
    leaves: now.leaves.size,
    usual: Math.round(usual),
    usualLeaves: Math.round(usualLeaves),
    missing: lacking.length === 0 ? "–" : lacking.slice(0, mostNamed).map(leafName),
  };
  return [problem("ledger-month-open", "warning", values, ...placeOf(input))];
}

/** The ledger's file, when it is one. */
function placeOf({ facts }: StudyInput): [Place] | [] {
  const files = [...new Set(facts.sources.filter((s) => s.tables.includes("posting")).map((s) => s.file))];
  return files.length === 1 ? [{ file: files[0]! }] : [];
}
