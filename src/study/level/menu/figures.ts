import { type Figure, figure, missing } from "../../../core/figure.js";
import { major } from "../../money.js";
import { type MenuTold, moving } from "./told.js";

const shown = ["order-in-full", "on-time"] as const;
/** Customers' own levels come of the same curves and the same loss as the best level of all. */
const inputs = ["level.optimum.in-full", "level.penalty.short"] as const;

export function menuFigures({ levels, lines, fit, assumptions }: MenuTold): Figure[] {
  const tiers = { id: "level.menu.tiers", unit: "count", method: "service-menu" } as const;
  const gain = { id: "level.menu.gain", unit: "money-per-year", method: "customer-level" } as const;
  const pairs = (of: "over" | "under"): Figure => {
    const parts = { id: `level.pairs-${of}`, unit: "count", method: "pair-level" } as const;
    return fit === null || fit.known === 0
      ? missing(parts, { code: "not-recorded" })
      : figure({
          ...parts,
          value: fit[of],
          inputs,
          assumptions,
          population: {
            grain: "pair",
            counted: fit.known,
            of: fit.pairs,
            unknown: fit.pairs - fit.known,
            unknownAs: fit.known < fit.pairs ? "excluded" : "none",
          },
        });
  };
  const customers = shown.flatMap((element) =>
    (["raise", "lower"] as const).map((move): Figure => {
      const parts = {
        id: `level.customers-to-${move}.${element}`,
        unit: "count",
        method: "customer-level",
      } as const;
      const judged = levels.filter((l) => l.element === element && l.move !== null);
      return judged.length === 0
        ? missing(parts, { code: "not-recorded" })
        : figure({
            ...parts,
            value: moving(levels, move, element),
            inputs: element === "order-in-full" ? inputs : [],
            assumptions,
          });
    }),
  );
  const priced = levels.filter((l) => l.money !== null);
  return [
    lines.length === 0
      ? missing(tiers, { code: "not-recorded" })
      : figure({ ...tiers, value: new Set(lines.map((l) => l.tier)).size, assumptions }),
    priced.length === 0
      ? missing(gain, {
          code: "missing-columns",
          needs: [
            { table: "product", column: "unit_cost" },
            { table: "order_line", column: "amount" },
          ],
        })
      : figure({ ...gain, value: major(priced.reduce((sum, l) => sum + l.money!, 0)), inputs, assumptions }),
    ...customers,
    pairs("under"),
    pairs("over"),
  ];
}
