import type { RoomCatalogue } from "../message.js";

export const scenario = {
  figures: {},
  methods: {
    scenario:
      "The study of levels and plan is made again on the same facts with the numbers of the scenario in place of ours or yours. Chance is drawn with the same seeds, so that a difference comes from the numbers alone. For the reasons, the changed numbers are laid on one after another, in the order of the file; what each adds depends on those before it, and together they make the whole difference.",
  },
  tables: {
    "scenario.compare": "Scenarios side by side",
    "scenario.compare.figure": "Figure",
    "scenario.compare.unit": "Unit",
    "scenario.compare.base": "As it stands",
    "scenario.waterfall": "Why the scenarios differ",
    "scenario.waterfall.scenario": "Scenario",
    "scenario.waterfall.step": "Changed",
    "scenario.waterfall.value": "Effect on the net gain of the plan, per year",
    "scenario.changes": "Changes that a scenario takes in or leaves out",
    "scenario.changes.scenario": "Scenario",
    "scenario.changes.change": "Change",
    "scenario.changes.base": "As it stands",
    "scenario.changes.chosen": "Under the scenario",
  },
  verdicts: {},
  assumptions: {},
  codes: {
    "step.plan-budget": "Budget of the plan, per year",
    "step.plan-onceBudget": "Budget of the plan, spent once",
    "step.plan-capacity": "Capacities",
    "step.plan-floors": "Levels the plan must reach",
    "step.plan-without": "Changes not considered",
    "step.plan-changes": "Changes of one's own",
    "step.level-contracts": "Contract penalties",
    "step.level-reactions": "What customers do when short",
    "step.level-reactionsLike": "Trade whose reactions are used",
    "step.level-promised": "Levels promised",
    "step.level-floors": "Lowest levels allowed",
    "step.level-costPerPoint": "Cost of one more point of service",
    "step.level-ranks": "Ranks of customer and product classes",
    "step.level-modes": "Ways of getting supply",
  },
} as const satisfies RoomCatalogue;
