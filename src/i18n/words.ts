import type { ColumnNeed, Figure, Interval, Population, Reason } from "../core/figure.js";
import type { Cell, ElementNames, Room, TableColumn } from "../core/findings.js";
import { serviceElements } from "../core/measure/elements.js";
import { industries, templateItems } from "../core/measure/plan-survey/element-templates.js";
import type { Place, Problem, ProblemValue } from "../core/problem.js";
import { type TableName, tableDef, tableNames } from "../core/schema/index.js";
import type { Scope, Unit } from "../core/unit.js";
import type { Verdict } from "../core/verdict.js";
import { codesOf } from "./codes.js";
import type { cli } from "./en/cli.js";
import type { report } from "./en/report.js";
import { type Format, format as formatOf } from "./format.js";
import {
  fill,
  type Message,
  type ProblemWords,
  places,
  type RoomCatalogue,
  type Translation,
} from "./message.js";

export type ReportWords = Translation<typeof report>;
export type CliWords = Translation<typeof cli>;

/** Everything said in one language. */
export interface Catalogue {
  readonly report: ReportWords;
  readonly cli: CliWords;
  readonly rooms: readonly RoomCatalogue[];
  readonly problems: Readonly<Record<string, ProblemWords>>;
}

/**
 * A catalogue with the ways to ask it. Nothing here throws: an id without words is said as the id, so that a gap is
 * seen and the number is not lost.
 */
export interface Words {
  readonly format: Format;
  readonly report: ReportWords;
  readonly cli: CliWords;
  figureName(id: string): string;
  /** An element of the questionnaire or of the catalogue: as the firm calls it in this language, else as the text has it. */
  elementName(id: string): string;
  figureMeaning(id: string): string | null;
  methodText(key: string): string;
  tableTitle(id: string): string;
  columnTitle(table: string, column: string): string;
  verdictText(verdict: Verdict, unitOf?: (figure: string) => Unit | null): string;
  problemText(problem: Problem): ProblemText;
  placeText(place: Place | undefined): string;
  assumptionName(id: string): string;
  assumptionMeaning(id: string): string | null;
  unitName(unit: Unit | "share-per-year" | "years"): string;
  scopeName(scope: Scope): string;
  reasonText(reason: Reason): string;
  populationText(population: Population): string;
  intervalText(interval: Interval, unit: Unit): string;
  codeName(code: string, column?: string, table?: string): string;
  /** Where a change acts, days of the week and months in words. */
  placeName(label: string): string;
  /** A canonical table of the schema, and one of its columns. */
  factTable(name: string): string;
  factColumn(column: string, table?: string): string;
  /** A table cell as text. */
  cell(value: Cell, column: TableColumn, table?: string): string;
  /** A figure's value, or why there is none. */
  valueText(figure: Figure): string;
  say(message: Message, values: Readonly<Record<string, ProblemValue>>): string;
  /** The same words with money said in no more digits than a first page needs. */
  rough(): Words;
}

export interface ProblemText {
  readonly text: string;
  readonly fix: string;
  readonly place: string;
  /** The place without what the sentence names itself. */
  readonly beside: string;
}

/** Text of files and cells as one line that cannot steer a terminal or turn the reading direction. */
export const visible = (text: string): string => text.replace(/[\r\n\t]+/g, " ").replace(steering, "\ufffd");
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

/** The parts of a place that a sentence leaves open to be told beside it. */
function besides(place: Place | undefined, sentence: Message): Partial<Place> {
  const said = new Set(places(sentence));
  return Object.fromEntries(Object.entries(place ?? {}).filter(([part]) => !said.has(`{${part}}`)));
}

/** The entry of an id: its own, else that of the longest family `prefix.*` it belongs to. */
function entryOf<T>(
  records: readonly Readonly<Record<string, T>>[],
  id: string,
): { readonly entry: T; readonly rest: string } | null {
  for (const record of records) {
    const entry = own(record, id);
    if (entry !== undefined) return { entry, rest: "" };
  }
  for (let at = id.lastIndexOf("."); at > 0; at = id.lastIndexOf(".", at - 1)) {
    const family = `${id.slice(0, at)}.*`;
    for (const record of records) {
      const entry = own(record, family);
      if (entry !== undefined) return { entry, rest: id.slice(at + 1) };
    }
  }
  return null;
}

/** Names of what questionnaires ask about, by id. */
const askedNames = new Map(
  industries.flatMap((industry) => templateItems(industry).map((item) => [item.id, item.name])),
);

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

export function wordsOf(catalogue: Catalogue, format: Format, names: ElementNames = {}): Words {
  const { language } = format;
  const { report } = catalogue;
  const part = <K extends keyof RoomCatalogue>(key: K) =>
    catalogue.rooms.flatMap((room) =>
      room[key] === undefined ? [] : [room[key] as NonNullable<RoomCatalogue[K]>],
    );
  const figures = part("figures");
  const methods = part("methods");
  const tables = part("tables");
  const verdicts = part("verdicts");
  const assumptions = part("assumptions");
  const codes = codesOf([...part("codes"), report.codes], language);

  const factTable = (name: string) => (isTable(name) ? tableDef(name).name[language] : name);

  const factColumn = (column: string, table?: string) => {
    const order = table !== undefined && isTable(table) ? [table] : tableNames;
    for (const name of order) {
      const def = own(tableDef(name).columns, column);
      if (def !== undefined) return def.name[language];
    }
    return column;
  };

  const codeName = codes.name;
  const keyName = codes.inKey;

  const nameParts = (rest: string) =>
    rest
      .split(".")
      .map((code) => codeName(code))
      .join(" · ");

  const named = (found: { entry: { name: Message }; rest: string } | null, id: string) => {
    if (found === null) return id;
    if (found.rest === "") return found.entry.name;
    return /\{part\}/.test(found.entry.name)
      ? fill(found.entry.name, { part: nameParts(found.rest) })
      : `${found.entry.name} · ${nameParts(found.rest)}`;
  };

  const figureName = (id: string) => named(entryOf(figures, id), id);
  const tableTitle = (id: string) => entryOf(tables, id)?.entry ?? id;
  /** A column named after one of the schema, as a heading. */
  const titled = (column: string) => {
    const known = tableNames.some((name) => own(tableDef(name).columns, column) !== undefined);
    const name = factColumn(column);
    return known ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : column;
  };

  const columnTitle = (table: string, column: string) => {
    const found = entryOf(tables, `${table}.${column}`);
    if (found !== null && found.rest === "") return found.entry;
    const shared = entryOf(tables, `*.${column}`)?.entry;
    return shared ?? titled(column);
  };

  /** One place of a message: `kind` when the message says it, else what the value itself allows. */
  const sayValue = (value: ProblemValue, kind: string | null, unit: Unit | null, name?: string): string => {
    if (typeof value === "object") return format.list(value.map((item) => sayValue(item, kind, null, name)));
    if (typeof value === "string") {
      switch (kind) {
        case "figure":
          return figureName(value);
        case "table":
          return isTable(value) ? factTable(value) : tableTitle(value);
        case "column": {
          const [table, column] = value.includes(".") ? value.split(".", 2) : [undefined, value];
          return factColumn(column ?? value, table);
        }
        case "code":
          return codeName(value, name);
        case "element":
          return visible(elementName(value));
        case "field":
          return keyName(value, "field") ?? visible(value);
        case "assumption":
          return named(entryOf(assumptions, value), value);
        case "day":
          return format.day(value);
        case "month":
          return format.month(value);
        default:
          return visible(name === "label" ? placeName(value) : value);
      }
    }
    switch (kind) {
      case "plain":
        return String(value);
      case "about":
        return format.about(value);
      case "chance":
        return format.chance(value);
      case "level":
        return format.exact(value, "share");
      case "points":
        return format.points(value);
      case "exact":
        return format.exact(value, unit ?? "ratio");
      case null:
        return format.value(value, unit ?? (Number.isInteger(value) ? "count" : "ratio"));
      default:
        return format.value(value, kind as Unit);
    }
  };

  const sayAll = (
    message: Message,
    values: Readonly<Record<string, ProblemValue>>,
    unit: Unit | null = null,
  ): string =>
    fill(message, (name, kind) => {
      const value = own(values, name);
      if (kind === "clause" && typeof value === "string")
        return value === "" ? "" : sayAll(codeName(value), values, unit);
      if (kind === "column" && typeof value === "string") return columnOf(value, own(values, "table"));
      return value === undefined ? null : sayValue(value, kind, unit, name);
    });

  /** A column of the table a message speaks of, where it names one. */
  const columnOf = (column: string, table: ProblemValue | undefined) => {
    const of = column.includes(".") || typeof table !== "string" ? "" : `${table}.`;
    return sayValue(`${of}${column}`, "column", null);
  };

  const needs = (list: readonly ColumnNeed[]) =>
    format.list(
      list.map((need) =>
        fill(report.reasons.column, {
          column: factColumn(need.column, need.table),
          table: factTable(need.table),
        }),
      ),
    );

  const grainName = (grain: string) => own(report.grains as Readonly<Record<string, string>>, grain) ?? grain;

  const reasonText = (reason: Reason): string => {
    switch (reason.code) {
      case "missing-columns":
      case "column-blocked":
        return fill(report.reasons[reason.code], { columns: needs(reason.needs) });
      case "too-few":
        return sayAll(report.reasons["too-few"], {
          have: reason.have,
          need: reason.need,
          grain: grainName(reason.grain),
        });
      case "nothing-to-count":
        return fill(report.reasons["nothing-to-count"], { grain: grainName(reason.grain) });
      case "needs-figure":
        return sayAll(report.reasons["needs-figure"], { figure: reason.figure });
      case "not-judged":
        return report.reasons["not-judged"][reason.because] ?? reason.because;
      case "not-recorded":
        return report.reasons["not-recorded"];
      default:
        return (reason as { code: string }).code;
    }
  };

  const placeText = (place: Partial<Place> | undefined): string =>
    place === undefined
      ? ""
      : [
          place.file === undefined ? undefined : visible(place.file),
          place.sheet === undefined ? undefined : visible(place.sheet),
          place.row === undefined ? undefined : fill(report.problem.row, { row: format.count(place.row) }),
          place.column === undefined
            ? undefined
            : fill(report.problem.column, { column: visible(place.column) }),
        ]
          .filter((text) => text !== undefined)
          .join(" › ");

  /** Where a change acts: days of the week and months in words, all else as the firm calls it. */
  const placeName = (label: string): string =>
    label
      .split(" · ")
      .map((part) => {
        const months = part.split(", ");
        return months.every((month) => /^\d{4}-\d{2}$/.test(month))
          ? format.list(months.map(format.month))
          : (keyName(part, "weekday") ?? part);
      })
      .join(" · ");

  /** Ids of months, assumptions and codes are said in words; ids of customers and products never are. */
  const textCell = (value: string, column: TableColumn, table?: string): string => {
    // Fields of customers' profiles are the firm's own words, but for those taken from the customer records.
    if (column.kind === "label" && column.id === "field") return keyName(value, "field", table) ?? value;
    if (column.kind === "label" && column.id === "where") return placeName(value);
    if (column.kind === "label" && column.id !== "element")
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value;
    if (column.id === "month") return format.month(value);
    if (column.id === "segment" && value === "") return report.table.allCustomers;
    if (column.id === "figure") return figureName(value);
    if (column.id === "needs") return needed(value);
    if (column.id === "unit" && Object.hasOwn(report.units, value)) return unitName(value as Unit);
    if (column.id === "element") return elementName(value, table);
    if (column.id === "assumption") return named(entryOf(assumptions, value), value);
    if (column.id === "step" && table === "scenario.waterfall") {
      const found = entryOf(assumptions, value);
      if (found !== null) return named(found, value);
    }
    if (column.kind === "code") return codeName(value, column.id, table);
    // Where failures gather may be a day of the week; every other place is the firm's own word.
    if (/^value(-2)?$/.test(column.id)) return keyName(value, "weekday") ?? value;
    return keyName(value, column.id, table) ?? value;
  };

  const elementName = (id: string, table?: string) =>
    own(names, id)?.[language] ??
    keyName(id, "element", table) ??
    serviceElements.find((e) => e.id === id)?.name[language] ??
    askedNames.get(id)?.[language] ??
    codeName(id);

  const needed = (value: string) =>
    format.list(
      value.split(" ").flatMap((need) => {
        const [table = "", column = ""] = need.split(".", 2);
        return need === ""
          ? []
          : [fill(report.reasons.column, { column: factColumn(column, table), table: factTable(table) })];
      }),
    );

  const unitName = (unit: Unit | "share-per-year" | "years") =>
    fill(report.units[unit] ?? unit, { currency: format.currency });

  return {
    format,
    report,
    cli: catalogue.cli,
    figureName,
    elementName: (id) => elementName(id),
    figureMeaning: (id) => {
      const found = entryOf(figures, id);
      return found === null ? null : fill(found.entry.meaning, { part: nameParts(found.rest) });
    },
    methodText: (key) => entryOf(methods, key)?.entry ?? key,
    tableTitle,
    columnTitle,
    verdictText: (verdict, unitOf) => {
      const room = verdict.id.slice(0, Math.max(0, verdict.id.indexOf(".")));
      const message =
        entryOf(verdicts, verdict.code)?.entry ?? entryOf(verdicts, `${room}.${verdict.code}`)?.entry;
      if (message === undefined) return `${verdict.code} (${figureName(verdict.subject)})`;
      const values = { subject: figureName(verdict.subject), ...verdict.values };
      return sayAll(message, values, unitOf?.(verdict.subject) ?? null);
    },
    problemText: (problem) => {
      const entry = own(catalogue.problems, problem.code);
      const values = { ...problem.place, ...problem.values };
      return {
        text: entry === undefined ? problem.code : sayAll(entry.text, values),
        fix: entry === undefined ? "" : sayAll(entry.fix, values),
        place: placeText(problem.place),
        beside: placeText(besides(problem.place, entry?.text ?? "")),
      };
    },
    placeText,
    assumptionName: (id) => named(entryOf(assumptions, id), id),
    assumptionMeaning: (id) => entryOf(assumptions, id)?.entry.meaning ?? null,
    unitName,
    scopeName: (scope) => report.scopes[scope] ?? scope,
    reasonText,
    populationText: (population) => {
      const { counted, of, unknown, unknownAs } = population;
      const values = { counted, of, unknown, grain: grainName(population.grain) };
      const text = sayAll(of === counted ? report.population.all : report.population.some, values);
      return unknown === 0
        ? text
        : `${text}${language === "zh" ? "；" : "; "}${sayAll(report.population[unknownAs], values)}`;
    },
    intervalText: (interval, unit) => {
      const range = format.range(interval.low, interval.high, unit);
      const text =
        interval.kind === "assumption" && interval.level >= 1
          ? range
          : sayAll(report.interval.text, { range, level: interval.level });
      return fill(report.interval.withKind, { text, kind: report.interval[interval.kind] ?? interval.kind });
    },
    codeName,
    placeName,
    factTable,
    factColumn,
    cell: (value, column, table) => {
      if (value === null) return report.table.empty;
      if (typeof value === "boolean") return value ? report.table.yes : report.table.no;
      if (typeof value === "string") return textCell(value, column, table);
      if (column.unit === "money") return format.moneyExact(value, Math.abs(value) >= 1000 ? 0 : 2);
      return format.value(value, column.unit);
    },
    valueText: (figure) => {
      if (figure.value === null)
        return figure.reason === null ? report.figure.noValue : reasonText(figure.reason);
      return format.interval(figure.value, figure.interval, figure.unit);
    },
    say: sayAll,
    rough: () => wordsOf(catalogue, formatOf(language, format.currency, true), names),
  };
}

export type { Room };
