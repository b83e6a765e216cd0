import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { customerLevels } from "../../facts/sql/level/menu.js";
import type { StudyInput } from "../input.js";
import { joined } from "../joined.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import { type CustomerLevel, readCustomerLevels } from "./menu/customer-levels.js";
import { readMenuCustomers } from "./menu/customers.js";
import { menuFigures } from "./menu/figures.js";
import { itemCurves } from "./menu/item-curves.js";
import { lateIds } from "./menu/on-time.js";
import { type StockTier, solvePairs } from "./menu/pair-levels.js";
import type { SolvedMenu } from "./menu/pairs.js";
import { sharedStock } from "./menu/shared-stock.js";
import { readSpread } from "./menu/spread.js";
import { customerLevelsTable, menuTable } from "./menu/tables.js";
import { menuLines } from "./menu/tiers.js";
import { menuVerdicts } from "./menu/verdicts.js";
import { studyWays } from "./menu/ways.js";
import type { LevelPart, StockPart, Supply } from "./parts.js";

export interface MenuInput {
  readonly penalties: Penalties | null;
  readonly supply: Supply | null;
  readonly stock: StockPart | null;
  readonly elements: LevelPart | null;
}

const tierIds = ["level.menu-tiers-least", "level.menu-tiers-most", "level.menu-tier-worth"] as const;

/**
 * Who gets what: the level that suits each pair and each customer, the few levels of a menu, what sharing one stock
 * among customers of different levels costs, and the text's three ways of setting a level side by side. Leaves
 * `derived.pair_level`.
 */
export async function studyMenu(input: StudyInput, found: MenuInput): Promise<Made<SolvedMenu>> {
  const { penalties, stock, elements } = found;
  const curves = stock === null ? null : itemCurves(stock.levels, penalties?.meanStake ?? 0);
  const menu = await readMenuCustomers(input, penalties?.money === "relative");
  if (menu.customers.length === 0) return { made: null, findings: nothingFound };
  const cut = curves === null ? [] : await solvePairs(input, curves, menu.bands);
  const parts = [elements, stock];
  const spread = readSpread(menu.customers, stock?.levels ?? null);
  const solved = curves !== null;
  const pairs = solved ? await input.warehouse.rows(customerLevels(menu.sources.productClass)) : [];
  const { levels, tiers } = offered(
    readCustomerLevels(input, { menu, penalties, tiers: cut, spread, parts, pairs }),
    cut,
  );
  const lines = menuLines(input, levels, tiers, spread);
  const of = (count: "pairs" | "over" | "under" | "known") => pairs.reduce((sum, p) => sum + p[count], 0);
  const fit = solved
    ? { pairs: of("pairs"), over: of("over"), under: of("under"), known: of("known") }
    : null;
  const used = [
    ...(tiers.length > 0 ? tierIds : []),
    ...(levels.some((l) => l.element === "on-time" && l.basis === "assumed-penalty") ? lateIds : []),
  ];
  const told = { input, levels, lines, tiers, fit, curves, menu, penalties, assumptions: [...new Set(used)] };
  const own: Findings = {
    figures: menuFigures(told),
    tables: levels.length === 0 ? [] : [menuTable(lines), customerLevelsTable(levels)],
    verdicts: menuVerdicts(told),
    problems: [],
    assumptions: told.assumptions.map((id) => assumed(input.assumptions, id)),
  };
  const shared = await sharedStock(input, curves, menu);
  const ways = studyWays(input, parts, levels);
  const { stake } = menu.sources;
  return { made: { tiers, solved, stake, money: !menu.relative }, findings: joined([own, shared, ways]) };
}

/** Levels some customer gets: those that suit single pairs alone are no offer. */
function offered(levels: readonly CustomerLevel[], tiers: readonly StockTier[]) {
  if (tiers.length === 0) return { levels, tiers };
  const used = [...new Set(levels.flatMap((l) => (l.tier === null ? [] : [l.tier])))].toSorted(
    (a, b) => a - b,
  );
  return {
    levels: levels.map((l) => ({ ...l, tier: l.tier === null ? null : used.indexOf(l.tier) })),
    tiers: used.flatMap((t) => (tiers[t] === undefined ? [] : [tiers[t]])),
  };
}
