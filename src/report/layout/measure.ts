import { auditChart } from "../charts/measure/audit.js";
import { distributionChart } from "../charts/measure/distributions.js";
import { businessChart, driverChart } from "../charts/measure/drivers.js";
import { evaluationChart } from "../charts/measure/evaluation.js";
import { gapChart } from "../charts/measure/gaps.js";
import { idealChart } from "../charts/measure/ideal.js";
import { kanoChart } from "../charts/measure/kano.js";
import { perceivedChart } from "../charts/measure/perceived.js";
import { positionChart } from "../charts/measure/position.js";
import { printedBlocks } from "../charts/measure/printed.js";
import { levelsChart, overallChart } from "../charts/measure/satisfaction.js";
import { splitChart } from "../charts/measure/split.js";
import { stabilityChart } from "../charts/measure/stability.js";
import { customerChart, cycleChart, groupChart, trendChart } from "../charts/service.js";
import type { Part } from "./part.js";

/** Service as recorded, asked for, compared and looked at from inside. */
export const measureLayout: readonly Part[] = [
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
];
