import type { Interval } from "../core/figure.js";
import type { Unit } from "../core/unit.js";

export type Language = "zh" | "en";

/** How numbers, money and dates are said in one language. Currency is data; it never follows from the language. */
export interface Format {
  readonly language: Language;
  readonly currency: string;
  number(value: number, digits?: number): string;
  count(value: number): string;
  share(value: number): string;
  /** Prose and cards: 万/亿 and K/M where large; negatives in brackets. */
  money(value: number): string;
  /** An estimate in money: no more digits than it bears. */
  about(value: number): string;
  /** A chance in whole percent; nearly certain is not said to two places. */
  chance(share: number): string;
  /** Tables and explanations: every digit up to `digits`; negatives in brackets. */
  moneyExact(value: number, digits?: number): string;
  day(iso: string): string;
  month(iso: string): string;
  /** A value in its unit, as said in prose. */
  /** A difference of two shares as the number of percentage points. */
  points(difference: number): string;
  value(value: number, unit: Unit | "share-per-year" | "years"): string;
  /** A value in its unit with every digit that means something. */
  exact(value: number, unit: Unit | "share-per-year" | "years"): string;
  range(low: number, high: number, unit: Unit | "share-per-year" | "years"): string;
  interval(value: number, interval: Interval | null, unit: Unit): string;
  list(items: readonly string[]): string;
}

const locales: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };

const suffixes: Record<string, Record<Language, string>> = {
  "money-per-order": { zh: "/单", en: " per order" },
  "money-per-line": { zh: "/行", en: " per line" },
  "money-per-unit": { zh: "/件", en: " per unit" },
  "money-per-year": { zh: "/年", en: " per year" },
  "money-per-minute": { zh: "/分钟", en: " per minute" },
  "money-per-contact": { zh: "/次联系", en: " per contact" },
  "share-per-year": { zh: "/年", en: " per year" },
};

const durations: Record<string, { zh: string; en: [string, string] }> = {
  days: { zh: "天", en: ["day", "days"] },
  hours: { zh: "小时", en: ["hour", "hours"] },
  minutes: { zh: "分钟", en: ["minute", "minutes"] },
  seconds: { zh: "秒", en: ["second", "seconds"] },
  years: { zh: "年", en: ["year", "years"] },
};

const fmt = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = fmt.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  fmt.set(key, made);
  return made;
}

const dates = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = dates.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" });
  dates.set(key, made);
  return made;
}

const fixed = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
});

/** Digits that keep three figures of a small number and none of a large one. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000 || Number.isInteger(value)) return 0;
  if (size >= 100) return 1;
  return size >= 1 || size === 0 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
}

/** A share near 0 or 1 keeps the digit that tells it from 0 or 1. */
function shareDigits(value: number): number {
  const edge = Math.min(Math.abs(value), Math.abs(1 - value));
  if (value === 0 || value === 1) return 0;
  return edge < 0.01 ? 2 : 1;
}

/** A minus as wide as a plus: a hyphen is lost between two numbers. */
const minus = (text: string): string => text.replace(/^-/, "−");

/** `rough`: all money in prose is said as an estimate is. */
export function format(language: Language, currency: string, rough = false): Format {
  const percent = (share: number, digits: number, least = digits) =>
    `${minus(numberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: digits }).format(share * 100))}${language === "en" ? "\u00a0%" : "%"}`;

  const number = (value: number, digits = digitsOf(value)) =>
    minus(numberFormat(language, fixed(digits)).format(value === 0 ? 0 : value));

  // Intl drops the accounting brackets in compact notation, so they are set here for every form.
  const withCurrency = (value: number, options: Intl.NumberFormatOptions) => {
    const size = Math.abs(value);
    const text = /^[A-Za-z]{3}$/.test(currency)
      ? numberFormat(language, { style: "currency", currency: currency.toUpperCase(), ...options }).format(
          size,
        )
      : `${currency} ${numberFormat(language, options).format(size)}`.trim();
    return value < 0 ? `(${text})` : text;
  };

  const whole = (value: number) => {
    const size = Math.abs(value);
    if (size >= (language === "zh" ? 100_000 : 1_000_000))
      return withCurrency(value, {
        notation: "compact",
        minimumSignificantDigits: 3,
        maximumSignificantDigits: language === "zh" ? 4 : 3,
      });
    return withCurrency(value, fixed(size >= 1000 || Number.isInteger(value) ? 0 : 2));
  };

  const about = (value: number) => {
    const size = Math.abs(value);
    return whole(size < 10 ? value : Number(value.toPrecision(size < 100 ? 2 : 3)));
  };

  const money = rough ? about : whole;

  const chance = (share: number) => {
    if (share > 0.99) return language === "zh" ? "99%以上" : `over ${percent(0.99, 0)}`;
    if (share < 0.01) return language === "zh" ? "不到1%" : `under ${percent(0.01, 0)}`;
    return percent(share, 0);
  };

  const moneyExact = (value: number, digits = 2) => withCurrency(value, fixed(digits));

  const date = (iso: string, options: Intl.DateTimeFormatOptions) => {
    const at = new Date(`${iso.length === 7 ? `${iso}-01` : iso.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(at.getTime())) return iso;
    return dateFormat(language, options).format(at);
  };

  const duration = (text: string, unit: string, one: boolean) => {
    const words = durations[unit]!;
    return language === "zh" ? `${text} ${words.zh}` : `${text}\u00a0${words.en[one ? 0 : 1]}`;
  };

  const say = (value: number, unit: Unit | "share-per-year" | "years", precise: boolean): string => {
    if (!Number.isFinite(value)) return "–";
    const after = suffixes[unit]?.[language] ?? "";
    switch (unit) {
      case "share":
      case "share-per-year":
        return precise ? percent(value, 4, 0) + after : percent(value, shareDigits(value)) + after;
      case "money":
      case "money-per-year":
        return (precise ? moneyExact(value) : money(value)) + after;
      case "money-per-order":
      case "money-per-line":
      case "money-per-unit":
      case "money-per-minute":
      case "money-per-contact":
        return moneyExact(value) + after;
      case "days":
      case "hours":
      case "minutes":
      case "seconds":
      case "years": {
        const digits = Number.isInteger(value) ? 0 : precise ? 4 : Math.abs(value) >= 100 ? 0 : 1;
        return duration(number(value, digits), unit, value === 1);
      }
      case "count":
        return number(value, Number.isInteger(value) ? 0 : 2);
      case "score":
        if (!precise) return number(value, Number.isInteger(value) ? 0 : Math.abs(value) >= 100 ? 1 : 2);
        return numberFormat(language, { maximumSignificantDigits: 10 }).format(value);
      default:
        return precise
          ? numberFormat(language, { maximumSignificantDigits: 10 }).format(value)
          : number(value);
    }
  };

  const range = (low: number, high: number, unit: Unit | "share-per-year" | "years") => {
    if (unit === "share") {
      const digits = Math.max(shareDigits(low), shareDigits(high));
      return `${number(low * 100, digits)}${low < 0 ? " – " : "–"}${percent(high, digits)}`;
    }
    if (unit in durations) {
      const digits = Math.max(Math.abs(low), Math.abs(high)) >= 100 ? 0 : 1;
      return duration(`${number(low, digits)}–${number(high, digits)}`, unit, false);
    }
    // "Per year" and the like are said once.
    const after = suffixes[unit]?.[language] ?? "";
    const start = say(low, unit, false);
    return `${after === "" ? start : start.slice(0, -after.length)} – ${say(high, unit, false)}`;
  };

  return {
    language,
    currency,
    number,
    count: (value) => number(value, 0),
    share: (value) => percent(value, shareDigits(value)),
    points: (difference) => number(difference * 100, 1),
    money,
    about,
    chance,
    moneyExact,
    day: (iso) => date(iso, { day: "numeric", month: language === "zh" ? "long" : "short", year: "numeric" }),
    month: (iso) => date(iso, { month: language === "zh" ? "long" : "short", year: "numeric" }),
    value: (value, unit) => say(value, unit, false),
    exact: (value, unit) => say(value, unit, true),
    range,
    interval: (value, interval, unit) => {
      const said = say(value, unit, false);
      if (interval === null) return said;
      const within = range(interval.low, interval.high, unit);
      return language === "zh" ? `${said}（${within}）` : `${said} (${within})`;
    },
    list: (items) => {
      const comma = language === "zh" ? "、" : ", ";
      // Items with commas of their own are kept apart by something stronger.
      return items.join(
        items.some((item) => item.includes(comma)) ? (language === "zh" ? "；" : "; ") : comma,
      );
    },
  };
}
