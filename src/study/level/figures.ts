import { type Figure, figure, missing, type Reason } from "../../core/figure.js";
import { customerClasses } from "../../core/level/priority-template.js";
import { major } from "../money.js";
import { noAmount, noCustomer } from "../reasons.js";
import type { CustomerService } from "./customers.js";
import { apartId, type Matrix } from "./matrix.js";
import type { Classes } from "./worth.js";

const noLines: Reason = { code: "missing-columns", needs: [{ table: "order_line", column: "product_id" }] };
export function levelFigures(
  customers: Classes,
  products: Classes | null,
  matrix: Matrix | null,
  service: CustomerService,
  cutIds: { readonly customers: readonly string[]; readonly products: readonly string[] },
): Figure[] {
  const nobody = customers.classed.length + customers.unknown === 0;
  const unclassed = nobody ? noCustomer : noAmount;
  const share = (
    id: string,
    grain: "customer" | "product",
    classes: Classes | null,
    cuts: readonly string[],
  ): Figure => {
    const parts = { id, unit: "share", method: "pareto" } as const;
    if (classes === null) return missing(parts, noLines);
    const all = classes.classed.length;
    if (classes.few === 0)
      return missing(
        parts,
        all === 0 ? (grain === "customer" ? unclassed : noAmount) : { code: "nothing-to-count", grain },
      );
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
      inputs: [classes.basis === "contribution" ? "cost.contribution" : "cost.revenue"],
      assumptions: ["level.pareto-share", ...cuts],
    });
  };
  const pairs = { id: "level.pairs", unit: "count", method: "pair-priority" } as const;
  const under = { id: "level.under-served", unit: "count", method: "pair-service" } as const;
  const worth = { id: "level.under-served.worth", unit: "money", method: "pair-service" } as const;
  const over = { id: "level.over-served", unit: "count", method: "pair-service" } as const;
  const cuts = [...cutIds.customers, ...cutIds.products];
  const judged = [...cuts, apartId];
  const inClass = customerClasses.map((name) => {
    const parts = { id: `level.customers-in-class.${name}`, unit: "count", method: "abc" } as const;
    const inputs = [customers.basis === "contribution" ? "cost.contribution" : "cost.revenue"];
    return customers.classed.length === 0
      ? missing(parts, unclassed)
      : figure({
          ...parts,
          value: customers.classed.filter((c) => c.class === name).length,
          inputs,
          assumptions: cutIds.customers,
        });
  });
  return [
    share("level.pareto.customers", "customer", customers, cutIds.customers),
    share("level.pareto.products", "product", products, cutIds.products),
    ...inClass,
    ...serviceFigures(service, [...cutIds.customers, apartId]),
    ...(matrix === null
      ? [pairs, under, worth, over].map((parts) => missing(parts, products === null ? noLines : unclassed))
      : [
          figure({ ...pairs, value: matrix.pairs, assumptions: cuts }),
          ...(matrix.measure === null
            ? [under, worth, over].map((parts) => missing(parts, { code: "not-recorded" }))
            : [
                figure({ ...under, value: matrix.under.length, inputs: [pairs.id], assumptions: judged }),
                matrix.under.length === 0
                  ? missing({ ...worth, inputs: [under.id] }, { code: "nothing-to-count", grain: "pair" })
                  : figure({
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

function serviceFigures({ short, dear }: CustomerService, assumptions: readonly string[]): Figure[] {
  const pairs = { id: "level.under-served.pairs", unit: "count", method: "customer-service" } as const;
  const served = { id: "level.over-served.customers", unit: "count", method: "customer-service" } as const;
  return [
    short === null
      ? missing(pairs, { code: "missing-columns", needs: [{ table: "product", column: "class" }] })
      : figure({ ...pairs, value: short.length, assumptions: [apartId] }),
    dear === null
      ? missing(served, {
          code: "missing-columns",
          needs: [
            { table: "order", column: "expedited" },
            { table: "order_line", column: "expedited" },
          ],
        })
      : figure({ ...served, value: dear.customers.length, assumptions }),
  ];
}
