import { assumed } from "../../core/assumptions.js";
import { triangular } from "../../core/stats/joint-draws.js";
import { seededUniform } from "../../core/stats/seeded-uniform.js";
import { productNames } from "../../facts/sql/level/stock.js";
import { yearsIn } from "../days.js";
import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import type { StockPart, Supply } from "./parts.js";
import { bestStock } from "./stock/best.js";
import { stockFigures } from "./stock/figures.js";
import { type GroupFindings, type StockMoney, studyGroup } from "./stock/groups.js";
import { stockItems } from "./stock/items.js";
import { saveLadder, stockLadder } from "./stock/ladder.js";
import { levelsOf } from "./stock/levels.js";
import { stockLosses } from "./stock/losses.js";
import { readOrderFill } from "./stock/orders.js";
import { promisedFill } from "./stock/promised.js";
import { saveItemLevel } from "./stock/save-items.js";
import { groupsToStudy } from "./stock/subjects.js";
import { itemsTable } from "./stock/tables.js";
import { stockVerdicts } from "./stock/verdicts.js";

const seed = 20_260_511;

/**
 * How much stock each item needs: today's level from the records, the level at which holding and losing together cost
 * least, and the ladder of levels the plan chooses from. Leaves `derived.item_level`, `derived.stock_ladder` and
 * `derived.stock_ladder_item`.
 */
export async function studyStock(
  input: StudyInput,
  supply: Supply | null,
  penalties: Penalties | null,
): Promise<Made<StockPart>> {
  if (supply === null || supply.count === 0) return { made: null, findings: nothingFound };
  const { assumptions, settings } = input;
  const years = yearsIn(settings.period.from, settings.period.to);
  const waits =
    penalties === null ||
    penalties.reactions.delayed.value >= assumed(assumptions, "level.waiting-share").value;
  const items = stockItems(supply, {
    waits,
    priorLines: assumed(assumptions, "level.fill-prior-lines").value,
  });
  const losses = penalties === null ? null : stockLosses(supply, penalties, years, items.lineFactor);
  const carrying = carryingDraws(supply, losses?.draws ?? 0);
  const best = bestStock(items, losses, carrying);
  const relative = penalties?.money === "relative";
  const orders = await readOrderFill(input);
  const promised = await promisedFill(input, orders);
  const found: GroupFindings[] = [];
  let money: StockMoney | null = null;
  if (losses !== null) {
    money = { items, losses, carrying, years };
    for (const group of await groupsToStudy(input, items)) {
      const one = studyGroup(money, group, promised.lines);
      if (one !== null) found.push(one);
    }
    await saveLadder(input, stockLadder(money));
  }
  await saveItemLevel(input, items, best, losses);
  const names = new Map((await input.warehouse.rows(productNames())).map((r) => [r.product_id, r.name]));
  const all = found.find((f) => f.optimum.of === "all") ?? null;
  const used = [...supply.assumptions, "level.fill-prior-lines", "level.waiting-share"].filter(
    (id, k, ids) => ids.indexOf(id) === k && Object.hasOwn(assumptions, id),
  );
  const part: StockPart = {
    levels: levelsOf(items, best, losses),
    ...(money === null ? {} : { pair: pairOf(money) }),
    curves: found.flatMap((f) => f.curve),
    optima: found.map((f) => f.optimum),
    totals: all?.totals == null ? [] : [{ element: all.optimum.element, ...all.totals }],
    money: relative ? "relative" : "recorded",
    assumptions: used,
  };
  const told = { items, best, losses, orders, promised, found, all, relative, assumptions: used };
  return {
    made: part,
    findings: {
      figures: stockFigures(told),
      tables: [itemsTable(told, names)],
      verdicts: stockVerdicts(told),
      problems: [],
      assumptions: used.map((id) => assumed(assumptions, id)),
    },
  };
}

/** The curve of one customer's part of an item, made when somebody asks for it. */
function pairOf(money: StockMoney): NonNullable<StockPart["pair"]> {
  return (item, { subject, share, stake }) => {
    const found = studyGroup(
      money,
      { of: "pair", subject, items: [item], shares: Float64Array.of(share), stake },
      null,
    );
    return found === null ? null : { curves: found.curve, optima: [found.optimum] };
  };
}

/** Redraws of the carrying rate ÷ the one used. */
function carryingDraws(
  { carryingRate: value, carryingLow: low, carryingHigh: high }: Supply,
  draws: number,
): Float64Array {
  if (!(value > 0 && low > 0 && high >= low)) return new Float64Array(draws).fill(1);
  const random = seededUniform(seed);
  return Float64Array.from({ length: draws }, () => triangular({ low, value, high }, random()) / value);
}
