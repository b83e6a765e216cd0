import type { Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { joined } from "../say.js";
import { type Optimum, optimaOf } from "./read.js";
import { upperFirst } from "./scene.js";

const rowsDrawn = 12;

/** Best levels with their ranges, beside where things stand today and what was promised. */
export function optimaChart(results: Results, words: Words): ChartBlock | null {
  const { level: said } = words.report.decide;
  const known = optimaOf(results)
    .filter(({ best, unit, of }) => best !== null && unit === "share" && of !== "pair")
    .sort((a, b) => Number(b.of === "all") - Number(a.of === "all"))
    .slice(0, rowsDrawn);
  if (known.length === 0) return null;
  const share = (level: number) => words.format.value(level, "share" as Unit);
  const rows = known.map((one): Row => {
    const { best, today, promised, low, high } = one;
    return {
      name: optimumName(one, words),
      text:
        today === null
          ? share(best!)
          : holds(one)
            ? words.say(said.optimaKeep, { today: share(today) })
            : words.say(said.optimaText, { today: share(today), best: share(best!) }),
      stretches:
        low === null || high === null ? [] : [{ from: low * 100, to: high * 100, tone: "range" as const }],
      marks: [
        ...(promised === null ? [] : [{ at: promised * 100, tone: "faint" as const }]),
        ...(today === null ? [] : [{ at: today * 100, tone: "now" as const }]),
        { at: best! * 100, tone: "sure" as const },
      ],
    };
  });
  const count = (holds: (one: Optimum) => boolean) => known.filter(holds).length;
  const same = known.filter(holds).map((one) => optimumName(one, words));
  const options = {
    axis: "{value}%",
    apart: true as const,
    legend: [
      { name: said.best, tone: "sure" as const },
      { name: said.range, tone: "range" as const },
      { name: said.today, tone: "now" as const },
      ...(known.some(({ promised }) => promised !== null)
        ? [{ name: said.promised, tone: "faint" as const }]
        : []),
    ],
  };
  return {
    kind: "chart",
    id: "level-optima",
    title: said.optima,
    takeaway: joined(
      [
        words.say(said.optimaTakeaway, {
          below: count(({ today, low }) => today !== null && low !== null && today < low),
          above: count(({ today, high }) => today !== null && high !== null && today > high),
          all: known.length,
        }),
        same.length === 0 ? "" : words.say(said.optimaSame, { names: words.format.list(same) }),
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, "level.optima", words),
  };
}

/** Today lies within the range of the best level. */
const holds = ({ today, low, high }: Optimum) =>
  today !== null && low !== null && high !== null && today >= low && today <= high;

/** The element, and of whom where it is not everybody. */
function optimumName({ element, of, subject }: Optimum, words: Words): string {
  const name = upperFirst(words.elementName(element), words);
  if (of === "all") return name;
  return `${name} · ${words.codeName(of, "of", "level.optima")} ${subject}`;
}
