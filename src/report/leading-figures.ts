import type { Figure } from "../core/figure.js";
import type { Results, Room } from "../core/findings.js";
import { roomOf } from "./room.js";

/** The figures that answer each question best, in the order they are taken when present. */
const leading: Readonly<Record<Room, readonly string[]>> = {
  measure: [
    "measure.otif",
    "measure.order-on-time",
    "measure.order-in-full",
    "measure.line-on-time",
    "measure.order-cycle-days.median",
    "measure.unit-fill",
    "measure.line-fill",
    "measure.return-rate",
    "measure.rivals.to-raise",
    "measure.rivals.behind",
    "measure.net-promoter",
    "measure.overall-satisfaction",
    "measure.survey.respondents",
    "measure.printed.misprints",
  ],
  cost: [
    "cost.to-serve.total",
    "cost.unused-capacity",
    "cost.loss-making-customers.loss",
    "cost.explicit.total",
    "cost.undistributed",
    "cost.contribution",
    "cost.customer-profit",
    "cost.loss-making-customers",
    "cost.below-full-cost-customers",
    "cost.explicit.narrow-logistics",
    "cost.explicit.service-function",
    "cost.to-serve.per-order",
    "cost.desk.per-contact",
    "cost.budget.variance",
  ],
  loss: [
    "loss.total",
    "loss.attributable-share",
    "loss.at-risk.value",
    "loss.existing",
    "loss.potential",
    "loss.influence-factor",
    "loss.at-risk.customers",
    "loss.silent-customers",
  ],
  level: [
    "level.optimum.in-full",
    "level.total-cost.today",
    "level.total-cost.optimum",
    "level.optimum.on-time",
    "level.menu.gain",
    "level.pareto.customers",
    "level.under-served.pairs",
    "level.over-served.customers",
  ],
  plan: [
    "plan.gain.total",
    "plan.cost.total",
    "plan.net.total",
    "plan.first.money",
    "plan.elements-below-target",
  ],
  price: [],
};

/** Rooms whose question the first page answers. */
export const answered: readonly Room[] = ["measure", "cost", "loss", "level", "plan"];

/** The figures of the first page in the order of the questions, for places with room for a few lines only. */
export function leadingFigures(results: Results): Figure[] {
  return answered.flatMap((room) =>
    leadOf(
      room,
      results.figures.filter((figure) => roomOf(figure.id) === room),
    ),
  );
}

/** Figures of a room with those that answer its question in front. */
export function leadFirst(room: Room, figures: readonly Figure[]): Figure[] {
  const at = (figure: Figure) =>
    leading[room].includes(figure.id) ? leading[room].indexOf(figure.id) : leading[room].length;
  return [...figures].sort((a, b) => at(a) - at(b));
}

export function leadOf(room: Room, figures: readonly Figure[]): Figure[] {
  const named = leading[room].flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  const others = figures.filter((figure) => !leading[room].includes(figure.id));
  const known = [...named, ...(room === "measure" ? [] : others)].filter((figure) => figure.value !== null);
  return known.length > 0 ? known.slice(0, 3) : named.slice(0, 1);
}
