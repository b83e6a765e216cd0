import { describe, expect, it } from "vitest";
import { classifyLeaves } from "./ledger.js";

const leaf = (account: string | null, account_name: string, heading: string | null = null) => ({
  heading,
  account,
  account_name,
  department: null,
});
const kinds = (leaves: ReturnType<typeof leaf>[], given: Record<string, string>) =>
  classifyLeaves(leaves, kindsOnly(given)).map((l) => l.kind);
const kindsOnly = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([name, kind]) => [name, { kind }]));

describe("the firm's own word on an account", () => {
  it("goes before the words of its name, by code, by name, by heading", () => {
    const leaves = [leaf("660202", "年费", "信息"), leaf("660101", "运输费", "运输"), leaf(null, "杂项")];
    expect(kinds(leaves, {})).toEqual(["other", "transport", "other"]);
    expect(kinds(leaves, { 信息: "logistics-management" })).toEqual([
      "logistics-management",
      "transport",
      "other",
    ]);
    expect(kinds(leaves, { "660101": "other", 杂项: "packaging" })).toEqual(["other", "other", "packaging"]);
    expect(kinds(leaves, { 信息: "selling", 年费: "packaging", "660202": "storage" })[0]).toBe("storage");
  });

  it("may be said for all that begin so, the longer beginning first", () => {
    const leaves = [leaf("660202", "a"), leaf("660301", "b"), leaf("7", "c")];
    expect(kinds(leaves, { "66*": "storage", "6603*": "packaging" })).toEqual([
      "storage",
      "packaging",
      "other",
    ]);
  });

  it("brings the scopes and the driver of its kind", () => {
    const [given] = classifyLeaves([leaf("1", "x")], { "1": { kind: "service-desk" } });
    const [told] = classifyLeaves([leaf("1", "客服工资")]);
    expect(given).toMatchObject({ scopes: told!.scopes, driver: told!.driver, also: [] });
  });
});
