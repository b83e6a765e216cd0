import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCases } from "./check.js";
import { type Case, difference } from "./compare.js";
import { hasLog } from "./customer-log.js";

const here = new URL(".", import.meta.url);
const files = readdirSync(here).filter((name) => name.endsWith(".json"));

const casesOf = (name: string) =>
  (JSON.parse(readFileSync(new URL(name, here), "utf8")) as { cases: Case[] }).cases;
const onLog = (c: Case) => typeof c.inputs.log === "string";
const logsAtHand = files
  .flatMap(casesOf)
  .filter(onLog)
  .every((c) => hasLog(c.inputs.log as string));

describe("reference cases", () => {
  const pass = async (cases: Case[]) => {
    const result = await checkCases(cases);
    expect(result.unmapped).toEqual([]);
    expect(result.families.flatMap((f) => f.first ?? [])).toEqual([]);
    expect(result.passed).toBe(cases.length);
    expect(result.passed).toBeGreaterThan(0);
  };

  it.each(files)("%s: every family is mapped and every case passes", (name) =>
    pass(casesOf(name).filter((c) => !onLog(c))),
  );

  it.skipIf(!logsAtHand)("cases on real logs pass (PLIMSOLL_TEST_DATA)", () =>
    pass(files.flatMap(casesOf).filter(onLog)),
  );
});

describe("comparing a case", () => {
  const wants = (outputs: Record<string, unknown>, extra: Partial<Case> = {}): Case => ({
    id: "x",
    family: "any",
    inputs: {},
    outputs,
    rel_tol: 1e-3,
    ...extra,
  });

  it("judges numbers by the wider of both tolerances", () => {
    expect(difference({ a: 100.05 }, wants({ a: 100 }))).toBeNull();
    expect(difference({ a: 100.2 }, wants({ a: 100 }))).toBe("a: got 100.2, want 100");
    expect(difference({ a: 1e-13 }, wants({ a: 0 }))).toBeNull();
    expect(difference({ a: 1e-13 }, wants({ a: 0 }, { abs_tol: 0 }))).not.toBeNull();
    expect(difference({ a: Number.NaN }, wants({ a: 1 }))).not.toBeNull();
  });

  it("compares lists and objects part by part, and ignores what is not asked for", () => {
    expect(difference({ a: [1, { b: 2 }], more: 1 }, wants({ a: [1, { b: 2 }] }))).toBeNull();
    expect(difference({ a: [1] }, wants({ a: [1, 2] }))).not.toBeNull();
    expect(difference({ a: [1, { b: 3 }] }, wants({ a: [1, { b: 2 }] }))).toBe("a[1].b: got 3, want 2");
    expect(difference({}, wants({ a: 1 }))).toBe("a: missing, want 1");
    expect(difference({ a: "x", b: true }, wants({ a: "x", b: false }))).toBe("b: got true, want false");
  });

  it("judges a fit's log-likelihood by its own tolerance, its parameters by the other", () => {
    const fit = wants(
      { params: { r: 1 }, log_likelihood: -9582 },
      { family: "fit_any", abs_tol_log_likelihood: 1e-4 },
    );
    expect(difference({ params: { r: 1.0005 }, log_likelihood: -9582.00005 }, fit)).toBeNull();
    expect(difference({ params: { r: 1.0005 }, log_likelihood: -9582.1 }, fit)).not.toBeNull();
    expect(difference({ params: { r: 1.1 }, log_likelihood: -9582 }, fit)).not.toBeNull();
  });
});
