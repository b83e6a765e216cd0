import type { Results, Room } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { capacityChart } from "./charts/cost/capacity.js";
import { budgetChart, costTrendChart, jointChart, leverChart } from "./charts/cost/control.js";
import { customerWaterfalls, whaleChart } from "./charts/cost/customers.js";
import { deskChart } from "./charts/cost/desk.js";
import { headingChart, reconciliationChart, scopeChart } from "./charts/cost/ledger.js";
import { channelChart, regionChart } from "./charts/cost/places.js";
import { standardForm } from "./charts/cost/standard.js";
import { chainChart, kindsChart } from "./charts/loss/answer.js";
import { bucketChart, trustChart } from "./charts/loss/bucket.js";
import { doseChart, effectsChart } from "./charts/loss/effects.js";
import { classLossChart, monthLossChart, regionLossChart } from "./charts/loss/groups.js";
import { lifecycleChart } from "./charts/loss/lifecycle.js";
import { tornadoChart } from "./charts/loss/sure.js";
import { traceBlock } from "./charts/loss/trace.js";
import { matrixBlock } from "./charts/matrix.js";
import { priorityChart } from "./charts/money.js";
import { customerChart, cycleChart, groupChart, trendChart } from "./charts/service.js";
import type { Block } from "./document.js";

type Draw = (results: Results, words: Words) => Block | null;

/** A stretch of a section under one heading: its pictures, then the tables that belong to it. */
export interface Part {
  /** Key of its heading in `report.parts`; null: no heading. */
  readonly title: keyof Words["report"]["parts"] | null;
  readonly pictures: readonly Draw[];
  /** Tables by id, or all that begin so. */
  readonly tables: readonly string[];
  /** Those of its tables that stand open, with the columns a page has room for; the workbook holds all. */
  readonly open?: Readonly<Record<string, readonly string[] | "all">>;
}

const plain = (...pictures: Draw[]): readonly Part[] => [{ title: null, pictures, tables: [] }];

export const layout: Readonly<Record<Room, readonly Part[]>> = {
  measure: plain(trendChart, groupChart, customerChart, cycleChart),
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
  level: plain(matrixBlock),
  plan: plain(priorityChart),
  price: [],
};

/** The tables of a part, in the order the part names them. */
export function tablesOf(part: Part, ids: readonly string[]): string[] {
  return part.tables.flatMap((wanted) =>
    ids.filter((id) => (wanted.endsWith(".") ? id.startsWith(wanted) : id === wanted)),
  );
}
