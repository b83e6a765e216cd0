import { type Assumption, byDefault } from "../../assumption.js";

const house = "House default without evidence behind it";

export const supplyAssumptions: readonly Assumption[] = [
  byDefault(
    "level.lead-days",
    14,
    "days",
    3,
    60,
    `${house}: lead times run from days to months. Give receipts or the product's lead time.`,
  ),
  byDefault(
    "level.lead-spread",
    0.3,
    "ratio",
    0,
    0.6,
    `${house}: spread of the lead time ÷ its mean, where no receipts show it.`,
  ),
  byDefault(
    "level.order-cost",
    50,
    "money-per-order",
    10,
    200,
    `${house}, in the workspace's currency: clerk, goods in and invoice of one replenishment order. Give the firm's own.`,
  ),
  byDefault(
    "level.order-days",
    30,
    "days",
    7,
    90,
    `${house}: days a replenishment order lasts, where neither lots nor any money of the item are known.`,
  ),
  byDefault(
    "level.carrying-rate",
    0.2,
    "share-per-year",
    0.1,
    0.35,
    `${house}: capital, space, insurance, ageing and loss together, where no cost of stock is booked. Worked examples of textbooks take 20 to 25 %.`,
  ),
  byDefault(
    "level.stock-risk-rate",
    0.04,
    "share-per-year",
    0,
    0.12,
    `${house}: space, insurance, ageing and loss that grow with the stock, on top of the capital cost booked. Nothing where the warehouse has room to spare.`,
  ),
  byDefault(
    "level.lead-outlier",
    4,
    "ratio",
    2,
    10,
    `${house}: a replenishment that took longer than so many times the usual one is taken for a slip or a special case.`,
  ),
  byDefault(
    "level.rhythm-share",
    0.8,
    "share",
    0.6,
    0.95,
    `${house}: a rhythm or a lot is taken as a rule where so large a share of orders keeps it.`,
  ),
];
