import { describe, expect, it } from "vitest";
import { claimLeaves } from "./account-claims.js";

const leaf = (account: string, account_name: string, heading = "费用") => ({
  account,
  account_name,
  heading,
  department: null,
});
const leaves = [leaf("660141", "客服人员工资"), leaf("660112", "仓储作业人工"), leaf("7001", "运费", "运输")];

describe("claimLeaves", () => {
  it("takes codes, names and headings, exact before a beginning, longer before shorter", () => {
    expect(claimLeaves(leaves, [["66*"], ["6601*"], ["客服人员工资"], ["运输"]]).owner).toEqual([2, 1, 3]);
  });
  it("says which names nobody answers to", () => {
    expect(claimLeaves(leaves, [["660141", "660199"]]).unmet).toEqual([{ claimant: 0, name: "660199" }]);
  });
  it("leaves a leaf two name alike with the first, and says so", () => {
    const claimed = claimLeaves(leaves, [["660141"], ["客服人员工资"]]);
    expect(claimed.owner).toEqual([0, null, null]);
    expect(claimed.contested).toEqual([{ leaf: 0, by: [0, 1] }]);
  });
});
