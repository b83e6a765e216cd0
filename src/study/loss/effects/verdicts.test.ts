import { expect, it } from "vitest";
import { defaultAssumptions } from "../../../core/assumptions.js";
import { failureKinds } from "../../../core/loss/failures.js";
import { languages, words } from "../../../i18n/index.js";
import type { StudyInput } from "../../input.js";
import type { Cases } from "./cases.js";
import type { Estimates, KindEffect, Telling } from "./estimate.js";
import type { UsedLinks } from "./links.js";
import { effectVerdicts } from "./verdicts.js";

const kind = (telling: Telling, low: number, high: number): KindEffect => {
  const estimate = { value: (low + high) / 2, low, high, se: (high - low) / 4 };
  return {
    kind: "late",
    telling,
    why: null,
    exposed: 200,
    unexposed: 3000,
    raw: { ...estimate, value: -0.01 },
    stratified: null,
    adjusted: {
      observed: 0.1,
      expected: 0.08,
      difference: estimate,
      riskRatio: null,
      exposed: 200,
      exposedClusters: 50,
      df: 49,
    },
    oddsRatio: null,
    first: null,
    p: 0.06,
    eValue: 2,
    eValueLimit: 1.4,
    smallest: 0.04,
  };
};

function said(k: KindEffect, others = 1): string[] {
  const kinds = Object.fromEntries(failureKinds.map((name) => [name, { known: 9, met: 9, judged: 9 }]));
  const cases = {
    horizon: { days: 60, because: "usual" },
    purchases: 3300,
    judged: 3200,
    lost: 250,
    kinds,
  } as unknown as Cases;
  const other: KindEffect = { ...k, kind: "short" };
  const found = { kinds: [k, ...Array(others).fill(other)], recovered: null } as unknown as Estimates;
  const used: UsedLinks = {
    links: (["late", "short"] as const).map((name) => ({
      kind: name,
      source: "blend",
      value: 0.015,
      low: 0,
      high: 0.03,
    })),
    joint: null,
    weight: new Map([["late", 0.7]]),
  };
  const input = { assumptions: defaultAssumptions } as StudyInput;
  const verdicts = effectVerdicts(input, cases, found, used);
  for (const language of languages)
    for (const v of verdicts) expect(words(language, "CNY").verdictText(v)).not.toMatch(/[{}]/);
  return verdicts.flatMap((v) => (v.id.endsWith(".late") ? [v.code] : []));
}

it("calls what holds after all kinds are allowed for, and says what alone would have held", () => {
  expect(said(kind("effect", 0.01, 0.04))).toEqual(["loss.effect-found", "loss.effect-naive-misleads"]);
  expect(said(kind("no-clear-effect", 0.001, 0.04))).toEqual(["loss.effect-borderline"]);
  expect(said(kind("no-clear-effect", 0.001, 0.04), 0)).toEqual(["loss.effect-borderline-alone"]);
  expect(said(kind("no-clear-effect", -0.04, -0.001))).toEqual(["loss.effect-fewer-borderline"]);
  expect(said(kind("no-clear-effect", -0.01, 0.04))).toEqual(["loss.effect-unclear"]);
  expect(said(kind("fewer", -0.05, -0.01))).toEqual(["loss.effect-fewer"]);
});
