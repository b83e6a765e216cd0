// The proof of the whole chain: plans carried out in the simulator, and whether they brought what they promised.
import { proveFirm } from "./plan-firm.mjs";
import { missedPlans, planLine, planTable, summarisePlans } from "./plan-summary.mjs";

export const planProof = {
  defaults: { firms: 30, customers: 360, misleading: 0 },
  code: ["core", "demo", "facts", "study"],
  scripts: ["plan-firm.mjs"],

  jobs({ firms, customers }) {
    // Seeds apart from those the demo and its tests use.
    return Array.from({ length: firms }, (_, n) => ({
      name: `plan-${customers}-${1000 + n}`,
      seed: 1000 + n,
      customers,
    }));
  },
  prove: proveFirm,
  line: planLine,
  conclude(done) {
    const summary = summarisePlans(done.map((d) => d.result));
    return { text: planTable(summary), missed: missedPlans(summary) };
  },
};
