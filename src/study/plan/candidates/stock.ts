import { assumed } from "../../../core/assumptions.js";
import type { Candidate, PlanAction, Removal, Where } from "../../../core/plan/candidate.js";
import { certain, combine, type Drawn } from "../../../core/stats/drawn.js";
import {
  lateByBackorder,
  shortByStock,
  stockLadder,
  stockLadderItems,
} from "../../../facts/sql/plan/stock-ladder.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { delayGone, marginGone, type Penalties } from "../../penalties.js";
import { rangedDraws, timesDrawn } from "./draws.js";

const seed = 20_260_606;
const modelId = "plan.stock-model";
const leadId = "plan.stock-lead-days";

interface Rung {
  readonly step: number;
  readonly name: string;
  readonly fill: number;
  /** Share of order lines filled whole, which is how the level is said; null: only units are known. */
  readonly lineFill: number | null;
  readonly cost: number;
  readonly marginShort: number;
  readonly unitsShort: number;
  readonly shortRemoved: number;
  /** Money tied up, cents. */
  readonly value: number;
}

/** The level before and after, in whole lines as everywhere else, else in units. */
const levels = (today: Rung, rung: Rung) =>
  today.lineFill === null || rung.lineFill === null
    ? { from: today.fill, to: rung.fill }
    : { from: today.lineFill, to: rung.lineFill };

/** More or less safety stock of a class of products at a site: one group each, a rung of the ladder each candidate. */
export async function stockCandidates(
  input: StudyInput,
  penalties: Penalties,
): Promise<readonly Candidate[]> {
  const { warehouse, assumptions } = input;
  if (!(await stands(warehouse, "stock_ladder"))) return [];
  const { draws } = penalties;
  const ladders = new Map<string, { class: string; site: string; rungs: Rung[] }>();
  for (const r of await warehouse.rows(stockLadder())) {
    if (r.fill === null || r.cost === null) continue;
    const key = JSON.stringify([r.class, r.site]);
    const ladder = ladders.get(key) ?? { class: r.class, site: r.site, rungs: [] };
    ladder.rungs.push({
      step: r.step,
      name: r.name,
      fill: r.fill,
      lineFill: r.line_fill,
      cost: r.cost,
      marginShort: r.margin_short ?? 0,
      unitsShort: r.units_short ?? 0,
      shortRemoved: r.short_removed ?? 0,
      value: r.on_hand_value ?? 0,
    });
    ladders.set(key, ladder);
  }
  const actions = await readActions(input);
  const late = await lateShare(input);
  const byStock = await stockShare(input);
  const range = assumed(assumptions, modelId);
  const asModelled = rangedDraws(range, draws, seed);
  const margins = marginGone(penalties);
  const delays = delayGone(penalties);
  const leadDays = assumed(assumptions, leadId).value;
  // A firm without classes of its own has its products classed by profit.
  const owned = (input.facts.tables.product.columns.class?.filled ?? 0) > 0;
  const classes = owned ? "product-class" : "product-rank";
  const made: Candidate[] = [];
  for (const { class: name, site, rungs } of ladders.values()) {
    const today = rungs.find((r) => r.name === "today");
    if (today === undefined) continue;
    const where: Where[] = [
      ...(name === "" ? [] : [{ dimension: "product-class", value: name } as const]),
      // Records that name no warehouse have one.
      ...(site === "" ? [] : [{ dimension: "warehouse", value: site } as const]),
    ];
    for (const rung of rungs) {
      if (rung === today || rung.name === "best-without-leaving" || Math.abs(rung.fill - today.fill) < 1e-6)
        continue;
      const more = rung.shortRemoved > 0 || (rung.shortRemoved === 0 && rung.fill > today.fill);
      const share: Drawn = {
        value: Math.min(1, rung.shortRemoved * byStock * asModelled.value),
        draws: asModelled.draws.map((f) => Math.min(1, rung.shortRemoved * byStock * f)),
      };
      const removes: Removal[] = [{ kind: "short", where, share }];
      if (late > 0) removes.push({ kind: "late", where, share: timesDrawn(share, late) });
      const cost = rung.cost - today.cost;
      const short = today.marginShort - rung.marginShort;
      const units = today.unitsShort - rung.unitsShort;
      const group = `stock.${name}.${site}`;
      made.push({
        id: `short.${more ? "stock-up" : "stock-down"}.${name}.${site}.${rung.name}`,
        element: "short",
        means: more ? "stock-up" : "stock-down",
        group,
        where,
        ...levels(today, rung),
        unit: "share",
        removes,
        margin: combine([margins, delays, asModelled], ([m, l, f]) => (short * m! + units * l!) * f!),
        saved: certain(Math.max(0, -cost), draws),
        cost: certain(Math.max(0, cost), draws),
        costSource: "records",
        once: 0,
        risk: 0,
        leadDays,
        needs: [],
        uses: { stock: (rung.value - today.value) / 100 },
        actions: actions.get(JSON.stringify([name, site, rung.step])) ?? [],
        evidence: {
          query: "mart.line",
          args: {
            in_full: 0,
            ...(name === "" ? {} : { [classes]: name }),
            ...(site === "" ? {} : { warehouse: site }),
          },
        },
        inputs: ["level.optimum.stock"],
        assumptions: [modelId, leadId],
      });
    }
  }
  return made;
}

async function readActions({ warehouse }: StudyInput): Promise<ReadonlyMap<string, PlanAction[]>> {
  const actions = new Map<string, PlanAction[]>();
  if (!(await stands(warehouse, "stock_ladder_item"))) return actions;
  for (const r of await warehouse.rows(stockLadderItems())) {
    if (r.safety === null || r.safety === r.today) continue;
    const key = JSON.stringify([r.class, r.site, r.step]);
    const list = actions.get(key) ?? [];
    list.push({
      what: "safety-stock",
      subject: r.product_id,
      site: r.site,
      from: r.today,
      to: r.safety,
      unit: "units",
    });
    actions.set(key, list);
  }
  return actions;
}

/** Part of the lateness of orders with a back order that comes of it: 0 where records do not tell. */
async function lateShare({ warehouse }: StudyInput): Promise<number> {
  const [r] = await warehouse.rows(lateByBackorder());
  if (r === undefined || r.after_of === 0 || r.after_late === 0 || r.other_of === 0) return 0;
  return Math.max(0, 1 - r.other_late / r.other_of / (r.after_late / r.after_of));
}

/** Part of the short lines that more stock can help: those put down to a stock-out, where lines say; else all. */
async function stockShare({ warehouse }: StudyInput): Promise<number> {
  const [r] = await warehouse.rows(shortByStock());
  return r === undefined || r.told === 0 || r.short === 0 ? 1 : r.by_stock / r.short;
}
