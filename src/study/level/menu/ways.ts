import type { Findings } from "../../../core/findings.js";
import type { Verdict } from "../../../core/verdict.js";
import { columnsBy, key, number } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { nothingFound } from "../../made.js";
import { majorOrNull } from "../../money.js";
import { saidIn } from "../../said.js";
import type { CurveRow, LevelPart } from "../parts.js";
import type { CustomerLevel } from "./customer-levels.js";
import { isCalled, type MenuElement, menuElements } from "./ids.js";
import { moneyAt, surveyNames, tableRows, wanted } from "./optima.js";

type Direction = "raise" | "hold" | "lower";
type Agree = "ways-agree" | "ways-differ" | "one-way" | "no-way";

interface Way {
  readonly element: MenuElement;
  readonly unit: "share" | "hours";
  readonly of: "all" | "customer-class" | "survey-segment";
  readonly segment: string;
  readonly today: number | null;
  readonly customer: number | null;
  readonly benefit: number | null;
  readonly benefitLow: number | null;
  readonly benefitHigh: number | null;
  readonly rivals: Direction | null;
  /** Level at which customers would rate as they rate the benchmark; known only at today's level when on a par. */
  readonly competition: number | null;
  readonly agree: Agree;
  readonly money: Readonly<Record<"today" | "customer" | "benefit" | "competition", number | null>>;
}

/**
 * The three ways of the text beside each other: what customers want, what pays, what rivals make
 * necessary, per element for all, for each class of customers and each segment of the survey.
 */
export function studyWays(
  input: StudyInput,
  parts: readonly (LevelPart | null)[],
  levels: readonly CustomerLevel[],
): Findings {
  const curves = parts.flatMap((p) => (p?.money === "relative" ? [] : (p?.curves ?? [])));
  const segments = [
    { of: "all" as const, segment: "" },
    ...[...new Set(levels.flatMap((l) => (l.customer.class === null ? [] : [l.customer.class])))]
      .sort()
      .map((segment) => ({ of: "customer-class" as const, segment })),
    ...[...new Set(tableRows(input, "measure.ideal-levels").map((r) => String(r.segment ?? "")))]
      .filter((s) => s !== "")
      .map((segment) => ({ of: "survey-segment" as const, segment })),
  ];
  const ways = menuElements.flatMap((element) =>
    segments.flatMap(({ of, segment }) => {
      const way = wayOf(input, curves, levels, element, of, segment);
      return way === null ? [] : [way];
    }),
  );
  if (ways.length === 0) return nothingFound;
  return { ...nothingFound, tables: [waysTable(ways)], verdicts: waysVerdicts(ways) };
}

function wayOf(
  input: StudyInput,
  curves: readonly CurveRow[],
  levels: readonly CustomerLevel[],
  element: MenuElement,
  of: Way["of"],
  segment: string,
): Way | null {
  const mine = levels.filter(
    (l) => l.element === element && (of !== "customer-class" || l.customer.class === segment),
  );
  const benefit =
    of === "survey-segment" ? null : meanOf(mine, (l) => (l.basis === "template" ? null : l.recommended));
  const today = meanOf(mine, (l) => l.today);
  const unit =
    levels.find((l) => l.element === element)?.unit ?? (element === "response" ? "hours" : "share");
  // What customers want of answers they say in hours.
  const comparable = element !== "response" || unit === "hours";
  const customer = comparable
    ? (wanted(input, element, of === "survey-segment" ? segment : "")?.ideal ?? null)
    : null;
  const rivals = rivalsSay(input, element, of === "survey-segment" ? segment : null);
  const told = [customer, benefit, rivals].filter((x) => x !== null).length;
  if (told === 0 || (of === "survey-segment" && customer === null && rivals === null)) return null;
  const range = {
    low: meanOf(mine, (l) => l.low) ?? benefit,
    high: meanOf(mine, (l) => l.high) ?? benefit,
  };
  const hours = unit === "hours";
  const directions = [
    today === null || customer === null ? null : direction(today, customer, customer, hours),
    today === null || benefit === null ? null : direction(today, range.low!, range.high!, hours),
    rivals,
  ].filter((d) => d !== null);
  const competition = rivals === "hold" ? today : null;
  const curve =
    of === "survey-segment"
      ? []
      : curves.filter(
          (c) =>
            isCalled(element, c.element) && c.of === of && c.subject === (of === "all" ? c.subject : segment),
        );
  const at = (level: number | null) => (level === null ? null : moneyAt(curve, level));
  return {
    element,
    unit,
    of,
    segment,
    today,
    customer,
    benefit,
    benefitLow: benefit === null ? null : range.low,
    benefitHigh: benefit === null ? null : range.high,
    rivals,
    competition,
    agree:
      directions.length === 0
        ? "no-way"
        : directions.length === 1
          ? "one-way"
          : new Set(directions).size === 1
            ? "ways-agree"
            : "ways-differ",
    money: { today: at(today), customer: at(customer), benefit: at(benefit), competition: at(competition) },
  };
}

/** Half a point is no difference of levels, nor is a tenth of an hour. */
const alike = { share: 0.005, hours: 0.1 };

function direction(today: number, low: number, high: number, hours: boolean): Direction {
  const by = hours ? alike.hours : alike.share;
  const [least, most] = [Math.min(low, high) - by, Math.max(low, high) + by];
  if (today >= least && today <= most) return "hold";
  return today < least === !hours ? "raise" : "lower";
}

/**
 * Where the firm stands against the benchmark: clearly behind is to raise; clearly ahead may be lowered only where
 * customers do not value it, else it is held; what lies between is held, for lowering at par is risky.
 */
function rivalsSay(input: StudyInput, element: MenuElement, segment: string | null): Direction | null {
  for (const name of surveyNames(input, element)) {
    const row = tableRows(input, segment === null ? "measure.rivals" : "measure.rivals-by-segment").find(
      (r) => r.element === name && (segment === null || r.segment === segment),
    );
    if (typeof row?.low !== "number" || typeof row.high !== "number") continue;
    if (row.high < 0) return "raise";
    const valued = !["D", "H", "I"].includes(String(row.cell));
    return row.low > 0 && !valued ? "lower" : "hold";
  }
  return null;
}

function meanOf(levels: readonly CustomerLevel[], of: (l: CustomerLevel) => number | null): number | null {
  let sum = 0;
  let orders = 0;
  for (const l of levels) {
    const v = of(l);
    if (v === null) continue;
    sum += v * l.customer.orders;
    orders += l.customer.orders;
  }
  return orders > 0 ? sum / orders : null;
}

function waysTable(ways: readonly Way[]): Findings["tables"][number] {
  const level = (id: string) => number(id, "ratio", "three-ways");
  const { code, moneyPerYear: money } = columnsBy("three-ways");
  return {
    id: "level.ways",
    columns: [
      key("element"),
      key("of"),
      key("segment"),
      code("measured-in"),
      level("today"),
      level("customer-oriented"),
      level("cost-benefit"),
      level("low"),
      level("high"),
      level("competition"),
      code("rivals"),
      code("agree"),
      money("money-today"),
      money("money-customer"),
      money("money-benefit"),
      money("money-competition"),
    ],
    rows: ways.map((w) => [
      w.element,
      w.of,
      w.segment,
      w.unit === "hours" ? "in-hours" : "in-shares",
      w.today,
      w.customer,
      w.benefit,
      w.benefitLow,
      w.benefitHigh,
      w.competition,
      w.rivals,
      w.agree,
      majorOrNull(w.money.today),
      majorOrNull(w.money.customer),
      majorOrNull(w.money.benefit),
      majorOrNull(w.money.competition),
    ]),
    total: ways.length,
  };
}

const say = saidIn("level");

function waysVerdicts(ways: readonly Way[]): Verdict[] {
  const all = ways.filter((w) => w.of === "all");
  const agree = all.filter((w) => w.agree === "ways-agree").map((w) => w.element);
  const differ = all.filter((w) => w.agree === "ways-differ").map((w) => w.element);
  return [
    ...(agree.length === 0 ? [] : [say("ways-agree", "finding", "level.menu.tiers", { elements: agree })]),
    ...(differ.length === 0 ? [] : [say("ways-differ", "finding", "level.menu.tiers", { elements: differ })]),
  ];
}
