import type { Results, Room } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { capacityChart } from "./charts/cost/capacity.js";
import { budgetChart, costTrendChart, jointChart, leverChart } from "./charts/cost/control.js";
import { customerWaterfalls, whaleChart } from "./charts/cost/customers.js";
import { deskChart } from "./charts/cost/desk.js";
import { headingChart, reconciliationChart, scopeChart } from "./charts/cost/ledger.js";
import { channelChart, regionChart } from "./charts/cost/places.js";
import { standardForm } from "./charts/cost/standard.js";
import { matrixBlock } from "./charts/matrix.js";
import { priorityChart, silentChart } from "./charts/money.js";
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
  loss: plain(silentChart),
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
