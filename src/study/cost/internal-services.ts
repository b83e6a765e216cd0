import type { Table } from "../../core/findings.js";
import { count, key, money } from "../columns.js";
import { major } from "../money.js";
import type { HandedDown } from "./handing-down.js";

/**
 * Departments as internal customers and internal providers (C-018, C-019): what each is charged for being served by
 * others, and what it charges on, its own cost with it. Most charged first.
 */
export function internalServicesTable(flows: readonly HandedDown[]): Table {
  const departments = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].map((department) => {
    const received = flows.filter((flow) => flow.to === department);
    const given = flows.filter((flow) => flow.from === department);
    const sum = (of: typeof flows) => of.reduce((cents, flow) => cents + flow.cents, 0);
    return {
      department,
      providers: new Set(received.map((flow) => flow.from)).size,
      charged: sum(received),
      chargedOn: sum(given),
    };
  });
  departments.sort((a, b) => b.charged - a.charged || (a.department < b.department ? -1 : 1));
  return {
    id: "cost.internal-services",
    columns: [
      key("department"),
      count("providers"),
      money("charged", "step-down"),
      money("charged-on", "step-down"),
    ],
    rows: departments.map((d) => [d.department, d.providers, major(d.charged), major(d.chargedOn)]),
    total: departments.length,
  };
}
