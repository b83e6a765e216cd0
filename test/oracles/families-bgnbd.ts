import { bgnbd, fitBgnbd } from "../../src/core/loss/btyd/bgnbd.js";
import { customerLogLikelihood, forecast, logOddsAlive, shareOf } from "../../src/core/loss/btyd/customer.js";
import type { Fit } from "../../src/core/loss/btyd/fit.js";
import { sumOver } from "../../src/core/loss/btyd/holdout.js";
import { fitMbgnbd, mbgnbd } from "../../src/core/loss/btyd/mbgnbd.js";
import { groupPatterns } from "../../src/core/loss/btyd/patterns.js";
import type { BetaGeometricParameters, PurchaseModel } from "../../src/core/loss/btyd/purchase-model.js";
import { readLog } from "./customer-log.js";
import type { Method } from "./families.js";

interface Customer {
  readonly params: BetaGeometricParameters;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
}

interface Log {
  readonly log: string;
  readonly calibration_end: string;
  readonly holdout_end: string;
}

const history = (i: Customer) => ({ repeats: i.x, last: i.t_x, watched: i.T });

const ahead = (model: PurchaseModel, i: Customer & { readonly t: number }) => ({
  p_alive: shareOf(logOddsAlive(model, history(i))),
  expected: forecast(model).purchases(history(i), i.t),
});

const fitted = (fit: Fit) => {
  if (fit.kind !== "fitted") throw new Error(`not fitted: ${fit.kind}`);
  const { rate, leaving } = fit.model;
  return { params: { ...rate, ...leaving }, log_likelihood: fit.logLikelihood };
};

const weekly = (i: Log) => groupPatterns(readLog(i.log, i.calibration_end), 7);

/** Purchases expected of all customers in the weeks up to the end of the holdout. */
export function holdoutTotal(fit: Fit, i: Log): number {
  if (fit.kind === "cannot-tell") throw new Error(`not fitted: ${fit.reason}`);
  const weeks = (Date.parse(i.holdout_end) - Date.parse(i.calibration_end)) / (7 * 86_400_000);
  return sumOver(weekly(i), (customer) => forecast(fit.model).purchases(customer, weeks));
}

export const bgnbdFamilies: Readonly<Record<string, Method>> = {
  bgnbd_customer: (i: Customer & { t: number }) => ahead(bgnbd(i.params), i),
  mbgnbd_customer: (i: Customer & { t: number }) => ahead(mbgnbd(i.params), i),
  dert_bgnbd: (i: Customer & { annual_rate: number; periods_per_year: number }) => ({
    dert: forecast(bgnbd(i.params)).discounted(history(i), Math.log1p(i.annual_rate) / i.periods_per_year),
  }),
  bgnbd_stress: (i: Customer & { t: number }) => ({
    log_likelihood: customerLogLikelihood(bgnbd(i.params), history(i)),
    ...ahead(bgnbd(i.params), i),
  }),
  fit_bgnbd: (i: Log) => fitted(fitBgnbd(weekly(i))),
  fit_mbgnbd: (i: Log) => fitted(fitMbgnbd(weekly(i))),
};
