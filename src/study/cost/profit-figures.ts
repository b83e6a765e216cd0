import { assumed } from "../../core/assumptions.js";
import { fewestFor, topShare } from "../../core/cost/whale-curve.js";
import { type Figure, type FigureParts, figure, missing, type Reason } from "../../core/figure.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { type CustomerCosts, isBelowFullCost, isLossMaker, type Judged } from "./customers.js";
import { moneyParts, postingNeeded } from "./figures.js";
import type { curvesOf } from "./tables.js";

const goodsNeeded: Reason = {
  code: "missing-columns",
  needs: [
    { table: "order_line", column: "cost" },
    { table: "product", column: "unit_cost" },
    { table: "order", column: "cost" },
  ],
};

const returnsTaken = {
  inputs: ["cost.returns-credited", "cost.returns-credited.goods-back"],
  assumptions: ["cost.returned-sellable-share"],
} as const;

/** Margin, contribution and profit, who loses money, and the whale curve of the contributions. */
export function profitFigures(
  input: StudyInput,
  costs: CustomerCosts,
  curves: ReturnType<typeof curvesOf> | null,
  marginGiven: boolean,
): Figure[] {
  const { judged, customers } = costs;
  const margin = moneyParts("cost.gross-margin", "customer-profit", { scope: "margin" });
  const contribution = moneyParts("cost.contribution", "customer-profit", { scope: "margin" });
  const profit = moneyParts("cost.customer-profit", "customer-profit", { scope: "margin" });
  const losers = { id: "cost.loss-making-customers", unit: "count", method: "customer-profit" } as const;
  const lost = moneyParts("cost.loss-making-customers.loss", "customer-profit", { scope: "margin" });
  const below = { id: "cost.below-full-cost-customers", unit: "count", method: "customer-profit" } as const;
  const peak = { id: "cost.whale.peak-share", unit: "ratio", method: "whale-curve" } as const;
  const atPeak = { id: "cost.whale.customers-at-peak", unit: "share", method: "whale-curve" } as const;
  const eroded = moneyParts("cost.whale.eroded", "whale-curve", { scope: "margin" });
  const top = { id: "cost.whale.top-share", unit: "ratio", method: "whale-curve" } as const;
  const few = { id: "cost.pareto.customers", unit: "share", method: "pareto" } as const;
  const left = [contribution, profit, losers, lost, below, peak, atPeak, eroded, top, few];
  if (judged.length === 0) return [margin, ...left].map((parts) => missing(parts, goodsNeeded));
  const unknown = customers.length - judged.length;
  const taken = judged.some((c) => c.credited !== 0) ? returnsTaken : { inputs: [], assumptions: [] };
  const of = {
    population: {
      grain: "customer",
      counted: judged.length,
      of: customers.length,
      unknown,
      unknownAs: unknown > 0 ? "excluded" : "none",
    },
    assumptions: [
      "cost.known-share-needed",
      ...(marginGiven ? ["loss.margin-share"] : []),
      ...taken.assumptions,
    ],
  } as const;
  const sum = (pick: (c: Judged) => number) => judged.reduce((s, c) => s + pick(c), 0);
  const made = figure({
    ...margin,
    ...of,
    value: major(sum((c) => c.margin)),
    inputs: ["cost.revenue", ...taken.inputs],
  });
  // Without any cost to serve, a contribution would be the margin under another name.
  if (curves === null) return [made, ...left.map((parts) => missing(parts, postingNeeded))];

  const { contribution: whale, profit: full } = curves;
  const losing = judged.filter(isLossMaker);
  const inputs = [contribution.id];
  const ratio = (parts: FigureParts, value: number | null, assumptions: readonly string[]): Figure =>
    value === null
      ? missing({ ...parts, ...of, inputs }, { code: "not-recorded" })
      : figure({ ...parts, ...of, value, inputs, assumptions: [...of.assumptions, ...assumptions] });
  return [
    made,
    figure({ ...contribution, ...of, value: major(whale.total), inputs: [margin.id, "cost.served.total"] }),
    figure({ ...profit, ...of, value: major(full.total), inputs: [contribution.id, "cost.shared.total"] }),
    figure({ ...losers, ...of, value: losing.length, inputs }),
    figure({ ...lost, ...of, value: major(losing.reduce((s, c) => s - c.contribution, 0)), inputs }),
    figure({ ...below, ...of, value: judged.filter(isBelowFullCost).length, inputs: [...inputs, profit.id] }),
    ratio(peak, whale.peakShare, []),
    figure({ ...atPeak, ...of, value: whale.countAtPeak / judged.length, inputs }),
    figure({ ...eroded, ...of, value: major(whale.eroded), inputs }),
    ratio(top, topShare(whale, assumed(input.assumptions, "cost.whale-top").value), ["cost.whale-top"]),
    whale.peak > 0
      ? ratio(few, fewestFor(whale, assumed(input.assumptions, "level.pareto-share").value) / judged.length, [
          "level.pareto-share",
        ])
      : missing({ ...few, ...of, inputs }, { code: "not-recorded" }),
  ];
}
