import type { ProblemCode } from "../../core/problem-codes.js";
import type { ProblemWords } from "../message.js";
import type { Catalogue } from "../words.js";
import { cli } from "./cli.js";
import { cost } from "./cost.js";
import { costCapacity } from "./cost-capacity.js";
import { costControl } from "./cost-control.js";
import { costDesk } from "./cost-desk.js";
import { costGbt } from "./cost-gbt.js";
import { costLedger } from "./cost-ledger.js";
import { costRows } from "./cost-rows.js";
import { level } from "./level.js";
import { levelElements } from "./level-elements.js";
import { levelMenu } from "./level-menu.js";
import { levelPenalty } from "./level-penalty.js";
import { levelSales } from "./level-sales.js";
import { levelStock } from "./level-stock.js";
import { levelSupply } from "./level-supply.js";
import { loss } from "./loss.js";
import { lossChain } from "./loss-chain.js";
import { lossCustomers } from "./loss-customers.js";
import { lossEffects } from "./loss-effects.js";
import { lossLifecycle } from "./loss-lifecycle.js";
import { lossRelation } from "./loss-relation.js";
import { measure } from "./measure.js";
import { measureDrivers } from "./measure-drivers.js";
import { measureInside } from "./measure-inside.js";
import { measurePlan } from "./measure-plan.js";
import { measurePrinted } from "./measure-printed.js";
import { measureRivals } from "./measure-rivals.js";
import { measureSurvey } from "./measure-survey.js";
import { plan } from "./plan.js";
import { planCandidates } from "./plan-candidates.js";
import { planChoice } from "./plan-choice.js";
import { planTrack } from "./plan-track.js";
import { problemsCost } from "./problems-cost.js";
import { problemsFacts } from "./problems-facts.js";
import { problemsLevel } from "./problems-level.js";
import { problemsLoss } from "./problems-loss.js";
import { problemsMeasure } from "./problems-measure.js";
import { problemsRead } from "./problems-read.js";
import { problemsStudy } from "./problems-study.js";
import { problemsTyping } from "./problems-typing.js";
import { problemsWorkspace } from "./problems-workspace.js";
import { report } from "./report.js";
import { scenario } from "./scenario.js";

const problems = {
  ...problemsRead,
  ...problemsTyping,
  ...problemsWorkspace,
  ...problemsFacts,
  ...problemsStudy,
  ...problemsCost,
  ...problemsLoss,
  ...problemsMeasure,
  ...problemsLevel,
} as const satisfies Record<ProblemCode, ProblemWords>;

export const en: Catalogue = {
  report,
  cli,
  rooms: [
    measure,
    measureSurvey,
    measureDrivers,
    measureRivals,
    measureInside,
    measurePrinted,
    measurePlan,
    cost,
    costCapacity,
    costLedger,
    costRows,
    costGbt,
    costDesk,
    costControl,
    loss,
    lossRelation,
    lossEffects,
    lossCustomers,
    lossChain,
    lossLifecycle,
    level,
    levelSupply,
    levelPenalty,
    levelStock,
    levelElements,
    levelSales,
    levelMenu,
    plan,
    planCandidates,
    planChoice,
    planTrack,
    scenario,
  ],
  problems,
};
