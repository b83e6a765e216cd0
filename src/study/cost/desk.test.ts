import { describe, expect, it } from "vitest";
import { results } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { factsOf, type Tables } from "../../../test/study/facts.js";
import { figureValue, rowsOf } from "../../../test/study/mart.js";
import type { AssumptionSet } from "../../core/assumption.js";
import { byDefault } from "../../core/assumption.js";
import { usualCostSettings } from "../../core/cost/settings.js";
import { words } from "../../i18n/index.js";
import { deskFindings } from "./desk.js";
import type { Ledger } from "./ledger.js";
import type { Resource } from "./resources.js";

type Contact = readonly [
  opened: string,
  channel: string,
  kind: string,
  minutes: number,
  order?: string,
  more?: string,
];

function contacts(rows: readonly Contact[]): Tables {
  return {
    contact: [
      "contact_id | opened_on | channel | kind | minutes | order_id | reason | answered_on",
      ...rows.map(([opened, channel, kind, minutes, order, more], i) =>
        [`K${i}`, opened, channel, kind, minutes, order ?? "", ...(more ?? "|").split("|")].join(" | "),
      ),
    ].join("\n"),
  };
}

const two = (n: number) => String(n).padStart(2, "0");
/** So many calls spread over each hour from nine to five, Monday to Friday, from Monday 1 January 2024. */
function calls(perHour: number, minutes: number, channel = "Phone", weeks = 1): Contact[] {
  const rows: Contact[] = [];
  for (let week = 0; week < weeks; week++)
    for (let day = 1; day <= 5; day++)
      for (let hour = 9; hour < 17; hour++)
        for (let n = 0; n < perHour; n++)
          rows.push([
            `2024-01-${two(week * 7 + day)} ${two(hour)}:${two(Math.floor((n * 60) / perHour))}:00`,
            channel,
            "inquiry",
            minutes,
          ]);
  return rows;
}

const leaf = (amount: number, column: string, kind: string) =>
  ({ amount, kind, traits: { column } }) as unknown as Ledger["leaves"][number];
const ledger = (...leaves: Ledger["leaves"][number][]) =>
  ({ leaves, postings: leaves.length }) as unknown as Ledger;

function desk(over: Partial<Resource> = {}): Resource {
  return {
    name: "desk",
    leaves: [0],
    cents: 36_000_00,
    overheadCents: 0,
    parts: [],
    capacityMinutes: 25_000,
    capacityKnown: true,
    usedMinutes: 10_000,
    unusedMinutes: 15_000,
    idleCents: 21_600_00,
    unusedCents: 21_600_00,
    people: null,
    months: [{ month: "2024-01-01", capacity: 25_000, used: 10_000 }],
    activities: [{ name: "desk", column: "service-desk", minutes: 10_000 }],
    ...over,
  } as unknown as Resource;
}

const may = { period: { from: "2024-01-01", to: "2024-01-28" }, asOf: "2024-01-28" };

async function study(
  rows: readonly Contact[],
  book: Ledger | null = null,
  resources?: readonly Resource[],
  given: Record<string, number> = {},
  liveChannels: readonly string[] | null = null,
) {
  const input = await factsOf(contacts(rows), {}, { ...may, cost: { ...usualCostSettings, liveChannels } });
  const set: AssumptionSet = {
    ...input.assumptions,
    ...Object.fromEntries(
      Object.entries(given).map(([id, value]) => [
        `cost.desk.${id}`,
        byDefault(`cost.desk.${id}`, value, "share", 0, 1, ""),
      ]),
    ),
  };
  return deskFindings({ ...input, assumptions: set }, book, resources);
}

const codes = (f: Awaited<ReturnType<typeof study>>) =>
  f.verdicts.map((v) => v.code.replace("cost.desk.", ""));
const reason = (f: Awaited<ReturnType<typeof study>>, id: string) =>
  f.figures.find((x) => x.id === id)!.reason;

describe("staffing the service desk", () => {
  it("takes the agents Erlang C asks for, hour by hour, and whole people for the week", async () => {
    // 20 calls of 9 minutes an hour: a load of 3; five answer 78 % within 20 s, six 92 %.
    const f = await study(calls(20, 9));
    const rows = rowsOf(f, "cost.desk.intervals");
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({ weekday: "weekday-1", from: "09:00", arrivals: 20, agents: 6 });
    expect(rows[0]!.load).toBeCloseTo(3, 12);
    expect(rows[0]!["service-level"]).toBeGreaterThanOrEqual(0.8);
    expect(rows[0]!.occupancy).toBeCloseTo(0.5, 12);
    // 6 agents × 40 h ÷ 0.7 ÷ 40 h, and 6 ÷ 0.7 at once: both 8.6.
    expect(figureValue(f, "cost.desk.people-needed")).toBe(9);
    expect(figureValue(f, "cost.desk.peak-agents")).toBe(6);
    expect(codes(f)).toEqual(expect.arrayContaining(["all-live", "busiest", "need", "erlang-assumes"]));
    expect(reason(f, "cost.desk.people-paid")).toMatchObject({
      needs: [{ table: "activity", column: "capacity" }],
    });
    expect(figureValue(f, "cost.desk.service-level")).toBeNull();
  });

  it("averages over the weeks with contacts, and leaves stray calls at night to nobody", async () => {
    const f = await study([...calls(3, 9, "Phone", 2), ["2024-01-03 03:12:00", "Phone", "inquiry", 9]]);
    const rows = rowsOf(f, "cost.desk.intervals");
    expect(rows).toHaveLength(40);
    expect(rows.every((r) => r.arrivals === 3)).toBe(true);
    expect(f.verdicts.find((v) => v.code === "cost.desk.outside-hours")?.values.count).toBe(1);
  });

  it("lets mail fill the idle time of those who wait for calls", async () => {
    const mail = (n: number, minutes: number) =>
      Array.from({ length: n }, (): Contact => ["2024-01-03 10:00:00", "邮件", "inquiry", minutes]);
    const people = async (n: number, minutes: number) =>
      figureValue(await study([...calls(20, 9), ...mail(n, minutes)]), "cost.desk.people-needed");
    // 3 of 6 agents idle in 40 hours: 120 hours of mail a week take nobody, 55 more take two people.
    expect(await people(120, 60)).toBe(9);
    expect(await people(175, 60)).toBe(11);
  });

  it("sets the paid against the needed, in people and money, and names what idle time buys", async () => {
    const f = await study(calls(1, 6), ledger(leaf(36_000_00, "service-desk", "service-desk")), [desk()]);
    expect(figureValue(f, "cost.desk.people-paid")).toBe(3);
    // A load of 0.1: one alone answers 90.5 % in time.
    expect(figureValue(f, "cost.desk.people-needed")).toBe(2);
    expect(figureValue(f, "cost.desk.idle-people")).toBe(1);
    expect(figureValue(f, "cost.desk.idle-people.cost")).toBe(12_000);
    expect(codes(f)).toEqual(expect.arrayContaining(["enough", "idle-free", "one-is-enough"]));
    const curve = rowsOf(f, "cost.desk.curve");
    expect(curve.map((r) => [r.people, r["month-cost"], r.paid, r.needed])).toEqual([
      [2, 24_000, false, true],
      [3, 36_000, true, false],
      [4, 48_000, false, false],
      [5, 60_000, false, false],
    ]);
    expect(figureValue(f, "cost.desk.month-cost")).toBe(36_000);
    const busy = desk({
      capacityMinutes: 50_000,
      usedMinutes: 30_000,
      activities: [
        { name: "desk", column: "service-desk", minutes: 30_000 },
      ] as unknown as Resource["activities"],
      months: [
        { month: "2024-01-01", capacity: 25_000, used: 23_000 },
        { month: "2024-02-01", capacity: 25_000, used: 7_000 },
      ],
    });
    const none = await study(calls(1, 6), null, [busy]);
    expect(figureValue(none, "cost.desk.idle-people")).toBe(0);
    expect(codes(none)).toContain("idle-none");
    const quick = await study(calls(4, 6), null, [desk()]);
    expect(figureValue(quick, "cost.desk.people-needed")).toBe(3);
    expect(codes(quick)).toEqual(expect.arrayContaining(["idle-is-readiness", "one-is-not-enough"]));
  });

  it("says that a line grows without end when agents are no more than the load", async () => {
    const f = await study(calls(60, 9), null, [desk()]);
    expect(codes(f)).toEqual(expect.arrayContaining(["overloaded", "short"]));
    expect(figureValue(f, "cost.desk.service-level")).toBeNull();
    expect(rowsOf(f, "cost.desk.curve").every((r) => (r.people as number) > 12)).toBe(true);
  });

  it("says when people cannot even be present in all open hours", async () => {
    const one = desk({
      capacityMinutes: 8_000,
      months: [{ month: "2024-01-01", capacity: 8_000, used: 1_000 }],
    });
    expect(codes(await study(calls(1, 6), null, [one]))).toContain("hours-uncovered");
  });

  it("names months with fewer people than usual, and more work than minutes", async () => {
    const f = await study(calls(1, 6), null, [
      desk({
        capacityMinutes: 91_663,
        unusedMinutes: 40_000,
        months: [
          { month: "2024-01-01", capacity: 24_999, used: 26_000 },
          { month: "2024-02-01", capacity: 16_666, used: 15_000 },
          { month: "2024-03-01", capacity: 24_999, used: 10_000 },
          { month: "2024-04-01", capacity: 24_999, used: 10_000 },
        ],
      }),
    ]);
    expect(f.verdicts.find((v) => v.code === "cost.desk.thin-months")?.values).toMatchObject({
      months: "2024-02",
      people: 2,
      usual: 3,
    });
    // Nobody called after January.
    expect(rowsOf(f, "cost.desk.months").map((r) => r["people-needed"])).toEqual([2, null, null, null]);
    expect(f.verdicts.find((v) => v.code === "cost.desk.over-capacity")?.values.months).toBe("2024-01");
    expect(rowsOf(f, "cost.desk.months").map((r) => r.people)).toEqual([3, 2, 3, 3]);
  });

  it("names months in which the people could not keep the line from growing", async () => {
    const busy = calls(1, 6, "Phone", 1).concat(
      calls(12, 9).map(
        ([at, ...rest]): Contact => [at.replace("2024-01-0", "2024-02-0"), ...rest] as Contact,
      ),
    );
    const input = await factsOf(
      contacts(busy),
      {},
      { period: { from: "2024-01-01", to: "2024-02-29" }, asOf: "2024-02-29" },
    );
    const month = (name: string, people: number) => ({ month: name, capacity: people * 8_333, used: 0 });
    const f = await deskFindings(input, null, [
      desk({ months: [month("2024-01-01", 3), month("2024-02-01", 1), month("2024-03-01", 3)] }),
    ]);
    expect(f.verdicts.find((v) => v.code === "cost.desk.growing-months")?.values).toMatchObject({
      months: "2024-02",
    });
  });

  it("gives the people it takes as a range over shrinkage, and lists what it assumed", async () => {
    const f = await study(calls(20, 9), null, [desk()]);
    // 6 agents: 7.5 to 10 people at 20 to 40 % shrinkage.
    expect(f.figures.find((x) => x.id === "cost.desk.people-needed")?.interval).toEqual({
      low: 8,
      high: 10,
      kind: "assumption",
      level: 1,
    });
    const listed = f.assumptions.map((a) => a.id);
    expect(f.figures.flatMap((x) => x.assumptions).filter((id) => !listed.includes(id))).toEqual([]);
    const counted = await study(calls(1, 6), null, [desk({ people: 2 })]);
    expect(figureValue(counted, "cost.desk.people-paid")).toBe(2);
    expect(counted.assumptions.map((a) => a.id)).not.toContain("cost.minutes-per-person");
  });

  it("warns when recorded answers are far slower than the people paid could give", async () => {
    const slow = calls(1, 6).map(
      ([at, channel, kind, minutes]): Contact => [
        at,
        channel,
        kind,
        minutes,
        "",
        `x|${at.slice(0, 11)}23:00:00`,
      ],
    );
    const f = await study(slow, null, [desk()]);
    expect(figureValue(f, "cost.desk.answered-in-time")).toBe(0);
    expect(codes(f)).toContain("recorded-slower");
  });

  it("takes the firm's word for which channels are live", async () => {
    const rows = [...calls(20, 9, "微信"), ...calls(2, 9, "Phone")];
    const f = await study(rows, null, [desk()], {}, ["微信"]);
    expect(rowsOf(f, "cost.desk.intervals")[0]).toMatchObject({ arrivals: 20 });
    expect(f.verdicts.find((v) => v.code === "cost.desk.live-channels")?.values).toEqual({
      live: "微信",
      waiting: "Phone",
    });
    expect(codes(await study(rows, null, [desk()], {}, ["fax"]))).toContain("no-live-channel");
  });

  it.each([
    ["no-live-channel", calls(1, 6, "邮件")],
    ["no-channel", calls(1, 6, "")],
    ["no-time-of-day", calls(1, 6).map(([at, ...rest]): Contact => [at.slice(0, 10), ...rest] as Contact)],
    ["no-minutes", calls(1, 0)],
    ["endless-minutes", calls(1, 4_000_000_000)],
  ] as const)("cannot tell: %s", async (code, rows) => {
    const f = await study(rows, null, [desk()]);
    expect(f.verdicts.filter((v) => v.kind === "cannot-tell").map((v) => v.code)).toEqual([
      `cost.desk.${code}`,
    ]);
    expect(figureValue(f, "cost.desk.people-needed")).toBeNull();
    expect(figureValue(f, "cost.desk.service-level")).toBeNull();
    expect(f.tables.map((t) => t.id)).not.toContain("cost.desk.intervals");
  });

  it("refuses a target of every caller, and finds nothing without contacts", async () => {
    expect(codes(await study(calls(1, 6), null, [], { "service-level": 1 }))).toContain("target-impossible");
    const none = await study([]);
    expect(none.verdicts).toEqual([]);
    expect(none.figures.every((f) => f.value === null && f.reason !== null)).toBe(true);
  });
});

describe("the cost of contacts", () => {
  const rows: Contact[] = [
    ["2024-01-02 10:00:00", "Phone", "complaint", 30, "A", "late|"],
    ["2024-01-05 10:00:00", "Phone", "complaint", 30, "A", "late|"],
    ["2024-01-05 11:00:00", "Phone", "complaint", 30, "A", "damaged|"],
    ["2024-01-15 10:00:00", "Phone", "complaint", 30, "A", "late|"],
    ["2024-01-03 10:00:00", "Mail", "inquiry", 10, "", "price|"],
    ["2024-01-04 10:00:00", "Mail", "inquiry", 10, "", "price|"],
    // Too young to be judged on the 28th.
    ["2024-01-25 10:00:00", "Mail", "inquiry", 10, "B", "stock|"],
  ];
  const book = ledger(
    leaf(150_00, "service-desk", "service-desk"),
    leaf(10_00, "shared", "service-desk"),
    leaf(900_00, "transport", "transport"),
  );

  it("is everything booked for the desk over contacts, and over matters settled", async () => {
    const f = await study(rows, book);
    expect(figureValue(f, "cost.desk.cost")).toBe(160);
    expect(figureValue(f, "cost.desk.per-contact")).toBeCloseTo(160 / 7, 12);
    // Of four judged, one was followed by the same within a week.
    expect(figureValue(f, "cost.desk.first-contact-resolution")).toBe(0.75);
    expect(figureValue(f, "cost.desk.per-resolution")).toBeCloseTo(160 / 7 / 0.75, 12);
    expect(f.figures.find((x) => x.id === "cost.desk.first-contact-resolution")?.population).toMatchObject({
      counted: 4,
      of: 7,
      unknown: 3,
    });
  });

  it("follows minutes by kind, to the cent", async () => {
    const kinds = rowsOf(await study(rows, book), "cost.desk.kinds");
    // 120 and 30 of 150 minutes.
    expect(kinds.map((r) => [r.kind, r.contacts, r.cost, r["per-contact"]])).toEqual([
      ["complaint", 4, 128, 32],
      ["inquiry", 3, 32, 32 / 3],
    ]);
  });

  it("counts the overhead handed down to the desk, and each leaf once", async () => {
    const f = await study(rows, book, [
      desk({
        leaves: [0],
        overheadCents: 60_00,
        // Leaf 1 is the desk's software: counted already, part of it came to the desk by step-down too.
        parts: [
          { leaf: 0, cents: 100_00 },
          { leaf: 1, cents: 20_00 },
          { leaf: 9, cents: 40_00 },
        ],
      }),
    ]);
    expect(figureValue(f, "cost.desk.cost")).toBe(200);
  });

  it("cannot be told without a ledger, or without a heading of the desk", async () => {
    expect(reason(await study(rows), "cost.desk.per-contact")).toMatchObject({ code: "missing-columns" });
    const other = await study(rows, ledger(leaf(900_00, "transport", "transport")));
    expect(reason(other, "cost.desk.per-contact")).toEqual({ code: "not-recorded" });
  });
});

it.each(["en", "zh"] as const)("everything found about the desk has words in %s", async (language) => {
  const f = await study(calls(4, 6), ledger(leaf(36_000_00, "service-desk", "service-desk")), [desk()]);
  const tables = Object.fromEntries(f.tables.map(({ id, ...table }) => [id, table]));
  expect(unworded({ ...results, ...f, tables }, words(language, "CNY"))).toEqual([]);
});
