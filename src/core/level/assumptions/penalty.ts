import { type Assumption, byDefault } from "../../assumption.js";

const ours = "House default without evidence behind it";

/** What a failed order costs, where records and the firm's own numbers leave it open. */
export const penaltyAssumptions: readonly Assumption[] = [
  byDefault(
    "level.leaving-weight",
    1,
    "share",
    0,
    1,
    `${ours}: the loss room's chance of leaving counts in full; 0 shows levels without it.`,
  ),
  byDefault(
    "level.word-of-mouth",
    1,
    "share",
    0,
    1,
    `${ours}: what others who hear of a failure add counts in full; 0 leaves it out.`,
  ),
  byDefault(
    "level.reaction-strength",
    50,
    "count",
    10,
    500,
    `${ours}: published reactions count as much as so many short lines of the firm's own.`,
  ),
  byDefault(
    "level.substitute-margin",
    0.9,
    "share",
    0.5,
    1,
    `${ours}: a product that replaces the missing one earns nine tenths of its margin.`,
  ),
  byDefault(
    "level.delay-share",
    0.05,
    "share",
    0,
    0.2,
    `${ours}: a unit delivered later costs a twentieth of its margin beyond further shipments recorded.`,
  ),
  byDefault(
    "level.basket",
    0,
    "share",
    0,
    0.2,
    "House default: not counted. Anderson, Fitzsimons & Simester (2006) saw losses on other items of the order, without a share to take over.",
  ),
];
