import { type Assumption, byDefault } from "../../assumption.js";

const house = "House default without evidence behind it.";

export const menuAssumptions: readonly Assumption[] = [
  byDefault(
    "level.menu-tiers-least",
    3,
    "count",
    2,
    4,
    "R-59: ordinary, suitable and key customers: three grades at least.",
  ),
  byDefault(
    "level.menu-tiers-most",
    5,
    "count",
    3,
    6,
    `As many tiers as the text has customer classes. ${house}`,
  ),
  byDefault("level.menu-tier-worth", 0.01, "share", 0.002, 0.05, house),
  byDefault(
    "level.late-lost-share",
    0.02,
    "share",
    0,
    0.1,
    "Oblander & Jerath (laboratory supplies, 44,991 quotes): delivery a day faster brings 1.98 % more demand; read as what a late order loses, with a wide range.",
  ),
  byDefault(
    "level.day-earlier-cost",
    0.001,
    "share",
    0.0003,
    0.005,
    "House default without evidence behind it: capital and space of a day on the goods, about 0.06 % at 22 % a year, and the work of earlier dispatch.",
  ),
  byDefault("level.quota-lifted", 0.95, "share", 0.6, 1, house),
  byDefault("level.handling-lead-days", 14, "days", 3, 60, house),
];
