import { assumed } from "../../../core/assumptions.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import type { ItemSource } from "../parts.js";
import { itemKey, type Records } from "./read.js";

export interface ItemMoney {
  /** What of it is recorded: with neither, items are weighed alike. */
  readonly told: "both" | "price" | "cost" | "neither";
  /** Cents. */
  readonly unitCost: number;
  readonly costSource: ItemSource;
  readonly unitMargin: number;
  readonly marginSource: ItemSource;
}

const marginId = "loss.margin-share";
/** Without any money items are weighed alike: a hundred cents a unit. */
const anyUnit = 100;

/** What a unit costs and leaves over: the product's own cost first, then lines, then stock counts, then a share of its price. */
export function itemMoney(input: StudyInput, records: Records): readonly ItemMoney[] {
  const share = assumed(input.assumptions, marginId).value;
  return records.items.map((item) => {
    const given = records.given.get(item.product_id);
    const stock = records.stock.get(itemKey(item.product_id, item.site));
    const price = per(item.amount, item.priced_units) ?? positive(given?.unit_price);
    const recorded =
      positive(given?.unit_cost) ??
      per(item.cost, item.costed_units) ??
      per(stock?.value ?? null, stock?.valued_units ?? 0);
    const sold = per(item.cost, item.costed_units) ?? recorded;
    const unitCost = recorded ?? (price === null ? anyUnit : price * (1 - share));
    if (price !== null && sold !== null)
      return {
        told: "both",
        unitCost,
        costSource: "records",
        unitMargin: price - sold,
        marginSource: "records",
      };
    return {
      told: price !== null ? "price" : recorded !== null ? "cost" : "neither",
      unitCost,
      costSource: recorded === null ? "default" : "records",
      unitMargin: price === null ? (share < 1 ? (unitCost * share) / (1 - share) : 0) : price * share,
      marginSource: "default",
    };
  });
}

const positive = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && value > 0 ? value : null;

const per = (cents: number | null, units: number): number | null =>
  cents !== null && units > 0 && cents > 0 ? cents / units : null;

/** Cost of stock for a year as a share of its value, and what it rests on. */
export interface Carrying {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** `records`: the capital cost of stock is booked. */
  readonly source: "records" | "given" | "default";
  /** Capital cost booked ÷ value of stock; null: not booked, or no value of stock. */
  readonly capital: number | null;
  readonly assumptions: readonly string[];
}

const rateId = "level.carrying-rate";
const riskId = "level.stock-risk-rate";

/** What the ledger books for capital in stock tells the capital part; the rest is assumed. The firm's own rate goes first. */
export function carryingOf({ assumptions, before, settings }: StudyInput): Carrying {
  const whole = assumed(assumptions, rateId);
  const { value, low, high } = whole;
  const years = yearsIn(settings.period.from, settings.period.to);
  const stock = before.flatMap((f) => f.figures).find((f) => f.id === "cost.stock-value.average")?.value;
  const table = before.flatMap((f) => f.tables).find((t) => t.id === "cost.gbt20523");
  const column = table?.columns.findIndex((c) => c.id === "total-subtotal") ?? -1;
  const booked = column < 0 ? null : table?.rows.find((row) => row[0] === "stock-capital")?.[column];
  const known =
    typeof booked === "number" && booked > 0 && stock !== null && stock !== undefined && stock > 0;
  const capital = known ? booked / stock / years : null;
  if (whole.source === "given") return { value, low, high, source: "given", capital, assumptions: [rateId] };
  // Interest of more than half the stock's value a year is booked for something else.
  if (capital === null || capital > 0.5)
    return { value, low, high, source: "default", capital: null, assumptions: [rateId] };
  const risk = assumed(assumptions, riskId);
  return {
    value: capital + risk.value,
    low: capital + risk.low,
    high: capital + risk.high,
    source: "records",
    capital,
    assumptions: [riskId],
  };
}
