import { type Assumption, byDefault } from "../../assumption.js";

const ours =
  "House default without evidence behind it; published figures tell direction, not size (docs/methods/failure-effect.md).";
const late =
  "House default; that late orders lower later ordering: Rao, Griffis & Goldsby (2011); the size is ours.";
const short =
  "House default; that fill rate moves later orders: Craig, DeHoratius & Raman; the size is ours.";

/** What a failure does to the chance of coming back. Defaults are used only where the records do not tell. */
export const effectAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.horizon-days",
    90,
    "days",
    30,
    730,
    "Read from the firm's own pauses unless given; the default itself is not used.",
  ),
  byDefault("loss.unresolved-hours", 240, "hours", 48, 720, "House default: ten days without a solution."),
  byDefault(
    "loss.slow-answer-hours",
    24,
    "hours",
    2,
    72,
    "House default: a complaint is answered within a day.",
  ),
  byDefault("loss.recovered-hours", 48, "hours", 12, 120, "House default: settled within two days."),
  byDefault("loss.effect.late", 0.02, "share", 0, 0.06, late),
  byDefault("loss.effect.short", 0.02, "share", 0, 0.06, short),
  byDefault("loss.effect.wrong", 0.03, "share", 0, 0.08, ours),
  byDefault("loss.effect.damaged", 0.03, "share", 0, 0.08, ours),
  byDefault("loss.effect.invoice", 0.005, "share", 0, 0.02, ours),
  byDefault("loss.effect.complaint", 0.01, "share", -0.02, 0.04, ours),
  byDefault("loss.effect.unresolved", 0.03, "share", 0, 0.1, ours),
  byDefault("loss.effect.slow-answer", 0.01, "share", 0, 0.04, ours),
];
