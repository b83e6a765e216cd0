import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Results } from "../../src/core/findings.js";
import { csv, type Files, inLanguage, workspace } from "../fixtures/cli.js";
import { toldTwice } from "../fixtures/told.js";

const months = ["01", "02", "03", "04", "05", "06"];

/** Six months of orders of three customers, one order a week. */
const orders = csv(
  months.flatMap((m) =>
    [4, 11, 18, 25].map(
      (day, i) =>
        `SO-${m}-${i},C${(i % 3) + 1},2024-${m}-${String(day).padStart(2, "0")},P${(i % 2) + 1},${i + 2},${500 + i}.50,${300 + i}.25`,
    ),
  ),
  "No,Customer,Date,Product,Qty,Amount,Cost",
);
const postings = (...rows: readonly string[]) => csv(rows, "Date,Voucher,Account,Name,Amount,Currency,Text");
/** What is booked in a usual month. */
const month = (m: string) => [
  `2024-${m}-28,J-${m}1,6601,承运商运费,${900 + Number(m)}.37,CNY,`,
  `2024-${m}-28,J-${m}2,6602,客服人员工资,9000.01,CNY,`,
  `2024-${m}-28,J-${m}3,6603,仓储作业人工,7000.33,CNY,`,
  `2024-${m}-28,J-${m}4,6604,仓库租金,3000,CNY,`,
];
const usual = months.flatMap(month);

const sources = `sources:
  - files: "orders.csv"
    tables: { order_line: { order_id: No, customer_id: Customer, ordered_on: Date, product_id: Product, quantity: Qty, amount: Amount, cost: Cost } }
  - files: "ledger.csv"
    tables: { posting: { posting_id: Voucher, posted_on: Date, account: Account, account_name: Name, amount: Amount, currency: Currency, text: Text } }
`;
const activitySource = `  - files: "activity.csv"
    tables: { activity: { activity: Activity, period: Month, volume: Volume, minutes: Minutes, capacity: Capacity } }
`;
const contactSource = `  - files: "contacts.csv"
    tables: { contact: { contact_id: No, customer_id: Customer, opened_on: Opened, channel: Channel, kind: Kind, minutes: Minutes } }
`;

const cents = (value: unknown) => Math.round(Number(value) * 100);

/** The run's results, held to this: what customers bear, what nobody used and what reached nobody is the ledger. */
function found(dir: string) {
  const results = JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8")) as Results;
  const value = (id: string) => results.figures.find((f) => f.id === id)?.value ?? 0;
  const table = results.tables["cost.customers"];
  const at = table?.columns.findIndex((c) => c.id === "to-serve") ?? 0;
  const borne = (table?.rows ?? []).reduce((sum, row) => sum + cents(row[at]), 0);
  expect(borne + cents(value("cost.unused-capacity")) + cents(value("cost.undistributed"))).toBe(
    cents(value("cost.explicit.total")),
  );
  const verdict = (code: string) => {
    expect(results.verdicts.map((v) => v.code)).toContain(code);
    return results.verdicts.find((v) => v.code === code)!.values;
  };
  return { dir, value, verdict };
}

const made = (files: Files, more: string, settings: string) =>
  workspace({ "orders.csv": orders, ...files }, `plimsoll: 1\n${settings}${sources}${more}`);
/** Names of accounts and activities, and the command to copy. */
const quoted = [
  "承运商运费",
  "客服人员工资",
  "仓储作业人工",
  "仓库租金",
  "客户接待",
  "拣货",
  "plimsoll explain",
];

async function study(files: Files, more = "", settings = "") {
  const dir = made(files, more, settings);
  const told = await toldTwice(["run", dir], dir, quoted);
  expect(told.code).toBe(0);
  return { told, ...found(dir) };
}

describe("a ledger that does not fit together", () => {
  it("of which vouchers differ and accounts are unknown: every posting stays, both are named", async () => {
    const journal = months.flatMap((m) => [
      `2024-${m}-28,J-${m}1,6601,承运商运费,900.37,CNY,`,
      `2024-${m}-28,J-${m}1,2202,Accounts payable,-900.37,CNY,`,
      `2024-${m}-28,J-${m}2,6602,客服人员工资,9000.01,CNY,`,
      `2024-${m}-28,J-${m}2,2211,Wages payable,${m === "04" ? -8900 : -9000.01},CNY,`,
      `2024-${m}-28,J-${m}3,6699,QX-17,${m === "06" ? 60 : 40},CNY,`,
      `2024-${m}-28,J-${m}3,1002,Bank account,${m === "06" ? -60 : -40},CNY,`,
      `2024-${m}-01,,6601,承运商运费,5000,CNY,Opening balance`,
    ]);
    const { told, value, verdict } = await study({ "ledger.csv": postings(...journal) });
    expect(told.problem("ledger-unbalanced")).toMatchObject({
      severity: "warning",
      place: { file: "ledger.csv" },
      values: { count: 1, of: 18, difference: 100.01, examples: ["J-042 (2024-04: 100.01)"] },
    });
    expect(told.text.en).toContain("J-042 (2024-04: 100.01)");
    expect(told.text.zh).toContain("J-042");
    expect(verdict("cost.headings-unknown")).toMatchObject({ count: 1, amount: 260 });
    expect(verdict("cost.balance-sheet-accounts")).toMatchObject({ count: 3 });
    expect(verdict("cost.balance-rows-left-out")).toEqual({ count: 6, amount: 30_000 });
    expect(cents(value("cost.explicit.total"))).toBe(6 * (90_037 + 900_001) + 26_000);
  });

  it("in two currencies, half closed, with rules that fit nothing: all is told at once, and what stays out", async () => {
    const ledger = {
      "ledger.csv": postings(
        ...months.slice(0, 5).flatMap(month),
        "2024-03-30,J-9,6601,承运商运费,100.10,USD,",
        "2024-06-03,J-61,6601,承运商运费,80,CNY,",
      ),
    };
    const settings = `accounts: { "6699": storage, "77*": selling }
cost: { rates: { RATE }, resources: { desk: { accounts: ["6600"], activities: ["Chats"] } }, activities: { Pikcing: { column: handling } } }
`;
    const { told, value } = await study(ledger, "", settings.replace("RATE", ""));
    expect(told.problem("ledger-rate-missing")).toMatchObject({
      place: { file: "ledger.csv" },
      values: { currency: "USD", postings: 1, amount: "100.10", own: "CNY" },
    });
    expect(told.text.en).toContain("rates: { USD: ... }");
    expect(told.text.zh).toMatch(/100\.10 ?USD|USD ?100\.10/);
    expect(told.problem("ledger-month-open").values).toMatchObject({
      month: "2024-06-01",
      postings: 1,
      usual: 4,
      missing: ["客服人员工资", "仓储作业人工", "仓库租金"],
    });
    expect(told.text.en).toMatch(/June? 2024 looks not yet closed/);
    expect(told.text.zh).toContain("2024年6月");
    expect(told.problem("account-rule-unmet").values.accounts).toEqual(["6699", "77*"]);
    expect(told.problem("account-not-booked").values).toMatchObject({ account: "6600", of: "desk" });
    expect(told.problem("activity-not-recorded").values).toMatchObject({ activity: "Chats" });
    expect(told.problem("activity-unknown").values.activities).toEqual(["Pikcing"]);
    for (const name of ["6699", "77*", "6600", "Chats", "Pikcing"])
      expect([told.text.en, told.text.zh]).toEqual([
        expect.stringContaining(name),
        expect.stringContaining(name),
      ]);

    const dir = made(ledger, "", settings.replace("RATE", "USD: 7.2"));
    const rated = await inLanguage("zh", ["run", dir]);
    expect([rated.code, rated.all]).toEqual([0, expect.not.stringContaining("ledger-rate-missing")]);
    expect(cents(found(dir).value("cost.explicit.total")) - cents(value("cost.explicit.total"))).toBe(72_072);
  });

  it("whose settings hold a wrong key or kind: the line and the right words are said, nothing runs", async () => {
    const dir = made(
      { "ledger.csv": postings(...usual) },
      "",
      'accounts: { "6601": { knid: transport }, "6602": desk }\n',
    );
    for (const [language, key] of [
      ["en", "accounts.6601.knid is not a known setting. Known there: kind."],
      ["zh", "没有 accounts.6601.knid 这一设置。此处可用：kind。"],
    ] as const) {
      const refused = await inLanguage(language, ["check", dir]);
      expect([refused.code, refused.all]).toEqual([2, expect.stringContaining(key)]);
      expect(refused.all).toContain("service-desk");
    }
  });
});

describe("work that does not fit its people", () => {
  it("minutes above capacity, and below zero: told with file and row, the whole cost shared, nothing unused", async () => {
    const activity = csv(
      months.flatMap((m) => [
        `客户接待,2024-${m}-01,100,${m === "05" ? 9500 : 9000},9000`,
        `拣货,2024-${m}-01,300,4000,${m === "03" ? -8000 : 8000}`,
      ]),
      "Activity,Month,Volume,Minutes,Capacity",
    );
    const { told, value } = await study(
      { "ledger.csv": postings(...usual), "activity.csv": activity },
      activitySource,
    );
    expect(told.problem("activity-negative")).toMatchObject({
      place: { file: "activity.csv", row: 7 },
      values: { count: 1, activity: "拣货", value: -8000 },
    });
    expect(told.text.en).toContain("capacity −8,000");
    expect(told.problem("resource-overloaded-month").values).toMatchObject({
      resource: "desk",
      months: 1,
      month: "2024-05-01",
      used: 9500,
      capacity: 9000,
    });
    expect(told.text.zh).toContain("2024年5月");
    // Half of the warehouse's time in the five months that can be used: half of its pay. The desk has none left.
    expect(cents(value("cost.unused-capacity"))).toBe((6 * 700_033) / 2);
  });

  it("a driver of which nothing is recorded: its whole cost is a figure of its own", async () => {
    // All orders are of another year.
    const early = usual.map((row) => row.replace("2024-", "2023-"));
    const { told, value, verdict } = await study(
      { "ledger.csv": postings(...early) },
      "",
      "period: { from: 2023-01-01, to: 2023-06-30 }\n",
    );
    expect(value("cost.undistributed")).toBe(value("cost.explicit.total"));
    expect(verdict("cost.no-takers")).toMatchObject({ amount: expect.any(Number) });
    expect(told.text.zh).toContain("未分摊成本");
  });

  it("more calls than agents: no steady state, and no service level is stated", async () => {
    const hours = [9, 10, 11, 12, 13, 14, 15, 16];
    const calls = ["03", "04", "05", "06", "07"].flatMap((day) =>
      hours.flatMap((hour) =>
        Array.from(
          { length: 30 },
          (_, n) =>
            `K-${day}-${hour}-${n},C${(n % 3) + 1},2024-06-${day} ${String(hour).padStart(2, "0")}:${String(n * 2).padStart(2, "0")}:00,Phone,inquiry,9`,
        ),
      ),
    );
    const activity = csv(
      months.map((m) => `客户接待,2024-${m}-01,100,9000,17000`),
      "Activity,Month,Volume,Minutes,Capacity",
    );
    const { dir, value, verdict } = await study(
      {
        "ledger.csv": postings(...usual),
        "activity.csv": activity,
        "contacts.csv": csv(calls, "No,Customer,Opened,Channel,Kind,Minutes"),
      },
      activitySource + contactSource,
    );
    // 30 calls of 9 minutes an hour keep 4.5 agents busy.
    expect(verdict("cost.desk.overloaded")).toMatchObject({ people: 2 });
    expect(value("cost.desk.service-level")).toBe(0);
    expect(value("cost.desk.people-needed")).toBeGreaterThan(4.5 / 0.7);
    for (const [language, words] of [
      ["en", "the line grows without end"],
      ["zh", "队列会无限增长"],
    ] as const)
      expect(readFileSync(join(dir, "out", `report.${language}.html`), "utf8")).toContain(words);
  });
});
