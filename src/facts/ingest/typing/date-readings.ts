/** In which order day, month and year stand, where a cell alone does not tell. */
export type DateOrder = "one" | "dmy" | "mdy" | "ymd";

/** One way to read a cell as a date. Readings of the same `question` are rivals: a column has one answer to it. */
export interface DateReading {
  readonly question: string;
  readonly order: DateOrder;
  /** A strptime pattern, `iso` or `serial`. */
  readonly pattern: string;
}

const months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
const longMonths = "(?:january|february|march|april|june|july|august|september|october|november|december)";
const days = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

/**
 * The ways a text may be read as a date, by its shape alone; none when it looks like no date.
 *
 * @example dateReadings("03/04/2024") // → %d/%m/%Y and %m/%d/%Y, one question
 */
export function dateReadings(text: string): DateReading[] {
  const named = / *[((]?(?:星期|周)[一二三四五六日天][))]?$/.exec(text);
  if (named !== null && named.index > 0) {
    return dateReadings(text.slice(0, named.index)).flatMap(({ pattern, ...reading }) => {
      const plain = pattern === "iso" ? isoPattern(text) : pattern;
      return plain === "serial" ? [] : [{ ...reading, pattern: plain + named[0] }];
    });
  }
  const time = timeOf(text);
  const day = time === null ? text : text.slice(0, time.at);
  const iso = /^\d{4}([-/])\d{1,2}\1\d{1,2}$/.test(day);
  if (iso && (time === null || time.iso)) return [one("iso")];
  if (time === null && /^[1-7]\d{4}(\.\d+)?$/.test(text)) return [one("serial")];
  return dayReadings(day).map((reading) => ({
    ...reading,
    pattern: reading.pattern + (time?.pattern ?? ""),
  }));
}

/** `2024-03-05 星期二` is no date the engine reads by itself, so its fields are spelt out. */
function isoPattern(text: string): string {
  const mark = text[4];
  const time = timeOf(text.replace(/ *[((]?(?:星期|周).*$/, ""));
  return `%Y${mark}%m${mark}%d${time?.pattern ?? ""}`;
}

/** True for a cell whose time carries a zone, which is not used: the clock as written counts. */
export function hasZone(text: string): boolean {
  return /^\d{4}[-/]\d{1,2}[-/]\d{1,2}[T ].*:\d{2}.*(Z|[+-]\d{2}(:?\d{2})?)$/.test(text);
}

function dayReadings(day: string): DateReading[] {
  const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{1,2})$/.exec(day);
  if (numeric !== null) return numericReadings(numeric);
  for (const [look, pattern] of looks) {
    if (look.test(day)) return [one(pattern)];
  }
  if (/^\d{4}(19|20|21)\d{2}$/.test(day)) {
    return [
      { question: "8", order: "dmy", pattern: "%d%m%Y" },
      { question: "8", order: "mdy", pattern: "%m%d%Y" },
    ];
  }
  if (/^\d{6}$/.test(day)) {
    return [
      { question: "6", order: "one", pattern: "%Y%m" },
      { question: "6", order: "ymd", pattern: "%y%m%d" },
    ];
  }
  return namedReadings(day);
}

function numericReadings(match: RegExpExecArray): DateReading[] {
  const [, first, mark, , last] = match;
  const question = `${mark}`;
  const year = last!.length === 4 ? "%Y" : "%y";
  const readings: DateReading[] = [];
  if (last!.length >= 2) {
    readings.push(
      { question, order: "dmy", pattern: `%d${mark}%m${mark}${year}` },
      { question, order: "mdy", pattern: `%m${mark}%d${mark}${year}` },
    );
  }
  if (last!.length <= 2 && first!.length === 2) {
    readings.push({ question, order: "ymd", pattern: `%y${mark}%m${mark}%d` });
  }
  return readings;
}

const looks: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{1,2}-\d{1,2}$/, "%Y-%m-%d"],
  [/^\d{4}\/\d{1,2}\/\d{1,2}$/, "%Y/%m/%d"],
  [/^\d{4}\.\d{1,2}\.\d{1,2}$/, "%Y.%m.%d"],
  [/^\d{4} \d{1,2} \d{1,2}$/, "%Y %m %d"],
  [/^\d{4}年\d{1,2}月\d{1,2}日$/, "%Y年%m月%d日"],
  [/^\d{4}年\d{1,2}月\d{1,2}号$/, "%Y年%m月%d号"],
  [/^\d{4}年\d{1,2}月\d{1,2}$/, "%Y年%m月%d"],
  [/^\d{2}年\d{1,2}月\d{1,2}日$/, "%y年%m月%d日"],
  [/^\d{4}年\d{1,2}月$/, "%Y年%m月"],
  [/^\d{4}年\d{1,2}月份$/, "%Y年%m月份"],
  [/^\d{4}年\d{1,2}期$/, "%Y年%m期"],
  [/^\d{4}-\d{1,2}$/, "%Y-%m"],
  [/^\d{4}\/\d{1,2}$/, "%Y/%m"],
  [/^\d{4}\.\d{1,2}$/, "%Y.%m"],
  [/^(19|20|21)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/, "%Y%m%d"],
  [/^(19|20|21)\d{12}$/, "%Y%m%d%H%M%S"],
  [/^(19|20|21)\d{10}$/, "%Y%m%d%H%M"],
];

/** Month or weekday names; a name of three letters is `%b` or `%a`, a longer one `%B` or `%A`. */
function namedReadings(day: string): DateReading[] {
  const match =
    /^((?:[a-z]{3,9},? )?)(?:(\d{1,2})([-/. ]?)([a-z]{3,9})(,?[-/. ]?)(\d{4}|\d{2})|([a-z]{3,9})( )(\d{1,2})(,? )(\d{4})|([a-z]{3,9})([-/. ]?)(\d{4}|\d{2}))$/i.exec(
      day,
    );
  if (match === null) return [];
  const [, lead, d1, s1, m1, s2, y1, m2, s3, , s4, , m3, s5, y3] = match;
  const weekday = lead === "" ? "" : weekdayPattern(lead!);
  const month = monthPattern(m1 ?? m2 ?? m3 ?? "");
  if (weekday === null || month === null) return [];
  if (d1 !== undefined) return [one(`${weekday}%d${s1}${month}${s2}${y1!.length === 4 ? "%Y" : "%y"}`)];
  if (m2 !== undefined) return [one(`${weekday}${month}${s3}%d${s4}%Y`)];
  return [one(`${month}${s5}${y3!.length === 4 ? "%Y" : "%y"}`)];
}

function monthPattern(name: string): string | null {
  if (new RegExp(`^${months}$`, "i").test(name)) return "%b";
  return new RegExp(`^${longMonths}$`, "i").test(name) ? "%B" : null;
}

function weekdayPattern(lead: string): string | null {
  const name = lead.replace(/[, ]+$/, "");
  const tail = lead.slice(name.length);
  if (new RegExp(`^${days}$`, "i").test(name)) return `%A${tail}`;
  return /^(mon|tue|wed|thu|fri|sat|sun)$/i.test(name) ? `%a${tail}` : null;
}

interface TimePart {
  readonly at: number;
  readonly pattern: string;
  /** A time the engine's own reading of ISO dates takes. */
  readonly iso: boolean;
}

function timeOf(text: string): TimePart | null {
  const clock =
    /([ T]*)(\d{1,2}):(\d{2})(:\d{2}(\.\d{1,9})?)?( ?[ap]m)?(Z| ?[+-]\d{2}(?::?\d{2})?| UTC)?$/i.exec(text);
  if (clock !== null && clock.index > 0) {
    const [, gap, , , seconds, fraction, half, zone] = clock;
    const tail = zone === undefined || /[0-9]/.test(zone) ? "" : zone;
    const pattern = `${gap}${half === undefined ? "%H" : "%I"}:%M${seconds === undefined ? "" : ":%S"}${
      fraction === undefined ? "" : ".%f"
    }${half === undefined ? "" : half.startsWith(" ") ? " %p" : "%p"}${tail}`;
    return { at: clock.index, pattern, iso: half === undefined && (gap === " " || gap === "T") };
  }
  const chinese = /( *)\d{1,2}[时点](\d{1,2}分(\d{1,2}秒)?)?$/.exec(text);
  if (chinese === null || chinese.index === 0) return null;
  const hour = chinese[0].includes("点") ? "点" : "时";
  const rest = chinese[2] === undefined ? "" : chinese[3] === undefined ? "%M分" : "%M分%S秒";
  return { at: chinese.index, pattern: `${chinese[1]}%H${hour}${rest}`, iso: false };
}

function one(pattern: string): DateReading {
  return { question: pattern, order: "one", pattern };
}
