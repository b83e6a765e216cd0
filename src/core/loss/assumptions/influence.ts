import { type Assumption, byDefault } from "../../assumption.js";

const ours = "House default without evidence behind it; give your own.";

/**
 * What words spread beyond the customers who met a failure. `loss.influence-factor` is only for the text's lifecycle
 * formula, which takes the factor as given; in the chain it comes out (figure `loss.influence-factor`).
 */
export const influenceAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.influence-factor",
    1,
    "ratio",
    1,
    1.5,
    "客户影响力因子. 1 = word of mouth left out; upper end after the text's worked example.",
  ),
  byDefault(
    "loss.told",
    1.1,
    "count",
    0,
    10,
    "Wharton/Verde 2006, retail shoppers with a problem: 31 % told others, about 1.1 people on average (mean ours). Upper end: the text's 8–10 (TARP, about 1980, known from secondary pages). Consumers, not firms.",
  ),
  byDefault("loss.listeners-per-customer", 5, "ratio", 2, 20, ours),
  byDefault("loss.prospect-share", 0.3, "share", 0.1, 0.6, ours),
  byDefault(
    "loss.buying-fall",
    0.05,
    "share",
    0,
    0.11,
    "East, Hammond & Lomax 2008, IJRM 25:215–224, as quoted: negative word of mouth lowers the stated chance of buying by about 0.11. Intention is more than behaviour; the middle is ours.",
  ),
  byDefault("loss.customer-share", 0.1, "share", 0.05, 0.2, ours),
  byDefault(
    "loss.leaving-rise",
    0.0125,
    "share",
    0,
    0.03,
    "A quarter of the fall in buying: East et al. find negative word of mouth over four times stronger in deterring new buyers than in losing present ones.",
  ),
  byDefault(
    "loss.onward",
    0,
    "ratio",
    0,
    0.95,
    "Second-hand telling is left out unless you state a factor below 1.",
  ),
  byDefault("loss.referrals", 0, "ratio", 0, 10, "Left out unless you give a number."),
  byDefault("loss.customer-value", 0, "money", 0, 1e9, "Taken from the records unless you give a number."),
  byDefault("loss.prospect-value", 0, "money", 0, 1e9, "Taken from the records unless you give a number."),
  byDefault(
    "loss.customers-unhappy",
    0,
    "count",
    0,
    1e9,
    "Counted from the records unless you give a number.",
  ),
  byDefault("loss.recovered-share", 0, "share", 0, 1, "Counted from the records unless you give a number."),
];
