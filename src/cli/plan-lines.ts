import type { Results } from "../core/findings.js";
import type { Decision, Promised } from "../core/plan/settings.js";
import type { Unit } from "../core/unit.js";
import type { PlannedChange } from "../facts/workspace/plan-update.js";
import type { Words } from "../i18n/index.js";
import { numberIn, type TableRow, tableRows, textIn } from "./table-rows.js";
import { textTable } from "./text-table.js";

const table = "plan.changes";
const code = (id: string) => ({ id, kind: "code", unit: "text" }) as const;

/** Where a change acts; a class by itself is a bare letter or number, so it is said to be one. */
function whereWords(row: TableRow, words: Words): string {
  const where = words.placeName(textIn(row, "where"));
  const kind = textIn(row, "where-is");
  const bare =
    kind === "customer-class" || (kind === "product-class" && /^[\dA-Za-z]{1,2}( ·|$)/.test(where));
  if (where === "" || !bare) return where;
  return words.say(words.cli.plan.class, {
    class: words.cell(kind, code("where-is"), table),
    name: where,
  });
}

/** What a change is, in words: the element, the means, and where. */
export function changeWords(row: TableRow, words: Words): string {
  const said = ["element", "means"].map((id) => words.cell(row[id] ?? null, code(id), table));
  const where = whereWords(row, words);
  return [...said, ...(where === "" ? [] : [where])].join(" · ");
}

const unitOf = (row: TableRow): Unit => {
  const unit = textIn(row, "unit");
  return unit === "hours" || unit === "days" ? unit : "share";
};

function moved(row: TableRow, words: Words): string {
  const [from, to] = [numberIn(row, "from"), numberIn(row, "to")];
  const say = (value: number | null) =>
    value === null ? words.report.table.empty : words.format.value(value, unitOf(row));
  return words.say(words.cli.plan.fromTo, { from: say(from), to: say(to) });
}

/** The chosen changes as a table, and what they come to. */
export function planLines(
  results: Results,
  words: Words,
  decisions: Readonly<Record<string, Decision>>,
): string[] {
  const told = words.cli.plan;
  const rows = tableRows(results, table);
  if (rows === null) return [told.none, ...planVerdicts(results, words), ...lacking(results, words)];
  const { empty } = words.report.table;
  const chosen = rows.filter((row) => row.chosen === "chosen");
  const money = (row: TableRow, id: string) => {
    const value = numberIn(row, id);
    return value === null ? empty : words.format.money(value);
  };
  const decided = (row: TableRow) => {
    const decision = decisions[textIn(row, "change")]?.decision;
    return decision === undefined ? told.undecided : told.decisions[decision];
  };
  const body = chosen.map((row, i) => {
    const [low, high] = [numberIn(row, "gain-low"), numberIn(row, "gain-high")];
    const chance = numberIn(row, "chance-pays");
    return [
      String(i + 1),
      words.cell(row.element ?? null, code("element"), table),
      words.cell(row.means ?? null, code("means"), table),
      whereWords(row, words),
      moved(row, words),
      money(row, "cost"),
      money(row, "gain"),
      low === null || high === null ? "" : words.format.range(low, high, "money"),
      chance === null ? empty : words.format.chance(chance),
      decided(row),
    ];
  });
  const head = [
    "#",
    told.element,
    told.change,
    told.where,
    told.level,
    told.cost,
    told.gain,
    told.range,
    told.chance,
    told.decision,
  ];
  return [
    ...(body.length === 0 ? [told.nothing] : [told.title, textTable([head, ...body], [0, 5, 6, 7, 8])]),
    ...totals(results, words),
    ...planVerdicts(results, words),
    ...(rows.length > chosen.length ? [words.say(told.more, { n: rows.length - chosen.length })] : []),
  ];
}

function totals(results: Results, words: Words): string[] {
  const [gain, cost, net] = ["gain", "cost", "net"].map((part) =>
    results.figures.find(({ id }) => id === `plan.${part}.total`),
  );
  if (gain === undefined || cost === undefined || net === undefined) return [];
  if (gain.value === null || cost.value === null || net.value === null) return [];
  const { money } = words.format;
  const { low, high } = gain.interval ?? { low: gain.value, high: gain.value };
  const values = {
    gain: money(gain.value),
    low: money(low),
    high: money(high),
    cost: money(cost.value),
    net: money(net.value),
  };
  return [words.say(words.cli.plan.totals, values)];
}

/** Where there is no plan: what it needs. */
function lacking(results: Results, words: Words): string[] {
  const gain = results.figures.find(({ id }) => id === "plan.gain.total");
  if (gain === undefined || gain.value !== null) return [];
  return [words.say(words.cli.plan.lacks, { name: words.figureName(gain.id), value: words.valueText(gain) })];
}

/** What the plan could not do as asked, the nearest it can, and what it cannot tell. */
function planVerdicts(results: Results, words: Words): string[] {
  const unit = (id: string) => results.figures.find((f) => f.id === id)?.unit ?? null;
  return results.verdicts
    .filter(
      ({ subject, kind, code }) =>
        (kind !== "finding" || code === "plan.may-fail") &&
        /^plan\.(gain|cost|net|once)\.total$/.test(subject),
    )
    .map((verdict) => words.verdictText(verdict, unit));
}

/** Changes of the run as `plan.yaml` keeps them. */
export function plannedChanges(results: Results, words: Words): PlannedChange[] {
  const places = new Map<string, Record<string, string>>();
  for (const row of tableRows(results, "plan.places") ?? []) {
    const change = textIn(row, "change");
    places.set(change, { ...places.get(change), [textIn(row, "dimension")]: textIn(row, "value") });
  }
  return (tableRows(results, table) ?? []).map((row) => ({
    id: textIn(row, "change"),
    words: `${changeWords(row, words)}  ${moved(row, words)}`,
    element: textIn(row, "element"),
    where: places.get(textIn(row, "change")) ?? {},
    promised: promisedIn(row),
    reckoned: textIn(row, "chosen"),
  }));
}

/** Cents of money and four digits of a share: what somebody promises. */
function promisedIn(row: TableRow): Promised {
  const parts = [
    ["gain", "gain", 2],
    ["low", "gain-low", 2],
    ["high", "gain-high", 2],
    ["cost", "cost", 2],
    ["from", "from", 4],
    ["to", "to", 4],
  ] as const;
  const numbers = parts.flatMap(([key, column, digits]) => {
    const value = numberIn(row, column);
    return value === null ? [] : [[key, Number(value.toFixed(digits)) + 0] as const];
  });
  return { ...Object.fromEntries(numbers), unit: unitOf(row) as NonNullable<Promised["unit"]> };
}
