import { dayOf, monthOf } from "./calendar.js";
import type { Activity, Posting } from "./types.js";

/** One line of the budget of 2026. Money in fen. */
export interface BudgetLine {
  readonly month: number;
  readonly account: string;
  readonly name: string;
  readonly activity: string;
  readonly amount: number;
  readonly volume: number | null;
  readonly minutes: number | null;
}

/** Where the budget was made to miss what came: all else is planned as it came, to the hundred yuan. */
export const plannedWrong = {
  /** Carriers were planned cheaper per shipment, and fewer shipments. */
  freight: { account: "660101", activity: "包装装车", pricePerShipment: 0.92, shipments: 0.95 },
  /** Packing was planned faster. */
  packing: { account: "660112", activity: "包装装车", minutesPerShipment: 0.9 },
  /** Fewer contacts were planned, and less pay for them. */
  desk: { account: "660141", activity: "客户接待", contacts: 0.85, pay: 0.9 },
  /** Nobody planned it. */
  forgotten: { account: "660143" },
  /** Planned in March and June, never booked. */
  neverBooked: { account: "660145", name: "满意度调查费", months: [14, 17], amount: 600_000 },
} as const;

const first = monthOf(dayOf(2026, 1, 1));
const workOf: Readonly<Record<string, readonly string[]>> = {
  "660101": ["包装装车"],
  "660112": ["拣货", "包装装车", "退货处理"],
  "660121": ["订单处理"],
  "660141": ["客户接待"],
};

/** Budget of the calendar year 2026; months not yet simulated are planned as the same month of 2025, three per cent up. */
export function makeBudget(
  postings: readonly Posting[],
  activities: readonly Activity[],
  months: number,
): BudgetLine[] {
  if (months <= first) return [];
  const accounts = new Map<string, { name: string; byMonth: Map<number, number> }>();
  for (const p of postings) {
    const known = accounts.get(p.account) ?? { name: p.name, byMonth: new Map() };
    known.byMonth.set(monthOf(p.day), (known.byMonth.get(monthOf(p.day)) ?? 0) + p.amount);
    accounts.set(p.account, known);
  }
  const lines: BudgetLine[] = [];
  for (let month = first; month < first + 12; month++) {
    const seen = month < months ? month : month - 12;
    const growth = month < months ? 1 : 1.03;
    for (const [account, { name, byMonth }] of accounts) {
      if (account === plannedWrong.forgotten.account) continue;
      const came = (byMonth.get(seen) ?? 0) * growth;
      const work = (workOf[account] ?? []).map((activity) => {
        const done = activities.find((a) => a.activity === activity && a.month === seen)!;
        return planned(account, done, growth);
      });
      if (work.length === 0)
        lines.push({
          month,
          account,
          name,
          activity: "",
          amount: hundreds(came),
          volume: null,
          minutes: null,
        });
      const minutes = work.reduce((sum, w) => sum + w.share, 0);
      for (const { share, ...w } of work)
        lines.push({ month, account, name, ...w, amount: hundreds((came * pay(account) * share) / minutes) });
    }
    const { account, name, months: when, amount } = plannedWrong.neverBooked;
    if ((when as readonly number[]).includes(month))
      lines.push({ month, account, name, activity: "", amount, volume: null, minutes: null });
  }
  return lines;
}

const hundreds = (fen: number): number => Math.round(fen / 10_000) * 10_000;

/** How much of what came was planned for it. */
function pay(account: string): number {
  const { freight, desk } = plannedWrong;
  if (account === freight.account) return freight.pricePerShipment * freight.shipments;
  return account === desk.account ? desk.pay : 1;
}

function planned(account: string, done: Activity, growth: number) {
  const { freight, packing, desk } = plannedWrong;
  const wrong = (at: { account: string; activity: string }) =>
    at.account === account && at.activity === done.activity;
  const times = wrong(freight) ? freight.shipments : wrong(desk) ? desk.contacts : 1;
  const volume = Math.round(done.volume * times * growth);
  const each = (done.minutes / done.volume) * (wrong(packing) ? packing.minutesPerShipment : 1);
  const minutes = account === freight.account ? null : Math.round(volume * each);
  return { activity: done.activity, volume, minutes, share: minutes ?? volume };
}
