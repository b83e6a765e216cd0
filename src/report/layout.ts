import type { Results, Room } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { capacityChart } from "./charts/cost/capacity.js";
import { budgetChart, costTrendChart, jointChart, leverChart } from "./charts/cost/control.js";
import { customerWaterfalls, whaleChart } from "./charts/cost/customers.js";
import { deskChart } from "./charts/cost/desk.js";
import { headingChart, reconciliationChart, scopeChart } from "./charts/cost/ledger.js";
import { channelChart, regionChart } from "./charts/cost/places.js";
import { standardForm } from "./charts/cost/standard.js";
import { classCurves } from "./charts/level/classes.js";
import { tradeOffCharts } from "./charts/level/curves.js";
import { isoChart } from "./charts/level/iso.js";
import { optimaChart } from "./charts/level/optima.js";
import { penaltyChart } from "./charts/level/penalty.js";
import { profitCharts } from "./charts/level/profit.js";
import { salesChart } from "./charts/level/sales.js";
import { sharedStockChart } from "./charts/level/shared-stock.js";
import { waysChart } from "./charts/level/ways.js";
import { chainChart, kindsChart } from "./charts/loss/answer.js";
import { bucketChart, trustChart } from "./charts/loss/bucket.js";
import { doseChart, effectsChart } from "./charts/loss/effects.js";
import { classLossChart, monthLossChart, regionLossChart } from "./charts/loss/groups.js";
import { lifecycleChart } from "./charts/loss/lifecycle.js";
import { tornadoChart } from "./charts/loss/sure.js";
import { traceBlock } from "./charts/loss/trace.js";
import { matrixBlock } from "./charts/matrix.js";
import { auditChart } from "./charts/measure/audit.js";
import { distributionChart } from "./charts/measure/distributions.js";
import { businessChart, driverChart } from "./charts/measure/drivers.js";
import { evaluationChart } from "./charts/measure/evaluation.js";
import { gapChart } from "./charts/measure/gaps.js";
import { idealChart } from "./charts/measure/ideal.js";
import { kanoChart } from "./charts/measure/kano.js";
import { perceivedChart } from "./charts/measure/perceived.js";
import { positionChart } from "./charts/measure/position.js";
import { printedBlocks } from "./charts/measure/printed.js";
import { levelsChart, overallChart } from "./charts/measure/satisfaction.js";
import { splitChart } from "./charts/measure/split.js";
import { stabilityChart } from "./charts/measure/stability.js";
import { priorityChart } from "./charts/money.js";
import { changesChart, leftOutTable, orderChart } from "./charts/plan/changes.js";
import { sumsText } from "./charts/plan/sums.js";
import { planTotalChart, scenarioChart } from "./charts/plan/total.js";
import { whaleAfterLoss } from "./charts/plan/whale.js";
import { customerChart, cycleChart, groupChart, trendChart } from "./charts/service.js";
import type { Block } from "./document.js";

type Draw = (results: Results, words: Words) => Block | readonly Block[] | null;

/** A stretch of a section under one heading: its pictures, then the tables that belong to it. */
export interface Part {
  /** Key of its heading in `report.parts`; null: no heading. */
  readonly title: keyof Words["report"]["parts"] | null;
  readonly pictures: readonly Draw[];
  /** Tables by id, or all that begin so: ends in a dot or a dash. */
  readonly tables: readonly string[];
  /** Those of its tables that stand open, with the columns a page has room for; the workbook holds all. */
  readonly open?: Readonly<Record<string, readonly string[] | "all">>;
}

export const layout: Readonly<Record<Room, readonly Part[]>> = {
  measure: [
    {
      title: "measureRecords",
      pictures: [trendChart, groupChart, customerChart, cycleChart],
      tables: [
        "measure.by-",
        "measure.targets",
        "measure.trend",
        "measure.hot-spots",
        "measure.steps",
        "measure.response-by-",
        "measure.elements",
      ],
    },
    {
      title: "measureSurvey",
      pictures: [
        distributionChart,
        splitChart,
        driverChart,
        kanoChart,
        gapChart,
        overallChart,
        levelsChart,
        businessChart,
        idealChart,
      ],
      tables: [
        "measure.importance",
        "measure.performance",
        "measure.answers",
        "measure.split",
        "measure.split-",
        "measure.segments",
        "measure.segment-",
        "measure.drivers",
        "measure.drivers-",
        "measure.kano",
        "measure.expectation-",
        "measure.overall",
        "measure.overall-",
        "measure.satisfaction-",
        "measure.trust",
        "measure.share-of-business",
        "measure.ideal-levels",
        "measure.reliability",
        "measure.languages",
        "measure.answer-quality",
      ],
    },
    {
      title: "measureRivals",
      pictures: [evaluationChart, positionChart, stabilityChart],
      tables: [
        "measure.rivals",
        "measure.rivals-",
        "measure.placement",
        "measure.placement-",
        "measure.benchmarks",
        "measure.cautions",
        "measure.caution-",
      ],
      open: { "measure.cautions": ["caution", "holds", "element", "elements"] },
    },
    {
      title: "measureInside",
      pictures: [perceivedChart, auditChart],
      tables: [
        "measure.perceived-measured",
        "measure.kpi-targets",
        "measure.audit",
        "measure.audit-",
        "measure.information-flow",
        "measure.contact-topics",
        "measure.manager-views",
      ],
    },
    {
      title: "measurePrinted",
      pictures: [printedBlocks],
      tables: ["measure.printed", "measure.printed-"],
    },
  ],
  cost: [
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
  ],
  loss: [
    {
      title: "lossAnswer",
      pictures: [chainChart, kindsChart],
      tables: ["loss.parts", "loss.kinds"],
    },
    {
      title: "lossWhy",
      pictures: [effectsChart, doseChart],
      tables: ["loss.effects", "loss.dose", "loss.placebo", "loss.behaviour", "loss.score-effects"],
    },
    {
      title: "lossSure",
      pictures: [tornadoChart],
      tables: ["loss.told", "loss.links", "loss.tornado"],
      open: { "loss.links": ["link", "value", "source", "low", "high", "unit"], "loss.told": "all" },
    },
    {
      title: "lossAct",
      pictures: [],
      tables: ["loss.customers-at-risk", "loss.customers-lost"],
      open: {
        "loss.customers-at-risk": [
          "customer_id",
          "name",
          "last-order",
          "risk",
          "value",
          "expected",
          "last-failure",
          "failure-kind",
          "advice",
        ],
        "loss.customers-lost": [
          "customer_id",
          "name",
          "last-order",
          "value",
          "last-failure",
          "failure-kind",
          "win-back-chance",
          "win-back-cost",
          "worth",
          "advice",
        ],
      },
    },
    { title: null, pictures: [traceBlock], tables: ["loss.trace"] },
    { title: "lossWhere", pictures: [classLossChart, regionLossChart, monthLossChart], tables: [] },
    {
      title: "lossLifecycle",
      pictures: [lifecycleChart],
      tables: ["loss.lifecycle-loss", "loss.lifecycle", "loss.lifecycle."],
      open: { "loss.lifecycle-loss": "all" },
    },
    {
      title: "lossBucket",
      pictures: [bucketChart, trustChart],
      tables: ["loss.bucket", "loss.trust", "loss.trust-routes"],
      open: { "loss.trust-routes": ["route", "answer", "customers", "value", "low", "high"] },
    },
    {
      title: "lossModel",
      pictures: [],
      tables: ["loss.setting", "loss.holdout", "loss.holdout-bins", "loss.models", "loss.value-sensitivity"],
    },
  ],
  level: [
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
      open: { "level.menu": "all" },
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
  ],
  plan: [
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
  ],
  price: [],
};

/** The tables of a part, in the order the part names them. */
export function tablesOf(part: Part, ids: readonly string[]): string[] {
  return part.tables.flatMap((wanted) =>
    ids.filter((id) => (/[.-]$/.test(wanted) ? id.startsWith(wanted) : id === wanted)),
  );
}
