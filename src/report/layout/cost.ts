import { capacityChart } from "../charts/cost/capacity.js";
import { budgetChart, costTrendChart, jointChart, leverChart } from "../charts/cost/control.js";
import { customerWaterfalls, whaleChart } from "../charts/cost/customers.js";
import { deskChart } from "../charts/cost/desk.js";
import { headingChart, reconciliationChart, scopeChart } from "../charts/cost/ledger.js";
import { channelChart, regionChart } from "../charts/cost/places.js";
import { standardForm } from "../charts/cost/standard.js";
import type { Part } from "./part.js";

/** Ledger, customers, capacity, control, and the form of the standard. */
export const costLayout: readonly Part[] = [
  {
    title: "ledger",
    pictures: [headingChart, scopeChart, reconciliationChart],
    tables: ["cost.headings", "cost.overlaps", "cost.chart.", "cost.reconciliation", "cost.allocation"],
  },
  {
    title: "customers",
    pictures: [whaleChart, customerWaterfalls, channelChart, regionChart],
    tables: [
      "cost.customers",
      "cost.decisions",
      "cost.pareto",
      "cost.products",
      "cost.pairs",
      "cost.channels",
      "cost.regions",
    ],
  },
  {
    title: "capacity",
    pictures: [capacityChart, deskChart],
    tables: ["cost.resources", "cost.capacity", "cost.activities", "cost.step-down", "cost.desk."],
  },
  {
    title: "control",
    pictures: [budgetChart, costTrendChart, leverChart, jointChart],
    tables: [
      "cost.budget",
      "cost.budget.",
      "cost.trend",
      "cost.trend.",
      "cost.shifts",
      "cost.return-on-service",
      "cost.levers",
      "cost.outsourcing",
      "cost.joint",
    ],
  },
  {
    title: "standard",
    pictures: [standardForm],
    tables: ["cost.gbt20523", "cost.gbt20523.", "cost.logistics-bridge", "cost.internal-services"],
  },
];
