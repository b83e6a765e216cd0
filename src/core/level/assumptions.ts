import { type Assumption, byDefault } from "../assumption.js";
import { elementsAssumptions } from "./assumptions/elements.js";
import { menuAssumptions } from "./assumptions/menu.js";
import { penaltyAssumptions } from "./assumptions/penalty.js";
import { salesAssumptions } from "./assumptions/sales.js";
import { stockAssumptions } from "./assumptions/stock.js";
import { supplyAssumptions } from "./assumptions/supply.js";

const customers =
  "表3-3 of the text, cumulated: five customer classes make 60, 80, 90, 97 and 100 % of profit.";
const products = "表3-4 of the text, cumulated: four product classes make 75, 90, 98 and 100 % of profit.";

export const levelAssumptions: readonly Assumption[] = [
  byDefault("level.customer-cut-1", 0.6, "share", 0.4, 0.7, customers),
  byDefault("level.customer-cut-2", 0.8, "share", 0.7, 0.85, customers),
  byDefault("level.customer-cut-3", 0.9, "share", 0.85, 0.95, customers),
  byDefault("level.customer-cut-4", 0.97, "share", 0.95, 0.99, customers),
  byDefault("level.product-cut-a", 0.75, "share", 0.5, 0.8, products),
  byDefault("level.product-cut-b", 0.9, "share", 0.8, 0.95, products),
  byDefault("level.product-cut-c", 0.98, "share", 0.95, 0.99, products),
  byDefault(
    "level.clear-difference",
    0.02,
    "share",
    0.005,
    0.05,
    "House default: two points apart before a cell is called under- or over-served.",
  ),
  byDefault(
    "level.pareto-share",
    0.8,
    "share",
    0.5,
    0.9,
    "Pareto's 80/20: the share of profit whose makers are counted.",
  ),
  ...supplyAssumptions,
  ...penaltyAssumptions,
  ...stockAssumptions,
  ...elementsAssumptions,
  ...menuAssumptions,
  ...salesAssumptions,
];
