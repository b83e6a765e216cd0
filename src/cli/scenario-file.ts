import type { Results } from "../core/findings.js";
import type { ScenarioRun } from "../study/scenarios.js";

const rooms = /^(loss|level|plan)\./;

/** Where the findings under a scenario go, beside those of the workspace as it stands. */
export const scenarioFile = (name: string): string => `scenarios/${name}.json`;

/** What was found under a scenario, for programs: figures of loss, levels and plan, tables of levels and plan. */
export function scenarioText({ scenario }: ScenarioRun, results: Results): string {
  const { schema, workspace, period, asOf, currency, version, dataHash } = results;
  const tables = Object.entries(results.tables).filter(([id]) => /^(level|plan)\./.test(id));
  const found = {
    schema,
    scenario,
    workspace,
    period,
    asOf,
    currency,
    version,
    dataHash,
    figures: results.figures.filter(({ id }) => rooms.test(id)),
    tables: Object.fromEntries(tables),
    verdicts: results.verdicts.filter(({ id }) => rooms.test(id)),
    assumptions: results.assumptions,
  };
  return `${JSON.stringify(found, null, 1)}\n`;
}
