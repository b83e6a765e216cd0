import { type Figure, figure, missing, type Reason } from "../../core/figure.js";
import { major } from "../money.js";
import { apartId, type Matrix } from "./matrix.js";
import type { Classes } from "./worth.js";

const noLines: Reason = { code: "missing-columns", needs: [{ table: "order_line", column: "product_id" }] };
const noAmount: Reason = {
  code: "missing-columns",
  needs: [
    { table: "order_line", column: "amount" },
    { table: "order", column: "amount" },
  ],
};

export function levelFigures(
  customers: Classes,
  products: Classes | null,
  matrix: Matrix | null,
  cutIds: { readonly customers: readonly string[]; readonly products: readonly string[] },
): Figure[] {
  const share = (
    id: string,
    grain: "customer" | "product",
    classes: Classes | null,
    cuts: readonly string[],
  ): Figure => {
    const parts = { id, unit: "share", method: "pareto" } as const;
    if (classes === null) return missing(parts, noLines);
    const all = classes.classed.length;
    if (classes.few === 0) return missing(parts, all === 0 ? noAmount : { code: "nothing-to-count", grain });
    return figure({
      ...parts,
      value: classes.few / all,
      population: {
        grain,
        counted: all,
        of: all + classes.unknown,
        unknown: classes.unknown,
        unknownAs: classes.unknown > 0 ? "excluded" : "none",
      },
      inputs: [classes.basis === "profit" ? "cost.customer-profit" : "cost.revenue"],
      assumptions: ["level.pareto-share", ...cuts],
    });
  };
  const pairs = { id: "level.pairs", unit: "count", method: "pair-priority" } as const;
  const under = { id: "level.under-served", unit: "count", method: "pair-service" } as const;
  const worth = { id: "level.under-served.worth", unit: "money", method: "pair-service" } as const;
  const over = { id: "level.over-served", unit: "count", method: "pair-service" } as const;
  const cuts = [...cutIds.customers, ...cutIds.products];
  const judged = [...cuts, apartId];
  return [
    share("level.pareto.customers", "customer", customers, cutIds.customers),
    share("level.pareto.products", "product", products, cutIds.products),
    ...(matrix === null
      ? [pairs, under, worth, over].map((parts) => missing(parts, products === null ? noLines : noAmount))
      : [
          figure({ ...pairs, value: matrix.pairs, assumptions: cuts }),
          ...(matrix.measure === null
            ? [under, worth, over].map((parts) => missing(parts, { code: "not-recorded" }))
            : [
                figure({ ...under, value: matrix.under.length, inputs: [pairs.id], assumptions: judged }),
                figure({
                  ...worth,
                  value: major(matrix.under.reduce((sum, c) => sum + (c.worth ?? 0), 0)),
                  inputs: [under.id],
                  assumptions: judged,
                }),
                figure({ ...over, value: matrix.over.length, inputs: [pairs.id], assumptions: judged }),
              ]),
        ]),
  ];
}
