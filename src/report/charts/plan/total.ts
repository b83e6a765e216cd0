import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { numberIn, textIn } from "../level/read.js";
import { documentTable, tableView } from "../read.js";
import { type Panel, type Step, waterfalls } from "../waterfall.js";

const gains = ["lost-saved", "margin", "cost-saved"];

/** From what the chosen changes bring, part by part, less what they cost, to what is left. */
export function planTotalChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "plan.total");
  if (view === null) return null;
  const { plan: said } = words.report.decide;
  const value = (part: string) => {
    const row = view.table.rows.find((cells) => textIn(view, cells, "part") === part);
    return row === undefined ? null : numberIn(view, row, "value");
  };
  const figure = (id: string) => results.figures.find((one) => one.id === id)?.value ?? null;
  const parts = gains.flatMap((part) => {
    const found = value(part);
    return found === null || found === 0
      ? []
      : [{ name: words.codeName(part, "part", view.id), value: found }];
  });
  const gain = figure("plan.gain.total") ?? parts.reduce((sum, part) => sum + part.value, 0);
  const cost = Math.abs(value("cost") ?? figure("plan.cost.total") ?? 0);
  if (parts.length === 0) return null;
  const net = value("net") ?? gain - cost;
  const { about: money } = words.format;
  let at = 0;
  const step = (name: string, change: number, tone: Step["tone"] = "part"): Step => {
    const from = at;
    at += change;
    return { name, from, to: at, text: `${change < 0 ? "−" : ""}${money(Math.abs(change))}`, tone };
  };
  const total = (name: string, to: number): Step => ({ name, from: 0, to, text: money(to), tone: "total" });
  const rest = gain - parts.reduce((sum, part) => sum + part.value, 0);
  const steps = [
    ...parts.map((part) => step(part.name, part.value)),
    ...(Math.abs(rest) > 0.005 * Math.abs(gain) ? [step(said.totalRest, rest, "rest")] : []),
    total(said.totalGain, gain),
    step(said.totalCost, -cost),
    total(said.totalNet, net),
  ];
  return {
    kind: "chart",
    id: "plan-total",
    title: said.total,
    takeaway: words.say(said.totalTakeaway, { gain, cost, net }),
    option: waterfalls("wide", [{ title: "", steps }]),
    narrow: waterfalls("narrow", [{ title: "", steps }]),
    table: documentTable(results, view.id, words),
  };
}

const panelsMost = 4;

/** Each scenario against today's plan: what every changed assumption adds or takes. */
export function scenarioChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "scenario.waterfall");
  if (view === null) return null;
  const { plan: said } = words.report.decide;
  const { about: money } = words.format;
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${money(Math.abs(value))}`;
  const names = [...new Set(view.table.rows.map((row) => textIn(view, row, "scenario")))].slice(
    0,
    panelsMost,
  );
  const read = names.flatMap((name) => {
    let at = 0;
    const steps = view.table.rows.flatMap((row): Step[] => {
      const value = numberIn(view, row, "value");
      const step = textIn(view, row, "step");
      if (textIn(view, row, "scenario") !== name || value === null || step === "total") return [];
      const from = at;
      at += value;
      return [{ name: stepName(step, words), from, to: at, text: signed(value), tone: "part" }];
    });
    return steps.length === 0
      ? []
      : [
          {
            name,
            delta: at,
            panel: {
              title: name,
              steps: [
                ...steps,
                { name: said.scenarioSum, from: 0, to: at, text: signed(at), tone: "total" as const },
              ],
            } satisfies Panel,
          },
        ];
  });
  if (read.length === 0) return null;
  const panels = read.map(({ panel }) => panel);
  const most = read.reduce((a, b) => (Math.abs(b.delta) > Math.abs(a.delta) ? b : a));
  return {
    kind: "chart",
    id: "plan-scenarios",
    title: said.scenario,
    takeaway: words.say(said.scenarioTakeaway, { scenario: most.name, delta: most.delta }),
    option: waterfalls("wide", panels),
    narrow: waterfalls("narrow", panels),
    table: documentTable(results, view.id, words),
  };
}

/** A step is an assumption laid over, or a setting that was changed. */
function stepName(step: string, words: Words): string {
  const name = words.assumptionName(step);
  return name === step ? words.codeName(step, "step", "scenario.waterfall") : name;
}
