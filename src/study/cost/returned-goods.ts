import type { Assumption } from "../../core/assumption.js";
import { assumed } from "../../core/assumptions.js";
import { figure, type Interval, missing } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { Verdict } from "../../core/verdict.js";
import { returnCredits } from "../../facts/sql/cost/return-credit.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { moneyParts } from "./figures.js";
import { creditRules } from "./served.js";

const credited = moneyParts("cost.returns-credited", "customer-profit", { scope: "revenue" });
const goodsBack = moneyParts("cost.returns-credited.goods-back", "customer-profit");
const sellable = "cost.returned-sellable-share";

/** What was credited for goods that came back, the cost of those fit to be sold again, and what was left out of it. */
export async function returnedGoods(input: StudyInput): Promise<Findings> {
  const nothing = { tables: [], verdicts: [], problems: [], assumptions: [] };
  if (creditRules(input) === null) {
    const reason = {
      code: "missing-columns",
      needs: [{ table: "return_line", column: "amount" }],
    } as const;
    return { ...nothing, figures: [missing(credited, reason), missing(goodsBack, reason)] };
  }
  const [found] = await input.warehouse.rows(returnCredits());
  const { returns, counted, unpriced, red, red_amount } = found!;
  const shared = {
    population: {
      grain: "return",
      counted,
      of: returns,
      unknown: unpriced,
      unknownAs: unpriced > 0 ? "excluded" : "none",
    },
    rows: { query: "derived.return_credit", args: { left_out: "" } },
  } as const;
  return {
    ...nothing,
    figures: [
      figure({ ...credited, ...shared, value: major(found!.credited) }),
      figure({
        ...goodsBack,
        ...shared,
        value: major(found!.goods_back),
        interval: rangeOf(found!.goods_back, assumed(input.assumptions, sellable)),
        assumptions: [sellable],
      }),
    ],
    verdicts: [
      ...(found!.credited === 0
        ? []
        : [
            verdict("returns-credited", "finding", {
              count: counted,
              credited: major(found!.credited),
              back: major(found!.goods_back),
              net: major(found!.credited - found!.goods_back),
            }),
          ]),
      ...(red === 0
        ? []
        : [verdict("returns-red-letter", "finding", { count: red, amount: major(red_amount) })]),
      ...(unpriced === 0 ? [] : [verdict("returns-unpriced", "warning", { count: unpriced, of: returns })]),
    ],
    assumptions: [assumed(input.assumptions, sellable)],
  };
}

/** In proportion to the share that can be sold again. */
function rangeOf(cents: number, { value, low, high }: Assumption): Interval | null {
  if (!(value > 0)) return null;
  const at = (share: number) => major(Math.round((cents * share) / value));
  return { low: at(low), high: at(high), kind: "assumption", level: 1 };
}

const verdict = (code: string, kind: Verdict["kind"], values: Verdict["values"]): Verdict => ({
  id: `cost.${code}`,
  subject: credited.id,
  kind,
  code: `cost.${code}`,
  values,
  weight: null,
});
