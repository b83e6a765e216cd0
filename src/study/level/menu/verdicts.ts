import type { Facts } from "../../../core/facts.js";
import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { saidIn } from "../../said.js";
import { tableRows } from "./optima.js";
import { type MenuTold, moving } from "./told.js";

const say = saidIn("level");

/** Without leaving the level would be lower by this: then the answer hangs on what leaving is taken to cost. */
const hangsOn = 0.01;

export function menuVerdicts(told: MenuTold): Verdict[] {
  const { levels, lines, tiers, fit, curves, penalties, input, menu } = told;
  if (levels.length === 0) return [say("menu-none", "cannot-tell", "level.menu.tiers")];
  const out: Verdict[] = [];
  if (curves === null || menu.relative) out.push(assumedVerdict(told));
  const main = lines.filter((l) => l.element === (tiers.length > 0 ? "order-in-full" : "on-time"));
  const [top, last] = [main[0], main[main.length - 1]];
  if (top !== undefined && main.length === 1)
    out.push(
      say("menu-one-level", "finding", "level.menu.tiers", {
        element: top.element,
        top: top.level,
        customers: top.customers,
      }),
    );
  else if (top !== undefined && last !== undefined)
    out.push(
      say("menu-levels", "finding", "level.menu.tiers", {
        tiers: main.length,
        element: top.element,
        top: top.level,
        customers: top.customers,
        last: last.level,
        others: last.customers,
        profit: top.profitShare === null ? "" : "clause.tier-profit",
        ...(top.profitShare === null ? {} : { share: top.profitShare }),
      }),
    );
  for (const element of ["order-in-full", "on-time"] as const) {
    const judged = levels.filter((l) => l.element === element && l.move !== null);
    if (judged.length === 0) continue;
    out.push(
      say(
        "customers-fit",
        "finding",
        `level.customers-to-raise.${element}`,
        {
          element,
          customers: judged.length,
          raise: moving(levels, "raise", element),
          lower: moving(levels, "lower", element),
        },
        null,
        element,
      ),
    );
    const promised = judged.filter((l) => l.promised !== null);
    if (promised.length > 0) {
      const below = promised.filter((l) => l.promised! < (l.low ?? l.recommended)).length;
      const above = promised.filter((l) => l.promised! > (l.high ?? l.recommended)).length;
      const mean = (of: (l: (typeof promised)[number]) => number) =>
        promised.reduce((sum, l) => sum + of(l), 0) / promised.length;
      out.push(
        say(
          "promised-fit",
          "finding",
          `level.customers-to-raise.${element}`,
          {
            element,
            customers: promised.length,
            promised: mean((l) => l.promised!),
            recommended: mean((l) => l.recommended),
            below,
            above,
          },
          null,
          element,
        ),
      );
    }
  }
  const lone = levels.filter((l) => l.element === "order-in-full" && l.without !== null);
  const [withIt, without] = [lone.map((l) => l.recommended), lone.map((l) => l.without!)].map(
    (all) => all.reduce((a, b) => a + b, 0) / all.length,
  );
  if (lone.length > 0 && withIt! - without! > hangsOn)
    out.push(
      say("menu-by-leaving", "warning", "level.menu.tiers", {
        with: withIt!,
        without: without!,
        source: penalties?.kinds.get("short")?.source ?? "default",
      }),
    );
  if (fit !== null && fit.known > 0 && fit.over + fit.under > 0)
    out.push(
      say("pairs-fit", "finding", "level.pairs-under", {
        pairs: fit.known,
        over: fit.over,
        under: fit.under,
      }),
    );
  const gain = levels.reduce((sum, l) => sum + (l.money ?? 0), 0);
  if (gain > 0) out.push(say("menu-gain", "finding", "level.menu.gain", { gain: major(gain) }, major(gain)));
  if (tableRows(input, "measure.ideal-levels").length === 0)
    out.push(say("no-survey", "warning", "level.menu.tiers", { customers: menu.customers.length }));
  return out;
}

/** Which records would put the levels on the firm's own money, and what stands in their place. */
function assumedVerdict({ input, penalties, curves }: MenuTold): Verdict {
  const filled = (table: keyof Facts["tables"], ...columns: string[]) =>
    columns.some((c) => (input.facts.tables[table].columns[c]?.filled ?? 0) > 0);
  const lacks = [
    ...(filled("order_line", "amount", "amount_with_tax", "price") || filled("order", "amount")
      ? []
      : ["lacks-price"]),
    ...(filled("order_line", "cost") || filled("product", "unit_cost") ? [] : ["lacks-cost"]),
    ...(input.facts.tables.stock_day.rows > 0 ? [] : ["lacks-stock"]),
    ...(curves === null ? ["lacks-supply"] : []),
  ];
  const own = ["own", "blend", "given"].includes(penalties?.kinds.get("short")?.source ?? "");
  return say("menu-assumed", "warning", "level.menu.gain", {
    lacks: lacks.length === 0 ? ["lacks-margin"] : lacks,
    leaving: penalties?.leavingKnown === false ? "leaving-unknown" : own ? "leaving-own" : "leaving-assumed",
  });
}
