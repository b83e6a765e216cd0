import type { Cell, Table } from "../../../core/findings.js";
import { saidOf } from "../../../core/level/element-words.js";
import { type CombinedAction, raises } from "../../../core/measure/rivals/combine.js";
import type { Verdict } from "../../../core/verdict.js";
import { stockBalance } from "../../../facts/sql/plan/after-loss.js";
import { code, count, moneyPerYear, share } from "../../columns.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Plan } from "./made.js";
import { kindOf } from "./options.js";
import type { ElementRow } from "./priority-rows.js";
import { said } from "./said.js";

/**
 * Element by element: what customers and rivals ask for, what the plan does, and whether the two go together; beside it
 * the money of service above and below the level at which cost and loss together are least.
 */
export async function balance(
  input: StudyInput,
  plan: Plan,
  elements: readonly ElementRow[],
  years: number,
): Promise<{ tables: Table[]; verdicts: Verdict[] }> {
  if (elements.length === 0) return { tables: [], verdicts: [] };
  const removed = plan.effect.removed(plan.chosen);
  const money = await moneyOf(input);
  const chosen = new Map(
    plan.rows.filter((r) => r.chosen === "chosen").map((r) => [r.candidate.id, r.candidate]),
  );
  const verdicts: Verdict[] = [];
  const rows = elements.map((e): Cell[] => {
    const kind = kindOf(e.element);
    const points = kind < 0 || e.judged === 0 ? 0 : (removed[kind]! * years) / e.judged;
    const after = e.level === null ? null : Math.min(1, e.level + points);
    const floor = saidOf(input.settings.plan?.floors, e.element);
    // Floors are kept by sums of what changes add alone; changes that share failures add less.
    if (floor !== null && floor <= 1 && after !== null && after < floor - clearly)
      verdicts.push(
        said(
          "floor-missed",
          "warning",
          `plan.balance[${e.element}].after`,
          { element: e.element, after, floor },
          null,
          e.element,
        ),
      );
    const changes = [...chosen.values()].filter((c) => c.element === e.element).length;
    const fit = fits(e.market, points);
    if (fit === "lowers-valued" || fit === "raises-unasked")
      verdicts.push(
        said(
          fit,
          "warning",
          `plan.balance[${e.element}].fit`,
          { element: e.element, market: e.market!, points },
          null,
          e.element,
        ),
      );
    const own = money.get(e.element);
    return [e.element, e.level, after, e.market, changes, fit, own?.over ?? null, own?.under ?? null];
  });
  const [over, under] = [sum(money, "over"), sum(money, "under")];
  if (over !== null && under !== null)
    verdicts.push(
      said(
        over > under ? "balance-over" : "balance-under",
        "finding",
        "plan.balance",
        { over, under },
        Math.max(over, under),
      ),
    );
  return {
    tables: [
      {
        id: "plan.balance",
        columns: [
          code("element"),
          share("level", "plan-priorities"),
          share("after", "plan-joint-effect"),
          code("market", "combination-rules"),
          count("changes"),
          code("fit", "plan-balance"),
          moneyPerYear("over", "plan-balance"),
          moneyPerYear("under", "plan-balance"),
        ],
        rows,
        total: rows.length,
      },
    ],
    verdicts,
  };
}

const clearly = 0.001;

/** Does the plan move an element the way customers and rivals ask? */
function fits(market: string | null, points: number): string {
  if (market === null) return "not-asked";
  const raised = raises(market as CombinedAction);
  if (points < -clearly) return market === "reduce" ? "agrees" : "lowers-valued";
  if (points > clearly) return raised || market === "maintain" ? "agrees" : "raises-unasked";
  return raised ? "asked-not-done" : "agrees";
}

interface Money {
  readonly over: number;
  readonly under: number;
}

const sum = (money: ReadonlyMap<string, Money>, of: keyof Money): number | null =>
  money.size === 0 ? null : [...money.values()].reduce((total, m) => total + m[of], 0);

/** Money a year of too much and of too little service, major units: stock item by item, other elements by their optima. */
async function moneyOf({ warehouse, before }: StudyInput): Promise<ReadonlyMap<string, Money>> {
  const found = new Map<string, Money>();
  const optima = before.flatMap((f) => f.tables).find((t) => t.id === "level.optima");
  if (optima !== undefined) {
    const at = (id: string) => optima.columns.findIndex((c) => c.id === id);
    const number = (row: readonly Cell[], id: string) => {
      const cell = at(id) < 0 ? null : row[at(id)];
      return typeof cell === "number" ? cell : null;
    };
    for (const row of optima.rows) {
      if (row[at("of")] !== "all") continue;
      const [today, best] = [number(row, "today"), number(row, "best")];
      const [now, least] = [number(row, "total-today"), number(row, "total-best")];
      if (today === null || best === null || now === null || least === null) continue;
      const saved = Math.max(0, now - least);
      // Hours and days are better the fewer they are.
      const high = row[at("unit")] === "share" ? today > best : today < best;
      found.set(String(row[at("element")]), { over: high ? saved : 0, under: high ? 0 : saved });
    }
  }
  if (await stands(warehouse, "item_level")) {
    const [s] = await warehouse.rows(stockBalance());
    if (s !== undefined && s.over_items + s.under_items > 0)
      found.set("short", {
        over: Math.max(0, (s.over_cost ?? 0) - (s.over_loss ?? 0)) / 100,
        under: Math.max(0, (s.under_loss ?? 0) - (s.under_cost ?? 0)) / 100,
      });
  }
  return found;
}
