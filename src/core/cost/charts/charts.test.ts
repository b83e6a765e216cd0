import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyLeaves, scopeTotal } from "../ledger.js";
import { overlapsOf, splitItems } from "../overlaps.js";
import { chartIds } from "../settings.js";
import { traitsOf } from "../traits.js";
import { type ChartLeaf, chartOf, chartRows } from "./chart.js";
import { charts } from "./charts.js";

function ledger(...rows: (readonly [heading: string | null, name: string, department?: string])[]) {
  const leaves = rows.map(([heading, account_name, department], i) => ({
    heading,
    account: null,
    account_name,
    department: department ?? null,
    amount: 100 + i,
  }));
  return classifyLeaves(leaves).map((leaf): ChartLeaf => ({ ...leaf, traits: traitsOf(leaf) }));
}

/** The eleven headings with the sub-items their text gives each of them. */
const essay: Readonly<Record<string, readonly string[]>> = {
  人力资源成本: ["招聘", "客服团队培训", "客服团队管理", "客服薪酬", "管理层薪酬和福利"],
  技术设备和系统成本: ["计算机", "电话系统", "呼叫中心软件", "在线客服系统", "社交媒体管理工具"],
  培训和教育成本: ["产品知识培训", "沟通技巧培训", "培训师", "培训设施"],
  客户服务设施和办公场所成本: ["办公楼租金", "水电费", "电话线路", "宽带网络", "办公设备和家具"],
  客户服务软件和工具成本: ["呼叫中心软件", "客户关系管理系统", "在线聊天软件"],
  客户投诉和赔偿成本: ["退款", "重新发货", "赠品"],
  质量监控和改进成本: ["质量评估", "绩效评估", "反馈与投诉分析", "提升技能和培训", "优化流程"],
  客户服务评估和调研成本: ["表现评估", "满意度调查", "问卷设计", "数据分析", "报告编制"],
  客户服务外包成本: ["外包合同费用", "外包服务费", "外包管理费"],
  客户服务域名和品牌推广成本: ["品牌推广", "广告和宣传", "市场调研"],
  客户服务管理和监控成本: ["政策和流程制定", "服务水平协议", "服务数据跟踪分析", "管理层", "管理培训"],
};
const headings = Object.keys(essay);
const order = [
  "people",
  "technology",
  "training",
  "facilities",
  "software",
  "compensation",
  "quality",
  "survey",
  "outsourcing",
  "brand",
  "management",
];
const items = (withHeading: boolean) =>
  ledger(
    ...headings.flatMap((heading) =>
      essay[heading]!.map((name) => [withHeading ? heading : null, name, "客户服务部"] as const),
    ),
  );
const eleven = charts["eleven-headings"];
const claims = (leaf: ChartLeaf) => {
  const { category, also } = chartOf(eleven, leaf);
  return [category, ...also];
};

describe("a ledger made from the eleven headings' own sub-items (C-038 to C-047)", () => {
  it("keeps each item under the heading it is booked under", () => {
    const leaves = items(true);
    expect(leaves.map((leaf) => leaf.traits.eleven)).toEqual(
      headings.flatMap((heading, i) => essay[heading]!.map(() => order[i])),
    );
  });

  it("finds call-centre software in technology and software", () => {
    for (const leaf of items(true).filter((l) => l.account_name === "呼叫中心软件"))
      expect(claims(leaf)).toEqual(expect.arrayContaining(["technology", "software"]));
    expect(splitItems(items(true))).toContainEqual(
      expect.objectContaining({ name: "呼叫中心软件", homes: ["software", "technology"] }),
    );
  });

  it("finds training in people, training, quality and management", () => {
    for (const leaf of items(true).filter((l) => l.account_name!.includes("培训")))
      expect(claims(leaf)).toEqual(expect.arrayContaining(["people", "training", "quality", "management"]));
  });

  it("finds managers in people and management", () => {
    for (const leaf of items(true).filter((l) => l.account_name!.startsWith("管理层")))
      expect(claims(leaf)).toEqual(expect.arrayContaining(["people", "management"]));
  });

  it("gives each posting exactly one home and keeps the sum, with and without the ledger's headings", () => {
    for (const leaves of [items(true), items(false)]) {
      const overlaps = overlapsOf(leaves, [eleven]);
      expect(overlaps.filter((o) => o.scheme === "eleven-headings").length).toBeGreaterThan(10);
      for (const o of overlaps) expect(o.fits).not.toContain(o.decided);
      const rows = chartRows(eleven, leaves);
      expect(rows.flatMap((r) => r.leaves)).toHaveLength(leaves.length);
      expect(rows.reduce((s, r) => s + r.cents, 0)).toBe(leaves.reduce((s, l) => s + l.amount, 0));
    }
  });

  it("says by which rule a home was decided", () => {
    const rules = (leaves: ChartLeaf[]) =>
      overlapsOf(leaves, [eleven]).find(
        (o) => o.leaf.account_name === "呼叫中心软件" && o.scheme === eleven.id,
      );
    expect(rules(items(true))).toMatchObject({ decided: "technology", rule: "heading" });
    expect(rules(items(false))).toMatchObject({ decided: "software", rule: "words" });
    const [leaf] = items(false).filter((l) => l.account_name === "呼叫中心软件");
    const given = { ...leaf!, traits: traitsOf(leaf!, { eleven: "technology" }) };
    expect(rules([given])).toMatchObject({ decided: "technology", rule: "given" });
  });

  it("leaves an item that only one heading claims out of the list", () => {
    const named = new Set(overlapsOf(items(true), [eleven]).map((o) => o.leaf.account_name));
    for (const clear of ["满意度调查", "水电费", "退款", "服务水平协议"]) expect(named).not.toContain(clear);
  });
});

describe("charts of accounts", () => {
  it("show the four items of service support as their scope", () => {
    const leaves = ledger(
      [null, "订单处理费"],
      [null, "拣货费"],
      [null, "售后维修"],
      [null, "退货处理"],
      [null, "运费"],
    );
    const rows = chartRows(charts["support-items"], leaves);
    expect(rows.map((r) => [r.category, r.cents])).toEqual([
      ["order-processing-item", 100],
      ["order-filling", 101],
      ["parts-and-support", 102],
      ["returns-handling", 103],
      [null, 104],
    ]);
    expect(scopeTotal(leaves, ["service-support"])).toBe(406);
  });

  it("tell support, care and retention apart", () => {
    const homes = ledger(
      ["客户服务", "客服工资"],
      ["销售促进", "客户维护费"],
      [null, "客户满意度调查"],
      [null, "仓租"],
    );
    expect(homes.map((l) => chartOf(charts["support-care-retention"], l).category)).toEqual([
      "support",
      "retention",
      "care",
      null,
    ]);
  });

  it("show a developer's selling expense, of which only after-sales is customer service (C-051 to C-056)", () => {
    const chart = charts["real-estate-selling"];
    const home = (name: string) => chartOf(chart, ledger([null, name])[0]!).category;
    expect(["市场调研人员薪酬", "调研报告费", "数据采集和分析费"].map(home)).toEqual(
      Array(3).fill("market-research"),
    );
    expect(["广告投放费", "广告制作费", "代言人签约费"].map(home)).toEqual(Array(3).fill("advertising"));
    expect(["销售人员基本薪酬", "销售津贴和奖金", "销售人员社会保险"].map(home)).toEqual(
      Array(3).fill("sales-people"),
    );
    expect(["售楼处租金", "门店装修费", "网站建设费", "电商平台推广费"].map(home)).toEqual(
      Array(4).fill("sales-channels"),
    );
    expect(["客户服务热线费", "售后维修", "投诉处理", "客户回访费"].map(home)).toEqual(
      Array(4).fill("after-sales"),
    );
    expect(chart.categories.filter((c) => c.scope === "service-function").map((c) => c.id)).toEqual([
      "after-sales",
    ]);
  });

  it("show service cost by people, technology and suppliers (C-090)", () => {
    const home = (name: string) => chartOf(charts["service-report"], ledger([null, name])[0]!).category;
    expect(
      ["客服工资", "客服培训费", "客服系统软件费", "包装材料", "运输费", "仓租", "主营业务成本"].map(home),
    ).toEqual([
      "service-people",
      "service-people",
      "equipment-and-technology",
      "materials-and-suppliers",
      "materials-and-suppliers",
      null,
      null,
    ]);
  });

  it("give the ledger back to the cent, whichever chart, and so do scopes' union and behaviour", () => {
    const words = [
      "运输费",
      "仓租",
      "客服软件",
      "培训",
      "退货",
      "广告",
      "管理层",
      "银行存款",
      "主营业务成本",
      "x",
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            heading: fc.option(fc.constantFrom(...headings, "运输", "管理")),
            account: fc.option(fc.constantFrom("6601", "6602")),
            account_name: fc.option(fc.constantFrom(...words)),
            department: fc.option(fc.constantFrom("客服部", "物流部")),
            amount: fc.integer({ min: -1_000_000, max: 9_000_000 }),
          }),
        ),
        (booked) => {
          const total = booked.reduce((s, l) => s + l.amount, 0);
          const leaves = classifyLeaves(booked).map(
            (leaf): ChartLeaf => ({ ...leaf, traits: traitsOf(leaf) }),
          );
          const sumBy = (key: (leaf: ChartLeaf) => unknown) => {
            const sums = new Map<unknown, number>();
            for (const leaf of leaves) sums.set(key(leaf), (sums.get(key(leaf)) ?? 0) + leaf.amount);
            return [...sums.values()].reduce((a, b) => a + b, 0);
          };
          expect(sumBy((l) => l.kind)).toBe(total);
          expect(sumBy((l) => l.traits.behaviour)).toBe(total);
          expect(sumBy((l) => l.traits.column)).toBe(total);
          for (const id of chartIds)
            expect(chartRows(charts[id], leaves).reduce((s, r) => s + r.cents, 0)).toBe(total);
          const noScope = leaves.filter((l) => l.scopes.length === 0).reduce((s, l) => s + l.amount, 0);
          const union = scopeTotal(leaves, [
            "narrow-logistics",
            "service-support",
            "service-function",
            "selling",
          ]);
          expect(union + noScope).toBe(total);
        },
      ),
    );
  });
});
