import { classCurves } from "../charts/level/classes.js";
import { tradeOffCharts } from "../charts/level/curves.js";
import { isoChart } from "../charts/level/iso.js";
import { optimaChart } from "../charts/level/optima.js";
import { penaltyChart } from "../charts/level/penalty.js";
import { profitCharts } from "../charts/level/profit.js";
import { salesChart } from "../charts/level/sales.js";
import { sharedStockChart } from "../charts/level/shared-stock.js";
import { waysChart } from "../charts/level/ways.js";
import { matrixBlock } from "../charts/matrix.js";
import type { Part } from "./part.js";

/** Curves and best levels, what a failure costs, who gets what, by which means. */
export const levelLayout: readonly Part[] = [
  {
    title: "levelCurves",
    pictures: [tradeOffCharts, optimaChart, profitCharts, classCurves, salesChart],
    tables: ["level.optima", "level.curves", "level.sales-optima", "level.sales-curves"],
  },
  { title: "levelPenalty", pictures: [penaltyChart], tables: ["level.penalty", "level.penalty-by-class"] },
  {
    title: "levelWho",
    pictures: [matrixBlock, waysChart, sharedStockChart],
    tables: [
      "level.menu",
      "level.ways",
      "level.customer-levels",
      "level.ranks",
      "level.ranks-",
      "level.matrix",
      "level.pairs",
      "level.under-served-pairs",
      "level.over-served-customers",
      "level.special-handling",
      "level.shared-stock",
      "level.customers",
      "level.products",
    ],
    open: {
      "level.menu": [
        "tier",
        "element",
        "level",
        "today",
        "hours",
        "hours-today",
        "ideal",
        "acceptable",
        "customers",
        "rule",
        "cost",
        "money",
      ],
    },
  },
  {
    title: "levelMeans",
    pictures: [isoChart],
    tables: [
      "level.points",
      "level.means",
      "level.same-service",
      "level.iso-service",
      "level.iso-cost",
      "level.expansion-path",
      "level.promise-curve",
    ],
  },
  {
    title: "levelItems",
    pictures: [],
    tables: ["level.demand-models", "level.items-supply", "level.items"],
    open: { "level.demand-models": "all" },
  },
];
