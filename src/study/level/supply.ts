import { dropSupplyWork } from "../../facts/sql/level/supply-periods.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { partOf } from "../kept.js";
import { type Made, nothingFound } from "../made.js";
import { saidIn } from "../said.js";
import type { Supply } from "./parts.js";
import { buildItems, type ItemsRead, readItems } from "./supply/build.js";
import { missingFigures, supplyFigures } from "./supply/figures.js";
import { withOthers } from "./supply/others.js";
import { readRecords } from "./supply/read.js";
import { supplyTables } from "./supply/tables.js";
import { supplyAssumptionsUsed, supplyVerdicts } from "./supply/verdicts.js";

/**
 * Demand and supply of every item at its place, from the records: law of demand, lead time, review and lot, money, stock
 * and service of today. Leaves `derived.item_supply` (cents).
 */
export async function studySupply(input: StudyInput): Promise<Made<Supply>> {
  if (input.facts.tables.order_line.rows === 0) return { made: null, findings: nothingFound };
  const read = await partOf(input, "supply", [], fromRecords);
  if (read === null) {
    const verdict = saidIn("level")("supply-no-products", "cannot-tell", "level.items");
    return { made: null, findings: { ...nothingFound, figures: missingFigures(), verdicts: [verdict] } };
  }
  const items = buildItems(input, read);
  const supply = await withOthers(input, items);
  await save(input, supply);
  return {
    made: supply,
    findings: {
      figures: supplyFigures(items),
      tables: supplyTables({ ...items, supply }),
      verdicts: supplyVerdicts(items),
      problems: [],
      assumptions: supplyAssumptionsUsed(input, items),
    },
  };
}

/** What rests on the records alone, and takes long. */
async function fromRecords(input: StudyInput): Promise<ItemsRead | null> {
  const records = await readRecords(input);
  if (records === null) return null;
  const read = await readItems(input, records);
  for (const statement of dropSupplyWork) await input.warehouse.run(statement);
  return read;
}

async function save({ warehouse }: StudyInput, s: Supply): Promise<void> {
  const text = { product_id: s.products, site: s.sites, class: s.classes, model: s.models };
  const codes = {
    model_reason: s.modelReasons,
    lead_source: s.leadSource,
    lot_source: s.lotSource,
    margin_source: s.marginSource,
  };
  const numbers = {
    annual_demand: s.annualDemand,
    daily_mean: s.dailyMean,
    daily_sd: s.dailySd,
    lead_mean: s.leadMean,
    lead_sd: s.leadSd,
    review_days: s.reviewDays,
    lot: s.lot,
    unit_cost: s.unitCost,
    unit_margin: s.unitMargin,
    order_cost: s.orderCost,
    on_hand: s.onHand,
    unit_fill: s.unitFill,
    line_fill: s.lineFill,
    lines: s.lines,
    short_lines: s.shortLines,
    short_units: s.shortUnits,
    line_size: s.lineSize,
    stake: s.stake,
  };
  const types = (columns: object, type: "VARCHAR" | "DOUBLE") =>
    Object.fromEntries(Object.keys(columns).map((c) => [c, type]));
  await saveDerived(
    warehouse,
    "item_supply",
    { ...types(text, "VARCHAR"), ...types(codes, "VARCHAR"), ...types(numbers, "DOUBLE") },
    [...Object.values(text), ...Object.values(codes), ...Object.values(numbers)],
  );
}
