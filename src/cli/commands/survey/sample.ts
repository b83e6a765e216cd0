import { join, resolve } from "node:path";
import { stratumFields } from "../../../core/measure/plan-survey/customer-strata.js";
import { drawSample } from "../../../core/measure/plan-survey/draw-sample.js";
import { type CustomerPlan, planCustomers } from "../../../core/measure/plan-survey/plan-customers.js";
import { problem } from "../../../core/problem.js";
import { customerList } from "../../../facts/sql/measure/customer-list.js";
import { sampleCsv, sampleXlsx } from "../../../report/forms/sample-list.js";
import type { Context } from "../../context.js";
import type { Command } from "../../main.js";
import { loadFolder } from "../../pipeline.js";
import { loadSteps } from "../../steps.js";
import { textTable } from "../../text-table.js";
import { openSurvey, type SurveyFrame, usage } from "./frame.js";
import { write } from "./template.js";

/** `plimsoll survey plan [DIR]`: how many customers to invite, class by class, and what it costs. */
export const planCommand: Command = async (context, [name]) => {
  const { plan } = await planned(context, await openSurvey(context, name));
  tell(context, plan);
  return 0;
};

/** `plimsoll survey draw [DIR] --seed N`: the customers to invite, by lot. */
export const drawCommand: Command = async (context, [name]) => {
  const survey = await openSurvey(context, name);
  const { plan, names } = await planned(context, survey);
  const drawn = drawSample(plan.strata.list, plan.plan.strata, context.options.seed);
  // The plan and the list come from the same customers, each there once.
  if (drawn.kind === "refused") throw new Error(`${drawn.reason}: ${drawn.id}`);
  const rows = drawn.customers.map((customer) => ({ ...customer, name: names.get(customer.id) ?? null }));
  const folder = resolve(context.effects.cwd, context.options.out ?? join(survey.dir, "survey"));
  const words = context.words();
  const paths = await write(
    context,
    folder,
    new Map<string, string | Uint8Array>([
      ["sample.xlsx", await sampleXlsx(rows, words)],
      ["sample.csv", sampleCsv(rows, words)],
    ]),
  );
  if (context.options.json) {
    context.json({ seed: context.options.seed, files: paths, customers: rows });
    return 0;
  }
  tell(context, plan);
  const { survey: told } = words.cli;
  context.print(`\n${words.say(told.drawn, { n: rows.length, seed: context.options.seed })}`);
  for (const path of paths) context.print(words.say(told.written, { path }));
  return 0;
};

async function planned(
  context: Context,
  survey: SurveyFrame,
): Promise<{ readonly plan: CustomerPlan; readonly names: ReadonlyMap<string, string> }> {
  const { warehouse } = await loadFolder(survey, {
    progress: loadSteps(context),
    onStopped: "report",
    aside: true,
  });
  try {
    const customers = await warehouse.rows(customerList());
    context.progress.done();
    if (customers.length === 0) throw usage(problem("survey-no-customers", "error"));
    const wishes = survey.file.sample ?? {};
    const points = survey.config.settings.measure?.survey?.points ?? 7;
    const plan = planCustomers(customers, points, wishes as Parameters<typeof planCustomers>[2]);
    if (plan === null) {
      const values = { by: wishes.by ?? "", known: [...stratumFields, "none"] };
      throw usage(problem("survey-strata-missing", "error", values));
    }
    const names = customers.flatMap((c) => (c.name === null ? [] : [[c.customer_id, c.name] as const]));
    return { plan, names: new Map(names) };
  } finally {
    await warehouse.close();
  }
}

function tell(context: Context, { strata, plan, aim, taken, costs }: CustomerPlan): void {
  if (context.options.json) {
    context.json({ by: strata.by, aim, taken, ...plan, costs });
    return;
  }
  const words = context.words();
  const { survey: told } = words.cli;
  const { format } = words;
  const mean = aim.of === "mean";
  const off = (error: number | null) =>
    error === null ? "–" : `± ${mean ? format.number(error, 2) : format.share(error)}`;
  const goal = { error: off(aim.error), level: aim.level, rate: aim.responseRate };
  context.print(words.say(mean ? told.aimMean : told.aimShare, goal));
  if (mean) context.print(words.say(told.spread, { sd: aim.sd }));
  for (const one of taken) context.print(`  ${words.say(told.taken[one], {})}`);
  const rows = plan.strata.map((s) => {
    const whole = s.drawn === s.population && s.population > 0;
    return [
      strata.by === null ? told.allCustomers : s.id,
      format.count(s.population),
      format.count(s.drawn),
      format.count(s.answers),
      off(s.error),
      whole ? told.everybody : "",
    ];
  });
  const population = plan.strata.reduce((sum, s) => sum + s.population, 0);
  const total = [
    told.total,
    format.count(population),
    format.count(plan.invite),
    format.count(plan.answers),
    off(plan.error),
    "",
  ];
  const by = strata.by === null ? told.class : words.factColumn(strata.by, "customer");
  const head = [by, told.customers, told.invite, told.answers, told.error, ""];
  context.print(`\n${textTable([head, ...rows, total], [1, 2, 3, 4])}`);
  if (plan.error === null || plan.error > aim.error + 1e-9) context.print(`\n${told.outOfReach}`);
  if (costs.length === 0) context.print(`\n${told.noCosts}`);
  for (const { mode, total: cost, perAnswer } of costs) {
    const values = {
      mode: told.modes[mode],
      cost: format.money(cost),
      each: perAnswer === null ? "–" : format.money(perAnswer),
    };
    context.print(words.say(told.cost, values));
  }
}
