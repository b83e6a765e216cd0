import { priorityChart } from "../charts/money.js";
import { changesChart, leftOutTable, orderChart } from "../charts/plan/changes.js";
import { sumsText } from "../charts/plan/sums.js";
import { planTotalChart, scenarioChart } from "../charts/plan/total.js";
import { whaleAfterLoss } from "../charts/plan/whale.js";
import type { Part } from "./part.js";

/** The changes, what would turn them, the balance, scenarios and what became of plans. */
export const planLayout: readonly Part[] = [
  {
    title: "planChanges",
    pictures: [sumsText, planTotalChart, changesChart, orderChart, leftOutTable],
    tables: ["plan.changes", "plan.total", "plan.policies", "plan.order"],
    open: { "plan.policies": ["change", "what", "subject", "site", "name", "from", "to", "unit"] },
  },
  {
    title: "planSure",
    pictures: [],
    tables: ["plan.turning"],
  },
  {
    title: "planBalance",
    pictures: [whaleAfterLoss],
    tables: ["plan.balance", "plan.whale-after-loss", "plan.levers-after-loss"],
    open: { "plan.balance": "all", "plan.levers-after-loss": "all" },
  },
  {
    title: "planScenarios",
    pictures: [scenarioChart],
    tables: ["scenario.compare", "scenario.waterfall", "scenario.changes"],
    open: { "scenario.compare": "all" },
  },
  { title: "planTrack", pictures: [], tables: ["plan.track"], open: { "plan.track": "all" } },
  { title: "planPriorities", pictures: [priorityChart], tables: ["plan.priorities"] },
];
