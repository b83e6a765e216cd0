import { chainChart, kindsChart } from "../charts/loss/answer.js";
import { bucketChart, trustChart } from "../charts/loss/bucket.js";
import { doseChart, effectsChart } from "../charts/loss/effects.js";
import { classLossChart, monthLossChart, regionLossChart } from "../charts/loss/groups.js";
import { lifecycleChart } from "../charts/loss/lifecycle.js";
import { tornadoChart } from "../charts/loss/sure.js";
import { traceBlock } from "../charts/loss/trace.js";
import type { Part } from "./part.js";

/** What is lost and why, how sure that is, whom to call, and what it rests on. */
export const lossLayout: readonly Part[] = [
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
];
