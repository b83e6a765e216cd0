import { type Assumption, byDefault } from "../../assumption.js";

const house = "House default without evidence behind it.";
const responses =
  "House default between published responses: photo products −0.51 % of sales for a promise one day slower (Cui et al.), laboratory supplies 1.98 % per day (Oblander & Jerath), apparel 1.5 % online per business day (Fisher, Gallino & Xu).";

export const elementsAssumptions: readonly Assumption[] = [
  byDefault("level.check-minutes", 1, "minutes", 0.5, 2, house),
  byDefault("level.check-catches", 0.85, "share", 0.6, 1, house),
  byDefault("level.packing-minutes", 2, "minutes", 1, 5, house),
  byDefault("level.packing-material", 0.01, "share", 0.003, 0.03, house),
  byDefault("level.packing-saves", 0.85, "share", 0.6, 1, house),
  byDefault("level.invoice-minutes", 1, "minutes", 0.5, 3, house),
  byDefault("level.invoice-catches", 0.85, "share", 0.6, 1, house),
  byDefault("level.settle-minutes", 30, "minutes", 10, 60, house),
  byDefault("level.delivery-response", 0.01, "share", 0, 0.02, responses),
  byDefault(
    "level.delivery-flat-days",
    0,
    "days",
    0,
    7,
    "House default; Oblander & Jerath find demand flat below about a week and steep beyond, elsewhere the first day counts.",
  ),
  byDefault(
    "level.delivery-most",
    0.5,
    "share",
    0.1,
    1,
    "House default: who is promised too long orders elsewhere. Published responses cover a few days only; Fisher, Gallino & Xu find 3.8 % online in all for quicker delivery.",
  ),
  byDefault("level.promise-forgiven", 0.1, "share", 0, 0.5, house),
  byDefault("level.change-risk", 0.1, "share", 0, 0.3, house),
  byDefault("level.means-lead-days", 30, "days", 14, 90, house),
];
