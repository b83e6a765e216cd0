import { describe, expect, it } from "vitest";
import { format } from "./format.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const en = format("en", "CNY");
const zh = format("zh", "CNY");

describe("shares", () => {
  it("are written as percent, with the digit that tells them from nothing or all", () => {
    expect(plain(en.share(0.290208))).toBe("29.0 %");
    expect(plain(en.share(0.9996))).toBe("99.96 %");
    expect(plain(en.share(0.0003))).toBe("0.03 %");
    expect(plain(en.share(1))).toBe("100 %");
    expect(zh.share(0.290208)).toBe("29.0%");
  });
  it("stand with their interval, the percent sign said once", () => {
    const interval = { low: 0.271, high: 0.31, kind: "sampling", level: 0.95 } as const;
    expect(plain(en.interval(0.2902, interval, "share"))).toBe("29.0 % (27.1–31.0 %)");
    expect(zh.interval(0.2902, interval, "share")).toBe("29.0%（27.1–31.0%）");
  });
  it("keep four digits when asked to be exact", () => {
    expect(plain(en.exact(0.965906, "share"))).toBe("96.5906 %");
  });
});

describe("money", () => {
  it("is shortened in the way of the language, never in that of the currency", () => {
    expect(zh.money(98_234_117.2)).toBe("¥9823万");
    expect(zh.money(1_234_567_890)).toBe("¥12.35亿");
    expect(en.money(98_234_117.2)).toBe("CN¥98.2m");
    expect(format("zh", "USD").money(1_000_000)).toBe("US$100万");
    expect(format("en", "USD").money(1234)).toBe("US$1,234");
  });
  it("puts losses in brackets, short and long", () => {
    expect(zh.money(-212_000)).toBe("(¥21.2万)");
    expect(en.moneyExact(-1234.5)).toBe("(CN¥1,234.50)");
  });
  it("takes a currency no standard knows", () => {
    expect(plain(format("en", "points!").money(-5))).toBe("(points! 5)");
    expect(format("en", "").money(5)).toBe("5");
  });
  it("never writes minus nothing", () => {
    expect(en.moneyExact(-0)).toBe("CN¥0.00");
    expect(en.number(-0)).toBe("0");
  });
});

describe("lists", () => {
  it("keep items apart that hold commas themselves", () => {
    expect(en.list(["late", "short"])).toBe("late, short");
    expect(en.list(["Table 3-5, no. 2", "Table 3-5, no. 5"])).toBe("Table 3-5, no. 2; Table 3-5, no. 5");
    expect(zh.list(["准时、足量", "完好"])).toBe("准时、足量；完好");
  });
});

describe("scores", () => {
  it("have two decimals or none, however small", () => {
    expect([0.652, 4.5, 5, -0.0451].map((score) => en.value(score, "score"))).toEqual([
      "0.65",
      "4.50",
      "5",
      "−0.05",
    ]);
    expect(en.exact(0.6524, "score")).toBe("0.6524");
  });
});

describe("days and dates", () => {
  it("say one day and many", () => {
    expect(plain(en.value(1, "days"))).toBe("1 day");
    expect(plain(en.value(10.126979, "days"))).toBe("10.1 days");
    expect(zh.value(10.126979, "days")).toBe("10.1 天");
  });
  it("are written in the order of the language, without a time zone shifting them", () => {
    expect(en.day("2024-10-31")).toBe("31 Oct 2024");
    expect(zh.day("2024-10-31")).toBe("2024年10月31日");
    expect(zh.month("2024-10")).toBe("2024年10月");
    expect(en.day("unknown")).toBe("unknown");
  });
});

describe("estimates", () => {
  it("say money to three digits", () => {
    expect(format("en", "CNY").about(952_574)).toBe("CN¥953,000");
    expect(format("en", "CNY").about(83.86)).toBe("CN¥84");
    expect(format("zh", "CNY").about(952_574)).toBe("¥95.3万");
    expect(format("en", "CNY").about(-6034)).toBe("(CN¥6,030)");
  });
  it("are how all money is said in rough words, but for tables", () => {
    const rough = format("en", "CNY", true);
    expect(rough.money(69_563)).toBe("CN¥69,600");
    expect(rough.value(402_315, "money-per-year")).toBe("CN¥402,000 per year");
    expect(rough.moneyExact(69_562.51)).toBe("CN¥69,562.51");
  });
  it("say a chance in whole percent and never quite for certain", () => {
    expect(plain(format("en", "CNY").chance(0.9988))).toBe("over 99 %");
    expect(format("zh", "CNY").chance(0.9988)).toBe("99%以上");
    expect(plain(format("en", "CNY").chance(0.874))).toBe("87 %");
    expect(plain(format("en", "CNY").chance(0.002))).toBe("under 1 %");
  });
});
