import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Cell, Table } from "../../../core/findings.js";
import type { Verdict } from "../../../core/verdict.js";
import { turnedByLoss, whaleAfterLoss } from "../../../facts/sql/plan/after-loss.js";
import { code, count, key, money, moneyPerYear, share } from "../../columns.js";
import { yearsIn } from "../../days.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { leversAsked } from "../levers.js";
import type { Plan } from "./made.js";
import { said } from "./said.js";

/** Customers' profit curve before and after what failures lost with them. */
export async function whale(input: StudyInput): Promise<{ tables: Table[]; verdicts: Verdict[] }> {
  const { warehouse, settings, before } = input;
  const has = (name: string) => stands(warehouse, name);
  const valued = before.flatMap((f) => f.figures).find((f) => f.id === "loss.existing")?.value ?? null;
  if (valued === null || !(await has("customer_cost")) || !(await has("customer_loss")))
    return { tables: [], verdicts: [] };
  const years = yearsIn(settings.period.from, settings.period.to);
  const rows = await warehouse.rows(whaleAfterLoss(years));
  const [turned] = await warehouse.rows(turnedByLoss(years));
  if (rows.length === 0 || turned === undefined) return { tables: [], verdicts: [] };
  const method = "whale-after-loss";
  const last = rows.at(-1)!;
  return {
    tables: [
      {
        id: "plan.whale-after-loss",
        columns: [
          count("customers"),
          share("customer-share"),
          { ...money("contribution", method), scope: "margin" },
          { ...money("after-loss", method), scope: "margin" },
        ],
        rows: [
          [0, 0, 0, 0],
          ...rows.map((r): Cell[] => [
            r.customers,
            r.customers / turned.customers,
            r.before / 100,
            r.after / 100,
          ]),
        ],
        total: rows.length + 1,
      },
    ],
    verdicts: [
      said("whale", "finding", "plan.broad-logistics-cost", {
        before: last.before / 100,
        after: last.after / 100,
        turned: turned.turned,
        earning: turned.earning,
      }),
    ],
  };
}

/** What the cost room's levers do to customers, beside what they save. */
export async function leversTable(input: StudyInput, plan: Plan): Promise<Table[]> {
  const levers = await leversAsked(input);
  const byId = new Map(plan.rows.map((r) => [r.candidate.id, r]));
  const rows = levers.flatMap((l): Cell[][] => {
    const row = byId.get(`${l.element}.lever.${l.name}`);
    if (row === undefined) return [];
    const lost = (row.gain - row.effect.saved - row.effect.margin) / 100;
    const known = row.candidate.removes.length > 0;
    return [
      [
        l.name,
        l.element,
        l.points,
        l.joint,
        known ? lost : null,
        known && row.span !== null ? (row.span.low - row.effect.saved) / 100 : null,
        known && row.span !== null ? (row.span.high - row.effect.saved) / 100 : null,
        known ? l.joint + lost : null,
        row.chosen,
      ],
    ];
  });
  if (rows.length === 0) return [];
  const method = "plan-joint-effect";
  return [
    {
      id: "plan.levers-after-loss",
      columns: [
        key("lever"),
        code("element"),
        share("points"),
        moneyPerYear("joint", "levers"),
        { ...moneyPerYear("lost-saved", method), scope: "lost-sales" },
        moneyPerYear("low", method),
        moneyPerYear("high", method),
        moneyPerYear("after-loss", method),
        code("chosen"),
      ],
      rows,
      total: rows.length,
    },
  ];
}

/** Broad logistics cost as it would have been with the plan in place. */
export function broadAfter(input: StudyInput, plan: Plan, before: readonly Figure[]): Figure {
  const id = "plan.broad-logistics-cost";
  const parts = { id: `${id}.after`, unit: "money", method: "broad-logistics-cost" } as const;
  const broad = before.find((f) => f.id === id);
  const inputs = [id, "plan.gain.lost-saved", "plan.cost.total"];
  if (broad?.value == null) return missing({ ...parts, inputs }, { code: "needs-figure", figure: id });
  const { period } = input.settings;
  const years = yearsIn(period.from, period.to);
  const change =
    (years * (plan.total.cost - plan.total.saved - plan.total.leaving - plan.total.direct)) / 100;
  const range = broad.interval;
  // The range is that of what is lost: so much of it remains as remains to be lost.
  const lost = input.before.flatMap((f) => f.figures).find((f) => f.id === "loss.total")?.value ?? null;
  const remains =
    lost === null || lost <= 0 ? 1 : Math.min(1, Math.max(0, 1 - plan.total.leaving / 100 / lost));
  return figure({
    ...parts,
    value: broad.value + change,
    interval:
      range === null
        ? null
        : {
            ...range,
            low: broad.value + change - (broad.value - range.low) * remains,
            high: broad.value + change + (range.high - broad.value) * remains,
          },
    inputs,
    assumptions: plan.assumptions,
  });
}
