import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf, type World, world } from "../../../test/study/mart.js";
import { chartIds, usualCostSettings } from "../../core/cost/settings.js";
import type { Findings } from "../../core/findings.js";
import { en } from "../../i18n/en/index.js";
import { zh } from "../../i18n/zh/index.js";
import { readLedger } from "./ledger.js";
import { ledgerFigures } from "./ledger-figures.js";
import { ledgerFindings } from "./ledger-findings.js";
import { saveLedgerRows } from "./ledger-rows.js";

type Posting = Readonly<Record<string, string | number | null>>;

const posting = (account_name: string, amount: number | null, extra: Posting = {}): Posting => ({
  posted_on: "2024-05-31",
  account_name,
  amount,
  ...extra,
});
const month = (m: number) => ({ posted_on: `2024-${String(m).padStart(2, "0")}-28` });

async function study(
  postings: readonly Posting[],
  settings: World["settings"] = {},
  orders: World["orders"] = [],
) {
  const input = await world({ orders, facts: { posting: postings }, settings });
  const ledger = (await readLedger(input))!;
  const findings = await ledgerFindings(input, ledger, []);
  const cents = (id: string) => Math.round(findings.figures.find((f) => f.id === id)!.value! * 100);
  await input.warehouse.close();
  return { ledger, findings, cents };
}

describe("the ledger, leaf by leaf", () => {
  it("keeps a leaf per heading, account, name, department and channel, with the months it is booked in", async () => {
    const { ledger } = await study([
      posting("运费", 10, { ...month(1), channel: "网店" }),
      posting("运费", 20, { ...month(1), channel: "网店" }),
      posting("运费", 5, { ...month(2), channel: "网店" }),
      posting("运费", 7, { ...month(2), channel: "门店" }),
    ]);
    expect(ledger.leaves.map((l) => [l.channel, l.amount, l.postings, l.months])).toEqual([
      ["网店", 3500, 3, 2],
      ["门店", 700, 1, 1],
    ]);
    expect(ledger.total).toBe(4200);
  });

  it("leaves out what is no cost of a whole journal, and what is no posting, and says how much", async () => {
    const { ledger, findings, cents } = await study([
      posting("销售费用_运输费", 500, { text: "期初余额" }),
      posting("销售费用_运输费", 100, { posting_id: "记-1" }),
      posting("应付账款", -100, { posting_id: "记-1" }),
      posting("主营业务收入", -900, { posting_id: "记-2" }),
      posting("应收账款", 900, { posting_id: "记-2" }),
      posting("销售费用_运输费", -100, { posting_id: "记-3", text: "结转本期损益" }),
      // Whatever its text says, what is booked to the profit account closes the month …
      posting("销售费用_运输费", -40, { posting_id: "记-4", text: "结转费用" }),
      posting("本年利润", 40, { posting_id: "记-4", text: "结转费用" }),
      // … and a voucher of the same number in another month does not.
      posting("销售费用_运输费", 40, { posting_id: "记-4", ...month(4) }),
      { posted_on: "2024-05-31", text: "本 月 合 计", amount: 1100 },
      { posted_on: "2024-05-31", account_name: "Balance b/f", amount: 7 },
    ]);
    expect(ledger.leaves.map((l) => [l.account_name, l.amount])).toEqual([["销售费用_运输费", 14_000]]);
    expect([ledger.total, cents("cost.explicit.total")]).toEqual([14_000, 14_000]);
    expect(findings.figures[0]!.population).toMatchObject({ counted: 2, of: 2, unknown: 0 });
    const said = (code: string) => findings.verdicts.find((v) => v.code === `cost.${code}`)?.values;
    expect(said("balance-rows-left-out")).toEqual({ count: 3, amount: 1607 });
    expect(said("closing-left-out")).toEqual({ count: 3, amount: -100 });
    expect(said("balance-sheet-accounts")).toEqual({ count: 2, amount: 800, largest: "应收账款" });
    expect(said("income-left-out")).toEqual({ count: 1, amount: -900, largest: "主营业务收入" });
    // Nothing is dropped: what is counted and what was left out are all eleven rows.
    expect(140 + 1607 - 100 + 800 - 900).toBe(500 + 100 - 100 - 900 + 900 - 100 - 40 + 40 + 40 + 1100 + 7);
  });

  it("leads to the postings that count, and to no others", async () => {
    const input = await world({
      orders: [],
      facts: {
        posting: [
          posting("运费", 500, { text: "期初余额" }),
          posting("运费", 100, { posting_id: "记-1" }),
          posting("运费", 7, { posting_id: "记-2", currency: "USD" }),
          posting("运费", -100, { posting_id: "记-3" }),
          posting("本年利润", 100, { posting_id: "记-3" }),
        ],
      },
    });
    const ledger = (await readLedger(input))!;
    await saveLedgerRows(input, ledger);
    expect(ledgerFigures(ledger).find((f) => f.id === "cost.explicit.total")!.rows).toEqual({
      query: "derived.ledger_posting",
      args: { scheme: "bridge", part: "ledger" },
    });
    const rows = await input.warehouse.rows({
      sql: "SELECT posting_id, amount FROM derived.ledger_posting WHERE scheme = 'bridge' AND part = 'ledger'",
      shape: { posting_id: "text?", amount: "money" },
    } as const);
    await input.warehouse.close();
    expect(rows).toEqual([{ posting_id: "记-1", amount: ledger.total }]);
  });

  it("keeps what is booked straight to a customer apart, leaf by leaf", async () => {
    const { ledger } = await study([
      posting("运费", 10, { customer_id: "A" }),
      posting("运费", 4, { customer_id: "B" }),
      posting("运费", 1),
      posting("主营业务成本", 90, { customer_id: "A" }),
    ]);
    const freight = ledger.leaves.findIndex((l) => l.kind === "transport");
    expect(ledger.left[freight]).toBe(100);
    expect(ledger.direct).toEqual([
      { leaf: freight, customer: "A", cents: 1000 },
      { leaf: freight, customer: "B", cents: 400 },
    ]);
    expect(ledger.left.reduce((a, b) => a + b, 0) + 1400).toBe(ledger.total);
  });

  it("cuts the cost of serving by behaviour, and tells what is bought, within control and one-off", async () => {
    const year = Array.from({ length: 12 }, (_, i) => i + 1);
    const { cents } = await study([
      ...year.map((m) => posting("承运商运费", 100, month(m))),
      ...year.map((m) => posting("客服工资", 50, month(m))),
      ...year.map((m) => posting("仓租", 10, month(m))),
      posting("仓库开办费", 500, month(3)),
      posting("银行利息", 33, month(3)),
      posting("杂项", 1, month(3)),
    ]);
    expect(cents("cost.explicit.serving")).toBe(242_000);
    expect(cents("cost.explicit.step")).toBe(60_000);
    expect(cents("cost.explicit.outsourced")).toBe(120_000);
    expect(cents("cost.explicit.one-off")).toBe(50_000);
    expect(cents("cost.explicit.variable") + cents("cost.explicit.step") + cents("cost.explicit.fixed")).toBe(
      cents("cost.explicit.serving"),
    );
    expect(cents("cost.explicit.total")).toBe(245_400);
  });

  it("shows what each leaf is, with its postings behind it", async () => {
    const { findings } = await study([
      posting("客服系统软件费", 26),
      posting("运费", 10, { department: "物流部" }),
    ]);
    expect(rowsOf(findings, "cost.headings")).toEqual([
      expect.objectContaining({
        account_name: "客服系统软件费",
        department: null,
        eleven: "software",
        item: null,
      }),
      expect.objectContaining({ account_name: "运费", form: "outsourced", item: "transport", area: "sales" }),
    ]);
    const table = findings.tables.find((t) => t.id === "cost.headings")!;
    expect(table.rowEvidence![0]).toMatchObject({
      query: "fact.posting",
      args: { account_name: "客服系统软件费", department: "" },
    });
  });

  it("gives the ledger back to the cent, by scope, chart, behaviour and leaf", async () => {
    const names = [
      "运费",
      "仓租",
      "客服工资",
      "客服培训",
      "广告",
      "银行存款",
      "退货处理",
      "杂项",
      "呼叫中心软件",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.constantFrom(...names),
            cents: fc.integer({ min: -90_000, max: 900_000 }),
            currency: fc.constantFrom("CNY", "USD", null),
            customer: fc.option(fc.constantFrom("A", "B")),
            m: fc.integer({ min: 1, max: 12 }),
          }),
          { minLength: 1, maxLength: 20 },
        ),
        async (booked) => {
          const rate = 7.1234;
          const { ledger, findings, cents } = await study(
            booked.map((p) =>
              posting(p.name, p.cents / 100, {
                ...month(p.m),
                currency: p.currency,
                customer_id: p.customer,
              }),
            ),
            { cost: { ...usualCostSettings, charts: chartIds, rates: { USD: rate } } },
          );
          // Half a cent goes away from zero, posting by posting.
          const inOwn = (p: (typeof booked)[number]) =>
            p.currency === "USD"
              ? Math.sign(p.cents) * Math.round((Math.abs(p.cents) * 71234) / 10_000)
              : p.cents;
          const sumOf = (those: typeof booked) => those.reduce((sum, p) => sum + inOwn(p), 0);
          const bank = booked.filter((p) => p.name === "银行存款");
          const total = sumOf(booked.filter((p) => p.name !== "银行存款"));
          expect(ledger.total).toBe(total);
          expect(ledger.aside.reduce((s, l) => s + l.amount, 0)).toBe(sumOf(bank));
          const shared = ledger.left.reduce((a, b) => a + b, 0);
          expect(shared + ledger.direct.reduce((s, d) => s + d.cents, 0)).toBe(total);
          for (const table of findings.tables.filter((t) => t.id !== "cost.overlaps")) {
            const at = table.columns.findIndex((c) => c.id === "amount");
            expect(
              table.rows.reduce((s, r) => s + Math.round((r[at] as number) * 100), 0),
              table.id,
            ).toBe(total);
          }
          const outside = ledger.leaves
            .filter((l) => l.traits.column === null)
            .reduce((s, l) => s + l.amount, 0);
          const behaviours = ["variable", "step", "fixed"].map((b) => cents(`cost.explicit.${b}`));
          expect(behaviours.reduce((a, b) => a + b, outside)).toBe(total);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("charts and overlaps", () => {
  it("shows selling expense against order value for a developer", async () => {
    const { findings } = await study(
      [posting("广告投放费", 30), posting("投诉处理", 20), posting("杂项", 5)],
      { cost: { ...usualCostSettings, charts: ["real-estate-selling"] } },
      [
        { order_id: "1", customer_id: "A", ordered_on: "2024-05-01", amount: 1000 },
        { order_id: "2", customer_id: "A", ordered_on: "2024-05-01", amount: 500, cancelled: true },
      ],
    );
    const rows = rowsOf(findings, "cost.chart.real-estate-selling");
    expect(rows.find((r) => r.category === "advertising")).toMatchObject({
      "revenue-share": 0.03,
      scope: "selling",
    });
    expect(rows.find((r) => r.category === "after-sales")).toMatchObject({
      amount: 20,
      scope: "service-function",
    });
    expect(rows.at(-1)).toMatchObject({ category: "none", amount: 5, "revenue-share": 0.005 });
    expect(findings.tables.filter((t) => t.id.startsWith("cost.chart."))).toHaveLength(1);
  });

  it("lists rival claims with the home given and the rule, and says an item booked in two places", async () => {
    const { findings } = await study([
      posting("呼叫中心软件", 100, { heading: "技术设备和系统成本" }),
      posting("呼叫中心软件", 40, { heading: "客户服务软件和工具成本" }),
    ]);
    const eleven = rowsOf(findings, "cost.overlaps").filter((r) => r.scheme === "eleven-headings");
    expect(eleven.map((r) => [r.decided, r.fits, r.rule, r.amount])).toEqual([
      ["technology", "software", "heading", 100],
      ["software", "technology", "heading", 40],
    ]);
    expect(findings.verdicts.find((v) => v.code === "cost.eleven-split")!.values).toEqual({
      name: "呼叫中心软件",
      first: "category.software",
      second: "category.technology",
      amount: 140,
    });
    expect(findings.verdicts.find((v) => v.code === "cost.eleven-overlap")!.values).toEqual({
      count: 2,
      amount: 140,
    });
  });

  it("takes the firm's mapping as the home", async () => {
    const { findings, ledger } = await study([posting("呼叫中心软件", 100)], {
      accounts: { 呼叫中心软件: { eleven: "technology" } },
    });
    expect(ledger.leaves[0]!.traits.eleven).toBe("technology");
    expect(rowsOf(findings, "cost.overlaps").find((r) => r.scheme === "eleven-headings")!.rule).toBe("given");
  });
});

describe("a ledger that does not fit together", () => {
  const codes = (findings: Findings) => findings.problems.map((p) => p.code);

  it("leaves money without a rate out of every total, and says how much", async () => {
    const { ledger, findings } = await study([
      posting("运费", 100, { currency: "人民币" }),
      posting("运费", 10.5, { currency: "USD" }),
      posting("仓租", 4, { currency: "美元" }),
      posting("仓租", 9, { currency: "EUR" }),
    ]);
    expect(ledger.total).toBe(10_000);
    expect(ledger.foreign).toEqual([
      { currency: "EUR", postings: 1, amount: 900 },
      { currency: "USD", postings: 2, amount: 1450 },
    ]);
    expect(findings.problems.find((p) => p.values.currency === "USD")).toMatchObject({
      code: "ledger-rate-missing",
      values: { postings: 2, amount: "14.50", own: "CNY" },
    });
    expect(findings.figures[0]!.population).toMatchObject({ counted: 1, of: 4, unknown: 3 });
  });

  it("converts each posting at the given rate, to the cent", async () => {
    const { ledger, findings } = await study(
      [
        posting("运费", 0.07, { currency: "usd" }),
        posting("运费", 0.07, { currency: "USD" }),
        posting("运费", 1),
      ],
      { cost: { ...usualCostSettings, rates: { USD: 7.2 } } },
    );
    // 0.07 × 7.2 = 0.504: rounded posting by posting, not on the sum.
    expect(ledger.total).toBe(200);
    expect(findings.problems).toEqual([]);
  });

  // The facts have taken the credit side off the amount.
  const voucher = (posting_id: string, name: string, amount: number) => posting(name, amount, { posting_id });

  it("names vouchers of a whole journal whose sides differ", async () => {
    const { findings } = await study([
      voucher("记-1", "运费", 100),
      voucher("记-1", "银行存款", -100),
      voucher("记-2", "客服工资", 80),
      voucher("记-2", "应付职工薪酬", -79.5),
    ]);
    expect(findings.problems).toMatchObject([
      {
        code: "ledger-unbalanced",
        values: { count: 1, of: 2, difference: 0.5, examples: ["记-2 (2024-05: 0.50)"] },
      },
    ]);
    expect(findings.verdicts.find((v) => v.code === "cost.balance-sheet-accounts")!.values).toEqual({
      count: 2,
      amount: -179.5,
      largest: "银行存款",
    });
  });

  it("names what is written under accounts and fits no posting", async () => {
    const { findings } = await study([posting("运费", 100, { account: "6601.05" }), posting("银行存款", 1)], {
      accounts: {
        "6601*": { kind: "transport" },
        银行存款: { kind: "balance" },
        "6699": { kind: "storage" },
        "77*": {},
      },
    });
    expect(findings.problems).toMatchObject([
      { code: "account-rule-unmet", values: { count: 2, accounts: ["6699", "77*"] } },
    ]);
  });

  it("asks no balance of an export that holds costs only", async () => {
    const { findings } = await study([
      voucher("记-1", "运费", 100),
      voucher("记-2", "客服工资", 80),
      voucher("记-3", "运费", 20),
      voucher("记-3", "运费", -5),
    ]);
    expect(codes(findings)).toEqual([]);
  });

  it("names a last month that is not closed, and what it lacks", async () => {
    const full = [8, 9, 10, 11].flatMap((m) =>
      ["运费", "仓租", "客服工资"].map((name, i) => posting(name, 100 * (i + 1), month(m))),
    );
    const open = await study([...full, posting("运费", 60, month(12))]);
    expect(open.findings.problems).toMatchObject([
      {
        code: "ledger-month-open",
        values: { month: "2024-12-01", postings: 1, usual: 3, leaves: 1, missing: ["客服工资", "仓租"] },
      },
    ]);
    const none = await study(full);
    expect(none.findings.problems[0]).toMatchObject({ values: { postings: 0, leaves: 0 } });
    const closed = await study([
      ...full,
      ...["运费", "仓租", "客服工资"].map((n) => posting(n, 1, month(12))),
    ]);
    expect(codes(closed.findings)).toEqual([]);
  });

  it("does not judge a month with too few before it", async () => {
    const { findings } = await study([
      posting("运费", 1, month(10)),
      posting("仓租", 1, month(10)),
      posting("运费", 1, month(11)),
    ]);
    expect(codes(findings)).toEqual([]);
  });
});

it("says what is missing where no posting has an amount", async () => {
  const { findings } = await study([posting("运费", null)]);
  expect(new Set(findings.figures.map((f) => f.value))).toEqual(new Set([null]));
  expect(findings.figures[0]!.reason).toEqual({
    code: "missing-columns",
    needs: [{ table: "posting", column: "amount" }],
  });
});

describe.each([
  ["en", en],
  ["zh", zh],
])("words of the ledger in %s", (_, { rooms, problems }) => {
  const all = (part: "figures" | "methods" | "tables" | "verdicts" | "assumptions" | "codes") =>
    new Set(rooms.flatMap((room) => Object.keys(room[part] ?? {})));

  it("say every figure, column, code, verdict, assumption and problem", async () => {
    const { findings } = await study(
      [
        ...["呼叫中心软件", "广告费", "退货处理", "银行存款", "杂项", "订单处理人工", "存货损耗", "回访"].map(
          (name, i) => posting(name, 10 + i, { ...month(i + 1), department: "客服部", channel: "网店" }),
        ),
        posting("运费", 1, { currency: "USD" }),
      ],
      { cost: { ...usualCostSettings, charts: chartIds } },
    );
    const codes = findings.tables.flatMap((table) =>
      table.columns.flatMap((column, at) =>
        column.kind === "code" || ["category", "scheme", "fits"].includes(column.id)
          ? table.rows.flatMap((row) => (typeof row[at] === "string" ? [`${column.id}.${row[at]}`] : []))
          : [],
      ),
    );
    const values = findings.verdicts.flatMap((v) =>
      Object.values(v.values).filter((value) => String(value).startsWith("category.")),
    );
    const lacking = {
      figures: findings.figures.map((f) => f.id).filter((id) => !all("figures").has(id)),
      methods: findings.figures.map((f) => f.method).filter((id) => !all("methods").has(id)),
      tables: findings.tables
        .flatMap((t) => [t.id, ...t.columns.map((c) => `${t.id}.${c.id}`)])
        .filter((id) => !all("tables").has(id)),
      codes: [...codes, ...values.map(String)].filter((code) => !all("codes").has(code)),
      verdicts: findings.verdicts.map((v) => v.code).filter((code) => !all("verdicts").has(code)),
      assumptions: findings.assumptions.map((a) => a.id).filter((id) => !all("assumptions").has(id)),
      problems: findings.problems.map((p) => p.code).filter((code) => !Object.hasOwn(problems, code)),
    };
    expect(codes.length).toBeGreaterThan(60);
    expect(findings.problems.length).toBeGreaterThan(0);
    expect(Object.values(lacking).flat()).toEqual([]);
  });
});
